"""The rows of a sheet that are filled in already; what is too long for a cell goes on in further rows."""

from __future__ import annotations

from typing import Any

from handlingsplan.forms import FormRow, FormTable

from .form_answers import put, shown
from .form_keys import LONG, MORE
from .form_looks import FONT_SIZE, width_of
from .form_setting import Setting
from .form_signs import stretches
from .height import across, lines_of, points
from .xlsx import done


def write_filled(sheet: Any, first: int, table: FormTable, setting: Setting) -> int:
    """Write a table's rows from a row on, counted from 1; return the last one's number."""
    number = first - 1
    for row in table.rows:
        number = _write_row(sheet, number + 1, table, row, setting)
    return number


def _write_row(sheet: Any, number: int, table: FormTable, row: FormRow, setting: Setting) -> int:
    """Write a row, and more where a text of its is too long for a cell; return the last one's number."""
    looks, lines, left = setting.looks, 1, []
    for n, column in enumerate(table.columns):
        cell = shown(row.values.get(column.key, ""), column, setting.lists, setting.words)
        first, *rest = stretches(cell.value) if isinstance(cell.value, str) else (cell.value,)
        put(sheet, number - 1, n, first, looks.boxed("told" if column.told else cell.look))
        left += [(n, piece) for piece in rest]
        if isinstance(first, str):
            lines = max(lines, lines_of(first, across(width_of(column.type, column.key))))
    if lines > 1:  # programs that measure rows themselves go on doing so when the row is changed
        done(sheet.set_row(number - 1, points(lines, FONT_SIZE)))
    if left:
        _go_on(sheet, number, table, left, setting)
    return number + len(left)


def _go_on(sheet: Any, number: int, table: FormTable, left: list[tuple[int, str]], setting: Setting) -> None:
    """Write what is left of a row's long texts in rows of its own, all marked as belonging together."""
    marks, looks = len(table.columns), setting.looks
    put(sheet, number - 1, marks, f"{LONG} {number}", looks["open"])
    for part, (n, piece) in enumerate(left, 1):
        put(sheet, number + part - 1, n, piece, looks["more"])
        put(sheet, number + part - 1, marks, f"{MORE} {number}.{part} {table.columns[n].key}", looks["open"])
