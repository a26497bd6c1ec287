"""The layout of a table's columns: worked out once for all tables that have the same ones."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from operator import itemgetter
from typing import Any, cast

from attrs import frozen

from handlingsplan.report import Cell, Column, Row, Table, TableView

from .cells import CellNotes, Writer, plain_cell, style_of, writer
from .manuscript import Manuscript
from .text import escaped
from .widths import AMPLE, divided, heading_of, shared

_LONGEST = 1_500
"""A row with more signs than about a third of a page holds may break: kept whole it would leave gaps."""

_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
_NUMBERS = ("number", "share")


@frozen(eq=False)
class Layout:
    """The columns of one part of a table, and what is the same in every table that has them."""

    columns: tuple[Column, ...]
    helps: tuple[str, ...]
    """What is said of columns under the table."""
    room: int
    look: str
    grid: str
    """The columns' widths; "" where they depend on the words in them."""
    head: str
    pick: Callable[[Any], tuple[Cell, ...]] | None
    words: list[str]
    """A row of plain words, by far the most common, in pieces: 1 may forbid a break, 3 is for a bookmark, and then
    each second one for a cell."""
    writers: tuple[Writer, ...]
    totals: tuple[Writer, ...]

    def row(self, row: Row, bookmark: str, notes: CellNotes) -> str:
        """Return a row; a bookmark stands in its first cell."""
        cells = self.pick(row.cells) if self.pick else row.cells
        total = row.emphasis == "total"
        plain = cast("tuple[str, ...]", cells)
        try:
            words = " ".join(plain)
        except TypeError:  # not all are words, which is found only by trying
            words = "\n"
        loose = "  " in words or words[0] == " " or words[-1] == " "
        if total or loose or not words.isprintable():
            return _mixed(self.totals if total else self.writers, cells, bookmark, notes)
        if "&" in words or "<" in words or ">" in words:
            plain = tuple(map(escaped, plain))
        pieces = self.words.copy()
        if len(words) > _LONGEST:
            pieces[1] = ""
        pieces[3] = bookmark
        pieces[5::2] = plain
        return "".join(pieces)


def _mixed(writers: tuple[Writer, ...], cells: tuple[Cell, ...], bookmark: str, notes: CellNotes) -> str:
    (first, *others), (cell, *rest) = writers, cells
    written = first(cell, bookmark, notes)
    written += "".join([write(each, "", notes) for write, each in zip(others, rest, strict=True)])
    whole = _WHOLE if len(written) < _LONGEST + 200 * len(cells) else ""
    return f"<w:tr>{whole}{written}</w:tr>"


def with_next(row: str) -> str:
    """Return a row that is kept on the page of the next; one that may break is left as it is."""
    if not row.startswith(f"<w:tr>{_WHOLE}"):
        return row
    return row.replace("</w:pPr>", "<w:keepNext/></w:pPr>")  # a cell's paragraph has nothing but its style


def layouts(manuscript: Manuscript, table: Table, view: TableView, *, wide: bool) -> tuple[Layout, ...]:
    """Return the layout of each part of a view."""
    key = (table.columns, view.columns, table.header_columns, wide)
    known = manuscript.layouts.get(key)
    if known is None:
        known = manuscript.layouts[key] = _made(manuscript, *key)
    return known


def _made(
    manuscript: Manuscript,
    columns: tuple[Column, ...],
    chosen: tuple[str, ...] | None,
    header_columns: int,
    wide: bool,
) -> tuple[Layout, ...]:
    places = list(range(len(columns)))
    if chosen is not None:
        by_key = {column.key: place for place, column in enumerate(columns)}
        places = [by_key[key] for key in chosen]
    headers = 0
    while headers < len(places) and places[headers] < header_columns:
        headers += 1
    room = manuscript.page.text_width(wide=wide)
    shown = tuple(columns[place] for place in places)
    parts = divided(shown, headers, room)
    if len(parts) > 1 and not headers:
        parts = divided(shown, 1, room)  # each part has to say whose row it is
    return tuple(_part(manuscript, columns, [places[n] for n in part], headers, room) for part in parts)


def _part(manuscript: Manuscript, columns: tuple[Column, ...], places: list[int], headers: int, room: int) -> Layout:
    shown = tuple(columns[place] for place in places)
    styles = [style_of(column, header=n < headers) for n, column in enumerate(shown)]
    writers, totals = (
        tuple(writer(manuscript, column, style, total=total) for column, style in zip(shown, styles, strict=True))
        for total in (False, True)
    )
    whole = places == list(range(len(columns)))
    pick = None if whole else itemgetter(*places) if len(places) > 1 else _only(places[0])
    head = _head(manuscript, shown)
    any_length = [0] * len(shown), [room] * len(shown)
    grid = grid_of(shared(shown, *any_length, room)) if len(shown) * AMPLE <= room else ""
    helps = tuple(f"{column.title}: {column.help}" for column in shown if column.help)
    look, words = _look(room, headers), _row(manuscript, styles)
    return Layout(shown, helps, room, look, grid, head, pick, words, writers, totals)


def _only(place: int) -> Callable[[Any], tuple[Cell, ...]]:
    return lambda cells: (cells[place],)


def _row(manuscript: Manuscript, styles: list[str]) -> list[str]:
    cells = [plain_cell(manuscript, style) for style in styles]
    before, between, _ = cells[0]
    pieces = ["<w:tr>", _WHOLE, before, "", between]
    for (_, _, after), (before, between, _) in pairwise(cells):
        pieces += ["", f"{after}{before}{between}"]
    return [*pieces, "", f"{cells[-1][2]}</w:tr>"]


def _look(room: int, headers: int) -> str:
    first = int(headers > 0)
    return (
        f'<w:tblW w:w="{room}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0{"4A" if first else "42"}0" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
    )


def grid_of(widths: list[int]) -> str:
    """Return the grid of a table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def _head(manuscript: Manuscript, columns: tuple[Column, ...]) -> str:
    cells = "".join(_heading(manuscript, column) for column in columns)
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _heading(manuscript: Manuscript, column: Column) -> str:
    style = "Tabellrubrik tal" if column.type in _NUMBERS else "Tabellrubrik"
    return f"<w:tc>{manuscript.paragraph(style, manuscript.run(heading_of(column)))}</w:tc>"
