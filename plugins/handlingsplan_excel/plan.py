"""The workbook before it is written: which sheets it has, in which order, and where all things stand."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from handlingsplan.report import Report

from .about import about_rows
from .chart_sheet import ChartPlace, plan_charts
from .index import marks_in, records_in, rows_led_to
from .leads import Leads, Spot
from .limits import Limits
from .names import Names
from .outline import outline
from .table_plan import TableSheet, plan_tables
from .text_rows import TextRow, Writing
from .text_sheet import FIRST, sections_in
from .voice import Voice, voice_of


@frozen
class Plan:
    """All sheets in order: front, text, tables, charts (if there are any), about the report."""

    report: Report
    voice: Voice
    limits: Limits
    front: str
    text: str
    text_rows: tuple[TextRow, ...]
    tables: tuple[TableSheet, ...]
    charts_name: str
    charts: tuple[ChartPlace, ...]
    about: str
    about_rows: tuple[TextRow, ...]
    leads: Leads

    @property
    def first_sheets(self) -> Mapping[str, Spot]:
        """The sheet where each table begins."""
        return {sheet.table.key: Spot(sheet.name) for sheet in reversed(self.tables)}


def plan_of(report: Report, limits: Limits) -> Plan:
    """Return the plan of a report's workbook."""
    voice, names = voice_of(report), Names()
    words = voice.words
    front, text, charts_name, about = map(
        names.sheet, (words("Framsida"), words("Text"), words("Diagram"), words("Om rapporten"))
    )
    tables = tuple(plan_tables(report, names, voice, limits))
    sizes = {sheet.table.key: sheet.survey.rows for sheet in tables}
    headings = tuple(outline(report, voice))
    writing = Writing(report, voice, sizes)
    text_rows = tuple(writing.rows(each for each in headings if not each.method))
    method_rows = tuple(writing.rows(each for each in headings if each.method))
    charts = tuple(plan_charts(report))
    places = {
        **{sheet.table.key: Spot(sheet.name) for sheet in reversed(tables)},
        **dict(sections_in(text, text_rows)),
        **dict(sections_in(about, method_rows)),
        **{place.mark: Spot(charts_name, place.row) for place in charts},
        **dict(rows_led_to(report, tables)),
    }
    texts = marks_in(text, text_rows, FIRST) | marks_in(about, method_rows, FIRST)
    leads = Leads(places, records_in(report, tables, texts))
    every_row = (*method_rows, *(part for row in about_rows(report, voice) for part in writing.seen_whole(row)))
    return Plan(report, voice, limits, front, text, text_rows, tables, charts_name, charts, about, every_row, leads)
