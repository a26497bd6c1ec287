"""A sheet to fill in for one record: a line for each field, with its name, the answer, an example and help."""

from __future__ import annotations

from typing import Any

from handlingsplan.forms import FormColumn, FormRow, FormTable

from .form_answers import put, shown
from .form_keys import ANSWER, Key, key_for
from .form_looks import FONT_SIZE, lines_in
from .form_page import finish, write_top
from .form_rules import add_rule
from .form_setting import Setting
from .form_sheet import HEAD, KEYS
from .form_signs import stretches
from .height import points
from .xlsx import done

_LABEL, _ANSWER, _EXAMPLE, _HELP, _KEY = range(5)
_WIDTHS = (32, 60, 32, 60, 12)


def write_single(sheet: Any, table: FormTable, setting: Setting) -> int:
    """Write the sheet of a table that is one record; return the last line's number."""
    looks, words = setting.looks, setting.words
    for n, width in enumerate(_WIDTHS):
        done(sheet.set_column(n, n, width, None, {"hidden": n == _KEY}))
    write_top(sheet, table, setting)
    done(sheet.set_row(KEYS - 1, None, looks["key"], {"hidden": True}))
    done(sheet.write_string(KEYS - 1, _ANSWER, str(Key("single", table.key, ANSWER)), looks["key"]))
    for n, heading in enumerate((words("Uppgift"), words("Svar"), words("Exempel"), words("Hjälp"))):
        done(sheet.write_string(HEAD - 1, n, heading, looks["head"]))
    row, number = next(iter(table.rows), FormRow({})), HEAD
    for column in table.columns:
        number = _write_field(sheet, number + 1, table, column, row, setting)
    sheet.freeze_panes(HEAD, 1)
    done(sheet.ignore_errors({"number_stored_as_text": f"B{HEAD + 1}:B{number}"}))
    finish(sheet, words)
    sheet.repeat_rows(HEAD - 1)
    return number


def _write_field(sheet: Any, number: int, table: FormTable, column: FormColumn, row: FormRow, setting: Setting) -> int:
    """Write the line of a field, and more where its text is too long for one; return the last one's number."""
    looks = setting.looks
    cell = shown(row.values.get(column.key, ""), column, setting.lists, setting.words)
    first, *rest = stretches(cell.value) if isinstance(cell.value, str) else (cell.value,)
    put(sheet, number - 1, _ANSWER, first, looks.boxed(cell.look))
    put(sheet, number - 1, _KEY, str(key_for(table, column)), looks["key"])
    add_rule(sheet, (number - 1, _ANSWER, number - 1, _ANSWER), column, setting.names, setting.words)
    lines = _write_guidance(sheet, number, column, setting)
    if isinstance(first, str):
        lines = max(lines, lines_in(first, _WIDTHS[_ANSWER]))
    done(sheet.set_row(number - 1, points(lines, FONT_SIZE)))
    for part, piece in enumerate(rest, 1):
        put(sheet, number + part - 1, _ANSWER, piece, looks["more"])
        put(sheet, number + part - 1, _KEY, str(key_for(table, column, part)), looks["key"])
    return number + len(rest)


def _write_guidance(sheet: Any, number: int, column: FormColumn, setting: Setting) -> int:
    """Write what stands round an answer: its name, an example and help; return how many lines that takes."""
    said = {
        _LABEL: ("label", setting.heading(column)),
        _EXAMPLE: ("example", setting.example(column)),
        _HELP: ("help", setting.hint(column)),
    }
    for n, (look, words) in said.items():
        put(sheet, number - 1, n, words, setting.looks[look])
    return max(lines_in(words, _WIDTHS[n]) for n, (_, words) in said.items())
