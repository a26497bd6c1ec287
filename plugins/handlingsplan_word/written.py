"""What a document said when it was written: fingerprints of its paragraphs, kept in a part of the document itself.

There they go where the document goes, also when it is mailed, renamed and saved anew: Word and LibreOffice keep a
custom XML part that they do not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from handlingsplan.content import MOST_FINGERPRINTS, fingerprints

NAMESPACE = "urn:handlingsplan:stycken"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROPERTIES = (
    f'{_XML}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
    'ds:itemID="{7A0C5F0E-3C51-4B0B-9A57-0D6B9E1F2C44}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_KEPT = re.compile(rf'<(?:\w+:)?stycken\b[^>]*"{NAMESPACE}"[^>]*>([0-9a-f ]+)<'.encode())

_UNSAID = re.compile("<w:sdt>.*?</w:sdt>|<w:fldSimple [^>]*?(?:/>|>.*?</w:fldSimple>)", re.DOTALL)
"""The contents and the numbers of captions: programs work them out anew."""

_AT_ONCE = 100
_NOTE = re.compile(r'<w:footnoteReference w:id="(\d+)"/>')
_BREAK = re.compile("<w:(?:br|tab)/>")
_TAG = re.compile("<[^>]*>")
_ROW, _END_OF_ROW, _END_OF_PARAGRAPH = "\x01", "\x02", "\x03"
"""Signs that no XML file can hold stand for where something begins and ends when all else but words is gone."""


class Written:
    """Takes the fingerprints of a body as it passes by on its way into the package.

    It knows our own way of writing, which is faster than reading; `notes` grow while the body is written. `fewest` is
    how many paragraphs there will be at least: where these are too many, none is looked at.
    """

    def __init__(self, notes: list[str], fewest: int = 0) -> None:
        self._notes = notes
        self._fewest = fewest
        self._found: list[str] = []

    def passing(self, pieces: Iterable[str]) -> Iterator[str]:
        """Yield pieces of the body as they are, each with whole paragraphs and rows."""
        if self._fewest > MOST_FINGERPRINTS:
            yield from pieces
            return
        held: list[str] = []
        for piece in pieces:
            held.append(piece)
            if len(held) > _AT_ONCE:
                self._look(held)
            yield piece
        self._look(held)

    def _look(self, held: list[str]) -> None:
        if len(self._found) <= MOST_FINGERPRINTS:
            self._found += fingerprints(self._said("".join(held)))
        held.clear()

    def _said(self, piece: str) -> Iterator[str]:
        *rows, after = self._words(piece).split(_END_OF_ROW)
        for each in rows:
            before, _, row = each.rpartition(_ROW)
            yield from before.split(_END_OF_PARAGRAPH)
            yield " | ".join(filter(None, map(str.strip, row.split(_END_OF_PARAGRAPH))))
        yield from after.split(_END_OF_PARAGRAPH)

    def _words(self, piece: str) -> str:
        """Return the words of a piece, and the signs between them: all at once, which is far faster than one by one."""
        if "<w:sdt>" in piece or "<w:fldSimple " in piece:
            piece = _UNSAID.sub("", piece)
        if "<w:footnoteReference " in piece:
            piece = _NOTE.sub(self._note, piece)
        if "<w:br/>" in piece or "<w:tab/>" in piece:
            piece = _BREAK.sub(" ", piece)
        if "<w:tr>" in piece:
            piece = piece.replace("<w:tr>", _ROW).replace("</w:tr>", _END_OF_ROW)
        words = _TAG.sub("", piece.replace("</w:p>", _END_OF_PARAGRAPH))
        return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") if "&" in words else words

    def _note(self, reference: re.Match[str]) -> str:
        said = _TAG.sub("", _BREAK.sub(" ", self._notes[int(reference[1]) - 1])).strip()
        return f" [{said}]"

    def xml(self) -> str:
        """Return the part; it says nothing of a document that has more paragraphs than people read."""
        kept = self._found if len(self._found) <= MOST_FINGERPRINTS else ()
        return f'{_XML}<stycken xmlns="{NAMESPACE}">{" ".join(kept)}</stycken>'


def written_part(document: Document) -> Part:
    """Return a new part for the fingerprints; it is filled when all is written."""
    package = document.part.package
    part = Part(package.next_partname("/customXml/item%d.xml"), "application/xml", b"", package)
    number = str(part.partname).removeprefix("/customXml/item")
    about = Part(PackURI(f"/customXml/itemProps{number}"), _PROPERTIES_TYPE, _PROPERTIES.encode(), package)
    part.relate_to(about, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
    return part


def written_in(document: Document) -> tuple[str, ...] | None:
    """Return the fingerprints that a document carries; None where it carries none."""
    relations = document.part.rels.values()
    parts = (each.target_part for each in relations if each.reltype == RELATIONSHIP_TYPE.CUSTOM_XML)
    found = next((each for part in parts if (each := _KEPT.search(part.blob))), None)
    return tuple(found[1].decode().split()) if found else None
