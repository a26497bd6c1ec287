"""The body: title page, contents and sections, piece by piece, so that memory does not grow with the report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from handlingsplan.report import Block, Chart, Items, Paragraph, TableView, plain

from .chart import Native, chart
from .contents import contents
from .front import Picture, title_page
from .inline import FROM_RIGHT, PLAIN, runs
from .lists import items
from .manuscript import Manuscript
from .numbering import numbered
from .outline import Heading, outline
from .table import table

ROLES = {
    "text": "Body Text",
    "lead": "Ingress",
    "note": "Anmärkning",
    "warning": "Viktigt",
    "quote": "Quote",
}
DEEPEST_HEADING = 6
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>'
)
_SHORT = 200
"""A paragraph of no more signs than this, before a table, is not left alone at the end of a page."""
_AFTER_TABLE = '<w:spacing w:before="240"/>'


def body(manuscript: Manuscript, logos: list[Picture], charts: list[Native]) -> Iterator[str]:
    """Yield the document part; the charts stand in the order of reading."""
    natives, page = iter(charts), manuscript.page
    headings = list(outline(manuscript.report.sections, manuscript.words))
    first, wide = True, False
    pieces = iter((_HEAD, title_page(manuscript, logos) + contents(manuscript, headings)))
    for before, heading in zip((None, *headings), headings, strict=False):
        turns = heading.section.wide != wide
        begins = heading is headings[0] or (heading.section.role == "annex" and not _first_in(before, heading))
        yield from _closing(manuscript, pieces, page.section(wide=wide, first=first)) if turns else pieces
        wide = heading.section.wide
        pieces = _section(manuscript, heading, natives, new_page=begins and not turns)
        first = first and not turns
    yield from _closing(manuscript, pieces, "")
    yield f"{page.section(wide=wide, first=first)}</w:body></w:document>"


def _first_in(before: Heading | None, heading: Heading) -> bool:
    """Return whether a heading is the first one in the annex before it: the two share a page."""
    return before is not None and before.level < heading.level


def _closing(manuscript: Manuscript, pieces: Iterator[str], section: str) -> Iterator[str]:
    """Yield pieces, the last with a section's end in its last paragraph, or in one of its own after a table.

    So ends the document too, with no section to name: Word wants a paragraph after a table that ends it.
    """
    last = ""
    for piece in pieces:
        yield last
        last = piece
    if not last.endswith("</w:p>"):
        yield last + manuscript.paragraph("Avsnittsbrytning", "", section)
        return
    at = last.index("</w:pPr>", last.rindex("<w:p>"))
    yield f"{last[:at]}{section}{last[at:]}"


def _section(manuscript: Manuscript, heading: Heading, charts: Iterator[Native], *, new_page: bool) -> Iterator[str]:
    section = heading.section
    mark, *marks = manuscript.places.of_section(section.id)
    yield _heading(manuscript, heading, mark, new_page=new_page)
    space = ""
    for (block, after), mark in zip(zip_longest(section.blocks, section.blocks[1:]), marks, strict=True):
        close = False
        match block:
            case Paragraph():
                kept = _kept(block, after, first=block is section.blocks[0])
                yield _paragraph(manuscript, block, mark, kept, space)
            case TableView():
                close = yield from table(manuscript, block, mark, space, wide=section.wide)
            case Items():
                yield items(manuscript, block, mark, space)
            case Chart():
                yield chart(manuscript, block, next(charts), mark, wide=section.wide)
        space = _AFTER_TABLE if close else ""


def _heading(manuscript: Manuscript, heading: Heading, mark: str, *, new_page: bool) -> str:
    level = min(heading.level, DEEPEST_HEADING)
    numbered = _numbered(manuscript, heading)
    content = manuscript.bookmark(mark) + manuscript.run(heading.section.title)
    page = "<w:pageBreakBefore/>" if new_page else ""
    return manuscript.paragraph(f"heading {level}", content, page + numbered)


def _numbered(manuscript: Manuscript, heading: Heading) -> str:
    if heading.series == "chapter" and heading.level <= DEEPEST_HEADING:
        return ""  # the style says it
    numbers = {"chapter": manuscript.numbering.headings, "annex": manuscript.numbering.annexes}
    return numbered(numbers.get(heading.series, 0), heading.level - 1)


def _kept(block: Paragraph, after: Block | None, *, first: bool) -> str:
    """Return what keeps a few words on the page of the table that they introduce, or of what a section goes on with."""
    introduces = isinstance(after, TableView) or (first and after is not None)
    return "<w:keepNext/>" if introduces and len(plain(block.inlines)) <= _SHORT else ""


def _paragraph(manuscript: Manuscript, block: Paragraph, mark: str, kept: str, space: str) -> str:
    bookmark = manuscript.bookmark(mark)
    if not block.inlines:
        return bookmark
    if len(block.inlines) == 1 and isinstance(block.inlines[0], str) and not block.lang:
        return manuscript.paragraph(ROLES[block.role], bookmark + manuscript.run(block.inlines[0]), kept + space)
    face = PLAIN._replace(lang=block.lang) if block.lang else PLAIN
    backwards = "<w:bidi/>" if face.lang.partition("-")[0] in FROM_RIGHT else ""
    content = bookmark + runs(manuscript, block.inlines, face)
    return manuscript.paragraph(ROLES[block.role], content, kept + backwards + space)
