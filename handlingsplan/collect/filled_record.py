"""A record as it was filled in: its values as a file would have them, and the cell of each."""

from __future__ import annotations

import typing
from collections.abc import Mapping

from attrs import define, field

from ..errors import Cell, Origin, Severity, Steps
from ..fields import CHOICE, OWN_TYPES, Field, OwnField, label_of, noun_key
from ..forms import FilledCell
from ..language import Text
from ..store.fault import FaultError
from ..store.files import Tables
from ..store.records import Raw
from ..store.values import is_id
from .cells import Reading
from .choosing import Choosing
from .columns import OF, OF_KIND
from .lines import Line
from .lists import is_open, list_of
from .own_columns import OWN, own_of
from .remarks import Remarks
from .sheets import fields_in

UNREAD = FaultError("", Text(""), None, Severity.ERROR)
"""Stands for a value that the reader of the file could not read, and has told of."""


@define
class FilledRecord:
    """A record, with its parts once they are found."""

    line: Line
    noun: type
    file: str
    values: Tables = field(factory=dict)
    cells: dict[tuple[Steps, str], Cell] = field(factory=dict)

    @property
    def id(self) -> str:
        """The record's id; "" if it has none that can be one."""
        name = self.values.get("id", "")
        return name if isinstance(name, str) else ""

    def place(self, key: str = "", within: Steps = (), noun: type | None = None) -> Origin:
        """Return where the record is written, or a field of it or of a part."""
        label = label_of(noun or self.noun, key) if key else None
        sheet, row = self.line.table.name, self.line.row.number
        return Origin(self.file, sheet, row, within, key, self.id, label, self.cells)

    @property
    def raw(self) -> Raw:
        """The record for the reading that files have too."""
        return Raw(self.values, self.place())


@define
class Filling:
    """Reads rows into records: what each column chooses from, a county's own fields, and what is told."""

    lists: Mapping[str, Choosing]
    own: tuple[OwnField, ...]
    remarks: Remarks
    _readings: dict[tuple[type, str], Reading] = field(factory=dict)

    def read(self, record: FilledRecord, line: Line, noun: type, values: Tables, within: Steps = ()) -> None:
        """Put what a row says of a record, or of a part of it, into its values."""
        record.cells.update(line.cells(within))
        for each in fields_in(noun):
            place = record.place(each.key, within, noun)
            if cell := line.said(each.key):
                values[each.key] = self._value(cell, self._reading(noun, each), place)
            elif each.many and each.required:
                values[each.key] = []  # of a list that has to be there, an empty one is all that can be meant
        known = {OF, OF_KIND, *(each.key for each in fields_in(noun))}
        for key in line.row.cells.keys() - known:
            if cell := line.said(key):
                self._put_other(record, noun, key, cell, values, within)

    def _put_other(
        self, record: FilledRecord, noun: type, key: str, cell: FilledCell, values: Tables, within: Steps
    ) -> None:
        """Put the value of a column that no field has: a county's own, or one that the reading will tell of."""
        if not key.startswith(OWN):
            values[key] = cell.value
            return
        name, kind = own_of(key, self.own, noun)
        place = record.place(f"{OWN}{name}", within, noun)
        values.setdefault("egna", {})[name] = self._value(cell, self._reading_own(noun, name, kind), place)

    def _value(self, cell: FilledCell, reading: Reading, place: Origin) -> typing.Any:
        if cell.unread:
            return UNREAD
        return reading.value(cell.value, lambda fault: self.remarks.note(fault, place))

    def _reading(self, noun: type, each: Field) -> Reading:
        if (noun, each.key) not in self._readings:
            choosing = self.lists.get(list_of(noun, each))
            made = Reading(each.inner, each.many, is_id(each), choosing, is_open(noun, each))
            self._readings[noun, each.key] = made
        return self._readings[noun, each.key]

    def _reading_own(self, noun: type, key: str, kind: str) -> Reading:
        choices = next((each.choices for each in self.own if each.noun == noun_key(noun) and each.key == key), ())
        choosing = Choosing(dict.fromkeys(choices, ())) if kind == CHOICE else None
        return Reading(OWN_TYPES.get(kind, str), choosing=choosing, open=False)
