"""Whom the activities are for: each counted once, in each group that it reaches."""

from __future__ import annotations

from random import Random

import make
from hypothesis import given, settings
from nations import nations

from handlingsplan.followup import follow_up
from handlingsplan.model import Reaches
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.reach import GROUPS, by_area, by_theme, reached

FEW = settings(max_examples=20, deadline=None)


def nation_of(*activities, themes=(), plan=None):
    dossier = make.of_county("24", activities=activities)
    return Nation(follow_up(plan or make.plan(), dossier, evaluation=make.evaluation(themes=themes)))


def shares(nation):
    figures = figures_of(nation)
    return {name: (figures[f"reach.{name}"].numerator, figures[f"reach.{name}"].denominator) for name in SHARES}


SHARES = (*GROUPS, "both", "unknown")


def test_girls_and_boys_are_children_and_an_activity_may_be_for_several():
    found = nation_of(
        make.activity("a1", reaches=(Reaches.GIRLS,)),
        make.activity("a2", reaches=(Reaches.BOYS, Reaches.MEN)),
        make.activity("a3", reaches=(Reaches.ADULTS,)),
        make.activity("a4"),
    )
    assert shares(found) == {
        "children": (2, 4),
        "girls": (1, 4),
        "boys": (1, 4),
        "adults": (2, 4),
        "women": (0, 4),
        "men": (1, 4),
        "anybody": (3, 4),
        "both": (1, 4),
        "unknown": (1, 4),
    }


def test_what_several_own_counts_once_for_all_that_any_of_them_says():
    one = make.of_county("24", activities=(make.activity("a1", common_key="k", reaches=(Reaches.GIRLS,)),))
    other = make.of_county("25", activities=(make.activity("b1", common_key="k", reaches=(Reaches.ADULTS,)),))
    found = Nation(follow_up(make.plan(), (one, other)))
    assert [each.reaches for each in reached(found)] == [{Reaches.GIRLS, Reaches.ADULTS}]
    assert shares(found)["both"] == (1, 1)


def test_what_lies_after_the_day_is_not_counted():
    assert reached(nation_of(make.activity("a1", start=make.when("2012")))) == ()


def test_by_area_an_activity_is_in_each_area_that_it_serves():
    plan = make.plan(
        areas=(make.area("o1"), make.area("o2")), measures=(make.measure("m1"), make.measure("m2", area="o2"))
    )
    both = make.activity("a1", links=(make.link("m1"), make.link("m2")))
    found = nation_of(both, make.activity("a2"), plan=plan)
    groups = by_area(found, reached(found))
    assert {name: len(several) for name, several in groups.items()} == {"o1": 1, "o2": 1, "": 1}


def test_an_activity_under_an_assignment_serves_its_measures():
    dossier = make.of_county(
        "24",
        assignments=(make.assignment("u1", measures=("m1",)),),
        activities=(make.activity("a1", links=(make.link(assignment="u1"),)),),
    )
    assert [each.measures for each in reached(Nation(follow_up(make.plan(), dossier)))] == [{"m1"}]


def test_by_theme_what_belongs_to_none_stands_apart():
    themes = (make.theme("t1", measures=("m1",)), make.theme("t2", measures=("m1", "m2")))
    found = nation_of(make.activity("a1", links=(make.link("m1"),)), make.activity("a2"), themes=themes)
    groups = by_theme(found, reached(found))
    assert {name: len(several) for name, several in groups.items()} == {"t1": 1, "t2": 1, "": 1}


@given(nations())
@FEW
def test_told_and_not_told_are_all_of_them_and_nobody_is_in_both(made):
    found = shares(Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation)))
    assert found["anybody"][0] + found["unknown"][0] == found["anybody"][1]
    assert found["children"][0] + found["adults"][0] - found["both"][0] == found["anybody"][0]


@given(nations())
@FEW
def test_each_activity_is_in_some_area_and_the_order_changes_nothing(made):
    mixed = list(made.dossiers)
    Random(1).shuffle(mixed)
    one, other = (Nation(follow_up(made.plan, each, evaluation=made.evaluation)) for each in (made.dossiers, mixed))
    assert {each.key for several in by_area(one, reached(one)).values() for each in several} == {
        each.key for each in reached(one)
    }
    assert sorted(map(str, reached(one))) == sorted(map(str, reached(other)))
