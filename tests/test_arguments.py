"""Arguments that are not what they should be, and values that say in one line what they are."""

from __future__ import annotations

from pydoc import render_doc

import make
import plain
import pytest

import handlingsplan as hp
from handlingsplan.compose import follow_up_report, status_report
from handlingsplan.language import Words
from handlingsplan.making import make_reports

PLAN, DOSSIER = make.plan(), make.dossier()
FOLLOW_UP = hp.follow_up(PLAN, DOSSIER)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda _: hp.follow_up(DOSSIER, PLAN), "plan should be an ActionPlan, and is of type Dossier; load_plan() "),
        (lambda _: hp.follow_up(PLAN, PLAN), "dossiers should be a Dossier, and is of type ActionPlan; load_dossier("),
        (
            lambda _: hp.follow_up(PLAN, [DOSSIER, "vasterbotten/2009"]),
            "dossiers should be a Dossier, and is of type str",
        ),
        (lambda _: hp.follow_up(PLAN, "vasterbotten/2009"), "dossiers should be a Dossier, and is of type str"),
        (lambda _: hp.check(DOSSIER, PLAN), "plan should be an ActionPlan, and is of type Dossier"),
        (lambda _: hp.check(PLAN, [PLAN]), "dossiers should be a Dossier, and is of type ActionPlan"),
        (
            lambda _: hp.rows(DOSSIER, "activities"),
            "follow_up should be a FollowUp, and is of type Dossier; follow_up(",
        ),
        (lambda _: status_report(DOSSIER), "follow_up should be a FollowUp, and is of type Dossier"),
        (lambda _: follow_up_report(PLAN), "follow_up should be a FollowUp, and is of type ActionPlan"),
        (
            lambda folder: hp.export(FOLLOW_UP, folder / "a.plain", plugins=plain.plugins(plain.ALL)),
            "report should be a Report, and is of type FollowUp; status_report(follow_up) or ",
        ),
        (lambda folder: make_reports(DOSSIER, PLAN, folder), "plan should be an ActionPlan, and is of type Dossier"),
    ],
)
def test_what_is_swapped_is_told_with_what_should_stand_there(tmp_path, call, said):
    with pytest.raises(TypeError) as error:
        call(tmp_path)
    assert str(error.value).startswith(said)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    "call",
    [
        lambda _: Words("tyska"),
        lambda _: status_report(FOLLOW_UP, language="tyska"),
        lambda _: follow_up_report(FOLLOW_UP, language="tyska"),
        lambda folder: make_reports(PLAN, DOSSIER, folder, language="tyska"),
    ],
)
def test_a_language_that_there_is_not_lists_those_there_are(tmp_path, call):
    with pytest.raises(ValueError, match="there are no reports in 'tyska': choose one of sv, en"):
        call(tmp_path)
    assert [*tmp_path.iterdir()] == []


def test_a_value_says_in_one_line_what_it_is():
    assert repr(make.dossier(activities=(make.activity(),))) == "Dossier(lan/2009: 2 agencies, 1 questions, 1 groups …)"
    assert repr(PLAN) == "ActionPlan(plan: 2 measures, 2 agencies, 1 areas)"
    assert repr(FOLLOW_UP) == "FollowUp(plan, on 2009-10-20: lan/2009)"
    assert repr(status_report(FOLLOW_UP)).startswith("Report(status_report, sv: ")
    for each in (PLAN, DOSSIER, FOLLOW_UP, FOLLOW_UP.account, status_report(FOLLOW_UP)):
        assert len(repr(each)) < 200


def test_of_many_dossiers_the_first_are_named():
    several = [make.dossier(head=make.dossier_head(f"lan-{n}")) for n in range(21)]
    assert repr(hp.follow_up(PLAN, several)).endswith(": lan-0/2009, lan-1/2009, lan-2/2009 and 18 more)")


def test_help_on_a_function_is_the_same_each_time():
    for name in hp.__all__:
        if callable(each := getattr(hp, name)) and not isinstance(each, type):
            assert " at 0x" not in render_doc(each), name
