"""Says outright in a chart's XML what XlsxWriter leaves to the reading program.

Only Excel's oldest reader takes what is left out for "no". Others hide axes, lay the title over the bars, round
corners and lines, label each bar with all they know, and draw what is not known as zero; a chart in a Word file is
read by those.
"""

from __future__ import annotations

TONGUES = {"sv": b"sv-SE", "en": b"en-GB"}

_NO_OTHER_LABELS = b"".join(
    b'<c:show%b val="0"/>' % part for part in (b"CatName", b"SerName", b"Percent", b"BubbleSize")
)
_ALL = (
    (b'<c:lang val="en-US"/>', b'<c:lang val="en-US"/><c:roundedCorners val="0"/>'),
    (b"<c:plotArea>", b'<c:autoTitleDeleted val="0"/><c:plotArea>'),
    (b"<c:layout/></c:title>", b'<c:layout/><c:overlay val="0"/></c:title>'),
    (b'<c:legendPos val="b"/><c:layout/>', b'<c:legendPos val="b"/><c:layout/><c:overlay val="0"/>'),
    (b"</c:scaling><c:axPos", b'</c:scaling><c:delete val="0"/><c:axPos'),
    (b'<c:ser><c:idx val="0"/>', b'<c:varyColors val="0"/><c:ser><c:idx val="0"/>'),
    (b'<c:plotVisOnly val="1"/>', b'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'),
    (b'<c:showVal val="1"/>', b'<c:showLegendKey val="0"/><c:showVal val="1"/>' + _NO_OTHER_LABELS),
)
_LINE = ((b"</c:val></c:ser>", b'</c:val><c:smooth val="0"/></c:ser>'),)


def outright(chart_xml: bytes, language: str) -> bytes:
    """Return a chart's XML with the language, and with each "no" written."""
    tongue = TONGUES.get(language, b"en-GB")
    for left_out, said in (*_ALL, *(_LINE if b"<c:lineChart>" in chart_xml else ())):
        chart_xml = chart_xml.replace(left_out, said)
    for element in (b"<c:lang val", b"<a:rPr lang", b"<a:endParaRPr lang"):
        chart_xml = chart_xml.replace(element + b'="en-US"', element + b'="%b"' % tongue)
    return chart_xml
