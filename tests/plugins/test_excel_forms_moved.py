"""A form's workbook that people have moved about in: nothing depends on where things stand, nothing passes unseen."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from excel_form import EXAMPLE, FIRST, FULL, HEAD, HELP, KEYS, PLACES, Back, changed, filled_in, written
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from handlingsplan.forms import Value

THREE: list[dict[str, Value]] = [FULL, {**FULL, "id": "a2", "number": 2}, {**FULL, "id": "a3", "number": 3}]
LONG = "Lång. " * 12_000


def columns(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in column] for column in sheet.iter_cols()]


def put_columns(sheet: Worksheet, found: list[list[object]]) -> None:
    for n, column in enumerate(found, 1):
        for row, value in enumerate(column, 1):
            sheet.cell(row, n).value = value


def test_columns_in_another_order_are_read_by_their_keys(tmp_path: Path) -> None:
    back = changed(
        written(tmp_path, *THREE), lambda sheet: put_columns(sheet, columns(sheet)[::-1]), sheet="Aktiviteter"
    )
    # Days keep the shape of the column that they now stand in.
    assert [{**row, "start": None} for row in back.rows()] == [{**row, "start": None} for row in THREE]


def test_renamed_headings_do_not_matter(tmp_path: Path) -> None:
    def rename(sheet: Worksheet) -> None:
        for n in PLACES.values():
            sheet.cell(HEAD, n).value = f"Rubrik {n}"

    back = changed(written(tmp_path, FULL), rename, sheet="Aktiviteter")
    assert (back.rows(), back.told) == ([FULL], [])


def test_a_new_column_is_told_and_not_read(tmp_path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.cell(HEAD, 14).value = "Egen\nanteckning"
        sheet.cell(FIRST, 14).value = "Ring polisen"
        sheet["XFD1048576"] = "x"

    back = changed(written(tmp_path, FULL), add, sheet="Aktiviteter")
    assert back.rows() == [FULL]
    assert back.told == [
        "underlag.xlsx [Aktiviteter 5] N5: Upplysning EXCEL23: Kolumnen N ”Egen anteckning” hör inte till bladet och "
        "lästes inte. Flytta det som ska med till en kolumn som finns på bladet, eller beskriv ett eget fält.",
        "underlag.xlsx [Aktiviteter 1048576] XFD1048576: Upplysning EXCEL23: Kolumnen XFD hör inte till bladet och "
        "lästes inte. Flytta det som ska med till en kolumn som finns på bladet, eller beskriv ett eget fält.",
    ]


def test_a_column_that_is_gone_is_told(tmp_path: Path) -> None:
    back = changed(written(tmp_path, FULL), lambda sheet: sheet.delete_cols(PLACES["done"]), sheet="Aktiviteter")
    assert back.rows() == [{key: value for key, value in FULL.items() if key != "done"}]
    assert back.told == [
        "underlag.xlsx [Aktiviteter]: Varning EXCEL22: Fältet ”Klart” (done) finns inte på bladet. "
        "Hämta det ur en tidigare kopia om det ska fyllas i."
    ]


def test_a_line_that_is_gone_is_told(tmp_path: Path) -> None:
    back = changed(written(tmp_path, head={"preface": "x"}), lambda sheet: sheet.delete_rows(6), sheet="Underlaget")
    assert back.rows("dossier") == [{"preface": "x"}]
    assert back.told == [
        "underlag.xlsx [Underlaget]: Varning EXCEL22: Fältet ”Nyckel” (body) finns inte på bladet. "
        "Hämta det ur en tidigare kopia om det ska fyllas i."
    ]


def test_a_column_that_stands_twice_is_read_once(tmp_path: Path) -> None:
    def copy(sheet: Worksheet) -> None:
        for row in (KEYS, HEAD):
            sheet.cell(row, 12).value = sheet.cell(row, PLACES["title"]).value
        sheet.cell(FIRST, 12).value = "En annan titel"

    back = changed(written(tmp_path, FULL), copy, sheet="Aktiviteter")
    assert back.rows() == [FULL]
    assert back.told == [
        "underlag.xlsx [Aktiviteter 5] L5: Fel EXCEL39: Kolumnen ”Titel” står två gånger på bladet. "
        "Bara den första, B5, lästes. För över det som saknas till den första och ta bort den andra."
    ]


def test_a_renamed_sheet_is_found_by_its_keys(tmp_path: Path) -> None:
    def rename(sheet: Worksheet) -> None:
        sheet.title = "Det vi gör"

    back = changed(written(tmp_path, FULL), rename, sheet="Aktiviteter")
    assert (back.rows(), back.told, back.table().name) == ([FULL], [], "Det vi gör")


def test_a_sheet_that_is_gone_is_no_table_of_what_was_filled_in(tmp_path: Path) -> None:
    back = changed(written(tmp_path, FULL), lambda book: book.remove(book["Underlaget"]))
    assert [table.key for table in back.filled.tables] == ["activity"]


def test_a_copied_sheet_is_told_and_not_read(tmp_path: Path) -> None:
    def copy(book: Workbook) -> None:
        copied = book.copy_worksheet(book["Aktiviteter"])
        copied.title = "Aktiviteter (2)"
        book.move_sheet(copied, -3)

    back = changed(written(tmp_path, FULL), copy)
    assert (back.rows(), back.table().name) == ([FULL], "Aktiviteter")
    assert back.told == [
        "underlag.xlsx [Aktiviteter (2)]: Fel EXCEL21: Bladet är en kopia av ”Aktiviteter” och lästes inte. "
        "För över det som saknas till ”Aktiviteter” och ta bort kopian."
    ]


def test_a_sheet_of_ones_own_is_told(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        book.create_sheet("Anteckningar")["A1"] = "Ring polisen"
        book.create_sheet("Tomt")

    back = changed(written(tmp_path, FULL), add)
    assert back.rows() == [FULL]
    assert back.told == [
        "underlag.xlsx [Anteckningar]: Upplysning EXCEL24: Bladet hör inte till underlaget och lästes inte."
    ]


def test_sheets_in_another_order_come_in_that_order(tmp_path: Path) -> None:
    back = changed(written(tmp_path, FULL), lambda book: book.move_sheet("Underlaget", 1))
    assert [table.key for table in back.filled.tables] == ["activity", "dossier"]


def sort(sheet: Worksheet, *, first: int = HELP) -> None:
    """Sort a sheet's rows backwards, help and example and all, as a person could."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]
    for n, row in enumerate(reversed(rows)):
        for column, value in enumerate(row, 1):
            sheet.cell(first + n, column).value = value


def test_sorted_rows_are_read_and_help_and_example_are_not(tmp_path: Path) -> None:
    rows = [{"title": "a"}, {"title": "b"}, {"title": "c"}]
    back = changed(written(tmp_path, *rows), sort, sheet="Aktiviteter")
    assert (back.rows(), back.told) == (rows[::-1], [])
    assert [row.number for row in back.table().rows] == [HELP, HELP + 1, HELP + 2]


def test_a_long_text_is_whole_wherever_its_rows_have_ended_up(tmp_path: Path) -> None:
    rows = [{"title": "a", "text": LONG, "word": LONG}, {"title": "b"}, {"title": LONG}]
    back = changed(written(tmp_path, *rows), sort, sheet="Aktiviteter")
    assert (back.rows(), back.told) == (rows[::-1], [])


def test_a_row_copied_with_its_long_text_has_all_of_it(tmp_path: Path) -> None:
    def copy(sheet: Worksheet) -> None:
        for column in range(1, sheet.max_column + 1):
            sheet.cell(40, column).value = sheet.cell(FIRST, column).value

    rows = [{"title": "a", "text": LONG}]
    assert changed(written(tmp_path, *rows), copy, sheet="Aktiviteter").rows() == rows * 2


def test_the_rest_of_a_long_text_without_its_beginning_is_told(tmp_path: Path) -> None:
    back = changed(
        written(tmp_path, {"title": "a", "text": LONG}), lambda sheet: sheet.delete_rows(FIRST), sheet="Aktiviteter"
    )
    assert back.rows() == []
    assert back.told == [
        f"underlag.xlsx [Aktiviteter {row}] A{row}: Varning EXCEL37: Raden är fortsättningen på en lång text vars "
        "början inte finns, och lästes inte. Ta bort raden, eller lägg tillbaka den rad som texten börjar på."
        for row in (FIRST, FIRST + 1)
    ]


def test_what_is_written_beside_the_rest_of_a_text_is_a_row(tmp_path: Path) -> None:
    path = written(tmp_path, {"title": "a", "text": LONG})
    book = openpyxl.load_workbook(path)
    book["Aktiviteter"].cell(FIRST + 1, PLACES["title"]).value = "Egen"
    book.save(path)
    assert Back(path).rows() == [{"title": "a", "text": LONG}, {"title": "Egen"}]


def test_blank_rows_between_are_nothing(tmp_path: Path) -> None:
    back = filled_in(tmp_path, {"B9": "a", "B14": "b", "C15": " ", "B5000": "c"})
    assert back.rows() == [{"title": "a"}, {"title": "b"}, {"title": "c"}]
    assert [row.number for row in back.table().rows] == [9, 14, 5000]
    assert back.told == []


def test_what_is_written_over_the_example_is_read_and_told(tmp_path: Path) -> None:
    back = filled_in(tmp_path, {f"B{EXAMPLE}": "Vår utbildning"})
    assert back.rows() == [{"title": "Vår utbildning"}]
    assert back.told == [
        "underlag.xlsx [Aktiviteter 7] A7: Varning EXCEL36: Någon har skrivit på exempelraden eller hjälpraden. "
        "Det nya lästes, det som står kvar av exemplet inte. "
        "Flytta uppgifterna till en rad under, och fyll i det som fattas."
    ]


def test_the_example_is_no_data_without_its_mark(tmp_path: Path) -> None:
    back = filled_in(tmp_path, {"B9": "a"}, lambda sheet: sheet.delete_cols(len(PLACES) + 1))
    assert (back.rows(), back.told) == ([{"title": "a"}], [])


def test_without_the_hidden_sheet_rows_are_read_and_the_example_is_not(tmp_path: Path) -> None:
    path = written(tmp_path, FULL)
    back = changed(path, lambda book: book.remove(book["Listor"]))
    # What the lists would have said is not known; the words are what the cell shows.
    assert back.rows() == [
        {
            **FULL,
            "agency": "Länsstyrelsen i Västerbotten (lst)",
            "several": "Länsstyrelsen i Västerbotten (lst)\nPolisen (polis)",
        }
    ]
    assert back.filled.stamp == {"kind": "dossier", "plan": "skr-2007-08-167", "fingerprint": "0123abcd"}


def test_hidden_rows_are_read_and_told(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        for row in (FIRST, FIRST + 2, FIRST + 9):
            sheet.row_dimensions[row].hidden = True

    back = changed(written(tmp_path, *THREE), hide, sheet="Aktiviteter")
    assert back.rows() == THREE
    assert back.told == [
        "underlag.xlsx [Aktiviteter 8] A8: Upplysning EXCEL35: Dolda rader, kanske bakom ett filter, lästes också: "
        "8, 10."
    ]


def test_a_hidden_line_is_read_and_told(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[7].hidden = True

    back = changed(written(tmp_path, head={"preface": "x"}), hide, sheet="Underlaget")
    assert back.rows("dossier") == [{"preface": "x"}]
    assert back.codes == ["EXCEL35"]


def test_merged_cells_are_told_with_a_remedy(tmp_path: Path) -> None:
    back = filled_in(tmp_path, {"B9": "a", "C9": "x", "B10": "b"}, lambda sheet: sheet.merge_cells("C9:C10"))
    assert back.rows() == [{"title": "a", "text": "x"}, {"title": "b"}]
    assert back.told == [
        "underlag.xlsx [Aktiviteter 9] C9: Varning EXCEL25: Cellerna C9:C10 är sammanfogade. Det som står där lästes "
        "som om det bara stod i den första. Markera dem, dela upp dem igen (Start, Sammanfoga) och skriv värdet i "
        "varje cell."
    ]
