"""The body: title page, contents and sections, piece by piece, so that memory does not grow with the report."""

from __future__ import annotations

from collections.abc import Iterator

from handlingsplan.report import Chart, Items, Paragraph, TableView

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
_AFTER_TABLE = '<w:spacing w:before="240"/>'


def body(manuscript: Manuscript, logos: list[Picture], charts: list[Native]) -> Iterator[str]:
    """Yield the document part; the charts stand in the order of reading."""
    natives = iter(charts)
    yield _HEAD
    headings = list(outline(manuscript.report.sections, manuscript.words))
    held = title_page(manuscript, logos) + contents(manuscript, headings)
    first, wide = True, False
    for heading in headings:
        turn = heading.section.wide != wide
        if turn:
            held = _closed(manuscript, held, manuscript.page.section(wide=wide, first=first))
            wide = heading.section.wide
        yield held
        held = _heading(manuscript, heading, new_page=heading is headings[0] and not turn)
        first = first and not turn
        for piece in _blocks(manuscript, heading, natives):
            yield held
            held = piece
    yield _ended(manuscript, held)
    yield f"{manuscript.page.section(wide=wide, first=first)}</w:body></w:document>"


def _closed(manuscript: Manuscript, piece: str, section: str) -> str:
    """Let a piece end its section: its last paragraph says so, or one of its own where it ends otherwise."""
    if not piece.endswith("</w:p>"):
        return piece + manuscript.paragraph("Avsnittsbrytning", "", section)
    at = piece.index("</w:pPr>", piece.rindex("<w:p>"))
    return f"{piece[:at]}{section}{piece[at:]}"


def _ended(manuscript: Manuscript, piece: str) -> str:
    """Let a document end with a paragraph; Word adds one of its own after a table."""
    return piece if piece.endswith("</w:p>") else piece + manuscript.paragraph("Avsnittsbrytning", "")


def _heading(manuscript: Manuscript, heading: Heading, *, new_page: bool) -> str:
    mark = manuscript.places.of_section(heading.section.id)[0]
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


def _blocks(manuscript: Manuscript, heading: Heading, charts: Iterator[Native]) -> Iterator[str]:
    section = heading.section
    marks = manuscript.places.of_section(section.id)
    after_table = False
    for block, mark in zip(section.blocks, marks[1:], strict=True):
        piece = ""
        space = _AFTER_TABLE if after_table else ""
        match block:
            case Paragraph():
                yield _paragraph(manuscript, block, mark, space)
            case Items():
                yield items(manuscript, block, mark, space)
            case Chart():
                yield chart(manuscript, block, next(charts), mark, wide=section.wide)
            case TableView():
                for piece in table(manuscript, block, mark, wide=section.wide):
                    yield piece
        after_table = piece.endswith("</w:tbl>")


def _paragraph(manuscript: Manuscript, block: Paragraph, mark: str, space: str) -> str:
    bookmark = manuscript.bookmark(mark)
    if not block.inlines:
        return bookmark
    if len(block.inlines) == 1 and isinstance(block.inlines[0], str) and not block.lang:
        return manuscript.paragraph(ROLES[block.role], bookmark + manuscript.run(block.inlines[0]), space)
    face = PLAIN._replace(lang=block.lang) if block.lang else PLAIN
    backwards = "<w:bidi/>" if face.lang.partition("-")[0] in FROM_RIGHT else ""
    content = bookmark + runs(manuscript, block.inlines, face)
    return manuscript.paragraph(ROLES[block.role], content, backwards + space)
