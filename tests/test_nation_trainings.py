"""Trainings: what is summed, what stands beside, what counts once; and that no way of telling changes it."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import make
import pytest
from hypothesis import given, settings
from nations import nations

from handlingsplan.followup import follow_up
from handlingsplan.model import AgencyKind, Aim
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.coverage import KIND
from handlingsplan.nation.trainings import number_of, total, trainings

FEW = settings(max_examples=20, deadline=None)


def training(id="i1", aim=Aim.DISCOVERY, observations=(), **said):  # noqa: A002 - as the field is called
    return make.indicator(id, **{"aim": aim, "agency": "lst", "sums": True, "observations": observations, **said})


def told(code="24", *indicators, year="2009"):
    return make.of_county(code, year, indicators=indicators)


def nation_of(*dossiers, on=None):
    return Nation(follow_up(make.plan(), dossiers, on=on))


def value(nation, key):
    return figures_of(nation)[key].value


def counted(*observations, **said):
    """What is counted of one training in one county."""
    figures = figures_of(nation_of(told("24", training(observations=observations, **said))))
    return {kind: figures[f"training.{kind}"].value for kind in ("attendances", "people", "women", "men", "unknown")}


class TestSums:
    def test_attendances_always_and_people_only_where_they_may(self):
        may = training("i1", observations=(make.observation(attendances=30, people=20, women=12, men=7, unknown=1),))
        may_not = training("i2", sums=False, observations=(make.observation(attendances=5, people=4, women=4),))
        found = figures_of(nation_of(told("24", may, may_not)))
        sums = {each: found[f"training.{each}"].value for each in ("attendances", "people", "women", "men", "unknown")}
        assert sums == {"attendances": 35, "people": 20, "women": 12, "men": 7, "unknown": 1}
        assert found["training.apart"].basis == ("lan24/2009/indicator:i2",)

    def test_by_aim(self):
        found = nation_of(
            told("24", training("i1", Aim.SUPPORT, (make.observation(attendances=3),))),
            told("25", training("i1", Aim.DISCOVERY, (make.observation(attendances=4),))),
        )
        assert value(found, "training.attendances.support") == 3
        assert value(found, "training.attendances.discovery") == 4
        assert value(found, "training.attendances.prevention") is None
        assert value(found, "training.attendances") == 7

    def test_zero_is_a_value_and_nothing_is_none(self):
        assert counted(make.observation(attendances=0))["attendances"] == 0
        assert counted(make.observation(people=3))["attendances"] is None

    def test_people_whose_sex_is_not_told_stand_apart_from_those_of_unknown_sex(self):
        found = nation_of(told("24", training(observations=(make.observation(people=20, women=5, men=3, unknown=2),))))
        assert value(found, "training.untold") == 10
        assert value(found, "training.unknown") == 2

    def test_what_is_no_training_is_not_counted(self):
        found = nation_of(told("24", training(aim=None, observations=(make.observation(attendances=9),))))
        assert value(found, "training.attendances") is None
        assert value(found, "training.all") == 0

    def test_from_some_of_the_counties(self):
        silent = training("i2", observations=(make.observation(attendances=None),))
        both = (told("24", training(observations=(make.observation(attendances=9),))), told("25", silent))
        found = figures_of(nation_of(*both))["training.attendances"]
        assert found.told == ("24",)
        assert len(found.expected) == 21

    def test_each_part_is_where_it_was_told(self):
        found = figures_of(nation_of(told("24", training(observations=(make.observation("2009", attendances=9),)))))
        assert found["training.attendances"].parts == (("lan24/2009/indicator:i1/observation:2009", Decimal(9)),)


class TestPeriods:
    @pytest.mark.parametrize(
        ("periods", "taken"),
        [
            (("2009", "2010"), 3),
            (("2009", "2009 – 2010"), 2),
            (("2009 – 2010", "2010"), 1),
            (("hösten 2009", "2009"), 2),
            (("våren 2009", "hösten 2009"), 3),
            (("2009", "2009"), 1),
        ],
    )
    def test_of_those_that_overlap_the_first_counts_else_the_longest(self, periods, taken):
        one, other = (make.observation(each, attendances=n) for n, each in enumerate(periods, 1))
        assert value(nation_of(told("24", training(observations=(one, other))), on=ON), "training.attendances") == taken

    def test_a_chain_of_overlaps_leaves_what_does_not_touch(self):
        several = [make.observation(each, attendances=1) for each in ("2007 – 2008", "2008 – 2009", "2009 – 2010")]
        found = nation_of(told("24", training(observations=tuple(several))), on=ON)
        assert value(found, "training.attendances") == 2
        assert value(found, "training.overlapping") == 1

    def test_people_and_attendances_each_have_their_periods(self):
        both = (make.observation("2009", attendances=5), make.observation("2009 – 2010", people=4))
        found = nation_of(told("24", training(observations=both)), on=ON)
        assert (value(found, "training.attendances"), value(found, "training.people")) == (5, 4)

    def test_what_comes_after_the_day_does_not_count(self):
        later = make.observation("2010", attendances=5)
        assert value(nation_of(told("24", training(observations=(later,)))), "training.attendances") is None

    def test_a_gap_is_told_unless_another_period_fills_it(self):
        gap, filled = make.observation("2008"), make.observation("2009", attendances=1)
        assert value(nation_of(told("24", training(observations=(gap, filled)))), "training.gaps") == 1
        blank = make.observation("hösten 2009")
        assert value(nation_of(told("24", training(observations=(blank, filled)))), "training.gaps") == 0


ON = make.when("2010-12-31").latest


class TestShared:
    def test_what_several_tell_counts_once_for_each_period(self):
        shared = {"common_key": "dag", "observations": (make.observation(attendances=40, people=30),)}
        found = nation_of(told("24", training("x", **shared)), told("25", training("y", **shared)))
        assert (value(found, "training.attendances"), value(found, "training.people")) == (40, 30)
        assert value(found, "training.shared") == value(found, "training.all") == 1
        assert figures_of(found)["training.attendances"].told == ("24", "25")

    def test_a_year_that_only_one_tells_is_not_lost(self):
        one = training("x", common_key="dag", observations=(make.observation("2009", attendances=40),))
        other = training("y", common_key="dag", observations=(make.observation("2008", attendances=2),))
        assert value(nation_of(told("24", one), told("25", other)), "training.attendances") == 42

    def test_where_two_differ_the_organiser_is_counted_and_the_other_told(self):
        shared = {"common_key": "dag", "agency": "polisen"}
        county = told("01", training("x", observations=(make.observation(attendances=99),), **shared))
        mine = training("y", observations=(make.observation(attendances=40),), **shared)
        found = nation_of(county, make.of_agency("polisen", indicators=(mine,)))
        assert value(found, "training.attendances") == 40
        assert figures_of(found)["training.differing"].basis == ("lan01/2009/indicator:x/observation:2009",)

    def test_a_copy_that_may_not_be_summed_takes_nobody_away(self):
        shared = {"common_key": "dag", "observations": (make.observation(people=30),)}
        found = nation_of(told("01", training("x", sums=False, **shared)), told("25", training("y", **shared)))
        assert value(found, "training.people") == 30

    def test_without_a_common_key_each_is_its_own(self):
        same = training(observations=(make.observation(attendances=40),))
        assert value(nation_of(told("24", same), told("25", same)), "training.attendances") == 80

    def test_a_later_round_that_tells_again_counts_once(self):
        first = training(observations=(make.observation("2009", attendances=40),))
        again = training(
            observations=(make.observation("2009", attendances=41), make.observation("2010", attendances=2))
        )
        both = (told("24", first, year="2009"), told("24", again, year="2010"))
        assert value(nation_of(*both), "training.attendances") == 43


class TestOrganiser:
    def organiser(self, agency, *agencies):
        dossier = make.of_county("24", indicators=(training(agency=agency),), agencies=agencies)
        return trainings(nation_of(dossier))[0].organiser

    def test_is_the_national_agency_that_a_local_body_is_part_of(self):
        assert self.organiser("polis", make.agency("polis", part_of="polisen")) == "polisen"

    def test_is_else_the_kind(self):
        found = self.organiser("kommun", make.agency("kommun", kind=AgencyKind.MUNICIPALITY))
        assert found == f"{KIND}{AgencyKind.MUNICIPALITY.value}"

    def test_is_the_successor_of_one_that_is_gone(self):
        plan = make.plan(agencies=(make.agency("gamla"), make.agency("nya", succeeds=("gamla",))))
        dossier = make.of_county("24", indicators=(training(agency="gamla"),))
        assert trainings(Nation(follow_up(plan, [dossier])))[0].organiser == "nya"

    def test_nobody_said(self):
        assert self.organiser(None) == ""


class TestContradictions:
    def test_more_women_and_men_than_people_are_told_and_never_less_than_none(self):
        found = nation_of(told("24", training(observations=(make.observation(people=5, women=4, men=3),))))
        assert value(found, "training.contradicting") == 1
        assert value(found, "training.untold") == 0


class TestProperties:
    @given(nations())
    @FEW
    def test_people_are_never_summed_without_leave(self, made):
        figures = figures_of(Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation)))
        may = {
            f"{'/'.join(dossier.path)}/indicator:{each.id}"
            for dossier in made.dossiers
            for each in dossier.indicators
            if each.sums
        }
        for kind in ("people", "women", "men", "unknown", "untold"):
            assert {key.rpartition("/")[0] for key in figures[f"training.{kind}"].basis} <= may

    @given(nations())
    @FEW
    def test_the_parts_by_sex_are_the_people_where_the_telling_adds_up(self, made):
        found = Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
        values = [value for each in trainings(found) for value in each.persons if value.telling.indicator.sums]
        for observation in (each.observation for each in values if each.observation.people is not None):
            told = sum(getattr(observation, each) or 0 for each in ("women", "men", "unknown"))
            assert number_of(observation, "untold") == max(0, observation.people - told)

    @given(nations())
    @FEW
    def test_the_aims_are_all_of_it(self, made):
        found = figures_of(Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation)))
        for kind in ("attendances", "people", "women", "men", "unknown", "untold"):
            inner = [found[f"training.{kind}.{aim.name.lower()}"].parts for aim in Aim]
            assert sorted(part for parts in inner for part in parts) == sorted(found[f"training.{kind}"].parts)

    @given(nations())
    @FEW
    def test_the_order_changes_nothing(self, made):
        mixed = list(made.dossiers)
        Random(1).shuffle(mixed)
        one, other = (Nation(follow_up(made.plan, each, evaluation=made.evaluation)) for each in (made.dossiers, mixed))
        assert [_told(one, each) for each in trainings(one)] == [_told(other, each) for each in trainings(other)]

    @given(nations())
    @FEW
    def test_a_county_s_copy_of_what_is_shared_changes_no_sum(self, made):
        before = Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
        shared = [each for each in trainings(before) if each.measured.indicator.common_key]
        for each in shared:
            copy = make.of_county("01", "2011", indicators=(each.measured.indicator,))
            after = Nation(follow_up(made.plan, (*made.dossiers, copy), on=before.on, evaluation=made.evaluation))
            for kind in ("attendances", "people"):
                assert value(after, f"training.{kind}") == value(before, f"training.{kind}")

    @given(nations())
    @FEW
    def test_a_county_more_changes_no_other_s_trainings(self, made):
        before = Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
        more = told("01", training(observations=(make.observation(attendances=7),)), year="2010")
        after = Nation(follow_up(made.plan, (*made.dossiers, more), on=before.on, evaluation=made.evaluation))
        mine = {_told(before, each) for each in trainings(before)}
        assert mine <= {_told(after, each) for each in trainings(after)}


def _told(nation, each):
    sums = tuple(total(nation, "", kind, (each,)).parts for kind in ("attendances", "people", "women"))
    return each.measured.tellings[0].key, each.aim, each.profession, each.organiser, sums
