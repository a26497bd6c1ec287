"""Likely doubles: what is asked about, what is not, and what the evaluator has to write."""

from __future__ import annotations

import make
import pytest
from hypothesis import given, settings
from nations import nations

from handlingsplan.errors import Severity
from handlingsplan.followup import follow_up
from handlingsplan.model import Double
from handlingsplan.nation import Nation
from handlingsplan.nation.doubles import NEIGHBOURS, findings, likely_doubles

TITLE = "Temadag om hedersrelaterat våld"
PAIR = ("lan24/2009/activity:a1", "lan25/2009/activity:a1")


def day(title=TITLE, start="2009-10-01", id="a1", **said):  # noqa: A002 - as the field is called
    return make.activity(id, title=title, start=make.when(start) if start else None, **said)


def nation_of(*activities, doubles=()):
    """Each activity told by a county of its own."""
    told = [
        make.of_county(code, activities=(each,)) for code, each in zip(("24", "25", "23"), activities, strict=False)
    ]
    evaluation = make.evaluation(doubles=doubles) if doubles else None
    return Nation(follow_up(make.plan(), told, evaluation=evaluation))


def pairs(nation):
    return [(each.one.key, each.other.key) for each in likely_doubles(nation)]


BEFORE = day("En temadag om hedersrelaterat våld")


class TestAsked:
    @pytest.mark.parametrize(
        "other",
        [
            day(),
            day("TEMADAG  om hedersrelaterat våld"),
            day("Temadag om hedersrelaterade våld"),
            BEFORE,
            day(start="hösten 2009"),
            day(places=("Umeå",)),
        ],
        ids=["same", "case and spaces", "a letter in the middle", "a word before", "a wider time", "a place told once"],
    )
    def test_alike(self, other):
        assert pairs(nation_of(day(), other)) == [PAIR]

    def test_a_word_before_although_many_titles_stand_between(self):
        between = tuple(day(f"{letter} för sig", id=f"x{letter.lower()}") for letter in "FGHMOPRS")
        counties = make.of_county("24", activities=(day(), *between)), make.of_county("25", activities=(BEFORE,))
        assert pairs(Nation(follow_up(make.plan(), counties))) == [PAIR]

    def test_how_alike_is_told(self):
        one, nearly = nation_of(day(), day()), nation_of(day(), day("Temadag om hedersrelaterade våld"))
        assert likely_doubles(one)[0].likeness == 100
        assert 90 <= likely_doubles(nearly)[0].likeness < 100

    def test_one_place_of_several_is_enough(self):
        assert pairs(nation_of(day(places=("Umeå", "Luleå")), day(places=("luleå",)))) == [PAIR]


class TestNotAsked:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (day(), day("Utbildning i bemötande")),
            (day("Utbildning del 1"), day("Utbildning del 2")),
            (day(), day(start="2010-10-01")),
            (day(places=("Umeå",)), day(places=("Luleå",))),
            (day(common_key="en"), day(common_key="en")),
            (day(common_key="en"), day(common_key="annan")),
        ],
        ids=["title", "number", "time", "place", "one already", "told to be two"],
    )
    def test_not_alike(self, one, other):
        assert pairs(nation_of(one, other)) == []

    def test_not_within_one_body(self):
        told = make.of_county("24", activities=(day(id="a1"), day(id="a2")))
        assert pairs(Nation(follow_up(make.plan(), (told,)))) == []

    @pytest.mark.parametrize("same", [True, False])
    def test_what_the_evaluator_has_settled(self, same):
        assert pairs(nation_of(day(), day(), doubles=(Double(id="d1", records=PAIR, same=same),))) == []

    def test_what_is_settled_of_one_pair_settles_no_other(self):
        settled = Double(id="d1", records=PAIR, same=False)
        found = pairs(nation_of(day(), day(), day("Temadag om hedersrelaterat våld"), doubles=(settled,)))
        assert found == [("lan23/2009/activity:a1", PAIR[0]), ("lan23/2009/activity:a1", PAIR[1])]


class TestFinding:
    def test_it_says_both_places_and_what_to_write(self):
        (found,) = findings(nation_of(day(), day()))
        assert (found.code, found.severity) == ("H530", Severity.WARNING)
        assert str(found.origin).startswith("lan24/2009/activities.toml")
        assert "lan25/2009/activities.toml" in str(found)
        written = f'[[double]] records = ["{PAIR[0]}", "{PAIR[1]}"] same = true'
        assert written in found.hint.to("sv")

    def test_nothing_to_ask(self):
        assert findings(nation_of(day())) == ()


class TestProperties:
    @given(nations())
    @settings(max_examples=20, deadline=None)
    def test_the_order_of_the_dossiers_does_not_matter(self, made):
        one, other = (
            Nation(follow_up(made.plan, each, evaluation=made.evaluation))
            for each in (made.dossiers, tuple(reversed(made.dossiers)))
        )
        assert pairs(other) == pairs(one)

    def test_a_title_that_everybody_uses_makes_no_flood(self):
        several = [make.of_county(code, activities=_many(code)) for code in ("23", "24", "25")]
        found = pairs(Nation(follow_up(make.plan(), several)))
        assert 0 < len(found) <= 2 * NEIGHBOURS * 3 * 300


def _many(code):
    return tuple(day("Möte", id=f"a{code}-{n}") for n in range(300))
