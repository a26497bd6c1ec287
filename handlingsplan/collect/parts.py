"""Parts of records: each row of their tables goes into the record that it says that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field

from ..errors import Origin
from ..forms import FilledCell
from ..language import text
from ..store import faults as store_faults
from ..store.fault import FaultError
from ..store.structure import read_record
from ..store.told import Told
from . import faults
from .choosing import Choosing
from .columns import OF, OF_KIND
from .filled_record import FilledRecord, Filling
from .lines import Line
from .lists import kinds_of, names_of
from .plain_words import tidy
from .sheets import Owner, Sheet

LABELS = {OF: text("Hör till"), OF_KIND: text("Slag av post")}


@define
class Parts:
    """Finds whose each part is."""

    records: Mapping[str, list[FilledRecord]]
    filling: Filling
    told: Told
    _known: dict[str, tuple[Choosing, Mapping[str, FilledRecord]]] = field(factory=dict)

    def read(self, sheet: Sheet, lines: list[Line], file: str) -> None:
        """Put the rows of a table into the records that they belong to; tell of those that belong to none."""
        for line in lines:
            try:
                owner = self._owner(sheet, line)
                self._put(self._record(owner, line), owner, line)
            except _AstrayError as error:
                self._astray(sheet, line, file, error)

    def _owner(self, sheet: Sheet, line: Line) -> Owner:
        if len(sheet.owners) == 1:
            return sheet.owners[0]
        cell = _said(line, OF_KIND)
        said = str(cell.value)
        kind = self.filling.lists[kinds_of(sheet)].meant(said).value
        if kind is None:
            names = [names[0] for names in self.filling.lists[kinds_of(sheet)].named.values()]
            raise _AstrayError(OF_KIND, store_faults.not_a_choice(said, names))
        return next(each for each in sheet.owners if each.holding.table == kind)

    def _record(self, owner: Owner, line: Line) -> FilledRecord:
        kind = owner.holding.table
        said = tidy(str(_said(line, OF).value))
        choosing, records = self._of(kind)
        meant = choosing.meant(said)
        if meant.several:
            raise _AstrayError(OF, faults.several(said, meant.several))
        if meant.value is None:
            called = owner.holding.noun.CALLED.one  # type: ignore[attr-defined]
            raise _AstrayError(OF, faults.no_owner(said, called, choosing.words()))
        return records[meant.value]

    def _of(self, kind: str) -> tuple[Choosing, Mapping[str, FilledRecord]]:
        """Return the records of a kind by id, of several with one id the first, and the list of their names."""
        if kind not in self._known:
            records: dict[str, FilledRecord] = {}
            for each in self.records[kind]:
                if each.id:
                    records.setdefault(each.id, each)
            names = {name: names_of(each.line.in_words) for name, each in records.items()}
            self._known[kind] = Choosing(names), records
        return self._known[kind]

    def _put(self, record: FilledRecord, owner: Owner, line: Line) -> None:
        parts = record.values.setdefault(owner.field.key, [])
        parts.append({})
        self.filling.read(record, line, owner.field.inner, parts[-1], ((owner.field.key, len(parts)),))

    def _astray(self, sheet: Sheet, line: Line, file: str, error: _AstrayError) -> None:
        """Tell all that is wrong with a part that belongs to nothing."""
        part = FilledRecord(line, sheet.noun, file)
        self.filling.read(part, line, sheet.noun, part.values)
        place: Origin = part.place()
        self.told.findings += read_record(sheet.noun, part.values, place)[1]
        self.told.add(error.fault, evolve(place, column=error.key, label=LABELS[error.key]))
        self.told.lost(sheet.key, place)


def _said(line: Line, key: str) -> FilledCell:
    cell = line.said(key)
    if cell is None:
        raise _AstrayError(key, store_faults.missing())
    return cell


class _AstrayError(Exception):
    """A part whose record is not known: in which column that is seen, and what is wrong there."""

    def __init__(self, key: str, fault: FaultError) -> None:
        super().__init__(key, fault)
        self.key, self.fault = key, fault
