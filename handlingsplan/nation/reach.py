"""Reach: children and young people apart from adults, girls and boys, by theme and area; each activity counted once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from ..followup import CellState, Counted, Share
from ..model import Reaches
from ..report import RecordKey
from .shared import Once, Told
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
    """Return every activity as of the day, what several own counted once, for all that any of them tells."""
    return tuple(_reached(each) for each in nation.activities if each.state is not CellState.AFTER)


def _reached(once: Once) -> Reached:
    whom = frozenset(each for told in once.told for each in told.activity.reaches)
    return Reached(once.key, whom, frozenset(each for told in once.told for each in _measures(told)))


def _measures(told: Told) -> Iterator[str]:
    index = told.reporter.standing.index
    for link in told.activity.links:
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
