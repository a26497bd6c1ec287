"""A view of a table: caption, rows, and what is said under it; divided where it has more columns than fit."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import islice

from handlingsplan.report import Row, TableView, cell_words

from .cells import CellNotes
from .layout import Layout, grid_of, layouts, with_next
from .manuscript import Manuscript
from .widths import measured, shared

_CHUNK = 200
_SAMPLE = 60


def table(manuscript: Manuscript, view: TableView, mark: str, space: str, *, wide: bool) -> Generator[str, None, bool]:
    """Yield a view of a table; its mark stands at the first caption, `space` in its properties.

    Returns whether what follows stands close to the table, with no note between.
    """
    data = manuscript.places.table(view.table)
    title = view.caption or data.title
    number = manuscript.next_table()
    close = True
    parts = layouts(manuscript, data, view, wide=wide)
    for part, layout in enumerate(parts, 1):
        which = ""
        if len(parts) > 1:
            which = manuscript.words(", del {part} av {parts}", part=part, parts=len(parts))
        bookmark = manuscript.bookmark(mark) if part == 1 else ""
        again = "" if part == 1 else r"\c "
        caption = _caption(manuscript, number, again, f"{which}. {title}", bookmark, space if part == 1 else "")
        yield caption + _opened(manuscript, view, layout, title, data.description)
        close = yield from _rows(manuscript, view, layout, first=part == 1)
    return close


def _caption(manuscript: Manuscript, number: int, again: str, words: str, bookmark: str, space: str) -> str:
    label = manuscript.w("Tabell")
    counted = (
        f'<w:r><w:t xml:space="preserve">{label} </w:t></w:r>'
        rf'<w:fldSimple w:instr=" SEQ {label} {again}\* ARABIC "><w:r><w:t>{number}</w:t></w:r></w:fldSimple>'
    )
    content = f"{bookmark}{counted}{manuscript.run(words)}"
    return manuscript.paragraph("caption", content, f"<w:keepNext/>{space}")


def _opened(manuscript: Manuscript, view: TableView, layout: Layout, title: str, description: str) -> str:
    attribute = manuscript.script.attribute
    described = f'<w:tblDescription w:val="{attribute(description)}"/>' if description else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{manuscript.styles["Rapporttabell"]}"/>{layout.look}'
        f'<w:tblCaption w:val="{attribute(title)}"/>{described}</w:tblPr>'
        f"{layout.grid or _measured(manuscript, view, layout)}{layout.head}"
    )


def _measured(manuscript: Manuscript, view: TableView, layout: Layout) -> str:
    """Return the grid of a table with many columns: what its first rows say decides how wide each is."""
    rows = (_said(manuscript, layout, row) for row, _ in islice(manuscript.places.shown(view), _SAMPLE))
    return grid_of(shared(layout.columns, *measured(layout.columns, rows), layout.room))


def _said(manuscript: Manuscript, layout: Layout, row: Row) -> list[str]:
    cells = layout.pick(row.cells) if layout.pick else row.cells
    return [str(cell_words(cell, manuscript.report.records)) for cell in cells]


def _rows(manuscript: Manuscript, view: TableView, layout: Layout, *, first: bool) -> Generator[str, None, bool]:
    notes = CellNotes()
    yield from _chunks(manuscript, view, layout, notes, first=first)
    yield "</w:tbl>"
    below = [*notes.listed(), *layout.helps]
    if not manuscript.places.rows_in(view):
        below.append(manuscript.words("Tabellen har inga rader."))
    for words in below:
        yield manuscript.paragraph("Tabellnot", manuscript.run(words))
    return not below


def _chunks(manuscript: Manuscript, view: TableView, layout: Layout, notes: CellNotes, *, first: bool) -> Iterator[str]:
    """Yield the rows, many at once; no page ends after the first of several or before the last."""
    rows, count = iter(manuscript.places.rows_of(view)), manuscript.places.rows_in(view)
    not_last = sorted({0, count - 2}) if count > 1 else []
    for start in range(0, count, _CHUNK):
        chunk = [
            layout.row(row, manuscript.bookmark(mark) if mark and first else "", notes)
            for row, mark in islice(rows, _CHUNK)
        ]
        for place in not_last:
            if start <= place < start + _CHUNK:
                chunk[place - start] = with_next(chunk[place - start])
        yield "".join(chunk)
