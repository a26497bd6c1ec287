"""What must add up in any nation: classes are all measures, years are all money, parts lie within their wholes."""

from __future__ import annotations

from functools import cache

import pytest
from nations import nation

from handlingsplan.followup import follow_up
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.money import WHAT, key_of_period, periods
from handlingsplan.nation.sensitivity import OTHER_RULES
from handlingsplan.nation.status import NationalClass

SEEDS = range(30)


@cache
def of(seed):
    made = nation(seed)
    found = Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
    return found, figures_of(found)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_measure_is_in_exactly_one_class(seed):
    found, figures = of(seed)
    classes = [key for each in NationalClass for key in figures[f"national.class.{each}"].basis]
    assert sorted(classes) == sorted(f"plan/measure:{each.id}" for each in found.plan.measures)
    share = figures["national.carried_out"]
    assert share.denominator + figures["national.class.nobody"].value == len(found.plan.measures)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_years_of_money_are_all_money_and_no_record_counts_twice(seed):
    found, figures = of(seed)
    for what in WHAT:
        whole = figures[f"money.{what}"].parts
        years = [part for each in periods(found) for part in figures[key_of_period(what, each)].parts]
        assert sorted(years) == sorted(whole)
        assert len({key for key, _ in whole}) == len(whole)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_measures_money_is_a_part_of_the_whole(seed):
    _, figures = of(seed)
    for key, figure in figures.items():
        if key.startswith("money.measure."):
            assert {*figure.parts} <= {*figures[f"money.{key.rpartition('.')[2]}"].parts}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_report_is_received_or_overdue_and_never_both(seed):
    _, figures = of(seed)
    received = figures["national.reports.received"]
    late, overdue = ({*figures[f"national.reports.{each}"].basis} for each in ("late", "overdue"))
    assert late <= {*received.part}
    assert overdue <= {*received.whole} - {*received.part}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_evaluator_changes_only_what_has_been_judged_and_partly_only_what_is_partly(seed):
    found, figures = of(seed)
    assert {*figures["sensitivity.evaluator"].basis} <= {*figures["voices.assessed"].part}
    assert figures["sensitivity.partly"].basis == figures["national.class.partly"].basis
    for changed in (rule(found) for rule in OTHER_RULES.values()):
        assert all(before is not now for before, now in changed.values())


@pytest.mark.parametrize("seed", SEEDS)
def test_agreement_by_measure_lies_within_the_whole(seed):
    _, figures = of(seed)
    whole = figures["agreement.all"]
    for key, figure in figures.items():
        if key.startswith("agreement.measure."):
            assert {*figure.part} <= {*whole.part}
            assert {*figure.whole} <= {*whole.whole}


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_the_dossiers_changes_no_figure(seed):
    made = nation(seed)
    on = follow_up(made.plan, made.dossiers, evaluation=made.evaluation).on
    turned = Nation(follow_up(made.plan, made.dossiers[::-1], on=on, evaluation=made.evaluation))
    assert figures_of(turned) == of(seed)[1]
