"""Trainings: how many were reached, by aim, profession and organiser, and never more than may be summed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from ..followup import Count, Counted, Sum
from ..model import Aim, Observation
from ..report import RecordKey
from .coverage import NOBODY, column_of
from .measured import Measured, Telling, Value, has_number, measured_of, national_in
from .whole import Nation

SEXES = ("women", "men", "unknown")
PERSONS = ("people", *SEXES)
"""What is counted of persons: summed only where the indicator says that nobody is counted twice."""
KINDS = ("attendances", *PERSONS, "untold")
"""All that is summed of trainings. Each occasion is one, so attendances always are; `untold` are of no told sex."""


@frozen(eq=False, slots=False)
class Training:
    """One training, told once, with the values of it that are counted."""

    measured: Measured
    aim: Aim
    profession: str
    organiser: str

    @cached_property
    def attendances(self) -> tuple[Value, ...]:
        """The values of attendances that are counted."""
        return self.measured.taken(lambda each: each.attendances is not None)

    @cached_property
    def persons(self) -> tuple[Value, ...]:
        """The values of persons of periods that do not overlap, whether they may be summed or not."""
        return self.measured.taken(_tells_persons)

    @property
    def apart(self) -> tuple[Value, ...]:
        """The values of persons that may not be summed, and so stand beside."""
        return tuple(each for each in self.persons if not each.telling.indicator.sums)

    @property
    def shared(self) -> bool:
        """Whether several bodies tell of it."""
        return len({each.reporter.body for each in self.measured.tellings}) > 1

    def parts(self, kind: str) -> Iterator[tuple[RecordKey, Decimal]]:
        """Yield what this training adds to a sum of one kind, each with the record that it was told in."""
        if kind == "attendances":
            values = self.attendances
        else:
            values = tuple(each for each in self.persons if each.telling.indicator.sums)
        for each in values:
            number = number_of(each.observation, kind)
            if number is not None:
                yield each.key, Decimal(number)

    def counties(self, kind: str) -> Iterator[str]:
        """Yield the codes of the counties that have told what a sum of one kind counts, also of the same thing."""
        for each in self.measured.values:
            summed = kind == "attendances" or each.telling.indicator.sums
            if summed and each.telling.reporter.county and number_of(each.observation, kind) is not None:
                yield each.telling.reporter.county

    @cached_property
    def differing(self) -> tuple[Value, ...]:
        """The values that another body tells otherwise of the same period than what is counted."""
        counted = {each.key: each for each in (*self.attendances, *self.persons)}
        others = (each for each in self.measured.values if each.key not in counted)
        return tuple(each for each in others if any(_differ(each, one) for one in counted.values()))

    @cached_property
    def overlapping(self) -> tuple[Value, ...]:
        """The values that are not counted because their period overlaps one that is."""
        counted = {each.key: each for each in (*self.attendances, *self.persons)}
        others = (each for each in self.measured.values if each.key not in counted and has_number(each.observation))
        return tuple(each for each in others if any(_partly(each, one) for one in counted.values()))


def _tells_persons(observation: Observation) -> bool:
    return any(getattr(observation, each) is not None for each in PERSONS)


def _differ(one: Value, other: Value) -> bool:
    a, b = one.observation, other.observation
    if _span(one) != _span(other):
        return False
    both = ((getattr(a, each), getattr(b, each)) for each in ("attendances", *PERSONS))
    return any(None not in pair and pair[0] != pair[1] for pair in both)


def _partly(one: Value, other: Value) -> bool:
    return one.overlaps(other) and _span(one) != _span(other)


def _span(value: Value) -> tuple[object, object]:
    return value.observation.period.earliest, value.observation.period.latest


def number_of(observation: Observation, kind: str) -> int | None:
    """Return a number of one kind; of people those whose sex nobody has told."""
    if kind != "untold":
        found: int | None = getattr(observation, kind)
        return found
    if observation.people is None:
        return None
    return max(0, observation.people - _by_sex(observation))


def _by_sex(observation: Observation) -> int:
    return sum(getattr(observation, each) or 0 for each in SEXES)


def trainings(nation: Nation) -> tuple[Training, ...]:
    """Return every training, each once: by aim, profession and organiser."""
    found = (_training(nation, each) for each in measured_of(nation))
    return tuple(sorted((each for each in found if each), key=_order))


def _order(training: Training) -> tuple[object, ...]:
    aim = list(Aim).index(training.aim)
    return aim, training.profession, training.organiser, training.measured.tellings[0].key


def _training(nation: Nation, measured: Measured) -> Training | None:
    told = [each.indicator for each in measured.tellings]
    aim = next((each.aim for each in told if each.aim), None)
    if aim is None:
        return None
    profession = next((each.profession for each in told if each.profession), "")
    return Training(measured, aim, profession, _organiser(nation, measured.tellings))


def _organiser(nation: Nation, tellings: Iterable[Telling]) -> str:
    """Return who holds a training, as the matrices have it: a national agency, else a kind; "" where nobody says."""
    named = (each for each in tellings if each.indicator.agency)
    found = [column_of(nation, each.reporter, each.indicator.agency or "") for each in named]
    return next((each for each in found if each != NOBODY), NOBODY if found else "")


def total(nation: Nation, key: str, kind: str, chosen: Iterable[Training]) -> Sum:
    """Return the sum of one kind over trainings, with the counties that have told it."""
    several = tuple(chosen)
    parts = tuple(part for each in several for part in each.parts(kind))
    told = sorted({code for each in several for code in each.counties(kind)})
    unit = {"attendances": "deltagartillfällen"}.get(kind, "personer")
    beside = national_in(nation, parts)
    return Sum(key, f"training.{kind}", parts, unit, tuple(told), tuple(nation.counties), beside)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield the sums in all and by aim, and how much of what was told stands outside them."""
    found = trainings(nation)
    yield Count("training.all", "training.all", _keys(found))
    for kind in KINDS:
        yield total(nation, f"training.{kind}", kind, found)
    for aim in Aim:
        mine = tuple(each for each in found if each.aim is aim)
        for kind in KINDS:
            yield total(nation, f"training.{kind}.{aim.name.lower()}", kind, mine)
    yield Count("training.apart", "training.apart", _keys(each for each in found if each.apart))
    yield Count("training.shared", "training.shared", _keys(each for each in found if each.shared))
    yield _values("training.gaps", found, lambda each: each.measured.gaps)
    yield _values("training.overlapping", found, lambda each: each.overlapping)
    yield _values("training.differing", found, lambda each: each.differing)
    yield _values("training.contradicting", found, _contradicting)


def _contradicting(training: Training) -> tuple[Value, ...]:
    told = (each for each in training.persons if each.observation.people is not None)
    return tuple(each for each in told if _by_sex(each.observation) > (each.observation.people or 0))


def _keys(chosen: Iterable[Training]) -> tuple[RecordKey, ...]:
    return tuple(each.measured.tellings[0].key for each in chosen)


def _values(key: str, chosen: Iterable[Training], which: Callable[[Training], Iterable[Value]]) -> Count:
    return Count(key, key, tuple(value.key for each in chosen for value in which(each)))
