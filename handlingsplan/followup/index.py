"""Index: finds the plan's and a dossier's records by their ids, and knows which body is part of which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from ..model import ActionPlan, Activity, Agency, AgencyKind, Assignment, Dossier, Evaluation, Measure, key_of
from ..report import RecordKey

ALIKE = (AgencyKind.COUNTY_BOARD, AgencyKind.REGION, AgencyKind.MUNICIPALITY)
"""The kinds whose bodies are all of one sort, so that each is one of "all county boards" without saying so."""


@frozen(eq=False, slots=False)
class Index:
    """The records of one dossier and its plan by id. A dossier's own agency stands before the plan's.

    `older` says of a record that stands here but was last told in an earlier round in which dossier that was.
    """

    plan: ActionPlan
    dossier: Dossier
    older: Mapping[tuple[str, str], Dossier | Evaluation] = field(factory=dict)

    @cached_property
    def agencies(self) -> Mapping[str, Agency]:
        """Every agency by its id."""
        return {each.id: each for each in (*self.plan.agencies, *self.dossier.agencies)}

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """Every measure of the plan by its id."""
        return {each.id: each for each in self.plan.measures}

    @cached_property
    def assignments(self) -> Mapping[str, Assignment]:
        """Every assignment by its id: the plan's and the dossier's."""
        return {each.id: each for each in (*self.plan.assignments, *self.dossier.assignments)}

    @cached_property
    def activities(self) -> Mapping[str, Activity]:
        """Every activity by its id."""
        return {each.id: each for each in self.dossier.activities}

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The bodies of the coordination groups, in order; without a group, all that were asked. None is unknown."""
        seats = [member.agency for group in self.dossier.groups for member in group.members]
        asked = seats or [answer.agency for answer in self.dossier.answers]
        return tuple(each for each in dict.fromkeys(asked) if each in self.agencies)

    def chain(self, agency: str) -> Iterator[str]:
        """Yield an agency and all that it is part of, outwards."""
        seen: set[str] = set()
        here: str | None = agency
        while here and here not in seen:
            seen.add(here)
            yield here
            found = self.agencies.get(here)
            here = (found.part_of or self._all_of.get(found.kind)) if found else None

    @cached_property
    def _all_of(self) -> Mapping[AgencyKind, str]:
        """The body that stands for all of a kind, where the plan's own agencies of that kind name one and the same."""
        found: dict[AgencyKind, set[str]] = {}
        whole = {each.id for each in self.plan.agencies if each.kind is AgencyKind.ALL}
        for each in self.plan.agencies:
            if each.kind in ALIKE and each.part_of in whole:
                found.setdefault(each.kind, set()).add(each.part_of)
        return {kind: next(iter(names)) for kind, names in found.items() if len(names) == 1}

    @cached_property
    def national(self) -> bool:
        """Whether the dossier is a national agency's: one that the plan has, and that reports for no county."""
        agency = next((each for each in self.plan.agencies if each.id == self.dossier.head.agency), None)
        return self.dossier.county is None and agency is not None and agency.kind not in ALIKE

    @cached_property
    def local(self) -> frozenset[str]:
        """The reporting body and the group's, with all that they are part of."""
        return frozenset(each for body in (self.dossier.head.agency, *self.members) for each in self.chain(body))

    @cached_property
    def own(self) -> frozenset[str]:
        """The bodies whose work is the county's: the reporting body, the group's, and others that are in the county."""
        county = self.dossier.county
        here = (each.id for each in self.dossier.agencies if county is not None and each.county == county.code)
        return frozenset((self.dossier.head.agency, *self.members, *here))

    def key(self, kind: str, name: str) -> RecordKey:
        """Return the key of a record: the dossier's if it has one of that id, else the plan's."""
        mine = {"agency": self._own_agencies, "assignment": self._own_assignments}.get(kind)
        in_plan = kind in {"measure", "priority_area", "source"} or (mine is not None and name not in mine)
        return key_of(self.plan if in_plan else self.older.get((kind, name), self.dossier), kind, name)

    @cached_property
    def _own_agencies(self) -> frozenset[str]:
        return frozenset(each.id for each in self.dossier.agencies)

    @cached_property
    def _own_assignments(self) -> frozenset[str]:
        return frozenset(each.id for each in self.dossier.assignments)
