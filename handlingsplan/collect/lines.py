"""The rows of a filled form that something is written in, and the cell of each value in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..errors import Cell, Steps
from ..forms import FilledCell, FilledRow, FilledTable

_NUMBER = re.compile("[0-9]+$")


@frozen
class Line:
    """A row that something is written in, with the table that it stands in."""

    table: FilledTable
    row: FilledRow

    def said(self, key: str) -> FilledCell | None:
        """Return the cell of a column, if there is something in it."""
        cell = self.row.cells.get(key)
        return None if cell is None or _is_empty(cell) else cell

    def in_words(self, key: str) -> str:
        """Return what a column says, as words."""
        cell = self.said(key)
        return str(cell.value) if cell else ""

    def cells(self, within: Steps = ()) -> Iterator[tuple[tuple[Steps, str], Cell]]:
        """Yield the cell of each field, and as that of the whole row the first with something in it."""
        first = min(self.row.cells.values(), key=_is_empty)  # the first of those with something in them
        yield (within, ""), self._at(first)
        for key, cell in self.row.cells.items():
            yield (within, key.partition("#")[0]), self._at(cell)

    def _at(self, cell: FilledCell) -> Cell:
        number = _NUMBER.search(cell.place)  # a record told downwards has each value on a row of its own
        return Cell(self.table.name, int(number[0]) if number else self.row.number, cell.place)


def _is_empty(cell: FilledCell) -> bool:
    return isinstance(cell.value, str) and not cell.value.strip() and not cell.unread


def lines_of(table: FilledTable, *, needed: bool = False) -> list[Line]:
    """Return the rows of a table that something is written in; of a record that is needed the empty one too."""
    filled = [Line(table, row) for row in table.rows if not all(map(_is_empty, row.cells.values()))]
    return filled or ([Line(table, row) for row in table.rows if row.cells] if needed else [])
