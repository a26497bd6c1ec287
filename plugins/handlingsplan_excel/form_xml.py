"""XML that somebody else wrote, element by element: a document type, which could harm, is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.parsers import expat
from zipfile import ZipFile

from attrs import define, field, frozen

Start = Callable[[str, dict[str, str]], None]
CHUNK = 1 << 20


def walk(pieces: Iterable[bytes], start: Start, end: Callable[[str], None], text: Callable[[str], None]) -> None:
    """Go through XML; names come without the prefix that a program gave them."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    for piece in pieces:
        parser.Parse(piece)
    parser.Parse(b"", True)


def chunks(package: ZipFile, name: str) -> Iterable[bytes]:
    """Yield a part of a package in pieces."""
    with package.open(name) as file:
        while chunk := file.read(CHUNK):
            yield chunk


@frozen
class Element:
    """One element: its name, that of the one it stands in, its attributes, and the text directly in it."""

    name: str
    within: str
    attributes: dict[str, str]
    words: list[str]

    @property
    def text(self) -> str:
        """The text directly in the element."""
        return "".join(self.words)

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute, whatever its prefix."""
        found = (value for key, value in self.attributes.items() if key.rpartition(":")[2] == name)
        return self.attributes.get(name) or next(found, default)


@define
class _Gathered:
    found: list[Element] = field(factory=list)
    inside: list[Element] = field(factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(name, self.inside[-1].name if self.inside else "", attributes, [])
        self.found.append(element)
        self.inside.append(element)

    def end(self, _name: str) -> None:
        self.inside.pop()

    def text(self, words: str) -> None:
        if self.inside:
            self.inside[-1].words.append(words)


def elements(package: ZipFile, name: str) -> list[Element]:
    """Return all elements of a small part, in their order; none if there is no such part."""
    gathered = _Gathered()
    if name in package.namelist():
        walk(chunks(package, name), gathered.start, gathered.end, gathered.text)
    return gathered.found


def _refuse(*_: object) -> None:
    raise ValueError("DOCTYPE")
