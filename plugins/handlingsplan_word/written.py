"""What a document said when it was written: fingerprints of its paragraphs, kept in a part of the document itself.

There they go where the document goes, also when it is mailed, renamed and saved anew: Word and LibreOffice keep a
custom XML part that they do not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from handlingsplan.hookspecs import MOST_FINGERPRINTS, fingerprints

NAMESPACE = "urn:handlingsplan:stycken"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PROPERTIES = (
    f'{_XML}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
    'ds:itemID="{7A0C5F0E-3C51-4B0B-9A57-0D6B9E1F2C44}"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_KEPT = re.compile(rf'<(?:\w+:)?stycken\b[^>]*"{NAMESPACE}"[^>]*>([0-9a-f ]+)<'.encode())

_CONTENTS = re.compile("<w:sdt>.*?</w:sdt>", re.DOTALL)
_FIELD = re.compile("<w:fldSimple [^>]*?(?:/>|>.*?</w:fldSimple>)", re.DOTALL)
_WORDS = re.compile(r'<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)/>|<w:footnoteReference w:id="(\d+)"/>')


class Written:
    """Takes the fingerprints of a body as it passes by on its way into the package.

    It knows our own way of writing, which is faster than reading; `notes` grow while the body is written.
    """

    def __init__(self, notes: list[str]) -> None:
        self._notes = notes
        self._found: list[str] = []

    def passing(self, pieces: Iterable[str]) -> Iterator[str]:
        """Yield pieces of the body as they are, each with whole paragraphs and rows."""
        for piece in pieces:
            if len(self._found) <= MOST_FINGERPRINTS:
                self._found += fingerprints(self._said(piece))
            yield piece

    def _said(self, piece: str) -> Iterator[str]:
        if "<w:sdt>" in piece:
            piece = _CONTENTS.sub("", piece)
        if "<w:fldSimple " in piece:
            piece = _FIELD.sub("", piece)
        *rows, after = piece.split("</w:tr>")
        for each in rows:
            before, _, row = each.rpartition("<w:tr>")
            yield from self._paragraphs(before)
            yield " | ".join(filter(None, self._paragraphs(row)))
        yield from self._paragraphs(after)

    def _paragraphs(self, piece: str) -> Iterator[str]:
        return (self._words(each).strip() for each in piece.split("</w:p>")[:-1])

    def _words(self, paragraph: str) -> str:
        found = (
            words or ("\n" if sign == "br" else "\t" if sign else self._note(int(note)) if note else "")
            for words, sign, note in _WORDS.findall(paragraph)
        )
        return unescape("".join(found))

    def _note(self, number: int) -> str:
        return f" [{self._words(self._notes[number - 1]).strip()}]"

    def xml(self) -> str:
        """Return the part; it says nothing of a document that has more paragraphs than people read."""
        kept = self._found if len(self._found) <= MOST_FINGERPRINTS else ()
        return f'{_XML}<stycken xmlns="{NAMESPACE}">{" ".join(kept)}</stycken>'


def written_part(document: Document) -> Part:
    """Return the part for the fingerprints, new in a document made from a template; it is filled when all is written."""
    package = document.part.package
    part = Part(package.next_partname("/customXml/item%d.xml"), "application/xml", b"", package)
    number = str(part.partname).removeprefix("/customXml/item")
    about = Part(PackURI(f"/customXml/itemProps{number}"), _PROPERTIES_TYPE, _PROPERTIES.encode(), package)
    part.relate_to(about, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    document.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
    return part


def written_in(document: Document) -> tuple[str, ...] | None:
    """Return the fingerprints that a document carries; None where it carries none."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_XML and not relation.is_external:
            if found := _KEPT.search(relation.target_part.blob):
                return tuple(found[1].decode().split())
    return None
