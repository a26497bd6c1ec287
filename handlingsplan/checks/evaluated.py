"""What an evaluator's folder is held against, each thing worked out when a rule asks for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from ..model import ActionPlan, Dossier, Evaluation, every_record


@frozen(slots=False, eq=False)
class Evaluated:
    """An evaluation with all that it may speak of: the plan, the dossiers, and the keys of the figures."""

    plan: ActionPlan
    dossiers: tuple[Dossier, ...]
    evaluation: Evaluation
    figures: Collection[str]

    @cached_property
    def records(self) -> Mapping[str, Any]:
        """Every record and part of the dossiers and the plan, by key."""
        owners: tuple[ActionPlan | Dossier, ...] = (self.plan, *self.dossiers)
        return {str(each.key): each.record for owner in owners for each in every_record(owner)}

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The keys of records that are there, but could not be read, or that two dossiers do not agree on."""
        return frozenset(
            f"{'/'.join(each.path)}/{one.kind}:{one.name}" for each in self.dossiers for one in each.refused
        )

    def lacks(self, key: str) -> bool:
        """Return whether a key leads to no record; one that was left out has a finding of its own."""
        return key not in self.records and not any(key == each or key.startswith(f"{each}/") for each in self.left_out)

    @cached_property
    def targets(self) -> frozenset[str]:
        """The ids of everything that a link may lead to: measures and assignments, the dossiers' own too."""
        several = (self.plan.measures, self.plan.assignments, *(each.assignments for each in self.dossiers))
        return frozenset(each.id for records in several for each in records)
