"""A county's own Word template: its styles, page and header are used, what it lacks is brought, its words go."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import judges
import openpyxl
import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt
from handlingsplan_word import make_template
from handlingsplan_word import template as shipped
from judges.prose import W, style_names
from planted import altered
from word_file import report, written

from handlingsplan.errors import UnreadableError
from handlingsplan.package import write_package
from handlingsplan.report import Chart, Column, Footnote, Items, Paragraph, Row, Table, TableView
from handlingsplan.testing import sample_report

TABLE = Table("t", "T", "", (Column("a", "A"),), (Row("r", ("x",)),))


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template such as Swedish Word saves it: ids in Swedish, its own table text, header, and some words."""
    document = Document()
    document.add_paragraph("Skriv här")
    document.sections[0].header.paragraphs[0].text = "Länsstyrelsens sidhuvud"
    document.styles.add_style("Tabelltext", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(8)
    path = tmp_path / "mall.docx"
    document.save(str(path))
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for english, swedish in ((b'"Heading1', b'"Rubrik1'), (b'"Caption', b'"Bildtext')):
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(english, swedish)
    write_package(path, parts.items())
    return path


def test_styles_are_found_by_name_whatever_their_ids(tmp_path, template):
    word = written(report(Paragraph(("x",)), TableView("t"), tables=(TABLE,)), tmp_path, template)
    ids = {name: ident for ident, name in word.names.items()}
    assert (ids["heading 1"], ids["caption"]) == ("Rubrik1", "Bildtext")
    assert word.of("heading 1") == ["Här"]
    assert word.of("caption") == ["Tabell 1. T"]
    assert set(word.values("pStyle")) <= set(word.names)


def test_a_style_of_the_county_is_used_and_what_it_lacks_is_brought(tmp_path, template):
    word = written(report(Paragraph(("x",), role="warning"), TableView("t"), tables=(TABLE,)), tmp_path, template)
    styles = word.open().styles
    assert styles["Tabelltext"].font.size == Pt(8)
    assert styles["Tabelltal"].base_style.name == "Tabelltext"
    assert word.of("viktigt") == ["x"]
    assert len(style_names(word.package)) == len(set(style_names(word.package).values()))


def test_page_and_header_are_the_countys_and_its_words_are_gone(tmp_path, template):
    word = written(report(Paragraph(("x",))), tmp_path, template)
    section = word.open().sections[0]
    assert (section.page_width.twips, section.page_height.twips) == (12_240, 15_840)
    assert section.header.paragraphs[0].text == "Länsstyrelsens sidhuvud"
    assert "NUMPAGES" in section.footer.paragraphs[0]._p.xml
    assert "Skriv här" not in [said for _, said in word.paragraphs]
    with ZipFile(word.path) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name or "stylesWithEffects" in name]


def test_lists_go_on_after_those_of_the_template(tmp_path, template):
    with ZipFile(template) as package:
        before = package.read("word/numbering.xml").decode()
    word = written(report(Items((("a",), ("b",)), ordered=True)), tmp_path, template)
    numbering = word.package.xml("word/numbering.xml")
    ids = [each.get(f"{W}numId") for each in numbering.iter(f"{W}num")]
    assert len(ids) == len(set(ids)) == before.count("<w:num ") + 4
    kinds = [each.tag for each in numbering if each.tag in (f"{W}abstractNum", f"{W}num")]
    assert kinds == sorted(kinds)


def test_headings_that_a_template_numbers_keep_its_numbers(tmp_path):
    path = tmp_path / "mall.docx"
    document = shipped.own_template()
    number = document.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_numId().val = 77
    document.save(str(path))
    word = written(report(Paragraph(("x",))), tmp_path, path)
    styles = {word.names.get(style.get(f"{W}styleId"), ""): style for style in word.package.xml("word/styles.xml")}
    assert styles["heading 1"].find(f".//{W}numId").get(f"{W}val") == "77"
    assert styles["heading 2"].find(f".//{W}numId").get(f"{W}val") != "77"


def test_notes_that_a_template_has_give_way(tmp_path, template):
    noted = written(report(Paragraph(("ord", Footnote(("i mallen",))))), tmp_path)
    mall = noted.path.rename(tmp_path / "med not.docx")
    word = written(report(Paragraph(("ord", Footnote(("i rapporten",))))), tmp_path, mall)
    notes = "".join(word.package.xml("word/footnotes.xml").itertext())
    assert notes.strip() == "i rapporten"
    assert judges.own_docx(word.path) == []


@pytest.mark.parametrize("kind", ["missing", "text", "workbook", "dotx", "folder"])
def test_what_is_no_template_is_said_in_words(tmp_path, template, kind):
    path = tmp_path / f"mall-{kind}.docx"
    if kind == "text":
        path.write_text("Hej", encoding="utf-8")
    elif kind == "workbook":
        openpyxl.Workbook().save(path)
    elif kind == "dotx":
        types, document, as_template = "[Content_Types].xml", "document.main+xml", "template.main+xml"
        altered(template, types, document, as_template).rename(path)
    elif kind == "folder":
        path.mkdir()
    with pytest.raises(UnreadableError) as caught:
        written(report(Paragraph(("x",))), tmp_path, path)
    assert str(caught.value).startswith(f"Word-mallen mall-{kind}.docx går inte att läsa.")
    assert caught.value.to("en").startswith("The Word template")


def test_a_template_that_says_no_language_is_told_one(tmp_path):
    document = shipped.own_template()
    defaults = document.styles.element.find(qn("w:docDefaults"))
    document.styles.element.remove(defaults)
    document.save(str(tmp_path / "mall.docx"))
    word = written(report(Paragraph(("x",))), tmp_path, tmp_path / "mall.docx")
    assert judges.own_docx(word.path) == []
    assert word.open().styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["sv-SE"]


def test_charts_do_not_meet_those_of_the_template(tmp_path):
    numbers = Table("n", "N", "", (Column("a", "A"), Column("b", "B", "number")), (Row("r", ("x", 1)),))
    made = report(TableView("n"), Chart("c", "C", "C", "n", "a", ("b",)), tables=(numbers,))
    mall = written(made, tmp_path).path.rename(tmp_path / "med diagram.docx")
    word = written(made, tmp_path, mall)
    charts = [target for kind, target in word.package.related("word/document.xml").values() if kind == "chart"]
    assert sorted(charts) == ["word/charts/chart1.xml", "word/charts/chart2.xml"]


def test_the_shipped_template_is_what_its_script_makes():
    with ZipFile(Path(shipped.__file__).with_name("template.docx")) as package:
        kept = {name: package.read(name).decode() for name in package.namelist()}
    assert kept == dict(make_template.parts())


def test_the_shipped_template_is_swedish_and_a4():
    document = shipped.own_template()
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert document.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["sv-SE"]


@pytest.mark.slow
@pytest.mark.parametrize("with_template", [False, True])
def test_judges_have_nothing_to_say_of_reports_with_everything_in_them(tmp_path, template, with_template):
    word = written(sample_report(), tmp_path, template if with_template else None)
    assert judges.sdk(word.path) == []
    assert judges.audit(word.path) == []
    assert judges.own_docx(word.path) == []
    (printed,) = judges.pdfs([word.path], tmp_path / "pdf")
    assert judges.pages(printed) > 20
