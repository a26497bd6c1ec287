"""Which sheets the tables get, and where on each its rows stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import ceil

from attrs import evolve, frozen
from xlsxwriter.utility import xl_col_to_name

from handlingsplan.report import Column, Report, Table

from .height import across
from .limits import Limits
from .names import Names
from .spread import Line, spread
from .survey import SheetColumn, Survey, survey
from .voice import Voice

NARROWEST, WIDEST = 100, 150
"""A title and a description take at least so much width, and at most what a screen shows."""
FILLER = 9
"""The width of a column beside a narrow table."""


@frozen
class TableSheet:
    """A sheet with a table, or with a part of one that has more rows than a sheet can hold."""

    table: Table
    survey: Survey
    name: str
    table_name: str
    top: tuple[Line, ...]
    part: int = 0
    first: int = 0
    count: int = 0

    @property
    def head_row(self) -> int:
        """The row of the headings, from 1: after the words above, and the line that leads back."""
        return len(self.top) + 2

    @property
    def first_row(self) -> int:
        """The first row of data."""
        return self.head_row + 1

    @property
    def last_row(self) -> int:
        """The last row of data; a table without any has one that says so."""
        return self.head_row + max(1, self.count)

    @property
    def last_column(self) -> int:
        """The last visible column, from 0."""
        return len(self.survey.headings) - 1

    @property
    def page_end(self) -> int:
        """The last column of the page: a narrow table has empty room beside it for the words above."""
        return self.last_column + max(0, ceil((NARROWEST - sum(self.survey.widths)) / FILLER))

    @property
    def width(self) -> float:
        """How wide the page is."""
        return sum(self.survey.widths) + (self.page_end - self.last_column) * FILLER

    @property
    def table_area(self) -> str:
        """The table with its headings."""
        return f"A{self.head_row}:{xl_col_to_name(self.last_column)}{self.last_row}"

    @property
    def sheet_area(self) -> str:
        """All that the sheet holds."""
        return f"A1:{self.marks_column}{self.last_row}"

    @cached_property  # each row asks
    def marks_column(self) -> str:
        """The hidden column."""
        return str(xl_col_to_name(self.page_end + 1))

    @cached_property
    def notes_columns(self) -> tuple[str, ...]:
        """The columns for notes."""
        count = len(self.survey.noted)
        return tuple(xl_col_to_name(self.last_column - count + n) for n in range(1, count + 1))

    def place_of(self, column: SheetColumn) -> tuple[Column, tuple[str, ...], str, str, int]:
        """Return a column, the letters its text takes, the letter of its number, its look, and how wide it is."""
        letters = tuple(xl_col_to_name(column.at + n) for n in range(len(column.headings)))
        leads = self.survey.columns.index(column) < self.table.header_columns
        look = "key" if leads and self.is_matrix else "text"
        number, texts = (letters[0], letters[1:]) if column.figures else ("", letters)
        return column.column, texts, number, look, across(self.survey.widths[column.at + len(letters) - 1])

    @property
    def is_matrix(self) -> bool:
        """Whether the first columns are headings of their rows."""
        return any(each.type == "status" for each in self.table.columns)


def plan_tables(report: Report, names: Names, voice: Voice, limits: Limits) -> Iterator[TableSheet]:
    """Yield the sheets of a report's tables, in order."""
    table_names = Names()
    for table in report.tables:
        surveyed = survey(table, voice, limits)
        yield from _sheets(table, surveyed, names, table_names, voice, limits)


def _sheets(
    table: Table, surveyed: Survey, names: Names, table_names: Names, voice: Voice, limits: Limits
) -> Iterator[TableSheet]:
    whole = TableSheet(table, surveyed, "", "", _top(table, table.title, surveyed), count=surveyed.rows)
    if whole.last_row <= limits.rows:
        yield evolve(whole, name=names.sheet(table.title), table_name=table_names.table(table.title))
        return
    room = limits.rows - whole.head_row - 1  # a part's title is longer, and may need a line more
    for part in range(1, ceil(surveyed.rows / room) + 1):
        title = voice.words("{title} (del {part})", title=table.title, part=part)
        first = (part - 1) * room
        yield evolve(
            whole,
            name=names.sheet(title),
            table_name=table_names.table(title),
            top=_top(table, title, surveyed),
            part=part,
            first=first,
            count=min(room, surveyed.rows - first),
        )


def _top(table: Table, title: str, surveyed: Survey) -> tuple[Line, ...]:
    width = min(max(sum(surveyed.widths), NARROWEST), WIDEST)
    described = spread(table.description, "about", width) if table.description.strip() else ()
    return (*spread(title, "title", width, 18), *described)
