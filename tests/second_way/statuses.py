"""How far something has come: the agency's latest word as of the day, else the coordinator's."""

from __future__ import annotations

from datetime import date

from . import days
from .material import Record

VOICES = ("myndigheten", "samordnaren", "utvärderaren")
ENGLISH = {
    "ej påbörjad": "not_started",
    "diskuterad": "discussed",
    "planerad": "planned",
    "pågår": "under_way",
    "genomförd": "done",
    "avbruten": "stopped",
    "inget görs": "nothing",
    "ej tillämpligt": "not_applicable",
}
BEST_FIRST = ("doing", "planned", "stopped", "no_status", "after", "nothing", "not_applicable")
STATE = {
    "ej påbörjad": "planned",
    "diskuterad": "planned",
    "planerad": "planned",
    "pågår": "doing",
    "genomförd": "doing",
    "avbruten": "stopped",
    "inget görs": "nothing",
    "ej tillämpligt": "not_applicable",
}


def said(record: Record, on: date, voice: str) -> str | None:
    """What one voice last said, of what is not dated after the day."""
    entry = _entry(record, on, voice)
    return entry["status"] if entry else None


def _entry(record: Record, on: date, voice: str) -> Record | None:
    entries = [
        each for each in record.get("statuses", []) if each["voice"] == voice and days.first(each["as_of"]) <= on
    ]
    if not entries:
        return None
    latest = max((days.last(each["as_of"]), days.first(each["as_of"])) for each in entries)
    return next(each for each in entries if days.span(each["as_of"]) == (latest[1], latest[0]))


def newest(record: Record, on: date) -> Record:
    """The entry that decides how far it has come: the agency's, else the coordinator's."""
    return _entry(record, on, "myndigheten") or _entry(record, on, "samordnaren") or {}


def status(record: Record, on: date) -> str | None:
    return newest(record, on).get("status")


def after(activity: Record, on: date) -> bool:
    return "start" in activity and days.first(activity["start"]) > on


def state(activity: Record, on: date) -> str:
    if after(activity, on):
        return "after"
    word = status(activity, on)
    return STATE[word] if word else "no_status"


def under(activity: Record, link: Record, on: date) -> str:
    """What a link gives: one that is only planned for never gives more than planned."""
    found = state(activity, on)
    return "planned" if link["serves"] == "planeras för" and found == "doing" else found


def best(states: list[str]) -> str | None:
    return min(states, key=BEST_FIRST.index) if states else None
