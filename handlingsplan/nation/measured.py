"""Measured: one thing that is counted, whoever tells of it, and which of its periods may be counted together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property

from attrs import frozen

from ..model import Indicator, Observation, part_key
from ..report import RecordKey
from .reporter import Reporter
from .whole import Nation

NUMBERS = ("value", "people", "attendances", "women", "men", "unknown")
"""What an observation can tell."""

Asked = Callable[[Observation], bool]


@frozen(eq=False)
class Telling:
    """One body's telling of an indicator, as it was last told."""

    reporter: Reporter
    indicator: Indicator

    @property
    def key(self) -> RecordKey:
        """The key of the indicator."""
        return self.reporter.standing.index.key("indicator", self.indicator.id)

    @property
    def rank(self) -> tuple[object, ...]:
        """Who is listened to first: who may be summed, who tells of its own, an agency, the county of lowest code."""
        own = self.indicator.agency == self.reporter.agency
        return not self.indicator.sums, not own, bool(self.reporter.county), self.reporter.county, self.reporter.body


@frozen(eq=False)
class Value:
    """An observation with its key, and whose telling it stands in."""

    key: RecordKey
    observation: Observation
    telling: Telling

    def overlaps(self, other: Value) -> bool:
        """Return whether two periods have a day in common."""
        mine, others = self.observation.period, other.observation.period
        return mine.earliest <= others.latest and others.earliest <= mine.latest


def national_in(nation: Nation, parts: Iterable[tuple[RecordKey, object]]) -> tuple[str, ...]:
    """Return the national agencies that a sum is of, beside the counties that are expected to tell."""
    bodies = {key.partition("/")[0] for key, _ in parts}
    return tuple(each.body for each in nation.agency_reporters if each.body in bodies)


@frozen(eq=False, slots=False)
class Measured:
    """What one or several bodies tell of the same thing: those with the same common key, else each its own."""

    tellings: tuple[Telling, ...]
    on: date

    @property
    def indicator(self) -> Indicator:
        """The indicator as the first teller has it."""
        return self.tellings[0].indicator

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every value of all tellers as of the day: by when it begins, the longest first, then by who tells."""
        found = [
            (each.period.earliest, -each.period.latest.toordinal(), number, Value(_key(telling, each), each, telling))
            for number, telling in enumerate(self.tellings)
            for each in telling.indicator.observations
            if not each.period.surely_after(self.on)
        ]
        return tuple(each[-1] for each in sorted(found, key=lambda each: each[:-1]))

    def taken(self, asked: Asked) -> tuple[Value, ...]:
        """Return the values that are counted: of periods that overlap, the one that begins first, else the longest.

        So the same period told by several counts once, and 2009 is not counted beside 2009 – 2010.
        """
        taken: list[Value] = []
        for each in self.values:
            if asked(each.observation) and not (taken and each.overlaps(taken[-1])):
                taken.append(each)
        return tuple(taken)

    @cached_property
    def gaps(self) -> tuple[Value, ...]:
        """The periods that nobody has told a number of."""
        told = [each for each in self.values if has_number(each.observation)]
        blank = (each for each in self.values if not has_number(each.observation))
        return tuple(each for each in blank if not any(each.overlaps(other) for other in told))


def has_number(observation: Observation) -> bool:
    """Return whether anything was counted; zero is a number."""
    return any(getattr(observation, each) is not None for each in NUMBERS)


def _key(telling: Telling, observation: Observation) -> RecordKey:
    return part_key(telling.key, observation)


def every_telling(nation: Nation) -> Iterator[Telling]:
    """Yield each indicator of each body, as last told."""
    for reporter in nation.reporters.values():
        for indicator in reporter.standing.dossier.indicators:
            yield Telling(reporter, indicator)


def measured_of(nation: Nation) -> tuple[Measured, ...]:
    """Return everything that is measured, each once, in the order of the bodies."""
    found: dict[tuple[str, ...], list[Telling]] = {}
    for each in every_telling(nation):
        common = each.indicator.common_key
        name = (common,) if common else (each.reporter.body, each.indicator.id)
        found.setdefault(name, []).append(each)
    return tuple(
        Measured(tuple(sorted(several, key=lambda telling: telling.rank)), nation.on) for several in found.values()
    )
