"""The hidden sheet read back: what the form is, which columns it should have, and its lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import Factory, frozen

from handlingsplan.forms import FormChoice

from .form_cells import Row, SheetCells
from .form_choices import Choices
from .form_keys import COLUMNS, LIST, STAMP


@frozen
class KnownColumn:
    """A column that the form had when it was written, with the help and the example that stood under its heading."""

    table: str
    sheet: str
    key: str
    title: str
    hint: str = ""
    example: str = ""


@frozen
class Known:
    """What the workbook says of itself on its hidden sheet; nothing where that sheet is gone."""

    stamp: Mapping[str, str] = Factory(dict)
    columns: tuple[KnownColumn, ...] = ()
    lists: Mapping[str, Choices] = Factory(dict)

    def sheets(self) -> dict[str, str]:
        """Return what the sheet of each table was called."""
        return {each.table: each.sheet for each in self.columns}

    def of(self, table: str) -> dict[str, KnownColumn]:
        """Return the columns of a table by their keys."""
        return {each.key: each for each in self.columns if each.table == table}


def known_of(cells: SheetCells) -> Known | None:
    """Return what a sheet says, if it is the hidden one."""
    for n, row in enumerate(cells.rows):
        blocks = {each.saved: column for column, each in row.cells.items() if each.kind == "words"}
        if STAMP not in blocks:
            continue
        below = [each for each in cells.rows[n + 1 :] if each.number > row.number + 1]
        lists = {name.removeprefix(LIST): column for name, column in blocks.items() if name.startswith(LIST)}
        return Known(
            {words[0]: words[1] for words in _block(below, blocks[STAMP], 2)},
            tuple(KnownColumn(*each) for each in _block(below, blocks[COLUMNS], 6)) if COLUMNS in blocks else (),
            {name: Choices(tuple(_choices(below, column))) for name, column in lists.items()},
        )
    return None


def _block(rows: list[Row], column: int, width: int) -> Iterator[tuple[str, ...]]:
    for row in rows:
        cells = [row.cells.get(column + n) for n in range(width)]
        if cells[0]:
            yield tuple(each.saved if each else "" for each in cells)


def _choices(rows: list[Row], column: int) -> Iterator[FormChoice]:
    for _, value, label in _block(rows, column, 3):
        yield FormChoice(value, label)
