"""Writes a report as a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn

from handlingsplan.errors import Finding
from handlingsplan.hookspecs import Look
from handlingsplan.language import Words
from handlingsplan.package import write_package
from handlingsplan.report import Report

from .binding import bound
from .body import DEEPEST_HEADING
from .frame import page_of, properties, running, settings
from .manuscript import DOMAIN, Manuscript
from .numbering import Numbering
from .parts import numbering_part
from .places import Places
from .styles import style_ids
from .template import opened, own_template


def write(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    """Write a report to a file; the Findings say what Word cannot hold as it stands."""
    document = opened(look.template)
    manuscript = _manuscript(report, document)
    running(document, manuscript)
    settings(document, report.language)
    properties(document, manuscript)
    manuscript.page = page_of(document)
    write_package(path, bound(document, manuscript))
    if signs := sorted(manuscript.script.replaced):
        manuscript.tell(
            "WORD01",
            "Tecken som inte kan stå i ett Word-dokument syns som \ufffd i texten: {signs}.",
            signs=", ".join(f"U+{ord(sign):04X}" for sign in signs),
        )
    return manuscript.findings


def _manuscript(report: Report, document: Document) -> Manuscript:
    words = Words(report.language, domain=DOMAIN)
    styles = style_ids(document, own_template())
    numbering = _numbering(document, words, styles)
    return Manuscript(report, words, styles, page_of(document), numbering, Places(report))


def _numbering(document: Document, words: Words, styles: Mapping[str, str]) -> Numbering:
    """Number the headings through their styles, except those that a county's template numbers itself."""
    wanted = {styles[f"heading {level + 1}"]: level for level in range(DEEPEST_HEADING)}
    elements = {style.get(qn("w:styleId")): style for style in document.styles.element.findall(qn("w:style"))}
    plain = {level: ident for ident, level in wanted.items() if not elements[ident].xpath("w:pPr/w:numPr")}
    numbering = Numbering(words, plain, numbering_part(document).blob.decode())
    for level, ident in plain.items():
        number = elements[ident].get_or_add_pPr().get_or_add_numPr()
        number.get_or_add_ilvl().val = level
        number.get_or_add_numId().val = numbering.headings
    return numbering
