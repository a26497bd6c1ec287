"""The chapter on themes: what is printed of trainings, children, series, questions and what is not known."""

from __future__ import annotations

from decimal import Decimal

import make
import pytest
from hypothesis import HealthCheck, given, settings
from nations import nations

from handlingsplan.compose import evaluation_report
from handlingsplan.followup import follow_up
from handlingsplan.model import Aim, CarriedOut, Reaches
from handlingsplan.nation import Nation, figures_of
from handlingsplan.report import Chart, Figure, Items, Paragraph, TableView, block_words

ON = make.when("2010-12-31").latest


def report_of(*dossiers, plan=None, language="sv", **said):
    plan = plan or make.plan()
    evaluation = make.evaluation(**said)
    worked_out = follow_up(plan, dossiers or (make.of_county(),), on=ON, evaluation=evaluation)
    return evaluation_report(worked_out, language=language)


def section(report, name):
    return next(each for each, _ in report.walk() if each.id == name)


def words(report, name):
    """The running text of a section, a line a block."""
    return [block_words(each) for each in section(report, name).blocks if isinstance(each, Paragraph | Items)]


def cells(report, table):
    return {row.key: row.cells for row in report.table(table).rows}


def charts(report, name):
    return [each for each in section(report, name).blocks if isinstance(each, Chart)]


def training(id="i1", aim=Aim.DISCOVERY, **said):  # noqa: A002 - as the field is called
    given = {"sums": True, "agency": "lst", "observations": (make.observation("2009", attendances=30, people=20),)}
    return make.indicator(id, aim=aim, **{**given, **said})


def series(*told, **said):
    observations = tuple(make.observation(year, value=None if n is None else Decimal(n)) for year, n in told)
    given = {"title": "Anmälningar", "unit": "anmälningar", "cannot_show": "Brott som inte anmäls."}
    return make.indicator("s1", observations=observations, **{**given, **said})


class TestThemes:
    def test_own_words_first_then_the_measures(self):
        themes = (make.theme("stod", title="Stöd", measures=("m2", "finns-inte")),)
        found = report_of(themes=themes, own_texts=(make.own_text("tema-stod", "Egna ord om stödet."),))
        assert words(found, "tema/stod")[:2] == ["Egna ord om stödet.", "Kända åtgärder i temat: 1."]
        view = next(each for each in section(found, "tema/stod").blocks if isinstance(each, TableView))
        assert view.rows == ("stod m2",)
        assert cells(found, "theme_measures")["stod m2"][:3] == ("Stöd", ("plan/measure:m2",), "Polisen")

    def test_the_agency_s_status_stands_beside_the_counties_contributions(self):
        done = make.assignment_report("r1", agency="polisen", measure="m2", carried_out=CarriedOut.PARTLY)
        doing = make.activity("a1", links=(make.link("m2"),), statuses=(make.status(),))
        dossiers = (make.of_agency("polisen", assignment_reports=(done,)), make.of_county("24", activities=(doing,)))
        status, counties = cells(report_of(*dossiers, themes=(make.theme(measures=("m2",)),)), "theme_measures")[
            "t1 m2"
        ][3:]
        assert (status.label, counties.numerator, counties.denominator) == ("Delvis genomförd", 1, 1)

    def test_measures_of_no_theme_are_told(self):
        assert "Kända åtgärder som inte hör till något tema: 1." in words(report_of(themes=(make.theme(),)), "teman")

    def test_the_order_of_the_sections(self):
        found = report_of(
            make.of_county(indicators=(training(),), activities=(make.activity(),)),
            themes=(make.theme(),),
            questions=(make.evaluation_question(),),
            series=(series(("2009", 1)),),
        )
        inner = [each.id for each in section(found, "teman").sections]
        assert inner == ["tema/t1", "utbildning", "barn-och-unga", "serier", "utvarderingsfragor", "okant"]


class TestTrainings:
    def test_the_row_of_an_aim(self):
        observation = make.observation("2009", attendances=30, people=20, women=12, men=0)
        apart = training("i2", sums=False, observations=(make.observation("2009", people=3),))
        found = report_of(make.of_county(indicators=(training(observations=(observation,)), apart)))
        missing = cells(found, "training_by_aim")["discovery"][6]
        assert cells(found, "training_by_aim")["discovery"] == ("Upptäckt", 2, 30, 20, 12, 0, missing, 8, 1, "1 av 21")
        assert missing.label == "Uppgift saknas"

    def test_by_profession_and_by_organiser_the_last_row_is_all(self):
        police = training("i2", Aim.SUPPORT, profession="poliser", agency="polisen")
        found = report_of(make.of_county(indicators=(training(), police)))
        assert [row[:4] for row in cells(found, "training_by_profession").values()] == [
            ("Upptäckt", "Yrkesgrupp ej angiven", 1, 30),
            ("Stöd", "Poliser", 1, 30),
            ("Summa", "Alla", 2, 60),
        ]
        assert [row[1] for row in cells(found, "training_by_organiser").values()] == [
            "Samtliga länsstyrelser",
            "Polisen",
            "Alla",
        ]

    def test_agencies_of_one_name_are_rows_of_their_own(self):
        agencies = tuple(make.agency(each, name="Polisen") for each in ("polisen", "rps"))
        both = training("i1", agency="polisen"), training("i2", agency="rps")
        found = report_of(make.of_county(indicators=both), plan=make.plan(agencies=agencies))
        assert [row[1:3] for row in cells(found, "training_by_organiser").values()][:2] == [("Polisen", 1)] * 2

    def test_a_sum_says_from_how_many_counties(self):
        found = words(report_of(make.of_county(indicators=(training(),))), "utbildning")
        assert "Deltagartillfällen vid utbildningar: 30 deltagartillfällen (från 1 av 21 län)" in found[1]

    def test_a_sum_says_how_many_national_agencies_it_is_of_too(self):
        national = make.of_agency("polisen", indicators=(training("p1", agency="polisen"),))
        found = words(report_of(make.of_county(indicators=(training(),)), national), "utbildning")
        said = "60 deltagartillfällen (från 1 av 21 län, nationella myndigheter: 1)"
        assert f"Deltagartillfällen vid utbildningar: {said}" in found[1]

    def test_the_chart_is_of_women_men_and_unknown_and_says_so_in_words(self):
        observation = make.observation("2009", people=20, women=12, men=5, unknown=1)
        (chart,) = charts(report_of(make.of_county(indicators=(training(observations=(observation,)),))), "utbildning")
        assert (chart.series, chart.kind, chart.rows) == (
            ("women", "men", "unknown", "untold"),
            "stacked",
            ("discovery",),
        )
        assert "upptäckt: kvinnor 12, män 5, okänt kön 1, kön ej redovisat 2" in chart.alt_text

    def test_no_people_no_chart(self):
        attended = training(observations=(make.observation("2009", attendances=5),))
        assert charts(report_of(make.of_county(indicators=(attended,))), "utbildning") == []

    def test_what_may_not_be_summed_stands_beside(self):
        found = report_of(make.of_county(indicators=(training(sums=False),)))
        view = section(found, "utbildning").blocks[-1]
        assert (view.table, view.rows) == ("training_values", ("lan24/2009/indicator:i1 1",))
        assert cells(found, "training_values")[view.rows[0]][-1] == "Personerna står bredvid; deltagartillfällen räknas"

    @pytest.mark.parametrize(
        ("said", "why"),
        [
            ({}, "Nej: samma utbildning och period räknas redan"),
            ({"observations": (make.observation("2009 – 2010", people=1),)}, "Ja"),
            (
                {"observations": (make.observation("hösten 2009", people=1),)},
                "Nej: perioden överlappar en annan som räknas",
            ),
            ({"observations": (make.observation("2009"),)}, "Nej: perioden har inget tal"),
        ],
    )
    def test_why_a_number_does_not_count(self, said, why):
        shared = (make.of_county("03", indicators=(training(common_key="k"),)),)
        other = make.of_county("24", indicators=(training("x", common_key="k", **said),))
        found = cells(report_of(*shared, other), "training_values")
        assert next(row[-1] for row in found.values() if row[3] == "Västerbottens län") == why

    def test_nobody_has_told_of_any(self):
        assert words(report_of(), "utbildning") == ["Ingen har redovisat någon utbildning."]


class TestChildren:
    def test_the_rows_by_area(self):
        activities = (
            make.activity("a1", reaches=(Reaches.GIRLS, Reaches.ADULTS), links=(make.link("m1"),)),
            make.activity("a2"),
        )
        found = report_of(make.of_county(activities=activities))
        assert list(cells(found, "reach_by_area").values()) == [
            ("Insatsområde o1", 1, 1, 0, 1, 0, 0, 1, 0, 1),
            ("Utan koppling till ett känt insatsområde", 0, 0, 0, 0, 0, 0, 0, 1, 1),
            ("Alla aktiviteter", 1, 1, 0, 1, 0, 0, 1, 1, 2),
        ]
        (chart,) = charts(found, "barn-och-unga")
        assert "Insatsområde o1: barn och unga 1, vuxna 1" in chart.alt_text

    def test_areas_and_themes_of_one_name_are_rows_of_their_own(self):
        plan = make.plan(areas=(make.area("o1", title="Stöd"), make.area("o2", title="Stöd")))
        found = report_of(make.of_county(activities=(make.activity(),)), plan=plan)
        assert len(cells(found, "reach_by_area")) == 4


class TestSeries:
    def test_a_gap_is_in_the_table_and_breaks_the_line(self):
        found = report_of(series=(series(("2008", 3), ("2010", 1200)),))
        assert [row[2] for row in cells(found, "national_series").values()][::2] == [3, 1200]
        assert cells(found, "national_series")["s1 2"][2].label == "Uppgift saknas"
        (chart,) = charts(found, "serie/s1")
        assert (chart.kind, chart.rows) == ("line", ("s1 1", "s1 2", "s1 3"))
        assert "2008 3, 2009 uppgift saknas, 2010 1\u00a0200" in chart.alt_text
        assert "Värde saknas för 2009." in words(found, "serie/s1")

    def test_what_it_cannot_show_stands_with_it(self):
        found = words(report_of(series=(series(("2009", 1)),)), "serie/s1")
        assert found[-1] == "Vad serien inte kan visa: Brott som inte anmäls."

    def test_its_source_stands_with_it(self):
        told = series(("2009", 1), agency="polisen", sources=(make.citation("bok", "s. 3"),))
        found = words(report_of(series=(told,), sources=(make.source("bok", title="Boken"),)), "serie/s1")
        assert found[-1] == "Källa: Polisen; Boken, s. 3."

    def test_one_that_does_not_say_warns_the_evaluator(self):
        last = section(report_of(series=(series(("2009", 1), cannot_show=None),)), "serie/s1").blocks[-1]
        assert last.role == "warning"

    def test_one_value_makes_no_line(self):
        assert charts(report_of(series=(series(("2009", 1), ("2010", None)),)), "serie/s1") == []

    def test_measures_side_by_side(self):
        told = make.indicator("i1", observations=(make.observation("2009", value=Decimal(4), people=2),))
        found = report_of(make.of_county(indicators=(told,)))
        row = ("Indikator i1", "Västerbottens län", "antal", "2009: 4, 2 personer")
        assert cells(found, "indicators_beside")["lan24/2009/indicator:i1"][:4] == row

    def test_sums_say_from_how_many(self):
        told = make.indicator("i1", sums=True, observations=(make.observation("2009", value=Decimal(4)),))
        found = report_of(*(make.of_county(code, indicators=(told,)) for code in ("03", "24")))
        assert [row[-1].text for row in cells(found, "indicator_sums").values()] == ["8 antal (från 2 av 21 län)"]

    def test_nothing_measured_no_section(self):
        assert "serier" not in {each.id for each, _ in report_of().walk()}


class TestQuestions:
    def test_the_answer_with_what_it_points_to(self):
        asked = make.evaluation_question(
            answer="Ja.\n\nMen inte överallt.", indicators=("s1",), figures=("bodies.counties", "finns.inte")
        )
        found = words(report_of(questions=(asked,), series=(series(("2009", 2), ("2010", 3)),)), "fraga/q1")
        assert found[:3] == ["Ja.", "Men inte överallt.", "Det här visar materialet:"]
        assert "Anmälningar: från 2 (2009) till 3 anmälningar (2010): +1, +50\u00a0%" in found[3]
        assert "Nyckeln ”finns.inte” finns inte bland siffrorna." in found[3]

    def test_without_answer_one_plain_paragraph_says_why(self):
        plan = make.plan(head=make.plan_head(declared=36))
        told = make.of_county(activities=(make.activity(),))
        asked = make.evaluation_question(indicators=("s1",))
        found = report_of(told, plan=plan, questions=(asked,), series=(series(("2008", 2), ("2010", 3)),))
        assert words(found, "fraga/q1")[0] == (
            "Utvärderaren har inte gett något svar på frågan. Serien ”Anmälningar” kan inte visa allt: brott som inte "
            "anmäls. Värde saknas för 2009. Detta är inte känt: "
            "län som inte har redovisat i någon enda omgång: 20 av 21 län (95\u00a0%); "
            "åtgärder i planen som inte är kända: 34; aktiviteter utan känt läge: 1 av 1 aktiviteter (100\u00a0%)."
        )

    def test_every_number_in_it_is_a_figure(self):
        asked = make.evaluation_question()
        paragraph = section(report_of(questions=(asked,)), "fraga/q1").blocks[0]
        loose = "".join(each for each in paragraph.inlines if isinstance(each, str))
        assert [each for each in loose if each.isdigit()] == []
        assert any(isinstance(each, Figure) for each in paragraph.inlines)

    def test_a_question_that_nothing_is_linked_to_says_so(self):
        found = words(report_of(questions=(make.evaluation_question(),)), "fraga/q1")
        assert "Ingen serie och ingen siffra är kopplad till den." in found[0]

    def test_nothing_asked_no_section(self):
        assert "utvarderingsfragor" not in {each.id for each, _ in report_of().walk()}


class TestUnknown:
    def test_every_figure_of_what_is_not_known_is_in_the_table(self):
        found = report_of(make.of_county(activities=(make.activity(),)))
        nation = Nation(follow_up(make.plan(), make.of_county(activities=(make.activity(),)), on=ON))
        keys = {key for key in figures_of(nation) if key.startswith("unknown.")}
        assert keys <= set(cells(found, "unknown_figures"))

    def test_reports_that_nobody_has_read_out_are_named(self):
        reports = (make.assignment_report("r1", title="Slutrapport", not_coded=True),)
        assert "– Polisen: Slutrapport" in words(report_of(make.of_agency(assignment_reports=reports)), "okant")

    def test_the_plan_s_own_words_on_it(self):
        plan = make.plan(head=make.plan_head(unknown="Bilagan är borta."))
        assert "Bilagan är borta." in words(report_of(plan=plan), "okant")


def test_in_english_nothing_of_the_program_s_own_is_swedish():
    found = report_of(
        make.of_county(indicators=(training(),), activities=(make.activity(),)), language="en", themes=(make.theme(),)
    )
    assert section(found, "teman").title == "Themes across the measures"
    assert "Training with the aim discovery: 30 attendances (from 1 of 21 counties)" in words(found, "utbildning")[1]


@given(nations())
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_of_any_nation_tables_and_figures_say_the_same(made):
    worked_out = follow_up(made.plan, made.dossiers, evaluation=made.evaluation)
    report, figures = evaluation_report(worked_out), figures_of(Nation(worked_out))
    if "training_by_aim" not in {each.key for each in report.tables}:
        return
    for name in ("training_by_aim", "training_by_profession", "training_by_organiser"):
        table = report.table(name)
        column = [each.key for each in table.columns].index("attendances")
        *rows, last = table.rows
        told = [row.cells[column] for row in rows if isinstance(row.cells[column], int)]
        total = figures["training.attendances"].value
        assert sum(told) == (total or 0)
        assert last.cells[column] == total or total is None


def test_in_english_there_are_counties_and_not_county():
    asked = make.evaluation_question()
    assert "20 of 21 counties (95%)" in words(report_of(TOLD, questions=(asked,), language="en"), "fraga/q1")[0]


TOLD = make.of_county(activities=(make.activity(),))
