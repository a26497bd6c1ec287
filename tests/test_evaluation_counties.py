"""The chapter on the counties' contributions: in the order of the codes, answer rates beside, a page for each."""

from __future__ import annotations

import make
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from nations import nations

from handlingsplan.compose import evaluation_report
from handlingsplan.followup import follow_up
from handlingsplan.model import AnswerState, Serves, Status, Verdict
from handlingsplan.nation import Nation
from handlingsplan.nation.coverage import answering
from handlingsplan.report import Chart, Figure, Missing, Paragraph, TableView, block_words

FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ON = make.when("2011-12-31").latest


def report_of(*dossiers, language="sv", plan=None):
    worked_out = follow_up(plan or make.plan(), dossiers, on=ON, evaluation=make.evaluation())
    return evaluation_report(worked_out, language=language)


def work(measure="m1", status=Status.UNDER_WAY, id="a1", **said):  # noqa: A002 - as the field is called
    return make.activity(id, **{"links": (make.link(measure),), "statuses": (make.status(status),), **said})


def told(code, *activities, year="2009", **said):
    return make.of_county(code, year, activities=activities, **said)


def answered(code, *states, year="2009"):
    names = [f"f{n}" for n, _ in enumerate(states, 1)]
    answers = [
        make.answer(question=name, **({} if state is AnswerState.GIVEN else {"state": state}))
        for name, state in zip(names, states, strict=True)
    ]
    return make.of_county(
        code, year, questions=tuple(map(make.question, names)), answers=tuple(answers), activities=(work(),)
    )


def section(report, name):
    return next((each for each, _ in report.walk() if each.id == name), None)


def words(report, name):
    return " ".join(block_words(each) for each in section(report, name).blocks if isinstance(each, Paragraph))


def cells(report, table):
    return {row.key: row.cells for row in report.table(table).rows}


def plain(cell):
    """What a cell says: a figure's text, a sign's label, else itself."""
    return getattr(cell, "text", None) or getattr(cell, "label", None) or cell


class TestOverview:
    def test_every_county_in_the_order_of_the_codes(self):
        found = report_of(told("25", work()), told("03", work()))
        codes = [row.cells[0] for row in found.table("counties").rows]
        assert codes == sorted(codes)
        assert len(codes) == 21

    def test_a_county_with_its_rounds_answers_contributions_and_activities(self):
        dossiers = (
            answered("24", AnswerState.NO_ANSWER),
            answered("24", AnswerState.GIVEN, AnswerState.NOTHING, year="2010"),
        )
        found = cells(report_of(*dossiers), "counties")["county 24"]
        assert [plain(each) for each in found] == [
            "24",
            "Västerbottens län",
            "2009, 2010",
            "1 av 2 ställda frågor (50\u00a0%)",
            "1",
            "1 av 1 åtgärder som berör länet (100\u00a0%)",
            1,
            0,
        ]

    def test_a_county_that_never_reported_says_so_in_every_cell(self):
        found = cells(report_of(told("24", work())), "counties")["county 25"]
        assert found[:2] == ("25", "Norrbottens län")
        assert {(type(each), each.code, each.label) for each in found[2:]} == {
            (Missing, "no_information", "Ingen uppgift")
        }

    def test_what_is_shared_is_shown_at_each_of_them(self):
        both = (told("24", work(common_key="k"), work(id="egen")), told("25", work(common_key="k")))
        found = cells(report_of(*both), "counties")
        assert [found[f"county {code}"][-2:] for code in ("24", "25")] == [(2, 1), (1, 1)]
        assert "äger tillsammans är 1 aktiviteter" in words(report_of(*both), "lanen")


class TestByMeasure:
    def test_in_the_order_of_the_plan_and_never_ranked(self):
        measures = tuple(make.measure(f"m{n}", number=n) for n in (1, 2, 3))
        both = told("24", work("m3")), told("25", work("m3"), work("m2", id="a2"))
        found = report_of(*both, plan=make.plan(measures=measures)).table("counties_by_measure")
        assert [row.cells[0] for row in found.rows] == [(f"plan/measure:m{n}",) for n in (1, 2, 3)]
        assert [row.cells[1].numerator for row in found.rows] == [0, 1, 2]

    @pytest.mark.parametrize(
        ("which", "status", "said"),
        [
            ("open", Status.UNDER_WAY, "Inte avgjort i något län"),
            ("no", Status.UNDER_WAY, "Berör inget län, men något görs"),
            ("no", Status.STOPPED, "Berör inget län"),
        ],
    )
    def test_what_is_not_decided_is_not_said_to_concern_nobody(self, which, status, said):
        verdict = {"open": (), "no": (make.concern(verdict=Verdict.DOES_NOT),)}[which]
        plan = make.plan(measures=(make.measure("m1"),))
        found = report_of(told("24", work("m1", status), concerns=verdict), plan=plan)
        assert cells(found, "counties_by_measure")["counties m1"][2].label == said

    def test_where_no_county_has_reported_there_is_no_information(self):
        plan = make.plan(measures=(make.measure("m1"),))
        found = cells(report_of(make.of_agency("polisen", "2011"), plan=plan), "counties_by_measure")
        assert found["counties m1"][2].label == "Ingen uppgift"

    def test_both_figures_lead_to_what_they_rest_on(self):
        found = cells(report_of(told("24", work())), "counties_by_measure")["counties m1"]
        assert [each.to for each in found[1:]] == [
            "#figures/coverage.measure.m1.doing",
            "#figures/coverage.measure.m1.counties",
        ]


class TestByArea:
    PLAN = make.plan(
        areas=(make.area("o1"), make.area("o2")),
        measures=(make.measure("m1"), make.measure("m2", area="o2"), make.measure("m3", area="finns-inte")),
    )

    def test_an_activity_is_counted_once_in_each_area(self):
        both = work(links=(make.link("m1"), make.link("m2")))
        found = cells(
            report_of(told("24", both, work("m1", Status.PLANNED, "a2")), plan=self.PLAN), "activities_by_area"
        )
        assert found == {
            "o1": ("1 Insatsområde o1", 1, 1, 0, 0, 2),
            "o2": ("2 Insatsområde o2", 1, 0, 0, 0, 1),
            "none": ("Insatsområdet är inte känt", 0, 0, 0, 0, 0),
            "assigned": ("Bara kopplad till ett uppdrag", 0, 0, 0, 0, 0),
            "initiatives": ("Eget initiativ", 0, 0, 0, 0, 0),
            "unlinked": ("Ingen koppling till planen", 0, 0, 0, 0, 0),
            "all": ("Alla aktiviteter", 1, 1, 0, 0, 2),
        }

    def test_those_without_a_measure_and_all_of_them_stand_last(self):
        loose = make.activity("egen", statuses=(make.status(Status.DONE),))
        found = cells(report_of(told("24", work(), loose), plan=self.PLAN), "activities_by_area")
        assert found["unlinked"] == ("Ingen koppling till planen", 1, 0, 0, 0, 1)
        assert found["all"] == ("Alla aktiviteter", 2, 0, 0, 0, 2)

    def test_each_activity_without_a_measure_stands_by_why(self):
        activities = (
            make.activity("u", links=(make.link(assignment="u1"),), statuses=(make.status(),)),
            make.activity("eget", own_initiative=True, statuses=(make.status(Status.PLANNED),)),
            make.activity("ingen"),
        )
        plan = evolve(self.PLAN, assignments=(make.assignment("u1"),))
        found = cells(report_of(told("24", *activities), plan=plan), "activities_by_area")
        assert [found[key][-1] for key in ("assigned", "initiatives", "unlinked", "all")] == [1, 1, 1, 3]

    def test_what_several_share_is_one(self):
        both = told("24", work(common_key="k")), told("25", work(common_key="k"))
        assert cells(report_of(*both, plan=self.PLAN), "activities_by_area")["o1"][-1] == 1

    def test_what_is_after_the_day_is_not_counted(self):
        found = report_of(told("24", work(start=make.when("2012"))), plan=self.PLAN)
        assert cells(found, "activities_by_area")["o1"][1:] == (0, 0, 0, 0, 0)

    def test_the_chart_is_stacked_beside_its_table_with_words(self):
        found = report_of(told("24", work()), plan=self.PLAN)
        blocks = section(found, "lanen").blocks
        chart = next(each for each in blocks if isinstance(each, Chart))
        assert (chart.kind, chart.table) == ("stacked", "activities_by_area")
        assert TableView("activities_by_area") in blocks
        assert "1 Insatsområde o1: 1; 2 Insatsområde o2: 0" in chart.alt_text
        columns = {each.key for each in found.table("activities_by_area").columns}
        assert {chart.category, *chart.series} <= columns


class TestPages:
    def test_a_page_for_each_that_has_answered_and_for_no_other(self):
        silent = make.of_county(
            "23", questions=(make.question("f1"),), answers=(make.answer(state=AnswerState.NO_ANSWER),)
        )
        found = report_of(told("25", work()), told("03", work()), silent)
        assert [each.id for each in section(found, "lanssidor").sections] == ["lan/03", "lan/25"]
        assert {each.role for each in section(found, "lanssidor").sections} == {"annex"}

    @pytest.mark.parametrize(
        ("language", "title"),
        [("sv", "Västerbottens län (länskod 24)"), ("en", "Västerbottens län (county code 24)")],
    )
    def test_a_countys_code_does_not_run_together_with_the_number_of_its_heading(self, language, title):
        assert section(report_of(told("24", work()), language=language), "lan/24").title == title

    def test_a_report_that_nobody_has_coded_is_not_called_silence(self):
        report = make.assignment_report(agency="lst", not_coded=True)
        asked = {"questions": (make.question("f1"),), "answers": (make.answer(state=AnswerState.NO_ANSWER),)}
        found = report_of(make.of_county("23", assignment_reports=(report,), **asked), make.of_county("24", **asked))
        rows = cells(found, "reporters")
        assert [rows[f"county {code}"][2].label for code in ("23", "24")] == [
            "Rapport mottagen, ej kodad",
            "Inga svar i sak",
        ]

    def test_nobody_has_answered(self):
        assert section(report_of(make.of_agency()), "lanssidor") is None

    def test_contributions_by_measure_lead_to_the_first_activity(self):
        dossier = told("24", work("m2", Status.PLANNED), work("m2", Status.PLANNED, "a2"))
        found = cells(report_of(dossier), "county_contributions")
        assert list(found) == ["24 m1", "24 m2"]
        assert [each.label for each in found["24 m1"][3:5]] == ["Berör länet", "Inget redovisat"]
        assert found["24 m1"][5] == 0
        state = found["24 m2"][4]
        assert (state.label, state.to, state.note) == ("Bara planerat eller diskuterat", "#lan24/2009/activity:a1", "")
        assert found["24 m2"][5] == 2

    def test_what_is_done_and_only_planned_for_a_measure_says_so(self):
        done = work(links=(make.link("m2", serves=Serves.PLANNED),))
        state = cells(report_of(told("24", done)), "county_contributions")["24 m2"][4]
        assert (state.code, state.label) == ("planned", "Bara planerat för åtgärden")
        assert (
            state.note
            == "Aktiviteten pågår eller är genomförd, men bidraget till just den här åtgärden är bara planerat."
        )

    def test_who_has_no_page_and_why(self):
        report = make.assignment_report(agency="lst", not_coded=True)
        found = report_of(told("24", work()), make.of_county("23", assignment_reports=(report,)))
        assert "Rapport mottagen, ej kodad, och därför ingen egen sida: Jämtlands län." in words(found, "lanssidor")
        assert "Inget redovisat, och därför ingen egen sida: Stockholms län, Uppsala län" in words(found, "lanssidor")

    def test_an_answer_that_is_coded_is_no_uncoded_report(self):
        report = make.assignment_report(agency="lst", not_coded=True)
        nothing = make.answer(state=AnswerState.NOTHING)
        asked = {"questions": (make.question("f1"),), "answers": (nothing,)}
        found = report_of(told("24", work()), make.of_county("23", assignment_reports=(report,), **asked))
        row = [plain(each) for each in cells(found, "counties")["county 23"]]
        assert row[3:] == ["0 av 1 ställda frågor (0\u00a0%)", *("Ingen uppgift",) * 4]

    def test_a_county_whose_report_nobody_has_coded_has_no_zeros(self):
        report = make.assignment_report(agency="lst", not_coded=True)
        asked = {"questions": (make.question("f1"),), "answers": (make.answer(state=AnswerState.NO_ANSWER),)}
        found = report_of(told("24", work()), make.of_county("23", assignment_reports=(report,), **asked))
        row = cells(found, "counties")["county 23"]
        assert row[:3] == ("23", "Jämtlands län", "2009")
        assert {each.label for each in row[3:]} == {"Rapport mottagen, ej kodad"}
        heads = [each.title for each in found.table("measure_by_county").columns]
        assert cells(found, "measure_by_county")["plan/measure:m1"][heads.index("23")].label == "r"

    def test_what_is_made_up_is_not_taken_for_what_is_real(self):
        real, invented = told("24", work()), told("24", work(), year="2010")
        invented = evolve(invented, head=evolve(invented.head, made_up=True))
        assert "Verkligt underlag: 2009. Påhittat underlag: 2010." in words(report_of(real, invented), "lan/24")
        assert "Påhittat" not in words(report_of(real), "lan/24")

    def test_a_county_that_no_measure_concerns_has_no_sentence_about_those_that_do(self):
        verdicts = tuple(
            make.concern(f"b{n}", measure=f"m{n}", verdict=Verdict.DOES_NOT)
            for n, _ in enumerate(make.plan().measures, 1)
        )
        found = words(report_of(told("24", work(), concerns=verdicts)), "lan/24")
        assert "Ingen andel" not in found
        assert "Länet bidrar till" not in found

    def test_what_others_share_is_named(self):
        both = (told("24", work(common_key="k"), work(id="egen")), told("25", work(common_key="k")))
        assert "Gemensamt med andra: " in words(report_of(*both), "lan/24")
        assert "Gemensamt med andra: " not in words(report_of(told("24", work())), "lan/24")

    def test_its_activities_and_needs_as_last_told(self):
        later = told("24", make.activity("a2"), year="2010", needs=(make.need(),))
        views = [
            each
            for each in section(report_of(told("24", work()), later), "lan/24").blocks
            if isinstance(each, TableView)
        ]
        assert {each.table: each.rows for each in views[1:]} == {
            "activity": ("lan24/2010/activity:a2", "lan24/2009/activity:a1"),
            "need": ("lan24/2010/need:n1",),
        }

    @given(nations())
    @FEW
    def test_each_page_tells_the_figures_of_the_overview(self, made):
        nation = Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
        found = evaluation_report(nation.follow_up)
        rows = cells(found, "counties")
        for code in answering(nation):
            (said, *_) = section(found, f"lan/{code}").blocks
            printed = {each.key: each for each in said.inlines if isinstance(each, Figure)}
            figures = (each for each in rows[f"county {code}"][3:6] if isinstance(each, Figure))
            shown = [each for each in figures if each.value is not None]
            assert printed == {each.key: each for each in shown}


@pytest.mark.parametrize(("language", "title"), [("sv", "Länens bidrag"), ("en", "The counties' contributions")])
def test_in_both_languages(language, title):
    assert section(report_of(told("24", work()), language=language), "lanen").title == title
