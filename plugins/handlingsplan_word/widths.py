"""How wide columns are, and into how many tables a table has to be divided. All measures: twentieths of a point."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from handlingsplan.report import Column

MOST_COLUMNS = 12
"""With more, even a lying page has no room for words."""

AMPLE = 3_000
"""In a column as wide as this no word is too long: nobody needs to look for the longest."""

_WEIGHT = {"narrow": 1.0, "normal": 1.9, "wide": 3.6}
_LEAST = {"narrow": 900, "normal": 1_050, "wide": 1_900}
_LEAST_OF_TYPE = {"date": 1_200, "status": 1_150}
_GOOD = {"narrow": 0, "normal": 0, "wide": 2_900}
"""What a column should have, but that is no reason to divide a table."""

_LETTER, _BOLD_LETTER = 94, 100
_SIDES = 160
_LONGEST_WHOLE = 18
"""How many letters a word may have that is kept whole; Word hyphenates the longer ones."""


@lru_cache(maxsize=256)
def divided(columns: tuple[Column, ...], headers: int, room: int) -> tuple[tuple[int, ...], ...]:
    """Return the columns of each part, by position; every part begins with the header columns."""
    least = [_least(column) for column in columns]
    parts = _filled(least, headers, room, MOST_COLUMNS)
    even = -(-(len(columns) - headers) // len(parts))
    fair = _filled(least, headers, room, headers + even)
    head = tuple(range(headers))
    return tuple((*head, *part) for part in (fair if len(fair) == len(parts) else parts))


def _filled(least: Sequence[int], headers: int, room: int, most: int) -> list[list[int]]:
    used = taken = sum(least[:headers])
    parts: list[list[int]] = [[]]
    for place in range(headers, len(least)):
        full = used + least[place] > room or headers + len(parts[-1]) >= most
        if full and parts[-1]:
            parts.append([])
            used = taken
        parts[-1].append(place)
        used += least[place]
    return parts


def shared(columns: Sequence[Column], longest: Sequence[int], room: int) -> list[int]:
    """Return each column's width: at least what its longest word needs, the rest by weight.

    `longest` are the letters of the longest word in each column's cells.
    """
    least = [
        max(_least(column), _GOOD[column.width], _needed(letters, _LETTER))
        for column, letters in zip(columns, longest, strict=True)
    ]
    if sum(least) >= room:
        return _to_the_full([width * room / sum(least) for width in least], room)
    weights = [_WEIGHT[column.width] for column in columns]
    widths = [0.0] * len(columns)
    free = set(range(len(columns)))
    while free:
        left, weight = room - sum(widths), sum(weights[n] for n in free)
        short = {n for n in free if left * weights[n] / weight < least[n]}
        for n in short or free:
            widths[n] = least[n] if short else left * weights[n] / weight
        free = free - short if short else set()
    return _to_the_full(widths, room)


def _to_the_full(widths: Sequence[float], room: int) -> list[int]:
    whole = [int(width) for width in widths]
    whole[-1] += room - sum(whole)
    return whole


@lru_cache(maxsize=1_024)
def _least(column: Column) -> int:
    words = f"{column.title} ({column.unit})" if column.unit else column.title
    heading = _needed(longest_word(words), _BOLD_LETTER)
    return max(_LEAST[column.width], _LEAST_OF_TYPE.get(column.type, 0), heading)


def _needed(letters: int, width: int) -> int:
    return min(letters, _LONGEST_WHOLE) * width + _SIDES


def longest_word(words: str) -> int:
    """Return how many letters the longest word has; a line may end after a hyphen or a stroke."""
    return max(map(len, words.replace("-", "- ").replace("/", "/ ").split()), default=0)
