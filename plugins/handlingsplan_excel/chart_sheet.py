"""The sheet of the charts: each with its words, the way to its table, and the numbers that it draws beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any

from attrs import frozen

from handlingsplan.report import Chart, Report, block_mark

from .chart import put_chart, put_numbers
from .chart_data import ChartData, data_of
from .chart_look import size_of
from .leads import Spot
from .limits import EXCEL
from .names import Names
from .page import Page
from .spread import Line, spread
from .voice import Voice
from .xlsx import done

FIRST, SPAN, ROW_PIXELS = 3, 8, 21
_FIRST_WIDTH, _WIDTH = 44, 13
WIDTH = _FIRST_WIDTH + (SPAN - 1) * _WIDTH


@frozen
class ChartPlace:
    """A chart and where it begins; `mark` is that of the block it stands in."""

    mark: str
    data: ChartData
    table: str
    top: tuple[Line, ...]
    row: int

    @property
    def chart_row(self) -> int:
        """The row on which the chart itself begins: after its words and the way to its table."""
        return self.row + len(self.top) + 1

    @property
    def numbers_row(self) -> int:
        """The row of the headings of its numbers."""
        return self.chart_row + ceil(size_of(self.data)[1] / ROW_PIXELS) + 1

    @property
    def end(self) -> int:
        """The last row of all."""
        return self.numbers_row + len(self.data.categories)


def plan_charts(report: Report) -> Iterator[ChartPlace]:
    """Yield the report's charts in order, each under the one before."""
    row = FIRST
    for section, _ in report.walk():
        for number, block in enumerate(section.blocks, 1):
            if isinstance(block, Chart):
                data = data_of(report, block)
                top = (*spread(data.title, "h2", WIDTH, 15), *spread(data.alt_text, "about", WIDTH))
                place = ChartPlace(block_mark(section.id, number), data, block.table, top, row)
                row = place.end + 2
                yield place


def write_charts(
    book: Any, page: Page, places: tuple[ChartPlace, ...], tables: Mapping[str, Spot], back: Spot, voice: Voice
) -> None:
    """Write all charts of a report."""
    sheet, names = page.sheet, Names()
    columns = max(SPAN, *(len(each.data.series) + 1 for each in places))
    done(sheet.set_column(0, 0, _FIRST_WIDTH))
    done(sheet.set_column(1, columns - 1, _WIDTH))
    page.line(1, Line(page.links.sheet, "title", size=18), SPAN - 1)
    page.lead(2, 0, voice.words("Till framsidan"), back, ("link", "kind"))
    for place in places:
        _write_chart(book, page, place, tables[place.table], names, voice)
    sheet.set_h_pagebreaks([place.row - 1 for place in places[1:]])
    sheet.print_area(0, 0, places[-1].end - 1, columns - 1)


def _write_chart(book: Any, page: Page, place: ChartPlace, table: Spot, names: Names, voice: Voice) -> None:
    for row, line in enumerate(place.top, place.row):
        page.line(row, line, SPAN - 1)
    words = voice.words("Alla uppgifter finns på bladet {sheet}", sheet=table.sheet)
    page.lead(place.chart_row - 1, 0, words, table, ("link", "kind"))
    data, numbers = place.data, place.numbers_row - 1
    put_numbers(
        page.sheet,
        data,
        numbers,
        text=page.styles["cell"],
        number=page.styles["number"],
        share=page.styles["share"],
    )
    headings = Names()
    titles = [headings.column(title, EXCEL.header) for title in (data.heading, *(each.title for each in data.series))]
    options = {"name": names.table(data.title, "Diagram"), "autofilter": False, "description": data.alt_text}
    page.table((place.numbers_row, place.end, 0), titles, options)
    page.height(place.numbers_row, *((title, _WIDTH - 1) for title in titles[1:]))
    put_chart(book, page.sheet, data, at=(place.chart_row - 1, 0), numbers=numbers)
