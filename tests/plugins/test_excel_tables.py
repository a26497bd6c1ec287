"""Table sheets: a real table under its title, ready to filter, to read and to print."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import judges
import pytest
from excel_book import Book, book_of, contrast, report, table
from handlingsplan_excel.limits import Limits

from handlingsplan.report import Column, Mark, Missing, RecordKey, Row, TableView

AGENCIES = ("Polisen", "Tullverket", "Åklagarkammaren")


def matrix(folder: Path) -> Book:
    columns = [Column("m", "Åtgärd", help="Åtgärdens rubrik."), *(Column(each, each, "status") for each in AGENCIES)]
    marks = (Mark("a", "Pågår eller gjort", "good"), Missing("b", "Ingen uppgift"), Mark("c", "Avbrutet", "bad"))
    rows = [(f"Åtgärd {n}", *marks) for n in range(1, 4)]
    return book_of(folder, *rows, columns=columns, description="Läget hos varje myndighet.", title="Matrisen")


def test_the_title_comes_first_then_the_description_the_way_back_and_the_table(tmp_path: Path) -> None:
    book = matrix(tmp_path)
    sheet = book["Matrisen"]
    assert [sheet.cell(row, 1).value for row in range(1, 5)] == [
        "Matrisen",
        "Läget hos varje myndighet.",
        "Till framsidan",
        "Åtgärd",
    ]
    assert sheet["A3"].hyperlink.location == "'Framsida'!A1"


def test_it_is_a_table_with_filters_and_frozen_headings(tmp_path: Path) -> None:
    book = matrix(tmp_path)
    sheet = book["Matrisen"]
    (found,) = sheet.tables.values()
    assert (found.displayName, found.ref, found.autoFilter.ref) == ("Tabell_Matrisen", "A4:D7", "A4:D7")
    assert [cell.value for cell in sheet[4]][:4] == book.headings("Matrisen")
    assert sheet.freeze_panes == "B5"


def test_it_prints_on_a4_landscape_with_repeated_headings_and_page_numbers(tmp_path: Path) -> None:
    sheet = matrix(tmp_path)["Matrisen"]
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.oddFooter.left.text == "&A"
    assert sheet.oddFooter.right.text == "Sida &P av &N"


def test_the_hidden_column_is_outside_the_table_and_the_print(tmp_path: Path) -> None:
    sheet = matrix(tmp_path)["Matrisen"]
    last = sheet.cell(1, sheet.max_column).column_letter
    assert sheet.column_dimensions[last].hidden
    assert [each for each, column in sheet.column_dimensions.items() if column.hidden] == [last]
    assert last not in sheet.print_area
    assert last not in "ABCD"


def test_a_table_too_wide_to_be_read_on_one_page_takes_several_with_its_first_column(tmp_path: Path) -> None:
    columns = [Column(f"c{n}", f"Kolumn {n}", width="wide") for n in range(6)]
    sheet = book_of(tmp_path, ("Ord " * 40,) * 6, columns=columns)["Tabell"]
    assert int(sheet.page_setup.fitToWidth) == 2
    assert sheet.print_title_cols == "$A:$A"


def test_headings_can_be_read(tmp_path: Path) -> None:
    head = matrix(tmp_path)["Matrisen"]["A4"]
    assert contrast(head.fill.fgColor.rgb[2:], head.font.color.rgb[2:]) >= 7
    assert head.alignment.wrap_text


def test_a_column_that_explains_itself_has_a_note_on_its_heading(tmp_path: Path) -> None:
    sheet = matrix(tmp_path)["Matrisen"]
    assert sheet["A4"].comment.text == "Åtgärdens rubrik."
    assert sheet["B4"].comment is None


def test_the_first_column_of_a_matrix_is_bold_and_cells_are_wrapped_and_on_top(tmp_path: Path) -> None:
    sheet = matrix(tmp_path)["Matrisen"]
    assert sheet["A5"].font.b
    assert not sheet["B5"].font.b
    assert {(cell.alignment.vertical, cell.alignment.wrap_text) for cell in sheet[5][:4]} == {("top", True)}


def test_an_empty_table_says_so_and_is_still_a_table(tmp_path: Path) -> None:
    book = book_of(tmp_path, columns=[Column("a", "A"), Column("b", "B", "number")])
    assert book.rows("Tabell") == [["Inga rader", None]]
    assert [cell.value for cell in book["Framsida"]["C"] if isinstance(cell.value, int)] == [0]
    assert judges.own_xlsx(book.path) == []


def test_widths_follow_what_stands_in_the_column(tmp_path: Path) -> None:
    columns = [
        Column("n", "Nr", "number", width="narrow"),
        Column("d", "Datum", "date"),
        Column("t", "Rubrik"),
        Column("l", "Beskrivning", "long_text", width="wide"),
    ]
    row = (7, date(2009, 6, 30), "En rubrik av vanlig längd", "Ord " * 200)
    sheet = book_of(tmp_path, row, columns=columns)["Tabell"]
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert widths == sorted(widths)
    assert widths[0] < 14
    assert widths[3] > 60


def test_rows_are_as_high_as_their_longest_text(tmp_path: Path) -> None:
    columns = [Column("a", "A", "long_text", width="wide")]
    sheet = book_of(tmp_path, ("kort",), ("Några ord till. " * 40,), ("rad\nrad\nrad",), columns=columns)["Tabell"]
    heights = [sheet.row_dimensions[row].height for row in (4, 5, 6)]
    assert heights[0] is None
    assert heights[1] > 9 * 15
    assert heights[2] == pytest.approx(3 * 15.75, abs=4)


def test_headings_are_unique_and_on_one_line(tmp_path: Path) -> None:
    titles = ["Namn", "NAMN", "na\nmn", "Na mn", "", "Anmärkning", "N" * 300]
    columns = [Column(f"c{n}", title) for n, title in enumerate(titles)]
    row = (*["x"] * 6, Missing("m", "–", note="Not."))
    book = book_of(tmp_path, row, columns=columns)
    heads = book.headings("Tabell")
    assert heads[:6] == ["Namn", "NAMN 2", "na mn", "Na mn 2", "Kolumn", "Anmärkning"]
    assert len(heads[6]) == 255
    assert heads[7] == "Anmärkning 2"
    assert book["Tabell"].cell(book.head("Tabell"), 7).comment.text == "N" * 300
    assert book.codes == ["EXCEL09"]
    assert judges.own_xlsx(book.path) == []


def test_a_heading_that_looks_like_a_code_or_xml_stays_what_it_is(tmp_path: Path) -> None:
    columns = [Column("a", "_x0007_ & co"), Column("b", "<r>x</r>"), Column("c", "=1+1")]
    book = book_of(tmp_path, ("1", "2", "3"), columns=columns)
    heads = ["_x0007_ & co", "<r>x</r>", "=1+1"]
    assert [cell.value for cell in book["Tabell"][book.head("Tabell")]][:3] == heads
    assert 'name="_x005F_x0007_ &amp; co"' in book.text("xl/tables/table2.xml")  # else it would mean U+0007


def test_a_table_with_more_rows_than_a_sheet_holds_goes_on_in_the_next(tmp_path: Path) -> None:
    columns = [Column("a", "A"), Column("n", "N", "number")]
    key = RecordKey("lan/2009/activity:last")
    rows = [Row(str(n), (f"rad {n}", n), (key,) if n == 24 else ()) for n in range(25)]
    parts = table(*rows, columns=columns, title="Många", record_kind="activity")
    leads = table(((key,),), columns=[Column("r", "Post", "records")], title="Leder dit", key="l")
    whole = report(TableView("t"), tables=[parts, leads], records={key: "Den sista"})
    book = Book(whole, tmp_path / "bok.xlsx", Limits(rows=13))
    names = ["Många (del 1)", "Många (del 2)", "Många (del 3)"]
    assert book.read.sheetnames == ["Framsida", "Text", *names, "Leder dit", "Om rapporten"]
    assert [row[1] for name in names for row in book.rows(name)] == [*range(25)]
    assert all(book[name].max_row <= 13 for name in names)
    assert book.cell("Leder dit", "Post").hyperlink.location == f"'Många (del 3)'!A{book[names[2]].max_row}"
    assert book.codes == ["EXCEL06"]
    assert judges.own_xlsx(book.path) == []


def test_a_description_longer_than_a_row_goes_on_and_is_whole(tmp_path: Path) -> None:
    words = "Tabellen visar allt som har sagts. " * 1200
    book = book_of(tmp_path, ("x",), columns=[Column("a", "A")], description=words)
    sheet = book["Tabell"]
    said = [sheet.cell(row, 1).value for row in range(2, book.head("Tabell") - 1)]
    assert " ".join("".join(said).split()) == " ".join(words.split())
    assert sheet.freeze_panes == "B1"  # the rows would not fit under so much that stands still


def test_decimals_are_as_many_as_the_number_has(tmp_path: Path) -> None:
    rows = [(Decimal(each),) for each in ("1", "1.5", "1.25", "0.0000000001")]
    book = book_of(tmp_path, *rows, columns=[Column("n", "N", "number")])
    shapes = [book.cell("Tabell", "N", row).number_format for row in range(1, 5)]
    assert shapes == ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000000"]
    assert [row[0] for row in book.rows("Tabell")] == [1, 1.5, 1.25, 1e-10]
