"""How wide columns are, and into how many tables a table has to be divided. All measures: twentieths of a point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

from handlingsplan.report import Column

MOST_COLUMNS = 12
"""With more, even a lying page has no room for words."""

AMPLE = 3_000
"""In a column as wide as this no word is too long: nobody needs to look for the longest."""

_WEIGHT = {"sign": 0.3, "narrow": 1.0, "normal": 1.9, "wide": 3.6}
_LEAST = {"sign": 400, "narrow": 900, "normal": 1_050, "wide": 1_900}
_LOAD = {"sign": 0.4}
"""How much of a page's most columns one takes up, where it is not one."""
_LEAST_OF_TYPE = {"date": 1_200, "status": 1_150}
_GOOD = {"sign": 0, "narrow": 0, "normal": 0, "wide": 2_500}
"""What a column should have, but that is no reason to divide a table."""

_LETTER, _BOLD_LETTER = 94, 100
_SIDES = 160
_KEPT_WHOLE = (20, 18, 16)
"""How many letters a word may have that is kept whole, the less where room is scarce; Word hyphenates others."""


@lru_cache(maxsize=256)
def divided(columns: tuple[Column, ...], headers: int, room: int) -> tuple[tuple[int, ...], ...]:
    """Return the columns of each part, by position; every part begins with the header columns."""
    least = [_least(column) for column in columns]
    loads = [_LOAD.get(column.width, 1) for column in columns]
    parts = _filled(least, loads, headers, room, MOST_COLUMNS)
    even = ceil(round(sum(loads[headers:]) / len(parts), 6))
    fair = _filled(least, loads, headers, room, headers + even)
    head = tuple(range(headers))
    return tuple((*head, *part) for part in (fair if len(fair) == len(parts) else parts))


def _filled(least: Sequence[int], loads: Sequence[float], headers: int, room: int, most: float) -> list[list[int]]:
    used = taken = sum(least[:headers])
    parts: list[list[int]] = [[]]
    load = float(headers)
    for place in range(headers, len(least)):
        full = used + least[place] > room or load + loads[place] > most
        if full and parts[-1]:
            parts.append([])
            used, load = taken, float(headers)
        parts[-1].append(place)
        used += least[place]
        load += loads[place]
    return parts


def shared(columns: Sequence[Column], words: Sequence[int], lines: Sequence[int], room: int) -> list[int]:
    """Return each column's width: its longest word whole, no more than its longest line, the rest by weight.

    `words` and `lines` are the letters of the longest word and the longest line in each column's cells.
    """
    least = _enough(columns, words, room)
    if sum(least) >= room:
        return _to_the_full([width * room / sum(least) for width in least], room)
    most = [max(width, line * _LETTER + _SIDES) for width, line in zip(least, lines, strict=True)]
    return _to_the_full(_by_weight([_WEIGHT[column.width] for column in columns], least, most, room), room)


def _enough(columns: Sequence[Column], words: Sequence[int], room: int) -> list[int]:
    """Return what each column cannot do without; words are broken only where wide columns get no room otherwise."""
    least: list[int] = []
    for kept in _KEPT_WHOLE:
        least = [
            max(_least(column), min(word, kept) * _LETTER + _SIDES) for column, word in zip(columns, words, strict=True)
        ]
        good = [max(width, _GOOD[column.width]) for column, width in zip(columns, least, strict=True)]
        if sum(good) <= room:
            return good
    return least


def _by_weight(weights: list[float], least: list[int], most: list[int], room: int) -> list[float]:
    widths: dict[int, float] = {}
    while len(widths) < len(weights):
        free = [n for n in range(len(weights)) if n not in widths]
        part = (room - sum(widths.values())) / sum(weights[n] for n in free)
        even = {n: part * weights[n] for n in free}
        short: dict[int, float] = {n: least[n] for n, width in even.items() if width < least[n]}
        long: dict[int, float] = {n: most[n] for n, width in even.items() if width > most[n]}
        too_much = long if len(long) < len(free) else {}
        widths |= short or too_much or even
    return [widths[n] for n in range(len(weights))]


def _to_the_full(widths: Sequence[float], room: int) -> list[int]:
    whole = [int(width) for width in widths]
    whole[-1] += room - sum(whole)
    return whole


def heading_of(column: Column) -> str:
    """Return what a column's heading says, with its unit."""
    return f"{column.title} ({column.unit})" if column.unit else column.title


@lru_cache(maxsize=1_024)
def _least(column: Column) -> int:
    heading = min(longest_word(heading_of(column)), _KEPT_WHOLE[0]) * _BOLD_LETTER + _SIDES
    if column.width == "sign":
        return max(_LEAST[column.width], heading)
    return max(_LEAST[column.width], _LEAST_OF_TYPE.get(column.type, 0), heading)


def measured(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> tuple[list[int], list[int]]:
    """Return the letters of the longest word and of the longest line in each column's cells."""
    words, lines = [0] * len(columns), [len(heading_of(column)) + 1 for column in columns]
    for row in rows:
        for n, cell in enumerate(row):
            words[n] = max(words[n], longest_word(cell))
            lines[n] = max(lines[n], *map(len, cell.split("\n")))
    return words, lines


def longest_word(words: str) -> int:
    """Return how many letters the longest word has; a line may end after a hyphen or a stroke."""
    return max(map(len, words.replace("-", "- ").replace("/", "/ ").split()), default=0)
