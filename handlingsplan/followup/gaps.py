"""Gaps: what is missing, and so what to ask next time."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from ..model import Answer, AnswerState, BearsOn, DocumentState, Link, NeedKind, NeedOutcome, Verdict, part_key
from ..report import RecordKey
from .account import Account
from .cells import CellState
from .reported import overdue


class GapKind(StrEnum):
    """What is missing."""

    NO_ANSWER = "no_answer"
    NO_RECORD = "no_record"
    NO_CONTRIBUTION = "no_contribution"
    ONLY_PLANNED = "only_planned"
    OPEN_CONCERN = "open_concern"
    NO_REPORT = "no_report"
    NOT_CODED = "not_coded"
    NO_STATUS = "no_status"
    NO_END = "no_end"
    NO_LINK = "no_link"
    OFF_THE_POINT = "off_the_point"
    UNLISTED = "unlisted"
    NO_DOCUMENT = "no_document"
    UNMET_NEED = "unmet_need"
    UNCONFIRMED = "unconfirmed"


ASKED_FOR = (NeedKind.NEED, NeedKind.EXPECTATION, NeedKind.PROPOSAL)
"""What can be met; an offer or an obstacle asks for nothing."""


@frozen
class Gap:
    """One thing that is missing: of which kind, about which record, and which bodies can tell."""

    kind: GapKind
    record: RecordKey
    agencies: tuple[str, ...] = ()
    detail: str = ""


def gaps_of(account: Account) -> tuple[Gap, ...]:
    """Return everything that is missing, kind by kind."""
    return (
        *_answers(account),
        *_contributions(account),
        *_reports(account),
        *_activities(account),
        *_documents(account),
        *_needs(account),
    )


def _answers(account: Account) -> Iterator[Gap]:
    for question, agency in account.asked:
        if (question, agency) not in account.answers:
            yield Gap(GapKind.NO_RECORD, account.index.key("question", question), (agency,))
    for answer in account.dossier.answers:
        key = account.index.key("answer", answer.id)
        if answer.state in (AnswerState.NO_ANSWER, AnswerState.UNKNOWN):
            yield Gap(GapKind.NO_ANSWER, key, (answer.agency,))
        elif off_the_point(answer):
            yield Gap(GapKind.OFF_THE_POINT, key, (answer.agency,))
        for part in answer.parts:
            yield from (Gap(GapKind.UNLISTED, part_key(key, part), (answer.agency,), each) for each in part.unlisted)


def off_the_point(answer: Answer) -> bool:
    """Return whether an answer is about something else than what was asked, all of it."""
    return bool(answer.parts) and all(part.bears_on is not BearsOn.QUESTION for part in answer.parts)


def _contributions(account: Account) -> Iterator[Gap]:
    for measure in account.plan.measures:
        found = account.concerns[measure.id]
        key = account.index.key("measure", measure.id)
        state = account.contribution("measure", measure.id).state
        if found.verdict is Verdict.OPEN:
            yield Gap(GapKind.OPEN_CONCERN, key)
        elif found.verdict is Verdict.CONCERNS and state is CellState.PLANNED:
            yield Gap(GapKind.ONLY_PLANNED, key, _who(account, found.bodies))
        elif measure.id in account.accounted:
            continue  # what the body was told to do is accounted for, whatever else it does
        elif found.verdict is Verdict.CONCERNS and state not in (CellState.DOING, CellState.NOT_APPLICABLE):
            yield Gap(GapKind.NO_CONTRIBUTION, key, _who(account, found.bodies))


def _reports(account: Account) -> Iterator[Gap]:
    for each in account.dossier.assignment_reports:
        key = account.index.key("assignment_report", each.id)
        if each.not_coded:
            yield Gap(GapKind.NOT_CODED, key, (account.dossier.head.agency,))
        elif overdue(each, account.index, account.on):
            yield Gap(GapKind.NO_REPORT, key, (each.agency,))


def _who(account: Account, bodies: tuple[str, ...]) -> tuple[str, ...]:
    members = account.index.members or (account.dossier.head.agency,)
    return tuple(each for each in members if set(bodies) & set(account.index.chain(each))) or (
        account.dossier.head.agency,
    )


def _activities(account: Account) -> Iterator[Gap]:
    for activity in account.dossier.activities:
        key = account.index.key("activity", activity.id)
        bodies = tuple(dict.fromkeys(role.agency for role in activity.roles))
        if account.status(activity) is None and not account.after(activity):
            yield Gap(GapKind.NO_STATUS, key, bodies)
        if activity.end is None:
            yield Gap(GapKind.NO_END, key, bodies)
        if not activity.links and not activity.own_initiative:
            yield Gap(GapKind.NO_LINK, key, bodies)
        if any(_unconfirmed(link) for link in activity.links):
            yield Gap(GapKind.UNCONFIRMED, key, bodies)


def _unconfirmed(link: Link) -> bool:
    return link.fingerprint is None


def _documents(account: Account) -> Iterator[Gap]:
    for document in account.dossier.governing_documents:
        if document.state is DocumentState.LACKING:
            key = account.index.key("governing_document", document.id)
            yield Gap(GapKind.NO_DOCUMENT, key, (document.agency,))


def _needs(account: Account) -> Iterator[Gap]:
    for need in account.dossier.needs:
        met = need.outcome is NeedOutcome.MET if need.outcome else bool(need.met_by)
        if need.kind in ASKED_FOR and not met:
            yield Gap(GapKind.UNMET_NEED, account.index.key("need", need.id), (need.agency,))
