"""Evaluation: the evaluator's own material, a folder beside the dossiers of all that report."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..errors import Finding
from ..fields import called, says
from ..when import When
from .bodies import Agency
from .context import Evidence, OwnText, Publication
from .holding import Refused, counted, holds
from .homes import Homes
from .measuring import Assessment, Indicator
from .plan import Source
from .publishing import LogoFile, OwnHeading, PublicationData
from .record import Record


@frozen(kw_only=True)
class EvaluationHead:
    """Whose evaluation it is, of which plan, as of when, and which counties are expected to report."""

    id: str = field(metadata=says("Id"))
    title: str = field(metadata=says("Titel", "Står på rapportens titelsida."))
    agency: str = field(metadata=says("Utvärderande myndighet", refers="agency"))
    plan: str | None = field(default=None, metadata=says("Följer planen", "Planens id."))
    on: When | None = field(default=None, metadata=says("Läget per", "Det som är daterat senare räknas inte."))
    counties: tuple[str, ...] = field(
        default=(), metadata=says("Län som väntas redovisa (koder)", "Alla län i landet, om inget anges.")
    )
    made_up: bool = field(default=False, metadata=says("Påhittad", "Sant för exempel som inte är verkliga."))


@frozen(kw_only=True)
class Recoding(Record):
    """The evaluator's own coding of a link, a status or an account. Both codings are kept; the same value agrees.

    `record` is the key of the part or record that is coded. `value` is for a link the id of the measure or assignment
    that it leads to, or "ingen"; for a status its word; for an account one of the verdicts.
    """

    CALLED: ClassVar = called("omkodning", "omkodningar")
    record: str = field(metadata=says("Post (nyckel)"))
    value: str = field(metadata=says("Utvärderarens kodning"))
    reason: str | None = field(default=None, metadata=says("Skäl", long=True))
    by: str | None = field(default=None, metadata=says("Kodat av", "En funktion, aldrig ett namn."))
    dated: When | None = field(default=None, metadata=says("Kodat"))


@frozen(kw_only=True)
class Double(Record):
    """The evaluator's answer on activities that are likely one and the same: counted once, or each for itself."""

    CALLED: ClassVar = called("avgjord dubblett", "avgjorda dubbletter")
    records: tuple[str, ...] = field(metadata=says("Aktiviteter (nycklar)"))
    same: bool = field(metadata=says("Samma aktivitet"))
    reason: str | None = field(default=None, metadata=says("Skäl", long=True))
    by: str | None = field(default=None, metadata=says("Avgjort av", "En funktion, aldrig ett namn."))


@frozen(kw_only=True)
class Theme(Record):
    """A theme that the evaluation looks at across the plan's areas, with the measures that belong to it."""

    CALLED: ClassVar = called("tema", "teman")
    title: str = field(metadata=says("Tema"))
    measures: tuple[str, ...] = field(default=(), metadata=says("Åtgärder", refers="measure"))


@frozen(kw_only=True)
class EvaluationQuestion(Record):
    """A question that the evaluation is to answer; without an answer the report says what the material can't say."""

    CALLED: ClassVar = called("utvärderingsfråga", "utvärderingsfrågor")
    title: str = field(metadata=says("Fråga"))
    answer: str | None = field(default=None, metadata=says("Svar", long=True))
    indicators: tuple[str, ...] = field(default=(), metadata=says("Serier", refers="indicator"))
    figures: tuple[str, ...] = field(default=(), metadata=says("Siffror (nycklar)"))


class ConclusionKind(StrEnum):
    """Whether the evaluator concludes or proposes."""

    CONCLUSION = "slutsats"
    PROPOSAL = "förslag"


@frozen(kw_only=True)
class Conclusion(Record):
    """What the evaluator concludes or proposes, with the keys of the figures that it rests on."""

    CALLED: ClassVar = called("slutsats eller förslag", "slutsatser och förslag")
    kind: ConclusionKind = field(metadata=says("Slag"))
    title: str = field(metadata=says("Slutsats"))
    text: str | None = field(default=None, metadata=says("Utveckling", long=True))
    figures: tuple[str, ...] = field(default=(), metadata=says("Siffror (nycklar)"))
    to: tuple[str, ...] = field(default=(), metadata=says("Riktat till", refers="agency"))


@frozen(kw_only=True)
class Evaluation:
    """What the evaluator adds to the dossiers: verdicts, recodings, settled doubles, themes, series, conclusions."""

    head: EvaluationHead = field(metadata=holds("evaluation.toml", "evaluation"))
    publication_data: PublicationData | None = field(
        default=None, metadata=holds("evaluation.toml", "publication_data")
    )
    logos: tuple[LogoFile, ...] = field(default=(), metadata=holds("evaluation.toml", "logo"))
    headings: tuple[OwnHeading, ...] = field(default=(), metadata=holds("evaluation.toml", "heading"))
    agencies: tuple[Agency, ...] = field(default=(), metadata=holds("evaluation.toml", "agency"))
    themes: tuple[Theme, ...] = field(default=(), metadata=holds("evaluation.toml", "theme"))
    questions: tuple[EvaluationQuestion, ...] = field(
        default=(), metadata=holds("evaluation.toml", "evaluation_question")
    )
    conclusions: tuple[Conclusion, ...] = field(default=(), metadata=holds("conclusions.toml", "conclusion"))
    assessments: tuple[Assessment, ...] = field(default=(), metadata=holds("assessments.toml", "assessment"))
    recodings: tuple[Recoding, ...] = field(default=(), metadata=holds("assessments.toml", "recoding"))
    doubles: tuple[Double, ...] = field(default=(), metadata=holds("assessments.toml", "double"))
    series: tuple[Indicator, ...] = field(default=(), metadata=holds("series.toml", "indicator"))
    sources: tuple[Source, ...] = field(default=(), metadata=holds("series.toml", "source"))
    publications: tuple[Publication, ...] = field(default=(), metadata=holds("series.toml", "publication"))
    evidence: tuple[Evidence, ...] = field(default=(), metadata=holds("series.toml", "evidence"))
    own_texts: tuple[OwnText, ...] = field(default=(), metadata=holds("texter", "own_text"))
    findings: tuple[Finding, ...] = field(default=(), eq=False, repr=False)
    refused: tuple[Refused, ...] = field(default=(), eq=False, repr=False)
    homes: Homes = field(factory=dict, eq=False, repr=False)

    def __repr__(self) -> str:
        return f"Evaluation({self.head.id}: {counted(self)})"
