"""Shared once: what several own counts once in the whole country, and is shown as shared with each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from ..followup import CellState, Count, Counted
from ..followup.cells import STATE_OF
from ..model import Activity, Part, Status
from ..report import RecordKey
from .leaders import Leaders
from .reporter import Reporter

if TYPE_CHECKING:
    from .whole import Nation


@frozen(eq=False)
class Told:
    """An activity as one body last told it."""

    reporter: Reporter
    activity: Activity

    @cached_property
    def key(self) -> RecordKey:
        """The key of the record."""
        return self.reporter.standing.index.key("activity", self.activity.id)

    @cached_property
    def state(self) -> CellState:
        """How far it has come as of the day, by the rule of the cells."""
        account = self.reporter.standing
        if account.after(self.activity):
            return CellState.AFTER
        entry = account.status(self.activity)
        return STATE_OF[entry.status] if entry else CellState.NO_STATUS

    @property
    def last_known(self) -> bool:
        """Whether it is under way by no newer word than that of an earlier year: "senast känt: pågår (2009)"."""
        entry = self.reporter.standing.status(self.activity)
        year = self.reporter.standing.latest_year
        return entry is not None and entry.status is Status.UNDER_WAY and entry.as_of.latest.year < year

    @property
    def rank(self) -> tuple[bool, str, str, str]:
        """What decides who tells a shared activity: the body responsible, then the counties by code, then the rest."""
        mine = any(
            role.agency == self.reporter.agency and role.part is Part.RESPONSIBLE for role in self.activity.roles
        )
        return not mine, self.reporter.county or "~", self.reporter.body, self.activity.id


@frozen(eq=False)
class Once:
    """An activity that counts once: everybody's telling of it, the one that stands for it first."""

    told: tuple[Told, ...]

    @property
    def key(self) -> RecordKey:
        """The record that stands for it."""
        return self.told[0].key

    @cached_property
    def state(self) -> CellState:
        """The best that anybody tells of it."""
        return min(each.state for each in self.told)

    @property
    def last_known(self) -> bool:
        """Whether it counts as done or under way only because it was under way in an earlier year."""
        doing = [each for each in self.told if each.state is CellState.DOING]
        return bool(doing) and all(each.last_known for each in doing)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that tell it, each once."""
        return tuple(dict.fromkeys(each.reporter.body for each in self.told))

    @property
    def linked(self) -> bool:
        """Whether anybody links it to the plan."""
        return any(each.activity.links for each in self.told)

    @property
    def own_initiative(self) -> bool:
        """Whether anybody calls it an initiative of their own."""
        return any(each.activity.own_initiative for each in self.told)


def once(nation: Nation) -> tuple[Once, ...]:
    """Return every activity in the country once: those with a common key, or settled as the same, together."""
    told = [
        Told(reporter, each) for reporter in nation.reporters.values() for each in reporter.standing.dossier.activities
    ]
    leader = Leaders[tuple[str, ...]]()
    for each in told:
        if each.activity.common_key:
            leader.join(("key", each.activity.common_key), _name(each.key))
    for names in _settled(nation, same=True):
        leader.join(*names)
    groups: dict[tuple[str, ...], list[Told]] = {}
    for each in told:
        groups.setdefault(leader.of(_name(each.key)), []).append(each)
    return tuple(Once(tuple(sorted(several, key=lambda one: one.rank))) for several in groups.values())


def _name(key: str) -> tuple[str, ...]:
    """Return what tells a record apart whatever round it was told in: the body and the id."""
    body, _, rest = key.partition("/")
    return "record", body, rest.rpartition(":")[2]


def _settled(nation: Nation, *, same: bool) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield the activities of each double that the evaluator has settled in this way."""
    for each in nation.evaluation.doubles if nation.evaluation else ():
        if each.same is same and len(each.records) > 1:
            yield tuple(_name(key) for key in each.records)


def settled_apart(nation: Nation) -> frozenset[frozenset[tuple[str, ...]]]:
    """Return the pairs that the evaluator has settled: as the same or not, nobody has to be asked again."""
    both = (*_settled(nation, same=False), *_settled(nation, same=True))
    return frozenset(frozenset((one, other)) for names in both for one in names for other in names if one != other)


def name_of(told: Told) -> tuple[str, ...]:
    """Return what tells a told activity apart, as settled doubles name it."""
    return _name(told.key)


STATES: Mapping[str, CellState] = {
    "doing": CellState.DOING,
    "planned": CellState.PLANNED,
    "stopped": CellState.STOPPED,
    "no_status": CellState.NO_STATUS,
    "after": CellState.AFTER,
}
"""What an activity can be counted under, by the end of the figure's key."""


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how many activities there are in the country, each once, by how far they have come."""
    every = nation.activities
    yield Count("activities", "activities", _keys(every))
    for name, state in STATES.items():
        yield Count(f"activities.{name}", f"activities.{name}", _keys(each for each in every if each.state is state))
    yield Count("activities.shared", "activities.shared", _keys(each for each in every if len(each.bodies) > 1))
    unlinked = [each for each in every if not each.linked]
    yield Count(
        "coverage.orphans.activities",
        "coverage.orphans.activities",
        _keys(each for each in unlinked if not each.own_initiative),
    )
    yield Count(
        "coverage.orphans.initiatives",
        "coverage.orphans.initiatives",
        _keys(each for each in unlinked if each.own_initiative),
    )


def _keys(several: Iterable[Once]) -> tuple[RecordKey, ...]:
    return tuple(each.key for each in several)
