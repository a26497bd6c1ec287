"""Cells' XML back to the text that they show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.parsers import expat
from zipfile import ZipFile

from attrs import define, field

_CODE = re.compile("_x([0-9A-Fa-f]{4})_")


def cells_back(cells: Sequence[bytes], strings: Sequence[str]) -> list[str]:
    """Return the text of each cell, given as one element of XML each; "" for one that holds nothing."""
    if not cells:
        return []
    reader = _Reader("c", strings)
    reader.parse((b"<cells>", b"".join(cells), b"</cells>"))
    return reader.texts


def shared_strings(package: ZipFile, name: str) -> tuple[str, ...]:
    """Return the strings that a workbook's cells share."""
    reader = _Reader("si", ())
    with package.open(name) as file:
        reader.parse(iter(lambda: file.read(1 << 20), b""))
    return tuple(reader.texts)


@define
class _Reader:
    """Gathers the text of each element of a kind; a cell that refers to a shared string has that string's."""

    each: str
    strings: Sequence[str]
    texts: list[str] = field(factory=list)
    _parts: list[str] = field(factory=list)
    _shared: bool = False
    _inside: bool = False

    def parse(self, pieces: Iterable[bytes]) -> None:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse
        for piece in pieces:
            parser.Parse(piece)
        parser.Parse(b"", True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("t", "v"):
            self._inside = True
        elif name == self.each:
            self._parts.clear()
            self._shared = attributes.get("t") == "s"

    def _text(self, words: str) -> None:
        if self._inside:
            self._parts.append(words)

    def _end(self, name: str) -> None:
        if name in ("t", "v"):
            self._inside = False
        elif name == self.each:
            words = "".join(self._parts)
            self.texts.append(self.strings[int(words)] if self._shared else decoded(words))


def decoded(words: str) -> str:
    """Return text as Excel shows it: "_x005F_" is a low line."""
    return _CODE.sub(lambda found: chr(int(found[1], 16)), words) if "_x" in words else words


def _refuse(*_: object) -> None:
    raise ValueError("DOCTYPE")
