"""Native charts. Word takes its own from `chart_package`; how they look is decided in chart_look.py."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from attrs import frozen

from handlingsplan.language import Words
from handlingsplan.report import Chart, Report

from .chart_data import ChartData, data_of
from .chart_look import SHARE, axes, chart_type, legend, series_look, size_of, title_look
from .chart_outright import outright
from .voice import DOMAIN
from .xlsx import A4, ANY_DAY, done, new_book


@frozen
class ChartPackage:
    """A native chart for another document: the chart's XML with its values, and a workbook that holds its data."""

    chart_xml: bytes
    workbook: bytes


def chart_package(report: Report, chart: Chart, language: str) -> ChartPackage:
    """Return a chart of a report's table as a native chart, the same bytes each time."""
    data = data_of(report, chart)
    file = BytesIO()
    book = new_book(file, font_size=11)
    book.set_properties({"title": data.title, "created": ANY_DAY})
    sheet = book.add_worksheet(Words(language, domain=DOMAIN)("Diagramdata"))
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 1)
    done(sheet.set_column(0, 0, 40))
    done(sheet.set_column(1, len(data.series), 16))
    share = book.add_format({"num_format": SHARE})
    put_numbers(sheet, data, 0, share=share)
    put_chart(book, sheet, data, at=(0, len(data.series) + 2), numbers=0)
    book.close()
    with ZipFile(file) as package:
        chart_xml = outright(package.read("xl/charts/chart1.xml"), language)
    return ChartPackage(chart_xml, file.getvalue())


def put_numbers(sheet: Any, data: ChartData, row: int, **formats: Any) -> None:
    """Write what a chart draws, headings on `row`, from the first column on.

    Formats may be given for `head`, `text`, `number` and `share`.
    """
    heads = (data.heading, *(each.title for each in data.series))
    for column, head in enumerate(heads):
        done(sheet.write_string(row, column, head, formats.get("head")))
    for n, category in enumerate(data.categories, row + 1):
        done(sheet.write_string(n, 0, category, formats.get("text")))
    for column, each in enumerate(data.series, 1):
        for n, value in enumerate(each.values, row + 1):
            if value is not None:  # an empty cell is a gap; a word would be drawn as zero
                done(sheet.write_number(n, column, value, formats.get("share" if each.share else "number")))


def put_chart(book: Any, sheet: Any, data: ChartData, *, at: tuple[int, int], numbers: int) -> None:
    """Add the chart of numbers that `put_numbers` wrote at row `numbers` of the same sheet."""
    chart = book.add_chart(chart_type(data))
    name, first, last = sheet.get_name(), numbers + 1, numbers + len(data.categories)
    for n, each in enumerate(data.series, 1):
        places = {
            "name": [name, numbers, n],
            "categories": [name, first, 0, last, 0],
            "values": [name, first, n, last, n],
        }
        done(chart.add_series(places | series_look(data, each, n - 1)))
    chart.set_title(title_look(data))
    chart.set_legend(legend(data))
    for setter, look in axes(data).items():
        getattr(chart, setter)(look)
    chart.show_blanks_as("gap")
    width, height = size_of(data)
    chart.set_size({"width": width, "height": height})
    done(sheet.insert_chart(*at, chart, {"description": data.alt_text, "object_position": 2}))
