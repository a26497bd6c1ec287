"""The chapter on the agencies' assignments: the overview, the money, and what is told measure by measure."""

from __future__ import annotations

from datetime import date

import make
import pytest

from handlingsplan.compose import evaluation_report
from handlingsplan.compose.evaluation.desk import NationDesk
from handlingsplan.followup import follow_up
from handlingsplan.language import Words
from handlingsplan.model import CarriedOut
from handlingsplan.nation import nation_of
from handlingsplan.report import Chart, Paragraph, TableView, plain

ON = date(2011, 12, 31)
AS, PARTLY, NOT, CANNOT = CarriedOut
SHARED = make.grant(5_000, common="delat")
PLAN = make.plan(
    areas=(make.area("o1", title="Stöd", number="1"), make.area("o2", title="Kunskap", number="2")),
    measures=(
        make.measure("m1", area="o1", responsible=("polisen",), grants=(SHARED,)),
        make.measure("m2", area="o1", responsible=("polisen", "skolverket"), grants=(SHARED,)),
        make.measure("m3", area="o2"),
    ),
    agencies=(make.agency("polisen", name="Polisen"), make.agency("skolverket", name="Skolverket")),
)


def account(measure="m1", verdict=AS, agency="polisen", id="r1", **said):  # noqa: A002 - as the field is called
    return make.assignment_report(id, agency=agency, measure=measure, carried_out=verdict, **said)


def report_of(*reports, plan=PLAN, more=(), **evaluation):
    police = make.of_agency("polisen", "2011", assignment_reports=reports)
    return evaluation_report(follow_up(plan, (police, *more), on=ON, evaluation=make.evaluation(**evaluation)))


def section(report, name):
    return next((each for each, _ in report.walk() if each.id == name), None)


def words(report, name):
    return [spaced(plain(each.inlines)) for each in section(report, name).blocks if isinstance(each, Paragraph)]


def spaced(words):
    """Words with plain spaces: numbers have hard ones."""
    return words.replace("\xa0", " ") if isinstance(words, str) else words


def said(cell):
    return spaced(getattr(cell, "text", None) or getattr(cell, "label", None) or cell)


def rows(report, table):
    return {row.key: tuple(map(said, row.cells)) for row in report.table(table).rows}


class TestMeasure:
    def test_all_that_is_known_of_it_stands_in_order(self):
        told = account(
            verdict=PARTLY,
            decision="dnr 7",
            decided=make.when("2008-09-11"),
            report_by=make.when("2011-03-01"),
            received=make.when("2011-03-15"),
            output="Utbildade poliser.",
            use="Används.",
            result="Fler anmälningar.",
            reason="Tiden tog slut.",
            money=(make.money("2009", granted=100, used=60, repaid=None),),
        )
        judged = make.assessment("v1", measure="m1", verdict=NOT, reason="För lite.", by="utv", comment="Fel.")
        assert words(report_of(told, assessments=(judged,)), "atgard/m1") == [
            "Ansvarig: Polisen.",
            "Polisen uppger: Delvis genomförd. Beslut: dnr 7, den 11 september 2008. Redovisas senast den 1 mars 2011. "
            "Redovisningen kom in den 15 mars 2011 (för sent).",
            "Vad som gjordes: Utbildade poliser.",
            "Hur det har använts: Används.",
            "Vad det ledde till: Fler anmälningar.",
            "Skäl: Tiden tog slut.",
            "Beviljade medel: 100 kronor. Använda medel: 60 kronor. Kvar: 40 kronor.",
            "Utvärderaren bedömer: Inte genomförd. För lite. Bedömt av utv. Bedömningen är en annan än de ansvarigas "
            "besked (delvis genomförd).",
            "Myndighetens kommentar: Fel.",
            "Länens bidrag: inget län har redovisat.",
        ]

    def test_one_that_nobody_is_known_to_answer_for_says_so_once(self):
        assert words(report_of(), "atgard/m3") == ["Ansvarig: inte känd.", "Länens bidrag: inget län har redovisat."]

    def test_one_without_an_account_says_so_once(self):
        assert words(report_of(), "atgard/m1")[:2] == [
            "Ansvarig: Polisen.",
            "Den ansvariga har inte redovisat åtgärden.",
        ]

    def test_of_several_responsible_it_is_told_what_they_say_together_and_who_is_silent(self):
        assert words(report_of(account("m2")), "atgard/m2")[-2:-1] == [
            "De ansvarigas besked sammanvägda: Delvis genomförd. Besked saknas från Skolverket."
        ]

    @pytest.mark.parametrize(("due", "times"), [("2011-03-01", 1), ("2011-06-01", 2)])
    def test_when_it_is_due_is_said_once_unless_the_sources_differ(self, due, times):
        plan = make.plan(
            measures=(make.measure("m1", responsible=("polisen",), report_by=make.when("2011-03-01")),),
            agencies=PLAN.agencies,
        )
        found = report_of(account(report_by=make.when(due)), plan=plan)
        assert " ".join(words(found, "atgard/m1")).count("Redovisas senast") == times

    def test_a_verdict_without_a_reason_says_that_it_lacks_one(self):
        judged = make.assessment("v1", measure="m1", verdict=AS, reason=" ", by=None)
        assert "Utvärderaren bedömer: Genomförd som beslutat. Skäl saknas." in words(
            report_of(account(), assessments=(judged,)), "atgard/m1"
        )

    def test_what_others_account_for_stands_beside_under_its_own_words(self):
        school = make.of_agency("skolverket", "2011", assignment_reports=(account(agency="skolverket"),))
        found = words(report_of(account(verdict=NOT), more=(school,)), "atgard/m1")
        beside = found.index("Redovisat av andra än de ansvariga; det räknas inte in i de ansvarigas besked:")
        assert found[beside - 1].startswith("Polisen uppger: Inte genomförd")
        assert found[beside + 1].startswith("Skolverket uppger: Genomförd som beslutat")

    def test_what_was_told_before_a_successor_took_over_is_told_as_earlier(self):
        agencies = (
            make.agency("gamla", name="Gamla verket"),
            make.agency("polisen", name="Polisen", succeeds=("gamla",)),
        )
        plan = make.plan(measures=(make.measure("m1", responsible=("gamla",)),), agencies=agencies)
        old = make.of_agency("gamla", "2009", assignment_reports=(account(verdict=NOT, agency="gamla"),))
        found = words(report_of(account(), plan=plan, more=(old,)), "atgard/m1")
        assert found[0] == "Ansvarig: Polisen. I planen: Gamla verket."
        assert found[1].startswith("Polisen uppger: Genomförd som beslutat.")
        assert found[2] == "Tidigare redovisat, innan uppdraget togs över:"
        assert found[3].startswith("Gamla verket uppger: Inte genomförd.")

    def test_the_counties_stand_beside(self):
        doing = make.activity(links=(make.link("m1"),), statuses=(make.status(),))
        counties = tuple(make.of_county(code, activities=(doing,)) for code in ("24", "25"))
        (last,) = words(report_of(account(), more=counties), "atgard/m1")[-1:]
        assert last == "Länens bidrag: något pågår eller är gjort i 2 av 2 län som har redovisat (100 %)."

    def test_an_agencys_own_words_are_marked_as_its_own(self):
        found = section(report_of(account(output="Utbildade poliser.")), "atgard/m1")
        assert [plain(each.inlines) for each in found.blocks if getattr(each, "role", "") == "quote"] == [
            "Vad som gjordes: Utbildade poliser."
        ]


class TestOverview:
    def test_every_measure_with_whose_it_is_and_both_verdicts(self):
        judged = make.assessment("v1", measure="m2", verdict=NOT)
        reports = account(received=make.when("2011-02-01"), report_by=make.when("2011-03-01")), account("m2", id="r2")
        found = rows(report_of(*reports, assessments=(judged,)), "national_status")
        assert {key: cells[1:5] for key, cells in found.items()} == {
            "status m1": ("Polisen", "Genomförd som beslutat", "Ingen bedömning", "I tid"),
            "status m2": ("Polisen och Skolverket", "Delvis genomförd", "Inte genomförd", "Inte mottagen"),
            "status m3": ("Uppgift saknas", "Ansvarig inte känd", "Ingen bedömning", "Ingen uppgift"),
        }

    def test_the_areas_add_up_and_the_chart_shows_them(self):
        found = report_of(account(), account("m2", NOT, id="r2"))
        table = found.table("national_by_area")
        assert rows(found, "national_by_area") == {
            "o1": ("1 Stöd", 1, 1, 0, 2),
            "o2": ("2 Kunskap", 0, 0, 1, 1),
            "sum": ("Summa", 1, 1, 1, 3),
        }
        (chart,) = [each for each in section(found, "uppdragen").blocks if isinstance(each, Chart)]
        assert chart.series == tuple(each.key for each in table.columns[1:-1])
        assert chart.rows == ("o1", "o2")

    def test_areas_and_measures_stand_in_the_plans_order(self):
        inner = [(each.id, [one.id for one in each.sections]) for each in section(report_of(), "uppdragen").sections]
        assert inner[-2:] == [("omrade/o1", ["atgard/m1", "atgard/m2"]), ("omrade/o2", ["atgard/m3"])]


class TestMoney:
    MONEY = (make.money("2009", granted=100, used=60), make.money("2010", granted=50, used=50))

    def test_year_by_year_with_a_sum_that_is_the_years_together(self):
        found = rows(report_of(account(money=self.MONEY)), "money_by_period")
        assert found == {
            "money 2009": ("2009", "100 kronor", "60 kronor", "Uppgift saknas", "40 kronor"),
            "money 2010": ("2010", "50 kronor", "50 kronor", "Uppgift saknas", "0 kronor"),
            "money all": ("Summa", "150 kronor", "110 kronor", "Uppgift saknas", "40 kronor"),
        }

    def test_measure_by_measure_beside_what_the_plan_says_and_without_a_sum(self):
        found = rows(report_of(account(money=self.MONEY)), "money_by_measure")
        missing = ("Uppgift saknas",) * 4
        assert {key: cells[1:] for key, cells in found.items()} == {
            "money m1": ("5 000 kronor, gemensamt: delat", "150 kronor", "110 kronor", "Uppgift saknas", "40 kronor"),
            "money m2": ("5 000 kronor, gemensamt: delat", *missing),
        }

    def test_what_the_plan_grants_is_told_once_and_apart(self):
        (said,) = words(report_of(account(money=self.MONEY)), "medel")
        assert said == (
            "Planen anger belopp för 2 av de 3 kända åtgärderna, tillsammans 5 000 kronor; gemensamma belopp räknas "
            "en gång. Det läggs aldrig ihop med det som myndigheterna redovisar."
        )

    def test_without_accounts_of_money_there_is_only_what_the_plan_says(self):
        found = section(report_of(account()), "medel")
        assert [each.table for each in found.blocks if isinstance(each, TableView)] == ["money_by_measure"]

    def test_where_nobody_tells_of_money_there_is_no_section(self):
        plan = make.plan(measures=(make.measure("m1", responsible=("polisen",)),), agencies=PLAN.agencies)
        assert section(report_of(account(), plan=plan), "medel") is None


class TestNames:
    def test_a_figure_says_what_it_is_about(self):
        money = (make.money("2008 – 2009", granted=100, used=60),)
        fu = follow_up(PLAN, (make.of_agency("polisen", "2011", assignment_reports=(account(money=money),)),), on=ON)
        desk = NationDesk(nation_of(fu), Words("sv"))
        names = {
            "money.granted": "Beviljade medel",
            "money.2008-–-2009.granted": "Beviljade medel – 2008 – 2009",
            "money.measure.m1.granted": "Beviljade medel – Åtgärd m1",
            "money.plan": "Medel som planen själv anger",
            "sensitivity.without.polisen": "Utan redovisningarna från ett län eller en myndighet – Polisen",
        }
        assert {key: desk.name(key) for key in names} == names
