"""The Word document as a whole: pages, charts, properties, language, and that it is the same twice."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from handlingsplan_word import exporters
from judges.document import own_docx
from judges.prose import W, style_of, words
from openpyxl import load_workbook
from word_file import WORD, WordFile, report, written

from handlingsplan.errors import Severity
from handlingsplan.report import Chart, Column, Paragraph, Row, Section, Table, TableView, block_mark
from handlingsplan.testing import check_exporter, sample_report

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def text(words: str) -> Paragraph:
    return Paragraph((words,))


def test_the_exporter_keeps_what_it_promises(tmp_path):
    check_exporter(WORD, tmp_path)


def test_the_exporter_says_what_it_is():
    (only,) = exporters()
    assert (only.name, only.suffix, only.title, only.tables) == ("word", ".docx", "Word-dokument", "views")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_report_with_everything_in_it_has_all_its_marks_and_nothing_to_object_to(tmp_path, language):
    made = sample_report(language)
    word = written(made, tmp_path)
    assert own_docx(word.path) == []
    assert len(word.bookmarks) == len(set(word.bookmarks))
    assert word.marks.places <= set(made.places)
    sections = {block_mark(section.id, n) for section, _ in made.walk() for n in range(len(section.blocks) + 1)}
    assert sections <= word.marks.places


def pages(word: WordFile) -> list[tuple[str, bool]]:
    return [
        (each.find(f"{W}pgSz").get(f"{W}orient", "portrait"), each.find(f"{W}titlePg") is not None)
        for each in word.body.iter(f"{W}sectPr")
    ]


@pytest.mark.parametrize(
    ("wide", "expected"),
    [
        ((False, False), ["portrait"]),
        ((False, True), ["portrait", "landscape"]),
        ((True, False), ["portrait", "landscape", "portrait"]),
        ((False, True, True, False), ["portrait", "landscape", "portrait"]),
    ],
)
def test_wide_sections_lie_and_the_others_stand(tmp_path, wide, expected):
    table = Table("t", "T", "", (Column("a", "A"),), (Row("r", ("x",)),))
    sections = tuple(
        Section(f"s{n}", f"S{n}", (text("före"), TableView("t")), wide=lies) for n, lies in enumerate(wide)
    )
    word = written(report(sections=sections, tables=(table,)), tmp_path)
    assert pages(word) == [(orient, n == 0) for n, orient in enumerate(expected)]
    assert own_docx(word.path) == []
    lying = [each for each in word.open().sections if each.page_width > each.page_height]
    assert len(lying) == expected.count("landscape")
    assert {len(each.findall(f"{W}headerReference")) for each in word.body.iter(f"{W}sectPr")} == {1}


def test_a_section_of_pages_ends_in_the_paragraph_before_it(tmp_path):
    sections = (Section("a", "A", (text("sista orden"),)), Section("b", "B", (text("x"),), wide=True))
    word = written(report(sections=sections), tmp_path)
    ends = [words(each) for each in word.body.iter(f"{W}p") if each.find(f"{W}pPr/{W}sectPr") is not None]
    assert ends == ["sista orden"]
    assert word.of("avsnittsbrytning") == []


def with_property(word: WordFile, name: str) -> list[str]:
    """What the paragraphs say that have a property of their own."""
    return [words(each) for each in word.body.iter(f"{W}p") if each.find(f"{W}pPr/{W}{name}") is not None]


def test_the_first_chapter_begins_a_page(tmp_path):
    word = written(report(sections=(Section("a", "A"), Section("b", "B"))), tmp_path)
    assert with_property(word, "pageBreakBefore") == ["Innehåll", "A"]


def test_every_annex_begins_a_page_but_not_where_the_page_turns_already(tmp_path):
    pages_of_counties = tuple(Section(f"c{n}", f"Län {n}", (text("x"),), role="annex") for n in (1, 2))
    sections = (
        Section("a", "A", (text("x"),)),
        Section("b", "Länssidor", (text("x"),), pages_of_counties, role="annex"),
        Section("c", "Svaren", (text("x"),), role="annex", wide=True),
        Section("d", "Siffrorna", (text("x"),), (Section("e", "Mer", wide=True),), role="annex", wide=True),
        Section("f", "Källor", (text("x"),), role="annex"),
        Section("g", "Metod", (text("x"),), role="method"),
    )
    word = written(report(sections=sections), tmp_path)
    assert with_property(word, "pageBreakBefore") == ["Innehåll", "A", "Länssidor", "Län 2", "Siffrorna"]
    assert own_docx(word.path) == []


def test_pages_have_a_header_and_a_number_but_not_the_first(tmp_path):
    word = written(report(text("x"), title="Rapport & <bilagor>"), tmp_path)
    section = word.open().sections[0]
    assert section.header.paragraphs[0].text == "Rapport & <bilagor>"
    footer = section.footer.paragraphs[0]._p
    assert [each.get(f"{W}instr").strip() for each in footer.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
    assert "".join(each.text for each in footer.iter(f"{W}t")) == "Sida  av "
    assert section.different_first_page_header_footer
    assert not section.first_page_header.paragraphs[0].text


CHARTED = Table(
    "tal",
    "Antal",
    "",
    (Column("year", "År"), Column("n", "Antal", "number")),
    (Row("1", ("2008", 3)), Row("2", ("2009", 5))),
)


def test_a_chart_is_native_with_its_values_its_data_and_words_for_it(tmp_path):
    charts = (
        Chart("c1", "Ökningen & <mer>", 'Antalet "ökar".', "tal", "year", ("n",)),
        Chart("c2", "Andra", "Samma.", "tal", "year", ("n",), "line"),
    )
    word = written(report(TableView("tal"), *charts, tables=(CHARTED,)), tmp_path)
    assert word.of("caption") == ["Tabell 1. Antal", "Figur 1. Ökningen & <mer>", "Figur 2. Andra"]
    shown = [each.get("descr") for each in word.body.iter() if each.tag.endswith("}docPr")]
    assert shown == ['Antalet "ökar".', "Samma."]
    related = word.package.related("word/document.xml")
    parts = [target for kind, target in related.values() if kind == "chart"]
    assert parts == ["word/charts/chart1.xml", "word/charts/chart2.xml"]
    for part in parts:
        chart = word.package.xml(part)
        assert [each.text for each in chart.iter(f"{C}v")][-4:] == ["2008", "2009", "3", "5"]
        assert chart.find(f"{C}chart/{C}title") is None
        assert chart.find(f"{C}printSettings") is None
        assert chart[-1].tag == f"{C}externalData"
        (data,) = word.package.related(part).values()
        with ZipFile(word.path) as package:
            book = load_workbook(BytesIO(package.read(data[1])))
        assert [[cell.value for cell in row] for row in book.active.iter_rows(max_col=2)][-2:] == [
            ["2008", 3],
            ["2009", 5],
        ]


def test_properties_come_from_the_report_and_not_from_the_clock(tmp_path):
    core = (
        written(report(text("x"), subject="Människohandel", published="den 30 juni 2009"), tmp_path)
        .open()
        .core_properties
    )
    assert (core.title, core.subject, core.author, core.last_modified_by, core.language) == (
        "Lägesrapport",
        "Människohandel",
        "Länsstyrelsen",
        "Länsstyrelsen",
        "sv-SE",
    )
    assert core.created == core.modified == datetime(2009, 6, 30, tzinfo=core.created.tzinfo)
    assert (core.comments, core.keywords, core.content_status) == ("", "", "")


@pytest.mark.parametrize("published", ["", "2009", "hösten 2009", "snart"])
def test_where_no_day_is_known_none_is_invented(tmp_path, published):
    core = written(report(text("x"), published=published), tmp_path).open().core_properties
    assert core.created.date().isoformat() == "1980-01-01"


def test_a_title_longer_than_a_property_is_told_and_stands_whole_in_the_document(tmp_path):
    title = "Lång titel " * 30
    word = written(report(text("x"), title=title), tmp_path)
    assert word.of("title") == [title]
    kept = word.open().core_properties.title
    assert (len(kept), kept[-1]) == (255, "…")
    assert [(finding.code, finding.severity) for finding in word.findings] == [("WORD02", Severity.NOTE)]


@pytest.mark.parametrize(
    ("language", "tag", "words"),
    [("sv", "sv-SE", ("Innehåll", "Tabell 1. Antal")), ("en", "en-GB", ("Contents", "Table 1. Antal"))],
)
def test_the_document_speaks_the_language_of_the_report(tmp_path, language, tag, words):
    word = written(report(TableView("tal"), language=language, tables=(CHARTED,)), tmp_path)
    default = word.package.xml("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default.get(f"{W}val") == tag
    assert (word.of("toc heading")[0], word.of("caption")[0]) == words


def test_the_same_report_gives_the_same_bytes(tmp_path):
    made = report(TableView("tal"), Chart("c", "C", "C", "tal", "year", ("n",)), tables=(CHARTED,))
    first = written(made, tmp_path).path.read_bytes()
    assert written(made, tmp_path).path.read_bytes() == first
    with ZipFile(tmp_path / "rapport.docx") as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[:3] == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        assert not [name for name in package.namelist() if "thumbnail" in name or "stylesWithEffects" in name]


def test_no_paragraph_is_empty_and_none_has_a_look_of_its_own(tmp_path):
    word = written(sample_report(), tmp_path)
    fonts = [each for tag in ("sz", "color", "rFonts", "jc") for each in word.body.iter(f"{W}{tag}")]
    assert fonts == []
    assert all(style_of(each, word.names) for each in word.body.iter(f"{W}p"))
