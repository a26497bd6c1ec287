"""The parts that a report needs beside its body: numbering, footnotes, charts with their data, logos."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO
from itertools import count

from docx.document import Document
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from handlingsplan_excel.chart import chart_package

from handlingsplan.report import Chart, Logo

from .chart import Native, height_of, place
from .front import Picture
from .manuscript import Manuscript
from .numbering import EMPTY

_CHART, _DATA = "/word/charts/chart{}.xml", "/word/embeddings/Microsoft_Excel_Sheet{}.xlsx"


def part_of(document: Document, kind: str, name: str, content_type: str, content: str) -> Part:
    """Return the part of a kind that the template has, or a new one."""
    try:
        return document.part.part_related_by(kind)
    except KeyError:
        part = Part(PackURI(name), content_type, content.encode(), document.part.package)
        document.part.relate_to(part, kind)
        return part


def numbering_part(document: Document) -> Part:
    """Return the numbering part."""
    return part_of(document, RELATIONSHIP_TYPE.NUMBERING, "/word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, EMPTY)


def footnotes_part(document: Document) -> Part:
    """Return the footnotes part, whose content is written after the body."""
    kind, content_type = RELATIONSHIP_TYPE.FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES
    return part_of(document, kind, "/word/footnotes.xml", content_type, "")


def add_charts(document: Document, manuscript: Manuscript) -> list[Native]:
    """Put every chart into the package, with its data, in the order of reading."""
    blocks = (block for section, _ in manuscript.report.walk() for block in section.blocks)
    charts = (block for block in blocks if isinstance(block, Chart))
    taken = {str(part.partname) for part in document.part.package.iter_parts()}
    free = (n for n in count(1) if not {_CHART.format(n), _DATA.format(n)} & taken)
    return [_add_chart(document, manuscript, block, n) for block, n in zip(charts, free, strict=False)]


def _add_chart(document: Document, manuscript: Manuscript, block: Chart, number: int) -> Native:
    made = chart_package(manuscript.report, block, manuscript.report.language)
    package = document.part.package
    data = Part(PackURI(_DATA.format(number)), CONTENT_TYPE.SML_SHEET, made.workbook, package)
    space = parse_xml(made.chart_xml)
    part = XmlPart(PackURI(_CHART.format(number)), CONTENT_TYPE.DML_CHART, space, package)
    place(space, part.relate_to(data, RELATIONSHIP_TYPE.PACKAGE))
    return Native(document.part.relate_to(part, RELATIONSHIP_TYPE.CHART), height_of(space))


def add_logos(document: Document, manuscript: Manuscript) -> list[Picture]:
    """Put the logos into the package; one that Word cannot show is told of."""
    return [picture for logo in manuscript.report.imprint.logos for picture in _add_logo(document, manuscript, logo)]


def _add_logo(document: Document, manuscript: Manuscript, logo: Logo) -> Iterator[Picture]:
    try:
        relation, image = document.part.get_or_add_image(BytesIO(logo.content))
        picture = Picture(relation, image.width, image.height, logo.alt_text)
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, struct.error):
        picture = None
    if picture and picture.width and picture.height:
        yield picture
        return
    manuscript.tell(
        "WORD03",
        "Bilden ”{words}” har ett format som Word inte visar och saknas på titelsidan. Använd PNG eller JPEG.",
        words=logo.alt_text,
    )
