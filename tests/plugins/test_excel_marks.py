"""Marks: what is read back is what the finished file shows, so that a file that lost something is found out."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from excel_book import Book, report, table
from handlingsplan_excel.cells_back import cells_back, decoded
from handlingsplan_excel.mark_cell import Shown, figure_tokens, read_figures, records_token
from handlingsplan_excel.marks import marks
from handlingsplan_excel.runs import FigureAt
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.package import write_package
from handlingsplan.report import Column, Figure, Paragraph, Report, Row, Section, TableView, figures_of, row_mark
from handlingsplan.testing import sample_report

SHARE = Figure("share of it", Fraction(1, 2), "1 av 2 (50 %)", "regel")
MEAN = Figure("a@b c", 7, "7\u00a0dagar & <nätter>", "regel")


def small() -> Report:
    columns = [Column("a", "A"), Column("s", "Andel", "share"), Column("t", "Text")]
    rows = [Row(f"r{n}", (f"rad {n}", SHARE, ("Det tog ", MEAN, "."))) for n in range(3)]
    return report(Paragraph(("Andelen är ", SHARE, ".")), TableView("t"), tables=[table(*rows, columns=columns)])


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(small(), tmp_path / "bok.xlsx")


def changed(book: Book, part: str, change: Callable[[str], str]) -> Path:
    """The book with one part changed, as by somebody who edits the file."""
    path = book.path.with_name("andrad.xlsx")
    with ZipFile(book.path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part] != before.encode()
    write_package(path, parts.items())
    return path


TABLE = "xl/worksheets/sheet3.xml"


def test_all_places_and_figures_are_read_back(book: Book) -> None:
    found = marks(book.path)
    whole = small()
    assert found.places == set(whole.places)
    assert dict(found.figures) == {each.key: each.text for each in (SHARE, MEAN)}


def test_a_report_with_everything_in_it_is_read_back(tmp_path: Path) -> None:
    whole = sample_report()
    found = marks(Book(whole, tmp_path / "bok.xlsx").path)
    assert found.places == set(whole.places)
    assert dict(found.figures) == {key: each.text for key, each in figures_of(whole).items()}


def test_a_row_that_is_gone_is_not_found(book: Book) -> None:
    path = changed(book, TABLE, lambda xml: re.sub(r'<row r="5".*?</row>', "", xml))
    assert set(small().places) - marks(path).places == {row_mark("t", "r1")}


def test_a_figure_is_read_from_the_cell_that_shows_it(book: Book) -> None:
    path = changed(book, TABLE, lambda xml: xml.replace("1 av 2 (50 %)", "2 av 2 (100 %)"))
    assert marks(path).figures["share of it"] == "1 av 2 (50 %) / 2 av 2 (100 %)"


def test_a_figure_within_a_text_is_read_from_that_text(book: Book) -> None:
    path = changed(book, TABLE, lambda xml: xml.replace("Det tog 7", "Det tog 8"))
    assert marks(path).figures["a@b c"] == "8\u00a0dagar & <nätter>"


def test_a_figure_whose_cell_is_gone_is_empty(book: Book) -> None:
    path = changed(book, TABLE, lambda xml: re.sub(r'<c r="D\d"[^>]*>.*?</c>', "", xml))
    assert marks(path).figures["a@b c"] == ""


def test_a_workbook_that_another_program_saved_is_read_too(book: Book) -> None:
    again = openpyxl.load_workbook(book.path)
    again["Tabell"].delete_rows(5)
    path = book.path.with_name("sparad.xlsx")
    again.save(path)
    assert set(small().places) - marks(path).places == {row_mark("t", "r1")}


def test_words_that_look_like_marks_are_not_taken_for_marks(tmp_path: Path) -> None:
    words = "Kontrollmärken (handlingsplan)"
    columns = [Column("a", words), Column("b", "B")]
    one = table((words, "AAAAAAAAAAAAAAAA"), columns=columns, title=words)
    whole = report(Paragraph(("AAAAAAAAAAAAAAAA",)), TableView("t"), title=words, tables=[one])
    assert marks(Book(whole, tmp_path / "bok.xlsx").path).places == set(whole.places)


def test_a_workbook_of_somebody_elses_has_no_marks(tmp_path: Path) -> None:
    path = tmp_path / "annan.xlsx"
    strange = openpyxl.Workbook()
    strange.active["A1"] = "Kontrollmärken (handlingsplan)"
    strange.active["A2"] = "AAAAAAAAAAAAAAAA"
    strange.save(path)
    assert marks(path).places == frozenset()


@given(st.text(min_size=1), st.integers(0, 9), st.integers(1, 9))
def test_a_row_says_where_its_figures_are(key: str, start: int, length: int) -> None:
    alone = figure_tokens("D", [FigureAt(key, 0, length)], length)
    within = figure_tokens("AB", [FigureAt(key, start, start + length)], 20)
    tokens = [*alone, *within, records_token("C", ())]
    assert not any(" " in token for token in tokens)
    assert read_figures(["MARK", *tokens]) == [Shown(key, "D"), Shown(key, "AB", start, start + length)]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (b'<c r="A1" t="s"><v>1</v></c>', "delad"),
        (b'<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c>', " a & b "),
        (b'<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>', "ab"),
        (b'<c r="A1"><f>1+1</f><v>2</v></c>', "2"),
        (b'<c r="A1" t="inlineStr"><is><t>_x005F_x0007_</t></is></c>', "_x0007_"),
        (b'<c r="A1"/>', ""),
    ],
)
def test_a_cells_text_is_what_it_shows(xml: bytes, text: str) -> None:
    assert cells_back([xml], ("första", "delad")) == [text]


def test_codes_for_signs_are_read_as_excel_reads_them() -> None:
    assert decoded("_x000D_ _x005F_x0007_ _xyz_") == "\r _x0007_ _xyz_"


def test_a_file_with_a_document_type_is_refused(book: Book) -> None:
    def bomb(xml: str) -> str:
        return xml.replace("<sst", '<!DOCTYPE sst [<!ENTITY a "b">]><sst', 1)

    with pytest.raises(ValueError, match="DOCTYPE"):
        marks(changed(book, "xl/sharedStrings.xml", bomb))


def test_the_section_of_an_empty_report_has_a_mark(tmp_path: Path) -> None:
    whole = report(sections=(Section("s", "S"),))
    assert marks(Book(whole, tmp_path / "bok.xlsx").path).places == set(whole.places)
