"""A county's own fields as columns: those that are described, and those that records have all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..fields import CHOICE, OwnField, noun_key
from ..forms import CellType, FormChoice, FormColumn
from ..model import Dossier, OwnValue, Record, held
from ..store.choices import NOUNS
from ..when import When
from .sheets import Sheet

OWN = "egna."
_UNLIKE = "#"
"""Divides an own field's key from the type of a value that is not of the type described."""
_CELLS: Mapping[str, CellType] = {
    "text": "text",
    "tal": "number",
    "ja/nej": "yes_no",
    "datum": "time",
    CHOICE: "choice",
}
_NAMES = {str: "text", When: "text", int: "tal", bool: "ja/nej"}
_IN_WORDS = ("text", "datum", CHOICE)
"""The types whose values are written as text."""


def own_key(key: str, value: OwnValue, own: Iterable[OwnField], noun: type) -> str:
    """Return the key of the column where an own field's value stands, which is as a file says it."""
    name = _NAMES.get(type(value), "text")  # a time is written as text
    described = next((each.type for each in own if each.noun == noun_key(noun) and each.key == key), "")
    fits = name == (described or "text") or (name == "text" and described in _IN_WORDS)
    return f"{OWN}{key}" if fits else f"{OWN}{key}{_UNLIKE}{name}"


def own_of(column: str, own: Iterable[OwnField], noun: type) -> tuple[str, str]:
    """Return the key of the own field that a column is for, and the type of its values."""
    key, _, name = column.removeprefix(OWN).partition(_UNLIKE)
    described = (each.type for each in own if each.noun == noun_key(noun) and each.key == key)
    return key, name or next(described, "text")


def own_columns(dossier: Dossier, sheet: Sheet) -> Iterator[FormColumn]:
    """Yield the columns of a kind of record's own fields: described ones first, then what its records have."""
    labels = {each.key: each.label for each in dossier.own_fields if each.noun == noun_key(sheet.noun)}
    described = [f"{OWN}{key}" for key in labels]
    for column in dict.fromkeys((*described, *_in_records(dossier, sheet))):
        key, name = own_of(column, dossier.own_fields, sheet.noun)
        choices = _list(sheet.noun, key) if name == CHOICE else ""
        yield FormColumn(column, labels.get(key, key), _CELLS.get(name, "choice"), choices=choices)


def own_lists(dossier: Dossier) -> Iterator[tuple[str, tuple[FormChoice, ...]]]:
    """Yield the list of each own field whose values are to be chosen."""
    for each in dossier.own_fields:
        if each.type == CHOICE:
            yield _list(NOUNS[each.noun], each.key), tuple(map(FormChoice, each.choices))


def _list(noun: type, key: str) -> str:
    return f"{noun_key(noun)}.{OWN}{key}"


def _in_records(dossier: Dossier, sheet: Sheet) -> Iterator[str]:
    if sheet.owners or not issubclass(sheet.noun, Record):
        return
    for holding, records in held(dossier):
        if holding.table == sheet.key:
            for each in records:
                yield from (own_key(key, value, dossier.own_fields, sheet.noun) for key, value in each.egna)
