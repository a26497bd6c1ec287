"""Reported: which of a body's accounts of assignments have come in, and when each was due."""

from __future__ import annotations

from datetime import date

from ..model import AssignmentReport, CarriedOut
from ..report import RecordKey
from ..when import When
from .account import Account
from .counting import Share
from .index import Index


def due_of(report: AssignmentReport, index: Index) -> When | None:
    """Return when a report was due: as it says itself, else as its assignment does, else as its measure."""
    assignment = index.assignments.get(report.assignment or "")
    measure = index.measures.get(report.measure or "")
    said = (report.report_by, assignment and assignment.report_by, measure and measure.report_by)
    return next((each for each in said if each), None)


def came_in(report: AssignmentReport, on: date) -> bool:
    """Return whether a report has come in by a day; one that nobody has coded has, whatever day it came."""
    return report.not_coded or (report.received is not None and not report.received.surely_after(on))


def overdue(report: AssignmentReport, index: Index, on: date) -> bool:
    """Return whether a report has not come in though it surely should have."""
    due = due_of(report, index)
    return due is not None and due.surely_before(on) and not came_in(report, on)


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
