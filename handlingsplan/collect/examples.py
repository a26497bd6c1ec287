"""An example for each column of an empty form, from the examples that a new dossier's files have too."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from pathlib import Path

from ..fields import noun_key
from ..language import Words
from ..model import ActionPlan
from ..store.files import Tables, parse_toml, read_text
from .columns import OF, OF_KIND
from .several import in_one_cell
from .sheets import Sheet

EXAMPLE = Path(__file__).parents[1] / "data" / "example.toml"
A_MEASURE = "exempelatgard"
AN_OWN_TEXT = {
    "id": "forord",
    "text": "Exempel: så har länet arbetat under året.",
    "heading": "Exempel: ett eget förord",
}
"""In a folder each such text is a file, and has its example in another place."""


def examples_of(sheet: Sheet, plan: ActionPlan, w: Words) -> Mapping[str, str]:
    """Return what could stand in each column of a table."""
    tables = _tables(plan)
    if not sheet.owners:
        return _shown(_one(tables.get(sheet.key, AN_OWN_TEXT)), w)
    owner = sheet.owners[0]
    example = _one(tables[owner.holding.table])
    part = _one(example.get(owner.field.key) or tables.get(noun_key(sheet.noun)))
    return _shown({OF_KIND: owner.holding.table, OF: example["id"], **part}, w)


def _tables(plan: ActionPlan) -> Tables:
    source = read_text(EXAMPLE)
    return parse_toml(source.replace(A_MEASURE, plan.measures[0].id) if plan.measures else source)


def _one(said: typing.Any) -> Tables:
    return dict(said[0] if isinstance(said, list) else said or {})


def _shown(example: Tables, w: Words) -> Mapping[str, str]:
    return {key: _as_text(value, w) for key, value in example.items()}


def _as_text(value: typing.Any, w: Words) -> str:
    if isinstance(value, bool):
        return w("Ja") if value else w("Nej")
    return in_one_cell([str(each) for each in value]) if isinstance(value, list) else str(value)
