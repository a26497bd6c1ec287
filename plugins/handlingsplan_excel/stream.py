"""A table's rows as the XML of its sheet, piece by piece, so that no table has to lie in memory whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from handlingsplan.report import Row

from .cell_xml import text_cell
from .height import across, lines_of, points
from .pen import NOTHING, ColumnPen, Pen
from .quick import Writer, writer
from .survey import NOTES_WIDTH
from .table_plan import TableSheet
from .texts import altered, in_cells, visible

PIECE = 1 << 18
"""How many letters of XML are put together before they are handed on."""


def rows_xml(sheet: TableSheet, pen: Pen) -> Iterator[bytes]:
    """Yield the rows of a sheet's table as XML."""
    if sheet.count == 0:
        yield _no_rows(sheet, pen).encode()
    ordinary, totals = _writers(sheet, pen, ""), _writers(sheet, pen, "+total")
    table, piece, size = sheet.table, list[str](), 0
    marked = islice(zip(table.rows, table.places, strict=True), sheet.first, sheet.first + sheet.count)
    for number, (row, mark) in enumerate(marked, sheet.first_row):
        writers = totals if row.emphasis == "total" else ordinary
        piece.append(_row(sheet, pen, row, mark, str(number), writers))
        size += len(piece[-1])
        if size > PIECE:
            yield "".join(piece).encode()
            piece, size = [], 0
    yield "".join(piece).encode()


def _row(sheet: TableSheet, pen: Pen, row: Row, mark: str, at: str, writers: tuple[Writer, ...]) -> str:
    cells = [write(cell, at) for write, cell in zip(writers, row.cells, strict=True)]
    if sheet.notes_columns:
        cells.append(_notes(sheet, pen, at))
    last = f'<c r="{sheet.marks_column}{at}" t="inlineStr"><is><t>{_with_tokens(mark, pen)}</t></is></c>'
    return f"{_row_start(at, pen)}{''.join(cells)}{last}</row>"


def _writers(sheet: TableSheet, pen: Pen, plus: str) -> tuple[Writer, ...]:
    return tuple(writer(ColumnPen(pen, *sheet.place_of(column), plus=plus)) for column in sheet.survey.columns)


def _no_rows(sheet: TableSheet, pen: Pen) -> str:
    """Excel wants a table to have a row: one that says there are none, and bears no mark."""
    says = text_cell(f"A{sheet.first_row}", pen.style["missing"], pen.voice.words("Inga rader"))
    return f'<row r="{sheet.first_row}">{says}</row>'


def _row_start(at: str, pen: Pen) -> str:
    if pen.lines == 1:
        return f'<row r="{at}">'
    height = points(pen.lines)
    pen.lines = 1
    return f'<row r="{at}" ht="{height}">'


def _with_tokens(mark: str, pen: Pen) -> str:
    if not pen.tokens:
        return mark
    words = " ".join((mark, *pen.tokens))
    pen.tokens.clear()
    return words


def _notes(sheet: TableSheet, pen: Pen, at: str) -> str:
    words = "\n".join(pen.notes) or NOTHING
    pen.notes.clear()
    if altered(words):
        pen.noticed.tell("EXCEL01", pen.sheet, int(at), sheet.survey.noted[0])
    parts = in_cells(visible(words))
    pen.lines = max(pen.lines, *(lines_of(part, across(NOTES_WIDTH)) for part in parts))
    parts = (*parts, *(NOTHING,) * (len(sheet.notes_columns) - len(parts)))
    cells = (
        text_cell(column + at, pen.style["text"], part) for column, part in zip(sheet.notes_columns, parts, strict=True)
    )
    return "".join(cells)
