"""The hidden sheet: what the form is, which columns it has, and the lists that cells choose from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from xlsxwriter.utility import xl_range_abs

from handlingsplan.forms import Form

from .form_answers import put
from .form_choices import Choices
from .form_keys import COLUMNS, LIST, STAMP
from .form_setting import Setting
from .xlsx import done

SHEET = "Listor"
FIRST = 3
"""The row where each block begins, counted from 1; above it stand its key and what its columns hold."""
_LISTS = 8
"""The first column of the first list, counted from 0; each has three."""


def names_of(lists: Mapping[str, Choices]) -> dict[str, str]:
    """Return the name by which formulas know each list that has something to choose from."""
    return {key: f"lista_{n}" for n, (key, each) in enumerate(lists.items(), 1) if each.all}


def write_lists(book: Any, form: Form, sheets: Mapping[str, str], setting: Setting) -> None:
    """Write the hidden sheet; `sheets` says what the sheet of each table is called."""
    sheet = book.add_worksheet(SHEET)
    sheet.very_hidden()
    done(sheet.set_column(0, 16, 30))
    _block(sheet, 0, STAMP, ("", ""), form.stamp.items())
    columns = (
        (table.key, sheets[table.key], each.key, each.title, hint, example)
        for table in form.tables
        for each, hint, example in zip(table.columns, setting.hints(table), setting.examples(table), strict=True)
    )
    _block(sheet, 2, COLUMNS, ("tabell", "blad", "nyckel", "rubrik", "hjälp", "exempel"), columns)
    for n, (key, choices) in enumerate(setting.lists.items()):
        first = _LISTS + 3 * n
        rows = [(choices.shown[each.value], each.value, each.label) for each in choices.all]
        _block(sheet, first, f"{LIST}{key}", ("visas", "värde", "i ord"), rows)
        if key in setting.names:
            done(book.define_name(setting.names[key], f"={SHEET}!{_area(first, len(rows))}"))
    sheet.protect()


def _block(sheet: Any, column: int, key: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    put(sheet, 0, column, key, None)
    for n, heading in enumerate(headings):
        put(sheet, 1, column + n, heading, None)
    for number, row in enumerate(rows, FIRST - 1):
        for n, words in enumerate(row):
            if words:
                put(sheet, number, column + n, words, None)


def _area(column: int, rows: int) -> str:
    return str(xl_range_abs(FIRST - 1, column, FIRST + rows - 2, column))
