"""The status report (lägesrapport): what each agency does, question by question."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import require
from ..followup import FollowUp
from ..language import SOURCE
from ..report import Report, Section
from .binder import Outline, bind
from .chapters.accounts import accounts_chapter
from .chapters.answers import agencies_chapter, overview_chapter, questions_chapter
from .chapters.method import method_chapter
from .chapters.needs import needs_chapter
from .chapters.own import annexes, foreword, own_chapter
from .chapters.plan import assignments_chapter, plan_chapter
from .chapters.summary import status_summary
from .chapters.surroundings import (
    collaboration_chapter,
    documents_chapter,
    group_chapter,
    indicators_chapter,
    publications_chapter,
    situation_chapter,
)
from .desk import Desk
from .library import tables_of
from .of_agency import words_for

KINDS = (
    "activity",
    "answer",
    "answer_part",
    "need",
    "collaboration",
    "governing_document",
    "assignment",
    "supplement",
    "agency",
    "coordination_group",
    "question",
    "round",
    "situation_note",
    "publication",
    "evidence",
    "indicator",
    "observation",
    "status_entry",
    "link",
    "body_part",
    "assignment_report",
    "money",
)


def status_report(
    follow_up: FollowUp,
    *,
    language: str = SOURCE,
    extra: Iterable[Section] = (),
    notes: Iterable[str] = (),
) -> Report:
    """Compose the status report of a county's round.

    `extra` are sections that plugins add, `notes` why this is a draft (shown on the title page). HandlingsplanError
    if the dossiers come from several bodies.
    """
    require(FollowUp, follow_up, "follow_up")
    desk = Desk(follow_up.account, words_for(follow_up.account.index, language), "status_report")
    w, head = desk.w, desk.account.dossier.head
    chapters = tuple(each for each in _chapters(desk) if each)
    elsewhere = w("redovisas i uppföljningsrapporten")
    left_out = dict.fromkeys(("measure", "priority_area", "concern", "source", "assignment", "agency"), elsewhere)
    left_out["own_text"] = w("har ingen plats i den här rapporten")
    outline = Outline(
        "status_report",
        w("Lägesrapport"),
        head.title,
        desk.account.plan.head.title,
        chapters,
        tuple(tables_of(desk, KINDS)),
        left_out,
        draft=tuple(notes),
    )
    return bind(desk, outline, extra)


def _chapters(desk: Desk) -> tuple[Section | None, ...]:
    """Return the chapters in their order; None where there is nothing to tell."""
    w = desk.w
    return (
        foreword(desk),
        status_summary(desk),
        own_chapter(desk, "inledning", w("Inledning")),
        plan_chapter(desk),
        assignments_chapter(desk),
        accounts_chapter(desk),
        group_chapter(desk),
        questions_chapter(desk),
        overview_chapter(desk),
        agencies_chapter(desk),
        collaboration_chapter(desk),
        documents_chapter(desk),
        needs_chapter(desk),
        situation_chapter(desk),
        indicators_chapter(desk),
        publications_chapter(desk),
        own_chapter(desk, "slutsatser", w("Slutsatser")),
        own_chapter(desk, "forslag", w("Förslag")),
        method_chapter(desk, follow_up=False),
        *annexes(desk),
    )
