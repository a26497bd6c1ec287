"""Wanted: what was asked for, offered and proposed, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Set

from attrs import frozen

from ..followup import Count, Counted, Share, current
from ..model import Activity, Need, NeedKind, NeedOutcome, Status, key_of
from ..report import RecordKey
from .bodies import tells
from .reporter import Reporter
from .whole import Nation

OUTCOMES: tuple[NeedOutcome | None, ...] = (*NeedOutcome, None)
"""What can become of it; None is no information."""


@frozen(eq=False)
class Wanted:
    """A need, an offer or a proposal: in which rounds it was told, and what became of it by which ground."""

    reporter: Reporter
    need: Need
    """As it was last told."""
    rounds: tuple[str, ...]
    outcome: NeedOutcome | None
    ground: str
    """`said` outright, by what `met` it, `open` what that has come to, told `again` with nothing that meets it, only in
    the `last` round, or `never` mentioned again."""

    @property
    def key(self) -> RecordKey:
        """The key of the record as it was last told."""
        account = next(each for each in self.reporter.accounts if each.dossier.round.id == self.rounds[-1])
        return key_of(account.dossier, "need", self.need.id)

    @property
    def met_by(self) -> tuple[tuple[RecordKey, Activity], ...]:
        """The activities that are to meet it, each with its key, as they were last told."""
        index = self.reporter.standing.index
        found = (index.activities.get(name) for name in self.need.met_by)
        return tuple((index.key("activity", each.id), each) for each in found if each is not None)


def wanted(nation: Nation) -> tuple[Wanted, ...]:
    """Return everything that is asked for, by body, in the order in which it was first told."""
    return tuple(each for reporter in nation.reporters.values() for each in wanted_of(reporter))


def wanted_of(reporter: Reporter) -> Iterator[Wanted]:
    """Yield what one body has asked for in all its rounds."""
    told: dict[str, list[tuple[str, Need]]] = {}
    for account in reporter.accounts:
        for need in account.dossier.needs:
            told.setdefault(need.id, []).append((account.dossier.round.id, need))
    for tellings in told.values():
        rounds, last = tuple(name for name, _ in tellings), tellings[-1][1]
        outcome, ground = _outcome(reporter, last, rounds)
        yield Wanted(reporter, last, rounds, outcome, ground)


def _outcome(reporter: Reporter, need: Need, rounds: tuple[str, ...]) -> tuple[NeedOutcome | None, str]:
    """Return what became of a need: as somebody says, else by what met it, else whether it is told again."""
    if need.outcome is not None:
        return need.outcome, "said"
    if statuses := _meeting(reporter, need):
        met = _met(statuses - {None})
        return met, "met" if met else "open"
    if len(rounds) > 1:
        return NeedOutcome.NOT, "again"
    latest = [each.dossier.round.id for each in reporter.accounts if tells(each.dossier)][-1]
    return None, "last" if rounds[-1] == latest else "never"


def _meeting(reporter: Reporter, need: Need) -> set[Status | None]:
    """Return how far the activities have come that are to meet it; None for one that nobody tells of or that waits."""
    account = reporter.standing
    found: set[Status | None] = set()
    for activity in (account.index.activities.get(name) for name in need.met_by):
        if activity is not None:
            entry = None if account.after(activity) else current(activity.statuses, account.on)
            found.add(entry.status if entry else None)
    return found


def _met(statuses: Set[Status | None]) -> NeedOutcome | None:
    """Return what the activities that meet it make of a need; None where nothing is told of them."""
    if not statuses:
        return None
    if Status.DONE in statuses:
        return NeedOutcome.MET
    return NeedOutcome.NOT if statuses <= {Status.STOPPED} else NeedOutcome.PARTLY


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how much of what was asked for has been met: in all, and kind by kind."""
    every = wanted(nation)
    whole = tuple(each.key for each in every)
    for outcome in OUTCOMES:
        part = tuple(each.key for each in every if each.outcome is outcome)
        yield Share(f"wanted.{named(outcome)}", f"wanted.{named(outcome)}", part, whole)
    for kind in NeedKind:
        mine = [each for each in every if each.need.kind is kind]
        for outcome in OUTCOMES:
            part = tuple(each.key for each in mine if each.outcome is outcome)
            rule = f"wanted.kind.{named(outcome)}"
            yield Share(key_of_kind(kind, outcome), rule, part, tuple(each.key for each in mine))
    said = tuple(each.key for each in every if each.ground == "said")
    yield Count("wanted.said", "wanted.said", said)


def key_of_kind(kind: NeedKind, outcome: NeedOutcome | None) -> str:
    """Return the key of the figure on how much of one kind had this outcome."""
    return f"wanted.{kind.name.lower()}.{named(outcome)}"


def named(outcome: NeedOutcome | None) -> str:
    """Return an outcome as it stands in a figure's key."""
    return outcome.name.lower() if outcome else "unknown"
