"""The cells of a sheet that hold something, read as the file streams by: a million empty rows cost next to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Literal
from zipfile import ZipFile

from attrs import define, field, frozen

from .form_book import related, unfolded
from .form_places import cell_name, corner
from .form_xml import chunks, elements, walk

MOST_CELLS = 3_000_000
"""More filled cells than this in a sheet are no underlag; reading them would take all memory."""
_CONTENT = re.compile(rb"<(?:v|is|f|!)|vm=")

Kind = Literal["words", "number", "yes_no", "error", "day", "picture"]
_KINDS: dict[str, Kind] = {
    "s": "words",
    "str": "words",
    "inlineStr": "words",
    "b": "yes_no",
    "e": "error",
    "d": "day",
}


@frozen
class Cell:
    """What stands in a cell, as it is saved. `shape` is the shape of a day, or ""."""

    place: str
    column: int
    kind: Kind
    saved: str
    shape: str = ""
    formula: bool = False

    @property
    def unread(self) -> bool:
        """Whether something stands in it that is no value: a picture, an error, a formula that nobody has computed."""
        return self.kind in ("picture", "error") or (self.formula and not self.saved and self.kind != "words")


@frozen
class Row:
    """A row with something in it: its number, its cells by column (from 1), and whether it is hidden."""

    number: int
    cells: dict[int, Cell]
    hidden: bool = False


@frozen
class SheetCells:
    """What is read of a sheet: its rows, the areas of merged cells, and the cells over which pictures lie."""

    rows: tuple[Row, ...]
    merged: tuple[str, ...]
    pictures: tuple[str, ...]


def read_cells(package: ZipFile, part: str, strings: Sequence[str], shapes: Sequence[str]) -> SheetCells:
    """Return a sheet's filled cells. What the sheet says of its own size is not believed."""
    reader = _Reader(strings, shapes)
    walk(_filled(package, part), reader.start, reader.end, reader.text)
    pictures = _pictures(package, related(package, part).get(reader.drawing, "")) if reader.drawing else ()
    return SheetCells(tuple(sorted(reader.rows, key=lambda row: row.number)), tuple(reader.merged), tuple(pictures))


def _filled(package: ZipFile, part: str) -> Iterator[bytes]:
    """Yield a sheet's XML without stretches of whole rows in which nothing stands.

    A stretch runs from the end of a row to the end of another. Where "<!" is found, which lets a text look like
    the end of a row, nothing more is left out.
    """
    rest, whole, started = b"", False, False
    for chunk in chunks(package, part):
        kept, end, rest = (rest + chunk).rpartition(b"</row>")
        if not end:
            continue
        whole = whole or b"<!" in kept
        if whole or not started or _CONTENT.search(kept):
            yield kept + end
        started = True
    yield rest


@define
class _Reader:
    """Gathers cells; rows and cells that do not say where they are stand after the one before."""

    strings: Sequence[str]
    shapes: Sequence[str]
    rows: list[Row] = field(factory=list)
    merged: list[str] = field(factory=list)
    drawing: str = ""
    _number: int = 0
    _hidden: bool = False
    _column: int = 0
    _cells: dict[int, Cell] = field(factory=dict)
    _cell: dict[str, str] = field(factory=dict)
    _saved: list[str] = field(factory=list)
    _text: list[str] = field(factory=list)
    _into: list[str] | None = None
    _formula: bool = False
    _aloud: bool = False
    _count: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name == "v":
            self._into = self._saved
        elif name == "t":
            self._into = None if self._aloud else self._text
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._aloud = True
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))
        elif name == "drawing":
            self.drawing = next((value for key, value in attributes.items() if key.endswith("id")), "")

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._number = int(attributes.get("r", self._number + 1))
        self._hidden = attributes.get("hidden") in ("1", "true")
        self._column, self._cells = 0, {}

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._column = corner(attributes.get("r", ""))[1] or self._column + 1
        self._cell, self._formula = attributes, False
        self._saved.clear()
        self._text.clear()

    def text(self, words: str) -> None:
        if self._into is not None:
            self._into.append(words)

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self._into = None
        elif name == "rPh":
            self._aloud = False
        elif name == "c":
            self._end_cell()
        elif name == "row" and self._cells:
            self.rows.append(Row(self._number, self._cells, self._hidden))

    def _end_cell(self) -> None:
        told = self._cell.get("t", "n")
        saved = "".join(self._text if told == "inlineStr" else self._saved)
        kind = "picture" if "vm" in self._cell else _KINDS.get(told, "number")
        if not saved and not self._formula:
            return
        if told == "s":
            saved = self.strings[int(saved)]
        elif kind == "words":
            saved = unfolded(saved)
        if not saved and not self._formula:
            return
        if kind == "number" and saved and not isfinite(float(saved)):
            raise ValueError(saved)
        shape = self.shapes[style] if (style := int(self._cell.get("s", 0))) < len(self.shapes) else ""
        place = cell_name(self._number, self._column)
        self._cells[self._column] = Cell(place, self._column, kind, saved, shape, self._formula)
        self._count += 1
        if self._count > MOST_CELLS:
            raise ValueError(MOST_CELLS)


def _pictures(package: ZipFile, part: str) -> Iterator[str]:
    """Yield the cells over whose upper left corner a picture or a text box lies."""
    column = 0
    for each in elements(package, part):
        if each.within == "from" and each.name == "col":
            column = int(each.text) + 1
        elif each.within == "from" and each.name == "row":
            yield cell_name(int(each.text) + 1, column)
