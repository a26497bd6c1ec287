"""Steps: a body's round and an earlier one beside each other, and what stands in both of them."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from ..followup import Account, current
from ..model import Activity, GoverningDocument, Need, Record, Status, key_of, normalised
from ..report import RecordKey
from .bodies import tells
from .reporter import Reporter

ORDER = (Status.NOT_STARTED, Status.DISCUSSED, Status.PLANNED, Status.UNDER_WAY, Status.DONE)
"""How work goes on; one that is stopped stands outside."""
FINISHED = (Status.DONE, Status.STOPPED)
TEXTS: Mapping[type, tuple[str, ...]] = {
    Activity: ("title", "description"),
    Need: ("text",),
    GoverningDocument: ("title", "says_what"),
}
"""The fields of each kind whose wording is compared."""

Transition = tuple[Status | None, Status | None]


class Move(StrEnum):
    """Where an activity has gone between two rounds; every activity that both have has one."""

    FURTHER = "further"
    SAME = "same"
    BACKWARDS = "backwards"
    STOPPED = "stopped"
    RESUMED = "resumed"
    NOT_KNOWN = "not_known"


@frozen(eq=False)
class Kept:
    """A record that stands in two rounds, as it was told in each."""

    step: Step
    before: typing.Any
    after: typing.Any
    kind: str

    @property
    def key(self) -> RecordKey:
        """The key of the later telling."""
        return key_of(self.step.after.dossier, self.kind, self.after.id)

    @property
    def key_before(self) -> RecordKey:
        """The key of the earlier telling."""
        return key_of(self.step.before.dossier, self.kind, self.before.id)

    @property
    def rewordings(self) -> tuple[tuple[str, str, str], ...]:
        """The fields with another wording: field, before, after."""
        pairs = ((name, getattr(self.before, name), getattr(self.after, name)) for name in TEXTS[type(self.after)])
        return tuple(
            (name, old or "", new or "")
            for name, old, new in pairs
            if old != new and normalised(old or "") != normalised(new or "")
        )

    @property
    def links(self) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
        """The links that are gone, and those that are new, each with how it serves."""
        if self.before.links == self.after.links:
            return frozenset(), frozenset()
        old, new = (
            frozenset((one.target, one.serves.value) for one in each.links) for each in (self.before, self.after)
        )
        return old - new, new - old

    @cached_property
    def transition(self) -> Transition:
        """The status then and now, each as it was told in its round."""
        on = self.step.after.on
        then, now = current(self.before.statuses, on), current(self.after.statuses, on)
        return then.status if then else None, now.status if now else None

    @property
    def move(self) -> Move:
        """Where the work is told to have gone."""
        return moved(self.transition)

    @property
    def backwards(self) -> bool:
        """Whether the work is told to have come less far than before."""
        return self.move is Move.BACKWARDS


def moved(transition: Transition) -> Move:
    """Return what a transition from one status to another amounts to."""
    then, now = transition
    if then is None or now is None:
        return Move.NOT_KNOWN
    if then is now:
        return Move.SAME
    if now is Status.STOPPED:
        return Move.STOPPED
    if then is Status.STOPPED:
        return Move.RESUMED
    if then not in ORDER or now not in ORDER:
        return Move.NOT_KNOWN
    return Move.FURTHER if ORDER.index(now) > ORDER.index(then) else Move.BACKWARDS


@frozen(eq=False, slots=False)
class Step:
    """A body's round and an earlier one that it is held against.

    `earlier` are the rounds from that one up to the later one: one alone where the two follow on each other.
    """

    reporter: Reporter
    earlier: tuple[Account, ...]
    after: Account

    @property
    def before(self) -> Account:
        """The earlier round."""
        return self.earlier[0]

    @cached_property
    def activities(self) -> tuple[Kept, ...]:
        """The activities that stand in both rounds."""
        return self.kept("activities", "activity")

    @cached_property
    def texts(self) -> tuple[Kept, ...]:
        """What stands in both rounds and has a wording that can change."""
        needs, documents = self.kept("needs", "need"), self.kept("governing_documents", "governing_document")
        return (*self.activities, *needs, *documents)

    def kept(self, attribute: str, kind: str) -> tuple[Kept, ...]:
        """Return the records of a kind that stand in both rounds."""
        old = _by_id(self.before, attribute)
        return tuple(Kept(self, old[each.id], each, kind) for each in _of(self.after, attribute) if each.id in old)

    def new(self, attribute: str, kind: str) -> tuple[RecordKey, ...]:
        """Return the keys of the records that only the later round has."""
        old, later = _by_id(self.before, attribute), self.after.dossier
        return tuple(key_of(later, kind, each.id) for each in _of(self.after, attribute) if each.id not in old)

    def left(self, attribute: str) -> tuple[Record, ...]:
        """Return the records that only the earlier round has."""
        now = _by_id(self.after, attribute)
        return tuple(each for each in _of(self.before, attribute) if each.id not in now)

    @cached_property
    def over(self) -> tuple[tuple[RecordKey, ...], tuple[RecordKey, ...]]:
        """The activities that only the earlier round has: those that were done or stopped, and those that were not."""
        finished: list[RecordKey] = []
        gone: list[RecordKey] = []
        for each in self.left("activities"):
            key, activity = self._last_told(each.id)
            entry = current(activity.statuses, self.after.on)
            (finished if entry is not None and entry.status in FINISHED else gone).append(key)
        return tuple(finished), tuple(gone)

    def _last_told(self, name: str) -> tuple[RecordKey, Activity]:
        """Return an activity as it was last told before it was left out."""
        for account in reversed(self.earlier):
            if activity := account.index.activities.get(name):
                return key_of(account.dossier, "activity", name), activity
        raise KeyError(name)


def _of(account: Account, attribute: str) -> tuple[typing.Any, ...]:
    return tuple(getattr(account.dossier, attribute))


def _by_id(account: Account, attribute: str) -> Mapping[str, typing.Any]:
    return {each.id: each for each in _of(account, attribute)}


def steps_of(reporter: Reporter) -> Iterator[Step]:
    """Yield a body's steps, the earliest first; a round in which it told nothing is as if it had been missing."""
    for before, after in pairwise(_told(reporter)):
        yield Step(reporter, (before,), after)


def whole_step(reporter: Reporter) -> Step | None:
    """Return the step from the first round in which a body told anything to its latest; None where it is one."""
    told = _told(reporter)
    return Step(reporter, told[:-1], told[-1]) if len(told) > 1 else None


def _told(reporter: Reporter) -> tuple[Account, ...]:
    return tuple(each for each in reporter.accounts if tells(each.dossier))
