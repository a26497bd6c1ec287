"""Reads a workbook for its judge: sheets with their tables, names, texts; and addresses such as B3 and A1:C9."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element  # only the type: parsing is defusedxml's

from attrs import frozen

from .parts import RELATIONS, Package

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LAST_COLUMN, LAST_ROW = 16384, 1048576


@frozen
class Area:
    """A rectangle of cells, counted from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def width(self) -> int:
        return self.last_column - self.first_column + 1


@frozen(slots=False)
class Sheet:
    name: str
    part: str
    xml: Element
    tables: tuple[Element, ...]

    @cached_property
    def cells(self) -> dict[tuple[int, int], Element]:
        found = {cell_at(cell.get("r", "")): cell for cell in self.xml.iter(f"{S}c")}
        return {place: cell for place, cell in found.items() if place}

    def text(self, book: Book, row: int, column: int) -> str | None:
        """Return a cell's text; None where there is none."""
        cell = self.cells.get((row, column))
        if cell is None:
            return None
        value = cell.findtext(f"{S}v")
        if cell.get("t") == "s" and value is not None:
            return book.strings[int(value)]
        if cell.get("t") == "inlineStr":
            return "".join(each.text or "" for each in cell.iter(f"{S}t"))
        return value if cell.get("t") == "str" else None


@frozen
class Book:
    package: Package
    sheets: tuple[Sheet, ...]
    names: tuple[Element, ...]
    strings: tuple[str, ...]
    dxfs: int


def read_book(path: Path) -> Book:
    """Take a workbook apart."""
    package = Package(path)
    whole = package.xml("xl/workbook.xml")
    parts = package.related("xl/workbook.xml")
    sheets = [
        _sheet(package, each.get("name", ""), parts[each.get(f"{RELATIONS}id", "")][1])
        for each in whole.iter(f"{S}sheet")
    ]
    strings: tuple[str, ...] = ()
    if "xl/sharedStrings.xml" in package:
        strings = tuple(
            "".join(text.text or "" for text in each.iter(f"{S}t"))
            for each in package.xml("xl/sharedStrings.xml").iter(f"{S}si")
        )
    dxfs = package.xml("xl/styles.xml").find(f"{S}dxfs")
    return Book(
        package,
        tuple(sheets),
        tuple(whole.iter(f"{S}definedName")),
        strings,
        0 if dxfs is None else len(dxfs),
    )


def _sheet(package: Package, name: str, part: str) -> Sheet:
    related = package.related(part)
    tables = [
        package.xml(related[each.get(f"{RELATIONS}id", "")][1]) for each in package.xml(part).iter(f"{S}tablePart")
    ]
    return Sheet(name, part, package.xml(part), tuple(tables))


def cell_at(ref: str) -> tuple[int, int] | None:
    """Return row and column of an address like B3; None if it is none."""
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", ref)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row, column) if column <= LAST_COLUMN and row <= LAST_ROW else None


def area(ref: str) -> Area | None:
    """Return the rectangle of an address like A1:C9 or B3; None if it is none."""
    first, _, last = ref.partition(":")
    start, end = cell_at(first), cell_at(last or first)
    if not start or not end or end[0] < start[0] or end[1] < start[1]:
        return None
    return Area(*start, *end)


def inside(one: Area, other: Area) -> bool:
    """Return whether two rectangles share a cell."""
    return (
        one.first_row <= other.last_row
        and other.first_row <= one.last_row
        and one.first_column <= other.last_column
        and other.first_column <= one.last_column
    )
