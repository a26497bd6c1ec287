"""Reads a document that a person may have changed, in Word or elsewhere: its chapters, as they are printed.

Unlike the reading of marks this goes by the rules of the format and not by how we write it: a program that has saved
the document anew has divided its runs, named its styles and filled in its fields in ways of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from attrs import Factory, define
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from handlingsplan.content import Chapter, Content

from .heading_numbers import HeadingNumbers
from .places import MARK
from .written import written_in

_P, _TBL, _TR, _VAL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:val")
_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"toc( heading| \d)")
_SAYS = {
    qn("w:t"): "",
    qn("w:footnoteReference"): "",
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
}
"""What words are made of; a sign stands for itself."""

_NOT_SAID = {qn("w:pPr"), qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:sdtPr"), qn("w:rPr")}
"""What holds no words of the paragraph: how it looks, and what somebody has taken out with tracked changes."""

_COUNTED = ("SEQ", "PAGEREF", "PAGE", "NUMPAGES", "TOC")
"""Fields whose results a program works out: they change when nobody has changed a word."""


def content(path: Path) -> Content:
    """Return what a document says, chapter by chapter, and what it said when it was written."""
    document = docx.Document(str(path))
    reading = _Reading(_styles(document), HeadingNumbers(document), _notes(document))
    reading.read(document.element.body)
    return Content(tuple(reading.chapters()), written_in(document))


@define
class _Open:
    """A chapter while it is read."""

    title: str
    number: str = ""
    mark: str = ""
    paragraphs: list[str] = Factory(list)


@define
class _Reading:
    styles: dict[str, str]
    numbers: HeadingNumbers
    notes: dict[str, str]
    found: list[_Open] = Factory(lambda: [_Open("")])

    def chapters(self) -> Iterator[Chapter]:
        """Yield what has been read; what stands before the first heading has none."""
        for each in self.found:
            if each.title or each.paragraphs:
                yield Chapter(each.title, tuple(each.paragraphs), each.number, each.mark)

    def read(self, holder: Any) -> None:
        """Read the paragraphs and tables in an element."""
        for child in holder:
            if child.tag == _P:
                self._paragraph(child)
            elif child.tag == _TBL:
                self._table(child)
            elif child.tag not in _NOT_SAID and not _is_contents(child):
                self.read(child)

    def _paragraph(self, paragraph: Any) -> None:
        style = self.styles.get(_style(paragraph), "")
        words = self.words(paragraph)
        if not words or _CONTENTS.fullmatch(style):
            return
        if heading := _HEADING.fullmatch(style):
            names = (str(each.get(qn("w:name"))) for each in paragraph.iter(qn("w:bookmarkStart")))
            mark = next((each for each in names if each.startswith(MARK)), "")
            number = self.numbers.next(paragraph, _style(paragraph), int(heading[1]) - 1)
            self.found.append(_Open(words, number, mark.removeprefix(MARK)))
        else:
            self.found[-1].paragraphs.append(words)

    def _table(self, table: Any) -> None:
        for row in table.iter(_TR):
            if words := " | ".join(filter(None, map(self.words, row.iter(_P)))):
                self.found[-1].paragraphs.append(words)

    def words(self, paragraph: Any) -> str:
        """Return what a paragraph says."""
        return "".join(self._pieces(paragraph, [])).strip()

    def _pieces(self, element: Any, fields: list[str]) -> Iterator[str]:
        """Yield the words of an element. `fields` are those that are open, each by what it is asked for."""
        for child in element:
            if child.tag == qn("w:fldChar"):
                _open_or_close(child, fields)
            elif child.tag == qn("w:instrText") and fields:
                fields[-1] += child.text or ""
            elif child.tag in _SAYS:
                yield "" if any(map(_is_counted, fields)) else self._said(child)
            elif child.tag not in _NOT_SAID and not _is_counted(child.get(qn("w:instr"), "")):
                yield from self._pieces(child, fields)

    def _said(self, element: Any) -> str:
        if element.tag == qn("w:footnoteReference"):
            return f" [{self.notes.get(element.get(qn('w:id')), '')}]"
        return _SAYS[element.tag] or element.text or ""


def _is_contents(element: Any) -> bool:
    galleries = element.findall(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return any(each.get(_VAL) == "Table of Contents" for each in galleries)


def _open_or_close(sign: Any, fields: list[str]) -> None:
    kind = sign.get(qn("w:fldCharType"))
    if kind == "begin":
        fields.append("")
    elif kind == "end" and fields:
        fields.pop()


def _is_counted(instruction: str) -> bool:
    return instruction.strip().startswith(_COUNTED)


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(_VAL))


def _styles(document: Document) -> dict[str, str]:
    """Return each style's name by its id, as Word knows it: a style built on a heading is one."""
    elements = {each.get(qn("w:styleId")): each for each in document.styles.element.findall(qn("w:style"))}
    return {ident: _name(ident, elements, set()) for ident in elements}


def _name(ident: str, elements: dict[str, Any], seen: set[str]) -> str:
    style = elements[ident]
    name = str(style.find(qn("w:name")).get(_VAL)).lower()
    above = style.find(qn("w:basedOn"))
    if above is None or above.get(_VAL) not in elements or ident in seen or _CONTENTS.fullmatch(name):
        return name
    inherited = _name(above.get(_VAL), elements, {*seen, ident})
    return inherited if _HEADING.fullmatch(inherited) else name


def _notes(document: Document) -> dict[str, str]:
    try:
        part = document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    except KeyError:
        return {}
    reading = _Reading({}, HeadingNumbers(document), {})
    return {
        str(note.get(qn("w:id"))): "\n".join(filter(None, map(reading.words, note.iter(_P))))
        for note in parse_xml(part.blob)
    }
