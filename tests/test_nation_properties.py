"""What holds for any nation: a county more changes nobody else's figures, and what is shared is still counted once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import make
import pytest
from attrs import evolve
from nations import Made, nation

from handlingsplan.followup import Sum, follow_up
from handlingsplan.model import Activity, Dossier
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.measured import measured_of

SEEDS = range(40)
CHUNKS = [range(20), pytest.param(range(20, 60), marks=pytest.mark.slow)]
"""The nations that are tried each time, and those that are tried with the slow tests."""


def nation_of(made: Made, dossiers=None) -> Nation:
    """The nation of some of the dossiers, as of the same day whichever they are."""
    day = follow_up(made.plan, made.dossiers, evaluation=made.evaluation).on
    return Nation(follow_up(made.plan, dossiers or made.dossiers, on=day, evaluation=made.evaluation))


def figures(made: Made, dossiers=None) -> dict[str, object]:
    return {**figures_of(nation_of(made, dossiers))}


@cache
def figures_of_all(seed: int) -> dict[str, object]:
    return figures(nation(seed))


def values(found: dict[str, object], *starts: str) -> dict[str, object]:
    """What the figures say whose keys begin so: of a share both its numbers."""
    said = {key: each for key, each in found.items() if key.startswith(starts)}
    return {key: (each.value, getattr(each, "numerator", None)) for key, each in said.items()}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_county_more_changes_no_other_countys_figures_and_no_national_status(seed):
    made = nation(seed)
    bodies = sorted({each.head.body for each in made.dossiers if each.county})
    new = bodies[seed % len(bodies)]
    rest = tuple(each for each in made.dossiers if each.head.body != new)
    if not rest:
        pytest.skip("nobody else has reported")
    code = next(each.county.code for each in made.dossiers if each.head.body == new)
    before, after = figures(made, rest), figures_of_all(seed)
    own = [key for key in after if key.startswith(("coverage.county.", "answers.county.")) and code not in key]
    national = [key for key in after if key.startswith("national.")]
    if any(each.supplements for each in made.dossiers if each.head.body == new):
        national = []  # it tells who is responsible
    assert {key: after[key] for key in (*own, *national)} == {key: before[key] for key in (*own, *national)}
    assert {key for key in before if key.startswith(("coverage.county.", "answers.county."))} == {*own}


def _in_the_county(dossier: Dossier, activity: Activity) -> bool:
    """Whether an activity is the county's own: by its bodies, or by nobody named."""
    group = {member.agency for each in dossier.groups for member in each.members}
    here = {each.id for each in dossier.agencies if each.county == dossier.county.code}
    whose = {each.agency for each in activity.roles}
    return not whose or bool(whose & (group | here | {dossier.head.agency}))


def _with_a_copy(made: Made) -> Iterator[tuple[Dossier, ...]]:
    """The dossiers with a county's shared activity in one more county, for each that can be copied."""
    latest = {each.head.body: each for each in made.dossiers if each.county}
    for source in latest.values():
        for activity in source.activities:
            if not activity.common_key or not _in_the_county(source, activity):
                continue
            for target in latest.values():
                if all(activity.common_key != each.common_key for each in target.activities):
                    roles = (make.role(target.head.agency),)
                    copy = evolve(activity, id="kopian", roles=roles)
                    more = evolve(target, activities=(*target.activities, copy))
                    yield tuple(more if each is target else each for each in made.dossiers)


@pytest.mark.parametrize("seeds", CHUNKS, ids=str)
def test_a_countys_copy_of_a_shared_activity_changes_no_national_sum(seeds):
    told = 0
    for seed in seeds:
        made = nation(seed)
        sums = "activities", "reach.", "coverage.measures.", "coverage.orphans.", "unknown.status", "national."
        before = values(figures_of_all(seed), *sums)
        for dossiers in _with_a_copy(made):
            after = values(figures(made, dossiers), *sums)
            assert after.pop("activities.shared") >= before["activities.shared"]
            assert after == {key: each for key, each in before.items() if key != "activities.shared"}
            told += 1
    assert told > 20


@pytest.mark.parametrize("seeds", CHUNKS, ids=str)
def test_a_countys_copy_of_a_shared_training_changes_no_sum(seeds):
    told = 0
    for seed in seeds:
        made = nation(seed)
        shared = [each for each in measured_of(nation_of(made)) if each.indicator.common_key]
        before = {key: each.value for key, each in figures_of_all(seed).items() if isinstance(each, Sum)}
        for one in shared:
            for target in {each.head.body: each for each in made.dossiers if each.county}.values():
                if any(each.common_key for each in target.indicators):
                    continue
                copy = evolve(one.indicator, id="kopian", agency=target.head.agency, activities=())
                more = evolve(target, indicators=(*target.indicators, copy))
                after = figures(made, tuple(more if each is target else each for each in made.dossiers))
                assert {key: each.value for key, each in after.items() if isinstance(each, Sum)} == before
                told += 1
    assert told > 20


def test_what_two_counties_know_differently_of_the_plan_does_not_hang_on_who_is_read_first():
    plan = make.plan(measures=(make.measure("m1", number=1),))
    one = make.of_county("24", supplements=(make.supplement("m1", "responsible", "polisen"),))
    other = make.of_county("25", supplements=(make.supplement("m1", "responsible", "lansstyrelserna"),))
    assert follow_up(plan, (one, other)).plan == follow_up(plan, (other, one)).plan
    assert follow_up(plan, (other, one)).plan.measures[0].responsible == ("polisen",)


def test_of_the_plan_too_a_bodys_latest_word_stands():
    plan = make.plan(measures=(make.measure("m1", number=1),))
    before = make.of_county("24", "2009", supplements=(make.supplement("m1", "responsible", "polisen"),))
    now = make.of_county("24", "2010", supplements=(make.supplement("m1", "responsible", "lansstyrelserna"),))
    assert follow_up(plan, (before, now)).plan.measures[0].responsible == ("lansstyrelserna",)


def test_a_measure_that_only_one_county_has_found_is_not_decided_for_the_others():
    plan = make.plan(head=make.plan_head(declared=3))
    found = make.supplement("m9", "title", "En funnen åtgärd", new=True)
    doing = make.activity(links=(make.link("m9"),), statuses=(make.status(),), roles=())
    one = make.of_county("24", supplements=(found,), activities=(doing,))
    other = make.of_county("25", activities=(make.activity("a2"),))
    told = figures_of(Nation(follow_up(plan, (one, other))))
    assert dict(told["coverage.measure.m9.counties"].outside)["open"] == ("county:24", "county:25")
    assert told["coverage.measure.m9.doing"].part == ("county:24",)
    assert "plan/measure:m9" not in {*told["coverage.county.25"].whole, *dict(told["coverage.county.25"].outside)}


def test_what_a_county_found_in_an_earlier_round_it_still_knows():
    plan = make.plan(measures=(make.measure("m1", number=1),))
    before = make.of_county("24", "2009", supplements=(make.supplement("m1", "directed_to", "länsstyrelserna"),))
    now = make.of_county("24", "2010", activities=(make.activity("a2"),))
    told = figures_of(Nation(follow_up(plan, (before, now))))
    assert told["coverage.county.24"].whole == ("plan/measure:m1",)
