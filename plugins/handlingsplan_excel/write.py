"""Writes a report as a workbook: XlsxWriter makes all but the tables' rows, which go straight to the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from attrs import define, field

from handlingsplan.errors import Finding
from handlingsplan.hookspecs import Look
from handlingsplan.package import write_package
from handlingsplan.report import Report
from handlingsplan.when import parse_when

from .chart_sheet import write_charts
from .front import Contents, write_front
from .leads import SheetLinks, Spot
from .limits import EXCEL, Limits
from .names import shortened
from .noticed import Noticed
from .page import Page
from .pen import Pen
from .plan import Plan, plan_of
from .splice import Sheet, whole
from .stream import rows_xml
from .style import Styles
from .table_plan import TableSheet
from .table_sheet import write_frame
from .text_sheet import write_text
from .texts import one_line
from .xlsx import ANY_DAY, new_book

HOLDS, PROPERTY = 250, 255
"""What the front sheet says of a table, and the file of itself; both stand whole elsewhere in the workbook."""


def write(report: Report, path: Path, look: Look, *, limits: Limits = EXCEL) -> Iterable[Finding]:  # noqa: ARG001
    """Write a report as a workbook and return what its reader should know. `look` asks nothing of a workbook."""
    noticed = Noticed(path)
    plan = plan_of(report, limits)
    making = _Making(plan, noticed)
    with ZipFile(making.skeleton()) as package:
        write_package(path, whole(package, tuple(making.sheets), report.language))
    return tuple(noticed.findings())


@define
class _Making:
    """The workbook being made: XlsxWriter's part of it, and what is to be put in afterwards."""

    plan: Plan
    noticed: Noticed
    sheets: list[Sheet] = field(factory=list)

    def skeleton(self) -> BytesIO:
        """Return the workbook without its tables' rows and without its links."""
        file = BytesIO()
        book = new_book(file)
        book.set_properties(properties(self.plan.report))
        styles = Styles(book)
        plan, back, voice = self.plan, Spot(self.plan.front), self.plan.voice
        write_front(self._page(book, styles, plan.front), plan.report, contents(plan), voice)
        write_text(self._page(book, styles, plan.text), plan.text_rows, plan.leads, back, voice)
        for sheet in plan.tables:
            if sheet.part > 1:
                self.noticed.tell("EXCEL06", plan.first_sheets[sheet.table.key].sheet)
            write_frame(self._table_page(book, styles, sheet), sheet, back, voice)
        if plan.charts:
            page = self._page(book, styles, plan.charts_name)
            write_charts(book, page, plan.charts, plan.first_sheets, back, voice)
        write_text(self._page(book, styles, plan.about), plan.about_rows, plan.leads, back, voice)
        book.close()
        return file

    def _page(self, book: Any, styles: Styles, name: str, *, landscape: bool = False) -> Page:
        page = Page(book.add_worksheet(name), styles, SheetLinks(name, self.plan.limits, self.noticed))
        page.set_up(self.plan.voice, landscape=landscape, report=self.plan.report)
        self.sheets.append(Sheet(page.links))
        return page

    def _table_page(self, book: Any, styles: Styles, sheet: TableSheet) -> Page:
        page = self._page(book, styles, sheet.name, landscape=True)
        rows = partial(self._rows, sheet, page.links)
        self.sheets[-1] = Sheet(page.links, sheet, rows)
        return page

    def _rows(self, sheet: TableSheet, links: SheetLinks, style: Mapping[str, str]) -> Iterator[bytes]:
        plan = self.plan
        return rows_xml(sheet, Pen(sheet.name, style, plan.voice, plan.leads, links, self.noticed, plan.limits))


def contents(plan: Plan) -> tuple[Contents, ...]:
    """Return what the front sheet says of the others."""
    words = plan.voice.words
    tables = (Contents(each.name, _holds(each), each.count) for each in plan.tables)
    charts = [Contents(plan.charts_name, words("Rapportens diagram, med de tal som de visar"))] * bool(plan.charts)
    return (
        Contents(plan.text, words("Rapportens löpande text, i läsordning")),
        *tables,
        *charts,
        Contents(plan.about, words("Metod, regler, källor och redovisning av alla uppgifter")),
    )


def _holds(sheet: TableSheet) -> str:
    title, description = one_line(sheet.table.title), one_line(sheet.table.description)
    return shortened(description if description and title == sheet.name else title, HOLDS)


def properties(report: Report) -> dict[str, Any]:
    """Return what the file says of itself; the day is that of the report, never of the clock."""
    return {
        "title": shortened(one_line(report.title), PROPERTY),
        "subject": shortened(one_line(report.subject or report.subtitle), PROPERTY),
        "author": shortened(one_line(report.publisher), PROPERTY),
        "created": published(report),
    }


def published(report: Report) -> datetime:
    """Return the day of the report, where it says one."""
    try:
        day = parse_when(report.published)
    except ValueError:
        return ANY_DAY
    return datetime.combine(day.earliest, time()) if day.exact else ANY_DAY
