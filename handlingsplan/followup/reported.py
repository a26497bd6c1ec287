"""Reported: which of a body's accounts of assignments have come in, and when each was due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from ..model import AssignmentReport, CarriedOut, Measure
from ..report import RecordKey
from ..when import When
from .account import Account
from .counting import Share
from .index import Index


class Timing(StrEnum):
    """Whether a report came when it should; what a source says too loosely is not decided."""

    ON_TIME = "on_time"
    LATE = "late"
    UNDECIDED = "undecided"
    OVERDUE = "overdue"
    NOT_DUE = "not_due"


def measures_of(report: AssignmentReport, index: Index) -> tuple[str, ...]:
    """Return the measures that an account is about: its own, and those of its assignment."""
    assignment = index.assignments.get(report.assignment or "")
    own = (report.measure,) if report.measure else ()
    return tuple(dict.fromkeys((*own, *(assignment.measures if assignment else ()))))


def due_of(report: AssignmentReport, index: Index, measures: Mapping[str, Measure] | None = None) -> When | None:
    """Return when a report was due: as it says itself, else as its assignment does, else the first of its measures.

    `measures` are those of the plan, where more is known of them than the index has.
    """
    assignment = index.assignments.get(report.assignment or "")
    known = index.measures if measures is None else measures
    about = (known.get(each) for each in measures_of(report, index))
    said = (report.report_by, assignment and assignment.report_by, *(each and each.report_by for each in about))
    return next((each for each in said if each), None)


def came_in(report: AssignmentReport, on: date) -> bool:
    """Return whether a report has come in by a day; one that nobody has coded has, whatever day it came."""
    return report.not_coded or (report.received is not None and not report.received.surely_after(on))


def overdue(report: AssignmentReport, index: Index, on: date) -> bool:
    """Return whether a report has not come in though it surely should have."""
    return timing_of(report, due_of(report, index), on) is Timing.OVERDUE


def timing_of(report: AssignmentReport, due: When | None, on: date) -> Timing:
    """Return whether a report came when it should, as of a day; what a source says too loosely is not decided."""
    came = report.received
    if came is None or came.surely_after(on):
        late = due is not None and due.surely_before(on) and not report.not_coded
        return Timing.OVERDUE if late else Timing.NOT_DUE
    if due is None:
        return Timing.UNDECIDED
    if came.earliest > due.latest:
        return Timing.LATE
    return Timing.ON_TIME if came.latest <= due.latest else Timing.UNDECIDED


def reported(account: Account, key: str = "accounts.share") -> Share:
    """Return the share of what a body accounts for of which a report has come in."""
    reports = _by_key(account)
    part = tuple(name for name, each in reports.items() if came_in(each, account.on))
    return Share(key, "accounts", part, tuple(reports))


def carried_out(account: Account, key: str = "accounts.carried_out") -> Share:
    """Return the share of what a body accounts for that it says is carried out as decided."""
    reports = _by_key(account)
    part = tuple(name for name, each in reports.items() if _as_decided(each, account.on))
    return Share(key, "accounts.carried_out", part, tuple(reports))


def _by_key(account: Account) -> dict[RecordKey, AssignmentReport]:
    return {account.index.key("assignment_report", each.id): each for each in account.dossier.assignment_reports}


def _as_decided(report: AssignmentReport, on: date) -> bool:
    later = report.received is not None and report.received.surely_after(on)
    return report.carried_out is CarriedOut.AS_DECIDED and not later
