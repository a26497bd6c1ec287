"""The evaluation report as a whole: any nation adds up, in any order, and says the same in both languages."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from nations import Made, nation, nations

from handlingsplan.checks import check
from handlingsplan.compose import evaluation_report
from handlingsplan.errors import Severity
from handlingsplan.followup import Count, Share, Sum, follow_up
from handlingsplan.model import every_record
from handlingsplan.nation import Nation, figures_of
from handlingsplan.report import Report
from handlingsplan.report import figures_of as printed_in

FEW = settings(
    max_examples=10,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def worked_out(made: Made, dossiers=None):
    return follow_up(made.plan, dossiers or made.dossiers, evaluation=made.evaluation)


def report_of(made: Made, language="sv") -> Report:
    return evaluation_report(worked_out(made), language=language)


def values(made: Made, dossiers=None) -> dict[str, object]:
    """What every figure says, whatever the order of its records."""
    figures = figures_of(Nation(worked_out(made, dossiers)))
    return {key: _value(each) for key, each in figures.items()}


def _value(counted):
    match counted:
        case Share():
            return sorted(counted.part), sorted(counted.whole), sorted((why, sorted(k)) for why, k in counted.outside)
        case Count():
            return sorted(counted.basis)
        case Sum():
            return sorted(counted.parts), sorted(counted.told), sorted(counted.expected)


NOBODY_S = "H321"
"""An activity that nobody is named for: it is told of, and still counts."""


def test_the_nations_are_clean_but_for_what_is_worth_knowing():
    for seed in range(40):
        made = nation(seed)
        errors = [each for each in check(made.plan, made.dossiers) if each.severity is Severity.ERROR]
        assert [str(each) for each in errors if each.code != NOBODY_S] == []


class TestBalance:
    def test_what_a_later_round_tells_again_is_left_out_and_says_why(self):
        made = next(each for each in map(nation, range(50)) if len(each.dossiers) > 9)
        reasons = {why for row in report_of(made).balance for _, why in row.left_out}
        assert "har redovisats igen i en senare omgång" in reasons


def in_one_row(made: Made, found: Report) -> None:
    """Every record of every dossier is in exactly one row."""
    plan = worked_out(made).plan  # with the measures that the counties have found
    owners = (plan, *made.dossiers, *((made.evaluation,) if made.evaluation else ()))
    expected = {each.key: each.kind for owner in owners for each in every_record(owner)}
    rows = Counter(key for row in found.balance for key in (*row.shown, *(key for key, _ in row.left_out)))
    assert rows == Counter(expected.keys())
    assert {row.kind: row.in_model for row in found.balance} == Counter(expected.values())


def the_same(one: Report, other: Report) -> None:
    """Two reports of the same material are the same."""
    assert one.sections == other.sections
    assert [(each.key, tuple(each.rows)) for each in one.tables] == [(e.key, tuple(e.rows)) for e in other.tables]


def the_same_figures(one: Report, other: Report) -> None:
    """The same figures stand in two languages."""
    both = printed_in(one), printed_in(other)
    said, also = ({key: each.value for key, each in figures.items()} for figures in both)
    assert said == also


class TestProperties:
    @given(nations())
    @FEW
    def test_the_order_of_the_dossiers_does_not_matter(self, made):
        mixed = list(made.dossiers)
        Random(1).shuffle(mixed)
        assert values(made, tuple(mixed)) == values(made)

    @given(nations())
    @FEW
    def test_it_adds_up_is_the_same_again_and_has_the_same_figures_in_english(self, made):
        swedish = report_of(made)
        in_one_row(made, swedish)
        the_same(swedish, report_of(made))
        the_same_figures(swedish, report_of(made, "en"))


class TestFigures:
    def test_every_figure_that_is_printed_is_explained(self):
        found = report_of(nation(5))
        explained = {row.key for row in found.table("figures").rows}
        assert printed_in(found).keys() - {"plan.known"} <= explained
