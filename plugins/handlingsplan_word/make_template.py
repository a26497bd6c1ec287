"""Makes `template.docx`, the look of a report: A4, Swedish, styles that a county can change in Word.

Run by hand when a style changes: `python -m handlingsplan_word.make_template`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from handlingsplan.package import write_package

from .template_styles import styles_xml

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

PARTS = {
    "word/document.xml": (f"{WORD}.document.main+xml", f"{R}/officeDocument"),
    "word/styles.xml": (f"{WORD}.styles+xml", f"{R}/styles"),
    "word/settings.xml": (f"{WORD}.settings+xml", f"{R}/settings"),
    "word/fontTable.xml": (f"{WORD}.fontTable+xml", f"{R}/fontTable"),
    "word/theme/theme1.xml": ("application/vnd.openxmlformats-officedocument.theme+xml", f"{R}/theme"),
    "docProps/core.xml": (
        "application/vnd.openxmlformats-package.core-properties+xml",
        f"{PACKAGE}/relationships/metadata/core-properties",
    ),
    "docProps/app.xml": (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f"{R}/extended-properties",
    ),
}

DOCUMENT = f"""<w:document xmlns:w="{W}"><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
<w:pgMar w:top="1588" w:right="1418" w:bottom="1474" w:left="1418" w:header="737" w:footer="624" w:gutter="0"/>\
</w:sectPr></w:body></w:document>"""

SETTINGS = f"""<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>\
<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="3"/><w:hyphenationZone w:val="425"/>\
<w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat><w:themeFontLang w:val="sv-SE"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" \
w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" \
w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" \
w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""

FONTS = f"""<w:fonts xmlns:w="{W}"><w:font w:name="Calibri"><w:family w:val="swiss"/></w:font>\
<w:font w:name="Cambria"><w:family w:val="roman"/></w:font></w:fonts>"""

CORE = f"""<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Rapport</dc:title>\
<dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"""

APP = f"""<Properties xmlns="{R.replace("relationships", "extended-properties")}">\
<Application>handlingsplan</Application></Properties>"""

COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1B3F5B",
    "lt2": "E9EEF2",
    "accent1": "1F5A7A",
    "accent2": "4F7A4C",
    "accent3": "B07D2B",
    "accent4": "8A3B2E",
    "accent5": "5B5F77",
    "accent6": "7A8B99",
    "hlink": "0B5078",
    "folHlink": "5A3F73",
}


def theme() -> str:
    """Return the theme: Calibri for headings, Cambria for running text, and calm colours."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items())
    font = '<a:latin typeface="{}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Rapport"><a:themeElements>'
        f'<a:clrScheme name="Rapport">{colours}</a:clrScheme><a:fontScheme name="Rapport">'
        f"<a:majorFont>{font.format('Calibri')}</a:majorFont><a:minorFont>{font.format('Cambria')}</a:minorFont>"
        f'</a:fontScheme><a:fmtScheme name="Rapport"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def types() -> str:
    """Return what each part is."""
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in PARTS.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relations(folder: str) -> str:
    """Return the relationships of the package ("") or of the document ("word/")."""
    inner = [name for name in PARTS if name.startswith("word/") and name != "word/document.xml"]
    wanted = inner if folder else [name for name in PARTS if name not in inner]
    named = [(name.removeprefix(folder), PARTS[name][1]) for name in wanted]
    lines = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{name}"/>' for n, (name, kind) in enumerate(named, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def parts() -> Iterator[tuple[str, str]]:
    """Yield the parts of the template."""
    yield "[Content_Types].xml", HEAD + types()
    yield "_rels/.rels", HEAD + relations("")
    yield "docProps/core.xml", HEAD + CORE
    yield "docProps/app.xml", HEAD + APP
    yield "word/document.xml", HEAD + DOCUMENT
    yield "word/_rels/document.xml.rels", HEAD + relations("word/")
    yield "word/styles.xml", HEAD + styles_xml()
    yield "word/settings.xml", HEAD + SETTINGS
    yield "word/fontTable.xml", HEAD + FONTS
    yield "word/theme/theme1.xml", HEAD + theme()


if __name__ == "__main__":
    write_package(Path(__file__).with_name("template.docx"), parts())
