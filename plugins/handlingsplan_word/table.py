"""A view of a table: caption, rows, and what is said under it; divided where it has more columns than fit."""

from __future__ import annotations

from collections.abc import Iterator

from handlingsplan.report import TableView

from .cells import CellNotes
from .layout import Layout, layouts
from .manuscript import Manuscript

_CHUNK = 200


def table(manuscript: Manuscript, view: TableView, mark: str, *, wide: bool) -> Iterator[str]:
    """Yield a view of a table; its mark stands at the first caption."""
    data = manuscript.places.table(view.table)
    title = view.caption or data.title
    if data.description and view.table not in manuscript.described:
        manuscript.described.add(view.table)
        yield manuscript.paragraph("Body Text", manuscript.run(data.description))
    number = manuscript.next_table()
    parts = layouts(manuscript, data, view, wide=wide)
    for part, layout in enumerate(parts, 1):
        which = ""
        if len(parts) > 1:
            which = manuscript.words(", del {part} av {parts}", part=part, parts=len(parts))
        bookmark = manuscript.bookmark(mark) if part == 1 else ""
        again = "" if part == 1 else r"\c "
        caption = _caption(manuscript, number, again, f"{which}. {title}", bookmark)
        yield caption + _opened(manuscript, layout, title, data.description)
        yield from _rows(manuscript, view, layout, first=part == 1)


def _caption(manuscript: Manuscript, number: int, again: str, words: str, bookmark: str) -> str:
    label = manuscript.w("Tabell")
    counted = rf'<w:fldSimple w:instr=" SEQ {label} {again}\* ARABIC "><w:r><w:t>{number}</w:t></w:r></w:fldSimple>'
    content = f"{bookmark}{manuscript.run(f'{label} ')}{counted}{manuscript.run(words)}"
    return manuscript.paragraph("caption", content, "<w:keepNext/>")


def _opened(manuscript: Manuscript, layout: Layout, title: str, description: str) -> str:
    attribute = manuscript.script.attribute
    described = f'<w:tblDescription w:val="{attribute(description)}"/>' if description else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{manuscript.styles["Rapporttabell"]}"/>{layout.look}'
        f'<w:tblCaption w:val="{attribute(title)}"/>{described}</w:tblPr>{layout.head}'
    )


def _rows(manuscript: Manuscript, view: TableView, layout: Layout, *, first: bool) -> Iterator[str]:
    notes = CellNotes()
    chunk: list[str] = []
    empty = True
    for row, mark in manuscript.places.rows_of(view):
        empty = False
        chunk.append(layout.row(row, manuscript.bookmark(mark) if mark and first else "", notes))
        if len(chunk) > _CHUNK:
            yield "".join(chunk)
            chunk.clear()
    yield f"{''.join(chunk)}</w:tbl>"
    below = [f"{letter}) {note}" for letter, note in notes.listed()]
    below += [f"{column.title}: {column.help}" for column in layout.columns if column.help]
    below += [manuscript.words("Tabellen har inga rader.")] if empty else []
    yield from (manuscript.paragraph("Tabellnot", manuscript.run(words)) for words in below)
