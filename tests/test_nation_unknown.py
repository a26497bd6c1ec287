"""What is not known, as figures."""

from __future__ import annotations

from decimal import Decimal

import make

from handlingsplan.followup import follow_up
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.unknown import silent_counties


def figures(*dossiers, plan=None, **said):
    return figures_of(Nation(follow_up(plan or make.plan(), dossiers, **said)))


def told(code="24", year="2009", **said):
    return make.of_county(code, year, **{"activities": (make.activity(),), **said})


def test_measures_of_the_plan_that_nobody_has_found():
    plan = make.plan(head=make.plan_head(declared=36))
    assert figures(told(), plan=plan)["unknown.measures"].value == 34
    assert figures(told())["unknown.measures"].value is None


def test_measures_without_a_responsible_body():
    plan = make.plan(measures=(make.measure("m1"), make.measure("m2", responsible=("polisen",))))
    found = figures(told(), plan=plan)["unknown.responsible"]
    assert (found.part, found.denominator) == (("plan/measure:m1",), 2)


def test_counties_without_information_ever_and_in_each_round():
    silent = make.of_county("03", "2009")
    dossiers = (told("24", "2009"), told("25", "2010"), silent)
    found = figures(*dossiers)
    assert (found["unknown.counties"].numerator, found["unknown.counties"].denominator) == (19, 21)
    assert found["unknown.counties.2009"].numerator == found["unknown.counties.2010"].numerator == 20
    assert "county:03" in found["unknown.counties"].part
    assert "24" not in silent_counties(Nation(follow_up(make.plan(), dossiers)))


def test_reports_that_nobody_has_read_out():
    reports = (make.assignment_report("r1", not_coded=True), make.assignment_report("r2"))
    found = figures(make.of_agency(assignment_reports=reports))["unknown.not_coded"]
    assert (found.part, found.denominator) == (("polisen/2009/assignment_report:r1",), 2)


def test_activities_without_status_are_counted_once_and_not_where_another_tells_it():
    known = make.activity("a1", common_key="k", statuses=(make.status(),))
    dossiers = (
        told("24", activities=(make.activity("b1", common_key="k"), make.activity("b2"))),
        told("25", activities=(known, make.activity("b3", start=make.when("2012")))),
    )
    found = figures(*dossiers)["unknown.status"]
    assert (found.part, found.denominator) == (("lan24/2009/activity:b2",), 2)


def test_measures_with_gaps_or_with_nothing():
    several = (
        make.indicator("i1", observations=(make.observation("2008"), make.observation("2009", value=Decimal(0)))),
        make.indicator("i2"),
        make.indicator("i3", observations=(make.observation("2009", people=0),)),
    )
    found = figures(told(indicators=several))["unknown.gaps"]
    assert (found.part, found.denominator) == (("lan24/2009/indicator:i1", "lan24/2009/indicator:i2"), 3)


def test_numbers_that_the_last_round_leaves_out():
    def year(name, *observations):
        return told("24", name, indicators=(make.indicator("i1", observations=observations),))

    first, later = make.observation("2009", people=4), make.observation("2010", people=5)
    assert figures(year("2009", first), year("2010", later))["unknown.dropped"].basis == ("lan24/2010/indicator:i1",)
    assert figures(year("2009", first), year("2010", first, later))["unknown.dropped"].value == 0
    blank = make.observation("2009")
    assert figures(year("2009", blank), year("2010", later))["unknown.dropped"].value == 0
