"""Drawings in the text: the frame that a chart or a picture stands in, with the words that stand for it."""

from __future__ import annotations

from .manuscript import Manuscript

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
EMU_PER_TWIP = 635


def picture(manuscript: Manuscript, relation: str, width: int, height: int, alt_text: str) -> str:
    """Return a run with a picture; measures are in EMU."""
    number = manuscript.next_drawing()
    graphic = (
        f'<a:graphicData uri="{PICTURE}"><pic:pic xmlns:pic="{PICTURE}"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )
    return _inline(manuscript, number, width, height, alt_text, graphic)


def chart_frame(manuscript: Manuscript, relation: str, width: int, height: int, alt_text: str) -> str:
    """Return a run with a native chart; measures are in EMU."""
    graphic = f'<a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relation}"/></a:graphicData>'
    return _inline(manuscript, manuscript.next_drawing(), width, height, alt_text, graphic)


def _inline(manuscript: Manuscript, number: int, width: int, height: int, alt_text: str, graphic: str) -> str:
    described = manuscript.script.attribute(alt_text)
    name = f"{manuscript.words('Bild')} {number}"
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="{name}" descr="{described}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{A}">{graphic}</a:graphic></wp:inline></w:drawing></w:r>'
    )
