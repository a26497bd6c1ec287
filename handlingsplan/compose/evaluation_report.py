"""The evaluation report (utvärdering): what became of the plan in the whole country, measure by measure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..errors import require
from ..followup import FollowUp
from ..language import SOURCE, Words
from ..nation import nation_of
from ..report import Report, Section
from .binder import Outline, bind
from .chapters.own import annexes, foreword, own_chapter
from .evaluation.answers import answers_annex
from .evaluation.assignments import assignments_chapter
from .evaluation.change import change_chapter
from .evaluation.conclusions import conclusions_chapter, proposals_chapter
from .evaluation.contradicted import contradictions_annex
from .evaluation.counties import counties_chapter
from .evaluation.county_pages import county_pages
from .evaluation.desk import NationDesk
from .evaluation.disputes import disputes_chapter
from .evaluation.explained import explained_chapter
from .evaluation.library import COUNTY_WORDS, Library, superseded
from .evaluation.matrices import matrices_chapter
from .evaluation.method import method_chapter
from .evaluation.reporters import reporters_chapter
from .evaluation.summary import summary_chapter
from .evaluation.terms import terms_chapter
from .evaluation.themes import themes_chapter
from .evaluation.wanted import wanted_chapter

Chapter = Callable[[NationDesk], Section | None]

CHAPTERS: tuple[Chapter, ...] = (
    foreword,
    summary_chapter,
    lambda desk: own_chapter(desk, "inledning", desk.w("Inledning")),
    terms_chapter,
    reporters_chapter,
    themes_chapter,
    assignments_chapter,
    counties_chapter,
    wanted_chapter,
    change_chapter,
    matrices_chapter,
    conclusions_chapter,
    proposals_chapter,
    method_chapter,
)
"""The chapters in their order; one that has nothing to say is not there."""


def evaluation_report(
    follow_up: FollowUp,
    *,
    language: str = SOURCE,
    extra: Iterable[Section] = (),
    notes: Iterable[str] = (),
) -> Report:
    """Compose the evaluation of the plan from all dossiers, of counties and agencies and several rounds.

    `extra` are sections that plugins add, `notes` why this is a draft (shown on the title page).
    """
    require(FollowUp, follow_up, "follow_up")
    desk = NationDesk(nation_of(follow_up), Words(language))
    w, head, plan = desk.w, desk.own.head, follow_up.plan.head
    away = superseded(desk)
    told = tuple(each for each in (*(chapter(desk) for chapter in CHAPTERS), *_annexes(desk)) if each)
    chapters = (*told, explained_chapter(desk, told, ()))
    outline = Outline(
        "evaluation_report",
        w("Utvärdering av {plan}", plan=plan.short or plan.title),
        head.title,
        plan.title,
        chapters,
        tuple(Library(desk, away).tables()),
        {"own_text": desk.say(COUNTY_WORDS)},
        away,
        draft=tuple(notes),
    )
    return bind(desk, outline, extra)


def _annexes(desk: NationDesk) -> Iterator[Section | None]:
    """Yield the annexes: the authority's own, the counties' pages, the answers, and what does not agree."""
    yield from annexes(desk)
    yield from county_pages(desk)
    yield answers_annex(desk)
    yield disputes_chapter(desk)
    yield contradictions_annex(desk)
