"""Where in the document things stand: the name of each place's bookmark, and what leads to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice

from handlingsplan.report import Report, Row, Section, Table, TableView

MARK = "_hp"
"""Bookmarks whose names begin with an underscore are hidden in Word's list."""


class Places:
    """The marks of a report's places, taken from the report in its own order: working them out again costs time."""

    def __init__(self, report: Report) -> None:
        self._report = report
        marks = iter(report.places)
        self._sections = {section.id: tuple(islice(marks, len(section.blocks) + 1)) for section, _ in report.walk()}
        self._tables_by_key = {table.key: table for table in report.tables}
        self._seen: dict[str, set[int]] = {}
        self._positions: dict[str, dict[str, int]] = {}
        self._rows = {table.key: tuple(islice(marks, len(table.rows))) for table in report.tables}

    def of_section(self, section: str) -> tuple[str, ...]:
        """Return the marks of a section: its heading's, then one for each block."""
        return self._sections[section]

    def table(self, key: str) -> Table:
        """Return a table by its key; the Report itself would look through all of them."""
        return self._tables_by_key[key]

    def rows_of(self, view: TableView) -> Iterable[tuple[Row, str]]:
        """Return the rows that a view shows, in its order, each with its mark; "" where it has had it before."""
        marks = self._rows[view.table]
        if view.rows is None and self._views[view.table] == 1:
            return zip(self._tables_by_key[view.table].rows, marks, strict=True)
        seen = self._seen.setdefault(view.table, set())
        return ((row, marks[place] if _new(place, seen) else "") for row, place in self.shown(view))

    def shown(self, view: TableView) -> Iterable[tuple[Row, int]]:
        """Return the rows that a view shows, in its order, each with its position in the table."""
        table = self._tables_by_key[view.table]
        if view.rows is None:
            return ((row, place) for place, row in enumerate(table.rows))
        positions = self._positions_in(table)
        places = [positions[key] for key in view.rows]
        if isinstance(table.rows, Sequence):
            return ((table.rows[place], place) for place in places)
        wanted = set(places)
        kept = {place: row for place, row in enumerate(table.rows) if place in wanted}
        return ((kept[place], place) for place in places)

    @cached_property
    def _views(self) -> Counter[str]:
        blocks = (block for section, _ in self._report.walk() for block in section.blocks)
        return Counter(block.table for block in blocks if isinstance(block, TableView))

    def _positions_in(self, table: Table) -> dict[str, int]:
        if table.key not in self._positions:
            self._positions[table.key] = {row.key: n for n, row in enumerate(table.rows)}
        return self._positions[table.key]

    def shown_count(self) -> int:
        """Return how many headings, blocks and rows are shown, which the paragraphs are at least."""
        views = (
            block for section, _ in self._report.walk() for block in section.blocks if isinstance(block, TableView)
        )
        return sum(map(self.rows_in, views)) + sum(map(len, self._sections.values()))

    def rows_in(self, view: TableView) -> int:
        """Return how many rows a view shows."""
        return len(self._rows[view.table]) if view.rows is None else len(view.rows)

    def anchor(self, to: str) -> str | None:
        """Return the bookmark that a section, table, record or row leads to; None if this document lacks it."""
        if to in self._sections:
            return MARK + self._sections[to][0]
        mark = self._tables.get(to) or self._records.get(to) or self._row(to)
        return MARK + mark if mark else None

    def _row(self, to: str) -> str:
        """Return the mark of the row that "table key/row key" names, if it is shown."""
        for key, marks in self._rows.items():
            if to.startswith(f"{key}/") and key in self._tables:
                place = self._positions_in(self._tables_by_key[key]).get(to[len(key) + 1 :])
                mark = marks[place] if place is not None else ""
                return mark if mark in self._marks_shown else ""
        return ""

    @cached_property
    def _marks_shown(self) -> frozenset[str]:
        return frozenset(mark for section, _ in self._report.walk() for mark in self._shown_in(section))

    @cached_property
    def _tables(self) -> dict[str, str]:
        first: dict[str, str] = {}
        for section, _ in self._report.walk():
            for block, mark in zip(section.blocks, self._sections[section.id][1:], strict=True):
                if isinstance(block, TableView):
                    first.setdefault(block.table, mark)
        return first

    @cached_property
    def _records(self) -> dict[str, str]:
        first: dict[str, str] = {}
        for section, _ in self._report.walk():
            for mark in self._shown_in(section):
                for record in self._report.places[mark]:
                    first.setdefault(record, mark)
        return first

    def _shown_in(self, section: Section) -> list[str]:
        heading, *blocks = self._sections[section.id]
        marks = [heading]
        for block, mark in zip(section.blocks, blocks, strict=True):
            marks.append(mark)
            if isinstance(block, TableView):
                marks += self._shown_rows(block)
        return marks

    def _shown_rows(self, view: TableView) -> tuple[str, ...] | list[str]:
        marks = self._rows[view.table]
        if view.rows is None:
            return marks
        positions = self._positions_in(self._tables_by_key[view.table])
        return [marks[positions[key]] for key in view.rows]


def _new(place: int, seen: set[int]) -> bool:
    if place in seen:
        return False
    seen.add(place)
    return True
