"""Conclusions and proposals: each under its own heading, with the figures that it rests on and to whom it goes."""

from __future__ import annotations

import make

from handlingsplan.compose import evaluation_report
from handlingsplan.followup import follow_up
from handlingsplan.model import ConclusionKind
from handlingsplan.report import block_words, figures_in

KIND = ConclusionKind


def report_of(*conclusions, **said):
    evaluation = make.evaluation(conclusions=conclusions, **said)
    told = make.of_county(activities=(make.activity(),))
    return evaluation_report(follow_up(make.plan(), told, evaluation=evaluation))


def section(report, name):
    return next(each for each, _ in report.walk() if each.id == name)


def words(report, name):
    return [block_words(each) for each in section(report, name).blocks]


def test_conclusions_and_proposals_are_chapters_of_their_own():
    found = report_of(make.conclusion("c1"), make.conclusion("c2", kind=KIND.PROPOSAL), make.conclusion("c3"))
    inner = {name: [each.id for each in section(found, name).sections] for name in ("slutsatser", "forslag")}
    assert inner == {"slutsatser": ["slutsats/c1", "slutsats/c3"], "forslag": ["slutsats/c2"]}


def test_each_points_to_its_figures_with_label_and_value():
    found = report_of(make.conclusion(text="Ett.\n\nTvå.", figures=("bodies.counties", "activities")))
    assert words(found, "slutsats/c1") == [
        "Ett.",
        "Två.",
        "Underlag:",
        "– Län som har redovisat någon gång: 1 av 21 län (5\u00a0%)\n– Aktiviteter i landet: 1",
    ]
    shown = [each.key for block in section(found, "slutsats/c1").blocks for each in figures_in(block)]
    assert shown == ["bodies.counties", "activities"]


def test_a_key_that_no_figure_has_is_said_plainly():
    found = words(report_of(make.conclusion(figures=("finns.inte",))), "slutsats/c1")
    assert found[-1] == "– Nyckeln ”finns.inte” finns inte bland siffrorna."


def test_one_that_rests_on_nothing_says_so():
    assert words(report_of(make.conclusion()), "slutsats/c1") == ["Ingen siffra är angiven som underlag."]


def test_to_whom_it_is_directed():
    found = words(report_of(make.conclusion(to=("polisen", "lansstyrelserna"))), "slutsats/c1")
    assert found[-1] == "Riktas till: Polisen och Samtliga länsstyrelser."


def test_own_words_stand_first():
    found = report_of(make.conclusion(), own_texts=(make.own_text("slutsatser", "Sammantaget."),))
    assert words(found, "slutsatser") == ["Sammantaget."]


def test_nothing_concluded_no_chapter():
    assert {"slutsatser", "forslag"} & {each.id for each, _ in report_of().walk()} == set()


def test_a_conclusion_is_accounted_for_where_it_stands():
    found = report_of(make.conclusion())
    shown = {key for block in section(found, "slutsats/c1").blocks for key in getattr(block, "shows", ())}
    assert shown == {"evaluation/conclusion:c1"}
