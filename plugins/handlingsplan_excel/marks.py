"""Reads a finished workbook back: the marks of its places, and each figure as its cell shows it.

Only the cells that are asked for are parsed. Each row is cut at its end, where its mark stands; in a sheet's XML
"</row>" and "<c " can only be markup, as the text of cells has its "<" escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from attrs import define, field

from handlingsplan.hookspecs import Marks

from .cells_back import cells_back, shared_strings
from .mark_cell import HEADING, Shown, read_figures

CHUNK = 1 << 20
MARK_LENGTH = 16
STRINGS = "xl/sharedStrings.xml"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_PLACE = re.compile(rb'<c r="([A-Z]+)1"')


def marks(path: Path) -> Marks:
    """Return the marks of a finished workbook, and its figures' texts as the cells show them."""
    with ZipFile(path) as package:
        names = package.namelist()
        strings = shared_strings(package, STRINGS) if STRINGS in names else ()
        found = _Found(strings)
        for name in filter(_SHEET.fullmatch, names):
            found.read_sheet(package, name)
    # A figure that is told in two ways must not pass for either.
    return Marks(frozenset(found.places), {key: " / ".join(texts) for key, texts in found.figures.items()})


@define
class _Found:
    """What has been read so far."""

    strings: tuple[str, ...]
    places: set[str] = field(factory=set)
    figures: dict[str, dict[str, None]] = field(factory=dict)

    def read_sheet(self, package: ZipFile, name: str) -> None:
        """Read a sheet, if its first row says which column holds marks."""
        several = _rows(package, name)
        first, *others = next(several, None) or [b""]
        if column := self._marks_column(first):
            self._read_rows(others, column)
            for rows in several:
                self._read_rows(rows, column)

    def _marks_column(self, first: bytes) -> bytes:
        """Return how a cell of the hidden column begins."""
        last = _last_cell(first)
        place = _PLACE.match(last)
        named = place and cells_back([last], self.strings) == [HEADING]
        return b'<c r="' + place[1] if place and named and place[1] != b"A" else b""

    def _read_rows(self, rows: list[bytes], column: bytes) -> None:
        marked = [(row, last) for row in rows if (last := _last_cell(row)).startswith(column)]
        words = cells_back([last for _, last in marked], self.strings)
        asked: list[tuple[Shown, bytes]] = []
        for (row, last), said in zip(marked, words, strict=True):
            if len(said) == MARK_LENGTH:
                self.places.add(said)
                continue
            tokens = said.split(" ")
            self.places.update(token for token in tokens if "@" not in token)
            number = last[len(column) : last.index(b'"', len(column))]
            asked += [(each, _cell(row, each.column, number)) for each in read_figures(tokens)]
        self._read_figures(asked)

    def _read_figures(self, asked: list[tuple[Shown, bytes]]) -> None:
        texts = cells_back([cell for _, cell in asked], self.strings)
        for (figure, _), text in zip(asked, texts, strict=True):
            shown = text[figure.start : figure.end] if figure.end else text
            self.figures.setdefault(figure.key, {})[shown] = None


def _rows(package: ZipFile, name: str) -> Iterator[list[bytes]]:
    """Yield a sheet's rows, many at a time, each without its end tag."""
    with package.open(name) as file:
        rest = b""
        while chunk := file.read(CHUNK):
            *rows, rest = (rest + chunk).split(b"</row>")
            if rows:
                yield rows


def _last_cell(row: bytes) -> bytes:
    start = row.rfind(b"<c ")
    return row[start:] if start >= 0 else b""


def _cell(row: bytes, column: str, number: bytes) -> bytes:
    start = row.find(b'<c r="%b%b"' % (column.encode(), number))
    end = row.find(b"<c ", start + 1)
    return b"<c/>" if start < 0 else row[start:] if end < 0 else row[start:end]
