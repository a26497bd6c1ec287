"""National status and money: what the agencies responsible say together, when they reported, what they were given."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product

import make
import pytest

from handlingsplan.followup import Timing, follow_up, timing_of
from handlingsplan.model import CarriedOut
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.sensitivity import without_body
from handlingsplan.nation.status import NationalClass, class_of

ON = date(2011, 12, 31)
AS, PARTLY, NOT, CANNOT = CarriedOut
PLAN = make.plan(
    measures=(
        make.measure("m1", responsible=("polisen",), report_by=make.when("2011-03-01")),
        make.measure("m2", responsible=("polisen", "skolverket")),
        make.measure("m3"),
    ),
    assignments=(make.assignment("u1", given_to=("polisen",), measures=("m1",)),),
    agencies=(
        make.agency("polisen", name="Polisen"),
        make.agency("skolverket", name="Skolverket", succeeds=("gamla",)),
        make.agency("gamla", name="Gamla verket"),
    ),
)


def report(verdict=None, id="r1", **said):  # noqa: A002 - as the field is called
    return make.assignment_report(id, **{"measure": "m1", "carried_out": verdict, **said})


def nation(*dossiers, plan=PLAN):
    return Nation(follow_up(plan, dossiers, on=ON))


def police(*reports, year="2011"):
    return make.of_agency("polisen", year, assignment_reports=reports)


def school(*reports, year="2011"):
    return make.of_agency("skolverket", year, assignment_reports=reports)


class TestClass:
    @pytest.mark.parametrize("verdict", CarriedOut)
    def test_one_agency_decides_alone(self, verdict):
        found = nation(police(report(verdict)))
        assert found.statuses["m1"].national_class.name == verdict.name

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (AS, AS, NationalClass.AS_DECIDED),
            (AS, NOT, NationalClass.PARTLY),
            (AS, CANNOT, NationalClass.PARTLY),
            (AS, None, NationalClass.PARTLY),
            (NOT, NOT, NationalClass.NOT),
            (NOT, None, NationalClass.CANNOT_TELL),
            (NOT, CANNOT, NationalClass.CANNOT_TELL),
            (None, None, NationalClass.NO_INFORMATION),
        ],
    )
    def test_of_two_it_is_whole_only_if_both_say_so(self, one, other, expected):
        told = (police(report(one, measure="m2")), school(report(other, agency="skolverket", measure="m2")))
        assert nation(*told).statuses["m2"].national_class is expected

    def test_it_does_not_matter_who_is_named_first(self):
        for said in product((None, *CarriedOut), repeat=3):
            agencies = ("a", "b", "c")
            one = class_of(agencies, dict(zip(agencies, said, strict=True)), not_coded=False)
            other = class_of(agencies[::-1], dict(zip(agencies[::-1], said[::-1], strict=True)), not_coded=False)
            assert one is other

    def test_a_report_that_nobody_has_coded_is_not_silence(self):
        assert nation(police(report(not_coded=True))).statuses["m1"].national_class is NationalClass.NOT_CODED

    def test_without_anybody_responsible_there_is_no_class(self):
        assert nation(police()).statuses["m3"].national_class is NationalClass.NOBODY

    def test_a_successor_answers_for_the_agency_it_took_over(self):
        plan = make.plan(measures=(make.measure("m1", responsible=("gamla",)),), agencies=PLAN.agencies)
        found = nation(school(report(AS, agency="skolverket")), plan=plan).statuses["m1"]
        assert (found.responsible, found.national_class) == (("skolverket",), NationalClass.AS_DECIDED)

    def test_what_others_account_for_stands_beside(self):
        found = nation(school(report(AS, agency="skolverket"))).statuses["m1"]
        assert found.national_class is NationalClass.NO_INFORMATION
        assert [each.report.agency for each in found.beside] == ["skolverket"]

    def test_an_account_of_an_assignment_is_of_its_measures(self):
        found = nation(police(report(AS, measure=None, assignment="u1"))).statuses["m1"]
        assert found.national_class is NationalClass.AS_DECIDED

    def test_the_last_telling_holds(self):
        told = (police(report(NOT), year="2009"), police(report(AS), year="2011"))
        assert nation(*told).statuses["m1"].national_class is NationalClass.AS_DECIDED
        assert figures_of(nation(*told))["national.reports.received"].denominator == 1

    def test_a_county_changes_nothing(self):
        county = make.of_county(activities=(make.activity(links=(make.link("m1"),), statuses=(make.status(),)),))
        with_it, without = (
            figures_of(nation(*told)) for told in ((police(report(NOT)), county), (police(report(NOT)),))
        )
        national = {key for key in with_it if key.startswith("national.")}
        assert {key: with_it[key] for key in national} == {key: without[key] for key in national}


class TestTakenOver:
    PLAN = make.plan(
        measures=(make.measure("m1", responsible=("gamla",)), make.measure("m2", responsible=("gamla",))),
        agencies=PLAN.agencies,
    )

    def old(self, verdict=NOT, **said):
        return make.of_agency("gamla", "2009", assignment_reports=(report(verdict, agency="gamla", **said),))

    def new(self, verdict=AS, **said):
        return school(report(verdict, "annat-id", agency="skolverket", **said))

    def test_what_the_successor_tells_later_holds_and_the_first_is_history(self):
        found = nation(self.old(), self.new(), plan=self.PLAN)
        status = found.statuses["m1"]
        assert status.national_class is NationalClass.AS_DECIDED
        assert [each.key for each in status.earlier] == ["gamla/2009/assignment_report:r1"]
        assert figures_of(found)["national.reports.received"].whole == ("skolverket/2011/assignment_report:annat-id",)

    @pytest.mark.parametrize("other", [school(), school(report(AS, agency="skolverket", measure="m2"))])
    def test_until_it_tells_of_the_same_the_first_word_stands(self, other):
        status = nation(self.old(), other, plan=self.PLAN).statuses["m1"]
        assert (status.national_class, status.earlier) == (NationalClass.NOT, ())

    def test_a_county_takes_over_nothing_by_telling_of_another(self):
        county = make.of_county(year="2011", assignment_reports=(report(AS, "i-lanet", agency="skolverket"),))
        assert nation(self.old(), county, plan=self.PLAN).statuses["m1"].earlier == ()

    def test_without_the_successor_the_first_word_stands_again(self):
        found = without_body(nation(self.old(), self.new(), plan=self.PLAN))
        assert found == {"skolverket": {"m1": (NationalClass.AS_DECIDED, NationalClass.NOT)}}

    def test_money_that_the_successor_tells_again_counts_once(self):
        years = make.money("2009", granted=100, used=60), make.money("2010", granted=50, used=50)
        found = figures_of(
            nation(self.old(money=years), self.new(money=(make.money("2010", granted=40, used=40),)), plan=self.PLAN)
        )
        assert (found["money.2009.granted"].value, found["money.2010.granted"].value) == (100, 40)
        assert found["money.measure.m1.granted"].value == 140


class TestReports:
    def test_a_countys_own_report_is_no_account_of_an_assignment(self):
        county = make.of_county(assignment_reports=(report(None, "lanets", agency="lst", measure=None),))
        received = figures_of(nation(police(report(AS)), county))["national.reports.received"]
        assert received.whole == ("polisen/2011/assignment_report:r1",)

    def test_a_county_board_that_is_responsible_accounts_like_an_agency(self):
        plan = make.plan(measures=(make.measure("m1", responsible=("lst",)),))
        county = make.of_county(assignment_reports=(report(AS, agency="lst", received=make.when("2009-05-01")),))
        found = nation(county, plan=plan)
        assert found.statuses["m1"].national_class is NationalClass.AS_DECIDED
        assert figures_of(found)["national.reports.received"].value == 1


class TestTiming:
    @pytest.mark.parametrize(
        ("received", "due", "expected"),
        [
            ("2011-02-15", "2011-03-01", Timing.ON_TIME),
            ("2011-03-15", "2011-03-01", Timing.LATE),
            ("våren 2011", "2011-03-01", Timing.UNDECIDED),
            ("2011-02-15", None, Timing.UNDECIDED),
            (None, "2011-03-01", Timing.OVERDUE),
            (None, "2012-03-01", Timing.NOT_DUE),
            (None, None, Timing.NOT_DUE),
            ("2012-02-01", "2011-03-01", Timing.OVERDUE),
        ],
    )
    def test_is_said_only_where_it_can_be(self, received, due, expected):
        account = report(received=make.when(received) if received else None)
        assert timing_of(account, make.when(due) if due else None, ON) is expected

    def test_what_is_not_coded_has_come(self):
        assert timing_of(report(not_coded=True), make.when("2011-03-01"), ON) is Timing.NOT_DUE
        found = figures_of(nation(police(report(not_coded=True))))
        assert found["national.reports.received"].numerator == 1

    def test_the_measures_day_holds_where_the_account_says_none(self):
        found = figures_of(nation(police(report(received=make.when("2011-05-01")))))
        assert found["national.reports.late"].value == 1


class TestTold:
    def test_output_use_and_result_are_counted_of_what_is_judged(self):
        reports = (report(AS, output="Gjort.", use="Använt."), report(NOT, "r2", measure="m2", output="Inget."))
        found = figures_of(nation(police(*reports)))
        shares = {what: (found[f"national.told.{what}"].numerator, found[f"national.told.{what}"].denominator)
                  for what in ("output", "use", "result")}  # fmt: skip
        assert shares == {"output": (2, 2), "use": (1, 2), "result": (0, 2)}


class TestMoney:
    def values(self, *money):
        found = figures_of(nation(police(report(money=money))))
        return {key: each.value for key, each in found.items() if key.startswith("money.")}

    def test_is_summed_by_year_and_in_all(self):
        values = self.values(
            make.money("2009", granted=100, used=60, repaid=30), make.money("2010", granted=50, used=50)
        )
        assert values["money.granted"] == Decimal(150)
        assert values["money.left"] == Decimal(10)
        assert (values["money.2009.left"], values["money.2010.left"]) == (Decimal(10), Decimal(0))

    def test_what_is_not_told_is_no_zero(self):
        values = self.values(make.money("2009", granted=100, used=None))
        assert (values["money.used"], values["money.left"], values["money.repaid"]) == (None, None, None)

    def test_a_period_of_several_years_is_not_divided(self):
        assert self.values(make.money("2008 – 2010", granted=9, used=0))["money.2008-–-2010.granted"] == Decimal(9)

    def test_no_day_is_counted_twice_and_the_years_add_up_to_the_whole(self):
        values = self.values(*(make.money(each, granted=100, used=90) for each in ("2009", "2008 – 2009", "2010")))
        assert values["money.granted"] == 200
        assert (values["money.2008-–-2009.granted"], values["money.2009.granted"]) == (100, None)

    def test_each_measure_has_its_own_and_what_is_for_several_stands_whole_at_each(self):
        plan = make.plan(
            measures=tuple(make.measure(each, responsible=("polisen",)) for each in ("m1", "m2", "m3")),
            assignments=(make.assignment("u1", given_to=("polisen",), measures=("m1", "m2")),),
        )
        both = report(AS, measure=None, assignment="u1", money=(make.money("2009", granted=100, used=60),))
        found = figures_of(nation(police(both, report(AS, "r2", measure="m3")), plan=plan))
        of_measures = {key: each.value for key, each in found.items() if key.startswith("money.measure.")}
        assert of_measures == {
            f"money.measure.{name}.{what}": value
            for name in ("m1", "m2")
            for what, value in (("granted", 100), ("used", 60), ("repaid", None), ("left", 40))
        }
        assert found["money.granted"].value == 100

    def test_what_the_plan_grants_stands_beside_and_a_shared_amount_counts_once(self):
        shared = make.grant(20, common="delat")
        plan = make.plan(
            measures=(
                make.measure("m1", responsible=("polisen",), grants=(shared, make.grant(5))),
                make.measure("m2", grants=(shared,)),
            )
        )
        found = figures_of(nation(police(report(money=(make.money("2009", granted=100),))), plan=plan))
        assert (found["money.plan"].value, found["money.granted"].value) == (25, 100)
        assert found["money.plan"].basis == ("plan/measure:m1",)

    def test_each_account_is_counted_once_however_often_it_is_told(self):
        money = (make.money("2009", granted=100, used=60),)
        told = tuple(police(report(money=money), year=year) for year in ("2009", "2010", "2011"))
        assert figures_of(nation(*told))["money.granted"].value == Decimal(100)
