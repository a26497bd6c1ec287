"""A small Word file and a small workbook that are right, and how to plant a fault in them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import xlsxwriter

from handlingsplan.package import write_package

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

DOCUMENT = f"""{XML}<w:document xmlns:w="{W}" xmlns:r="{R}"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>
<w:p><w:pPr><w:pStyle w:val="Innehll1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>
<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r>
<w:hyperlink w:anchor="a"><w:r><w:t>1</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>Åtgärder</w:t></w:r></w:hyperlink></w:p>
<w:p><w:pPr><w:pStyle w:val="Innehll2"/></w:pPr><w:hyperlink w:anchor="b"><w:r><w:t>Stöd</w:t></w:r></w:hyperlink>
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>Åtgärder</w:t></w:r>
<w:bookmarkEnd w:id="1"/></w:p>
<w:p><w:pPr><w:pStyle w:val="Rubrik2"/></w:pPr><w:bookmarkStart w:id="2" w:name="b"/><w:r><w:t>Stöd</w:t></w:r>
<w:bookmarkEnd w:id="2"/></w:p>
<w:p><w:r><w:t xml:space="preserve">Se </w:t></w:r>
<w:fldSimple w:instr=" REF b \\h "><w:r><w:t>Stöd</w:t></w:r></w:fldSimple>
<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>word</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCaption w:val="Vem gör vad"/></w:tblPr>
<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Vem</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Vad</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Polisen</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Utbildar</w:t></w:r></w:p></w:tc></w:tr>
</w:tbl>
<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="Bild 1" descr="Ett diagram"/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic>
</wp:inline></w:drawing></w:r></w:p>
<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""

STYLES = (
    f'{XML}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in {
            "Rubrik1": "heading 1",
            "Rubrik2": "heading 2",
            "Innehll1": "toc 1",
            "Innehll2": "toc 2",
        }.items()
    )
    + "</w:styles>"
)

FOOTNOTES = f"""{XML}<w:footnotes xmlns:w="{W}">
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>En not.</w:t></w:r></w:p></w:footnote></w:footnotes>"""

CORE = f"""{XML}<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
<dc:title>Lägesrapport</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>"""

CONTENT_TYPES = f"""{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{TYPES}.styles+xml"/>
<Override PartName="/word/footnotes.xml" ContentType="{TYPES}.footnotes+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""


def _relations(**targets: str) -> str:
    rows = "".join(f'<Relationship Id="{key}" {rest}/>' for key, rest in targets.items())
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def good_document(path: Path) -> Path:
    """Write a Word file with contents, headings, a table, a note, a reference and a picture."""
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": _relations(
            r1=f'Type="{R}/officeDocument" Target="word/document.xml"',
            r2=f'Type="{core}" Target="docProps/core.xml"',
        ),
        "docProps/core.xml": CORE,
        "word/_rels/document.xml.rels": _relations(
            r1=f'Type="{R}/styles" Target="styles.xml"', r2=f'Type="{R}/footnotes" Target="footnotes.xml"'
        ),
        "word/document.xml": DOCUMENT,
        "word/footnotes.xml": FOOTNOTES,
        "word/styles.xml": STYLES,
    }
    write_package(path, parts.items())
    return path


def good_workbook(path: Path) -> Path:
    """Write a workbook with two sheets, a table each, a link, a name, a rule, a merge, a formula and a chart."""
    with xlsxwriter.Workbook(path) as book:
        first, second = book.add_worksheet("Åtgärder"), book.add_worksheet("Län och år")
        for sheet, name in ((first, "Atgarder"), (second, "Lan")):
            rows = [["Polisen", 1], ["Länsstyrelsen", 2]]
            columns = [{"header": "Vem"}, {"header": "Antal"}]
            assert sheet.add_table(2, 0, 4, 1, {"name": name, "columns": columns, "data": rows}) == 0
        first.merge_range("A1:B1", "Rubrik")
        first.write_url("D1", "internal:'Län och år'!A3", string="Län")
        first.write_formula("D2", "=SUM('Län och år'!B4:B5)", None, 3)
        rule = {"type": "cell", "criteria": ">", "value": 1, "format": book.add_format({"bold": True})}
        first.conditional_format("B4:B5", rule)
        book.define_name("Antal_lan", "='Län och år'!$B$4:$B$5")
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Åtgärder!$B$4:$B$5", "categories": "=Åtgärder!$A$4:$A$5"})
        first.insert_chart("F3", chart, {"description": "Antal per organisation"})
    return path


def altered(good: Path, part: str, old: str, new: str) -> Path:
    """Write a file like a good one but for one place in one part."""
    with ZipFile(good) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old.encode() in parts[part], f"{part} has no {old!r}"
    parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    path = good.with_name(f"fel{good.suffix}")
    write_package(path, parts.items())
    return path
