"""The sheet of a table: all but its rows, which are written straight to the file (stream.py)."""

from __future__ import annotations

from math import ceil

from .cell_xml import codes_kept
from .height import lines_of
from .leads import Spot
from .limits import EXCEL
from .mark_cell import HEADING
from .names import shortened
from .page import Page
from .style import CELL_LOOKS
from .survey import title_of
from .table_plan import FILLER, TableSheet
from .texts import altered, one_line, pieces, units, visible
from .voice import Voice
from .xlsx import done

ALTERNATIVE = 500
_NOTE_WIDTH, _LINE = 340, 20
_BUTTON = 3
"""The filter's button takes so much of a heading's width."""
_READABLE = 230
"""A page as wide as this is printed at about 7 points; a wider table takes several pages."""
_FROZEN_POINTS = 260
"""Words above the table that are taller than this would leave no room for its rows if they stood still."""


def write_frame(page: Page, plan: TableSheet, back: Spot, voice: Voice) -> None:
    """Write a table's title, description, headings and print set-up, and a row that shows each look once."""
    sheet, marks = page.sheet, plan.page_end + 1
    fillers = (FILLER for _ in range(plan.last_column, plan.page_end))
    for column, width in enumerate((*plan.survey.widths, *fillers)):
        done(sheet.set_column(column, column, width))
    done(sheet.set_column(marks, marks, 20, None, {"hidden": True}))
    for row, line in enumerate(plan.top, 1):
        page.line(row, line, plan.page_end)
    page.say(1, marks, HEADING, "kind")
    page.lead(plan.head_row - 1, 0, voice.words("Till framsidan"), back, ("link", "kind"))
    _table(page, plan)
    rooms = (width - _BUTTON for width in plan.survey.widths)
    page.height(plan.head_row, *zip(plan.survey.headings, rooms, strict=True))
    _help(page, plan)
    _samples(page, plan)
    _stand_still(page, plan)
    _for_print(page, plan)


def _for_print(page: Page, plan: TableSheet) -> None:
    pages = ceil(plan.width / _READABLE)
    page.sheet.fit_to_pages(pages, 0)
    page.sheet.repeat_rows(plan.head_row - 1)
    if pages > 1:
        page.sheet.repeat_columns(0)
    page.sheet.print_area(0, 0, plan.last_row - 1, plan.page_end)


def _table(page: Page, plan: TableSheet) -> None:
    options = {
        "name": plan.table_name,
        "title": shortened(one_line(plan.table.title), ALTERNATIVE),
        "description": shortened(one_line(plan.table.description), ALTERNATIVE),
        "first_column": plan.table.header_columns > 0,
    }
    # One row of data is enough here: XlsxWriter keeps every cell of a table in memory (splice.py says the rest).
    page.table((plan.head_row, plan.first_row, 0), plan.survey.headings, options)


def _help(page: Page, plan: TableSheet) -> None:
    for column in plan.survey.columns:
        whole = title_of(column.column)
        told = [visible(column.column.help)] * bool(column.column.help)
        if units(whole) > EXCEL.header:
            told.insert(0, whole)
            page.tell("EXCEL09", plan.head_row)
        if altered(column.column.title) or altered(column.column.help):
            page.tell("EXCEL01", plan.head_row)
        if told:
            words = next(pieces(codes_kept("\n".join(told))))  # "Om rapporten" has the whole
            size = {"width": _NOTE_WIDTH, "height": min(900, _LINE * (lines_of(words, 44) + 1))}
            look = {"font_name": "Calibri", "font_size": 11, "author": ""}
            done(page.sheet.write_comment(plan.head_row - 1, column.at, words, size | look))


def _samples(page: Page, plan: TableSheet) -> None:
    for column, look in enumerate(CELL_LOOKS):
        done(page.sheet.write_blank(plan.first_row - 1, column, None, page.styles.cell(look)))


def _stand_still(page: Page, plan: TableSheet) -> None:
    columns = plan.table.header_columns
    widths = plan.survey.widths[: sum(len(each.headings) for each in plan.survey.columns[:columns])]
    still = len(widths) if sum(widths) <= 80 else min(1, len(widths))
    tall = sum(line.height for line in plan.top) > _FROZEN_POINTS
    page.sheet.freeze_panes(0 if tall else plan.head_row, still)
