"""National status: whether a measure was carried out as decided, by the account of the agency responsible.

The counties' contributions stand beside it and are never summed with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from attrs import frozen

from ..followup import Count, Counted, Share
from ..model import AssignmentReport, CarriedOut, Measure
from ..report import RecordKey
from ..when import When
from .coverage import measure_key
from .reporter import Reporter
from .whole import Nation


class NationalClass(StrEnum):
    """What can be said of a measure in the whole country."""

    AS_DECIDED = "as_decided"
    PARTLY = "partly"
    NOT = "not"
    CANNOT_TELL = "cannot_tell"
    NOT_CODED = "not_coded"
    NO_INFORMATION = "no_information"
    NOBODY = "nobody"


OF_VERDICT = {
    CarriedOut.AS_DECIDED: NationalClass.AS_DECIDED,
    CarriedOut.PARTLY: NationalClass.PARTLY,
    CarriedOut.NOT: NationalClass.NOT,
    CarriedOut.CANNOT_TELL: NationalClass.CANNOT_TELL,
}


class Timing(StrEnum):
    """Whether a report came when it should; what a source says too loosely is not decided."""

    ON_TIME = "on_time"
    LATE = "late"
    UNDECIDED = "undecided"
    OVERDUE = "overdue"
    NOT_DUE = "not_due"


@frozen(eq=False)
class Account:
    """An agency's account of a measure, with the key of its record and when it was due."""

    reporter: Reporter
    report: AssignmentReport
    agency: str
    """The agency whose it is, as it is called now."""
    due: When | None

    @property
    def key(self) -> RecordKey:
        """The key of the record."""
        return self.reporter.standing.index.key("assignment_report", self.report.id)

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


@frozen(eq=False)
class NationalStatus:
    """A measure in the whole country: who is responsible now, what each of them says, and what that makes it."""

    measure: Measure
    responsible: tuple[str, ...]
    accounts: tuple[Account, ...]
    beside: tuple[Account, ...] = ()
    """What others than the agencies responsible account for under it."""

    def verdicts(self) -> Mapping[str, CarriedOut | None]:
        """Return what each agency responsible says; None of one that does not say."""
        return {agency: combined(each.report.carried_out for each in self.of(agency)) for agency in self.responsible}

    def of(self, agency: str) -> tuple[Account, ...]:
        """Return an agency's accounts of the measure."""
        return tuple(each for each in self.accounts if each.agency == agency)

    @property
    def national_class(self) -> NationalClass:
        """What the accounts together make it."""
        return class_of(self.responsible, self.verdicts(), any(each.report.not_coded for each in self.accounts))


def combined(verdicts: Iterable[CarriedOut | None]) -> CarriedOut | None:
    """Return what one agency's accounts of a measure say together: as decided, or not, only if all of them say so."""
    said = [each for each in verdicts if each is not None]
    if len(set(said)) <= 1:
        return next(iter(said), None)
    done = any(each in (CarriedOut.AS_DECIDED, CarriedOut.PARTLY) for each in said)
    return CarriedOut.PARTLY if done else CarriedOut.CANNOT_TELL


def class_of(responsible: tuple[str, ...], verdicts: Mapping[str, CarriedOut | None], not_coded: bool) -> NationalClass:
    """Return what the agencies responsible make of a measure.

    It is as decided, or not carried out, only if all of them say so. Where they differ, or one has not told, it is
    partly carried out if any of them has done something, and cannot be told otherwise.
    """
    if not responsible:
        return NationalClass.NOBODY
    said = [each for each in verdicts.values() if each is not None]
    if not said:
        return NationalClass.NOT_CODED if not_coded else NationalClass.NO_INFORMATION
    if len(said) == len(responsible) and len(set(said)) == 1:
        return OF_VERDICT[said[0]]
    done = any(each in (CarriedOut.AS_DECIDED, CarriedOut.PARTLY) for each in said)
    return NationalClass.PARTLY if done else NationalClass.CANNOT_TELL


def statuses(nation: Nation) -> Mapping[str, NationalStatus]:
    """Return the national status of every measure of the plan, by its id."""
    accounts: dict[str, list[Account]] = {}
    for account in accounts_of(nation):
        for name in measures_of(account.report, account.reporter):
            accounts.setdefault(name, []).append(account)
    return {each.id: _status(nation, each, accounts.get(each.id, [])) for each in nation.plan.measures}


def accounts_of(nation: Nation) -> Iterator[Account]:
    """Yield every account of every body, also one that is about no measure that the plan knows."""
    by = {each.id: each.report_by for each in nation.plan.measures}
    for reporter in nation.reporters.values():
        for report in reporter.standing.dossier.assignment_reports:
            yield Account(reporter, report, nation.now(report.agency), _due(report, reporter, by))


def _due(report: AssignmentReport, reporter: Reporter, by: Mapping[str, When | None]) -> When | None:
    """Return when a report was due: as it says itself, else as its assignment does, else the first of its measures."""
    assignment = reporter.standing.index.assignments.get(report.assignment or "")
    said = (report.report_by, assignment.report_by if assignment else None)
    return next((each for each in (*said, *(by.get(name) for name in measures_of(report, reporter))) if each), None)


def _status(nation: Nation, measure: Measure, accounts: list[Account]) -> NationalStatus:
    responsible = tuple(dict.fromkeys(nation.now(each) for each in measure.responsible))
    mine = tuple(each for each in accounts if each.agency in responsible)
    beside = tuple(each for each in accounts if each.agency not in responsible)
    return NationalStatus(measure, responsible, mine, beside)


def measures_of(report: AssignmentReport, reporter: Reporter) -> tuple[str, ...]:
    """Return the measures that an account is about: its own, and those of its assignment."""
    found = reporter.standing.index.assignments.get(report.assignment or "")
    own = (report.measure,) if report.measure else ()
    return tuple(dict.fromkeys((*own, *(found.measures if found else ()))))


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how many measures are carried out as decided, and what has been reported of them."""
    found = nation.statuses
    by_class: dict[NationalClass, list[RecordKey]] = {each: [] for each in NationalClass}
    for name, each in found.items():
        by_class[each.national_class].append(measure_key(name))
    nobody = tuple(by_class[NationalClass.NOBODY])
    whole = tuple(measure_key(name) for name, each in found.items() if each.responsible)
    outside = (("nobody", nobody),) if nobody else ()
    part = tuple(by_class[NationalClass.AS_DECIDED])
    yield Share("national.carried_out", "national.carried_out", part, whole, outside)
    for kind, keys in by_class.items():
        yield Count(f"national.class.{kind}", f"national.class.{kind}", tuple(keys))
    yield from _reports(nation)
    yield from _told(found)


def _reports(nation: Nation) -> Iterator[Counted]:
    accounts = {each.key: each for each in accounts_of(nation)}
    keys = tuple(accounts)
    part = tuple(key for key, each in accounts.items() if each.received(nation.on))
    yield Share("national.reports.received", "national.reports.received", part, keys)
    for timing in (Timing.LATE, Timing.OVERDUE):
        late = tuple(key for key, each in accounts.items() if each.timing(nation.on) is timing)
        yield Count(f"national.reports.{timing}", f"national.reports.{timing}", late)


def _told(found: Mapping[str, NationalStatus]) -> Iterator[Share]:
    """Yield of how many measures the agencies tell the output, its use and its result."""
    coded = {name: each for name, each in found.items() if any(v is not None for v in each.verdicts().values())}
    whole = tuple(map(measure_key, coded))
    for what in ("output", "use", "result"):
        part = tuple(
            measure_key(name) for name, each in coded.items() if any(getattr(one.report, what) for one in each.accounts)
        )
        yield Share(f"national.told.{what}", f"national.told.{what}", part, whole)
