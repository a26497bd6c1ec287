"""A sheet with a row for each record, read back: by its hidden keys, wherever its columns and rows have ended up."""

from __future__ import annotations

from collections.abc import Mapping

from handlingsplan.forms import FilledCell, FilledRow, FilledTable

from .form_cells import Cell, Row, SheetCells
from .form_head import Head, said
from .form_keys import MARKS, Key
from .form_long import Marked, Records
from .form_places import cell_name, column_letters, corner
from .form_plain import Known
from .form_remarks import HIDDEN_ROWS, MERGED, NO_COLUMN, OTHER_COLUMN, PICTURE, TWICE
from .form_told import LISTED
from .form_values import Reading
from .names import shortened
from .texts import one_line


def read_rows(cells: SheetCells, head: Head, known: Known, reading: Reading) -> FilledTable:
    """Return what is filled in on a sheet, and tell what is not as it was."""
    columns = _columns(head, reading)
    rows = [row for row in cells.rows if row.number > head.number]
    _tell_columns(rows, head, known, reading)
    _tell_areas(cells, rows, head, columns, reading)
    marks = head.column_of(MARKS)
    marked = [
        Marked(row, {columns[n].column: cell for n, cell in row.cells.items() if n in columns}, said(row, marks))
        for row in rows
    ]
    by_key = {key.column: key for key in columns.values()}
    records = Records(reading, known.of(head.table), bool(marks))
    filled = [(each.row, _filled(each, by_key, reading)) for each in records.of(marked)]
    _tell_hidden([row for row, values in filled if values and row.hidden], reading)
    empty = {key.column: column for column, key in columns.items()}
    told = (FilledRow(row.number, {**_empty(row.number, empty), **values}) for row, values in filled if values)
    return FilledTable(head.table, reading.sheet, tuple(told))


def _filled(row: Marked, keys: Mapping[str, Key], reading: Reading) -> dict[str, FilledCell]:
    read = ((key, filled_cell(cell, keys[key], reading)) for key, cell in row.cells.items())
    return {key: cell for key, cell in read if cell is not None}


def _empty(number: int, columns: Mapping[str, int]) -> dict[str, FilledCell]:
    """Return the cells of a row as if nothing stood in them: what is missing has a place too."""
    return {key: FilledCell("", cell_name(number, column)) for key, column in columns.items()}


def filled_cell(cell: Cell, key: Key, reading: Reading) -> FilledCell | None:
    """Return what stands in a cell; None for one that is as good as empty."""
    value = reading.value(cell, key)
    if value is None:
        return FilledCell("", cell.place, unread=True) if cell.unread else None
    return FilledCell(value, cell.place)


def _columns(head: Head, reading: Reading) -> dict[int, Key]:
    """Return the columns that are read; one that stands twice is read where it stands first."""
    found: dict[int, Key] = {}
    firsts: dict[str, str] = {}
    for column, key in sorted(head.keys.items()):
        place = cell_name(head.number, column)
        if key.column == MARKS:
            continue
        if key.column in firsts:
            title = reading.titles.get(key.column, key.column)
            reading.told.add(TWICE, reading.sheet, place, title=title, first=firsts[key.column])
        else:
            firsts[key.column], found[column] = place, key
    return found


def _tell_columns(rows: list[Row], head: Head, known: Known, reading: Reading) -> None:
    """Tell which columns are gone, and which have come."""
    here = {key.column for key in head.keys.values()}
    for each in known.of(head.table).values():
        if each.key not in here:
            reading.told.add(NO_COLUMN, reading.sheet, title=one_line(each.title), key=each.key)
    others: dict[int, Cell] = {}
    for row in (head.headings, *rows):
        for column, cell in row.cells.items() if row else ():
            if column not in head.keys:
                others.setdefault(column, cell)
    for column, cell in sorted(others.items()):
        heading = said(head.headings, column) if head.headings else ""
        title = f" ”{shortened(one_line(heading), 60)}”" if heading else ""
        reading.told.add(OTHER_COLUMN, reading.sheet, cell.place, letters=column_letters(column), title=title)


def _tell_areas(cells: SheetCells, rows: list[Row], head: Head, columns: Mapping[int, Key], reading: Reading) -> None:
    """Tell of merged cells and of pictures among the records."""
    for area in cells.merged:
        if corner(area.partition(":")[2] or area)[0] > head.number:
            reading.told.add(MERGED, reading.sheet, area.partition(":")[0], area=area)
    filled = {(row.number, column) for row in rows for column in row.cells} if cells.pictures else set()
    for place in cells.pictures:
        row, column = corner(place)
        if row > head.number and column in columns and (row, column) not in filled:
            reading.tell(PICTURE, place, columns[column])


def _tell_hidden(rows: list[Row], reading: Reading) -> None:
    if rows:
        more = " …" if len(rows) > LISTED else ""
        numbers = ", ".join(str(row.number) for row in rows[:LISTED]) + more
        reading.told.add(HIDDEN_ROWS, reading.sheet, f"A{rows[0].number}", rows=numbers)
