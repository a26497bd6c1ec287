"""The agencies' accounts of their assignments: whose they are, when they were due, and which of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from attrs import frozen

from ..model import AssignmentReport, Dossier
from ..report import RecordKey
from ..when import When
from .reporter import Reporter
from .whole import Nation

Matter = tuple[str, tuple[str, ...]]
"""What an account is about: an agency's work under certain measures."""


class Timing(StrEnum):
    """Whether a report came when it should; what a source says too loosely is not decided."""

    ON_TIME = "on_time"
    LATE = "late"
    UNDECIDED = "undecided"
    OVERDUE = "overdue"
    NOT_DUE = "not_due"


@frozen(eq=False)
class AgencyAccount:
    """An agency's account of an assignment or a measure, with whose it is now and when it was due."""

    reporter: Reporter
    report: AssignmentReport
    agency: str
    """The agency whose it is, as it is called now."""
    teller: str
    """The agency that tells it, as it is called now."""
    due: When | None

    @property
    def key(self) -> RecordKey:
        """The key of the record."""
        return self.reporter.standing.index.key("assignment_report", self.report.id)

    @property
    def measures(self) -> tuple[str, ...]:
        """The measures that it is about."""
        return measures_of(self.report, self.reporter)

    @property
    def matter(self) -> Matter:
        """What it is about; one that is about no measure is about its assignment, or stands alone."""
        return self.agency, self.measures or (self.report.assignment or self.key,)

    @property
    def told_in(self) -> date:
        """The last day of the round that it was last told in."""
        account = self.reporter.standing
        earlier = account.older.get(("assignment_report", self.report.id))
        dossier = earlier if isinstance(earlier, Dossier) else account.dossier
        return dossier.round.period.latest

    def received(self, on: date) -> bool:
        """Return whether a report has come in by a day."""
        came = self.report.received
        return self.report.not_coded or (came is not None and not came.surely_after(on))

    def timing(self, on: date) -> Timing:
        """Return whether the report came in time, as far as that can be told."""
        return timing_of(self.report, self.due, on)


def timing_of(report: AssignmentReport, due: When | None, on: date) -> Timing:
    """Return whether a report came when it should, as of a day; what a source says too loosely is not decided."""
    came = report.received
    if came is None or came.surely_after(on):
        overdue = due is not None and due.latest < on and not report.not_coded
        return Timing.OVERDUE if overdue else Timing.NOT_DUE
    if due is None:
        return Timing.UNDECIDED
    if came.earliest > due.latest:
        return Timing.LATE
    return Timing.ON_TIME if came.latest <= due.latest else Timing.UNDECIDED


def accounts_of(nation: Nation) -> Iterator[AgencyAccount]:
    """Yield every account of every body, also one that is about no measure that the plan knows."""
    by = {each.id: each.report_by for each in nation.plan.measures}
    for reporter in nation.reporters.values():
        teller = nation.now(reporter.agency)
        for report in reporter.standing.dossier.assignment_reports:
            yield AgencyAccount(reporter, report, nation.now(report.agency), teller, _due(report, reporter, by))


def _due(report: AssignmentReport, reporter: Reporter, by: Mapping[str, When | None]) -> When | None:
    """Return when a report was due: as it says itself, else as its assignment does, else the first of its measures."""
    assignment = reporter.standing.index.assignments.get(report.assignment or "")
    said = (report.report_by, assignment.report_by if assignment else None)
    return next((each for each in (*said, *(by.get(name) for name in measures_of(report, reporter))) if each), None)


def measures_of(report: AssignmentReport, reporter: Reporter) -> tuple[str, ...]:
    """Return the measures that an account is about: its own, and those of its assignment."""
    found = reporter.standing.index.assignments.get(report.assignment or "")
    own = (report.measure,) if report.measure else ()
    return tuple(dict.fromkeys((*own, *(found.measures if found else ()))))


def standing(accounts: Iterable[AgencyAccount]) -> tuple[AgencyAccount, ...]:
    """Return the accounts that stand.

    An agency that has taken over another tells of the same matter again in its own name. From then on what the first
    one told is history, as an earlier round of its own would be.
    """
    every = tuple(accounts)
    last: dict[Matter, tuple[date, str]] = {}
    for each in every:
        if each.teller == each.agency:
            last[each.matter] = max(last.get(each.matter, (date.min, "")), (each.told_in, each.reporter.body))
    return tuple(each for each in every if not _taken_over(each, last))


def _taken_over(account: AgencyAccount, last: Mapping[Matter, tuple[date, str]]) -> bool:
    told_in, body = last.get(account.matter, (date.min, ""))
    return told_in > account.told_in and body != account.reporter.body
