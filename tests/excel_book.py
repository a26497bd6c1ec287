"""Small reports as workbooks, read back by another library than the one that wrote them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
from defusedxml import ElementTree
from handlingsplan_excel.limits import EXCEL, Limits
from handlingsplan_excel.write import write
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from handlingsplan.errors import Finding
from handlingsplan.hookspecs import Look
from handlingsplan.report import Block, Cell, Column, Report, Row, Section, Table, TableView

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    """A report that has been written, and what was said of it."""

    def __init__(self, report: Report, path: Path, limits: Limits = EXCEL) -> None:
        self.path = path
        self.findings: tuple[Finding, ...] = tuple(write(report, path, Look(), limits=limits))
        self.read: Workbook = openpyxl.load_workbook(path)

    def __getitem__(self, sheet: str) -> Worksheet:
        return self.read[sheet]

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.findings]

    def head(self, sheet: str) -> int:
        """The row of the headings of a sheet's table."""
        (ref,) = (area for _, area in self[sheet].tables.items())
        return int(ref.partition(":")[0].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))

    def headings(self, sheet: str) -> list[str]:
        (table,) = self[sheet].tables.values()
        return [column.name for column in table.tableColumns]

    def rows(self, sheet: str) -> list[list[object]]:
        """The values of a sheet's table, without headings and hidden marks."""
        (ref,) = (area for _, area in self[sheet].tables.items())
        return [[cell.value for cell in row] for row in self[sheet][ref][1:]]

    def cell(self, sheet: str, heading: str, row: int = 1):
        """The cell under a heading; the first row is 1."""
        return self[sheet].cell(self.head(sheet) + row, self.headings(sheet).index(heading) + 1)

    def xml(self, name: str):
        with ZipFile(self.path) as package:
            return ElementTree.fromstring(package.read(name))

    def text(self, name: str) -> str:
        with ZipFile(self.path) as package:
            return package.read(name).decode()


def report(*blocks: Block, tables: Iterable[Table] = (), **more: object) -> Report:
    """A report of one section with some blocks, or of the sections that are given."""
    sections = more.pop("sections", None) or (Section("s", "Avsnitt", blocks),)
    whole = {"kind": "prov", "title": "Rapporten", "publisher": "Länsstyrelsen", "language": "sv", **more}
    return Report(**whole, sections=sections, tables=tuple(tables))


def table(*rows: tuple[Cell, ...] | Row, columns: Iterable[Column], title: str = "Tabell", **more: object) -> Table:
    """A table whose rows are called 1, 2 and so on."""
    made = (row if isinstance(row, Row) else Row(str(n), row) for n, row in enumerate(rows, 1))
    return Table(**{"key": "t", "title": title, "description": "", **more}, columns=tuple(columns), rows=tuple(made))


def book_of(folder: Path, *rows: tuple[Cell, ...] | Row, columns: Iterable[Column], **more: object) -> Book:
    """A workbook with one table."""
    limits = more.pop("limits", EXCEL)
    records = more.pop("records", {})
    one = table(*rows, columns=columns, **more)
    return Book(report(TableView("t"), tables=[one], records=records), folder / "bok.xlsx", limits)


def luminance(colour: str) -> float:
    """How light a colour is, as the accessibility guidelines count."""
    parts = [int(colour.lstrip("#")[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
