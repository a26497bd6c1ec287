"""A sheet to fill in: a row for each record, with headings, help and an example above the rows."""

from __future__ import annotations

from typing import Any

from handlingsplan.forms import FormTable

from .form_answers import put
from .form_filled import write_filled
from .form_keys import EXAMPLE, HELP, MARKS, Key, key_for
from .form_looks import ANSWERS, FONT_SIZE, HELP_SIZE, lines_in, width_of
from .form_page import finish, write_top
from .form_rules import add_rule
from .form_setting import Setting
from .form_signs import coded
from .height import points
from .xlsx import done

KEYS, HEAD = 4, 5
"""The rows of a sheet's keys and headings, counted from 1."""
ROOM = 1000
"""How many empty rows after the filled ones have lists and messages."""
_PAGE = 190
"""How many digits go on the breadth of a page that one can still read."""


def write_rows(sheet: Any, table: FormTable, setting: Setting) -> None:
    """Write the sheet of a table with a row for each record."""
    last = len(table.columns)
    _columns(sheet, table, setting)
    write_top(sheet, table, setting)
    looks = setting.looks
    for number in (KEYS, HEAD):
        done(sheet.set_row(number - 1, *_height(number, table, setting), {"hidden": number == KEYS}))
    for n, column in enumerate(table.columns):
        done(sheet.write_string(KEYS - 1, n, coded(str(key_for(table, column))), looks["key"]))
        done(sheet.write_string(HEAD - 1, n, setting.heading(column), looks["head"]))
    done(sheet.write_string(KEYS - 1, last, str(Key("rows", table.key, MARKS)), looks["key"]))
    first = _guidance(sheet, table, setting) + 1
    end = write_filled(sheet, first, table, setting) + ROOM
    for n, column in enumerate(table.columns):
        add_rule(sheet, (first - 1, n, end - 1, n), column, setting.names, setting.words)
    done(sheet.autofilter(HEAD - 1, 0, end - 1, last))
    sheet.freeze_panes(HEAD, 1)
    done(sheet.ignore_errors({"number_stored_as_text": f"A{first}:XFD{end}"}))
    width = sum(width_of(each.type, each.key) for each in table.columns)
    finish(sheet, setting.words, pages=max(1, round(width / _PAGE)))
    sheet.repeat_rows(HEAD - 1)
    sheet.repeat_columns(0)


def _columns(sheet: Any, table: FormTable, setting: Setting) -> None:
    for n, column in enumerate(table.columns):
        look = setting.looks["told" if column.told else ANSWERS[column.type][0]]
        done(sheet.set_column(n, n, width_of(column.type, column.key), look))
    last = len(table.columns)
    done(sheet.set_column(last, last, 12, setting.looks["open"], {"hidden": True}))
    done(sheet.set_column(last + 1, last + 1, None, setting.looks["open"]))


def _height(number: int, table: FormTable, setting: Setting) -> tuple[float | None, Any]:
    if number == KEYS:
        return None, setting.looks["key"]
    lines = (lines_in(setting.heading(each), width_of(each.type, each.key) - 4) for each in table.columns)
    return points(max(lines, default=1)), setting.looks["text"]


def _guidance(sheet: Any, table: FormTable, setting: Setting) -> int:
    """Write the rows of help and of the example, with marks that say that they are no data; return the last row."""
    last = len(table.columns)
    told = ((HELP, setting.hints(table), HELP_SIZE), (EXAMPLE, setting.examples(table), FONT_SIZE))
    number = HEAD
    for mark, texts, size in told:
        if not any(texts):
            continue
        number += 1
        for n, said in enumerate(texts):
            put(sheet, number - 1, n, said, setting.looks[mark])
        done(sheet.write_string(number - 1, last, mark, setting.looks["open"]))
        wide = (width_of(each.type, each.key) for each in table.columns)
        lines = max(lines_in(said, width, size) for said, width in zip(texts, wide, strict=True))
        done(sheet.set_row(number - 1, points(lines, size)))
    return number
