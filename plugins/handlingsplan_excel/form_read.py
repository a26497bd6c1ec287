"""Reads a filled form back from a workbook: whatever was moved, renamed, sorted or added, nothing passes unseen."""

from __future__ import annotations

from pathlib import Path

from attrs import define, frozen

from handlingsplan.errors import Finding
from handlingsplan.forms import Filled, FilledTable

from .form_book import Book, read_book
from .form_cells import SheetCells, read_cells
from .form_head import Head, head_of
from .form_keys import START
from .form_one import read_one
from .form_open import opened, unreadable
from .form_plain import Known, known_of
from .form_remarks import COPIED_SHEET, FROM_1904, OTHER_SHEET
from .form_rows import read_rows
from .form_told import Told, words
from .form_values import Reading
from .mark_cell import HEADING

_IS_REPORT = words("{file} är en färdig rapport och inget underlag att läsa.")
_IS_OTHER = words("{file} är ingen arbetsbok för ett underlag: de dolda raderna med nycklar finns inte.")
_WRITE_ONE = words("Ange arbetsboken som underlaget är ifyllt i. En ny skrivs med ”handlingsplan ny --bok”.")


@frozen
class _Sheet:
    name: str
    cells: SheetCells


def read_form(path: Path) -> tuple[Filled, tuple[Finding, ...]]:
    """Return what was filled in, and all that a person should know or mend, each with its sheet and cell."""
    with opened(path) as package:
        book = read_book(package)
        sheets = [_Sheet(each.name, read_cells(package, each.part, book.strings, book.shapes)) for each in book.sheets]
    told = Told(path.name)
    known, others = _known(sheets)
    reader = _Form(book, known, told)
    tables = reader.tables(others)
    if not tables:
        is_report = any(_says(each, HEADING) for each in sheets)
        raise unreadable(path.name, _IS_REPORT if is_report else _IS_OTHER, _WRITE_ONE)
    return Filled(path.name, tables, known.stamp or book.properties), told.findings()


def _known(sheets: list[_Sheet]) -> tuple[Known, list[_Sheet]]:
    """Return what the hidden sheet says, and the other sheets."""
    for n, each in enumerate(sheets):
        if known := known_of(each.cells):
            return known, sheets[:n] + sheets[n + 1 :]
    return Known(), sheets


def _says(sheet: _Sheet, words: str) -> bool:
    return any(cell.saved == words for row in sheet.cells.rows[:20] for cell in row.cells.values())


@define
class _Form:
    """The form being read."""

    book: Book
    known: Known
    told: Told

    def tables(self, sheets: list[_Sheet]) -> tuple[FilledTable, ...]:
        """Return what was filled in on each sheet, in the order of the workbook."""
        names = self.known.sheets().values()
        found: dict[str, FilledTable] = {}
        # Of two sheets with one table, the one that still has its name is the form's own.
        for each in sorted(sheets, key=lambda sheet: sheet.name not in names):
            table = self._read(each, found)
            if table:
                found[table.key] = table
        if self.book.from_1904:
            self.told.add(FROM_1904)
        order = [each.name for each in sheets]
        return tuple(sorted(found.values(), key=lambda table: order.index(table.name)))

    def _read(self, sheet: _Sheet, found: dict[str, FilledTable]) -> FilledTable | None:
        head = head_of(sheet.cells)
        key = head.table if head else ""
        if key in found:
            self.told.add(COPIED_SHEET, sheet.name, title=found[key].name)
            return None
        titles = {column: each.title for column, each in self.known.of(key).items()}
        reading = Reading(sheet.name, titles, self.known.lists, self.book.from_1904, self.told)
        if isinstance(head, Head):
            return read_rows(sheet.cells, head, self.known, reading)
        if head:
            return read_one(sheet.cells, head, self.known, reading)
        if sheet.cells.rows and not _says(sheet, START):
            self.told.add(OTHER_SHEET, sheet.name)
        return None
