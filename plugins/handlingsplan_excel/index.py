"""Where in the workbook each record is first shown: best in the table of its own kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from handlingsplan.report import Figure, RecordKey, Report, figures_in, kind_of

from .leads import Spot
from .table_plan import TableSheet
from .text_rows import TextRow


def records_in(report: Report, sheets: tuple[TableSheet, ...], texts: dict[str, Spot]) -> dict[RecordKey, Spot]:
    """Return where each record is shown; `texts` says where the marks of the running text stand."""
    best: dict[RecordKey, Spot] = {}
    other: dict[RecordKey, Spot] = {}
    for sheet in sheets:
        for row, keys in _rows(sheet):
            for key in keys:
                own = sheet.table.record_kind is not None and sheet.table.record_kind == kind_of(key)
                (best if own else other).setdefault(key, Spot(sheet.name, row))
    for mark, spot in texts.items():
        for key in report.places[mark]:
            other.setdefault(key, spot)
    return other | best


def _rows(sheet: TableSheet) -> Iterator[tuple[int, tuple[RecordKey, ...]]]:
    rows = islice(sheet.table.places.values(), sheet.first, sheet.first + sheet.count)
    yield from ((number, keys) for number, keys in enumerate(rows, sheet.first_row) if keys)


def rows_led_to(report: Report, sheets: tuple[TableSheet, ...]) -> Iterator[tuple[str, Spot]]:
    """Yield where the rows stand that figures lead to, each as "table key/row key"."""
    blocks = (block for section, _ in report.walk() for block in section.blocks)
    told = (each for table in report.tables for each in table.inlines if isinstance(each, Figure))
    figures = chain(chain.from_iterable(map(figures_in, blocks)), told)
    wanted = {each.to[1:] for each in figures if each.to.startswith("#")}
    for sheet in sheets:
        start = f"{sheet.table.key}/"
        if any(each.startswith(start) for each in wanted):
            rows = islice(sheet.table.rows, sheet.first, sheet.first + sheet.count)
            for number, row in enumerate(rows, sheet.first_row):
                if start + row.key in wanted:
                    yield start + row.key, Spot(sheet.name, number)


def marks_in(sheet: str, rows: tuple[TextRow, ...], first: int) -> dict[str, Spot]:
    """Return where each mark of a text sheet stands."""
    return {row.mark: Spot(sheet, n) for n, row in enumerate(rows, first) if row.mark}
