"""A form's workbook in the hands of others: judged, opened and saved by an office program, and read back."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import judges
import openpyxl
import pytest
from excel_form import FIRST, FULL, HEAD_COLUMNS, Back, form, patched, written
from handlingsplan_excel.form_write import write_form

import handlingsplan as hp
from handlingsplan.collect import dossier_form
from handlingsplan.forms import Form, Value

pytestmark = pytest.mark.slow

VASTERBOTTEN = Path(__file__).parents[2] / "examples" / "vasterbotten" / "2009"
LONG = "En lång text med å, ä och ö. " * 1500
ROWS: list[dict[str, Value]] = [
    FULL,
    {"title": LONG, "text": f"{LONG}slut"},
    {"title": "=1+1", "text": "  a\nb\tc 😀 ", "number": -3, "start": "hösten 2009", "done": False},
    {"title": "_x0041_", "text": "'apostrof", "sum": 0, "several": "polis\nx"},
]


def forms() -> Mapping[str, Form]:
    plan = hp.load_plan()
    dossier = hp.load_dossier(VASTERBOTTEN)
    return {
        "alla-slag": form(*ROWS, head={"body": "lan", "preface": LONG}),
        "tom": dossier_form(plan),
        "vasterbotten": dossier_form(plan, dossier),
        "english": dossier_form(plan, dossier, language="en"),
    }


NAMES = ("alla-slag", "tom", "vasterbotten", "english")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("forms")
    for name, each in forms().items():
        write_form(each, made / f"{name}.xlsx")
    # What the program has counted is taken away from one, so that the office program counts for itself.
    write_form(forms()["alla-slag"], made / "att-rakna.xlsx")
    patched(made / "att-rakna.xlsx", "xl/worksheets/sheet1.xml", lambda xml: re.sub(r"</f><v>\d+</v>", "</f>", xml))
    return made


@pytest.fixture(scope="module")
def saved(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each workbook as the office program saves it."""
    made = tmp_path_factory.mktemp("saved")
    profile = f"-env:UserInstallation={(made / 'profile').as_uri()}"
    files = [str(folder / f"{name}.xlsx") for name in (*NAMES, "att-rakna")]
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(made)]
    subprocess.run([*command, *files], capture_output=True, check=True, timeout=600)
    return made


@pytest.mark.parametrize("name", NAMES)
def test_the_judges_have_nothing_to_say(folder: Path, name: str) -> None:
    path = folder / f"{name}.xlsx"
    assert judges.sdk(path) == []
    assert judges.audit(path) == []
    assert judges.own_xlsx(path) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_an_office_program_has_saved_is_read_as_before(folder: Path, saved: Path, name: str) -> None:
    before, after = Back(folder / f"{name}.xlsx"), Back(saved / f"{name}.xlsx")
    assert before.told == after.told == []
    assert before.filled.stamp == after.filled.stamp
    for table in before.filled.tables:
        assert after.rows(table.key) == before.rows(table.key)


def test_it_keeps_what_helps_and_what_is_locked(saved: Path) -> None:
    book = openpyxl.load_workbook(saved / "alla-slag.xlsx")
    sheet = book["Aktiviteter"]
    assert {each.type for each in sheet.data_validations.dataValidation} >= {"list"}
    assert sheet.protection.sheet
    assert (sheet["A5"].protection.locked, sheet[f"A{FIRST}"].protection.locked) == (True, False)
    assert book["Listor"].sheet_state != "visible"


def test_what_is_filled_in_is_counted_by_the_workbook_itself(saved: Path) -> None:
    computed = openpyxl.load_workbook(saved / "att-rakna.xlsx", data_only=True)["Börja här"]
    counts = [row[2].value for row in computed.iter_rows() if row[0].value in ("Underlaget", "Aktiviteter")]
    assert counts == [len(HEAD_COLUMNS), len(ROWS)]


def test_it_prints_every_sheet(folder: Path, tmp_path: Path) -> None:
    (pdf,) = judges.pdfs([folder / "alla-slag.xlsx"], tmp_path)
    assert 3 <= judges.pages(pdf) <= 12


def test_an_old_workbook_is_told(folder: Path, tmp_path: Path) -> None:
    written(tmp_path, FULL)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for suffix in ("xls", "ods"):
        command = ["soffice", "--headless", profile, "--convert-to", suffix, "--outdir", str(tmp_path)]
        subprocess.run([*command, str(tmp_path / "underlag.xlsx")], capture_output=True, check=True, timeout=600)
        with pytest.raises(hp.HandlingsplanError, match=rf"\.{suffix}\)\. Öppna den i Excel"):
            Back(tmp_path / f"underlag.{suffix}")
