"""What surrounds the body: page, running header and footer, settings, language and properties."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length

from handlingsplan.errors import Severity
from handlingsplan.report import Report
from handlingsplan.when import parse_when

from .drawing import EMU_PER_TWIP
from .inline import language_tag
from .manuscript import Manuscript
from .page import Page

_LONGEST_PROPERTY = 255
_AFTER_NOTES = [
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "shapeDefaults",
    "decimalSymbol",
    "listSeparator",
]
"""What stands after the footnotes' settings, where there is any of it; the order is the format's."""

_NUMBER = '<w:fldSimple w:instr=" {} "/>'


def page_of(document: Document) -> Page:
    """Return the page of a template's last section, with the headers and footers that `running` gave it."""
    section = document.sections[-1]
    references = "".join(
        f'<{tag} w:type="{each.get(qn("w:type"))}" r:id="{each.get(qn("r:id"))}"/>'
        for tag in ("w:headerReference", "w:footerReference")
        for each in document.element.body.sectPr.findall(qn(tag))
    )
    return Page(
        width=_twips(section.page_width, 11_906),
        height=_twips(section.page_height, 16_838),
        top=_twips(section.top_margin, 1_588),
        right=_twips(section.right_margin, 1_418),
        bottom=_twips(section.bottom_margin, 1_474),
        left=_twips(section.left_margin, 1_418),
        header=_twips(section.header_distance, 737),
        footer=_twips(section.footer_distance, 624),
        parts=references,
    )


def _twips(length: Length | None, usual: int) -> int:
    return usual if length is None else round(length / EMU_PER_TWIP)


def running(document: Document, manuscript: Manuscript) -> None:
    """Give the pages a header and a footer; what a county's template has of its own stays."""
    section = document.sections[-1]
    report, words = manuscript.report, manuscript.words
    title = " – ".join(filter(None, (report.title, report.edition, words("utkast") if report.draft else "")))
    of = (
        manuscript.run(f"{words('Sida')} ") + _NUMBER.format("PAGE")
        + manuscript.run(f" {words('av')} ") + _NUMBER.format("NUMPAGES")
    )  # fmt: skip
    _fill(section.header, manuscript.paragraph("header", manuscript.run(title)))
    _fill(section.footer, manuscript.paragraph("footer", of))


def _fill(place: Any, paragraph: str) -> None:
    if place.is_linked_to_previous:
        place.is_linked_to_previous = False
    element = place.part.element
    if "".join(element.itertext()).strip() or element.xpath(".//w:drawing|.//w:pict"):
        return
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(paragraph.replace("<w:p>", f"<w:p {nsdecls('w', 'r')}>", 1)))


def settings(document: Document, language: str) -> None:
    """Say which language the document speaks, and that it has footnotes."""
    tag = language_tag(language)
    spoken = document.styles.element
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"):
        spoken = _inner(spoken, name)
    spoken.set(qn("w:val"), tag)
    element = document.settings.element
    for lang in element.findall(qn("w:themeFontLang")):
        lang.set(qn("w:val"), tag)
    if element.find(qn("w:footnotePr")) is None:
        notes = parse_xml(f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')
        element.insert_element_before(notes, *(f"w:{name}" for name in _AFTER_NOTES))


def _inner(element: Any, name: str) -> Any:
    found = element.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        element.insert(len(element) if name == "w:lang" else 0, found)
    return found


def properties(document: Document, manuscript: Manuscript) -> None:
    """Set the document's properties from the report; the clock has no part in them."""
    report, core = manuscript.report, document.core_properties
    core.title = _property(manuscript, report.title)
    core.subject = _property(manuscript, report.subject)
    core.author = core.last_modified_by = _property(manuscript, report.publisher)
    core.language = language_tag(report.language)
    core.created = core.modified = _published(report)
    core.revision = 1
    core.comments = core.keywords = core.category = ""
    core.content_status = manuscript.words("Utkast") if report.draft else ""


def _property(manuscript: Manuscript, words: str) -> str:
    words = " ".join(manuscript.script.clean(words).split())
    if len(words) <= _LONGEST_PROPERTY:
        return words
    manuscript.tell(
        "WORD02",
        "Egenskaperna i Word rymmer {n} tecken. Där är texten avkortad; i dokumentet står den hel: {start} …",
        Severity.NOTE,
        n=_LONGEST_PROPERTY,
        start=words[:60],
    )
    return f"{words[: _LONGEST_PROPERTY - 1]}…"


def _published(report: Report) -> datetime:
    try:
        when = parse_when(report.published)
    except ValueError:
        when = None
    day = when.earliest if when and when.exact else datetime(1980, 1, 1, tzinfo=UTC).date()
    return datetime(day.year, day.month, day.day)
