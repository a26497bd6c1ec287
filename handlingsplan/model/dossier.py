"""Dossier: what one reporting body knows in one round, a closed snapshot."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from ..errors import Finding, require
from ..fields import OwnField, says
from .answers import Answer, Question, Round
from .bodies import Agency, CoordinationGroup, County
from .context import (
    Collaboration,
    Evidence,
    GoverningDocument,
    Need,
    OwnText,
    Publication,
    SituationNote,
)
from .holding import Refused, counted, holds
from .homes import Homes
from .measuring import Indicator
from .publishing import LogoFile, OwnHeading, PublicationData
from .reporting import AssignmentReport
from .supplement import PlanSupplement
from .work import Activity, Assignment, BodyPart, Concern


@frozen(kw_only=True)
class DossierHead:
    """Whose dossier it is: the body's key, its agency, and the plan that it follows."""

    body: str = field(metadata=says("Nyckel", "Kort namn för det som redovisar, till exempel vasterbotten."))
    title: str = field(metadata=says("Titel", "Står på rapportens titelsida."))
    agency: str = field(metadata=says("Redovisande myndighet", refers="agency"))
    plan: str | None = field(default=None, metadata=says("Följer planen", "Planens id."))
    made_up: bool = field(default=False, metadata=says("Påhittad", "Sant för exempel som inte är verkliga."))


@frozen(kw_only=True)
class Vocabulary:
    """Words that a county adds to a list: themes, branches, channels, professions."""

    list: str = field(metadata=says("Lista"))
    words: tuple[str, ...] = field(metadata=says("Ord"))


@frozen(kw_only=True)
class ExportChoice:
    """Which exporter writes a file type that several can write."""

    suffix: str = field(metadata=says("Filtyp"))
    exporter: str = field(metadata=says("Exportör"))


@frozen(kw_only=True)
class Dossier:
    """One body's material in one round. A new round is a new folder with the same ids."""

    head: DossierHead = field(metadata=holds("dossier.toml", "dossier"))
    county: County | None = field(default=None, metadata=holds("dossier.toml", "county"))
    publication_data: PublicationData | None = field(default=None, metadata=holds("dossier.toml", "publication_data"))
    logos: tuple[LogoFile, ...] = field(default=(), metadata=holds("dossier.toml", "logo"))
    headings: tuple[OwnHeading, ...] = field(default=(), metadata=holds("dossier.toml", "heading"))
    vocabularies: tuple[Vocabulary, ...] = field(default=(), metadata=holds("dossier.toml", "vocabulary"))
    own_fields: tuple[OwnField, ...] = field(default=(), metadata=holds("dossier.toml", "own_field"))
    export: tuple[ExportChoice, ...] = field(default=(), metadata=holds("dossier.toml", "export"))
    round: Round = field(metadata=holds("round.toml", "round"))
    questions: tuple[Question, ...] = field(default=(), metadata=holds("round.toml", "question"))
    agencies: tuple[Agency, ...] = field(default=(), metadata=holds("agencies.toml", "agency"))
    groups: tuple[CoordinationGroup, ...] = field(default=(), metadata=holds("agencies.toml", "coordination_group"))
    assignments: tuple[Assignment, ...] = field(default=(), metadata=holds("assignments.toml", "assignment"))
    supplements: tuple[PlanSupplement, ...] = field(default=(), metadata=holds("plan-tillagg.toml", "supplement"))
    concerns: tuple[Concern, ...] = field(default=(), metadata=holds("concerns.toml", "concern"))
    activities: tuple[Activity, ...] = field(default=(), metadata=holds("activities.toml", "activity"))
    body_parts: tuple[BodyPart, ...] = field(default=(), metadata=holds("body_parts.toml", "body_part"))
    assignment_reports: tuple[AssignmentReport, ...] = field(
        default=(), metadata=holds("assignment_reports.toml", "assignment_report")
    )
    answers: tuple[Answer, ...] = field(default=(), metadata=holds("answers.toml", "answer"))
    governing_documents: tuple[GoverningDocument, ...] = field(
        default=(), metadata=holds("governing_documents.toml", "governing_document")
    )
    collaborations: tuple[Collaboration, ...] = field(
        default=(), metadata=holds("collaborations.toml", "collaboration")
    )
    needs: tuple[Need, ...] = field(default=(), metadata=holds("needs.toml", "need"))
    situation_notes: tuple[SituationNote, ...] = field(
        default=(), metadata=holds("situation_notes.toml", "situation_note")
    )
    indicators: tuple[Indicator, ...] = field(default=(), metadata=holds("indicators.toml", "indicator"))
    publications: tuple[Publication, ...] = field(default=(), metadata=holds("publications.toml", "publication"))
    evidence: tuple[Evidence, ...] = field(default=(), metadata=holds("publications.toml", "evidence"))
    own_texts: tuple[OwnText, ...] = field(default=(), metadata=holds("texter", "own_text"))
    findings: tuple[Finding, ...] = field(default=(), eq=False, repr=False)
    refused: tuple[Refused, ...] = field(default=(), eq=False, repr=False)
    homes: Homes = field(factory=dict, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"Dossier({'/'.join(self.path)}: {counted(self)})"

    @property
    def path(self) -> tuple[str, str]:
        """What a record's key begins with: body and round."""
        return self.head.body, self.round.id


def dossiers_in(given: Dossier | Iterable[Dossier]) -> tuple[Dossier, ...]:
    """Return one dossier or several as several; TypeError where something else is given."""
    several = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    for each in several:
        require(Dossier, each, "dossiers")
    return several
