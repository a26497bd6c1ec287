"""A selection of a table said in words, as a workbook shows tables whole."""

from __future__ import annotations

from handlingsplan.report import Table, TableView

from .texts import one_line
from .voice import Voice


def called(view: TableView, table: Table) -> str:
    """Return what a selection is called: by its caption, else as its table."""
    return one_line(view.caption) or one_line(table.title)


def selection(view: TableView, table: Table, size: int, voice: Voice) -> str:
    """Return "Tabellen Åtgärder: 12 av 38 rader, kolumnerna Nr och Titel"."""
    return voice.words(
        "Tabellen {title}: {rows}, {columns}",
        title=one_line(table.title),
        rows=_rows(view, size, voice),
        columns=_columns(view, table, voice),
    )


def _rows(view: TableView, size: int, voice: Voice) -> str:
    if view.rows is None or len(view.rows) == size:
        return voice.words.plural("{n} rad", "alla {n} rader", size) if size else voice.words("inga rader")
    total = voice.words.plural("{n} rad", "{n} rader", size)
    return voice.words("{n} av {total}", n=voice.words.number(len(view.rows)), total=total)


def _columns(view: TableView, table: Table, voice: Voice) -> str:
    titles = {column.key: one_line(column.title) for column in table.columns}
    if view.columns is None or set(view.columns) == set(titles):
        return voice.words("alla kolumner")
    names = voice.words.joined(titles[key] for key in view.columns)
    return voice.words.plural("kolumnen {names}", "kolumnerna {names}", len(view.columns), names=names)
