"""Reads a finished document back: which places stand in it, and what it prints for each figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

from handlingsplan.hookspecs import Marks

from .figures import FIGURE, read
from .places import MARK

_PARTS = ("word/document.xml", "word/footnotes.xml")
_END_OF_PARAGRAPH = b"</w:p>"
_PIECE = 1 << 18
_A_FIGURE = FIGURE.removeprefix(MARK).encode()
_NAME = re.compile(rf'<w:bookmarkStart w:id="\d+" w:name="{MARK}([A-Z2-7]{{16}}|{FIGURE.removeprefix(MARK)})'.encode())
_FIGURE = re.compile(
    rf'<w:bookmarkStart w:id="\d+" w:name="{FIGURE}(\d+)_\d+_([a-z0-9_]*)"/>((?:<w:r>.*?(?=<w:bookmarkEnd))?)'.encode()
)
_WORDS = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)/>")


def marks(path: Path) -> Marks:
    """Return the marks of the places in a document, and each figure's key with the text that stands there.

    The document's XML is read as a stream of bytes and never taken apart by a parser: "<" stands only before an
    element, since words are escaped, so what looks like a bookmark is one. No entity is ever resolved.
    """
    places: list[bytes] = []
    figures: dict[str, str] = {}
    with ZipFile(path) as package:
        for part in _PARTS:
            if part in package.namelist():
                for text in _paragraphs(package, part):
                    _look(text, places, figures)
    return Marks(frozenset(b" ".join(places).decode().split()), figures)  # far faster than to decode each


def _paragraphs(package: ZipFile, part: str) -> Iterator[bytes]:
    """Yield the part in pieces that end where a paragraph ends."""
    rest = b""
    with package.open(part) as stream:
        while piece := stream.read(_PIECE):
            text = rest + piece
            end = text.rfind(_END_OF_PARAGRAPH) + 1  # 0 in the midst of a long paragraph
            yield text[:end]
            rest = text[end:]
    yield rest


def _look(text: bytes, places: list[bytes], figures: dict[str, str]) -> None:
    names = _NAME.findall(text)
    if _A_FIGURE in names:
        spelling: dict[bytes, bytes] = {}
        for number, piece, shown in _FIGURE.findall(text):
            spelling[number] = spelling.get(number, b"") + piece
            if shown:
                _keep(figures, read(spelling[number].decode()), _words(shown))
        names = [name for name in names if name != _A_FIGURE]
    places += names


def _keep(figures: dict[str, str], key: str, words: str) -> None:
    """Keep a figure's words; where a key stands twice with different words, both, so that it is seen."""
    before = figures.setdefault(key, words)
    if words != before:
        figures[key] = f"{before} / {words}"


def _words(runs: bytes) -> str:
    signs = {b"br": "\n", b"tab": "\t"}
    return "".join(signs[sign] if sign else unescape(words.decode()) for words, sign in _WORDS.findall(runs))
