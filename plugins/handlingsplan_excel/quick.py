"""The straight way for the cells that nearly all tables are made of; all others go the careful way, by ColumnPen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from handlingsplan.report import Cell, Mark, Missing
from handlingsplan.when import When

from .cell_xml import FIRST_DAY, held_as_is, serial
from .height import lines_of
from .looks import is_year
from .pen import ColumnPen
from .texts import fits

Writer = Callable[[Cell, str], str]
_STATED = (Mark, Missing)
MOST_KNOWN = 4096
"""How many cells that name records a column remembers."""


def writer(pen: ColumnPen) -> Writer:
    """Return what writes a column's cells, given the cell and its row."""
    quick = _QUICK.get(pen.column.type)
    return quick(pen) if quick and len(pen.letters) == 1 and not pen.number else pen.write


def _text(pen: ColumnPen) -> Writer:
    start, middle = f'<c r="{pen.letters[0]}', f'" s="{pen.pen.style[pen.look + pen.plus]}" t="inlineStr"><is><t>'
    write, sheet, across = _again(pen), pen.pen, pen.letters_a_line

    def text(cell: Cell, row: str) -> str:
        if type(cell) is str and held_as_is(cell):
            if len(cell) > across or "\n" in cell:
                sheet.lines = max(sheet.lines, lines_of(cell, across))
            if "&" in cell or "<" in cell or ">" in cell:
                cell = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            return f"{start}{row}{middle}{cell}</t></is></c>"
        return write(cell, row)

    return text


def _number(pen: ColumnPen) -> Writer:
    look = "year" if is_year(pen.column) else "number0"
    start, middle = f'<c r="{pen.letters[0]}', f'" s="{pen.pen.style[look + pen.plus]}"><v>'
    write, most = _again(pen), 10**pen.pen.limits.digits

    def number(cell: Cell, row: str) -> str:
        if type(cell) is int and -most < cell < most:
            return f"{start}{row}{middle}{cell}</v></c>"
        return write(cell, row)

    return number


def _day(pen: ColumnPen) -> Writer:
    start, middle = f'<c r="{pen.letters[0]}', f'" s="{pen.pen.style["date" + pen.plus]}"><v>'
    write = _again(pen)

    def day(cell: Cell, row: str) -> str:
        told = cell.earliest if type(cell) is When and cell.exact else cell
        if type(told) is date and told >= FIRST_DAY:
            return f"{start}{row}{middle}{serial(told)}</v></c>"
        return write(cell, row)

    return day


def _again(pen: ColumnPen) -> Writer:
    """Return what writes a state or a gap as it was written the last time: labels are few and come again and again."""
    start, known, write = f'<c r="{pen.letters[0]}', dict[tuple[type, str, str], str](), pen.write

    def again(cell: Cell, row: str) -> str:
        if isinstance(cell, _STATED) and not cell.to and not cell.note:
            key = (type(cell), cell.tone if isinstance(cell, Mark) else "", cell.label)
            if key not in known and held_as_is(cell.label) and len(cell.label) <= pen.letters_a_line:
                known[key] = write(cell, "0").partition(f"{pen.letters[0]}0")[2]
            if key in known:
                return f"{start}{row}{known[key]}"
        return write(cell, row)

    return again


def _records(pen: ColumnPen) -> Writer:
    """Return what writes the names of records as they were written the last time: many rows name the same ones."""
    known, again, sheet, across = dict[tuple[Cell, bool], tuple[str, int]](), _again(pen), pen.pen, pen.letters_a_line

    def records(cell: Cell, row: str) -> str:
        if type(cell) is not tuple:
            return again(cell, row)
        key = (cell, pen.lead(cell, row))
        if key not in known:
            words = sheet.voice.joined(cell, pen.column)
            if not (held_as_is(words) and fits(words) and len(known) < MOST_KNOWN):
                return pen.name(row, *key)
            known[key] = pen.name("0", *key).partition(f"{pen.letters[0]}0")[2], lines_of(words, across)
        written, lines = known[key]
        sheet.lines = max(sheet.lines, lines)
        return f'<c r="{pen.letters[0]}{row}{written}'

    return records


_QUICK = {"text": _text, "long_text": _text, "number": _number, "date": _day, "status": _again, "records": _records}
