"""What is not known: measures that nobody has found, counties that say nothing, reports that nobody has read out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from ..followup import CellState, Count, Counted, Share, Sum
from ..model import AssignmentReport, key_of
from ..report import RecordKey, record_key
from .bodies import has_answered, has_answered_in
from .measured import every_telling, has_number
from .reporter import Reporter
from .whole import Nation, county_key


def plan_key(nation: Nation) -> RecordKey:
    """Return what stands for the plan itself in a figure's basis: it is no record of its own."""
    return record_key("plan", kind="plan", name=nation.plan.head.id)


def silent_counties(nation: Nation, round_: str = "") -> tuple[str, ...]:
    """Return the codes of the counties that have told nothing: in a round, or in any."""
    return tuple(code for code in nation.counties if not _told(nation.county_reporters.get(code), round_))


def _told(reporter: Reporter | None, round_: str) -> bool:
    if reporter is None:
        return False
    return has_answered_in(reporter, round_) if round_ else has_answered(reporter)


def dropped(nation: Nation) -> Iterator[RecordKey]:
    """Yield the indicators of which an earlier round told a number of a period that the last telling leaves out."""
    for reporter in nation.reporters.values():
        earlier: dict[str, set[str]] = {}
        for account in reporter.accounts:
            for each in account.dossier.indicators:
                told = (one.part_name for one in each.observations if has_number(one))
                earlier.setdefault(each.id, set()).update(told)
        standing = reporter.standing
        for each in standing.dossier.indicators:
            if earlier[each.id] - {one.part_name for one in each.observations}:
                yield standing.index.key("indicator", each.id)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how much is not known, of the plan, of who tells, and of what is told."""
    yield from _of_the_plan(nation)
    yield from _of_the_counties(nation)
    yield from _of_the_material(nation)


def _of_the_plan(nation: Nation) -> Iterator[Counted]:
    plan = nation.plan
    parts = () if plan.head.declared is None else ((plan_key(nation), Decimal(plan.unknown_count)),)
    yield Sum("unknown.measures", "unknown.measures", parts)
    without = tuple(key_of(plan, "measure", each.id) for each in plan.measures if not each.responsible)
    whole = tuple(key_of(plan, "measure", each.id) for each in plan.measures)
    yield Share("unknown.responsible", "unknown.responsible", without, whole)


def _of_the_counties(nation: Nation) -> Iterator[Counted]:
    whole = tuple(map(county_key, nation.counties))
    silent = tuple(map(county_key, silent_counties(nation)))
    yield Share("unknown.counties", "unknown.counties", silent, whole)
    for name in nation.rounds:
        silent = tuple(map(county_key, silent_counties(nation, name)))
        yield Share(f"unknown.counties.{name}", "unknown.counties.round", silent, whole)


def _of_the_material(nation: Nation) -> Iterator[Counted]:
    unread = _reports(nation, lambda each: each.not_coded)
    yield Share("unknown.not_coded", "unknown.not_coded", unread, _reports(nation))
    activities = tuple(each for each in nation.activities if each.state is not CellState.AFTER)
    without = tuple(each.key for each in activities if each.state is CellState.NO_STATUS)
    yield Share("unknown.status", "unknown.status", without, tuple(each.key for each in activities))
    doing = tuple(each for each in activities if each.state is CellState.DOING)
    old = tuple(each.key for each in doing if each.last_known)
    yield Share("unknown.last_known", "unknown.last_known", old, tuple(each.key for each in doing))
    told = tuple(every_telling(nation))
    gaps = tuple(each.key for each in told if not all(map(has_number, each.indicator.observations)))
    empty = tuple(each.key for each in told if not each.indicator.observations)
    incomplete = tuple(dict.fromkeys((*gaps, *empty)))
    yield Share("unknown.gaps", "unknown.gaps", incomplete, tuple(each.key for each in told))
    yield Count("unknown.dropped", "unknown.dropped", tuple(dropped(nation)))


def _reports(nation: Nation, chosen: Callable[[AssignmentReport], bool] = lambda _: True) -> tuple[RecordKey, ...]:
    accounts = (each.standing for each in nation.reporters.values())
    told = ((account, each) for account in accounts for each in account.dossier.assignment_reports)
    return tuple(account.index.key("assignment_report", each.id) for account, each in told if chosen(each))
