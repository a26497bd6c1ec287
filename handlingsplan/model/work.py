"""The work: assignments, activities and what they serve, and how far each has come in whose voice."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..fields import called, says
from ..when import When
from .record import Citation, Record, in_key


class Voice(StrEnum):
    """Who says it. The three are kept apart everywhere."""

    AGENCY = "myndigheten"
    COORDINATOR = "samordnaren"
    EVALUATOR = "utvärderaren"


class Part(StrEnum):
    """A body's role in an activity."""

    RESPONSIBLE = "ansvarig"
    PARTNER = "medverkande"
    FUNDER = "finansiär"


class Serves(StrEnum):
    """How an activity serves a measure or an assignment. `PLANNED` never counts as more than planned."""

    CARRIES_OUT = "genomför"
    CONTRIBUTES = "bidrar till"
    PLANNED = "planeras för"


class Status(StrEnum):
    """How far the work has come. The last two are said only of a body's part."""

    NOT_STARTED = "ej påbörjad"
    DISCUSSED = "diskuterad"
    PLANNED = "planerad"
    UNDER_WAY = "pågår"
    DONE = "genomförd"
    STOPPED = "avbruten"
    NOTHING = "inget görs"
    NOT_APPLICABLE = "ej tillämpligt"


class Scope(StrEnum):
    """Which part of the country something concerns."""

    MUNICIPALITY = "kommun"
    COUNTY = "län"
    COUNTIES = "flera län"
    NATIONAL = "nationellt"
    INTERNATIONAL = "internationellt"
    OTHER_COUNTY = "annat län"
    OTHER_PART = "annan landsdel"


class Reaches(StrEnum):
    """Whom an activity is for, where that is said: children apart from adults, girls from boys, women from men."""

    GIRLS = "flickor"
    BOYS = "pojkar"
    CHILDREN = "barn och unga"
    WOMEN = "kvinnor"
    MEN = "män"
    ADULTS = "vuxna"


class Verdict(StrEnum):
    """Whether a measure concerns the county."""

    CONCERNS = "berör"
    DOES_NOT = "berör inte"
    OPEN = "ej avgjort"


@frozen(kw_only=True)
class Assignment(Record):
    """What a body has been told to do: by whom, since when, and under which measures where that is known."""

    CALLED: ClassVar = called("uppdrag", "uppdrag")
    title: str = field(metadata=says("Uppdrag"))
    text: str | None = field(default=None, metadata=says("Innebörd", long=True))
    given_by: str | None = field(default=None, metadata=says("Givet av", refers="agency"))
    given_to: tuple[str, ...] = field(default=(), metadata=says("Givet till", refers="agency"))
    since: When | None = field(default=None, metadata=says("Sedan"))
    decision: str | None = field(default=None, metadata=says("Beslut", "Diarienummer eller handling."))
    report_by: When | None = field(default=None, metadata=says("Redovisas senast"))
    measures: tuple[str, ...] = field(default=(), metadata=says("Under åtgärd", refers="measure"))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class Concern(Record):
    """A written decision on whether a measure concerns the county, with the reason and whose it is."""

    CALLED: ClassVar = called("ställningstagande", "ställningstaganden")
    measure: str = field(metadata=says("Åtgärd", refers="measure"))
    verdict: Verdict = field(metadata=says("Berörs länet"))
    reason: str = field(metadata=says("Skäl", long=True))
    by: Voice = field(default=Voice.COORDINATOR, metadata=says("Vems bedömning"))


@frozen(kw_only=True)
class Role:
    """A body's part in an activity."""

    agency: str = field(metadata=says("Myndighet", refers="agency"))
    part: Part = field(default=Part.RESPONSIBLE, metadata=says("Roll"))


@frozen(kw_only=True)
class Link:
    """A link from an activity to a measure or an assignment, with whose reading it is and why.

    `fingerprint` is taken of the wording that was linked when somebody confirmed the link; without one the link
    is not confirmed.
    """

    CALLED: ClassVar = called("koppling", "kopplingar")
    measure: str | None = field(default=None, metadata=says("Åtgärd", refers="measure"))
    assignment: str | None = field(default=None, metadata=says("Uppdrag", refers="assignment"))
    serves: Serves = field(default=Serves.CONTRIBUTES, metadata=says("Hur"))
    by: Voice = field(default=Voice.COORDINATOR, metadata=says("Vems tolkning"))
    why: str | None = field(default=None, metadata=says("Skäl", long=True))
    fingerprint: str | None = field(default=None, metadata=says("Fingeravtryck"))

    @property
    def target(self) -> str:
        """The id that it leads to."""
        return self.measure or self.assignment or ""

    @property
    def part_name(self) -> str:
        """What tells this link from the others of its activity."""
        return f"{self.target}.{self.serves.name.lower().replace('_', '-')}"


@frozen(kw_only=True)
class StatusEntry:
    """How far something had come, as of when, in whose voice, and on what evidence."""

    CALLED: ClassVar = called("lägesangivelse", "lägesangivelser")
    status: Status = field(metadata=says("Läge"))
    as_of: When = field(metadata=says("Per"))
    voice: Voice = field(default=Voice.AGENCY, metadata=says("Enligt"))
    reason: str | None = field(default=None, metadata=says("Skäl", long=True))
    evidence: str | None = field(default=None, metadata=says("Underlag", refers="evidence"))
    without_evidence: bool = field(default=False, metadata=says("Utan underlag"))

    @property
    def part_name(self) -> str:
        """What tells this entry from the others of its owner."""
        return f"{in_key(self.as_of)}.{self.voice.value}"


@frozen(kw_only=True)
class Activity(Record):
    """Something that is done, planned or discussed: by whom, when, where, for whom, and what it serves."""

    CALLED: ClassVar = called("aktivitet", "aktiviteter")
    title: str = field(metadata=says("Aktivitet"))
    description: str | None = field(default=None, metadata=says("Beskrivning", long=True))
    roles: tuple[Role, ...] = field(default=(), metadata=says("Myndigheter"))
    start: When | None = field(default=None, metadata=says("Start"))
    end: When | None = field(default=None, metadata=says("Slut"))
    places: tuple[str, ...] = field(default=(), metadata=says("Plats"))
    scope: Scope | None = field(default=None, metadata=says("Omfattning"))
    channel: str | None = field(default=None, metadata=says("Kanal", vocabulary="channel"))
    target_group: str | None = field(default=None, metadata=says("Målgrupp"))
    reaches: tuple[Reaches, ...] = field(
        default=(),
        metadata=says("Når", "Vilka det gäller, där det är sagt: barn skilda från vuxna, flickor från pojkar."),
    )
    branch: tuple[str, ...] = field(default=(), metadata=says("Bransch", vocabulary="branch"))
    part_of: str | None = field(default=None, metadata=says("Del av", refers="activity"))
    common_key: str | None = field(
        default=None, metadata=says("Gemensam nyckel", "Samma nyckel hos alla som äger aktiviteten.")
    )
    own_initiative: bool = field(default=False, metadata=says("Eget initiativ"))
    links: tuple[Link, ...] = field(default=(), metadata=says("Kopplingar"))
    statuses: tuple[StatusEntry, ...] = field(default=(), metadata=says("Läge"))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class BodyPart(Record):
    """What is said of one body's part in a measure or an assignment, apart from any activity."""

    CALLED: ClassVar = called("uppgift om en myndighets del", "uppgifter om myndigheters del")
    agency: str = field(metadata=says("Myndighet", refers="agency"))
    measure: str | None = field(default=None, metadata=says("Åtgärd", refers="measure"))
    assignment: str | None = field(default=None, metadata=says("Uppdrag", refers="assignment"))
    statuses: tuple[StatusEntry, ...] = field(default=(), metadata=says("Läge"))
