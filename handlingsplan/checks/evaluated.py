"""What an evaluator's folder is held against, each thing worked out when a rule asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from ..model import ActionPlan, Dossier, Evaluation, Held, owner_of, parts_of, whole_records
from ..report import RecordKey


@frozen(slots=False, eq=False)
class Evaluated:
    """An evaluation with all that it may speak of: the plan, the dossiers, and the keys of the figures."""

    plan: ActionPlan
    dossiers: tuple[Dossier, ...]
    evaluation: Evaluation
    figures: Collection[str]

    @property
    def keys(self) -> Iterator[str]:
        """The keys of every record and part of the dossiers and the plan."""
        return (key for each in self._whole.values() for key in (each.key, *(part.key for part in parts_of(each))))

    @cached_property
    def _whole(self) -> Mapping[str, Held]:
        """Every record by key, without its parts: an evaluation names few of them."""
        owners: tuple[ActionPlan | Dossier, ...] = (self.plan, *self.dossiers)
        return {each.key: each for owner in owners for each in whole_records(owner)}

    def record(self, key: str) -> Any:
        """Return the record or part that a key leads to; None where there is none."""
        if key in self._whole:
            return self._whole[key].record
        owner = self._whole.get(owner_of(RecordKey(key)))
        return next((each.record for each in parts_of(owner) if each.key == key), None) if owner else None

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The keys of records that are there, but could not be read, or that two dossiers do not agree on."""
        return frozenset(
            f"{'/'.join(each.path)}/{one.kind}:{one.name}" for each in self.dossiers for one in each.refused
        )

    def lacks(self, key: str) -> bool:
        """Return whether a key leads to no record; one that was left out has a finding of its own."""
        if self.record(key) is not None:
            return False
        return not any(key == each or key.startswith(f"{each}/") for each in self.left_out)

    @cached_property
    def targets(self) -> frozenset[str]:
        """The ids of everything that a link may lead to: measures and assignments, the dossiers' own too."""
        several = (self.plan.measures, self.plan.assignments, *(each.assignments for each in self.dossiers))
        return frozenset(each.id for records in several for each in records)
