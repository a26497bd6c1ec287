"""Binds the document: python-docx's package, with the body and all that it led to spliced in as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZipFile

from docx.document import Document

from handlingsplan.package import Content

from .body import body
from .manuscript import Manuscript
from .notes import notes_part
from .parts import add_charts, add_logos, footnotes_part, numbering_part
from .relations import Relations
from .written import Written, written_part

_PIECE = 1 << 18
_END = "</Relationships>"
_NO_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{_END}'
)


def bound(document: Document, manuscript: Manuscript) -> Iterator[tuple[str, Content]]:
    """Yield the parts: what they are, the body, what only the finished body knows, and the rest by name."""
    charts = add_charts(document, manuscript)
    logos = add_logos(document, manuscript)
    main, notes = document.part.partname, footnotes_part(document).partname
    numbering, said = numbering_part(document).partname, written_part(document).partname
    written = Written(manuscript.notes, manuscript.places.shown_count())
    files = _saved(document)
    for name in ("[Content_Types].xml", "_rels/.rels"):
        yield name, files.pop(name)
    yield _name(main, files), _pieces(written.passing(body(manuscript, logos, charts)))
    rels = files.pop(main.rels_uri[1:])
    yield main.rels_uri[1:], _related(rels.decode(), manuscript.relations)
    yield _name(notes, files), notes_part(manuscript.notes)
    files.pop(notes.rels_uri[1:], None)  # the template's own notes are not in the report
    yield notes.rels_uri[1:], _related(_NO_RELATIONS, manuscript.note_relations)
    yield _name(numbering, files), manuscript.numbering.xml()
    yield _name(said, files), written.xml()
    yield from sorted(files.items())


def _name(partname: str, files: dict[str, bytes]) -> str:
    files.pop(partname[1:])
    return partname[1:]


def _saved(document: Document) -> dict[str, bytes]:
    file = BytesIO()
    document.save(file)
    with ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


def _related(rels: str, relations: Relations) -> str:
    return rels.replace(_END, f"{''.join(relations.xml())}{_END}")


def _pieces(written: Iterable[str]) -> Iterator[bytes]:
    """Yield text as bytes in pieces of a size that is cheap to compress."""
    held: list[str] = []
    size = 0
    for text in written:
        held.append(text)
        size += len(text)
        if size > _PIECE:
            yield "".join(held).encode()
            held.clear()
            size = 0
    yield "".join(held).encode()
