"""Every status that a report can show: its word, and the tone that may colour it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ..followup import Account, Cell, CellState, off_the_point
from ..language import Text, text
from ..model import Activity, Answer, AnswerState, Status, StatusEntry, Verdict, part_key
from ..report import Mark, Missing, RecordKey
from .desk import Desk

Tone = Literal["good", "under_way", "bad", "neutral", "unknown"]

CELLS: Mapping[CellState, tuple[Text, Tone]] = {
    CellState.DOING: (text("Pågår eller gjort"), "good"),
    CellState.PLANNED: (text("Bara planerat eller diskuterat"), "under_way"),
    CellState.STOPPED: (text("Avbrutet"), "bad"),
    CellState.NO_STATUS: (text("Ingen uppgift om läget"), "unknown"),
    CellState.AFTER: (text("Efter rapportdatum"), "unknown"),
    CellState.NOTHING: (text("Inget görs"), "bad"),
    CellState.NOT_APPLICABLE: (text("Ej tillämpligt"), "neutral"),
    CellState.NONE: (text("Inget redovisat"), "unknown"),
}

STATUSES: Mapping[Status, tuple[Text, Tone]] = {
    Status.UNDER_WAY: (text("Pågår"), "good"),
    Status.DONE: (text("Genomförd"), "good"),
    Status.PLANNED: (text("Planerad"), "under_way"),
    Status.DISCUSSED: (text("Diskuterad, ej beslutad"), "under_way"),
    Status.NOT_STARTED: (text("Ej påbörjad"), "neutral"),
    Status.STOPPED: (text("Avbruten"), "bad"),
    Status.NOTHING: (text("Inget görs"), "bad"),
    Status.NOT_APPLICABLE: (text("Ej tillämpligt"), "neutral"),
}

STAYS = (Status.DONE, Status.STOPPED)
"""What is as true in a later year: the colour of what was under way in an earlier one would say more than is known."""

ANSWERS: Mapping[AnswerState, tuple[Text, Tone]] = {
    AnswerState.GIVEN: (text("Svar givet"), "good"),
    AnswerState.NOTHING: (text("Inget görs"), "bad"),
    AnswerState.NOT_APPLICABLE: (text("Ej tillämpligt"), "neutral"),
    AnswerState.UNKNOWN: (text("Vet ej"), "unknown"),
    AnswerState.NO_ANSWER: (text("Inget svar"), "unknown"),
    AnswerState.NOT_ASKED: (text("Ej tillfrågad"), "neutral"),
}

VERDICTS: Mapping[Verdict, tuple[Text, Tone]] = {
    Verdict.CONCERNS: (text("Berör länet"), "good"),
    Verdict.OPEN: (text("Ej avgjort"), "unknown"),
    Verdict.DOES_NOT: (text("Berör inte länet"), "neutral"),
}


def cell_mark(desk: Desk, cell: Cell) -> Mark | Missing:
    """Return a cell of a matrix; it leads to the first activity that it rests on."""
    words, tone = CELLS[cell.state]
    label, code = desk.say(words), cell.state.name.lower()
    to = f"#{cell.activities[0]}" if cell.activities else ""
    if cell.state is CellState.NONE:
        return Missing(code, label)
    return Mark(code, label, tone, to=to)


def answer_mark(desk: Desk, answer: Answer | None, key: RecordKey | None) -> Mark | Missing:
    """Return a cell of question × agency; a pair without a record is "Ingen uppgift", never a silence."""
    if answer is None or key is None:
        return Missing("no_record", desk.w("Ingen uppgift"))
    if off_the_point(answer):
        return Mark("off_the_point", desk.w("Svar om annat"), "under_way", to=f"#{key}", shows=(key,))
    words, tone = ANSWERS[answer.state]
    return Mark(answer.state.name.lower(), desk.say(words), tone, to=f"#{key}", shows=(key,))


def status_mark(desk: Desk, entry: StatusEntry | None, shows: tuple[RecordKey, ...] = ()) -> Mark | Missing:
    """Return a status entry's word, with "senast känt" where it is from an earlier year than the report."""
    if entry is None:
        return Missing("no_status", desk.w("Ingen uppgift om läget"))
    words, tone = STATUSES[entry.status]
    label = desk.say(words)
    if entry.as_of.latest.year < desk.account.latest_year:
        tone = tone if entry.status in STAYS else "neutral"
        label = desk.w(
            "Senast känt: {status} ({year})", status=label[0].lower() + label[1:], year=entry.as_of.latest.year
        )
    return Mark(entry.status.name.lower(), label, tone, shows=shows)


def activity_mark(desk: Desk, account: Account, activity: Activity) -> Mark | Missing:
    """Return how far an activity has come; one that lies after the report's day does not count and says so."""
    entry = account.status(activity)
    key = account.index.key("activity", activity.id)
    shows = (part_key(key, entry),) if entry else ()
    if account.after(activity):
        words, tone = CELLS[CellState.AFTER]
        label = desk.say(words)
        if entry:
            label = f"{desk.say(STATUSES[entry.status][0])} ({label.lower()})"
        return Mark("after", label, tone, shows=shows)
    return status_mark(desk, entry, shows)


def verdict_mark(desk: Desk, verdict: Verdict) -> Mark:
    """Return whether a measure concerns the county."""
    words, tone = VERDICTS[verdict]
    return Mark(verdict.name.lower(), desk.say(words), tone)
