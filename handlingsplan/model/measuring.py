"""What is measured, and what the evaluator makes of it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..fields import called, says
from ..when import When
from .record import Citation, Record, in_key


class Aim(StrEnum):
    """What a training is for."""

    DISCOVERY = "upptäckt"
    SUPPORT = "stöd"
    PREVENTION = "allmänt förebyggande"


class CarriedOut(StrEnum):
    """Whether what was decided was carried out: the scale that agency and evaluator share."""

    AS_DECIDED = "genomförd som beslutat"
    PARTLY = "delvis genomförd"
    NOT = "inte genomförd"
    CANNOT_TELL = "kan inte bedömas"


@frozen(kw_only=True)
class Observation:
    """A value for a period: people and attendances are kept apart, women, men and unknown too."""

    CALLED: ClassVar = called("mätvärde", "mätvärden")
    period: When = field(metadata=says("Period"))
    value: Decimal | None = field(default=None, metadata=says("Värde"))
    people: int | None = field(default=None, metadata=says("Personer"))
    attendances: int | None = field(default=None, metadata=says("Deltagartillfällen"))
    women: int | None = field(default=None, metadata=says("Kvinnor"))
    men: int | None = field(default=None, metadata=says("Män"))
    unknown: int | None = field(default=None, metadata=says("Kön okänt"))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))

    @property
    def part_name(self) -> str:
        """What tells this value from the others of its indicator."""
        return in_key(self.period)


@frozen(kw_only=True)
class Indicator(Record):
    """Something that is counted over time, and what it cannot show."""

    CALLED: ClassVar = called("indikator", "indikatorer")
    title: str = field(metadata=says("Indikator"))
    unit: str = field(metadata=says("Enhet"))
    agency: str | None = field(default=None, metadata=says("Uppgift från", refers="agency"))
    measures: tuple[str, ...] = field(default=(), metadata=says("Åtgärder", refers="measure"))
    activities: tuple[str, ...] = field(default=(), metadata=says("Aktiviteter", refers="activity"))
    baseline: Decimal | None = field(default=None, metadata=says("Utgångsläge"))
    target: Decimal | None = field(default=None, metadata=says("Målvärde"))
    cannot_show: str | None = field(default=None, metadata=says("Vad måttet inte kan visa", long=True))
    aim: Aim | None = field(default=None, metadata=says("Utbildningens syfte", "Anges bara för utbildningar."))
    profession: str | None = field(default=None, metadata=says("Yrkesgrupp", vocabulary="profession"))
    common_key: str | None = field(
        default=None,
        metadata=says("Gemensam nyckel", "Samma nyckel hos alla som redovisar samma sak: den räknas en gång."),
    )
    sums: bool = field(
        default=False,
        metadata=says(
            "Får summeras", "Sant när värden och personer får läggas ihop med andras: ingen räknas två gånger."
        ),
    )
    observations: tuple[Observation, ...] = field(default=(), metadata=says("Mätvärden"))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class Assessment(Record):
    """The evaluator's verdict on a measure, why, on what evidence, and what the agency says of it."""

    CALLED: ClassVar = called("bedömning", "bedömningar")
    measure: str = field(metadata=says("Åtgärd", refers="measure"))
    verdict: CarriedOut = field(metadata=says("Bedömning"))
    reason: str = field(metadata=says("Skäl", long=True))
    evidence: str | None = field(default=None, metadata=says("Underlag"))
    by: str | None = field(default=None, metadata=says("Bedömt av", "En funktion, aldrig ett namn."))
    comment: str | None = field(default=None, metadata=says("Myndighetens kommentar", long=True))
