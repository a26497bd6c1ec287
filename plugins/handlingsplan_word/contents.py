"""The contents: ready-made entries that lead to their headings when the file is opened.

Word is not told to update fields on opening: it would ask each reader whether fields "that may refer to other
files" should be updated. A page number can be known only by who lays out the pages, so each entry ends with a
PAGEREF field without a result: Word fills it in when it prints, makes a PDF or is asked to update the contents.
"""

from __future__ import annotations

from .manuscript import Manuscript
from .numbering import numbered
from .outline import Heading
from .places import MARK

DEEPEST = 3
ROOM = 45
"""How many entries the contents may have before the deepest level is left out: they should be seen at a glance."""

_NOT_LISTED = f'<w:pageBreakBefore/>{numbered(0, 0)}<w:outlineLvl w:val="9"/>'
"""The contents begin a page, and are themselves no chapter, whatever the template builds their heading on."""

_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents(manuscript: Manuscript, headings: list[Heading]) -> str:
    """Return the contents, or nothing where there is nothing to list."""
    deepest = _deepest(headings)
    shown = [heading for heading in headings if heading.level <= deepest]
    if not shown:
        return ""
    entries = [_entry(manuscript, heading) for heading in shown]
    title = manuscript.paragraph("TOC Heading", manuscript.run(manuscript.words("Innehåll")), _NOT_LISTED)
    entries[0] = entries[0].replace("</w:pPr>", f"</w:pPr>{_begin(deepest)}", 1)
    entries[-1] = f"{entries[-1].removesuffix('</w:p>')}{_END}</w:p>"
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{title}{''.join(entries)}</w:sdtContent></w:sdt>"


def _deepest(headings: list[Heading]) -> int:
    for level in range(DEEPEST, 1, -1):
        if sum(1 for heading in headings if heading.level <= level) <= ROOM:
            return level
    return 2


def _begin(deepest: int) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        rf'<w:r><w:instrText xml:space="preserve"> TOC \o "1-{deepest}" \h \z \u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _entry(manuscript: Manuscript, heading: Heading) -> str:
    anchor = MARK + manuscript.places.of_section(heading.section.id)[0]
    text = manuscript.script.text
    gap = text(" ") if heading.number.endswith(".") else "<w:tab/>"
    number = f"{text(heading.number)}{gap}" if heading.number else ""
    words = f"<w:r>{number}{text(heading.section.title)}<w:tab/></w:r>"
    page = rf'<w:fldSimple w:instr=" PAGEREF {anchor} \h "/>'
    style = manuscript.styles[f"toc {heading.level}"]
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:hyperlink w:anchor="{anchor}" w:history="1">{words}{page}</w:hyperlink></w:p>'
    )
