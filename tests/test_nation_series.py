"""National series and the dossiers' own measures: gaps that are gaps, changes with both numbers, and what is summed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import make
import pytest
from hypothesis import given, settings
from nations import nations

from handlingsplan.compose.evaluation.changed import changed
from handlingsplan.compose.evaluation.desk import NationDesk
from handlingsplan.followup import follow_up
from handlingsplan.language import Words
from handlingsplan.model import Aim
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.others_measured import others_measured
from handlingsplan.nation.series import series_of

ON = make.when("2012-12-31").latest


def values(*told: tuple[str, int | None]):
    return tuple(make.observation(period, value=None if n is None else Decimal(n)) for period, n in told)


def nation_of(*series, dossiers=()):
    dossiers = dossiers or (make.of_county(),)
    return Nation(follow_up(make.plan(), dossiers, on=ON, evaluation=make.evaluation(series=series)))


def one(*told, **said):
    return series_of(nation_of(make.indicator("s1", unit="domar", observations=values(*told), **said)))[0]


class TestSeries:
    def test_a_year_that_nobody_tells_is_a_gap_and_so_is_one_without_value(self):
        found = one(("2007", 5), ("2009", None), ("2010", 8))
        assert [(each.period.said, each.value) for each in found.points] == [
            ("2007", 5),
            ("2008", None),
            ("2009", None),
            ("2010", 8),
        ]
        assert [each.period.said for each in found.gaps] == ["2008", "2009"]

    def test_zero_is_a_value(self):
        found = one(("2009", 0), ("2010", 8))
        assert found.gaps == ()
        assert found.change.first == 0

    def test_the_order_of_writing_changes_nothing(self):
        assert one(("2010", 8), ("2007", 5)).points == one(("2007", 5), ("2010", 8)).points

    def test_what_comes_after_the_day_is_not_in_it(self):
        assert [each.period.said for each in one(("2012", 1), ("2013", 9)).points] == ["2012"]

    def test_a_part_of_a_year_is_told_and_never_compared_with_a_year(self):
        found = one(("2009", 4), ("hösten 2010", 3))
        assert [each.period.said for each in found.points] == ["2009", "hösten 2010"]
        assert [each.period.said for each in found.years] == ["2009"]
        assert found.change is None

    def test_no_evaluation_no_series(self):
        assert series_of(Nation(follow_up(make.plan(), make.of_county()))) == ()


class TestChange:
    def test_is_from_the_first_whole_year_to_the_last(self):
        found = one(("2007", 200), ("2008", 900), ("2010", 1200)).change
        assert (found.first, found.last, found.value, found.relative) == (200, 1200, 1000, Fraction(5))
        assert (found.since, found.until) == ("2007", "2010")

    def test_is_from_the_baseline_where_there_is_one(self):
        found = one(("2009", 6), ("2010", 3), baseline=Decimal(12)).change
        assert (found.first, found.last, found.relative, found.since) == (12, 3, Fraction(-3, 4), "")
        assert found.basis == ("evaluation/indicator:s1", "evaluation/indicator:s1/observation:2010")

    def test_from_zero_has_no_percentage(self):
        assert one(("2009", 0), ("2010", 3)).change.relative is None

    @pytest.mark.parametrize("told", [(), (("2009", 4),), (("2009", 4), ("2010", None))])
    def test_takes_two_values(self, told):
        assert one(*told).change is None

    @pytest.mark.parametrize(
        ("first", "last", "said"),
        [
            (200, 1200, "från 200 (2009) till 1\u00a0200 domar (2010): +1\u00a0000, +500\u00a0%"),
            (4, 3, "från 4 (2009) till 3 domar (2010): \u22121, \u221225\u00a0%"),
            (9999, 10000, "från 9\u00a0999 (2009) till 10\u00a0000 domar (2010): +1, mindre än 0,1\u00a0%"),
            (1000, 1001, "från 1\u00a0000 (2009) till 1\u00a0001 domar (2010): +1, +0,1\u00a0%"),
            (5, 5, "från 5 (2009) till 5 domar (2010): 0, 0\u00a0%"),
            (0, 3, "från 0 (2009) till 3 domar (2010): +3, från noll går ingen procent att ange"),
        ],
    )
    def test_is_never_told_without_both_numbers(self, first, last, said):
        nation = nation_of()
        assert changed(NationDesk(nation, Words("sv")), one(("2009", first), ("2010", last)).change) == said


def test_the_figures_say_which_series_have_gaps_and_which_say_nothing_of_their_limits():
    nation = nation_of(
        make.indicator("s1", cannot_show="Allt annat.", observations=values(("2008", 1), ("2010", 2))),
        make.indicator("s2", observations=values(("2009", 1), ("2010", 2))),
    )
    found = figures_of(nation)
    assert found["series.gaps"].basis == ("evaluation/indicator:s1",)
    assert found["series.without_limits"].basis == ("evaluation/indicator:s2",)
    assert found["series.s2.change"].value == 1


def measure(code, id="i1", **said):  # noqa: A002 - as the field is called
    given = {"title": "Besök", "unit": "besök", "sums": True, "observations": values(("2009", 10))}
    return make.of_county(code, indicators=(make.indicator(id, **{**given, **said}),))


class TestOthers:
    def test_the_same_thing_in_the_same_unit_is_added_up_period_by_period(self):
        both = measure("24"), measure("25", observations=values(("2009", 5), ("2010", 7)))
        found = figures_of(nation_of(dossiers=both))
        assert found["indicator.besök-besök.2009"].value == 15
        assert found["indicator.besök-besök.2010"].value == 7
        assert found["indicator.besök-besök.2009"].told == ("24", "25")
        assert found["indicator.besök-besök.2010"].told == ("25",)
        assert found["indicator.beside"].value == 0

    @pytest.mark.parametrize("said", [{"sums": False}, {"unit": "klick"}, {"title": "Något annat"}])
    def test_else_they_stand_side_by_side(self, said):
        found = figures_of(nation_of(dossiers=(measure("24"), measure("25", **said))))
        assert [key for key in found if key.startswith("indicator.besök")] == []
        assert found["indicator.beside"].value == 2

    def test_the_same_words_in_other_letters_are_the_same(self):
        both = measure("24"), measure("25", title="BESÖK ")
        assert figures_of(nation_of(dossiers=both))["indicator.besök-besök.2009"].value == 20

    def test_the_same_common_key_counts_once(self):
        three = measure("24", common_key="sida"), measure("25", common_key="sida"), measure("03")
        found = figures_of(nation_of(dossiers=three))["indicator.besök-besök.2009"]
        assert (found.value, found.told) == (20, ("03", "24", "25"))

    def test_people_are_added_apart_from_values(self):
        told = (make.observation("2009", value=Decimal(3), people=2, women=1),)
        both = measure("24", observations=told), measure("25", observations=told)
        found = figures_of(nation_of(dossiers=both))
        keys = ("2009", "2009.people", "2009.women")
        assert [found[f"indicator.besök-besök.{each}"].value for each in keys] == [6, 4, 2]
        assert "indicator.besök-besök.2009.men" not in found

    def test_however_a_year_is_said_it_has_one_key(self):
        told = values(("januari – december 2009", 10))
        found = figures_of(nation_of(dossiers=(measure("24", observations=told), measure("25"))))
        assert found["indicator.besök-besök.2009"].value == 20

    def test_titles_that_differ_only_far_out_are_not_the_same(self):
        both = measure("24", title="x" * 400 + "a"), measure("25", title="x" * 400 + "b")
        found = others_measured(nation_of(dossiers=both))
        assert sorted(len(each.name) for each in found) == [69, 69]
        assert len({each.name for each in found}) == 2

    def test_trainings_are_not_among_them(self):
        assert others_measured(nation_of(dossiers=(measure("24", aim=Aim.SUPPORT),))) == ()

    def test_a_gap_is_told(self):
        both = measure("24", observations=values(("2009", None))), measure("25")
        assert figures_of(nation_of(dossiers=both))["indicator.gaps"].basis == ("lan24/2009/indicator:i1",)

    @given(nations())
    @settings(max_examples=20, deadline=None)
    def test_a_sum_is_only_of_what_may_be_summed_and_is_of_one_period(self, made):
        figures = figures_of(Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation)))
        sums = [each for key, each in figures.items() if each.rule.startswith("indicator.sum")]
        may = {
            f"{'/'.join(dossier.path)}/indicator:{each.id}"
            for dossier in made.dossiers
            for each in dossier.indicators
            if each.sums and not each.aim
        }
        for each in sums:
            owners, _, periods = zip(*(key.rpartition("/") for key in each.basis), strict=True)
            assert set(owners) <= may
            assert len(set(periods)) == 1
