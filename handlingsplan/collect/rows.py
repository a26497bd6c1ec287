"""Records become rows: a row in the table of their kind, and a row for each part in the table of its kind."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Iterator, Mapping

from ..fields import Field, OwnField, declared, noun_key
from ..forms import FormRow, Value
from ..model import Dossier, Holding, held
from ..store.emit import as_table
from ..when import When, parse_when
from .columns import OF, OF_KIND
from .own_columns import own_key
from .several import in_one_cell
from .sheets import sheets

Rows = dict[str, list[FormRow]]
_SHARED = frozenset(each.key for each in sheets() if len(each.owners) > 1)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def rows_of(dossier: Dossier) -> Rows:
    """Return all rows of a dossier by table."""
    rows: Rows = {}
    for holding, records in held(dossier):
        for record in records:
            table = as_table(record)
            rows.setdefault(holding.table, []).append(FormRow(dict(_cells(holding.noun, table, dossier.own_fields))))
            for kind, part in _parts(holding, table):
                rows.setdefault(kind, []).append(part)
    return rows


def _cells(noun: type, table: Mapping[str, typing.Any], own: Iterable[OwnField] = ()) -> Iterator[tuple[str, Value]]:
    for each in declared(noun):
        if each.key in table and not each.nested and table[each.key] != []:
            yield each.key, cell_value(each, table[each.key])
    for key, value in table.get("egna", {}).items():
        yield own_key(key, value, own, noun), value


def _parts(holding: Holding, table: Mapping[str, typing.Any]) -> Iterator[tuple[str, FormRow]]:
    for each in declared(holding.noun):
        for part in table.get(each.key, ()) if each.nested else ():
            kind = noun_key(each.inner)
            whose = {OF_KIND: holding.table} if kind in _SHARED else {}
            yield kind, FormRow({**whose, OF: table["id"], **dict(_cells(each.inner, part))})


def cell_value(field: Field, value: typing.Any) -> Value:
    """Return a value of TOML as it stands in a cell."""
    if isinstance(value, list):
        return in_one_cell([str(each) for each in value])
    if field.inner is When and _DAY.fullmatch(value):
        return parse_when(value).earliest
    return typing.cast(Value, value)
