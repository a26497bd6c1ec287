"""Account: what one body's dossier gives to the plan, worked out and never stored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from ..model import (
    ActionPlan,
    Activity,
    Answer,
    AssignmentReport,
    Dossier,
    Evaluation,
    Measure,
    Status,
    StatusEntry,
    Verdict,
)
from ..report import RecordKey
from .cells import Cell, CellState, after, best, cells_of, current
from .concern import ConcernVerdict, concerns
from .index import Index


@frozen(eq=False, slots=False)
class Account:
    """One dossier under its plan as of a day."""

    plan: ActionPlan
    dossier: Dossier
    on: date
    older: Mapping[tuple[str, str], Dossier | Evaluation] = field(factory=dict)
    """Of several rounds in one: in which earlier dossier a record was last told, by kind and id."""

    @cached_property
    def index(self) -> Index:
        """Finds records by id."""
        return Index(self.plan, self.dossier, self.older)

    @property
    def latest_year(self) -> int:
        """The year that news may be from without being called last known: the round's, or that of a later follow-up."""
        round_ = self.dossier.round
        told = (round_.published or round_.closes or round_.period).latest
        return self.on.year if self.on.year > told.year else round_.period.latest.year

    @cached_property
    def concerns(self) -> Mapping[str, ConcernVerdict]:
        """Whether each measure concerns the county."""
        return concerns(self.index)

    def measures(self, verdict: Verdict) -> tuple[Measure, ...]:
        """Return the measures on which the verdict is this."""
        return tuple(each for each in self.plan.measures if self.concerns[each.id].verdict is verdict)

    @cached_property
    def cells(self) -> Mapping[tuple[RecordKey, str], Cell]:
        """Every cell of measure or assignment × agency that something stands in."""
        return cells_of(self.index, self.on)

    @cached_property
    def contributions(self) -> Mapping[RecordKey, Cell]:
        """The county's best cell for each measure and assignment that its own bodies, or nobody named, work under."""
        found: dict[RecordKey, list[Cell]] = {}
        for cell in self.cells.values():
            if not cell.agency or cell.agency in self.index.own:
                found.setdefault(cell.target, []).append(cell)
        return {target: best(cells) for target, cells in found.items()}

    def contribution(self, kind: str, name: str) -> Cell:
        """Return the county's cell for a measure or an assignment; state NONE where nothing is linked."""
        key = self.index.key(kind, name)
        return self.contributions.get(key) or Cell(key, "", CellState.NONE)

    def cell(self, kind: str, name: str, agency: str) -> Cell:
        """Return one agency's cell; state NONE where nothing is linked."""
        key = self.index.key(kind, name)
        return self.cells.get((key, agency)) or Cell(key, agency, CellState.NONE)

    @cached_property
    def accounted(self) -> Mapping[str, tuple[AssignmentReport, ...]]:
        """What the body accounts for under each measure, of the measure itself or of an assignment under it."""
        found: dict[str, tuple[AssignmentReport, ...]] = {}
        for each in self.dossier.assignment_reports:
            assignment = self.index.assignments.get(each.assignment or "")
            own = (each.measure,) if each.measure else ()
            for name in dict.fromkeys((*own, *(assignment.measures if assignment else ()))):
                found[name] = (*found.get(name, ()), each)
        return found

    @cached_property
    def answers(self) -> Mapping[tuple[str, str], Answer]:
        """The answers by question and agency."""
        return {(each.question, each.agency): each for each in self.dossier.answers}

    @cached_property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """Every pair of question and body that should have a written answer."""
        told = (each.agency for each in self.dossier.answers if each.agency in self.index.agencies)
        bodies = dict.fromkeys((*self.index.members, *told))
        return tuple((question.id, body) for question in self.dossier.questions for body in bodies)

    def status(self, activity: Activity) -> StatusEntry | None:
        """Return an activity's latest status as of the day."""
        return current(activity.statuses, self.on)

    def after(self, activity: Activity) -> bool:
        """Return whether an activity lies after the day, and so does not count."""
        return after(activity, self.on)

    @cached_property
    def unlinked(self) -> tuple[Activity, ...]:
        """Activities that serve no measure and no assignment."""
        return tuple(each for each in self.dossier.activities if not each.links)

    def with_status(self, *wanted: Status) -> tuple[Activity, ...]:
        """Return the activities whose latest status is one of these and that do not lie after the day."""
        return tuple(
            each
            for each in self.dossier.activities
            if not self.after(each) and (entry := self.status(each)) and entry.status in wanted
        )
