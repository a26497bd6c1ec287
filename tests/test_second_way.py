"""Every figure of the evaluation is worked out a second way, by code that shares nothing with the first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from nations import Made, as_toml, nation
from second_way import figures

from handlingsplan.archiving.worked_out import as_json, worked_out
from handlingsplan.compose.evaluation.rules import RULES
from handlingsplan.followup import Count, Counted, FollowUp, Share, Sum, follow_up
from handlingsplan.nation import figures_of, nation_of

CHUNK = 25
FAST = 25
"""So many nations are tried each time, the others with the slow tests."""


def follow_up_of(made: Made) -> FollowUp:
    return follow_up(made.plan, made.dossiers, evaluation=made.evaluation)


@cache
def counted(seed: int) -> Mapping[str, Counted]:
    return figures_of(nation_of(follow_up_of(nation(seed))))


def first_way(seed: int) -> dict[str, dict[str, object]]:
    return {key: _said(each) for key, each in counted(seed).items()}


def second_way(made: Made) -> dict[str, dict[str, object]]:
    own = as_toml(made.evaluation) if made.evaluation else None
    return figures(as_toml(made.plan), [as_toml(each) for each in made.dossiers], own)


def _said(counted: Counted) -> dict[str, object]:
    match counted:
        case Count():
            return {"value": counted.value, "basis": sorted(counted.basis)}
        case Share():
            value = None if counted.value is None else (counted.numerator, counted.denominator)
            outside = {why: sorted(keys) for why, keys in counted.outside}
            return {"value": value, "part": sorted(counted.part), "whole": sorted(counted.whole), "outside": outside}
        case Sum():
            told, expected = sorted(counted.told), sorted(counted.expected)
            beside = sorted(counted.beside)
            summed = {"value": counted.value, "parts": sorted(counted.parts)}
            return {**summed, "told": told, "expected": expected, "beside": beside}


NATIONS = [pytest.param(n, marks=() if n < FAST else pytest.mark.slow) for n in range(0, 200, CHUNK)]


@pytest.mark.parametrize("start", NATIONS)
def test_every_figure_comes_out_the_same_a_second_way(start):
    for seed in range(start, start + CHUNK):
        first, second = first_way(seed), second_way(nation(seed))
        assert first.keys() == second.keys(), seed
        differ = {key: (first[key], second[key]) for key in first if first[key] != second[key]}
        assert not differ, (seed, differ)


def test_every_rule_has_something_to_count_in_some_nation():
    """Two ways that both say nothing agree, and prove nothing."""
    found = [each for seed in range(60) for each in counted(seed).values()]
    assert {each.rule for each in found if each.value} == {*RULES}


def test_the_archives_json_says_what_the_second_way_says():
    for seed in range(20):
        made = nation(seed)
        whole = nation_of(follow_up_of(made))
        told = json.loads(as_json(worked_out(whole, figures_of(whole), {})))["figures"]
        first, second = {key: _of_json(each) for key, each in told.items()}, second_way(made)
        assert first.keys() == second.keys(), seed
        differ = {key: (first[key], said) for key, said in second.items() if first[key] != _as_numbers(said)}
        assert not differ, (seed, differ)


def _of_json(figure: dict[str, Any]) -> dict[str, object]:
    """Return what an archive says of a figure, in an order that does not depend on how it was gathered."""
    names = ("parts", "told", "expected", "beside") if "parts" in figure else ("basis", "part", "whole")
    said = {name: sorted(figure[name]) for name in names if name in figure}
    if "parts" in figure:
        said["parts"] = [(key, Fraction(number)) for key, number in said["parts"]]
    if "outside" in figure:
        said["outside"] = {why: sorted(keys) for why, keys in figure["outside"]}
    return {"value": None if figure["value"] is None else Fraction(figure["value"]), **said}


def _as_numbers(said: dict[str, Any]) -> dict[str, object]:
    """Return what the second way says with every number exact: a share too."""
    value = said["value"]
    value = Fraction(*value) if isinstance(value, tuple) else value
    plain = {**said, "value": None if value is None else Fraction(value)}
    if "parts" in plain:
        plain["parts"] = [(key, Fraction(number)) for key, number in plain["parts"]]
    return plain
