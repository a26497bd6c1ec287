"""Shared once: what several own counts once in the country, whoever tells it, in whatever order."""

from __future__ import annotations

from random import Random

import make
import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from nations import nations

from handlingsplan.followup import CellState, Sum, follow_up
from handlingsplan.model import Double, Part, Status
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.shared import STATES

FEW = settings(max_examples=20, deadline=None)
ON = make.when("2011-12-31").latest
EXTRA = "01"
"""A county that no random nation has."""


def nation_of(*dossiers, doubles=()):
    evaluation = make.evaluation(doubles=doubles) if doubles else None
    return Nation(follow_up(make.plan(), dossiers, on=ON, evaluation=evaluation))


def campaign(id="a1", key="kampanj", status=None, **said):  # noqa: A002 - as the field is called
    return make.activity(id, common_key=key, statuses=(make.status(status),) if status else (), **said)


def told(code, *activities, year="2009"):
    return make.of_county(code, year, activities=activities)


def counts(nation):
    """What is counted of activities in the whole country, by key."""
    found = figures_of(nation)
    return {key: each.value for key, each in found.items() if key.startswith(("activities", "coverage.orphans.a"))}


def tellings(nation):
    """Which records count as one, the one that stands for them first."""
    return [tuple(one.key for one in each.told) for each in nation.activities]


class TestOnce:
    def test_a_common_key_is_counted_once_and_shared(self):
        found = nation_of(told("24", campaign(), make.activity("egen")), told("25", campaign("b1")))
        assert counts(found)["activities"] == 2
        assert figures_of(found)["activities.shared"].basis == ("lan24/2009/activity:a1",)
        assert found.activities[0].bodies == ("lan24", "lan25")

    def test_a_body_that_tells_it_twice_shares_it_with_nobody(self):
        found = nation_of(told("24", campaign("a1"), campaign("a2")))
        assert (counts(found)["activities"], counts(found)["activities.shared"]) == (1, 0)

    def test_a_later_round_is_the_same_activity(self):
        found = nation_of(told("24", campaign()), told("24", campaign(), year="2010"))
        assert tellings(found) == [("lan24/2010/activity:a1",)]

    def test_the_same_id_in_two_counties_is_not_the_same(self):
        assert counts(nation_of(told("24", make.activity()), told("25", make.activity())))["activities"] == 2


class TestSettled:
    BOTH = (told("24", make.activity("a1")), told("25", make.activity("b1")))
    PAIR = ("lan24/2009/activity:a1", "lan25/2009/activity:b1")

    @pytest.mark.parametrize(("same", "number", "shared"), [(True, 1, 1), (False, 2, 0)])
    def test_the_evaluator_decides(self, same, number, shared):
        found = counts(nation_of(*self.BOTH, doubles=(Double(id="d1", records=self.PAIR, same=same),)))
        assert (found["activities"], found["activities.shared"]) == (number, shared)

    def test_what_is_settled_of_one_round_holds_for_the_next(self):
        again = told("24", make.activity("a1"), year="2010")
        found = nation_of(*self.BOTH, again, doubles=(Double(id="d1", records=self.PAIR, same=True),))
        assert tellings(found) == [("lan24/2010/activity:a1", "lan25/2009/activity:b1")]

    def test_a_key_and_a_double_make_one_chain(self):
        double = Double(id="d1", records=("lan25/2009/activity:b1", "lan23/2009/activity:c1"), same=True)
        dossiers = told("24", campaign("a1")), told("25", campaign("b1")), told("23", make.activity("c1"))
        found = nation_of(*dossiers, doubles=(double,))
        assert tellings(found) == [("lan23/2009/activity:c1", "lan24/2009/activity:a1", "lan25/2009/activity:b1")]


class TestWhoStandsForIt:
    def test_the_responsible_body(self):
        only_takes_part = campaign(roles=(make.role("lst", Part.PARTNER),))
        assert tellings(nation_of(told("03", only_takes_part), told("25", campaign())))[0][0].startswith("lan25/")

    def test_else_the_lowest_county_code(self):
        assert tellings(nation_of(told("25", campaign()), told("03", campaign())))[0][0].startswith("lan03/")

    def test_a_county_before_an_agency(self):
        agency = make.of_agency("polisen", activities=(campaign(roles=(make.role("polisen"),)),))
        assert tellings(nation_of(agency, told("25", campaign())))[0][0].startswith("lan25/")

    def test_an_agency_that_is_responsible_before_a_county_that_takes_part(self):
        agency = make.of_agency("polisen", activities=(campaign(roles=(make.role("polisen"),)),))
        county = told("03", campaign(roles=(make.role("lst", Part.PARTNER),)))
        assert tellings(nation_of(agency, county))[0][0].startswith("polisen/")


class TestState:
    @pytest.mark.parametrize(
        ("one", "other", "state"),
        [
            (Status.PLANNED, Status.DONE, CellState.DOING),
            (Status.STOPPED, Status.DISCUSSED, CellState.PLANNED),
            (None, Status.STOPPED, CellState.STOPPED),
            (None, None, CellState.NO_STATUS),
        ],
    )
    def test_the_best_that_anybody_tells(self, one, other, state):
        found = nation_of(told("24", campaign(status=one)), told("25", campaign(status=other)))
        assert [each.state for each in found.activities] == [state]

    def test_after_the_day(self):
        found = counts(nation_of(told("24", campaign(status=Status.DONE, start=make.when("2012")))))
        assert (found["activities.after"], found["activities.doing"]) == (1, 0)

    @given(nations())
    @FEW
    def test_every_activity_is_under_one_state(self, made):
        found = counts(Nation(follow_up(made.plan, made.dossiers, on=ON, evaluation=made.evaluation)))
        assert sum(found[f"activities.{name}"] for name in STATES) == found["activities"]


class TestOrphans:
    def test_own_initiatives_stand_apart(self):
        found = figures_of(
            nation_of(
                told(
                    "24",
                    make.activity("a1"),
                    make.activity("a2", own_initiative=True),
                    make.activity("a3", links=(make.link("m1"),)),
                    make.activity("a4", links=(make.link("m1"),), own_initiative=True),
                )
            )
        )
        assert found["coverage.orphans.activities"].basis == ("lan24/2009/activity:a1",)
        assert found["coverage.orphans.initiatives"].basis == ("lan24/2009/activity:a2",)

    def test_a_link_that_one_of_them_tells_holds_for_all(self):
        found = counts(nation_of(told("24", campaign()), told("25", campaign(links=(make.link("m1"),)))))
        assert found["coverage.orphans.activities"] == 0


class TestProperties:
    @given(nations())
    @FEW
    def test_a_county_s_copy_of_a_shared_activity_changes_no_national_sum(self, made):
        before = Nation(follow_up(made.plan, made.dossiers, on=ON, evaluation=made.evaluation))
        shared = next((one.told[0].activity for one in before.activities if one.told[0].activity.common_key), None)
        assume(shared is not None)
        copy = told(EXTRA, evolve(shared, id="kopia", roles=(make.role("lst"),)))
        after = Nation(follow_up(made.plan, (*made.dossiers, copy), on=ON, evaluation=made.evaluation))
        was, now = counts(before), counts(after)
        assert was.pop("activities.shared") <= now.pop("activities.shared") <= was["activities"]
        assert now == was
        assert sums(after) == sums(before)

    @given(nations())
    @FEW
    def test_an_activity_that_nobody_shares_is_one_more(self, made):
        before = Nation(follow_up(made.plan, made.dossiers, on=ON, evaluation=made.evaluation))
        new = told(EXTRA, make.activity("ny"))
        after = Nation(follow_up(made.plan, (*made.dossiers, new), on=ON, evaluation=made.evaluation))
        assert counts(after)["activities"] == counts(before)["activities"] + 1

    @given(nations())
    @FEW
    def test_the_order_of_the_dossiers_does_not_matter(self, made):
        mixed = list(made.dossiers)
        Random(1).shuffle(mixed)
        one, other = (
            Nation(follow_up(made.plan, each, on=ON, evaluation=made.evaluation)) for each in (made.dossiers, mixed)
        )
        assert tellings(other) == tellings(one)


def sums(nation):
    return {key: each.value for key, each in figures_of(nation).items() if isinstance(each, Sum)}
