"""A table's rows as the XML of its sheet, piece by piece, so that no table has to lie in memory whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from handlingsplan.report import Row, row_mark

from .cell_xml import text_cell
from .height import across, lines_of, points
from .pen import NOTHING, ColumnPen, Pen
from .quick import Writer, writer
from .survey import NOTES_WIDTH
from .table_plan import TableSheet
from .texts import in_cells, visible

PIECE = 512
"""Rows in a piece: a few hundred kilobytes."""


def rows_xml(sheet: TableSheet, pen: Pen) -> Iterator[bytes]:
    """Yield the rows of a sheet's table as XML."""
    ordinary, totals = _writers(sheet, pen, ""), _writers(sheet, pen, "+total")
    mark = f'<c r="{sheet.marks_column}'
    rows = enumerate(islice(sheet.table.rows, sheet.first, sheet.first + sheet.count), sheet.first_row)
    while piece := list(islice(rows, PIECE)):
        out: list[str] = []
        for number, row in piece:
            at = str(number)
            writers = totals if row.emphasis == "total" else ordinary
            cells = [write(cell, at) for write, cell in zip(writers, row.cells, strict=True)]
            if sheet.notes_columns:
                cells.append(_notes(sheet, pen, at))
            out.append(_row_start(at, pen))
            out += cells
            out.append(f'{mark}{at}" t="inlineStr"><is><t>{_mark(sheet, row, pen)}</t></is></c></row>')
        yield "".join(out).encode()


def _writers(sheet: TableSheet, pen: Pen, plus: str) -> tuple[Writer, ...]:
    return tuple(writer(ColumnPen(pen, *sheet.place_of(column), plus=plus)) for column in sheet.survey.columns)


def _row_start(at: str, pen: Pen) -> str:
    if pen.lines == 1:
        return f'<row r="{at}">'
    height = points(pen.lines)
    pen.lines = 1
    return f'<row r="{at}" ht="{height}">'


def _mark(sheet: TableSheet, row: Row, pen: Pen) -> str:
    mark = row_mark(sheet.table.key, row.key)
    if not pen.tokens:
        return mark
    words = " ".join((mark, *pen.tokens))
    pen.tokens.clear()
    return words


def _notes(sheet: TableSheet, pen: Pen, at: str) -> str:
    words = visible("\n".join(pen.notes)) if pen.notes else NOTHING
    pen.notes.clear()
    parts = in_cells(words)
    pen.lines = max(pen.lines, *(lines_of(part, across(NOTES_WIDTH)) for part in parts))
    parts = (*parts, *(NOTHING,) * (len(sheet.notes_columns) - len(parts)))
    cells = (
        text_cell(column + at, pen.style["text"], part) for column, part in zip(sheet.notes_columns, parts, strict=True)
    )
    return "".join(cells)
