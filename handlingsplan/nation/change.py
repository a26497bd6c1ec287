"""Change: what a body tells otherwise in a round than in the one before; who is missing is never called unchanged."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from itertools import pairwise

from attrs import frozen

from ..followup import Account, Count, Counted, Share, current
from ..model import Activity, GoverningDocument, Indicator, Need, Record, Status, key_of, normalised, part_key
from ..report import RecordKey
from .bodies import body_key, has_answered_in, tells
from .reporter import Reporter
from .whole import Nation, county_key

ORDER = (Status.NOT_STARTED, Status.DISCUSSED, Status.PLANNED, Status.UNDER_WAY, Status.DONE)
"""How work goes on; one that is stopped stands outside."""
FINISHED = (Status.DONE, Status.STOPPED)
TEXTS: Mapping[type, tuple[str, ...]] = {
    Activity: ("title", "description"),
    Need: ("text",),
    GoverningDocument: ("title", "says_what"),
}
"""The fields of each kind whose wording is compared."""


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
        old, new = (
            frozenset((one.target, one.serves.value) for one in each.links) for each in (self.before, self.after)
        )
        return old - new, new - old

    @property
    def transition(self) -> tuple[Status | None, Status | None]:
        """The status then and now, each as it was told in its round."""
        on = self.step.after.on
        then, now = current(self.before.statuses, on), current(self.after.statuses, on)
        return then.status if then else None, now.status if now else None

    @property
    def backwards(self) -> bool:
        """Whether the work is told to have come less far than before."""
        then, now = self.transition
        return then in ORDER and now in ORDER and ORDER.index(now) < ORDER.index(then)


@frozen(eq=False)
class Step:
    """A body's round and the one before it."""

    reporter: Reporter
    before: Account
    after: Account

    def kept(self, attribute: str, kind: str) -> tuple[Kept, ...]:
        """Return the records of a kind that stand in both rounds."""
        old = self._by_id(self.before, attribute)
        return tuple(Kept(self, old[each.id], each, kind) for each in self._of(self.after, attribute) if each.id in old)

    def new(self, attribute: str, kind: str) -> tuple[RecordKey, ...]:
        """Return the keys of the records that only the later round has."""
        old = self._by_id(self.before, attribute)
        later = self.after.dossier
        return tuple(key_of(later, kind, each.id) for each in self._of(self.after, attribute) if each.id not in old)

    def left(self, attribute: str) -> tuple[Record, ...]:
        """Return the records that only the earlier round has."""
        now = self._by_id(self.after, attribute)
        return tuple(each for each in self._of(self.before, attribute) if each.id not in now)

    def _of(self, account: Account, attribute: str) -> tuple[typing.Any, ...]:
        return tuple(getattr(account.dossier, attribute))

    def _by_id(self, account: Account, attribute: str) -> Mapping[str, typing.Any]:
        return {each.id: each for each in self._of(account, attribute)}


@frozen(eq=False)
class Contradiction:
    """Two tellings that cannot both hold: what it is about, and both records with their values."""

    what: str
    one: RecordKey
    said: str
    other: RecordKey
    also: str


def steps(nation: Nation) -> tuple[Step, ...]:
    """Return every body's steps from a round to its next."""
    return tuple(step for each in nation.reporters.values() for step in steps_of(each))


def steps_of(reporter: Reporter) -> Iterator[Step]:
    """Yield a body's steps, the earliest first; a round in which it told nothing is as if it had been missing."""
    told = tuple(each for each in reporter.accounts if tells(each.dossier))
    for before, after in pairwise(told):
        yield Step(reporter, before, after)


def activities_kept(nation: Nation) -> tuple[Kept, ...]:
    """Return the activities that a body tells in a round and its next."""
    return tuple(each for step in steps(nation) for each in step.kept("activities", "activity"))


def texts_kept(nation: Nation) -> tuple[Kept, ...]:
    """Return everything with a wording that a body tells in a round and its next."""
    return tuple(each for step in steps(nation) for each in texts_of(step))


def texts_of(step: Step) -> Iterator[Kept]:
    """Yield what of a step has a wording that can change."""
    yield from step.kept("activities", "activity")
    yield from step.kept("needs", "need")
    yield from step.kept("governing_documents", "governing_document")


def contradictions(nation: Nation) -> tuple[Contradiction, ...]:
    """Return where a body contradicts what it told before; nothing is chosen, both are told."""
    return tuple(each for step in steps(nation) for each in _contradictions(step))


def _contradictions(step: Step) -> Iterator[Contradiction]:
    for kept in step.kept("activities", "activity"):
        if kept.backwards:
            then, now = kept.transition
            yield Contradiction("status", kept.key_before, str(then), kept.key, str(now))
        for name in ("start", "end"):
            old, new = getattr(kept.before, name), getattr(kept.after, name)
            if old is not None and new is not None and old.said != new.said:
                yield Contradiction(name, kept.key_before, old.said, kept.key, new.said)
    for kept in step.kept("indicators", "indicator"):
        yield from _values(kept)


def _values(kept: Kept) -> Iterator[Contradiction]:
    before: Indicator = kept.before
    old = {each.part_name: each for each in before.observations}
    for new in kept.after.observations:
        was = old.get(new.part_name)
        for name in ("value", "people", "attendances", "women", "men", "unknown"):
            then, now = (getattr(each, name) if each else None for each in (was, new))
            if was is not None and then is not None and now is not None and then != now:
                one, other = part_key(kept.key_before, was), part_key(kept.key, new)
                yield Contradiction(name, one, str(then), other, str(now))


def finished(step: Step, activity: Activity) -> bool:
    """Return whether an activity that is not told again was done or stopped when it was last told."""
    entry = current(activity.statuses, step.after.on)
    return entry is not None and entry.status in FINISHED


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield what is new, gone, reworded, re-linked and contradicted, every transition, and who is missing when."""
    every, kept = steps(nation), activities_kept(nation)
    yield Count("change.kept", "change.kept", tuple(each.key for each in kept))
    new = tuple(key for step in every for key in step.new("activities", "activity"))
    yield Count("change.new", "change.new", new)
    left = [(step, each) for step in every for each in step.left("activities")]
    over = tuple(_key(step, each) for step, each in left if finished(step, typing.cast(Activity, each)))
    gone = tuple(_key(step, each) for step, each in left if not finished(step, typing.cast(Activity, each)))
    yield Count("change.finished", "change.finished", over)
    yield Count("change.gone", "change.gone", gone)
    yield Count("change.reworded", "change.reworded", tuple(e.key for e in texts_kept(nation) if e.rewordings))
    yield Count("change.relinked", "change.relinked", tuple(each.key for each in kept if any(each.links)))
    yield Count("change.backwards", "change.backwards", tuple(each.key for each in kept if each.backwards))
    for (then, now), keys in transitions(kept).items():
        yield Count(f"change.transition.{named(then)}.{named(now)}", "change.transition", keys)
    yield from _missing(nation)


def since_last(reporter: Reporter) -> Iterator[Count]:
    """Yield what a body tells otherwise in its latest round than in the one before; nothing where it is the first."""
    for step in (each for each in steps_of(reporter) if each.after is reporter.latest):
        kept = step.kept("activities", "activity")
        left = [each for each in step.left("activities") if isinstance(each, Activity)]
        counts = {
            "new": step.new("activities", "activity"),
            "finished": tuple(_key(step, each) for each in left if finished(step, each)),
            "gone": tuple(_key(step, each) for each in left if not finished(step, each)),
            "reworded": tuple(each.key for each in texts_of(step) if each.rewordings),
            "relinked": tuple(each.key for each in kept if any(each.links)),
            "backwards": tuple(each.key for each in kept if each.backwards),
        }
        yield from (Count(f"since.{name}", f"since.{name}", keys) for name, keys in counts.items())


def _key(step: Step, record: Record) -> RecordKey:
    return key_of(step.before.dossier, "activity", record.id)


def named(status: Status | None) -> str:
    """Return a status as it stands in a figure's key."""
    return status.name.lower() if status else "no_status"


def transitions(kept: tuple[Kept, ...]) -> Mapping[tuple[Status | None, Status | None], tuple[RecordKey, ...]]:
    """Return the activities by their status then and now."""
    found: dict[tuple[Status | None, Status | None], list[RecordKey]] = {}
    for each in kept:
        found.setdefault(each.transition, []).append(each.key)
    order = (None, *Status)
    return {key: tuple(found[key]) for key in sorted(found, key=lambda k: (order.index(k[0]), order.index(k[1])))}


def _missing(nation: Nation) -> Iterator[Share]:
    """Yield of each round after the first which bodies told nothing in it or in the one before: no information."""
    for before, after in zip(nation.rounds, nation.rounds[1:], strict=False):
        whole, part = [], []
        for code in nation.counties:
            whole.append(county_key(code))
            reporter = nation.county_reporters.get(code)
            if reporter is None or not _in_both(reporter, before, after):
                part.append(county_key(code))
        for reporter in nation.agency_reporters:
            whole.append(body_key(reporter))
            if not _in_both(reporter, before, after):
                part.append(body_key(reporter))
        yield Share(f"change.no_information.{after}", "change.no_information", tuple(part), tuple(whole))


def _in_both(reporter: Reporter, before: str, after: str) -> bool:
    return has_answered_in(reporter, before) and has_answered_in(reporter, after)
