"""The follow-up report (uppföljning): what the county contributes to the plan, measure by measure."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import require
from ..followup import FollowUp
from ..language import SOURCE
from ..report import Report, Section
from .binder import Outline, bind
from .chapters.accounts import accounts_chapter
from .chapters.matrices import matrices_chapter
from .chapters.measures import concerned_chapter, initiatives_chapter, others_chapter
from .chapters.method import method_chapter
from .chapters.needs import needs_chapter
from .chapters.next_time import next_time_chapter
from .chapters.own import annexes, foreword, own_chapter
from .chapters.plan import assignment_accounts, plan_chapter, unknown_chapter
from .chapters.since_last import since_last_chapter
from .chapters.summary import follow_up_summary
from .chapters.surroundings import (
    collaboration_chapter,
    documents_chapter,
    group_chapter,
    indicators_chapter,
    publications_chapter,
    situation_chapter,
)
from .desk import Desk
from .library import DESCRIPTIONS, tables_of
from .of_agency import words_for


def follow_up_report(
    follow_up: FollowUp,
    *,
    language: str = SOURCE,
    extra: Iterable[Section] = (),
    notes: Iterable[str] = (),
) -> Report:
    """Compose the county's follow-up of the plan.

    `extra` are sections that plugins add, `notes` why this is a draft (shown on the title page). Of several rounds it
    is the latest's, and opens with what was asked for before and what became of it. HandlingsplanError if the
    dossiers come from several bodies.
    """
    require(FollowUp, follow_up, "follow_up")
    desk = Desk(follow_up.account, words_for(follow_up.account.index, language), "follow_up_report")
    w, head = desk.w, desk.account.dossier.head
    chapters = tuple(each for each in _chapters(desk, follow_up) if each)
    outline = Outline(
        "follow_up_report",
        w("Uppföljning av {plan}", plan=desk.account.plan.head.short or desk.account.plan.head.title),
        head.title,
        desk.account.plan.head.title,
        chapters,
        tuple(tables_of(desk, DESCRIPTIONS)),
        {"own_text": w("har ingen plats i den här rapporten")},
        draft=tuple(notes),
    )
    return bind(desk, outline, extra)


def _chapters(desk: Desk, follow_up: FollowUp) -> tuple[Section | None, ...]:
    """Return the chapters in their order; None where there is nothing to tell."""
    w = desk.w
    return (
        foreword(desk),
        follow_up_summary(desk),
        since_last_chapter(desk, follow_up),
        own_chapter(desk, "inledning", w("Inledning")),
        plan_chapter(desk),
        accounts_chapter(desk),
        group_chapter(desk),
        assignment_accounts(desk),
        concerned_chapter(desk),
        others_chapter(desk),
        initiatives_chapter(desk),
        matrices_chapter(desk),
        needs_chapter(desk),
        documents_chapter(desk),
        collaboration_chapter(desk),
        situation_chapter(desk),
        indicators_chapter(desk),
        publications_chapter(desk),
        next_time_chapter(desk),
        unknown_chapter(desk),
        own_chapter(desk, "slutsatser", w("Slutsatser")),
        own_chapter(desk, "forslag", w("Förslag")),
        method_chapter(desk, follow_up=True),
        *annexes(desk),
    )
