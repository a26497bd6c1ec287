"""The matrices: one sign a cell, each explained, each leading on; the totals equal the cells."""

from __future__ import annotations

import make
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from nations import nations
from openpyxl import load_workbook

from handlingsplan.compose import evaluation_report
from handlingsplan.export import export
from handlingsplan.followup import follow_up
from handlingsplan.model import Agency, AgencyKind, Status, Verdict
from handlingsplan.plugins import load_plugins
from handlingsplan.report import Mark, Missing, TableView

FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ON = make.when("2011-12-31").latest


def report_of(*dossiers, language="sv", plan=None):
    worked_out = follow_up(plan or make.plan(), dossiers, on=ON, evaluation=make.evaluation())
    return evaluation_report(worked_out, language=language)


def work(measure="m1", status=Status.UNDER_WAY, id="a1", **said):  # noqa: A002 - as the field is called
    return make.activity(id, **{"links": (make.link(measure),), "statuses": (make.status(status),), **said})


def told(code, *activities, **said):
    return make.of_county(code, activities=activities, **said)


def section(report, name):
    return next((each for each, _ in report.walk() if each.id == name), None)


def by_column(report, table):
    """The cells of a table by row and by the title of the column."""
    found = report.table(table)
    titles = [each.title for each in found.columns]
    return {row.key: dict(zip(titles, row.cells, strict=True)) for row in found.rows}


def signs(report, table, row):
    return {title: each.label for title, each in by_column(report, table)[row].items() if hasattr(each, "label")}


M1, M2 = "plan/measure:m1", "plan/measure:m2"


class TestCounties:
    @pytest.mark.parametrize(
        ("dossier", "sign"),
        [
            (told("24", work()), "G"),
            (told("24", work(status=Status.PLANNED)), "P"),
            (told("24", work(status=Status.STOPPED)), "A"),
            (told("24", work(statuses=())), "?"),
            (told("24", work(start=make.when("2012"))), "E"),
            (told("24", body_parts=(make.body_part(statuses=(make.status(Status.NOTHING),)),)), "I"),
            (told("24", body_parts=(make.body_part(statuses=(make.status(Status.NOT_APPLICABLE),)),)), "T"),
            (told("24", make.activity()), "–"),
            (told("24", make.activity(), concerns=(make.concern(verdict=Verdict.DOES_NOT),)), "·"),
            (told("25", work()), "u"),
        ],
    )
    def test_a_sign_for_each_state(self, dossier, sign):
        assert signs(report_of(dossier), "measure_by_county", M1)["24"] == sign

    def test_a_measure_that_does_not_concern_the_county_is_shown_where_it_contributes(self):
        concern = make.concern(verdict=Verdict.DOES_NOT)
        assert signs(report_of(told("24", work(), concerns=(concern,))), "measure_by_county", M1)["24"] == "G"

    def test_a_cell_leads_to_its_first_activity(self):
        found = by_column(report_of(told("24", work(id="a1"), work(id="a2"))), "measure_by_county")
        assert found[M1]["24"].to == "#lan24/2009/activity:a1"

    def test_the_counties_are_columns_in_the_order_of_the_codes_and_explained(self):
        found = report_of(told("24", work()))
        heads = [each.title for each in found.table("measure_by_county").columns][1:-1]
        codes = {row.cells[0]: row.cells[1] for row in found.table("county_codes").rows}
        assert heads == sorted(heads) == list(codes)
        assert codes["24"] == "Västerbottens län"

    def test_a_total_for_each_county_and_each_measure(self):
        both = told("24", work(), work("m2", id="a2")), told("25", work("m2"), work("m1", Status.PLANNED, "a2"))
        found = by_column(report_of(*both), "measure_by_county")
        assert {code: found["total"][code] for code in ("24", "25")} == {"24": 2, "25": 1}
        assert signs(report_of(*both), "measure_by_county", "total")["23"] == "u"
        assert [found[key]["Län där något görs"] for key in (M1, M2)] == [1, 2]
        assert found["total"]["Län där något görs"] == 2

    @given(nations())
    @FEW
    def test_the_totals_equal_the_cells(self, made):
        found = by_column(evaluation_report(follow_up(made.plan, made.dossiers, on=ON)), "measure_by_county")
        total = found.pop("total")
        for title, said in total.items():
            if isinstance(said, int) and title.isdecimal():
                assert said == sum(1 for row in found.values() if row[title].label == "G")
        for row in found.values():
            marks = [each for each in row.values() if isinstance(each, Mark | Missing)]
            (doing,) = (each for each in row.values() if isinstance(each, int))
            assert doing == sum(1 for each in marks if each.label == "G")


class TestSplit:
    PLAN = make.plan(
        areas=(make.area("o1"), make.area("o2"), make.area("tomt")),
        measures=(make.measure("m1"), make.measure("m2", area="o2"), make.measure("m3", area="finns-inte")),
    )

    def test_a_wide_section_an_area_holds_its_measures_and_each_measure_is_in_one(self):
        found = report_of(told("24", work()), plan=self.PLAN)
        areas = [each for each in section(found, "matriser").sections if each.id != "matris/myndigheter"]
        rows = {each.id: [view.rows for view in each.blocks if isinstance(view, TableView)] for each in areas}
        assert rows == {
            "matris/o1": [(M1,)],
            "matris/o2": [(M2,)],
            "matris/utan": [("plan/measure:m3",)],
            "matris/summa": [("total",)],
        }
        assert all(each.wide for each in (section(found, "matriser"), *areas))


class TestSigns:
    @given(nations())
    @FEW
    def test_every_sign_that_stands_in_a_cell_is_explained_once(self, made):
        found = evaluation_report(follow_up(made.plan, made.dossiers, on=ON, evaluation=made.evaluation))
        explained = [row.cells[0].label for row in found.table("matrix_legend").rows]
        assert len(explained) == len(set(explained))
        tables = ["measure_by_county", "assignment_by_county"]
        tables += ["measure_by_agency"] if section(found, "matris/myndigheter") else []
        used = {
            sign for each in tables for row in found.table(each).rows for sign in signs(found, each, row.key).values()
        }
        assert used <= set(explained)

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_no_two_signs_are_one_in_either_language(self, language):
        rows = report_of(told("24", work()), language=language).table("matrix_legend").rows
        assert len({row.cells[0].label for row in rows}) == len(rows) == 11
        assert all(len(row.cells[0].label) == 1 for row in rows)


class TestAgencies:
    def test_the_plan_s_agencies_then_kinds_then_nobody(self):
        town = make.agency("kommun", kind=AgencyKind.MUNICIPALITY)
        several = (
            work(id="a1", roles=(make.role("kommun"),)),
            work(id="a2", roles=()),
            work(id="a3", roles=(make.role("polis"),)),
            work(id="a4"),
        )
        agencies = (*make.dossier().agencies, town)
        found = report_of(told("24", *several, agencies=agencies)).table("measure_by_agency")
        titles = [each.title for each in found.columns]
        assert titles == ["Åtgärd", "Samtliga länsstyrelser", "Polisen", "Kommun", "Ingen angiven", "Summa"]

    def test_its_sums_count_measures_where_something_is_done(self):
        several = (work(id="a1"), work("m2", id="a2"), work("m2", Status.PLANNED, id="a3", roles=(make.role("polis"),)))
        rows = {row.key: row.cells for row in report_of(told("24", *several)).table("measure_by_agency").rows}
        assert [row[-1] for row in rows.values()] == [1, 1, 2]
        assert rows["agencies total"][1:] == (2, 0, 2)

    def test_a_page_has_room_for_so_many_columns_and_each_is_on_one(self):
        several = tuple(Agency(id=f"m{n}", name=f"Myndigheten {n}", kind=AgencyKind.NATIONAL) for n in range(30))
        roles = tuple(make.role(each.id) for each in several)
        found = report_of(told("24", work(roles=roles)), plan=make.plan(agencies=several))
        views = [each for each in section(found, "matris/myndigheter").blocks if isinstance(each, TableView)]
        assert [len(each.columns) for each in views] == [15, 15, 4]
        names = [name for each in views for name in each.columns[1:]]
        assert names == [*(each.id for each in several), "agencies"]

    def test_nobody_works_under_anything(self):
        assert section(report_of(told("24", make.activity())), "matris/myndigheter") is None


class TestAssignments:
    def test_the_assignments_of_all_county_boards(self):
        plan = make.plan(assignments=(make.assignment("u1", given_to=("lansstyrelserna",)),))
        serving = make.activity(links=(make.link(assignment="u1"),), statuses=(make.status(),))
        found = signs(report_of(told("24", serving), told("25", work()), plan=plan), "assignment_by_county", U1)
        assert (found["24"], found["25"], found["23"]) == ("G", "–", "u")

    def test_none(self):
        assert section(report_of(told("24", work())), "matris/uppdrag") is None


U1 = "plan/assignment:u1"


def test_both_files_show_the_matrix_of_a_whole_country(tmp_path):
    found, plugins = report_of(told("24", work()), told("25", work("m2"))), load_plugins()
    files = {}
    for each in plugins.exporters:
        files[each.name] = export(found, tmp_path / f"u{each.suffix}", plugins=plugins, exporter=each.name).path
    table = found.table("measure_by_county")
    heads = [each.title for each in table.columns]
    # the name and the share stand at the ends and are written as each format writes links and figures
    expected = [heads[1:-1], *([getattr(each, "label", each) for each in row.cells[1:-1]] for row in table.rows)]
    *measures, total = [[str(each) for each in row] for row in expected]
    assert in_word(files["word"], heads) == measures
    assert in_word(files["word"], heads[:-1])[1:] == [total[:-1]]
    assert in_excel(files["excel"], "Åtgärder och län", len(heads)) == expected


def in_word(path, heads):
    """The rows of all tables with these headings, the headings once."""
    tables = [[[cell.text for cell in row.cells] for row in each.rows] for each in Document(path).tables]
    mine = [each for each in tables if each[0] == heads]
    return [row[1:-1] for row in (heads, *(row for each in mine for row in each[1:]))]


def in_excel(path, sheet, width):
    book = load_workbook(path)
    (area,) = book[sheet].tables.values()
    return [[cell.value for cell in row][1 : width - 1] for row in book[sheet][area.ref]]
