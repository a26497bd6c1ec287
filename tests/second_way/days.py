"""Days: the first and the last that a time can mean. Few forms: a year, a month, a season, a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

SEASONS = {"våren": (1, 6), "sommaren": (6, 8), "hösten": (8, 12)}


def span(said: str) -> tuple[date, date]:
    """The first and the last day of "2009", "2009-10", "2009-10-20", "hösten 2009" or "2009 – 2010"."""
    if " – " in said:
        first, last = said.split(" – ")
        return span(first)[0], span(last)[1]
    name, _, year = said.rpartition(" ")
    if name:
        return _months(int(year), *SEASONS[name])
    numbers = [int(each) for each in said.split("-")]
    if len(numbers) == 1:
        return _months(numbers[0], 1, 12)
    if len(numbers) == 2:
        return _months(numbers[0], numbers[1], numbers[1])
    return date(*numbers), date(*numbers)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def first(said: str) -> date:
    return span(said)[0]


def last(said: str) -> date:
    return span(said)[1]


def overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def whole_year(said: str) -> bool:
    begins, ends = span(said)
    return begins == date(begins.year, 1, 1) and ends == date(begins.year, 12, 31)


def year_or_days(said: str) -> str:
    """A period in a figure's key: the year, or the first and the last day."""
    begins, ends = span(said)
    return str(begins.year) if whole_year(said) else f"{begins}–{ends}"
