"""A sheet of running text: what a row is to the left, its words to the right, its mark in a hidden column."""

from __future__ import annotations

from collections.abc import Iterator

from .height import SIZE
from .leads import Leads, Spot
from .mark_cell import HEADING, figure_tokens
from .page import Page, run_look
from .pen import NOTHING
from .runs import figures_in
from .spread import Line
from .style import SIZES
from .text_rows import TextRow
from .voice import Voice

FIRST = 4
"""The first row of text, after the sheet's title, the way back and the headings of the columns."""
KIND, TEXT, MARKS = 0, 1, 2
INDENT = 6
_WIDTHS = {KIND: 15, TEXT: 104}


def sections_in(sheet: str, rows: tuple[TextRow, ...]) -> Iterator[tuple[str, Spot]]:
    """Yield where each section begins."""
    yield from ((row.section, Spot(sheet, n)) for n, row in enumerate(rows, FIRST) if row.section)


def write_text(page: Page, rows: tuple[TextRow, ...], leads: Leads, back: Spot, voice: Voice) -> None:
    """Write a sheet of running text."""
    sheet = page.sheet
    for column, width in _WIDTHS.items():
        sheet.set_column(column, column, width)
    sheet.set_column(MARKS, MARKS, 20, None, {"hidden": True})
    page.line(1, Line(page.links.sheet, "title", size=18), TEXT)
    page.say(1, MARKS, HEADING, "kind")
    page.lead(2, 0, voice.words("Till framsidan"), back, ("link", "kind"))
    page.say(3, KIND, voice.words("Avsnitt"), "head")
    page.say(3, TEXT, voice.words("Text"), "head")
    for number, row in enumerate(rows, FIRST):
        _write_row(page, number, row, leads, voice)
    last = FIRST - 1 + len(rows)
    sheet.freeze_panes(FIRST - 1, 0)
    sheet.repeat_rows(FIRST - 2)
    sheet.print_area(0, KIND, last - 1, TEXT)


def _write_row(page: Page, number: int, row: TextRow, leads: Leads, voice: Voice) -> None:
    if any(run.altered for run in row.runs):
        page.tell("EXCEL01", number)
    if row.goes_on:
        page.tell("EXCEL02", number)
    if row.kind:
        page.say(number, KIND, row.kind, "kind" if not row.section else row.look)
    elif row.explained:
        page.lead(number, KIND, voice.words("Underlag"), leads.find(row.explained), ("leads", "kind"))
    words = row.words or NOTHING
    looks = {run_look(run, row.look) for run in row.runs} or {row.look}
    if row.to:
        page.lead(number, TEXT, words, leads.find(row.to), ("leads", "text"))
    elif len(looks) > 1:
        page.say_runs(number, TEXT, row.runs, row.look)
    else:
        page.say(number, TEXT, words, looks.pop())
    size = SIZES.get(row.look, SIZE)
    room = _WIDTHS[TEXT] - (INDENT if row.look.startswith("item") else 0)
    page.height(number, (words, room), (row.kind, _WIDTHS[KIND]), size=size)
    tokens = [row.mark] * bool(row.mark) + figure_tokens("B", figures_in(row.runs), len(words))
    if tokens:
        page.say(number, MARKS, " ".join(tokens), "kind")
