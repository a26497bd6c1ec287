"""What the evaluator chooses among: measures, verdicts, and what a link or a status can be coded as."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ..collect.choosing import Choosing
from ..collect.lists import names_of
from ..language import Text
from ..model import ActionPlan, CarriedOut, Status

NONE = "ingen"
"""What a link is coded as that leads to nothing in the plan."""
VALUES = "recoding.value"


def lists_of(plan: ActionPlan, language: str) -> Mapping[str, Choosing]:
    """Return every list of the desk's form, by name."""
    measures = {each.id: names_of(partial(_said, each)) for each in plan.measures}
    assignments = {each.id: names_of(partial(_said, each)) for each in plan.assignments}
    verdicts = {each.value: _translated(each.value, language) for each in CarriedOut}
    statuses = {each.value: _translated(each.value, language) for each in Status}
    none = {NONE: _translated(NONE, language)}
    return {
        "measure": Choosing(measures),
        "carried_out": Choosing(verdicts),
        VALUES: Choosing({**measures, **assignments, **none, **statuses, **verdicts}),
    }


def _said(record: object, key: str) -> object:
    return getattr(record, key, None)


def _translated(value: str, language: str) -> tuple[str, ...]:
    said = Text(value).to(language)
    return () if said == value else (said,)
