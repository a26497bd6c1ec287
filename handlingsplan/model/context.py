"""What surrounds the work: governing documents, collaboration, needs, the problem picture, publications."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..fields import called, says
from ..when import When
from .record import Citation, Record
from .work import Scope


class DocumentState(StrEnum):
    """Whether a governing document is there, or what stands in its place."""

    EXISTS = "finns"
    LACKING = "saknas"
    REPLACED = "ersätts av"
    POSSIBLE = "möjligt"


class CollaborationKind(StrEnum):
    """How bodies work together."""

    FORMAL = "formell"
    INFORMAL = "informell"
    WITHIN = "inom organisationen"
    REPORTING = "rapportering"


class NeedKind(StrEnum):
    """What is asked for, offered, expected or proposed, or what stands in the way."""

    NEED = "behov"
    OFFER = "erbjudande"
    EXPECTATION = "förväntan"
    PROPOSAL = "förslag"
    OBSTACLE = "hinder"


class NeedOutcome(StrEnum):
    """What became of a need, an offer or a proposal, where somebody says it outright."""

    MET = "mött"
    PARTLY = "delvis mött"
    NOT = "inte mött"


class NoteCertainty(StrEnum):
    """How sure a statement about the problem is."""

    ESTABLISHED = "belagt"
    ESTIMATE = "uppskattning"
    JUDGEMENT = "bedömning"
    UNSUPPORTED = "utan angiven källa"


@frozen(kw_only=True)
class GoverningDocument(Record):
    """A plan, policy or directive that governs the work, is lacking, or could come to govern it."""

    CALLED: ClassVar = called("styrdokument", "styrdokument")
    agency: str = field(metadata=says("Myndighet", refers="agency"))
    title: str = field(metadata=says("Styrdokument"))
    state: DocumentState = field(metadata=says("Läge"))
    replaces: str | None = field(default=None, metadata=says("I stället för", refers="governing_document"))
    dated: When | None = field(default=None, metadata=says("Daterat"))
    says_what: str | None = field(default=None, metadata=says("Innehåll", long=True))
    question: str | None = field(default=None, metadata=says("Svar på fråga", refers="question"))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class Collaboration(Record):
    """Bodies that work together, in which form and about what."""

    CALLED: ClassVar = called("samverkan", "samverkansformer")
    title: str = field(metadata=says("Samverkan"))
    kind: CollaborationKind = field(metadata=says("Form"))
    parties: tuple[str, ...] = field(default=(), metadata=says("Parter", refers="agency"))
    other_parties: tuple[str, ...] = field(default=(), metadata=says("Övriga parter"))
    told_by: str | None = field(default=None, metadata=says("Uppgift från", refers="agency"))
    scope: Scope | None = field(default=None, metadata=says("Omfattning"))
    since: When | None = field(default=None, metadata=says("Sedan"))
    about: str | None = field(default=None, metadata=says("Gäller", long=True))
    concerns_plan: bool = field(
        default=True, metadata=says("Gäller planens fråga", "Falskt för samverkan i en angränsande fråga.")
    )
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class Need(Record):
    """What a body needs, offers, expects, proposes, or meets as an obstacle; and what later met it."""

    CALLED: ClassVar = called("behov m.m.", "behov m.m.")
    kind: NeedKind = field(metadata=says("Slag"))
    agency: str = field(metadata=says("Myndighet", refers="agency"))
    text: str = field(metadata=says("Vad", long=True))
    theme: str = field(metadata=says("Tema", vocabulary="theme"))
    to: tuple[str, ...] = field(default=(), metadata=says("Riktat till", refers=("agency", "coordination_group")))
    met_by: tuple[str, ...] = field(default=(), metadata=says("Mött av", refers="activity"))
    outcome: NeedOutcome | None = field(
        default=None,
        metadata=says("Vad det blev av det", "Bara när någon har sagt det; annars följer det av aktiviteterna."),
    )
    outcome_reason: str | None = field(default=None, metadata=says("Skäl till vad det blev", long=True))
    question: str | None = field(default=None, metadata=says("Svar på fråga", refers="question"))


@frozen(kw_only=True)
class SituationNote(Record):
    """A statement about the problem itself, with whose it is and how sure."""

    CALLED: ClassVar = called("lägesbild", "lägesbilder")
    text: str = field(metadata=says("Uppgift", long=True))
    certainty: NoteCertainty = field(metadata=says("Säkerhet"))
    told_by: str | None = field(default=None, metadata=says("Uppgift från", refers="agency"))
    as_of: When | None = field(default=None, metadata=says("Avser"))
    scope: Scope | None = field(default=None, metadata=says("Gäller"))
    cannot_show: str | None = field(default=None, metadata=says("Vad uppgiften inte kan visa", long=True))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))


@frozen(kw_only=True)
class Publication(Record):
    """A report or survey that concerns the county."""

    CALLED: ClassVar = called("rapport eller kartläggning", "rapporter och kartläggningar")
    title: str = field(metadata=says("Titel"))
    author_body: str | None = field(default=None, metadata=says("Upphov", refers="agency"))
    published: When | None = field(default=None, metadata=says("Daterad"))
    address: str | None = field(default=None, metadata=says("Adress"))
    about: str | None = field(default=None, metadata=says("Innehåll", long=True))
    annexed: bool = field(default=False, metadata=says("Bifogas"))


@frozen(kw_only=True)
class Evidence(Record):
    """A file that a status or an activity rests on."""

    CALLED: ClassVar = called("underlag", "underlag")
    title: str = field(metadata=says("Underlag"))
    file: str | None = field(default=None, metadata=says("Fil"))
    sha256: str | None = field(default=None, metadata=says("SHA-256"))
    dated: When | None = field(default=None, metadata=says("Daterat"))


@frozen(kw_only=True)
class OwnText(Record):
    """The authority's own words for a named place in a report; the id names the place."""

    CALLED: ClassVar = called("egen text", "egna texter")
    text: str = field(metadata=says("Text", "Stycken med tomrad emellan.", long=True))
    heading: str | None = field(default=None, metadata=says("Rubrik"))
