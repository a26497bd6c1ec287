"""Where a sheet's keys stand: in a hidden row over its columns, or on its lines where it is for one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from .form_cells import Row, SheetCells
from .form_keys import ANSWER, EXAMPLE, HELP, MARKS, Key, read_key


@frozen
class Head:
    """The hidden row of a sheet: the key of each column by its number, from 1, and the row of the headings."""

    table: str
    number: int
    keys: Mapping[int, Key]
    headings: Row | None

    def column_of(self, key: str) -> int:
        """Return the column of a key; 0 where it is gone."""
        return next((column for column, each in self.keys.items() if each.column == key), 0)


@frozen
class Answers:
    """The hidden row of a sheet for one record: which table it is, and in which column the answers stand."""

    table: str
    number: int
    column: int


def head_of(cells: SheetCells) -> Head | Answers | None:
    """Return the first row of a sheet in which keys stand; None where there is none."""
    for n, row in enumerate(cells.rows):
        for column, key in keys_in(row):
            if key.column == ANSWER:
                return Answers(key.table, row.number, column)
            if key.layout == "rows":
                return _head(key.table, row, cells.rows[n + 1 : n + 2])
    return None


def _head(table: str, row: Row, following: tuple[Row, ...]) -> Head:
    keys = {column: key for column, key in keys_in(row) if key.table == table}
    marks = next((column for column, key in keys.items() if key.column == MARKS), 0)
    headings = next((each for each in following if said(each, marks) not in (HELP, EXAMPLE)), None)
    return Head(table, headings.number if headings else row.number, keys, headings)


def keys_in(row: Row) -> Iterator[tuple[int, Key]]:
    """Yield the keys that stand in a row, with their columns."""
    for column, cell in row.cells.items():
        if cell.kind == "words" and (key := read_key(cell.saved)):
            yield column, key


def said(row: Row, column: int) -> str:
    """Return the words in a cell; "" where there are none."""
    cell = row.cells.get(column)
    return cell.saved if cell and cell.kind == "words" else ""
