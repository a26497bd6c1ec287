"""The cell of measure (or assignment) × agency: how far the work has come, by one rule that the report prints.

An activity counts with its latest status as of the report's day, in the agency's voice, else the coordinator's.
The cell takes the best of what it holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum

from attrs import evolve, frozen

from ..model import Activity, BodyPart, Link, Serves, Status, StatusEntry, Voice, part_key
from ..report import RecordKey
from .index import Index


class CellState(IntEnum):
    """What a cell can say, best first."""

    DOING = 1
    PLANNED = 2
    STOPPED = 3
    NO_STATUS = 4
    AFTER = 5
    NOTHING = 6
    NOT_APPLICABLE = 7
    NONE = 8


STATE_OF = {
    Status.UNDER_WAY: CellState.DOING,
    Status.DONE: CellState.DOING,
    Status.PLANNED: CellState.PLANNED,
    Status.DISCUSSED: CellState.PLANNED,
    Status.NOT_STARTED: CellState.PLANNED,
    Status.STOPPED: CellState.STOPPED,
    Status.NOTHING: CellState.NOTHING,
    Status.NOT_APPLICABLE: CellState.NOT_APPLICABLE,
}


_HEARD = (Voice.AGENCY, Voice.COORDINATOR)


@frozen
class Cell:
    """One target × agency (or the whole county, where `agency` is empty): the state and what it rests on."""

    target: RecordKey
    agency: str
    state: CellState
    activities: tuple[RecordKey, ...] = ()
    basis: tuple[RecordKey, ...] = ()


def current(statuses: Iterable[StatusEntry], on: date, voice: Voice | None = None) -> StatusEntry | None:
    """Return the latest status as of a day: the agency's, else the coordinator's; or that of one voice asked for."""
    known = [each for each in statuses if not each.as_of.surely_after(on)]
    for wanted in (voice,) if voice else _HEARD:
        mine = [each for each in known if each.voice is wanted]
        if mine:
            return mine[0] if len(mine) == 1 else max(mine, key=_time)
    return None


def _time(entry: StatusEntry) -> tuple[date, date]:
    return entry.as_of.latest, entry.as_of.earliest


def after(activity: Activity, on: date) -> bool:
    """Return whether all of an activity lies after the report's day."""
    return activity.start is not None and activity.start.surely_after(on)


def state_of(activity: Activity, link: Link, on: date) -> CellState:
    """Return what one link of an activity gives to the cell."""
    if after(activity, on):
        return CellState.AFTER
    entry = current(activity.statuses, on)
    state = STATE_OF[entry.status] if entry else CellState.NO_STATUS
    if link.serves is Serves.PLANNED and state < CellState.PLANNED:
        return CellState.PLANNED
    return state


def cells_of(index: Index, on: date) -> dict[tuple[RecordKey, str], Cell]:
    """Return every cell that something stands in, by target and agency."""
    found: dict[tuple[RecordKey, str], list[Cell]] = defaultdict(list)
    for cell in (*_from_activities(index, on), *_from_statements(index, on)):
        found[cell.target, cell.agency].append(cell)
    return {place: best(cells) for place, cells in found.items()}


def best(cells: Iterable[Cell]) -> Cell:
    """Return one cell of several for the same place: the best state, resting on all of them."""
    ordered = sorted(cells, key=lambda cell: cell.state)
    return evolve(
        ordered[0],
        activities=tuple(dict.fromkeys(key for cell in ordered for key in cell.activities)),
        basis=tuple(dict.fromkeys(key for cell in ordered for key in cell.basis)),
    )


def _from_activities(index: Index, on: date) -> Iterator[Cell]:
    for activity in index.dossier.activities:
        key = index.key("activity", activity.id)
        for link in activity.links:
            target = _target(index, link)
            if target is None:
                continue
            state = state_of(activity, link, on)
            basis = (key, part_key(key, link))
            for agency in dict.fromkeys(role.agency for role in activity.roles) or {"": None}:
                yield Cell(target, agency, state, (key,), basis)


def _from_statements(index: Index, on: date) -> Iterator[Cell]:
    for part in index.dossier.body_parts:
        target = _target(index, part)
        entry = current(part.statuses, on)
        if target is not None and entry is not None:
            yield Cell(target, part.agency, STATE_OF[entry.status], (), (index.key("body_part", part.id),))


def _target(index: Index, link: Link | BodyPart) -> RecordKey | None:
    if link.measure and link.measure in index.measures:
        return index.key("measure", link.measure)
    if link.assignment and link.assignment in index.assignments:
        return index.key("assignment", link.assignment)
    return None
