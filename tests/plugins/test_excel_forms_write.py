"""What a form looks like as a workbook: where one starts, what helps while one fills in, what is locked."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from excel_book import contrast
from excel_form import COLUMNS, EXAMPLE, FIRST, FULL, HEAD, HELP, KEYS, LISTS, PLACES, form, written
from handlingsplan_excel.form_looks import LOOKS
from handlingsplan_excel.form_write import write_form
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from handlingsplan.forms import Form, FormColumn, FormTable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path, FULL, {"title": "b"}, head={"body": "lan"})


@pytest.fixture
def book(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


@pytest.fixture
def sheet(book: Workbook) -> Worksheet:
    return book["Aktiviteter"]


def rule(sheet: Worksheet, place: str) -> DataValidation:
    (found,) = [each for each in sheet.data_validations.dataValidation if place in each.sqref]
    return found


def words(sheet: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row]]


def test_the_first_sheet_says_what_to_do_and_how_much_is_filled_in(path: Path, book: Workbook) -> None:
    start = book.worksheets[0]
    assert start.title == "Börja här"
    assert start["A1"].value == "Underlag"
    assert start["A3"].value == "Fyll i."
    lines = {row[0].value: row for row in start.iter_rows(min_row=3) if row[0].value in book.sheetnames}
    assert {name: cells[1].value for name, cells in lines.items()} == {
        "Underlaget": "Vems det är.",
        "Aktiviteter": "Det som görs.",
    }
    assert [cells[0].hyperlink.location for cells in lines.values()] == ["'Underlaget'!A1", "'Aktiviteter'!A1"]
    computed = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    assert [computed[cells[2].coordinate].value for cells in lines.values()] == [1, 2]


def test_a_sheet_has_title_help_hidden_keys_headings_help_and_example(sheet: Worksheet) -> None:
    assert [sheet[f"A{row}"].value for row in (1, 2, 3)] == ["Aktiviteter", "Det som görs.", "Till ”Börja här”"]
    assert sheet["A3"].hyperlink.location == "'Börja här'!A1"
    assert sheet["G4"].value == "handlingsplan|rows|activity|start|time|"
    assert words(sheet, HEAD)[:3] == ["Id", "Titel\n(måste fyllas i)", "Beskrivning"]
    assert words(sheet, HELP)[:3] == ["Hjälp: Kort namn.", "Vad det heter.", None]
    assert words(sheet, EXAMPLE)[:4] == ["Exempel: a1", "Utbildning", None, "Länsstyrelsen i Västerbotten (lst)"]
    assert [row for row, each in sheet.row_dimensions.items() if each.hidden] == [KEYS]
    assert sheet.column_dimensions["K"].hidden
    assert sheet.freeze_panes == "B6"


def test_without_help_and_example_records_come_right_under_the_headings(tmp_path: Path) -> None:
    table = FormTable("t", "Blad", "", (FormColumn("a", "A"),), rows=form(FULL).tables[1].rows[:0])
    path = tmp_path / "x.xlsx"
    write_form(Form("k", "T", (), (table,)), path)
    assert openpyxl.load_workbook(path)["Blad"].max_row == HEAD


def test_answers_are_open_and_the_rest_is_locked_without_a_password(book: Workbook, sheet: Worksheet) -> None:
    assert [each.protection.sheet for each in book.worksheets] == [True] * 4
    assert [each.protection.password for each in book.worksheets] == [None] * 4
    locked = {row: {cell.protection.locked for cell in sheet[row][:10]} for row in (1, KEYS, HEAD, FIRST)}
    assert locked == {1: {True}, KEYS: {True}, HEAD: {True}, FIRST: {False}}
    # What sorting moves must be open too, and so must a row be from end to end for it to be taken away.
    assert {cell.protection.locked for row in (HELP, EXAMPLE) for cell in sheet[row][:11]} == {False}
    assert {each: sheet.column_dimensions[each].protection.locked for each in ("A", "K", "L")} == {
        "A": False,
        "K": False,
        "L": False,
    }
    assert sheet.column_dimensions["L"].max == 16384
    allowed = ("insertRows", "deleteRows", "sort", "autoFilter", "formatColumns", "formatRows")
    assert [getattr(sheet.protection, each) for each in allowed] == [False] * len(allowed)  # False permits


def test_one_record_is_told_downwards(book: Workbook) -> None:
    sheet = book["Underlaget"]
    assert words(sheet, HEAD)[:4] == ["Uppgift", "Svar", "Exempel", "Hjälp"]
    assert words(sheet, 6)[:3] == ["Nyckel\n(måste fyllas i)", "lan", "lan"]
    assert [sheet[f"{column}6"].protection.locked for column in "AB"] == [True, False]
    assert sheet["B7"].protection.locked is False
    assert sheet.column_dimensions["E"].hidden


def test_a_list_comes_from_a_name_on_the_hidden_sheet(book: Workbook, sheet: Worksheet) -> None:
    chosen = rule(sheet, f"D{FIRST}")
    assert (chosen.type, chosen.formula1) == ("list", "lista_1")
    ((name, cells),) = book.defined_names["lista_1"].destinations
    shown = [cell.value for (cell,) in book[name][cells]]
    assert shown == ["Länsstyrelsen i Västerbotten (lst)", "Polisen (polis)", "Polisen (kommun)"]
    assert book[name].sheet_state == "veryHidden"
    first = book[name][cells.replace("$", "").partition(":")[0]]
    assert [first.offset(0, n).value for n in (1, 2)] == ["lst", LISTS["agency"][0].label]


def test_a_closed_list_says_what_to_do_and_an_open_one_lets_through(sheet: Worksheet) -> None:
    closed, opened = rule(sheet, f"D{FIRST}"), rule(sheet, f"E{FIRST}")
    assert (closed.showErrorMessage, closed.errorTitle) == (True, "Välj i listan")
    assert closed.error == "Det du skrev finns inte i listan. Klicka på pilen till höger om cellen och välj där."
    assert (opened.type, opened.showErrorMessage) == ("list", False)


def test_a_yes_or_no_is_chosen(sheet: Worksheet) -> None:
    assert rule(sheet, f"J{FIRST}").formula1 == '"ja,nej"'
    assert sheet[f"J{FIRST}"].value == "ja"


def test_help_is_shown_at_the_cell(sheet: Worksheet) -> None:
    title = rule(sheet, f"B{FIRST + 500}")
    assert (title.promptTitle, title.prompt) == ("Titel", "Måste fyllas i.\nVad det heter.")


def test_a_day_is_a_day_and_words_are_let_through(sheet: Worksheet) -> None:
    start = rule(sheet, f"G{FIRST}")
    assert (start.type, start.showInputMessage) == (None, True)
    assert start.prompt.startswith("En dag skrivs 2009-06-30. Skriv en apostrof före månad och år: 'juni 2009, '2009.")
    cell = sheet[f"G{FIRST}"]
    assert (cell.value, cell.number_format) == (datetime(2009, 6, 30), "yyyy\\-mm\\-dd")
    assert sheet[f"G{FIRST + 1}"].number_format == "yyyy\\-mm\\-dd;@"


def test_words_stay_words_when_somebody_types_them(sheet: Worksheet) -> None:
    shapes = {column.key: sheet.cell(FIRST + 1, PLACES[column.key]).number_format for column in COLUMNS}
    assert {key for key, shape in shapes.items() if shape == "@"} == {
        "id",
        "title",
        "text",
        "agency",
        "word",
        "several",
        "done",
    }


def test_the_filter_covers_the_marks_so_that_they_are_sorted_along(sheet: Worksheet) -> None:
    assert sheet.auto_filter.ref == "A5:K1009"


def test_the_file_says_what_it_is_and_has_no_macro(path: Path, book: Workbook) -> None:
    assert {each.name: each.value for each in book.custom_doc_props.props} == {
        "kind": "dossier",
        "plan": "skr-2007-08-167",
        "fingerprint": "0123abcd",
    }
    with ZipFile(path) as package:
        assert not [name for name in package.namelist() if "vba" in name.casefold()]


def test_empty_rows_weigh_nothing(tmp_path: Path) -> None:
    tables = tuple(FormTable(f"t{n}", f"Tabell {n}", "Hjälp.", COLUMNS) for n in range(30))
    path = tmp_path / "x.xlsx"
    write_form(Form("k", "T", (), tables, LISTS), path)
    assert path.stat().st_size < 100_000


def test_a_sheet_is_ready_for_print(sheet: Worksheet) -> None:
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$5:$5", "$A:$A")
    assert sheet.oddFooter.right.text == "Sida &P av &N"


def test_a_form_in_english(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, FULL, language="en"))
    assert book.sheetnames[0] == "Start here"
    sheet = book["Aktiviteter"]
    assert sheet["B5"].value == "Titel\n(must be filled in)"
    assert sheet["A6"].value == "Help: Kort namn."
    assert sheet[f"J{FIRST}"].value == "yes"


def test_titles_that_no_sheet_can_have_are_told_apart(tmp_path: Path) -> None:
    titles = ["a/b:[c]", "A/B:[C]", "Listor", "x" * 40]
    tables = tuple(FormTable(f"t{n}", title, "", COLUMNS) for n, title in enumerate(titles))
    path = tmp_path / "x.xlsx"
    write_form(Form("k", "T", (), tables), path)
    assert openpyxl.load_workbook(path).sheetnames[1:-1] == ["a-b –(c)", "A-B –(C) 2", "Listor 2", "x" * 30 + "…"]


@pytest.mark.parametrize("look", [name for name, look in LOOKS.items() if "font_color" in look])
def test_words_can_be_read_on_their_paper(look: str) -> None:
    assert contrast(LOOKS[look]["font_color"], LOOKS[look].get("bg_color", "#FFFFFF")) >= 4.5
