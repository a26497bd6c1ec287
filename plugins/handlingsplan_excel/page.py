"""A sheet of the workbook with what is written on it through XlsxWriter, and its links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen
from xlsxwriter.utility import xl_col_to_name

from handlingsplan.report import Report

from .address import Address
from .height import SIZE, lines_on_page, points
from .leads import SheetLinks, Spot
from .names import shortened
from .runs import Run
from .spread import Line
from .style import Styles
from .texts import altered, one_line, visible
from .voice import Voice
from .xlsx import A4, done

HEADER = 100
"""How much of the edition a page's header has room for."""


@frozen
class Page:
    """One sheet. Rows are counted from 1, as a reader counts; columns from 0."""

    sheet: Any
    styles: Styles
    links: SheetLinks

    def say(self, row: int, column: int, words: str, look: str) -> None:
        """Write words in a cell, never a formula."""
        if altered(words):
            self.tell("EXCEL01", row)
        words = visible(words)
        if words.startswith("<r>"):  # XlsxWriter would take the words for XML of its own
            self.say_runs(row, column, (Run("<"), Run(words[1:])), look)
        else:
            done(self.sheet.write_string(row - 1, column, words, self.styles[look]))

    def tell(self, code: str, row: int) -> None:
        """Note what a reader should know of a row."""
        self.links.noticed.tell(code, self.links.sheet, row)

    def say_runs(self, row: int, column: int, runs: tuple[Run, ...], look: str) -> None:
        """Write words of which some are strong or set apart."""
        fragments = [part for run in runs for part in (self.styles[run_look(run, look)], run.text)]
        done(self.sheet.write_rich_string(row - 1, column, *fragments, self.styles[look]))

    def lead(self, row: int, column: int, words: str, target: Spot | Address | None, looks: tuple[str, str]) -> None:
        """Write words that lead somewhere; `looks` are those with a link and without."""
        linked = self.links.add(xl_col_to_name(column), row, target)
        self.say(row, column, words, looks[0] if linked else looks[1])

    def line(self, row: int, line: Line, last_column: int) -> None:
        """Write a row of words over the page's whole width, made high enough where they are wrapped."""
        wrapped = f"{line.look} wrapped" if line.lines > 1 else line.look
        if line.lines > 1 and last_column:
            done(self.sheet.merge_range(row - 1, 0, row - 1, last_column, "", self.styles[wrapped]))
        self.say(row, 0, line.words, wrapped)
        done(self.sheet.set_row(row - 1, line.height))

    def height(self, row: int, *cells: tuple[str, float], size: int = SIZE) -> None:
        """Make a row high enough for its cells, each given as its words and its column's width."""
        lines = max(lines_on_page(words, width, size) for words, width in cells)
        done(self.sheet.set_row(row - 1, points(lines, size)))

    def table(self, area: tuple[int, int, int], headings: Sequence[str], options: Mapping[str, Any]) -> None:
        """Make an area a real table: the row of its headings, its last row and its first column."""
        head, last, first = area
        columns = [{"header": each, "header_format": self.styles["head"]} for each in headings]
        whole = {"style": None, "columns": columns, **options}
        done(self.sheet.add_table(head - 1, first, last - 1, first + len(headings) - 1, whole))
        for column, heading in enumerate(headings, first):
            self.say(head, column, heading, "head")

    def set_up(self, voice: Voice, *, landscape: bool, report: Report) -> None:
        """Make the page ready for print: A4, as wide as the paper, with the sheet's name and page numbers."""
        sheet = self.sheet
        sheet.hide_gridlines(2)
        sheet.set_paper(A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        page = voice.words("Sida {page} av {pages}", page="&P", pages="&N")
        done(sheet.set_footer(f"&L&A&R{page}"))
        edition = shortened(one_line(report.edition), HEADER)
        told = " – ".join(filter(None, (edition, voice.words("UTKAST") if report.draft else "")))
        if told:
            done(sheet.set_header(f"&C&B{told.replace('&', '&&')}"))


def run_look(run: Run, look: str) -> str:
    """Return the name of how a run looks within a text."""
    return look + " strong" * run.bold + " emphasis" * run.italic
