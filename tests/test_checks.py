"""The check as a whole: sorted by place, with what the reading found, quick, and silent on what is good."""

from __future__ import annotations

from time import perf_counter

import make
import pytest
from attrs import evolve
from checking import good, good_activity

from handlingsplan.checks import RULES, check
from handlingsplan.errors import Finding, Origin, Severity
from handlingsplan.language import text


def test_a_good_plan_and_dossier_are_passed_over_in_silence():
    assert check(make.plan(), good()) == ()


def test_one_dossier_several_or_none_may_be_given():
    other = good(head=make.dossier_head(body="annat"))
    assert check(make.plan()) == check(make.plan(), [good()]) == check(make.plan(), iter((good(), other))) == ()


def test_no_two_rules_share_a_code():
    assert len({each.code for each in RULES}) == len(RULES)


def test_findings_are_sorted_by_place_and_hold_what_the_reading_found():
    read = Finding("H016", text("Uppgiften saknas."), Origin("activities.toml", "activity", 2, column="title"))
    rows = [evolve(good_activity(f"a{n}", title=f"Nummer {n}", roles=()), origin=at(n)) for n in (10, 9, 1)]
    found = check(make.plan(), good(activities=tuple(rows), findings=(read,)))
    assert [(each.code, each.origin.row) for each in found] == [("H321", 1), ("H016", 2), ("H321", 9), ("H321", 10)]


def at(row):
    return Origin("activities.toml", "activity", row, name=f"a{row}")


def test_a_place_is_the_rows_that_the_reading_noted():
    wrong = evolve(good_activity(links=(make.link("m1", why="Skäl."), make.link("m3", why="Skäl."))), origin=at(3))
    assert [str(each.origin) for each in check(make.plan(), good(activities=(wrong,)))] == [
        "activities.toml [activity 3 a3, links 2] Åtgärd (measure)"
    ]


def test_several_dossiers_are_told_apart_and_the_plan_from_both():
    read = Finding("H016", text("Uppgiften saknas."), Origin("measures.toml", "measure", 1))
    nowhere = Finding("H001", text("Filen kan inte läsas."))
    other = good(head=make.dossier_head(body="annat"), activities=(good_activity(roles=()),))
    found = check(make.plan(findings=(read, nowhere)), (good(activities=(good_activity(roles=()),)), other))
    assert [each.origin and each.origin.file for each in found] == [
        None,
        "annat/2009/activities.toml",
        "lan/2009/activities.toml",
        "plan/measures.toml",
    ]


def test_severities_leave_errors_to_what_would_give_wrong_numbers():
    errors = {each.code for each in RULES if each.severity is Severity.ERROR}
    assert errors == {
        *("H101", "H102", "H105", "H106", "H122", "H123", "H124", "H125", "H126", "H130"),
        *("H201", "H204", "H301", "H321", "H324", "H328", "H331", "H332", "H333", "H335", "H353", "H423"),
        *("H511", "H512", "H513", "H514", "H515", "H516", "H517", "H518", "H519"),
    }


@pytest.mark.parametrize("linked", ["m1", "ingenstans-{n}"])
def test_ten_thousand_activities_are_checked_in_linear_time(linked):
    many = tuple(
        good_activity(f"a{n}", title=f"Nummer {n}", links=(make.link(linked.format(n=n), why="Skäl."),))
        for n in range(10_000)
    )
    plan, dossier = make.plan(), good(activities=many)
    begun = perf_counter()
    found = check(plan, dossier)
    assert (
        perf_counter() - begun < 3
    )  # takes 0.2 and 0.5 s; the room is for a busy machine, a quadratic rule takes minutes
    assert len(found) == (0 if linked == "m1" else 10_000)
