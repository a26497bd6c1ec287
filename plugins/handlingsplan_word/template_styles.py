"""The styles of `template.docx`: headings and tables in the theme's sans serif, running text in its serif.

Space stands in the styles, before and after, so that a report needs no empty paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DEEP, SOFT, RULE = "1B3F5B", "4A5A66", "B9C6CF"
SANS = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:cstheme="majorHAnsi"/>'


def styles_xml() -> str:
    """Return the whole styles part."""
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
        'w:cstheme="minorBidi"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="sv-SE" w:eastAsia="en-US" w:bidi="ar-SA"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>' + "".join(_styles()) + "</w:styles>"
    )


def _styles() -> Iterator[str]:
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
    yield (
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
    yield from _running()
    yield from _headings()
    yield from _front()
    yield from _tables()
    yield from _notes()


def _style(name: str, ppr: str = "", rpr: str = "", *, on: str = "Normal", then: str = "", own: bool = False) -> str:
    ident, custom = _ident(name), ' w:customStyle="1"' if own else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{ident}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{_ident(on)}"/>'
        + (f'<w:next w:val="{_ident(then)}"/>' if then else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
        + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
        + "</w:style>"
    )


def _ident(name: str) -> str:
    plain = name.title().translate(str.maketrans("ÅÄÖåäö", "AAOaao"))
    return plain.replace(" ", "")


def _space(before: int = 0, after: int = 0, line: int = 0) -> str:
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def _size(half_points: int, colour: str = "") -> str:
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{tint}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _side(fill: str, colour: str) -> str:
    edge = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="{colour}"/></w:pBdr>'
    return (
        f'{edge}<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        f'{_space(120, 200)}<w:ind w:left="284" w:right="170"/>'
    )


BOLD = "<w:b/><w:bCs/>"
ITALIC = "<w:i/><w:iCs/>"


def _running() -> Iterator[str]:
    yield _style("Body Text", _space(0, 150, 281))
    yield _style("Ingress", _space(0, 240, 288), _size(25, DEEP), on="Body Text", then="Body Text", own=True)
    yield _style("Anmärkning", _side("F1F4F6", "7A8B99"), on="Body Text", then="Body Text", own=True)
    yield _style("Viktigt", _side("FBEFEC", "8A2A1B"), on="Body Text", then="Body Text", own=True)
    yield _style("Quote", f'{_space(60, 200)}<w:ind w:left="567" w:right="567"/>', ITALIC, on="Body Text")
    yield _style("List Bullet", f"{_space(0, 80)}", on="Body Text")
    yield _style("List Number", f"{_space(0, 80)}", on="Body Text")
    yield _style("List Continue", f'{_space(0, 80)}<w:ind w:left="397"/>', on="Body Text")
    yield (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0B5078"/><w:u w:val="single"/></w:rPr>'
        "</w:style>"
    )


def _headings() -> Iterator[str]:
    looks = (
        (_space(560, 200), BOLD + _size(38, DEEP)),
        (_space(420, 120), BOLD + _size(29, DEEP)),
        (_space(320, 90), BOLD + _size(24, DEEP)),
        (_space(260, 70), BOLD + _size(22, "22303B")),
        (_space(220, 60), BOLD + ITALIC + _size(22, "22303B")),
        (_space(200, 60), ITALIC + _size(22, "22303B")),
    )
    for level, (space, face) in enumerate(looks):
        ppr = f'<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>{space}<w:outlineLvl w:val="{level}"/>'
        yield _style(f"heading {level + 1}", ppr, SANS + face, then="Body Text")


def _front() -> Iterator[str]:
    whole = "<w:suppressAutoHyphens/>"
    yield _style("Utgivare", whole + _space(0, 60), SANS + BOLD + _size(26, DEEP), own=True)
    yield _style("Title", whole + _space(3000, 160, 240), SANS + BOLD + _size(68, DEEP), then="Subtitle")
    yield _style("Subtitle", whole + _space(0, 280), SANS + _size(34, SOFT))
    yield _style("Publicerad", _space(0, 40), SANS + _size(23, SOFT), own=True)
    box = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="8" w:color="8A2A1B"/>'
        for side in ("top", "left", "bottom", "right")
    )
    framed = f'<w:pBdr>{box}</w:pBdr>{{}}<w:ind w:left="170" w:right="170"/>'
    yield _style("Utkast", framed.format(_space(500, 0)), SANS + BOLD + _size(30, "8A2A1B"), own=True)
    yield _style("Utkast skäl", framed.format(_space(0, 0)), SANS + _size(21), own=True)
    rule = f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="8" w:color="{RULE}"/></w:pBdr>'
    yield _style("Tryckuppgift", whole + _space(0, 40), SANS + _size(20), own=True)
    yield _style("Tryckuppgift först", rule + whole + _space(1500, 40), on="Tryckuppgift", own=True)
    yield _style("Logotyp", _space(0, 480), own=True)
    yield _style("TOC Heading", _space(0, 320), SANS + BOLD + _size(38, DEEP), then="Body Text")
    for level, (left, hanging, before) in enumerate(((454, 454, 110), (1077, 623, 20), (1871, 794, 0)), 1):
        tabs = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/><w:tab w:val="right" w:pos="9070"/></w:tabs>'
        ppr = f'{tabs}{whole}{_space(before, 30)}<w:ind w:left="{left}" w:right="567" w:hanging="{hanging}"/>'
        yield _style(f"toc {level}", ppr, SANS + (BOLD if level == 1 else "") + _size(22))


def _tables() -> Iterator[str]:
    small = SANS + _size(19)
    yield _style(
        "caption", "<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>" + _space(280, 100, 252),
        SANS + BOLD + _size(20, DEEP), then="Body Text",
    )  # fmt: skip
    yield _style("Tabelltext", _space(50, 50, 247), small, own=True)
    yield _style("Tabelltal", f'{_space(50, 50, 247)}<w:jc w:val="right"/>', on="Tabelltext", own=True)
    yield _style(
        "Tabellrubrik", "<w:keepNext/>" + _space(60, 60, 240), BOLD + _size(19, DEEP), on="Tabelltext", own=True
    )
    yield _style("Tabellrubrik tal", '<w:jc w:val="right"/>', on="Tabellrubrik", own=True)
    yield _style("Tabellradrubrik", "", f'<w:color w:val="{DEEP}"/>', on="Tabelltext", own=True)
    yield _style("Tabellnot", f"{_space(80, 160, 247)}<w:contextualSpacing/>", SANS + _size(17), own=True)
    yield _style("Diagram", "<w:keepLines/>" + _space(0, 240, 240), own=True)
    yield _style("Avsnittsbrytning", '<w:spacing w:line="20" w:lineRule="exact"/>', _size(2), own=True)
    line = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="{}"/>'
    head = '<w:shd w:val="clear" w:color="auto" w:fill="E4EBF0"/>'
    yield (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Rapporttabell"><w:name w:val="Rapporttabell"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + line.format("top", 8, DEEP) + line.format("bottom", 8, DEEP) + line.format("insideH", 4, RULE)
        + '</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
        '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>{line.format("bottom", 8, DEEP)}</w:tcBorders>'
        f'{head}<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
    )  # fmt: skip


def _notes() -> Iterator[str]:
    yield _style("footnote text", _space(0, 40, 240) + '<w:ind w:left="170" w:hanging="170"/>', _size(18))
    yield (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    edge = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{RULE}"/></w:pBdr>'
    yield _style("header", edge, SANS + _size(17, SOFT))
    yield _style("footer", '<w:jc w:val="right"/>', SANS + _size(17, SOFT))
