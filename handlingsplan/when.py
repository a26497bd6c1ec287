"""When: a date exactly as exact as its source, never a day more.

A source may say a day, a month, a quarter, a season or only a year. Whatever it says is kept as it stands and
printed as it stands; `earliest` and `latest` are the widest days it can mean.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date

from attrs import field, frozen

FORMS = (
    "2009-06-30",
    "2009-06",
    "2009",
    "kvartal 2 2009",
    "juni 2009",
    "hösten 2009",
    "vintern 2009/10",
    "slutet av oktober 2009",
    "hösten 2009 – våren 2010",
    "januari – mars 2009",
    "1 januari – 30 juni 2009",
)
"""One example of each form that a When can be written in, for messages and help."""

MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
# Seasons in their widest sense, so that nothing is called late that need not be.
SEASONS = {"våren": ((1, 1), (6, 30)), "sommaren": ((6, 1), (8, 31)), "hösten": ((8, 1), (12, 31))}
PARTS = {"början": (1, 10), "mitten": (11, 20), "slutet": (21, 31)}
YEAR_PARTS = {"början": (1, 4), "mitten": (5, 8), "slutet": (9, 12)}


@frozen(order=False)
class When:
    """A point or stretch of time: what the source said, and the first and last day that it can mean."""

    said: str
    earliest: date = field()
    latest: date = field()

    @latest.validator
    def _in_order(self, _: object, latest: date) -> None:
        if latest < self.earliest:
            raise ValueError(self.said)

    @property
    def exact(self) -> bool:
        """Whether the source named one day."""
        return self.earliest == self.latest

    def surely_before(self, day: date) -> bool:
        """Return whether all of it lies before a day."""
        return self.latest < day

    def surely_after(self, day: date) -> bool:
        """Return whether all of it lies after a day."""
        return self.earliest > day

    def __str__(self) -> str:
        return self.said


def on_day(day: date) -> When:
    """Return the When of one known day."""
    return When(day.isoformat(), day, day)


def parse_when(said: str) -> When:
    """Return what a text says of time; raise ValueError where it has none of the forms in `FORMS`."""
    words = " ".join(said.split())
    first, *last = re.split(f"{_DIVIDER}|{_AFTER_A_WORD}", words, maxsplit=1)
    earliest, latest = _span(_with_year(first, last[0]) if last else first)
    return When(words, earliest, _span(last[0])[1] if last else latest)


Span = tuple[date, date]


def _with_year(first: str, last: str) -> str:
    """Return the first of two times with the year that is said only once, after the last: "januari – mars 2009"."""
    year = re.search(f" {_YEAR}$", last)
    return f"{first}{year[0]}" if year and re.fullmatch(_WITHOUT_YEAR, first, re.IGNORECASE) else first


def _span(said: str) -> Span:
    for pattern, reads in _FORMS:
        if match := re.fullmatch(pattern, said, re.IGNORECASE):
            return reads(*(part.lower() for part in match.groups()))
    raise ValueError(said)


def _day(year: str, month: str, day: str) -> Span:
    only = date(int(year), int(month), int(day))
    return only, only


def _named_day(day: str, month: str, year: str) -> Span:
    return _day(year, str(MONTHS.index(month) + 1), day)


def _month(year: str, month: str) -> Span:
    return _months(int(year), int(month), int(month))


def _months(year: int, first: int, last: int) -> Span:
    if not 1 <= first <= last <= 12:
        raise ValueError(first)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _named_month(month: str, year: str) -> Span:
    return _month(year, str(MONTHS.index(month) + 1))


def _year(year: str) -> Span:
    return _months(int(year), 1, 12)


def _quarter(number: str, year: str) -> Span:
    first = 3 * int(number) - 2
    return _months(int(year), first, first + 2)


def _quarter_after(year: str, number: str) -> Span:
    return _quarter(number, year)


def _season(name: str, year: str) -> Span:
    (month, day), (last_month, last_day) = SEASONS[name]
    return date(int(year), month, day), date(int(year), last_month, last_day)


def _winter(year: str, following: str) -> Span:
    first = int(year)
    if (first + 1) % 100 != int(following):
        raise ValueError(following)
    return date(first, 11, 1), date(first + 1, 3, 31)


def _part_of_month(part: str, month: str, year: str) -> Span:
    number = MONTHS.index(month) + 1
    first, last = PARTS[part]
    return date(int(year), number, first), date(int(year), number, min(last, monthrange(int(year), number)[1]))


def _part_of_year(part: str, year: str) -> Span:
    return _months(int(year), *YEAR_PARTS[part])


def _either(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, for those too who know no flag for upper case (JSON Schema)."""
    return f"({'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in words)})"


_MONTH = _either(MONTHS)
_PART = _either(PARTS)
_YEAR = "([0-9]{4})"
_TWO = "([0-9][0-9])"
_DIVIDER = " ?– ?| [-—] "
_AFTER_A_WORD = r"(?<=[^\W\d_])-"  # "januari-mars 2009"; after a figure a hyphen divides a date
_FORMS: tuple[tuple[str, Callable[..., Span]], ...] = (
    (f"{_YEAR}-{_TWO}-{_TWO}", _day),
    (f"{_YEAR}-{_TWO}", _month),
    (_YEAR, _year),
    (f"(?:[Dd]en )?([0-9]{{1,2}}) {_MONTH} {_YEAR}", _named_day),
    (f"{_MONTH} {_YEAR}", _named_month),
    (f"[Kk]vartal ([1-4]) {_YEAR}", _quarter),
    (f"{_YEAR}-[KkQq]([1-4])", _quarter_after),
    (f"{_either(SEASONS)} {_YEAR}", _season),
    (f"[Vv]intern {_YEAR}/{_TWO}", _winter),
    (f"{_PART} av {_MONTH} {_YEAR}", _part_of_month),
    (f"{_PART} av {_YEAR}", _part_of_year),
)
_BEFORE_YEAR = [pattern.removesuffix(f" {_YEAR}") for pattern, _ in _FORMS if pattern.endswith(f" {_YEAR}")]
_WITHOUT_YEAR = f"(?:{'|'.join(_BEFORE_YEAR)})"
_ANY = f"(?:{'|'.join(pattern for pattern, _ in _FORMS)})"
PATTERN = f"^(?:{_ANY}(?:(?:{_DIVIDER}){_ANY})?|{_WITHOUT_YEAR}(?:{_DIVIDER}|-){_WITHOUT_YEAR} {_YEAR})$"
"""What a text must look like to be a When, for schemas; whether the day exists is another matter."""
