"""Nation: all accounts together, under the whole plan; every room of the evaluation begins here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from ..followup import FollowUp
from ..model import ActionPlan, Agency, Assessment, Evaluation
from ..report import RecordKey, record_key
from ..vocabularies import counties
from .reporter import Reporter, reporters_of
from .shared import Once, once

if TYPE_CHECKING:
    from .status import NationalStatus
    from .steps import Step


@frozen(eq=False, slots=False)
class Nation:
    """A follow-up of many dossiers, seen as a whole. The order of the dossiers changes nothing."""

    follow_up: FollowUp

    @property
    def plan(self) -> ActionPlan:
        """The plan, completed by what any dossier knows beyond it."""
        return self.follow_up.plan

    @property
    def on(self) -> date:
        """The day that all is as of."""
        return self.follow_up.on

    @property
    def evaluation(self) -> Evaluation | None:
        """The evaluator's own material."""
        return self.follow_up.evaluation

    @property
    def assessments(self) -> Mapping[str, tuple[Assessment, ...]]:
        """The evaluator's verdicts by measure."""
        found: dict[str, tuple[Assessment, ...]] = {}
        for each in self.follow_up.assessments:
            found[each.measure] = (*found.get(each.measure, ()), each)
        return found

    @cached_property
    def reporters(self) -> Mapping[str, Reporter]:
        """Every body that reports, by its key."""
        return reporters_of(self.follow_up.accounts)

    @cached_property
    def counties(self) -> Mapping[str, str]:
        """The counties that are expected to report, by code: those that the evaluation names, else all there are."""
        named = self.evaluation.head.counties if self.evaluation else ()
        reported = {each.county for each in self.reporters.values() if each.county}
        expected = {*(named or counties()), *reported}
        return {code: counties().get(code, code) for code in sorted(expected)}

    @cached_property
    def county_reporters(self) -> Mapping[str, Reporter]:
        """The counties' reporters by county code, in the order of the codes; a county that never reported has none."""
        found = {each.county: each for each in self.reporters.values() if each.county}
        return {code: found[code] for code in self.counties if code in found}

    @cached_property
    def agency_reporters(self) -> tuple[Reporter, ...]:
        """The national agencies' reporters, in the order of their keys."""
        return tuple(each for each in self.reporters.values() if not each.county)

    @cached_property
    def rounds(self) -> tuple[str, ...]:
        """The ids of all rounds, the earliest first."""
        ends: dict[str, list[date]] = {}
        for each in self.follow_up.dossiers:
            ends.setdefault(each.round.id, []).append(each.round.period.latest)
        return tuple(sorted(ends, key=lambda name: (max(ends[name]), name)))

    @cached_property
    def activities(self) -> tuple[Once, ...]:
        """Every activity in the country once: what several own, or the evaluator has settled as the same, together."""
        return once(self)

    @cached_property
    def statuses(self) -> Mapping[str, NationalStatus]:
        """The national status of every measure, by its id."""
        from .status import statuses  # noqa: PLC0415 - it knows the nation, which only tells it on

        return statuses(self)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every body's steps from a round in which it told anything to its next."""
        from .change import all_steps  # noqa: PLC0415 - it knows the nation, which only tells it on

        return all_steps(self)

    @cached_property
    def agencies(self) -> Mapping[str, Agency]:
        """The plan's and the evaluator's agencies by id. A county's own bodies are known in its account only."""
        own = self.evaluation.agencies if self.evaluation else ()
        return {each.id: each for each in (*self.plan.agencies, *own)}

    @cached_property
    def successors(self) -> Mapping[str, str]:
        """Of an agency that has been merged or renamed, which one stands for it now."""
        taken = {old: each.id for each in self.agencies.values() for old in each.succeeds}
        found: dict[str, str] = {}
        for old in taken:
            now, seen = old, {old}
            while now in taken and taken[now] not in seen:
                now = taken[now]
                seen.add(now)
            found[old] = now
        return found

    def now(self, agency: str) -> str:
        """Return the agency that stands for this one now: itself, or its successor."""
        return self.successors.get(agency, agency)


def county_key(code: str) -> RecordKey:
    """Return what stands for a county in a figure's basis; a county that never reported has no record."""
    return record_key(kind="county", name=code)


KEPT = "nation"


def nation_of(follow_up: FollowUp) -> Nation:
    """Return the nation of a follow-up, which keeps it: what is worked out is worked out once."""
    kept = vars(follow_up)
    found = kept.get(KEPT)
    if not isinstance(found, Nation):
        found = kept[KEPT] = Nation(follow_up)
    return found
