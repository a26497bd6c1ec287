"""Writes the cells of one sheet as XML, and remembers what belongs to their row and to the sheet's end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, cast

from attrs import define, field

from handlingsplan.report import Cell, Column, Figure, Inline, Mark, Missing, RecordKey, Ref, plain
from handlingsplan.when import When

from .cell_xml import FIRST_DAY, exact, number_cell, serial, text_cell
from .height import lines_of
from .leads import Leads, SheetLinks
from .limits import Limits
from .looks import decimals, figure_look, is_year
from .mark_cell import figure_tokens, records_token
from .notes import goes_on, notes_of, with_address
from .noticed import Noticed
from .runs import FigureAt, figures_in, refs_of, runs_of, within
from .texts import altered, in_cells, one_line, visible
from .voice import Voice

NOTHING = "–"
"""Stands in a cell that has nothing to say, so that none is empty."""


@define
class Pen:
    """One sheet's pen.

    `tokens`, `notes` and `lines`, its height, are those of the row being written; whoever ends it begins them anew.
    """

    sheet: str
    style: Mapping[str, str]
    voice: Voice
    leads: Leads
    links: SheetLinks
    noticed: Noticed
    limits: Limits
    tokens: list[str] = field(factory=list)
    notes: list[str] = field(factory=list)
    lines: int = 1

    def note(self, cell: Cell, column: Column) -> None:
        """Keep what a cell has to say beyond its own words."""
        self.notes += notes_of(cell, column, self.voice, self.leads, self.limits)


@define
class ColumnPen:
    """Writes one column's cells. `letters` are the sheet's columns that its text may take, one after the other.

    `number` is the column before them that holds a figure's number, `plus` what is added to each look.
    """

    pen: Pen
    column: Column
    letters: tuple[str, ...]
    number: str = ""
    look: str = "text"
    letters_a_line: int = 30
    plus: str = ""

    def write(self, cell: Cell, row: str) -> str:
        """Return a cell, and its further columns if it has any, as XML."""
        kind: type = type(cell)
        return _writer(kind)(self, cell, row)

    def _plain(self, cell: str, row: str) -> str:
        return self._words(row, cell, self.look)

    def _words(self, row: str, words: str, look: str, figures: tuple[FigureAt, ...] = ()) -> str:
        """Return words in the text's columns, and in the number's where there is none."""
        text = self._text(row, words, look, figures)
        if not self.number:
            return text
        return text_cell(self.number + row, self.pen.style[look + self.plus], in_cells(visible(words))[0]) + text

    def _text(self, row: str, words: str, look: str, figures: tuple[FigureAt, ...]) -> str:
        shown = visible(words)
        if shown is not words and altered(words):
            self._tell("EXCEL01", row)
        parts = in_cells(shown, tuple((each.start, each.end) for each in figures))
        if len(parts) > 1:
            self._goes_on(row)
        self._place_figures(parts, figures)
        self.pen.lines = max(self.pen.lines, *(lines_of(part, self.letters_a_line) for part in parts))
        style = self.pen.style[look + self.plus]
        parts = (*parts, *(NOTHING,) * (len(self.letters) - len(parts)))
        return "".join(text_cell(at + row, style, part) for at, part in zip(self.letters, parts, strict=True))

    def _goes_on(self, row: str) -> None:
        self._tell("EXCEL02", row)
        self.pen.notes.append(goes_on(self.column, self.pen.voice))

    def _tell(self, code: str, row: str) -> None:
        self.pen.noticed.tell(code, self.pen.sheet, int(row), one_line(self.column.title))

    def _place_figures(self, parts: Sequence[str], figures: tuple[FigureAt, ...]) -> None:
        start = 0
        for letter, part in zip(self.letters, parts, strict=False) if figures else ():
            self.pen.tokens += figure_tokens(letter, within(figures, start, start + len(part)), len(part))
            start += len(part)

    def _ref(self, cell: Ref, row: str) -> str:
        return self._leading(row, plain(cell.inlines), self.look, cell.to)

    def _leading(self, row: str, words: str, look: str, to: str, figures: tuple[FigureAt, ...] = ()) -> str:
        """Return words that lead somewhere; where they cannot be a link, an address follows them in brackets."""
        if self.pen.links.add(self.letters[0], row, self.pen.leads.find(to)):
            return self._words(row, words, f"{look}+link", figures)
        return self._words(row, with_address(words, to), look, figures)

    def _mark(self, cell: Mark | Missing, row: str) -> str:
        look: str = cell.tone if isinstance(cell, Mark) else "missing"
        self.pen.note(cell, self.column)
        return self._leading(row, cell.label, look, cell.to) if cell.to else self._words(row, cell.label, look)

    def _day(self, cell: date | When, row: str) -> str:
        day = cell if isinstance(cell, date) else cell.earliest if cell.exact else None
        if day is None or day < FIRST_DAY:
            return self._words(row, self.pen.voice.printed(cell, self.column), self.look)
        return self._held(str(serial(day)), "date", row)

    def _number(self, cell: int | Decimal, row: str) -> str:
        held = exact(cell, self.pen.limits.digits)
        if held is None:
            self._too_long(cell, row)
            return self._words(row, str(cell), self.look)
        return self._held(held, "year" if is_year(self.column) else f"number{decimals(cell)}", row)

    def _held(self, number: str, look: str, row: str) -> str:
        first, *rest = (self.number, *self.letters) if self.number else self.letters
        after = (text_cell(each + row, self.pen.style["text" + self.plus], NOTHING) for each in rest)
        return number_cell(first + row, self.pen.style[look + self.plus], number) + "".join(after)

    def _figure(self, cell: Figure, row: str) -> str:
        figures = (FigureAt(cell.key, 0, len(visible(cell.text))),)
        linked = cell.to and self.pen.links.add(self.letters[0], row, self.pen.leads.find(cell.to))
        text = self._text(row, cell.text, f"{self.look}+link" if linked else self.look, figures)
        return self._value(cell, row) + text if self.number else text

    def _value(self, cell: Figure, row: str) -> str:
        place = self.number + row
        if cell.value is None:
            return text_cell(place, self.pen.style["missing" + self.plus], self.pen.voice.words("Inget tal"))
        held = exact(cell.value, self.pen.limits.digits)
        if held is None:
            self._too_long(cell, row)
            return text_cell(place, self.pen.style["text" + self.plus], str(cell.value))
        return number_cell(place, self.pen.style[figure_look(cell, self.column) + self.plus], held)

    def _too_long(self, cell: Cell, row: str) -> None:
        self.pen.note(cell, self.column)
        self._tell("EXCEL05", row)

    def _several(self, cell: tuple[object, ...], row: str) -> str:
        if self.column.type != "records":
            return self._inlines(cell, row)
        return self.name(row, cell, self.lead(cell, row))

    def lead(self, cell: tuple[object, ...], row: str) -> bool:
        """Let a cell that names records lead to the first that is shown, and its row tell which they are."""
        keys = cast(tuple[RecordKey, ...], cell)
        self.pen.tokens.append(records_token(self.letters[0], keys))
        target = next(filter(None, map(self.pen.leads.record, keys)), None)
        return self.pen.links.add(self.letters[0], row, target)

    def name(self, row: str, cell: tuple[object, ...], linked: bool) -> str:
        """Return the names of records as XML."""
        look = self.look + ("+link" if linked else "")
        return self._words(row, self.pen.voice.joined(cell, self.column), look)

    def _inlines(self, cell: tuple[object, ...], row: str) -> str:
        inlines = cast(tuple[Inline, ...], cell)
        runs = tuple(runs_of(inlines))
        if any(run.altered for run in runs):
            self._tell("EXCEL01", row)
        self.pen.note(inlines, self.column)
        words, figures, refs = "".join(run.text for run in runs), figures_in(runs), refs_of(runs)
        if not refs:
            return self._words(row, words, self.look, figures)
        return self._leading(row, words, self.look, refs[0].to, figures)


_WRITERS: Mapping[type, Callable[[ColumnPen, Any, str], str]] = {
    str: ColumnPen._plain,
    Mark: ColumnPen._mark,
    Missing: ColumnPen._mark,
    Figure: ColumnPen._figure,
    date: ColumnPen._day,
    When: ColumnPen._day,
    int: ColumnPen._number,
    Decimal: ColumnPen._number,
    Ref: ColumnPen._ref,
    tuple: ColumnPen._several,
}


@cache
def _writer(kind: type) -> Callable[[ColumnPen, Any, str], str]:
    return next(_WRITERS[each] for each in kind.__mro__ if each in _WRITERS)
