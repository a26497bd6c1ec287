"""A dossier as a workbook and back: folder and workbook are equals, and faults are told by sheet and cell."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
import strategies
from handlingsplan_excel import read_form, write_form
from hypothesis import HealthCheck, given, settings

import handlingsplan as hp
from handlingsplan.collect import dossier_form, dossier_of

VASTERBOTTEN = Path(__file__).parents[2] / "examples" / "vasterbotten" / "2009"


@pytest.fixture(scope="module")
def plan() -> hp.ActionPlan:
    return hp.load_plan()


def there_and_back(plan: hp.ActionPlan, dossier: hp.Dossier, folder: Path, language: str = "sv") -> hp.Dossier:
    path = folder / "underlag.xlsx"
    write_form(dossier_form(plan, dossier, language=language), path)
    filled, findings = read_form(path)
    assert [str(each) for each in findings] == []
    return dossier_of(filled, plan)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_example_comes_back_from_its_workbook(plan: hp.ActionPlan, tmp_path: Path, language: str) -> None:
    dossier = hp.load_dossier(VASTERBOTTEN)
    assert there_and_back(plan, dossier, tmp_path, language) == dossier


def comes_back(plan: hp.ActionPlan, dossier: hp.Dossier) -> None:
    with TemporaryDirectory() as folder:
        assert there_and_back(plan, dossier, Path(folder)) == dossier


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossier=strategies.dossiers())
def test_any_dossier_comes_back_from_its_workbook(plan: hp.ActionPlan, dossier: hp.Dossier) -> None:
    comes_back(plan, dossier)


@pytest.mark.slow
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossier=strategies.dossiers())
def test_very_many_dossiers_come_back_from_their_workbooks(plan: hp.ActionPlan, dossier: hp.Dossier) -> None:
    comes_back(plan, dossier)


def test_a_fault_is_told_with_its_sheet_and_cell(plan: hp.ActionPlan, tmp_path: Path) -> None:
    path = tmp_path / "underlag.xlsx"
    write_form(dossier_form(plan, hp.load_dossier(VASTERBOTTEN)), path)
    book = openpyxl.load_workbook(path)
    sheet = book["Aktiviteter"]
    places = {sheet.cell(4, n).value.split("|")[3]: n for n in range(1, sheet.max_column + 1) if sheet.cell(4, n).value}
    sheet.cell(7, places["start"]).value = "snart"
    book.save(path)
    filled, findings = read_form(path)
    dossier = dossier_of(filled, plan, findings=findings)
    (fault,) = [str(each) for each in dossier.findings if each.code == "H012"]
    assert "Aktiviteter" in fault
    assert sheet.cell(7, places["start"]).coordinate in fault
