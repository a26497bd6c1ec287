"""An exporter for tests: a line for each place, with its mark, its words and its figures. Honest, and easily broken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from attrs import evolve

from handlingsplan.errors import Finding
from handlingsplan.hookspecs import Exporter, Look, Marks
from handlingsplan.loading import Plugin
from handlingsplan.plugins import Plugins
from handlingsplan.report import (
    Figure,
    Inline,
    Items,
    Paragraph,
    Ref,
    Report,
    Row,
    Table,
    TableView,
    block_mark,
    flat,
    inlines_of,
    plain,
    row_mark,
)

Line = tuple[str, str, dict[str, str]]


def lines(report: Report, tables: Literal["all", "views"]) -> Iterator[Line]:
    yield "", report.title, {}
    for section, _ in report.walk():
        yield block_mark(section.id, 0), section.title, {}
        for number, block in enumerate(section.blocks, 1):
            inlines = tuple(inlines_of(block)) if isinstance(block, Paragraph | Items) else ()
            yield block_mark(section.id, number), *_said(inlines)
            if tables == "views" and isinstance(block, TableView):
                yield from _rows(report.table(block.table), block)
    if tables == "all":
        for table in report.tables:
            yield from _rows(table, TableView(table.key))


def _rows(table: Table, view: TableView) -> Iterator[Line]:
    columns = [n for n, column in enumerate(table.columns) if view.columns is None or column.key in view.columns]
    for row in table.rows:
        if view.rows is None or row.key in view.rows:
            yield _row(table.key, evolve(row, cells=tuple(row.cells[n] for n in columns)))


def _row(table: str, row: Row) -> Line:
    inlines: list[Inline] = []
    for cell in row.cells:
        if isinstance(cell, tuple):
            inlines += flat(cell)
        else:
            inlines += flat((cell,)) if isinstance(cell, Ref | Figure) else (getattr(cell, "label", str(cell)),)
    return row_mark(table, row.key), *_said(tuple(inlines))


def _said(inlines: tuple[Inline, ...]) -> tuple[str, dict[str, str]]:
    return plain(inlines), {each.key: each.text for each in inlines if isinstance(each, Figure)}


def write_all(report: Report, path: Path, look: Look) -> tuple[Finding, ...]:
    return _write(lines(report, "all"), path)


def write_views(report: Report, path: Path, look: Look) -> tuple[Finding, ...]:
    return _write(lines(report, "views"), path)


def _write(told: Iterator[Line], path: Path) -> tuple[Finding, ...]:
    path.write_text("".join(json.dumps(line) + "\n" for line in told), encoding="utf-8")
    return ()


def read(path: Path) -> Marks:
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    figures = {key: text for _, words, found in told for key, text in found.items() if text in words}
    return Marks(frozenset(mark for mark, _, _ in told if mark), figures)


ALL = Exporter("plain", ".plain", "Rader", write_all, marks=read)
VIEWS = Exporter("views", ".views", "Rader ur urval", write_views, "views", read)


def plugins(*exporters: Exporter) -> Plugins:
    return Plugins((Plugin("prov", "lanet-prov", "1.0", exporters=exporters),))
