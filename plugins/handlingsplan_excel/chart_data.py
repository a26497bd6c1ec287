"""What a Chart draws: categories and series of numbers, taken from its Table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import frozen

from handlingsplan.report import Cell, Chart, Column, Figure, Report, Row, Table

from .names import shortened
from .texts import one_line
from .voice import Voice, voice_of

LONGEST = 255
"""A title, a name of a series or a category takes no more."""


@frozen
class Series:
    """One column of the table, as numbers; None where the table has no number."""

    title: str
    values: tuple[float | None, ...]
    share: bool = False
    unit: str = ""


@frozen
class ChartData:
    """All that a native chart needs to know."""

    title: str
    alt_text: str
    kind: Literal["bar", "stacked", "line"]
    heading: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def share(self) -> bool:
        """Whether all that is drawn are shares."""
        return all(each.share for each in self.series)

    @property
    def points(self) -> int:
        """How many values are drawn."""
        return len(self.categories) * len(self.series)


def data_of(report: Report, chart: Chart) -> ChartData:
    """Return what a chart draws; a sum is left out beside its parts unless the chart names its row."""
    voice = voice_of(report)
    table = report.table(chart.table)
    rows = tuple(_rows(table, chart))
    places = {column.key: n for n, column in enumerate(table.columns)}
    category = places[chart.category]
    return ChartData(
        title=_short(chart.title),
        alt_text=one_line(chart.alt_text),
        kind=chart.kind,
        heading=_short(table.columns[category].title),
        categories=tuple(_category(row.cells[category], table.columns[category], voice) for row in rows)
        or (voice.words("Inga rader"),),
        series=tuple(_series(table.columns[places[key]], places[key], rows) for key in chart.series),
    )


def _rows(table: Table, chart: Chart) -> Iterator[Row]:
    if chart.rows is not None:
        found = {row.key: row for row in table.rows if row.key in set(chart.rows)}
        yield from (found[key] for key in chart.rows)
        return
    yield from (row for row in table.rows if row.emphasis != "total")


def _category(cell: Cell, column: Column, voice: Voice) -> str:
    return _short(voice.printed(cell, column))


def _series(column: Column, place: int, rows: tuple[Row, ...]) -> Series:
    cells = [row.cells[place] for row in rows]
    return Series(
        _short(column.title),
        tuple(_number(cell) for cell in cells) or (None,),
        share=_is_share(column, cells),
        unit=one_line(column.unit),
    )


def _is_share(column: Column, cells: list[Cell]) -> bool:
    values = [cell.value for cell in cells if isinstance(cell, Figure)]
    return column.type == "share" or (
        column.type == "figure" and bool(values) and all(isinstance(each, Fraction) for each in values)
    )


def _number(cell: Cell) -> float | None:
    value = cell.value if isinstance(cell, Figure) else cell
    if isinstance(value, Decimal) and not value.is_finite():
        return None
    return float(value) if isinstance(value, int | Decimal | Fraction) else None


def _short(words: str) -> str:
    """Return words as a chart can show them; its table has them whole."""
    return shortened(one_line(words), LONGEST)
