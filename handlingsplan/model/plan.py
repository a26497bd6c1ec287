"""The plan: its areas and measures, whom they are directed to, and how sure each fact is."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..errors import Finding
from ..fields import called, says
from ..when import When
from .bodies import Agency
from .holding import Refused, counted, holds
from .record import Citation, Record
from .supplement import Completion
from .work import Assignment


class Stated(StrEnum):
    """Whether a source says a thing, or it follows from the contents, or nobody says it."""

    STATED = "utsagt"
    INFERRED = "härlett"
    UNKNOWN = "ej utsagt"


class Directed(StrEnum):
    """To whom a measure is directed. It decides whether the measure concerns a county."""

    NATIONAL = "nationell myndighet"
    COUNTY_BOARDS = "länsstyrelserna"
    COUNTY = "visst län"
    OTHERS = "andra"
    UNKNOWN = "okänt"


class Certainty(StrEnum):
    """How sure it is that the plan holds the measure, and under which number."""

    NUMBERED = "belagd med nummer"
    CONFIRMED = "belagd utan nummer"
    LIKELY = "trolig"


@frozen(kw_only=True)
class Source(Record):
    """A document that facts about the plan come from, printed in the report's source table."""

    CALLED: ClassVar = called("källa", "källor")
    title: str = field(metadata=says("Titel"))
    issuer: str | None = field(default=None, metadata=says("Utgivare"))
    published: When | None = field(default=None, metadata=says("Utgiven"))
    address: str | None = field(default=None, metadata=says("Adress"))
    read: str | None = field(default=None, metadata=says("Läst", "Hur mycket av källan som är läst."))


@frozen(kw_only=True)
class PriorityArea(Record):
    """An area of the plan; areas form a tree of any depth."""

    CALLED: ClassVar = called("insatsområde", "insatsområden")
    title: str = field(metadata=says("Rubrik"))
    number: str | None = field(default=None, metadata=says("Nummer"))
    within: str | None = field(default=None, metadata=says("Ingår i", refers="priority_area"))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class Grant:
    """Money for a measure. With `common` the amount is shared by all measures that name the same thing."""

    amount: int = field(metadata=says("Belopp", unit="kronor"))
    years: When | None = field(default=None, metadata=says("År"))
    common: str | None = field(
        default=None,
        metadata=says("Gemensamt belopp", "Samma namn på flera åtgärder: beloppet räknas en gång."),
    )
    note: str | None = field(default=None, metadata=says("Anmärkning"))


@frozen(kw_only=True)
class Measure(Record):
    """One measure of the plan. What is not known of it stays empty; it is never guessed."""

    CALLED: ClassVar = called("åtgärd", "åtgärder")
    title: str = field(metadata=says("Åtgärd"))
    number: int | None = field(default=None, metadata=says("Nummer"))
    number_among: tuple[int, ...] = field(
        default=(), metadata=says("Något av numren", "När numret är ett av några kända.")
    )
    area: str | None = field(default=None, metadata=says("Insatsområde", refers="priority_area"))
    area_stated: Stated = field(default=Stated.STATED, metadata=says("Insatsområdet är"))
    directed_to: Directed = field(default=Directed.UNKNOWN, metadata=says("Riktad till"))
    directed_county: str | None = field(default=None, metadata=says("Riktad till län (kod)"))
    responsible: tuple[str, ...] = field(default=(), metadata=says("Ansvarig", refers="agency"))
    partners: tuple[str, ...] = field(default=(), metadata=says("Medverkande", refers="agency"))
    grants: tuple[Grant, ...] = field(default=(), metadata=says("Medel"))
    report_by: When | None = field(default=None, metadata=says("Redovisas senast"))
    reported: When | None = field(default=None, metadata=says("Redovisad"))
    target_group: str | None = field(default=None, metadata=says("Målgrupp"))
    certainty: Certainty = field(default=Certainty.NUMBERED, metadata=says("Säkerhet"))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class PlanHead:
    """What the plan is: its title, who decided it and when, and how many measures it says that it holds."""

    id: str = field(metadata=says("Id"))
    title: str = field(metadata=says("Titel"))
    short: str | None = field(default=None, metadata=says("Kort titel", "Som planen kallas i löpande text."))
    reference: str | None = field(default=None, metadata=says("Beteckning"))
    decided_by: str | None = field(default=None, metadata=says("Beslutad av"))
    decided: When | None = field(default=None, metadata=says("Beslutad"))
    period: When | None = field(default=None, metadata=says("Period"))
    evaluated: When | None = field(default=None, metadata=says("Utvärderas"))
    declared: int | None = field(
        default=None, metadata=says("Antal åtgärder enligt planen", "Det antal som planen själv anger.")
    )
    budget: int | None = field(default=None, metadata=says("Medel", unit="kronor"))
    made_up: bool = field(default=False, metadata=says("Påhittad", "Sant för exempel som inte är verkliga."))
    unknown: str | None = field(
        default=None, metadata=says("Det som inte är känt", "En mening för läsaren.", long=True)
    )
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class ActionPlan:
    """A whole plan. `declared` may be more than the measures known: what is not known is never a record."""

    head: PlanHead = field(metadata=holds("plan.toml", "plan"))
    areas: tuple[PriorityArea, ...] = field(default=(), metadata=holds("areas.toml", "priority_area"))
    measures: tuple[Measure, ...] = field(default=(), metadata=holds("measures.toml", "measure"))
    assignments: tuple[Assignment, ...] = field(default=(), metadata=holds("assignments.toml", "assignment"))
    agencies: tuple[Agency, ...] = field(default=(), metadata=holds("agencies.toml", "agency"))
    sources: tuple[Source, ...] = field(default=(), metadata=holds("sources.toml", "source"))
    findings: tuple[Finding, ...] = field(default=(), eq=False, repr=False)
    refused: tuple[Refused, ...] = field(default=(), eq=False, repr=False)
    completions: tuple[Completion, ...] = field(default=(), eq=False, repr=False)

    def __repr__(self) -> str:
        return f"ActionPlan({self.head.id}: {counted(self)})"

    @property
    def unknown_count(self) -> int:
        """How many measures the plan says that it holds beyond those known; 0 where it does not say."""
        return max(0, (self.head.declared or 0) - len(self.measures))
