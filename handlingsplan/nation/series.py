"""Series: the evaluator's national figures year by year, with their gaps, their change, and what they can't show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from attrs import frozen

from ..followup import Count, Counted, Sum
from ..model import Indicator, Observation, key_of, part_key
from ..report import RecordKey
from ..when import When, parse_when
from .whole import Nation


@frozen
class Change(Sum):
    """How far a value has gone from one time to another: the difference, never without the two values."""

    since: str = ""
    until: str = ""

    @property
    def first(self) -> Decimal:
        """The value that it went from."""
        return -self.parts[0][1]

    @property
    def last(self) -> Decimal:
        """The value that it went to."""
        return self.parts[1][1]

    @property
    def relative(self) -> Fraction | None:
        """The difference as a part of the first value; None where that is zero."""
        return Fraction(self.last - self.first) / abs(Fraction(self.first)) if self.first else None


@frozen
class Point:
    """A period of a series; one without an observation is a year that the series says nothing of."""

    period: When
    observation: Observation | None = None

    @property
    def value(self) -> Decimal | None:
        """The value; None is a gap."""
        return self.observation.value if self.observation else None

    @property
    def whole_year(self) -> bool:
        """Whether it is one calendar year, and so may be compared with another."""
        first, last = self.period.earliest, self.period.latest
        return first == date(first.year, 1, 1) and last == date(first.year, 12, 31)


@frozen(eq=False, slots=False)
class Series:
    """One series of the evaluator's."""

    key: RecordKey
    indicator: Indicator
    on: date

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Every period in the order of time, with each year that is lacking between the first and the last."""
        told = [
            Point(each.period, each) for each in self.indicator.observations if not each.period.surely_after(self.on)
        ]
        return tuple(sorted((*told, *_lacking(told)), key=lambda each: (each.period.earliest, each.period.latest)))

    @property
    def years(self) -> tuple[Point, ...]:
        """The points that are whole years: those that are drawn and compared."""
        return tuple(each for each in self.points if each.whole_year)

    @property
    def gaps(self) -> tuple[Point, ...]:
        """The periods without a value."""
        return tuple(each for each in self.points if each.value is None)

    def point_key(self, point: Point) -> RecordKey:
        """Return the record that a point was told in."""
        return part_key(self.key, point.observation) if point.observation else self.key

    @cached_property
    def change(self) -> Change | None:
        """How far it has gone: from the baseline, else from the first whole year, to the last whole year."""
        told = [(each, each.value) for each in self.years if each.value is not None]
        if self.indicator.baseline is not None and told:
            return self._change(self.key, self.indicator.baseline, "", *told[-1])
        if len(told) < 2:
            return None
        first, value = told[0]
        return self._change(self.point_key(first), value, first.period.said, *told[-1])

    def _change(self, key: RecordKey, first: Decimal, since: str, point: Point, last: Decimal) -> Change:
        name, unit = f"series.{self.indicator.id}.change", self.indicator.unit
        parts = ((key, -first), (self.point_key(point), last))
        return Change(name, "series.change", parts, unit, since=since, until=point.period.said)


def _lacking(told: list[Point]) -> Iterator[Point]:
    """Yield the years between the first and the last of which nothing is told, not even that there is no value."""
    if not told:
        return
    first = min(each.period.earliest.year for each in told)
    last = max(each.period.latest.year for each in told)
    covered = {year for each in told for year in range(each.period.earliest.year, each.period.latest.year + 1)}
    yield from (Point(parse_when(f"{year:04}")) for year in range(first, last + 1) if year not in covered)


def series_of(nation: Nation) -> tuple[Series, ...]:
    """Return the evaluator's series, in the evaluator's order."""
    own = nation.evaluation
    if own is None:
        return ()
    return tuple(Series(key_of(own, "indicator", each.id), each, nation.on) for each in own.series)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield the change of each series, which series have gaps, and which say nothing of what they can't show."""
    found = series_of(nation)
    yield Count("series.all", "series.all", tuple(each.key for each in found))
    yield from (each.change for each in found if each.change)
    yield Count("series.gaps", "series.gaps", tuple(each.key for each in found if each.gaps))
    silent = tuple(each.key for each in found if each.indicator.cannot_show is None)
    yield Count("series.without_limits", "series.without_limits", silent)
