"""The tables of a Report: data, held once; what is worked out of a table's rows is worked out once too."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from attrs import frozen

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


def shown_by(row: Row) -> tuple[RecordKey, ...]:
    """Return the records that a row and its cells account for."""
    inner = [cell.shows for cell in row.cells if isinstance(cell, Mark | Missing) and cell.shows]
    return (*row.shows, *(key for keys in inner for key in keys)) if inner else row.shows


def _inlines(row: Row) -> Iterator[Inline]:
    for cell in row.cells:
        if isinstance(cell, str):
            continue
        if isinstance(cell, tuple):
            yield from flat(tuple(each for each in cell if not isinstance(each, str)))
        elif isinstance(cell, Ref | Figure):
            yield from flat((cell,))


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
    def inlines(self) -> tuple[Inline, ...]:
        """What stands in the cells and is more than plain words, however deep."""
        return tuple(each for row in self.rows for each in _inlines(row))

    @cached_property
    def places(self) -> Mapping[str, tuple[RecordKey, ...]]:
        """Each row's mark with the records that the row accounts for."""
        return {row_mark(self.key, row.key): shown_by(row) for row in self.rows}

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """Where its statuses and empty cells lead."""
        cells = (cell for row in self.rows for cell in row.cells if isinstance(cell, Mark | Missing))
        return tuple(cell.to for cell in cells if cell.to)

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
