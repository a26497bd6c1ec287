"""What is measured besides trainings: added up only where it may be and is the same thing, else side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from hashlib import sha256

from attrs import frozen

from ..followup import Count, Counted, Sum
from ..report import RecordKey
from ..when import When
from .measured import NUMBERS, Measured, Value, has_number, measured_of, national_in
from .whole import Nation

Span = tuple[date, date]
LONGEST = 60
"""How many letters of a title stand in a key; of a longer one a fingerprint tells the rest."""


@frozen(eq=False)
class Alike:
    """What is called the same and counted in the same unit, whoever tells of it."""

    name: str
    title: str
    unit: str
    summed: tuple[Measured, ...]
    """Of which nobody is counted twice, so that the values may be added up."""
    beside: tuple[Measured, ...]
    """What may not be added up."""

    @property
    def several(self) -> bool:
        """Whether there is anything to add up."""
        return len(self.summed) > 1

    @property
    def alone(self) -> tuple[Measured, ...]:
        """What stands for itself: what may not be added up, or has nothing to be added to."""
        return self.beside if self.several else (*self.summed, *self.beside)

    def periods(self) -> Mapping[Span, tuple[tuple[Value, ...], tuple[Value, ...]]]:
        """Return of each period the values that are added up, and all that are told; no period is added to another."""
        values: dict[Span, dict[Measured, Value]] = {}
        told: dict[Span, list[Value]] = {}
        for measured in self.summed:
            for each in measured.values:
                if has_number(each.observation) and each.telling.indicator.sums:
                    span = each.observation.period.earliest, each.observation.period.latest
                    values.setdefault(span, {}).setdefault(measured, each)
                    told.setdefault(span, []).append(each)
        return {span: (tuple(values[span].values()), tuple(told[span])) for span in sorted(values)}


def others_measured(nation: Nation) -> tuple[Alike, ...]:
    """Return what is measured besides trainings, what is alike together, by name."""
    found: dict[str, list[Measured]] = {}
    for each in measured_of(nation):
        if not any(telling.indicator.aim for telling in each.tellings):
            found.setdefault(name_of(each.indicator.title, each.indicator.unit), []).append(each)
    return tuple(_alike(name, found[name]) for name in sorted(found))


def _alike(name: str, several: list[Measured]) -> Alike:
    ordered = sorted(several, key=lambda each: each.tellings[0].rank)
    first = ordered[0].indicator
    summed = tuple(each for each in ordered if each.indicator.sums)
    return Alike(name, first.title, first.unit, summed, tuple(each for each in ordered if not each.indicator.sums))


def name_of(*words: str) -> str:
    """Return a title and its unit as they stand in a figure's key: "anmälda-brott-antal"."""
    name = "-".join(re.findall(r"\w+", " ".join(words).casefold())) or "-"
    if len(name) <= LONGEST:
        return name
    return f"{name[:LONGEST]}-{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def span_name(period: When) -> str:
    """Return a period as it stands in a figure's key, however it was said: the year, or the first and last day."""
    first, last = period.earliest, period.latest
    whole = first == date(first.year, 1, 1) and last == date(first.year, 12, 31)
    return str(first.year) if whole else f"{first}–{last}"


def sums_of(nation: Nation, alike: Alike) -> Iterator[tuple[When, Mapping[str, Sum]]]:
    """Yield each period of what may be added up with its sums, by what is counted: values, people, women and so on."""
    if not alike.several:
        return
    for values, told in alike.periods().values():
        period = values[0].observation.period
        key = f"indicator.{alike.name}.{span_name(period)}"
        sums = {}
        for number in NUMBERS:
            parts = tuple(_parts(values, number))
            if parts:
                unit = alike.unit if number == "value" else UNITS.get(number, "personer")
                name = key if number == "value" else f"{key}.{number}"
                counties = _counties(told, number)
                every, beside = tuple(nation.counties), national_in(nation, parts)
                sums[number] = Sum(name, f"indicator.sum.{number}", parts, unit, counties, every, beside)
        yield period, sums


def _counties(told: Iterable[Value], number: str) -> tuple[str, ...]:
    """Return the codes of the counties that have told a number of one kind."""
    giving = (each.telling.reporter.county for each in told if getattr(each.observation, number) is not None)
    return tuple(sorted({*giving} - {""}))


UNITS = {"attendances": "deltagartillfällen"}


def _parts(values: Iterable[Value], number: str) -> Iterator[tuple[RecordKey, Decimal]]:
    for each in values:
        found = getattr(each.observation, number)
        if found is not None:
            yield each.key, Decimal(found)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield the sums of what may be added up, what stands side by side, and what has gaps."""
    found = others_measured(nation)
    for each in found:
        for _, sums in sums_of(nation, each):
            yield from sums.values()
    yield Count("indicator.beside", "indicator.beside", _keys(one for each in found for one in each.alone))
    gaps = (one for each in found for one in (*each.summed, *each.beside) if one.gaps)
    yield Count("indicator.gaps", "indicator.gaps", _keys(gaps))


def _keys(chosen: Iterable[Measured]) -> tuple[RecordKey, ...]:
    return tuple(each.tellings[0].key for each in chosen)
