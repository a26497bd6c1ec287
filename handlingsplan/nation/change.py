"""Change: what a body tells otherwise in a round than in the one before; who is missing is never called unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..followup import Count, Counted, Share
from ..model import Status
from ..report import RecordKey
from .bodies import body_key, has_answered_in
from .reporter import Reporter
from .steps import Kept, Move, Step, Transition, steps_of, whole_step
from .whole import Nation, county_key

WHOLE = "first"
"""How a figure's key ends that holds a body's first round against its latest."""
COUNTS = ("kept", "new", "finished", "gone", "reworded", "relinked")
SINCE = ("new", "finished", "gone", "reworded", "relinked", "backwards")
"""What a later follow-up of one body tells, in its order."""


def steps(nation: Nation) -> tuple[Step, ...]:
    """Return every body's steps from a round to its next."""
    return nation.steps


def all_steps(nation: Nation) -> tuple[Step, ...]:
    """Work out every body's steps from a round to its next; the nation keeps them."""
    return tuple(step for each in nation.reporters.values() for step in steps_of(each))


def pairs(nation: Nation) -> Mapping[str, tuple[Step, ...]]:
    """Return the steps by how a figure's key ends: the round that they lead to, or a body's first against its latest.

    A round is held against the one before it that the body told anything in.
    """
    found: dict[str, list[Step]] = {}
    for step in steps(nation):
        found.setdefault(step.after.dossier.round.id, []).append(step)
    whole = tuple(step for step in map(whole_step, nation.reporters.values()) if step)
    told = {name: tuple(found[name]) for name in nation.rounds if name in found}
    return {**told, WHOLE: whole} if whole else told


def activities_kept(nation: Nation) -> tuple[Kept, ...]:
    """Return the activities that a body tells in a round and its next."""
    return tuple(each for step in steps(nation) for each in step.activities)


def texts_kept(nation: Nation) -> tuple[Kept, ...]:
    """Return everything with a wording that a body tells in a round and its next."""
    return tuple(each for step in steps(nation) for each in step.texts)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield what has changed, in all and between each two rounds, every transition, and who is missing when."""
    yield from _counts(changes(steps(nation)), "")
    compared = pairs(nation)
    for name, several in compared.items():
        yield from _counts(changes(several), f".{name}")
    if WHOLE in compared:
        yield _progress(nation, compared[WHOLE])
    for (then, now), keys in transitions(activities_kept(nation)).items():
        yield Count(f"change.transition.{named(then)}.{named(now)}", "change.transition", keys)
    yield from _missing(nation)


def _counts(found: Mapping[str, tuple[RecordKey, ...]], end: str) -> Iterator[Count]:
    yield from (Count(f"change.{name}{end}", f"change.{name}", found[name]) for name in (*COUNTS, *Move))


def _progress(nation: Nation, whole: Iterable[Step]) -> Share:
    """Return how many have come further since the first round, of those whose status is known then and now.

    What several own counts once, as the first of them tells it who can be held against a first round.
    """
    kept = {(step.reporter.body, each.after.id): each for step in whole for each in step.activities}
    found: dict[Move, list[RecordKey]] = {move: [] for move in Move}
    for once in nation.activities:
        names = ((told.reporter.body, told.activity.id) for told in once.told)
        if first := next((kept[name] for name in names if name in kept), None):
            found[first.move].append(first.key)
    unknown = tuple(found.pop(Move.NOT_KNOWN))
    outside = ((Move.NOT_KNOWN.value, unknown),) if unknown else ()
    known = tuple(key for keys in found.values() for key in keys)
    return Share("change.progress", "change.progress", tuple(found[Move.FURTHER]), known, outside)


def changes(several: Iterable[Step]) -> Mapping[str, tuple[RecordKey, ...]]:
    """Return what is kept, new, finished, gone, reworded and re-linked, and where each that is kept has gone."""
    found: dict[str, list[RecordKey]] = {name: [] for name in (*COUNTS, *Move)}
    for step in several:
        finished, gone = step.over
        found["finished"] += finished
        found["gone"] += gone
        found["new"] += step.new("activities", "activity")
        found["reworded"] += (each.key for each in step.texts if each.rewordings)
        for each in step.activities:
            found["kept"].append(each.key)
            found[each.move].append(each.key)
            if any(each.links):
                found["relinked"].append(each.key)
    return {name: tuple(keys) for name, keys in found.items()}


def since_last(reporter: Reporter) -> Iterator[Count]:
    """Yield what a body tells otherwise in its latest round than in the one before; nothing where it is the first."""
    latest = tuple(each for each in steps_of(reporter) if each.after is reporter.latest)
    found = changes(latest)
    yield from (Count(f"since.{name}", f"since.{name}", found[name]) for name in SINCE if latest)


def named(status: Status | None) -> str:
    """Return a status as it stands in a figure's key."""
    return status.name.lower() if status else "no_status"


def transitions(kept: Iterable[Kept]) -> Mapping[Transition, tuple[RecordKey, ...]]:
    """Return the activities by their status then and now."""
    found: dict[Transition, list[RecordKey]] = {}
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
