"""Coverage: who does something under what, who has told nothing, and that no county changes another's figures."""

from __future__ import annotations

from collections import Counter
from random import Random

import make
import pytest
from hypothesis import given, settings
from nations import nations

from handlingsplan.followup import CellState, follow_up
from handlingsplan.model import AgencyKind, AnswerState, Directed, Part, Serves, Status, Verdict
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.coverage import (
    KIND,
    NOBODY,
    answering,
    assignments_by_county,
    by_agency,
    by_county,
    measure_key,
)

FEW = settings(max_examples=20, deadline=None)
ON = make.when("2011-12-31").latest


def nation_of(*dossiers, plan=None):
    return Nation(follow_up(plan or make.plan(), dossiers, on=ON))


def made(whole, dossiers=None):
    """A random nation, or what some of its dossiers say, as of a day of the test's own."""
    return Nation(follow_up(whole.plan, dossiers or whole.dossiers, on=ON, evaluation=whole.evaluation))


def work(measure="m1", status=Status.UNDER_WAY, id="a1", **said):  # noqa: A002 - as the field is called
    told = (make.status(status),) if status else ()
    return make.activity(id, **{"links": (make.link(measure),), "statuses": told, **said})


def told(code, *activities, year="2009", **said):
    return make.of_county(code, year, activities=activities, **said)


def state(nation, measure, code):
    return by_county(nation)[measure, code].state


class TestByCounty:
    @pytest.mark.parametrize(
        ("activity", "expected"),
        [
            (work(), CellState.DOING),
            (work(status=Status.DONE), CellState.DOING),
            (work(status=Status.DISCUSSED), CellState.PLANNED),
            (work(status=Status.STOPPED), CellState.STOPPED),
            (work(status=None), CellState.NO_STATUS),
            (work(links=(make.link("m1", serves=Serves.PLANNED),)), CellState.PLANNED),
            (work(start=make.when("2012")), CellState.AFTER),
            (make.activity(), CellState.NONE),
        ],
    )
    def test_the_state_of_a_county_that_has_told(self, activity, expected):
        assert state(nation_of(told("24", activity)), "m1", "24") is expected

    def test_no_information_is_not_that_nothing_is_told(self):
        found = by_county(nation_of(told("24", work("m2"))))
        assert (found["m1", "24"].state, found["m1", "25"].state) == (CellState.NONE, None)

    def test_a_county_that_answered_with_silence_alone_has_told_nothing(self):
        silent = make.of_county(questions=(make.question("f1"),), answers=(make.answer(state=AnswerState.NO_ANSWER),))
        assert state(nation_of(silent), "m1", "24") is None
        assert answering(nation_of(silent)) == {}

    def test_what_an_earlier_round_told_stands_until_it_is_told_again(self):
        later = told("24", make.activity("a2"), year="2010")
        assert state(nation_of(told("24", work()), later), "m1", "24") is CellState.DOING
        again = told("24", work(status=Status.STOPPED), year="2010")
        assert state(nation_of(told("24", work()), again), "m1", "24") is CellState.STOPPED

    def test_whether_a_measure_concerns_the_county_stands_beside(self):
        found = by_county(nation_of(told("24", work("m2"))))
        assert (found["m1", "24"].verdict, found["m2", "24"].verdict) == (Verdict.CONCERNS, Verdict.DOES_NOT)
        assert found["m1", "25"].verdict is None

    def test_every_measure_and_every_county_has_a_cell(self):
        found = by_county(nation_of(told("24")))
        assert Counter(measure for measure, _ in found) == {"m1": 21, "m2": 21}


class TestOfMeasures:
    def test_the_counties_of_those_that_told_and_that_it_concerns(self):
        not_here = make.concern(verdict=Verdict.DOES_NOT)
        not_decided = make.concern(verdict=Verdict.OPEN)
        not_applicable = make.body_part(statuses=(make.status(Status.NOT_APPLICABLE),))
        found = figures_of(
            nation_of(
                told("24", work()),
                told("25", work("m2")),
                told("23", work("m2"), concerns=(not_here,)),
                told("22", work("m2"), concerns=(not_decided,)),
                told("21", body_parts=(not_applicable,)),
            )
        )["coverage.measure.m1.counties"]
        assert (found.part, found.whole) == (("county:24",), ("county:24", "county:25"))
        outside = dict(found.outside)
        assert (outside["does_not_concern"], outside["open"]) == (("county:23",), ("county:22",))
        assert outside["not_applicable"] == ("county:21",)
        assert len(outside["no_information"]) == 16

    def test_only_planned_is_in_the_whole_and_not_in_the_part(self):
        found = figures_of(nation_of(told("24", work(status=Status.PLANNED))))["coverage.measure.m1.counties"]
        assert (found.part, found.whole) == ((), ("county:24",))

    def test_a_contribution_beyond_what_concerns_the_county_is_told_where_something_is_done(self):
        found = figures_of(nation_of(told("24", work("m2")), told("25", work("m1"))))
        doing = found["coverage.measure.m2.doing"]
        assert (doing.part, doing.whole) == (("county:24",), ("county:24", "county:25"))
        assert found["coverage.measure.m2.counties"].whole == ()

    def test_nobody_has_told_anything(self):
        found = figures_of(nation_of(make.of_agency()))["coverage.measure.m1.counties"]
        assert (found.value, len(dict(found.outside)["no_information"])) == (None, 21)

    def test_served_by_at_least_one_county(self):
        found = figures_of(nation_of(told("24", work()), told("25", work("m2", Status.PLANNED))))
        served = found["coverage.measures.served"]
        assert (served.part, served.whole) == ((measure_key("m1"),), (measure_key("m1"), measure_key("m2")))

    def test_an_orphan_is_a_measure_that_nothing_is_linked_to(self):
        found = figures_of(nation_of(told("24", work("m1", Status.STOPPED))))
        assert found["coverage.orphans.measures"].basis == (measure_key("m2"),)

    def test_what_an_agency_does_is_no_county_s_but_makes_no_orphan(self):
        agency = make.of_agency(activities=(work("m2", roles=(make.role("polisen"),)),))
        found = figures_of(nation_of(agency, told("24", work("m1"))))
        assert found["coverage.orphans.measures"].basis == ()
        assert found["coverage.measures.served"].part == (measure_key("m1"),)


class TestOfCounties:
    def test_the_measures_that_concern_it(self):
        plan = make.plan(measures=tuple(make.measure(f"m{n}", directed_to=Directed.COUNTY_BOARDS) for n in range(1, 4)))
        found = figures_of(nation_of(told("24", work("m1"), work("m2", Status.PLANNED, "a2")), plan=plan))
        assert (found["coverage.county.24"].numerator, found["coverage.county.24"].denominator) == (1, 3)
        assert "coverage.county.25" not in found

    def test_the_answer_rates_are_weighted_and_never_averaged(self):
        whole = nation_of(asked("24", *"G"), asked("25", *"GIN"))
        found = figures_of(whole)
        shares = [found[key] for key in ("answers.county.24", "answers.county.25", "answers.national")]
        assert [(each.numerator, each.denominator) for each in shares] == [(1, 1), (1, 3), (2, 4)]
        assert {why: len(keys) for why, keys in shares[2].outside} == {"nothing": 1, "no_answer": 1}

    def test_who_was_not_asked_is_outside(self):
        found = figures_of(nation_of(asked("24", *"GX")))["answers.national"]
        assert (found.numerator, found.denominator) == (1, 1)
        assert {why: len(keys) for why, keys in found.outside} == {"not_asked": 1}

    def test_the_latest_round_s_answers(self):
        found = figures_of(nation_of(asked("24", *"GG"), asked("24", *"NNG", year="2010")))["answers.county.24"]
        assert (found.numerator, found.denominator) == (1, 3)


STATES = {
    "G": AnswerState.GIVEN,
    "I": AnswerState.NOTHING,
    "N": AnswerState.NO_ANSWER,
    "X": AnswerState.NOT_ASKED,
}


def asked(code, *letters, year="2009"):
    """A county whose board has answered a question a letter."""
    names = [f"f{n}" for n, _ in enumerate(letters, 1)]
    answers = [_answer(name, STATES[letter]) for name, letter in zip(names, letters, strict=True)]
    return make.of_county(
        code, year, questions=tuple(map(make.question, names)), answers=tuple(answers), activities=(make.activity(),)
    )


def _answer(question, said):
    return make.answer(question=question) if said is AnswerState.GIVEN else make.answer(question=question, state=said)


class TestByAgency:
    def test_a_local_body_counts_with_its_national_agency(self):
        local = work("m2", roles=(make.role("polis"),))
        assert columns(nation_of(told("24", local))) == {("m2", "polisen"): CellState.DOING}

    def test_a_body_that_is_part_of_no_agency_of_the_plan_counts_by_its_kind(self):
        town = make.agency("kommun", kind=AgencyKind.MUNICIPALITY)
        found = nation_of(told("24", work("m2", roles=(make.role("kommun"),)), agencies=(town,)))
        assert columns(found) == {("m2", f"{KIND}{AgencyKind.MUNICIPALITY.value}"): CellState.DOING}

    def test_nobody_is_named(self):
        assert columns(nation_of(told("24", work("m2", roles=())))) == {("m2", NOBODY): CellState.DOING}

    def test_an_agency_that_was_merged_counts_with_its_successor(self):
        agencies = (
            make.agency("polisen"),
            make.agency("nya", succeeds=("mellan",)),
            make.agency("mellan", succeeds=("gamla",)),
            make.agency("gamla"),
        )
        old = make.of_agency("gamla", activities=(work("m2", Status.PLANNED, roles=(make.role("gamla"),)),))
        new = make.of_agency("nya", activities=(work("m2", roles=(make.role("nya"),)),))
        found = nation_of(old, new, plan=make.plan(agencies=agencies))
        assert columns(found) == {("m2", "nya"): CellState.DOING}
        assert by_agency(found)[measure_key("m2"), "nya"].activities == (
            "nya/2009/activity:a1",
            "gamla/2009/activity:a1",
        )

    def test_each_of_several_bodies_in_its_own_column(self):
        both = (make.role("lst"), make.role("polis", Part.PARTNER))
        assert columns(nation_of(told("24", work("m1", roles=both)))) == {
            ("m1", "lansstyrelserna"): CellState.DOING,
            ("m1", "polisen"): CellState.DOING,
        }

    def test_the_best_of_all_counties(self):
        found = nation_of(told("24", work(status=Status.PLANNED)), told("25", work(status=Status.DONE)))
        assert columns(found) == {("m1", "lansstyrelserna"): CellState.DOING}


def columns(nation):
    return {(key.partition(":")[2], column): cell.state for (key, column), cell in by_agency(nation).items()}


class TestAssignments:
    PLAN = make.plan(
        assignments=(
            make.assignment("u1", given_to=("lansstyrelserna",)),
            make.assignment("u2", given_to=("polisen",)),
        )
    )

    def test_those_of_all_county_boards(self):
        serving = make.activity(links=(make.link(assignment="u1"),), statuses=(make.status(),))
        found = assignments_by_county(nation_of(told("24", serving), told("25", work()), plan=self.PLAN))
        assert {name for name, _ in found} == {"u1"}
        assert [found["u1", code].state for code in ("24", "25", "23")] == [CellState.DOING, CellState.NONE, None]


class TestProperties:
    @given(nations())
    @FEW
    def test_a_county_changes_no_other_county_s_figures(self, whole):
        every = made(whole)
        for code, reporter in every.county_reporters.items():
            rest = tuple(each for each in whole.dossiers if each.head.body != reporter.body)
            if rest:
                assert of_others(made(whole, rest), code) == of_others(every, code)

    @given(nations())
    @FEW
    def test_the_order_of_the_dossiers_does_not_matter(self, whole):
        mixed = list(whole.dossiers)
        Random(2).shuffle(mixed)
        one, other = made(whole), made(whole, tuple(mixed))
        assert dict(by_county(other)) == dict(by_county(one))
        assert dict(by_agency(other)) == dict(by_agency(one))

    @given(nations())
    @FEW
    def test_the_totals_equal_the_cells(self, whole):
        nation = made(whole)
        cells, figures = by_county(nation), figures_of(nation)
        for each in nation.plan.measures:
            doing = [code for code in nation.counties if cells[each.id, code].state is CellState.DOING]
            assert figures[f"coverage.measure.{each.id}.doing"].numerator == len(doing)
            share = figures[f"coverage.measure.{each.id}.counties"]
            assert len(share.whole) + sum(len(keys) for _, keys in share.outside) == len(nation.counties)
        for code in answering(nation):
            mine = [each for (_, county), each in cells.items() if county == code]
            concerned = [each for each in mine if each.verdict is Verdict.CONCERNS and each.state is CellState.DOING]
            assert figures[f"coverage.county.{code}"].numerator == len(concerned)

    @given(nations())
    @FEW
    def test_all_answer_rates_make_the_national_one(self, whole):
        nation = made(whole)
        figures = figures_of(nation)
        rates = [figures[f"answers.county.{code}"] for code in nation.county_reporters]
        national = figures["answers.national"]
        assert national.numerator == sum(each.numerator for each in rates)
        assert national.denominator == sum(each.denominator for each in rates)


def of_others(nation, code):
    """The cells and figures of every county but one."""
    shipped = ("m1", "m2", "m3", "m4", "m5")  # a measure that the county has found is new to the others too
    cells = {place: cell for place, cell in by_county(nation).items() if place[1] != code and place[0] in shipped}
    begins = ("coverage.county.", "answers.county.")
    figures = {key: each for key, each in figures_of(nation).items() if key.startswith(begins)}
    return cells, {key: each for key, each in figures.items() if code not in key.split(".")}
