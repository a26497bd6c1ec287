"""What has to be known of a table before its first row is written: columns, widths, whether rows have notes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from attrs import define, frozen

from handlingsplan.report import Cell, Column, Table

from .limits import Limits
from .names import Names
from .notes import at_most, goes_on, notes_of, says_no_more
from .texts import LINE_LIMIT, most_cells, one_line
from .voice import Voice

SAMPLE = 300
"""From how many rows the widths are taken."""
NOTES_WIDTH = 44
_CAPS = {"sign": 8, "narrow": 16, "normal": 30, "wide": 64}
_CAP_OF_TYPE = {"date": 22, "number": 18, "status": 17}
_LEAST_OF_TYPE = {"date": 13, "number": 11}
_NUMBER_WIDTH = 13
_LINES = 6
"""A column is widened, as far as a wide one, to show its longest text in about so many lines."""


@frozen
class SheetColumn:
    """A table's column as the sheet has it: one column, or several where it needs more."""

    column: Column
    at: int
    headings: tuple[str, ...]
    widths: tuple[float, ...]

    @property
    def figures(self) -> bool:
        """Whether it has two columns: a number that can be sorted, and beside it what is printed."""
        return self.column.type in ("share", "figure")


@frozen
class Survey:
    """A table as a sheet shows it; `noted` are the headings of its notes, none where no row has one."""

    columns: tuple[SheetColumn, ...]
    noted: tuple[str, ...]
    rows: int

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading, from the first column on."""
        return (*(each for column in self.columns for each in column.headings), *self.noted)

    @property
    def widths(self) -> tuple[float, ...]:
        """Every width, in digits."""
        return (*(each for column in self.columns for each in column.widths), *(NOTES_WIDTH for _ in self.noted))


@define
class _Measure:
    """What has been seen of one column so far."""

    column: Column
    longest: int = 0
    parts: int = 1

    def sample(self, cell: Cell, voice: Voice) -> None:
        if isinstance(cell, int | Decimal):
            self.longest = max(self.longest, len(str(cell)) * 4 // 3)
        else:
            self.longest = max(self.longest, *map(len, voice.printed(cell, self.column).splitlines()), 0)

    def look(self, cell: Cell, voice: Voice, limits: Limits) -> Iterator[str]:
        """Yield the cell's notes."""
        parts = most_cells(at_most(cell, self.column, voice))
        self.parts = max(self.parts, parts)
        if parts > 1:
            yield goes_on(self.column, voice)
        yield from notes_of(cell, self.column, voice, None, limits)


def survey(table: Table, voice: Voice, limits: Limits) -> Survey:
    """Go through a table's rows once and return what its sheet needs."""
    measures, rows, notes = [_Measure(column) for column in table.columns], 0, 0
    for rows, row in enumerate(table.rows, 1):
        if rows <= SAMPLE:
            for measure, cell in zip(measures, row.cells, strict=True):
                measure.sample(cell, voice)
        telling = [
            (measure, cell)
            for measure, cell in zip(measures, row.cells, strict=True)
            if not ((type(cell) is str and len(cell) <= LINE_LIMIT) or says_no_more(cell, limits))
        ]
        said = "\n".join(note for measure, cell in telling for note in measure.look(cell, voice, limits))
        notes = max(notes, most_cells(said) if said else 0)
    return _survey(measures, rows, notes, voice, limits)


def _survey(measures: list[_Measure], rows: int, notes: int, voice: Voice, limits: Limits) -> Survey:
    names = Names()
    columns: list[SheetColumn] = []
    for measure in measures:
        at = columns[-1].at + len(columns[-1].headings) if columns else 0
        columns.append(_sheet_column(measure, at, names, voice, limits))
    noted = (names.column(title, limits.header) for title in _series(voice.words("Anmärkning"), notes, voice))
    return Survey(tuple(columns), tuple(noted), rows)


def _series(title: str, parts: int, voice: Voice) -> list[str]:
    further = (voice.words("{column} (forts. {n})", column=title, n=n) for n in range(2, parts + 1))
    return [title, *further][:parts]


def title_of(column: Column) -> str:
    """Return a column's title with its unit."""
    title = one_line(column.title)
    return f"{title} ({one_line(column.unit)})" if column.unit else title


def _sheet_column(measure: _Measure, at: int, names: Names, voice: Voice, limits: Limits) -> SheetColumn:
    column = measure.column
    titles = _series(title_of(column), measure.parts, voice)
    figures = column.type in ("share", "figure")
    if figures:
        as_text = voice.words("{column} (som text)", column=column.title)
        titles = [title_of(column), *_series(as_text, measure.parts, voice)]
    headings = tuple(names.column(title, limits.header) for title in titles)
    widths = [_width(measure, headings[0])] * len(headings)
    if figures:
        widths[0] = max(_NUMBER_WIDTH, longest_word(headings[0]))
    return SheetColumn(column, at, headings, tuple(widths))


def _width(measure: _Measure, heading: str) -> float:
    column = measure.column
    cap = _CAP_OF_TYPE.get(column.type, _CAPS[column.width])
    if column.type in ("text", "long_text", "records"):
        cap = max(cap, min(_CAPS["wide"], measure.longest // _LINES))
    # Room for the filter's button beside the longest word, and about three lines of heading.
    least = max(_LEAST_OF_TYPE.get(column.type, 8), longest_word(heading), ceil(len(heading) / 3) + 3)
    return max(min(least, 26), min(measure.longest + 2, cap))


def longest_word(heading: str) -> int:
    """Return the width that a heading's longest word needs, with the filter's button."""
    return min(max(len(word) for word in heading.split()) + 4, 26)
