"""How wide columns are, and into how many tables a table has to be divided."""

from __future__ import annotations

from functools import lru_cache

from handlingsplan.report import Column

MOST_COLUMNS = 12
"""With more, even a lying page has no room for words."""

_WEIGHT = {"narrow": 1.0, "normal": 1.9, "wide": 3.6}
_LEAST = {"narrow": 1_050, "normal": 1_300, "wide": 2_000}
_LEAST_OF_TYPE = {"date": 1_200, "status": 1_250}
_SIGN = 112
"""The width of a common letter in a table's heading, in twentieths of a point."""

_SIDES = 190
_WIDEST_WORD = 2_600


@lru_cache(maxsize=256)
def divided(columns: tuple[Column, ...], headers: int, room: int) -> tuple[tuple[int, ...], ...]:
    """Return the columns of each part, by position; every part begins with the header columns."""
    least = [_least(column) for column in columns]
    head = tuple(range(headers))
    taken = sum(least[:headers])
    parts: list[list[int]] = [[]]
    used = taken
    for place in range(headers, len(columns)):
        full = used + least[place] > room or headers + len(parts[-1]) >= MOST_COLUMNS
        if full and parts[-1]:
            parts.append([])
            used = taken
        parts[-1].append(place)
        used += least[place]
    return tuple((*head, *part) for part in parts)


@lru_cache(maxsize=256)
def shared(columns: tuple[Column, ...], room: int) -> tuple[int, ...]:
    """Return each column's width: at least what its heading's longest word needs, the rest by weight."""
    least = [_least(column) for column in columns]
    if sum(least) >= room:
        return _to_the_full([width * room / sum(least) for width in least], room)
    weights = [_WEIGHT[column.width] for column in columns]
    fixed: dict[int, int] = {}
    while True:
        left = room - sum(fixed.values())
        weight = sum(w for n, w in enumerate(weights) if n not in fixed)
        short = {n: least[n] for n, w in enumerate(weights) if n not in fixed and left * w / weight < least[n]}
        if not short:
            break
        fixed |= short
    return _to_the_full([fixed.get(n, left * w / weight if weight else 0) for n, w in enumerate(weights)], room)


def _to_the_full(widths: list[float], room: int) -> tuple[int, ...]:
    whole = [int(width) for width in widths]
    whole[-1] += room - sum(whole)
    return tuple(whole)


@lru_cache(maxsize=1_024)
def _least(column: Column) -> int:
    word = max(map(len, column.title.replace("-", "- ").split()), default=0)
    least = max(_LEAST[column.width], _LEAST_OF_TYPE.get(column.type, 0))
    return max(least, min(word * _SIGN + _SIDES, _WIDEST_WORD))
