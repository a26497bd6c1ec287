"""Records become rows: a row in the table of their kind, and a row for each part in the table of its kind."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from ..fields import Field, OwnField
from ..forms import FormRow, Value
from ..model import Dossier, Holding, held
from ..store.emit import as_table
from ..store.files import Tables
from ..when import When, parse_when
from .choosing import Choosing
from .columns import OF, OF_KIND
from .lists import is_open, list_of
from .own_columns import own_key
from .several import in_one_cell
from .sheets import fields_in, sheets

Rows = dict[str, list[FormRow]]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def rows_of(dossier: Dossier, lists: Mapping[str, Choosing]) -> Rows:
    """Return all rows of a dossier by table."""
    writing = _Writing(lists, dossier.own_fields)
    rows: Rows = {}
    for holding, records in held(dossier):
        for record in records:
            table = as_table(record)
            rows.setdefault(holding.table, []).append(FormRow(dict(writing.cells(holding.noun, table))))
            for kind, part in writing.parts(holding, table):
                rows.setdefault(kind, []).append(part)
    return rows


@frozen
class _Writing:
    """Puts values into cells so that they read back as they are."""

    lists: Mapping[str, Choosing]
    own: Iterable[OwnField]

    def cells(self, noun: type, table: Tables) -> Iterator[tuple[str, Value]]:
        for each in fields_in(noun):
            if (value := table.get(each.key)) not in (None, []):
                yield each.key, self._cell(noun, each, value)
        for key, value in table.get("egna", {}).items():
            yield own_key(key, value, self.own, noun), value

    def parts(self, holding: Holding, table: Tables) -> Iterator[tuple[str, FormRow]]:
        for sheet in sheets():
            for owner in sheet.owners:
                if owner.holding == holding:
                    whose = {OF_KIND: holding.table} if len(sheet.owners) > 1 else {}
                    for part in table.get(owner.field.key, ()):
                        yield sheet.key, FormRow({**whose, OF: table["id"], **dict(self.cells(sheet.noun, part))})

    def _cell(self, noun: type, field: Field, value: typing.Any) -> Value:
        choosing = self.lists.get(list_of(noun, field)) if is_open(noun, field) else None
        written = choosing.written if choosing else lambda said: said
        if isinstance(value, list):
            return in_one_cell([written(str(each)) for each in value])
        if field.inner is When and _DAY.fullmatch(value):
            return parse_when(value).earliest
        return written(value) if choosing else typing.cast(Value, value)
