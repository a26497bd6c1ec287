"""The text sheets: all that is said between the tables, in reading order, and the method on a sheet of its own."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from excel_book import Book, report, table
from handlingsplan_excel.marks import marks
from handlingsplan_excel.runs import runs_of
from handlingsplan_excel.text_rows import language_name

from handlingsplan.report import (
    Chart,
    Column,
    Emphasis,
    Figure,
    Footnote,
    Items,
    Paragraph,
    Ref,
    Row,
    Section,
    Strong,
    TableView,
    plain,
)

SHARE = Figure("coverage", Fraction(18, 26), "18 av 26 (69 %)", "regel")


def lines(book: Book, sheet: str = "Text") -> list[tuple[object, object]]:
    return [(row[0].value, row[1].value) for row in book[sheet].iter_rows(min_row=4, max_col=2)]


def written(folder: Path, *sections: Section, **more: object) -> Book:
    return Book(report(sections=sections, **more), folder / "bok.xlsx")


def test_headings_are_numbered_as_a_reader_cites_them(tmp_path: Path) -> None:
    deep = Section("c", "Djupare", sections=(Section("d", "Djupast"),))
    book = written(
        tmp_path,
        Section("s", "Sammanfattning", role="summary", sections=(Section("s1", "I korthet"),)),
        Section("a", "Första", sections=(Section("b", "Under"), deep)),
        Section("e", "Andra"),
        Section("x", "Metod", role="method", sections=(Section("y", "Regler"),)),
        Section("f", "Bilagan", role="annex", sections=(Section("g", "I bilagan"),)),
    )
    assert lines(book) == [
        (None, "Sammanfattning"),
        (None, "I korthet"),
        ("1", "Första"),
        ("1.1", "Under"),
        ("1.2", "Djupare"),
        ("1.2.1", "Djupast"),
        ("2", "Andra"),
        ("Bilaga 1", "Bilagan"),
        ("B1.1", "I bilagan"),
    ]
    assert lines(book, "Om rapporten")[:2] == [("3", "Metod"), ("3.1", "Regler")]


def test_each_block_says_what_it_is(tmp_path: Path) -> None:
    blocks = (
        Paragraph(("Ingress.",), role="lead"),
        Paragraph(("Text ", Strong(("tung",)), ".")),
        Paragraph(("En not.",), role="note"),
        Paragraph(("Se upp.",), role="warning"),
        Paragraph(("Citerat.",), role="quote"),
        Paragraph(("In English.",), lang="en"),
        Paragraph(("Auf Deutsch.",), role="quote", lang="de"),
    )
    book = written(tmp_path, Section("s", "S", blocks))
    assert lines(book)[1:] == [
        (None, "Ingress."),
        (None, "Text tung."),
        ("Not", "En not."),
        ("Observera", "Se upp."),
        ("Citat", "Citerat."),
        ("(engelska)", "In English."),
        ("Citat (tyska)", "Auf Deutsch."),
    ]


def test_a_language_that_nobody_knows_is_called_by_its_code() -> None:
    assert [language_name(code, "sv") for code in ("fi", "zz-top", "", "qqq")][:2] == ["finska", "zz-top"]


def test_lists_have_a_row_an_item_in_order_with_their_signs(tmp_path: Path) -> None:
    inner = Items((("inre ett",), ("inre två",)), ordered=True)
    book = written(tmp_path, Section("s", "S", (Items((("yttre", inner), (Emphasis(("sist",)),))),)))
    assert [words for _, words in lines(book)[1:]] == ["• yttre", "1. inre ett", "2. inre två", "• sist"]
    assert [book["Text"].cell(row, 2).alignment.indent for row in (5, 6)] == [1, 2]


def test_words_that_lead_somewhere_get_a_row_that_leads_there(tmp_path: Path) -> None:
    paragraph = Paragraph(
        (
            "Se ",
            Ref(("planen",), "https://example.org/plan"),
            " och ",
            Ref(("nästa",), "#n"),
            ", ",
            Ref(("planen",), "https://example.org/plan"),
        )
    )
    alone = Paragraph((Ref(("Nästa avsnitt",), "#n"),))
    book = written(tmp_path, Section("s", "S", (paragraph, alone)), Section("n", "Nästa"))
    assert lines(book)[1:5] == [
        (None, "Se planen och nästa, planen"),
        ("Länk", "planen: https://example.org/plan"),
        ("Länk", "nästa"),
        (None, "Nästa avsnitt"),
    ]
    sheet = book["Text"]
    assert sheet["B5"].hyperlink is None
    assert sheet["B6"].hyperlink.target == "https://example.org/plan"
    assert [sheet[cell].hyperlink.location for cell in ("B7", "B8")] == ["'Text'!A9", "'Text'!A9"]


@pytest.mark.parametrize(
    ("view", "says"),
    [
        (TableView("t"), "Tabellen Åtgärder: alla 3 rader, alla kolumner"),
        (TableView("t", rows=("1", "3")), "Tabellen Åtgärder: 2 av 3 rader, alla kolumner"),
        (TableView("t", columns=("a",)), "Tabellen Åtgärder: alla 3 rader, kolumnen Nr"),
        (TableView("t", rows=("2",), columns=("c", "a")), "Tabellen Åtgärder: 1 av 3 rader, kolumnerna Läge och Nr"),
        (TableView("one"), "Tabellen En: 1 rad, alla kolumner"),
        (TableView("none"), "Tabellen Ingen: inga rader, alla kolumner"),
    ],
)
def test_a_selection_is_said_in_words_and_leads_to_the_whole_table(tmp_path: Path, view: TableView, says: str) -> None:
    columns = [Column("a", "Nr"), Column("b", "Titel"), Column("c", "Läge")]
    tables = [
        table(*(("1", "x", "y"),) * 3, columns=columns, title="Åtgärder"),
        table(("x",), columns=[Column("a", "A")], title="En", key="one"),
        table(columns=[Column("a", "A")], title="Ingen", key="none"),
    ]
    book = written(tmp_path, Section("s", "S", (view,)), tables=tables)
    assert lines(book)[2] == (None, says)
    name = says.partition(" ")[2].partition(":")[0]
    assert (lines(book)[1], book["Text"]["B5"].hyperlink.location) == (("Tabell", name), f"'{name}'!A1")


def test_a_caption_names_the_selection(tmp_path: Path) -> None:
    one = table(("x",), columns=[Column("a", "A")], title="Åtgärder")
    book = written(tmp_path, Section("s", "S", (TableView("t", caption="Det som återstår"),)), tables=[one])
    assert lines(book)[1:] == [("Tabell", "Det som återstår"), (None, "Tabellen Åtgärder: 1 rad, alla kolumner")]


def test_a_chart_leads_to_itself_and_says_what_it_shows(tmp_path: Path) -> None:
    one = table(("a", 1), columns=[Column("a", "A"), Column("n", "N", "number")], title="Åtgärder")
    chart = Chart("c", "Fördelning", "En stapel.", "t", "a", ("n",))
    book = written(tmp_path, Section("s", "S", (TableView("t"), chart)), tables=[one])
    assert lines(book)[3:] == [("Diagram", "Fördelning"), (None, "En stapel.")]
    assert book["Text"]["B7"].hyperlink.location == "'Diagram'!A3"
    assert book["Diagram"]["A3"].value == "Fördelning"


def test_figures_are_read_back_from_within_their_text(tmp_path: Path) -> None:
    paragraph = Paragraph(("Länet bidrar till ", Strong((SHARE,)), "; det är ", Figure("n", 7, "sju", "r"), "."))
    book = written(tmp_path, Section("s", "S", (paragraph,)))
    assert dict(marks(book.path).figures) == {"coverage": "18 av 26 (69 %)", "n": "sju"}


def test_a_long_text_takes_several_rows_and_is_whole_also_its_figures(tmp_path: Path) -> None:
    figures = [Figure(f"f{n}", n, f"tal nummer {n}", "r") for n in range(400)]
    inlines = [part for each in figures for part in ("Här står ett tal, nämligen ", each, ", mitt i texten. ")]
    book = written(tmp_path, Section("s", "S", (Paragraph(tuple(inlines)),)))
    rows = lines(book)[1:]
    assert "".join(words for _, words in rows) == plain(tuple(inlines))
    assert [kind for kind, _ in rows] == [None, *["(forts.)"] * (len(rows) - 1)]
    assert all(len(words) <= 1800 for _, words in rows)
    assert dict(marks(book.path).figures) == {each.key: each.text for each in figures}
    assert book.codes == []


def test_a_text_that_no_cell_can_hold_is_told(tmp_path: Path) -> None:
    words = "Lång text. " * 4000
    book = written(tmp_path, Section("s", "S", (Paragraph((words,)),)))
    assert "".join(each for _, each in lines(book)[1:]) == words
    assert book.codes == ["EXCEL02"]


def test_strong_and_set_apart_words_look_so(tmp_path: Path) -> None:
    book = written(tmp_path, Section("s", "S", (Paragraph(("a ", Strong(("b",)), Emphasis((" c",))), role="quote"),)))
    strings = book.text("xl/sharedStrings.xml")
    assert "<b/><i/>" in strings  # a quotation is set apart already
    assert lines(book)[1] == ("Citat", "a b c")


@pytest.mark.parametrize("words", ["<r>fet</r>", "=1+1", "@x", "<r><t>x</t></r>"])
def test_text_that_looks_like_something_else_stays_text(tmp_path: Path, words: str) -> None:
    book = written(tmp_path, Section("s", words, (Paragraph((words,)), Items(((words,),)))))
    assert [each for _, each in lines(book)] == [words, words, f"• {words}"]


def test_runs_say_what_plain_says() -> None:
    inlines = ("a", Strong(("b", Emphasis(("c", SHARE)))), Footnote(("d ", Ref(("e",), "#x"))), Ref(("f",), "#y"))
    assert "".join(run.text for run in runs_of(inlines)) == plain(inlines)


def test_the_method_comes_with_what_the_columns_hold_each_explanation_once(tmp_path: Path) -> None:
    helped = [Column("a", "Id", help="Gemener."), Column("b", "Läge", help="Senast kända.")]
    tables = [
        table(("x", "y"), columns=helped, title="Ett"),
        table(("x",), columns=helped[:1], title="Två", key="u"),
    ]
    method = Section("m", "Metod", (Paragraph(("Så räknas det.",)),), role="method")
    book = written(tmp_path, method, tables=tables)
    said = [words for _, words in lines(book, "Om rapporten")]
    assert said[:3] == ["Metod", "Så räknas det.", "Om arbetsboken"]
    assert said[-3:] == ["Vad kolumnerna innehåller", "Id: Gemener.", "Läge (Ett): Senast kända."]


def test_an_empty_report_has_its_sheets(tmp_path: Path) -> None:
    book = written(tmp_path)
    assert book.read.sheetnames == ["Framsida", "Text", "Om rapporten"]


def test_a_row_bears_the_mark_of_its_block_only_once(tmp_path: Path) -> None:
    many = Row("1", ("x",))
    one = table(many, columns=[Column("a", "A")])
    items = Items((("a",), ("b",)))
    book = written(tmp_path, Section("s", "S", (items, TableView("t"))), tables=[one])
    hidden = [book["Text"].cell(row, 3).value for row in range(4, 9)]
    assert [bool(each) for each in hidden] == [True, True, False, True, False]
    assert len(set(filter(None, hidden))) == 3
