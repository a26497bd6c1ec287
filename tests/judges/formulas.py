"""Own checks of what a workbook's formulas and links point at: sheets that are there, names that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .book import Book, S, area
from .parts import RELATIONS

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
FORMULAS = {f"{S}f", f"{S}formula", f"{S}formula1", f"{S}formula2", f"{CHART}f"}


def formula_faults(book: Book) -> Iterator[str]:
    """Yield the formulas and links that lead to a sheet or a name that is not there."""
    sheets = {sheet.name.casefold() for sheet in book.sheets}
    for where, formula in _formulas(book):
        for named in sheets_in(formula):
            if named.casefold() not in sheets:
                yield f"{where}: {formula!r} leads to the sheet {named!r}, which is not there"
    yield from _links(book, sheets)


def sheets_in(formula: str) -> Iterator[str]:
    """Yield the sheets that a formula names."""
    bare = re.sub(r'"(?:[^"]|"")*"', '""', formula)
    for quoted, plain in re.findall(r"'((?:[^']|'')+)'!|([\w.]+)!", bare):
        yield quoted.replace("''", "'") if quoted else plain


def _formulas(book: Book) -> Iterator[tuple[str, str]]:
    yield from ((each.get("name", ""), each.text or "") for each in book.names)
    parts = [sheet.part for sheet in book.sheets] + list(book.package.named("xl/charts/chart"))
    for part in parts:
        for each in book.package.xml(part).iter():
            if each.tag in FORMULAS and each.text:
                yield part, each.text


def _links(book: Book, sheets: set[str]) -> Iterator[str]:
    names = {each.get("name", "").casefold() for each in book.names}
    names |= {table.get("displayName", "").casefold() for sheet in book.sheets for table in sheet.tables}
    for sheet in book.sheets:
        for link in sheet.xml.iter(f"{S}hyperlink"):
            if area(link.get("ref", "")) is None:
                yield f"{sheet.name}: a link stands in {link.get('ref')!r}, which is no cell"
            to = link.get("location")
            if to is None or f"{RELATIONS}id" in link.attrib:  # an address outside, perhaps with a place in it
                continue
            before, mark, cell = to.rpartition("!")
            here = next(sheets_in(to), before).casefold() in sheets and area(cell) if mark else to.casefold() in names
            if not here:
                yield f"{sheet.name}: the link in {link.get('ref')} leads to {to!r}, which is not there"
