"""A round of questions, and what each agency answered, or that it was silent and in which way."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..fields import called, says
from ..when import When
from .record import Record
from .work import Scope


class AnswerState(StrEnum):
    """An answer is given, or one of five silences. "Nej, vi har ingen plan" is given."""

    GIVEN = "givet"
    NOTHING = "inget görs"
    NOT_APPLICABLE = "ej tillämpligt"
    UNKNOWN = "vet ej"
    NO_ANSWER = "inget svar"
    NOT_ASKED = "ej tillfrågad"


class Wording(StrEnum):
    """Whether a text is as received, or the received words are withheld and told in others."""

    VERBATIM = "ordagrant"
    RETOLD = "återgivet med egna ord"


class BearsOn(StrEnum):
    """What a part of an answer is about."""

    QUESTION = "frågan"
    NEIGHBOUR = "angränsande fråga"
    OTHER = "annat"


@frozen(kw_only=True)
class Round(Record):
    """One round of questions: the period it asks about, and when it was asked, closed and published."""

    CALLED: ClassVar = called("omgång", "omgångar")
    title: str = field(metadata=says("Omgång"))
    period: When = field(metadata=says("Period"))
    asked: When | None = field(default=None, metadata=says("Frågorna ställda"))
    closes: When | None = field(default=None, metadata=says("Svar senast"))
    published: When | None = field(default=None, metadata=says("Rapporten utgiven"))


@frozen(kw_only=True)
class Question(Record):
    """A question that every agency in the round is asked."""

    CALLED: ClassVar = called("fråga", "frågor")
    number: int = field(metadata=says("Nummer"))
    text: str = field(metadata=says("Fråga", long=True))
    short: str | None = field(default=None, metadata=says("Kort rubrik", "För smala kolumner."))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))

    @property
    def label(self) -> str:
        """The question for a narrow place."""
        return self.short or self.text


@frozen(kw_only=True)
class AnswerPart:
    """A part of an answer: what it says, which part of the country it concerns, and what it bears on."""

    CALLED: ClassVar = called("del av svar", "delar av svar")
    id: str = field(metadata=says("Id"))
    text: str = field(metadata=says("Text", long=True))
    scope: Scope = field(default=Scope.COUNTY, metadata=says("Gäller"))
    bears_on: BearsOn = field(default=BearsOn.QUESTION, metadata=says("Handlar om"))
    reason: str | None = field(
        default=None, metadata=says("Läsarens skäl", "Varför delen lästs som den har.", long=True)
    )
    mentions: tuple[str, ...] = field(default=(), metadata=says("Nämner aktivitet", refers="activity"))
    unlisted: tuple[str, ...] = field(
        default=(), metadata=says("Nämner i övrigt", "Aktiviteter som nämns men inte finns upptagna.")
    )

    @property
    def part_name(self) -> str:
        """What tells this part from the others of its answer."""
        return self.id


@frozen(kw_only=True)
class Answer(Record):
    """One agency's answer to one question. Every pair that was asked is written, silences too."""

    CALLED: ClassVar = called("svar", "svar")
    question: str = field(metadata=says("Fråga", refers="question"))
    agency: str = field(metadata=says("Myndighet", refers="agency"))
    state: AnswerState = field(metadata=says("Svar"))
    text: str | None = field(default=None, metadata=says("Text", long=True))
    wording: Wording = field(default=Wording.VERBATIM, metadata=says("Ordalydelse"))
    received: When | None = field(default=None, metadata=says("Mottaget"))
    parts: tuple[AnswerPart, ...] = field(default=(), metadata=says("Delar"))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))
