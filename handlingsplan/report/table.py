"""The tables of a Report: data, held once; what is worked out of a table's rows is worked out once too."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from attrs import field, frozen

from ..when import When
from .nodes import Figure, Inline, Mark, Missing, RecordKey, Ref, flat
from .places import row_mark

Cell = str | tuple[Inline, ...] | tuple[RecordKey, ...] | int | Decimal | Figure | date | When | Ref | Mark | Missing
ColumnType = Literal["text", "long_text", "number", "share", "date", "status", "link", "records", "figure"]


@frozen
class Column:
    """A column of a Table; `key` tells it apart, `type` says what its cells are.

    The width "sign" is for a sign or two, so that a whole country's columns fit a page.
    """

    key: str
    title: str
    type: ColumnType = "text"
    help: str = ""
    width: Literal["sign", "narrow", "normal", "wide"] = "normal"
    unit: str = ""


@frozen
class Row:
    """A row: one cell a column. `shows` are the records that it accounts for."""

    key: str
    cells: tuple[Cell, ...]
    shows: tuple[RecordKey, ...] = ()
    emphasis: Literal["none", "total"] = "none"


_STATED = (Mark, Missing)


def shown_by(row: Row) -> tuple[RecordKey, ...]:
    """Return the records that a row and its cells account for."""
    inner = [cell.shows for cell in row.cells if isinstance(cell, _STATED) and cell.shows]
    return (*row.shows, *(key for keys in inner for key in keys)) if inner else row.shows


@frozen(eq=False)
class _Found:
    """What stands in a table's cells beside plain words and numbers; `shown` is what they account for, by row."""

    inlines: list[Inline] = field(factory=list)
    leads: list[str] = field(factory=list)
    shown: dict[str, tuple[RecordKey, ...]] = field(factory=dict)

    def add(self, row: Row) -> None:
        """Go through the cells of a row."""
        for cell in row.cells:
            if isinstance(cell, str):
                continue
            if isinstance(cell, _STATED):
                if cell.to:
                    self.leads.append(cell.to)
                if cell.shows:
                    self.shown[row.key] = (*self.shown.get(row.key, row.shows), *cell.shows)
            elif isinstance(cell, tuple):
                self.inlines.extend(flat(tuple(each for each in cell if not isinstance(each, str))))
            elif isinstance(cell, Ref | Figure):
                self.inlines.extend(flat((cell,)))


@frozen
class Table:
    """Data, held once. A matrix is a Table with `header_columns` and status columns."""

    key: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Collection[Row]
    record_kind: str | None = None
    header_columns: int = 1

    # A report is bound, balanced, fitted to a format and proved with the same tables: each is gone through once.

    @cached_property
    def row_keys(self) -> frozenset[str]:
        """The keys of the rows."""
        return frozenset(row.key for row in self.rows)

    @cached_property
    def _found(self) -> _Found:
        found = _Found()
        for row in self.rows:
            found.add(row)
        return found

    @property
    def inlines(self) -> Sequence[Inline]:
        """What stands in the cells and is more than plain words, however deep."""
        return self._found.inlines

    @property
    def leads(self) -> Sequence[str]:
        """Where its statuses and empty cells lead."""
        return self._found.leads

    @cached_property
    def places(self) -> Mapping[str, tuple[RecordKey, ...]]:
        """Each row's mark with the records that the row accounts for."""
        shown = self._found.shown
        return {row_mark(self.key, row.key): shown.get(row.key, row.shows) for row in self.rows}

    @cached_property
    def faults(self) -> tuple[str, ...]:
        """What does not hold together in the table itself."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[str]:
        width, keys = len(self.columns), set[str]()
        for row in self.rows:
            if len(row.cells) != width:
                yield f"table {self.key!r}, row {row.key!r}: {len(row.cells)} cells in {width} columns"
            if not all(row.cells) and any(cell is None or cell in ("", ()) for cell in row.cells):
                yield f"table {self.key!r}, row {row.key!r} has an empty cell"
            if row.key in keys:
                yield f"table {self.key!r}: the row {row.key!r} stands twice"
            keys.add(row.key)
