"""Completing the plan: what a county has found is put where the plan's data has a gap, and nowhere else."""

from __future__ import annotations

import typing
from collections.abc import Iterable

from attrs import Factory, define, evolve

from ..errors import nearest
from ..fields import Field
from ..language import Text, text
from ..model import (
    COMPLETABLE,
    COMPLETABLE_FIELDS,
    ActionPlan,
    Certainty,
    Completion,
    Conflict,
    Directed,
    Dossier,
    Measure,
    Outcome,
    PlanSupplement,
    Stated,
    Supplemented,
    normalised,
)
from ..model.dossier import dossiers_in
from .values import Names, UnfitError, value_of, words_of

__all__ = ["completed"]

UNKNOWN = (None, (), Directed.UNKNOWN, Stated.UNKNOWN)
"""What a field says where the plan's data lacks it."""


def completed(plan: ActionPlan, dossiers: Dossier | Iterable[Dossier]) -> ActionPlan:
    """Return a plan with what the dossiers know beyond it, and in `completions` what came of each supplement.

    What the plan already says stands, and another value is printed beside it. A plan that is completed already is
    not completed again with the same.
    """
    several = dossiers_in(dossiers)
    done = {each.supplement for each in plan.completions}
    new = [one for each in several for one in each.supplements if one not in done]
    if not new:
        return plan
    work = _Work(plan, Names.of(plan, several))
    # A new measure comes first, whatever the order, so that the rest of what is known can be said of it.
    for each in sorted(new, key=lambda one: not one.new):
        work.completions.append(work.take(each))
    return work.result()


@define
class _Work:
    """A plan while it is completed: what differs from it, and what came of each supplement."""

    plan: ActionPlan
    names: Names
    changed: dict[tuple[Supplemented, str], typing.Any] = Factory(dict)
    added: dict[str, Measure] = Factory(dict)
    completions: list[Completion] = Factory(list)
    known: dict[tuple[Supplemented, str], typing.Any] = Factory(dict)

    def __attrs_post_init__(self) -> None:
        """Find the plan's records by kind and id."""
        for kind, (attribute, _) in COMPLETABLE.items():
            self.known |= {(kind, each.id): each for each in getattr(self.plan, attribute)}

    def result(self) -> ActionPlan:
        """Return the completed plan."""
        held: dict[str, typing.Any] = {
            attribute: tuple(self.changed.get((kind, each.id), each) for each in getattr(self.plan, attribute))
            for kind, (attribute, _) in COMPLETABLE.items()
        }
        new = tuple(self.changed.get((Supplemented.MEASURE, each.id), each) for each in self.added.values())
        held["measures"] += new
        return evolve(self.plan, **held, completions=(*self.plan.completions, *self.completions))

    def take(self, said: PlanSupplement) -> Completion:
        """Hold one supplement against the plan."""
        try:
            return self._add(said) if said.new else self._fill(said)
        except _UnusedError as error:
            return Completion(
                supplement=said, outcome=Outcome.UNUSED, fault=error.fault, why=error.why, hint=error.hint
            )

    def _add(self, said: PlanSupplement) -> Completion:
        field = _field(said)
        if said.kind is not Supplemented.MEASURE or field.key != "title":
            raise _UnusedError(
                "new",
                text("Det som är nytt i planen är en åtgärd, och dess första uppgift är rubriken."),
                text("Skriv kind = ”åtgärd” och field = ”title”."),
            )
        if (said.kind, said.target) in self.known:
            raise _UnusedError(
                "new",
                text("Planen har redan en åtgärd ”{id}”.", id=said.target),
                text("Ta bort new, eller välj ett annat id."),
            )
        declared_number = self.plan.head.declared
        if declared_number is not None and len(self.plan.measures) + len(self.added) >= declared_number:
            shipped = text("planen anger {n} åtgärder, och alla är kända", n=declared_number)
            return Completion(supplement=said, outcome=Outcome.DISPUTED, key=field.key, shipped=shipped)
        measure = Measure(
            id=said.target,
            title=said.value.strip(),
            certainty=Certainty.CONFIRMED,
            area_stated=Stated.UNKNOWN,
            origin=said.origin,
        )
        self.added[measure.id] = self.known[said.kind, said.target] = measure
        return Completion(supplement=said, outcome=Outcome.ADDED, key=field.key)

    def _fill(self, said: PlanSupplement) -> Completion:
        at = (said.kind, said.target)
        if at not in self.known:
            raise _UnusedError("target", text("Planen har inget sådant: ”{id}”.", id=said.target))
        field, record = _field(said), self.known[at]
        value, now = self._value(field, said), getattr(record, field.key)
        shipped = self._against(said, field, value, now)
        if shipped is not None:
            other = Conflict(field=field.key, said=said.value, citation=said.citation)
            self._change(at, evolve(record, conflicts=(*record.conflicts, other)))
            return Completion(supplement=said, outcome=Outcome.DISPUTED, key=field.key, shipped=shipped)
        if now not in UNKNOWN:
            return Completion(supplement=said, outcome=Outcome.SAME, key=field.key)
        self._change(at, evolve(record, **{field.key: value}, **_follows(record, field.key)))
        return Completion(supplement=said, outcome=Outcome.FILLED, key=field.key)

    def _change(self, at: tuple[Supplemented, str], record: typing.Any) -> None:
        self.changed[at] = self.known[at] = record

    def _value(self, field: Field, said: PlanSupplement) -> typing.Any:
        try:
            return value_of(field, said.value, self.names)
        except UnfitError as error:
            raise _UnusedError("value", error.why, error.hint) from error

    def _against(self, said: PlanSupplement, field: Field, value: typing.Any, now: typing.Any) -> Text | None:
        """Return what the plan says that a new value contradicts; None where it contradicts nothing."""
        if now not in UNKNOWN:
            return None if _same(now, value) else text("{said}", said=words_of(field, now, self.names))
        if said.kind is Supplemented.MEASURE and field.key == "number":
            return self._number_against(said, value)
        return None

    def _number_against(self, said: PlanSupplement, number: int) -> Text | None:
        among = self.known[said.kind, said.target].number_among
        if among and number not in among:
            return text("något av numren {among}", among=", ".join(map(str, among)))
        for (kind, name), other in self.known.items():
            if kind is said.kind and name != said.target and other.number == number:
                return text("åtgärden ”{title}” har det numret", title=other.title)
        return None


class _UnusedError(Exception):
    def __init__(self, fault: str, why: Text, hint: Text | None = None) -> None:
        super().__init__(fault, why, hint)
        self.fault, self.why, self.hint = fault, why, hint


def _field(said: PlanSupplement) -> Field:
    """Return the field that a supplement is about, by its key or its heading."""
    fields = COMPLETABLE_FIELDS[said.kind]
    by_name = {normalised(str(each.says.label)): each for each in fields.values()}
    by_name |= fields
    found = by_name.get(normalised(said.field))
    if found is None:
        choices = ", ".join(f"{key} ({each.says.label})" for key, each in fields.items())
        raise _UnusedError(
            "field",
            text("Fältet ”{field}” finns inte i planens {kind}.", field=said.field, kind=said.kind.value),
            nearest(normalised(said.field), {name: each.key for name, each in by_name.items()})
            or text("Här kan stå {choices}.", choices=choices),
        )
    return found


def _same(now: typing.Any, value: typing.Any) -> bool:
    if isinstance(now, tuple):
        return set(now) == set(value)
    if isinstance(now, str) and isinstance(value, str):
        return normalised(now) == normalised(value)
    return bool(now == value)


def _follows(record: typing.Any, key: str) -> dict[str, typing.Any]:
    """Return what else is known of a measure when its number or its area is."""
    if not isinstance(record, Measure):
        return {}
    if key == "number" and record.certainty is Certainty.CONFIRMED:
        return {"certainty": Certainty.NUMBERED}
    if key == "area" and record.area_stated is Stated.UNKNOWN:
        return {"area_stated": Stated.STATED}
    return {}
