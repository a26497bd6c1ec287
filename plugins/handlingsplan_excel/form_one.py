"""A sheet for one record, read back: each answer by the hidden key on its line."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from handlingsplan.forms import FilledCell, FilledRow, FilledTable

from .form_cells import Cell, Row, SheetCells
from .form_head import Answers, keys_in
from .form_keys import Key
from .form_places import cell_name, corner
from .form_plain import Known
from .form_remarks import HIDDEN_ROWS, MERGED, NO_COLUMN, PICTURE
from .form_rows import filled_cell
from .form_values import Reading
from .texts import one_line


@frozen
class _Line:
    row: Row
    key: Key
    cell: Cell | None


def read_one(cells: SheetCells, answers: Answers, known: Known, reading: Reading) -> FilledTable:
    """Return what is filled in on a sheet for one record, and tell what is not as it was."""
    lines = list(_lines(cells, answers))
    _tell(cells, lines, answers, known, reading)
    whole: dict[str, tuple[Cell, Key]] = {}
    for line in sorted(lines, key=lambda line: line.key.part):
        before = whole.get(line.key.column)
        if line.cell and before is None:
            whole[line.key.column] = line.cell, line.key
        elif line.cell and before and line.key.part:
            whole[line.key.column] = evolve(before[0], saved=before[0].saved + line.cell.saved), before[1]
    whole = {key: found for key, found in whole.items() if found[0].saved.strip() or found[0].formula}
    read = {key: filled_cell(cell, asked, reading) for key, (cell, asked) in whole.items()}
    values = {key: cell for key, cell in read.items() if cell is not None}
    first = min((corner(each.place)[0] for each in values.values()), default=answers.number)
    empty = {
        line.key.column: FilledCell("", cell_name(line.row.number, answers.column))
        for line in lines
        if not line.key.part
    }
    return FilledTable(answers.table, reading.sheet, (FilledRow(first, {**empty, **values}),))


def _lines(cells: SheetCells, answers: Answers) -> Iterator[_Line]:
    for row in cells.rows:
        for column, key in keys_in(row):
            if column != answers.column and key.table == answers.table:
                yield _Line(row, key, row.cells.get(answers.column))


def _tell(cells: SheetCells, lines: list[_Line], answers: Answers, known: Known, reading: Reading) -> None:
    here = {line.key.column for line in lines}
    for each in known.of(answers.table).values():
        if each.key not in here:
            reading.told.add(NO_COLUMN, reading.sheet, title=one_line(each.title), key=each.key)
    for area in cells.merged:
        if corner(area.partition(":")[2] or area)[0] > answers.number:
            reading.told.add(MERGED, reading.sheet, area.partition(":")[0], area=area)
    places = {corner(place): place for place in cells.pictures}
    for line in lines:
        if not line.cell and (place := places.get((line.row.number, answers.column))):
            reading.tell(PICTURE, place, line.key)
    hidden = [str(line.row.number) for line in lines if line.row.hidden and line.cell]
    if hidden:
        reading.told.add(HIDDEN_ROWS, reading.sheet, f"A{hidden[0]}", rows=", ".join(hidden))
