"""Rows that are no records: help, the example, and those in which a long text goes on; wherever they have ended up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import define, evolve, field, frozen

from .form_cells import Cell, Row
from .form_keys import EXAMPLE, HELP, LONG, MORE
from .form_plain import KnownColumn
from .form_remarks import ASTRAY, EXAMPLE_CHANGED
from .form_values import Reading

_MORE = re.compile(rf"{MORE} (\d+)\.(\d+) (.+)")


@frozen
class Marked:
    """A row with its cells by the keys of their columns, and the mark that it bears."""

    row: Row
    cells: Mapping[str, Cell]
    mark: str

    @property
    def says_something(self) -> bool:
        """Whether more stands in it than spaces."""
        return any(cell.saved.strip() or cell.formula for cell in self.cells.values())


@define
class Records:
    """Tells a sheet's records from its other rows. `known` are its columns as they were when it was written."""

    reading: Reading
    known: Mapping[str, KnownColumn]
    marked: bool
    """Whether there is a column of marks: it may have been taken away."""
    _pieces: dict[str, list[tuple[int, str, Cell]]] = field(factory=dict)

    def of(self, rows: list[Marked]) -> Iterator[Marked]:
        """Yield the rows that are records, long texts whole."""
        begun = {each.mark for each in rows if each.mark.startswith(f"{LONG} ")}
        kept = [self._own(each, begun) for each in rows]
        for each in kept:
            if each.says_something or each.mark in begun:
                yield self._whole(each)

    def _own(self, row: Marked, begun: set[str]) -> Marked:
        """Return a row without what the program has put there."""
        if found := _MORE.fullmatch(row.mark):
            return self._without_piece(row, f"{LONG} {found[1]}" in begun, *found.groups())
        if row.mark in (HELP, EXAMPLE):
            return self._without_guidance(row)
        if not self.marked and self.known and not self._added(row):
            return evolve(row, cells={})
        return row

    def _without_piece(self, row: Marked, is_begun: bool, base: str, part: str, key: str) -> Marked:
        cell = row.cells.get(key)
        if not is_begun:
            self.reading.told.add(ASTRAY, self.reading.sheet, f"A{row.row.number}")
        elif cell:
            self._pieces.setdefault(f"{LONG} {base}", []).append((int(part), key, cell))
        return evolve(row, cells={name: each for name, each in row.cells.items() if name != key}, mark="")

    def _without_guidance(self, row: Marked) -> Marked:
        # Where the hidden sheet is gone nobody knows what the example was.
        added = self._added(row) if self.known else {}
        if added:
            self.reading.told.add(EXAMPLE_CHANGED, self.reading.sheet, f"A{row.row.number}")
        return evolve(row, cells=added)

    def _added(self, row: Marked) -> dict[str, Cell]:
        """Return the cells in which something else stands than the help or the example of their column."""
        none = KnownColumn("", "", "", "")
        asked = ((key, cell, self.known.get(key, none)) for key, cell in row.cells.items())
        return {key: cell for key, cell, column in asked if cell.saved not in (column.hint, column.example)}

    def _whole(self, row: Marked) -> Marked:
        """Return a record with its long texts whole."""
        cells = dict(row.cells)
        for _, key, cell in sorted(self._pieces.get(row.mark, ()), key=lambda piece: piece[:2]):
            first = cells.get(key)
            cells[key] = evolve(first, saved=first.saved + cell.saved) if first else cell
        return evolve(row, cells=cells)
