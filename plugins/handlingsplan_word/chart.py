"""Charts: Excel's own, with their data, in a frame with a caption."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from docx.oxml import parse_xml

from handlingsplan.report import Chart

from .drawing import EMU_PER_TWIP, chart_frame
from .manuscript import Manuscript

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LOWEST, _HIGHEST = 3_400, 11_300  # twentieths of a point: 6 and 20 cm
_LINES = 4_500
_EACH_BAR = 330


@frozen
class Native:
    """A chart that is in the package: its relationship, and how high it wants to be."""

    relation: str
    height: int


def place(space: Any, data: str) -> None:
    """Make a chart of a workbook one of a document: its title is the caption, its data a workbook inside."""
    for tag in ("c:printSettings", "c:chart/c:title", "c:chart/c:autoTitleDeleted"):
        for each in space.findall(tag, {"c": C}):
            each.getparent().remove(each)
    space.find("c:chart", {"c": C}).insert(0, parse_xml(f'<c:autoTitleDeleted xmlns:c="{C}" val="1"/>'))
    last = [each for each in space if each.tag in {f"{{{C}}}{name}" for name in ("chart", "spPr", "txPr")}][-1]
    last.addnext(
        parse_xml(f'<c:externalData xmlns:c="{C}" xmlns:r="{R}" r:id="{data}"><c:autoUpdate val="0"/></c:externalData>')
    )


def height_of(space: Any) -> int:
    """Return how high a chart wants to be: lying bars need room for each."""
    names = {"c": C}
    bars = space.findall(".//c:barChart/c:ser", names)
    if not bars:
        return _LINES
    points = len(bars[0].findall("c:cat//c:pt", names))
    side_by_side = 1 if space.find(".//c:barChart/c:overlap", names) is not None else len(bars)
    return max(_LOWEST, min(_HIGHEST, 1_700 + _EACH_BAR * points * side_by_side + 170 * points))


def chart(manuscript: Manuscript, block: Chart, native: Native, mark: str, *, wide: bool) -> str:
    """Return a chart with its caption."""
    label = manuscript.words("Figur")
    number = manuscript.next_chart()
    counted = rf'<w:fldSimple w:instr=" SEQ {label} \* ARABIC "><w:r><w:t>{number}</w:t></w:r></w:fldSimple>'
    words = f"{manuscript.run(f'{label} ')}{counted}{manuscript.run(f'. {block.title}')}"
    caption = manuscript.paragraph("caption", manuscript.bookmark(mark) + words, "<w:keepNext/>")
    width = manuscript.page.text_width(wide=wide) * EMU_PER_TWIP
    frame = chart_frame(manuscript, native.relation, width, native.height * EMU_PER_TWIP, block.alt_text)
    return caption + manuscript.paragraph("Diagram", frame)
