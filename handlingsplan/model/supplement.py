"""What a county knows of the plan beyond the data that it has: one fact at a time, each with its source."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

import attrs
from attrs import frozen

from ..fields import called, says
from ..language import Text
from .record import Record


class Supplemented(StrEnum):
    """Which kind of the plan's records a supplement is about."""

    MEASURE = "åtgärd"
    AREA = "insatsområde"
    ASSIGNMENT = "uppdrag"


class Outcome(StrEnum):
    """What came of a supplement when it was held against the plan."""

    FILLED = "filled"
    ADDED = "added"
    SAME = "same"
    DISPUTED = "disputed"
    UNUSED = "unused"


@frozen(kw_only=True)
class PlanSupplement(Record):
    """One fact about the plan that a county has found: never put over what the plan already says.

    With `new` the target is a measure that the plan lacks, and the field is its title; further supplements with
    the same target give the rest of it.
    """

    CALLED: ClassVar = called("komplettering av planen", "kompletteringar av planen")
    kind: Supplemented = attrs.field(default=Supplemented.MEASURE, metadata=says("Slag av post"))
    target: str = attrs.field(
        metadata=says("Gäller", "Id i planen, eller ett nytt id.", refers=("measure", "priority_area", "assignment"))
    )
    new: bool = attrs.field(
        default=False,
        metadata=says("Ny åtgärd", "Sant för en åtgärd som planen saknar. Fältet är då title och värdet dess rubrik."),
    )
    field: str = attrs.field(metadata=says("Fält", "Fältets nyckel eller rubrik, till exempel number eller Nummer."))
    value: str = attrs.field(metadata=says("Uppgift", "Flera skiljs åt med semikolon.", long=True))
    source: str = attrs.field(metadata=says("Källa", "Vad den heter, så att andra kan hitta den."))
    place: str | None = attrs.field(default=None, metadata=says("Ställe", "Sida, anförande, rubrik."))
    found_by: str | None = attrs.field(default=None, metadata=says("Funnen av", "Myndighet och funktion, inget namn."))
    note: str | None = attrs.field(default=None, metadata=says("Anmärkning", long=True))

    @property
    def citation(self) -> str:
        """The source with the place in it."""
        return f"{self.source}, {self.place}" if self.place else self.source


@frozen(kw_only=True)
class Completion:
    """What came of one supplement: which field of the plan it is about, and what the plan says instead.

    Where it could not be used `fault` is what is wrong (target, field, value or new), with `why` and `hint` in words.
    """

    supplement: PlanSupplement
    outcome: Outcome
    key: str = ""
    shipped: Text | None = None
    fault: str = ""
    why: Text | None = None
    hint: Text | None = None

    @property
    def filled(self) -> bool:
        """Whether the plan now says what the county has found."""
        return self.outcome in (Outcome.FILLED, Outcome.ADDED)
