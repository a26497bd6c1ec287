"""Cells: each kind of value as a table prints it. A status is its label on a soft tone; colour never stands alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache

from handlingsplan.report import Cell, Column, Figure, Mark, Missing, RecordKey, Ref

from .inline import PLAIN, Face, link, properties, runs
from .manuscript import Manuscript

TONES = {
    "good": "DCEFDF",
    "under_way": "FFF1CC",
    "bad": "F8DEDA",
    "neutral": "E6EBEF",
    "unknown": "F3F3F1",
}
"""Backgrounds so light that black words on them keep a contrast far above 4.5 to 1."""

_TOTAL = "EEF2F5"


class CellNotes:
    """The notes of one table: each has a letter, and what is said twice has one."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def letter(self, note: str) -> str:
        """Return the letter of a note."""
        return self._letters.setdefault(note, _letters(len(self._letters)))

    def listed(self) -> list[str]:
        """Return the notes, each after its letter, in order."""
        return [f"{letter}) {note}" for note, letter in self._letters.items()]


Writer = Callable[[Cell, str, CellNotes], str]


def _letters(number: int) -> str:
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("a") + last)


def style_of(column: Column, *, header: bool) -> str:
    """Return the name of the style that a column's cells are written in."""
    if header:
        return "Tabellradrubrik"
    return "Tabelltal" if column.type in ("number", "share") else "Tabelltext"


def plain_cell(manuscript: Manuscript, style: str) -> tuple[str, str, str]:
    """Return what stands before, between and after a bookmark and plain words."""
    start = f'<w:tc><w:p><w:pPr><w:pStyle w:val="{manuscript.styles[style]}"/></w:pPr>'
    return start, "<w:r><w:t>", "</w:t></w:r></w:p></w:tc>"


def writer(manuscript: Manuscript, column: Column, style: str, *, total: bool) -> Writer:
    """Return the function that writes a column's cells: a cell, what stands first in it, the table's notes."""
    face = PLAIN._replace(bold=total)
    looks = properties(face)
    beginning = f'<w:p><w:pPr><w:pStyle w:val="{manuscript.styles[style]}"/></w:pPr>'

    def write(cell: Cell, bookmark: str, notes: CellNotes) -> str:
        if isinstance(cell, str):
            content = manuscript.run(cell, looks)
        else:
            content = _content(manuscript, column, notes, face, beginning, cell)
        shade = _shade(_fill(cell, column), total=total)
        return f"<w:tc>{shade}{beginning}{bookmark}{content}</w:p></w:tc>"

    return write


def _content(manuscript: Manuscript, column: Column, notes: CellNotes, face: Face, beginning: str, cell: Cell) -> str:
    match cell:
        case Mark() | Missing():
            return _status(manuscript, cell, notes, face)
        case Ref():
            return link(manuscript, cell, face)
        case Figure():
            return runs(manuscript, (cell,), face)
        case tuple() if column.type == "records":
            titles = [_record(manuscript, RecordKey(str(key)), face) for key in cell]
            return f"</w:p>{beginning}".join(titles)
        case tuple():
            return runs(manuscript, cell, face)
    return manuscript.run(_plain(manuscript, cell), properties(face))


def _plain(manuscript: Manuscript, cell: Cell) -> str:
    match cell:
        case int() | Decimal():
            return manuscript.words.number(cell)
        case date():
            return cell.isoformat()
    return str(cell)


def _status(manuscript: Manuscript, cell: Mark | Missing, notes: CellNotes, face: Face) -> str:
    looks = face._replace(italic=isinstance(cell, Missing))
    label = (
        link(manuscript, Ref((cell.label,), cell.to), looks)
        if cell.to
        else manuscript.run(cell.label, properties(looks))
    )
    if not cell.note:
        return label
    letter = manuscript.script.text(notes.letter(cell.note))
    return f'{label}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{letter}</w:r>'


def _record(manuscript: Manuscript, key: RecordKey, face: Face) -> str:
    title = manuscript.report.records.get(key, key)
    return link(manuscript, Ref((title,), f"#{key}"), face)


def _fill(cell: Cell, column: Column) -> str:
    if isinstance(cell, Mark):
        return TONES[cell.tone]
    return TONES["unknown"] if isinstance(cell, Missing) and column.type == "status" else ""


@cache
def _shade(fill: str, *, total: bool) -> str:
    edge = '<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1B3F5B"/></w:tcBorders>'
    colour = fill or (_TOTAL if total else "")
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>' if colour else ""
    inner = (edge if total else "") + shade
    return f"<w:tcPr>{inner}</w:tcPr>" if inner else ""
