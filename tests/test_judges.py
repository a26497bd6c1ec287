"""The judges themselves: each planted fault is found, a good file is clean."""

from pathlib import Path

import judges
import pytest
from docx import Document
from judges import others
from planted import altered, good_document, good_workbook

SHEET, TABLE, STYLES = "xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/styles.xml"
BOOK, CHART, STRINGS = "xl/workbook.xml", "xl/charts/chart1.xml", "xl/sharedStrings.xml"

IN_WORKBOOK = {
    "header cell": (STRINGS, ">Vem<", ">Vilken<", "the header cell says 'Vilken'"),
    "line break in header": (TABLE, 'name="Antal"', 'name="An&#10;tal"', "line break"),
    "column twice": (TABLE, 'name="Antal"', 'name="vem"', "the column 'vem' stands 2 times"),
    "column count": (TABLE, 'tableColumns count="2"', 'tableColumns count="3"', "columns are announced"),
    "table too wide": (TABLE, ' ref="A3:B5"', ' ref="A3:C5"', "2 columns in an area that is 3 wide"),
    "table without rows": (TABLE, ' ref="A3:B5"', ' ref="A3:B3"', "no room for a header and a row"),
    "table area": (TABLE, ' ref="A3:B5"', ' ref="3A"', "no room for a header and a row"),
    "table name like a cell": (TABLE, 'displayName="Atgarder"', 'displayName="T1"', "table name 'T1' is not allowed"),
    "table name with space": (TABLE, 'displayName="Atgarder"', 'displayName="Tabell 1"', "is not allowed"),
    "table name twice": (TABLE, 'displayName="Atgarder"', 'displayName="Lan"', "the name 'lan' stands 2 times"),
    "table id twice": (TABLE, '" id="1"', '" id="2"', "the table id 2 stands 2 times"),
    "filter outside table": (TABLE, '<autoFilter ref="A3:B5"', '<autoFilter ref="A3:B9"', "reaches outside"),
    "sheet filter over table": (SHEET, "<mergeCells", '<autoFilter ref="A3:B5"/><mergeCells', "a filter of its own"),
    "merges overlap": (
        SHEET,
        '<mergeCell ref="A1:B1"/>',
        '<mergeCell ref="A1:B1"/><mergeCell ref="B1:C2"/>',
        "overlaps",
    ),
    "merge in table": (SHEET, '<mergeCell ref="A1:B1"/>', '<mergeCell ref="A4:B4"/>', "overlaps table Atgarder"),
    "merge of nothing": (SHEET, '<mergeCell ref="A1:B1"/>', '<mergeCell ref="A0:B1"/>', "no area"),
    "dxf index": (SHEET, 'dxfId="0"', 'dxfId="7"', "differential style 7 of 1"),
    "row order": (SHEET, '<row r="2"', '<row r="1"', "row 1 stands after row 1"),
    "cell order": (SHEET, '<c r="A1"', '<c r="E1"', "stands after a cell to the right"),
    "bad cell reference": (SHEET, '<c r="D2"', '<c r="DDDD2"', "a cell called 'DDDD2'"),
    "cell in another row": (SHEET, '<c r="D2"', '<c r="D9"', "row 2 holds a cell called 'D9'"),
    "formula to no sheet": (SHEET, "SUM('Län och år'!", "SUM('Län'!", "leads to the sheet 'Län'"),
    "link to no sheet": (SHEET, "location=\"'Län och år'!", "location=\"'Orter'!", "leads to \"'Orter'!A3\""),
    "link to no cell": (SHEET, "och år'!A3\"", "och år'!A0\"", "which is not there"),
    "chart of no sheet": (CHART, "Åtgärder!$B$4", "Borta!$B$4", "leads to the sheet 'Borta'"),
    "name of no sheet": (BOOK, "'Län och år'!$B$4", "Borta!$B$4", "leads to the sheet 'Borta'"),
    "illegal name": (BOOK, 'name="Antal_lan"', 'name="Antal län"', "name 'Antal län' is not allowed"),
    "name twice": (BOOK, "</definedNames>", '<definedName name="LAN">1</definedName></definedNames>', "stands 2 times"),
    "sheets differ in case": (BOOK, 'name="Län och år"', 'name="ÅTGÄRDER"', "whatever its case"),
    "long sheet name": (BOOK, 'name="Län och år"', f'name="{"å" * 32}"', "not 1 to 31 characters"),
    "illegal sheet name": (BOOK, 'name="Län och år"', 'name="Län/år"', "a character that is not allowed"),
    "reserved sheet name": (BOOK, 'name="Län och år"', 'name="History"', "is reserved"),
    "no alternative text": ("xl/drawings/drawing1.xml", 'descr="Antal per organisation"', "", "no alternative text"),
}

DOCUMENT, WORD_STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"

IN_DOCUMENT = {
    "link to no bookmark": (DOCUMENT, 'w:anchor="b"', 'w:anchor="c"', "leads to 'c'"),
    "REF to no bookmark": (DOCUMENT, " REF b ", " REF c ", "leads to 'c'"),
    "PAGEREF to no bookmark": (DOCUMENT, " REF b ", " PAGEREF c ", "leads to 'c'"),
    "field without end": (DOCUMENT, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "", "begin and end unevenly"),
    "end without field": (DOCUMENT, 'w:fldCharType="begin"', 'w:fldCharType="end"', "begin and end unevenly"),
    "bookmark twice": (DOCUMENT, 'w:name="b"', 'w:name="A"', "the bookmark 'a' stands 2 times"),
    "bookmark without end": (DOCUMENT, '<w:bookmarkEnd w:id="2"/>', "", "bookmarks begin and end unevenly"),
    "illegal bookmark": (DOCUMENT, 'w:name="b"', 'w:name="b c"', "no name for Word"),
    "heading levels": (WORD_STYLES, 'w:val="heading 2"', 'w:val="heading 3"', "of level 3 follows level 1"),
    "first heading": (WORD_STYLES, 'w:val="heading 1"', 'w:val="heading 2"', "of level 2 follows level 0"),
    "entry differs": (
        DOCUMENT,
        "<w:t>Stöd</w:t></w:r></w:hyperlink>",
        "<w:t>Hjälp</w:t></w:r></w:hyperlink>",
        "'Hjälp'",
    ),
    "entry leads elsewhere": (DOCUMENT, 'w:anchor="b"', 'w:anchor="a"', "the entry 'Stöd' leads to"),
    "entry missing": (DOCUMENT, '<w:pStyle w:val="Innehll1"/>', "", "1 entries in the contents for 2 headings"),
    "drawing without words": (DOCUMENT, 'descr="Ett diagram"', 'descr=" "', "no alternative text"),
    "no language": (WORD_STYLES, '<w:lang w:val="sv-SE"/>', "", "no language of its own"),
    "unknown language": (DOCUMENT, 'w:val="en-GB"', 'w:val="qq-QQ"', "the language 'qq-QQ' is unknown"),
    "no title": (CORE, "<dc:title>Lägesrapport</dc:title>", "", "no title"),
    "no language in properties": (CORE, "<dc:language>sv-SE</dc:language>", "", "no language"),
    "no header row": (DOCUMENT, "<w:tblHeader/>", '<w:tblHeader w:val="0"/>', "no header row"),
    "merged cells": (DOCUMENT, "<w:tr><w:tc>", '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', "merged cells"),
    "grid and cells": (DOCUMENT, '<w:gridCol w:w="2000"/>', "", "a row of 2 cells in 1 columns"),
    "table without words": (DOCUMENT, '<w:tblCaption w:val="Vem gör vad"/>', "", "no alternative text"),
    "empty paragraph": (DOCUMENT, "<w:sectPr>", "<w:p/><w:sectPr>", "1 empty paragraphs"),
    "empty cell": (DOCUMENT, "<w:t>Utbildar</w:t>", "<w:t> </w:t>", "1 empty paragraphs"),
    "footnote order": (DOCUMENT, '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="7"/>', "numbered"),
}


def test_a_good_workbook_is_clean(tmp_path: Path) -> None:
    assert judges.own_xlsx(good_workbook(tmp_path / "bra.xlsx")) == []


@pytest.mark.parametrize(("part", "old", "new", "told"), IN_WORKBOOK.values(), ids=IN_WORKBOOK)
def test_a_fault_in_a_workbook_is_found(tmp_path: Path, part: str, old: str, new: str, told: str) -> None:
    faults = judges.own_xlsx(altered(good_workbook(tmp_path / "bra.xlsx"), part, old, new))
    assert any(told in fault for fault in faults), faults


def test_a_good_document_is_clean(tmp_path: Path) -> None:
    assert judges.own_docx(good_document(tmp_path / "bra.docx")) == []


@pytest.mark.parametrize(("part", "old", "new", "told"), IN_DOCUMENT.values(), ids=IN_DOCUMENT)
def test_a_fault_in_a_document_is_found(tmp_path: Path, part: str, old: str, new: str, told: str) -> None:
    faults = judges.own_docx(altered(good_document(tmp_path / "bra.docx"), part, old, new))
    assert any(told in fault for fault in faults), faults


def test_a_drawing_id_used_twice_is_found(tmp_path: Path) -> None:
    paragraph = (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="x"/></wp:inline></w:drawing></w:r></w:p>'
    )
    faulty = altered(good_document(tmp_path / "bra.docx"), DOCUMENT, "<w:sectPr>", paragraph + "<w:sectPr>")
    assert judges.own_docx(faulty) == ["the drawing id 1 stands 2 times"]


def test_a_document_without_contents_is_found(tmp_path: Path) -> None:
    faulty = altered(good_document(tmp_path / "bra.docx"), WORD_STYLES, 'w:val="toc 1"', 'w:val="lista 1"')
    faulty = altered(faulty, WORD_STYLES, 'w:val="toc 2"', 'w:val="lista 2"')
    assert judges.own_docx(faulty) == ["there are no contents"]


@pytest.mark.slow
@pytest.mark.parametrize("judge", [judges.sdk, judges.audit], ids=["sdk", "audit"])
def test_the_others_pass_good_files_and_find_a_fault(tmp_path: Path, judge) -> None:
    document = _plain_document(tmp_path / "bra.docx")
    assert judge(document) == []
    assert judge(good_workbook(tmp_path / "bra.xlsx")) == []
    wrong = altered(document, DOCUMENT, 'w:w="12240"', 'w:w="bred"')
    assert any("bred" in fault for fault in judge(wrong)), judge(wrong)


def _plain_document(path: Path) -> Path:
    document = Document()
    old = [key for key, each in document.part.rels.items() if each.reltype.endswith("/stylesWithEffects")]
    for key in old:  # a part of the library's own template that openxml-audit does not accept
        del document.part.rels[key]
    document.add_heading("Åtgärder", 1)
    document.save(str(path))
    return path


def test_a_missing_judge_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "SDK", tmp_path / "cli.js")
    with pytest.raises(AssertionError, match="npm ci"):
        judges.sdk(tmp_path / "bra.docx")


@pytest.mark.slow
def test_a_file_that_cannot_be_opened_makes_no_pdf(tmp_path: Path) -> None:
    good = good_document(tmp_path / "bra.docx")
    broken = tmp_path / "trasig.docx"
    broken.write_bytes(good.read_bytes()[:100])
    made = judges.pdfs([good, broken], tmp_path)
    assert [(pdf.name, judges.pages(pdf)) for pdf in made] == [("bra.pdf", 1)]
