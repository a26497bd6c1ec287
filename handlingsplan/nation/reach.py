"""Reach: children and young people apart from adults, girls and boys, by theme and area; each activity counted once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from ..followup import Counted, Share
from ..model import Activity, Reaches
from ..report import RecordKey
from .reporter import Reporter
from .whole import Nation

GROUPS: Mapping[str, frozenset[Reaches]] = {
    "children": frozenset((Reaches.GIRLS, Reaches.BOYS, Reaches.CHILDREN)),
    "girls": frozenset((Reaches.GIRLS,)),
    "boys": frozenset((Reaches.BOYS,)),
    "adults": frozenset((Reaches.WOMEN, Reaches.MEN, Reaches.ADULTS)),
    "women": frozenset((Reaches.WOMEN,)),
    "men": frozenset((Reaches.MEN,)),
    "anybody": frozenset(Reaches),
}
"""Whom an activity can be for; one that is for several is counted in each, and once among `anybody`."""


@frozen
class Reached:
    """An activity, told once: the record that stands for it, whom it is for, and the measures that it serves."""

    key: RecordKey
    reaches: frozenset[Reaches]
    measures: frozenset[str]


Chosen = Callable[[Reached], bool]


def reached(nation: Nation) -> tuple[Reached, ...]:
    """Return every activity as of the day, what several own counted once."""
    return tuple(_reached(several) for several in activities_once(nation))


Told = tuple[Reporter, Activity]


def activities_once(nation: Nation) -> tuple[tuple[Told, ...], ...]:
    """Return the activities as last told, those with the same common key together; the first stands for them."""
    found: dict[tuple[str, ...], list[Told]] = {}
    for reporter in nation.reporters.values():
        for each in reporter.standing.dossier.activities:
            if not reporter.standing.after(each):
                name = (each.common_key,) if each.common_key else (reporter.body, each.id)
                found.setdefault(name, []).append((reporter, each))
    return tuple(map(tuple, found.values()))


def _reached(several: tuple[Told, ...]) -> Reached:
    reporter, first = several[0]
    whom = frozenset(each for _, activity in several for each in activity.reaches)
    measures = frozenset(each for teller, activity in several for each in _measures(teller, activity))
    return Reached(reporter.standing.index.key("activity", first.id), whom, measures)


def _measures(reporter: Reporter, activity: Activity) -> Iterator[str]:
    index = reporter.standing.index
    for link in activity.links:
        if link.measure:
            yield link.measure
        elif link.assignment and link.assignment in index.assignments:
            yield from index.assignments[link.assignment].measures


def in_group(name: str) -> Chosen:
    """Return what chooses the activities that are for a group."""
    return lambda each: bool(each.reaches & GROUPS[name])


def by_area(nation: Nation, activities: Iterable[Reached]) -> Mapping[str, tuple[Reached, ...]]:
    """Return the activities by the areas of the measures that they serve; "" is none that is known."""
    area = {each.id: each.area or "" for each in nation.plan.measures}
    names = (*(each.id for each in nation.plan.areas), "")
    return _by(names, activities, lambda each: {area.get(measure, "") for measure in each.measures} or {""})


def by_theme(nation: Nation, activities: Iterable[Reached]) -> Mapping[str, tuple[Reached, ...]]:
    """Return the activities by the evaluator's themes; an activity may belong to several, "" is none."""
    themes = nation.evaluation.themes if nation.evaluation else ()
    of: dict[str, set[str]] = {}
    for theme in themes:
        for measure in theme.measures:
            of.setdefault(measure, set()).add(theme.id)
    names = (*(each.id for each in themes), "")
    return _by(names, activities, lambda each: {one for m in each.measures for one in of.get(m, ())} or {""})


def _by(
    names: Iterable[str], activities: Iterable[Reached], homes: Callable[[Reached], set[str]]
) -> Mapping[str, tuple[Reached, ...]]:
    found: dict[str, list[Reached]] = {name: [] for name in names}
    for each in activities:
        for name in homes(each):
            found.setdefault(name, []).append(each)
    return {name: tuple(several) for name, several in found.items()}


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield the share of all activities that are for each group, for both young and grown, and for nobody said."""
    found = reached(nation)
    whole = _keys(found)
    for name in GROUPS:
        chosen = in_group(name)
        yield Share(f"reach.{name}", f"reach.{name}", _keys(each for each in found if chosen(each)), whole)
    children, adults = in_group("children"), in_group("adults")
    both = _keys(each for each in found if children(each) and adults(each))
    yield Share("reach.both", "reach.both", both, whole)
    yield Share("reach.unknown", "reach.unknown", _keys(each for each in found if not each.reaches), whole)


def _keys(chosen: Iterable[Reached]) -> tuple[RecordKey, ...]:
    return tuple(each.key for each in chosen)
