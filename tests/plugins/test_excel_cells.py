"""Cells: each type of value comes back as the value it was, in a Swedish shape."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from excel_book import Book, book_of, contrast, report, table
from handlingsplan_excel.cells_back import decoded
from handlingsplan_excel.style import TONES

from handlingsplan.report import (
    Cell,
    Column,
    Emphasis,
    Figure,
    Footnote,
    Mark,
    Missing,
    RecordKey,
    Ref,
    Row,
    Strong,
    TableView,
)
from handlingsplan.when import on_day, parse_when


def one(folder: Path, cell: Cell, kind: str = "text", **more: object) -> Book:
    return book_of(folder, (cell,), columns=[Column("x", "X", kind)], **more)


@pytest.mark.parametrize(
    ("cell", "kind", "value", "shape"),
    [
        (0, "number", 0, "#,##0"),
        (-1234567, "number", -1234567, "#,##0"),
        (Decimal("1234.50"), "number", 1234.5, "#,##0.00"),
        (Decimal("1E+3"), "number", 1000, "#,##0"),
        (date(2009, 6, 30), "date", datetime(2009, 6, 30), "yyyy\\-mm\\-dd"),
        (on_day(date(2009, 12, 31)), "date", datetime(2009, 12, 31), "yyyy\\-mm\\-dd"),
        (parse_when("hösten 2009"), "date", "hösten 2009", "General"),
        (date(1899, 12, 31), "date", "1899-12-31", "General"),
        (date(1900, 2, 28), "date", "1900-02-28", "General"),
        (date(1900, 3, 1), "date", datetime(1900, 3, 1), "yyyy\\-mm\\-dd"),
        (Missing("no_answer", "Inget svar"), "number", "Inget svar", "General"),
        (Decimal("NaN"), "number", "NaN", "General"),
        (12345678901234567890, "number", "12345678901234567890", "General"),
    ],
)
def test_a_value_is_what_it_was(tmp_path: Path, cell: Cell, kind: str, value: object, shape: str) -> None:
    found = one(tmp_path, cell, kind).cell("Tabell", "X")
    assert (found.value, found.number_format) == (value, shape)


COULD_BE_MORE = (
    '=HYPERLINK("https://example.org","x")',
    "=1+1",
    "+46",
    "@x",
    "-",
    "007",
    "#N/A",
    "SANT",
    "<r>x</r>",
    "{=1}",
)


def test_text_stays_text(tmp_path: Path) -> None:
    columns = [Column("x", "X", "text"), Column("y", "Y", "long_text")]
    book = book_of(tmp_path, *((each, each) for each in COULD_BE_MORE), columns=columns)
    for heading in ("X", "Y"):
        cells = [book.cell("Tabell", heading, n) for n in range(1, len(COULD_BE_MORE) + 1)]
        assert [(each.value, each.data_type) for each in cells] == [(words, "s") for words in COULD_BE_MORE]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("ljud\x07här", "ljud␇här"),
        ("halvt \ud800 tecken", "halvt � tecken"),
        ("\ufffe och \uffff", "� och �"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("  luft \n", "  luft \n"),
        ("a\tb & <c> ]]> \"d\" 'e'", "a\tb & <c> ]]> \"d\" 'e'"),
        ("1\u00a0234 och 🙂", "1\u00a0234 och 🙂"),
    ],
)
def test_text_comes_back_with_what_cannot_be_held_made_visible(tmp_path: Path, words: str, shown: str) -> None:
    book = one(tmp_path, words)
    assert book.cell("Tabell", "X").value == shown
    lost = any(sign in words for sign in "\x07\ud800\ufffe")
    assert book.codes == ["EXCEL01"] * lost


def test_what_looks_like_a_code_is_no_code(tmp_path: Path) -> None:
    words = "_x0007_ och _x005F_ och _xyz_"
    assert decoded(one(tmp_path, words).cell("Tabell", "X").value) == words


def test_a_share_is_a_number_to_sort_and_the_words_that_are_printed(tmp_path: Path) -> None:
    share = Figure("s", Fraction(18, 26), "18 av 26 (69 %)", "regel", 18, 26)
    none = Figure("n", None, "ingen andel", "regel")
    columns = [Column("x", "Andel", "share")]
    book = book_of(tmp_path, (share,), (none,), (Missing("m", "Uppgift saknas"),), columns=columns)
    assert book.headings("Tabell") == ["Andel", "Andel (som text)"]
    assert book.rows("Tabell") == [
        [pytest.approx(18 / 26), "18 av 26 (69 %)"],
        ["Inget tal", "ingen andel"],
        ["Uppgift saknas", "Uppgift saknas"],
    ]
    assert book.cell("Tabell", "Andel").number_format == "0\\ %"


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        (Fraction(1), "0\\ %"),
        (Fraction(0), "0\\ %"),
        (Fraction(199, 200), "0.0\\ %"),
        (Fraction(1, 1000), "0.0\\ %"),
        (Fraction(9999, 10000), "0.00\\ %"),
        (Fraction(1, 10**6), "0.0000\\ %"),
    ],
)
def test_a_share_is_100_only_if_it_is_all_and_0_only_if_it_is_none(tmp_path: Path, value: Fraction, shape: str) -> None:
    book = one(tmp_path, Figure("s", value, "x", "regel"), "share")
    assert book.cell("Tabell", "X").number_format == shape


def test_a_figure_that_is_no_share_is_a_number(tmp_path: Path) -> None:
    book = one(tmp_path, Figure("s", 1234567, "1\u00a0234\u00a0567 kronor", "regel"), "figure")
    assert book.rows("Tabell") == [[1234567, "1\u00a0234\u00a0567 kronor"]]
    assert book.cell("Tabell", "X").number_format == "#,##0"


@pytest.mark.parametrize("tone", TONES)
def test_a_status_is_a_word_and_a_colour_that_can_be_read(tmp_path: Path, tone: str) -> None:
    found = one(tmp_path, Mark("x", "Pågår", tone), "status").cell("Tabell", "X")
    paper, ink = found.fill.fgColor.rgb[2:], found.font.color.rgb[2:]
    assert found.value == "Pågår"
    assert (f"#{paper}", f"#{ink}") == TONES[tone]
    assert contrast(paper, ink) >= 4.5


def test_notes_stand_in_a_last_column_with_their_columns_name(tmp_path: Path) -> None:
    columns = [Column("a", "Läge", "status"), Column("b", "Svar")]
    marked = Mark("x", "Pågår", "good", note="Enligt underlag.")
    silent = Missing("y", "Inget svar", note="Påmind\ntvå gånger.")
    book = book_of(tmp_path, (marked, silent), (Mark("x", "Pågår", "good"), "ja"), columns=columns)
    assert book.headings("Tabell") == ["Läge", "Svar", "Anmärkning"]
    assert [row[2] for row in book.rows("Tabell")] == [
        "Läge: Enligt underlag.\nSvar: Påmind\ntvå gånger.",
        "–",
    ]


def test_a_table_without_notes_has_no_column_for_them(tmp_path: Path) -> None:
    assert one(tmp_path, "x").headings("Tabell") == ["X"]


def test_a_footnote_follows_its_words_in_brackets(tmp_path: Path) -> None:
    cell = ("Ord", Footnote(("not med ", Emphasis(("vikt",)))), " och ", Strong(("tyngd",)), ".")
    assert one(tmp_path, cell).cell("Tabell", "X").value == "Ord [not med vikt] och tyngd."


def test_a_cell_leads_where_its_first_reference_leads_and_the_others_are_told(tmp_path: Path) -> None:
    cell = (Ref(("ett",), "https://a.example/"), ", ", Ref(("två",), "https://b.example/"), Ref(("tre",), "#t"))
    book = one(tmp_path, cell)
    assert book.cell("Tabell", "X").hyperlink.target == "https://a.example/"
    assert book.cell("Tabell", "Anmärkning").value == "två: https://b.example/\ntre: bladet Tabell, rad 1"


def test_records_are_told_by_title_one_a_line_and_found_again_by_key(tmp_path: Path) -> None:
    keys = (RecordKey("lan/2009/activity:a"), RecordKey("lan/2009/activity:b"))
    columns = [Column("r", "Poster", "records")]
    rows = [Row("1", (keys,), (keys[0],)), Row("2", ((RecordKey("x/y:z"),),), (keys[1],))]
    records = {keys[0]: "Webb", keys[1]: "Film"}
    book = book_of(tmp_path, *rows, columns=columns, records=records)
    assert [row[0] for row in book.rows("Tabell")] == ["Webb\nFilm", "x/y:z"]
    assert book.cell("Tabell", "Poster").hyperlink.location == "'Tabell'!A4"
    hidden = [book["Tabell"].cell(row, book["Tabell"].max_column).value for row in (4, 5)]
    assert hidden[0].endswith(" @A=lan/2009/activity:a,lan/2009/activity:b")
    assert hidden[1].endswith(" @A=x/y:z")


def test_a_sum_is_bold(tmp_path: Path) -> None:
    columns = [Column("a", "A"), Column("n", "N", "number"), Column("s", "S", "status")]
    rows = [("x", 1, Mark("p", "Pågår", "good")), Row("sum", ("Summa", 1, Missing("m", "–")), emphasis="total")]
    book = book_of(tmp_path, *rows, columns=columns)
    bold = [[book.cell("Tabell", head, row).font.b for head in ("A", "N", "S")] for row in (1, 2)]
    assert bold[1] == [True, True, True]
    assert bold[0][1:] == [False, False]


def test_years_have_no_thousands(tmp_path: Path) -> None:
    columns = [Column("year", "År", "number"), Column("first_year", "Från", "number"), Column("n", "Antal", "number")]
    book = book_of(tmp_path, (2009, 2008, 2009), columns=columns)
    assert [book.cell("Tabell", head).number_format for head in ("År", "Från", "Antal")] == ["0", "0", "#,##0"]


def test_too_many_digits_stay_digits_and_are_told(tmp_path: Path) -> None:
    columns = [Column("n", "Tal", "number"), Column("f", "Summa", "figure")]
    figure = Figure("f", 10**15, "en biljard", "regel")
    book = book_of(tmp_path, (Decimal("0.1234567890123456"), figure), columns=columns)
    assert book.rows("Tabell")[0][:3] == ["0.1234567890123456", "1000000000000000", "en biljard"]
    assert "Tal: talet har fler än 15 siffror" in book.rows("Tabell")[0][3]
    assert "Summa: talet har fler än 15 siffror" in book.rows("Tabell")[0][3]
    assert [str(each.text) for each in book.findings] == [
        "2 tal har fler siffror än Excel kan räkna med. De står som text."
    ]


def test_text_that_no_cell_can_hold_goes_on_in_the_next_column_and_nothing_is_lost(tmp_path: Path) -> None:
    long = "Lång text med å, ä och ö. " * 3000
    emoji, lines = "🙂" * 20_000, "\n".join(str(n) for n in range(700))
    columns = [Column("a", "Text", "long_text"), Column("b", "Nr", "number")]
    book = book_of(tmp_path, (long, 1), ("kort", 2), (emoji, 3), (lines, 4), columns=columns)
    texts = [head for head in book.headings("Tabell") if head.startswith("Text")]
    assert texts[:3] == ["Text", "Text (forts. 2)", "Text (forts. 3)"]
    rows = [dict(zip(book.headings("Tabell"), row, strict=True)) for row in book.rows("Tabell")]
    joined = ["".join(row[head] for head in texts if row[head] != "–") for row in rows]
    assert joined == [long, "kort", emoji, lines]
    parts = [row[head] for row in rows for head in texts]
    assert all(len(part.encode("utf-16-le")) // 2 <= 32_767 and part.count("\n") <= 253 for part in parts)
    assert [row["Anmärkning"] for row in rows][:2] == ["Text: texten fortsätter i nästa kolumn", "–"]
    assert [row["Nr"] for row in rows] == [1, 2, 3, 4]
    assert book.codes == ["EXCEL02"]


def test_a_long_note_goes_on_too(tmp_path: Path) -> None:
    note = "En anmärkning. " * 4000
    book = one(tmp_path, Missing("m", "Inget svar", note=note), "status")
    (row,) = book.rows("Tabell")
    assert book.headings("Tabell")[1:] == ["Anmärkning", "Anmärkning (forts. 2)", "Anmärkning (forts. 3)"]
    assert "".join(part for part in row[1:] if part != "–") == f"X: {note}"


def test_a_note_with_signs_that_no_file_can_hold_shows_others_and_says_so(tmp_path: Path) -> None:
    book = one(tmp_path, Missing("m", "Inget svar", note="ljud\x07"), "status")
    assert book.cell("Tabell", "Anmärkning").value == "X: ljud␇"
    assert book.codes == ["EXCEL01"]


def test_a_unit_stands_in_the_heading(tmp_path: Path) -> None:
    columns = [Column("n", "Belopp", "number", unit="kronor")]
    assert book_of(tmp_path, (1,), columns=columns).headings("Tabell") == ["Belopp (kronor)"]


def test_in_english_a_workbook_speaks_english(tmp_path: Path) -> None:
    columns = [Column("n", "Share", "share"), Column("m", "State", "status")]
    rows = table((Figure("n", None, "none", "r"), Missing("m", "No answer", note="Asked twice.")), columns=columns)
    book = Book(report(TableView("t"), tables=[rows], language="en"), tmp_path / "book.xlsx")
    assert book.headings("Tabell") == ["Share", "Share (as text)", "State", "Note"]
    assert book.read.sheetnames == ["Front sheet", "Text", "Tabell", "About the report"]
