"""The evaluator's desk: what the form shows, and that what is filled in comes back, with every fault told at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import make
import openpyxl
import pytest
from attrs import evolve

from handlingsplan.books import write_form
from handlingsplan.errors import UnreadableError, UnwritableError
from handlingsplan.evaluation import load_evaluation, write_evaluation
from handlingsplan.followup import follow_up
from handlingsplan.forms import Filled, FilledCell, FilledRow, FilledTable
from handlingsplan.judging import KIND, desk_form, judged_of
from handlingsplan.judging.writing import write_judged
from handlingsplan.model import (
    AssignmentReport,
    CarriedOut,
    Double,
    Evaluation,
    EvaluationHead,
    Recoding,
    part_key,
)
from handlingsplan.nation import Nation
from handlingsplan.plugins import load_plugins

PLAN = make.plan()
LINK = make.link("m1", why="Hör dit.")
ACTIVITY = make.activity(links=(LINK,), statuses=(make.status(),))
REPORT = AssignmentReport(
    id="r1",
    title="Redovisning",
    agency="polisen",
    measure="m2",
    carried_out=CarriedOut.PARTLY,
    output="Utbildade 40 poliser.",
    received=make.when(date(2011, 3, 1)),
)


def nation(evaluation=None):
    county = make.dossier(activities=(ACTIVITY,))
    head = make.dossier_head("polisen", agency="polisen", title="Polisens underlag")
    agency = make.dossier(head=head, county=None, assignment_reports=(REPORT,), groups=(), agencies=())
    return Nation(follow_up(PLAN, (county, agency), evaluation=evaluation))


def evaluation(**said):
    head = EvaluationHead(id="u", title="Utvärdering", agency="polisen", plan="plan")
    return Evaluation(head=head, **said)


def table(form, key):
    return next(each for each in form.tables if each.key == key)


def link_key():
    return part_key("lan/2009/activity:a1", LINK)


class TestTheForm:
    def test_has_a_row_a_measure_with_the_material_beside(self):
        rows = table(desk_form(nation()), "assessment").rows
        assert [each.values["measure"] for each in rows] == ["m1", "m2"]
        assert rows[1].values["om.said"] == "delvis genomförd"
        assert rows[1].values["om.output"] == "Utbildade 40 poliser."
        assert rows[0].values["om.counties"] == "Västerbottens län"

    def test_where_several_account_for_a_measure_it_says_who_said_what_the_responsible_first(self):
        plan = make.plan(measures=(make.measure("m2", responsible=("polisen",)),))
        reports = (make.assignment_report(agency=name, carried_out=said, output=f"Gjort av {name}.")
                   for name, said in (("aklagaren", CarriedOut.NOT), ("polisen", CarriedOut.PARTLY)))  # fmt: skip
        dossiers = tuple(make.of_agency(each.agency, assignment_reports=(each,)) for each in reports)
        (row,) = table(desk_form(Nation(follow_up(plan, dossiers))), "assessment").rows
        assert row.values["om.said"] == "Polisen: delvis genomförd\naklagaren: inte genomförd"
        assert row.values["om.output"] == "Polisen: Gjort av polisen.\naklagaren: Gjort av aklagaren."

    def test_shows_how_every_link_status_and_account_is_coded_and_by_whom(self):
        rows = table(desk_form(nation()), "recoding").rows
        told = [(each.values["om.what"], each.values["om.coded"], each.values["om.by"]) for each in rows]
        assert told == [
            ("Koppling", "m1", "samordnaren"),
            ("Läge", "pågår", "myndigheten, 2009-06-30"),
            ("Redovisning", "delvis genomförd", "Polisen"),
        ]

    def test_what_is_to_be_read_is_told_apart_from_what_is_to_be_filled_in(self):
        columns = table(desk_form(nation()), "assessment").columns
        assert {each.key for each in columns if not each.told} == {
            "measure",
            "verdict",
            "reason",
            "evidence",
            "by",
            "comment",
            "id",
        }

    def test_holds_what_is_judged_already(self):
        judged = make.assessment("v1", measure="m2", verdict=CarriedOut.NOT, reason="Inget är gjort.")
        coding = Recoding(id="k1", record=link_key(), value="m2", reason="Fel åtgärd.")
        form = desk_form(nation(evaluation(assessments=(judged,), recodings=(coding,))))
        assert table(form, "assessment").rows[1].values["verdict"] == "inte genomförd"
        assert table(form, "recoding").rows[0].values["value"] == "m2"


def filled(form=None, **written):
    """A form as if somebody had written these values: table__row__column=value."""
    form = form or desk_form(nation())
    tables = []
    for each in form.tables:
        rows = []
        for n, row in enumerate(each.rows, 1):
            values = dict(row.values)
            values |= {k.split("__")[2]: v for k, v in written.items() if k.startswith(f"{each.key}__{n}__")}
            cells = {key: FilledCell(value, f"X{n}") for key, value in values.items()}
            rows.append(FilledRow(n, cells))
        tables.append(FilledTable(each.key, each.title, tuple(rows)))
    return Filled("desk.xlsx", tuple(tables), form.stamp)


class TestReadingBack:
    def test_only_what_is_judged_becomes_a_record(self):
        judged = judged_of(filled(assessment__2__verdict="delvis genomförd", assessment__2__reason="Skäl."), PLAN)
        (verdict,) = judged.assessments
        assert (verdict.measure, verdict.verdict, verdict.reason) == ("m2", CarriedOut.PARTLY, "Skäl.")
        assert (judged.recodings, judged.doubles, judged.findings) == ((), (), ())

    def test_a_coding_is_kept_with_the_key_of_what_it_codes(self):
        judged = judged_of(filled(recoding__1__value="ingen", recoding__1__by="utvärderare 1"), PLAN)
        (coding,) = judged.recodings
        assert (coding.record, coding.value, coding.by) == (link_key(), "ingen", "utvärderare 1")

    def test_everything_wrong_is_told_at_once(self):
        form = filled(
            assessment__1__verdict="kanske", assessment__1__reason="x", assessment__2__verdict="inte genomförd"
        )
        judged = judged_of(form, PLAN)
        assert [(each.code, each.origin.column) for each in judged.findings] == [
            ("H013", "verdict"),
            ("H016", "reason"),
        ]
        assert len(judged.refused) == 2

    def test_another_plan_and_another_form_are_told(self):
        other = evolve(PLAN, head=make.plan_head("en-annan"))
        assert [each.code for each in judged_of(filled(), other).findings] == ["H040"]
        form = evolve(filled(), stamp={"kind": "underlag"})
        with pytest.raises(UnreadableError, match="ingen arbetsbok för utvärderarens bedömningar"):
            judged_of(form, PLAN)


class TestWriting:
    def judged(self, **said):
        return judged_of(filled(**said), PLAN)

    def test_a_new_folder_is_begun(self, tmp_path):
        said = {"assessment__2__verdict": "delvis genomförd", "assessment__2__reason": "Skäl."}
        write_judged(self.judged(**said), tmp_path / "utv", PLAN)
        again = load_evaluation(tmp_path / "utv")
        assert [each.measure for each in again.assessments] == ["m2"]
        assert (again.head.plan, again.findings) == ("plan", ())

    def test_what_the_folder_holds_beside_is_left(self, tmp_path):
        before = evaluation(doubles=(Double(id="d1", records=("x", "y"), same=True),))
        write_evaluation(before, tmp_path / "utv")
        judged = evolve(self.judged(), doubles=before.doubles, assessments=(make.assessment(measure="m1"),))
        write_judged(judged, tmp_path / "utv", PLAN)
        again = load_evaluation(tmp_path / "utv")
        assert (again.head, again.doubles, len(again.assessments)) == (before.head, before.doubles, 1)

    def test_nothing_that_the_form_lacks_is_lost(self, tmp_path):
        write_evaluation(evaluation(assessments=(make.assessment("kvar", measure="m1"),)), tmp_path / "utv")
        with pytest.raises(UnwritableError, match="kvar"):
            write_judged(self.judged(), tmp_path / "utv", PLAN)
        assert [each.id for each in load_evaluation(tmp_path / "utv").assessments] == ["kvar"]

    def test_nothing_is_written_of_a_form_with_faults(self, tmp_path):
        with pytest.raises(UnwritableError, match="inget är skrivet"):
            write_judged(self.judged(assessment__1__verdict="kanske"), tmp_path / "utv", PLAN)
        assert not (tmp_path / "utv").exists()


@pytest.fixture(scope="module")
def book(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("desk") / "bedomning.xlsx"
    write_form(desk_form(nation()), path, plugins=load_plugins())
    return path


def test_the_workbook_comes_back(book, tmp_path):
    work = openpyxl.load_workbook(book)
    sheet = work["Bedömning"]
    keys = {str(cell.value).split("|")[3]: cell.column for cell in sheet[4] if cell.value}
    row = next(n for n in range(5, 12) if "(m2)" in str(sheet.cell(n, keys["measure"]).value))
    sheet.cell(row, keys["verdict"]).value = "Kan inte bedömas"
    sheet.cell(row, keys["reason"]).value = "Inget underlag."
    changed = tmp_path / "ifylld.xlsx"
    work.save(changed)
    plugins = load_plugins()
    judged = judged_of(*_read(plugins, changed))
    assert [(each.measure, each.verdict) for each in judged.assessments] == [("m2", CarriedOut.CANNOT_TELL)]


def _read(plugins, path):
    filled_, _ = plugins.reader_for(path).read(path)
    return filled_, PLAN


def test_what_is_told_cannot_be_written_over(book):
    sheet = openpyxl.load_workbook(book)["Bedömning"]
    keys = {str(cell.value).split("|")[3]: cell.column for cell in sheet[4] if cell.value}
    assert sheet.protection.sheet
    assert sheet.cell(7, keys["om.responsible"]).protection.locked
    assert not sheet.cell(7, keys["verdict"]).protection.locked
    assert KIND == "bedomning"
