"""The workbook around the sheets: which there are, the texts they share, what their cells look like, its properties."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from zipfile import ZipFile

from attrs import define, field, frozen

from .cells_back import decoded
from .form_open import WORKBOOK
from .form_xml import chunks, elements, walk

_DAYS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
"""The built-in shapes of numbers that show days and times."""
_BUILT_IN = "m/d/yy"
_NO_CELLS = ("xl/chartsheets/", "xl/dialogsheets/", "xl/macrosheets/")
_NO_SHAPE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


@frozen
class SheetPart:
    """A sheet: its name, and the part of the package that holds it."""

    name: str
    part: str


@frozen
class Book:
    """What the cells of a workbook need to be understood. `shapes` has each style's shape of days, or ""."""

    sheets: tuple[SheetPart, ...]
    strings: tuple[str, ...]
    shapes: tuple[str, ...]
    from_1904: bool
    properties: Mapping[str, str]


def read_book(package: ZipFile) -> Book:
    """Read all of a workbook but its sheets."""
    whole = elements(package, WORKBOOK)
    parts = related(package, WORKBOOK)
    sheets = (SheetPart(each.get("name"), parts.get(each.get("id"), "")) for each in whole if each.name == "sheet")
    from_1904 = any(each.get("date1904") in ("1", "true") for each in whole if each.name == "workbookPr")
    names = set(package.namelist())
    return Book(
        tuple(each for each in sheets if each.part in names and not each.part.startswith(_NO_CELLS)),
        _strings(package, next((each for each in parts.values() if "sharedstrings" in each.casefold()), "")),
        _shapes(package, next((each for each in parts.values() if "styles" in each.casefold()), "")),
        from_1904,
        _properties(package),
    )


def related(package: ZipFile, part: str) -> dict[str, str]:
    """Return the parts that a part leads to, by the ids of the relations."""
    folder, name = posixpath.split(part)
    inside = (each for each in elements(package, f"{folder}/_rels/{name}.rels") if each.get("TargetMode") != "External")
    # A target that begins with a slash counts from the package's root.
    return {
        each.get("Id"): posixpath.normpath(posixpath.join("/", folder, each.get("Target"))).lstrip("/")
        for each in inside
        if each.name == "Relationship"
    }


@define
class _Strings:
    """Gathers shared texts: all runs of one, without the signs for how it is read aloud."""

    texts: list[str] = field(factory=list)
    _parts: list[str] = field(factory=list)
    _inside: bool = False
    _aloud: bool = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if name == "t":
            self._inside = not self._aloud
        elif name == "si":
            self._parts.clear()
        elif name == "rPh":
            self._aloud = True

    def text(self, words: str) -> None:
        if self._inside:
            self._parts.append(words)

    def end(self, name: str) -> None:
        if name == "t":
            self._inside = False
        elif name == "rPh":
            self._aloud = False
        elif name == "si":
            self.texts.append(unfolded("".join(self._parts)))


def unfolded(words: str) -> str:
    """Return a text with its codes as the signs they stand for; two halves of one sign become that sign."""
    if "_x" not in words:
        return words
    return decoded(words).encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _strings(package: ZipFile, part: str) -> tuple[str, ...]:
    gathered = _Strings()
    if part in package.namelist():
        walk(chunks(package, part), gathered.start, gathered.end, gathered.text)
    return tuple(gathered.texts)


def _shapes(package: ZipFile, part: str) -> tuple[str, ...]:
    """Return for each style the shape in which its cells show days; "" for one that shows none."""
    found = elements(package, part)
    own = {each.get("numFmtId"): each.get("formatCode") for each in found if each.name == "numFmt"}
    used = (each.get("numFmtId", "0") for each in found if each.name == "xf" and each.within == "cellXfs")
    return tuple(_day_shape(number, own) for number in used)


def _day_shape(number: str, own: Mapping[str, str]) -> str:
    if number not in own:
        return _BUILT_IN if int(number) in _DAYS else ""
    return own[number] if re.search("[dmyhs]", _NO_SHAPE.sub("", own[number]), re.IGNORECASE) else ""


def _properties(package: ZipFile) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for each in elements(package, "docProps/custom.xml"):
        if each.name == "property":
            name = each.get("name")
        elif each.within == "property" and name:
            found[name] = unfolded(each.text)
    return found
