"""The agencies' accounts of their assignments: whose they are, when they were due, and which of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from ..followup import Timing, came_in, due_of, measures_of, timing_of
from ..model import AssignmentReport, Dossier
from ..report import RecordKey
from ..when import When
from .reporter import Reporter
from .whole import Nation

Matter = tuple[str, tuple[str, ...]]
"""What an account is about: an agency's work under certain measures."""


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
        return measures_of(self.report, self.reporter.standing.index)

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
        return came_in(self.report, on)

    def timing(self, on: date) -> Timing:
        """Return whether the report came in time, as far as that can be told."""
        return timing_of(self.report, self.due, on)


def accounts_of(nation: Nation) -> Iterator[AgencyAccount]:
    """Yield every account of every body, also one that is about no measure that the plan knows."""
    measures = {each.id: each for each in nation.plan.measures}
    for reporter in nation.reporters.values():
        teller = nation.now(reporter.agency)
        for report in reporter.standing.dossier.assignment_reports:
            due = due_of(report, reporter.standing.index, measures)
            yield AgencyAccount(reporter, report, nation.now(report.agency), teller, due)


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
