"""National status: whether a measure was carried out as decided, by the account of the agency responsible.

The counties' contributions stand beside it and are never summed with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from attrs import frozen

from ..followup import Count, Counted, Share, Timing
from ..model import CarriedOut, Measure
from ..report import RecordKey
from .accounts import AgencyAccount, accounts_of, standing
from .coverage import measure_key
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


@frozen(eq=False)
class NationalStatus:
    """A measure in the whole country: who is responsible now, what each of them says, and what that makes it."""

    measure: Measure
    responsible: tuple[str, ...]
    accounts: tuple[AgencyAccount, ...]
    """What the agencies responsible account for, as it stands."""
    beside: tuple[AgencyAccount, ...] = ()
    """What others than the agencies responsible account for under it."""
    earlier: tuple[AgencyAccount, ...] = ()
    """What was told before another agency took over and told of it in its own name."""

    def verdicts(self) -> Mapping[str, CarriedOut | None]:
        """Return what each agency responsible says; None of one that does not say."""
        return {agency: combined(each.report.carried_out for each in self.of(agency)) for agency in self.responsible}

    def of(self, agency: str) -> tuple[AgencyAccount, ...]:
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
    accounts: dict[str, list[AgencyAccount]] = {}
    for account in accounts_of(nation):
        for name in account.measures:
            accounts.setdefault(name, []).append(account)
    return {each.id: _status(nation, each, accounts.get(each.id, [])) for each in nation.plan.measures}


def assigned(nation: Nation) -> Iterator[AgencyAccount]:
    """Yield the accounts that stand of those who have assignments: national agencies, and who else is responsible.

    What a county tells of its own work is a contribution and no account of an assignment of the plan.
    """
    responsible = {each.key for one in nation.statuses.values() for each in one.accounts}
    for each in standing(accounts_of(nation)):
        if not each.reporter.county or each.key in responsible:
            yield each


def _status(nation: Nation, measure: Measure, accounts: list[AgencyAccount]) -> NationalStatus:
    responsible = tuple(dict.fromkeys(nation.now(each) for each in measure.responsible))
    stand = standing(accounts)
    mine = tuple(each for each in stand if each.agency in responsible)
    beside = tuple(each for each in stand if each.agency not in responsible)
    earlier = tuple(each for each in accounts if each not in stand)
    return NationalStatus(measure, responsible, mine, beside, earlier)


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
    accounts = {each.key: each for each in assigned(nation)}
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
