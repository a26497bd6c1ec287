"""The first sheet: in plain words what to fill in, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from handlingsplan.forms import Form, FormTable

from .form_keys import LONG, START
from .form_looks import FONT_SIZE, lines_in
from .form_page import finish
from .form_setting import Setting
from .form_sheet import HEAD
from .height import points
from .leads import Spot
from .texts import one_line, visible
from .xlsx import done

_WIDTHS = (34, 90, 14)
_WIDE = sum(_WIDTHS)
_TITLE = 18
COUNTED = 5000
"""How many rows after the filled ones are counted."""


def write_start(sheet: Any, form: Form, sheets: Mapping[str, str], setting: Setting) -> None:
    """Write the first sheet; `sheets` says what the sheet of each table is called."""
    looks, words = setting.looks, setting.words
    for n, width in enumerate(_WIDTHS):
        done(sheet.set_column(n, n, width))
    sheet.hide_gridlines(2)
    done(sheet.write_string(0, 0, one_line(form.title), looks["title"]))
    done(sheet.set_row(0, points(1, _TITLE)))
    done(sheet.write_string(1, 0, START, looks["key"]))
    done(sheet.set_row(1, None, None, {"hidden": True}))
    number = 2
    for paragraph in (*form.intro, *_signs(setting)):
        number += 1
        _paragraph(sheet, number, visible(paragraph), looks["text"])
    number += 2
    for n, heading in enumerate((words("Blad"), words("Vad du fyller i"), words("Ifyllt"))):
        done(sheet.write_string(number - 1, n, heading, looks["head"]))
    for table in form.tables:
        number += 1
        _line(sheet, number, table, sheets[table.key], setting)
    finish(sheet, words)
    sheet.print_area(0, 0, number - 1, len(_WIDTHS) - 1)
    sheet.activate()


def _signs(setting: Setting) -> tuple[str, ...]:
    words = setting.words
    return (
        words("Grå text är hjälp och exempel. Den läses inte, så den kan stå kvar."),
        words("En pil i cellen betyder att det finns en lista att välja ur. Klicka på en cell, så visas hjälpen."),
        words("Excel gör om ”juni 2009” och ”2009” till en dag. En apostrof först hindrar det: 'juni 2009."),
        words("Bladen är låsta utan lösenord: rubriker och dolda rader behövs när arbetsboken läses."),
    )


def _paragraph(sheet: Any, number: int, words: str, look: Any) -> None:
    done(sheet.merge_range(number - 1, 0, number - 1, len(_WIDTHS) - 1, "", look))
    done(sheet.write_string(number - 1, 0, words, look))
    done(sheet.set_row(number - 1, points(lines_in(words, _WIDE), FONT_SIZE) + 4))


def _line(sheet: Any, number: int, table: FormTable, name: str, setting: Setting) -> None:
    looks, told = setting.looks, visible(table.help)
    done(sheet.write_url(number - 1, 0, f"internal:{Spot(name).location}", looks["linked"], name))
    done(sheet.write_string(number - 1, 1, told, looks["cell"]))
    filled, formula = _filled(table, name)
    done(sheet.write_formula(number - 1, 2, formula, looks["count"], filled))
    lines = max(lines_in(told, _WIDTHS[1]), lines_in(name, _WIDTHS[0]))
    done(sheet.set_row(number - 1, points(lines, FONT_SIZE)))


def _filled(table: FormTable, name: str) -> tuple[int, str]:
    """Return how much of a table is filled in, and the formula that keeps count: rows, or fields of one record."""
    quoted = Spot(name).location.rpartition("!")[0]
    if table.single:
        answers = sum(value != "" for row in table.rows for value in row.values.values())
        label, answer = (f"{quoted}!${each}${HEAD + 1}:${each}${HEAD + COUNTED}" for each in "AB")
        return answers, f'=SUMPRODUCT(({label}<>"")*({answer}<>""))'
    marks, last = f"{quoted}!${xl_col_to_name(len(table.columns))}", HEAD + len(table.rows) + COUNTED
    marks = f"{marks}${HEAD + 1}:{marks.rpartition('!')[2]}${last}"
    columns = map(xl_col_to_name, range(len(table.columns)))
    something = "+".join(f'({quoted}!${each}${HEAD + 1}:${each}${last}<>"")' for each in columns)
    return len(table.rows), f'=SUMPRODUCT(({something}>0)*(({marks}="")+(LEFT({marks},4)="{LONG}")))'
