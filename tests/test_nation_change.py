"""Change between rounds, and where a body contradicts itself."""

from __future__ import annotations

import make
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nations import nations
from rounds import ON, activity, county, nation, values

from handlingsplan.followup import follow_up
from handlingsplan.model import AnswerState, Status
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.change import activities_kept, pairs, steps, texts_kept
from handlingsplan.nation.contradictions import contradictions
from handlingsplan.nation.steps import Move


class TestChange:
    def test_new_kept_gone_and_finished_are_told_apart(self):
        before = county("2009", activity("kvar"), activity("klar", Status.DONE), activity("borta", Status.UNDER_WAY))
        found = values(nation(before, county("2010", activity("kvar"), activity("ny"))), "change.")
        assert {name: found[name] for name in ("kept", "new", "finished", "gone")} == dict.fromkeys(
            ("kept", "new", "finished", "gone"), 1
        )

    def test_who_is_missing_in_a_round_is_neither_gone_nor_unchanged(self):
        found = nation(
            county("2009", activity()), county("2009", activity(), code="25"), county("2010", activity(), code="25")
        )
        told = values(found, "change.")
        assert (told["gone"], told["kept"]) == (0, 1)
        missing = figures_of(found)["change.no_information.2010"]
        assert "county:24" in missing.part
        assert "county:25" not in missing.part

    def test_transitions_are_counted_with_what_is_not_known(self):
        before = county("2009", activity("a1", Status.PLANNED), activity("a2"))
        after = county("2010", activity("a1", Status.DONE, "2010"), activity("a2", Status.UNDER_WAY, "2010"))
        assert values(nation(before, after), "change.transition.") == {
            "no_status.under_way": 1,
            "planned.done": 1,
        }

    def test_a_rewording_is_told_before_and_after_whatever_the_capitals(self):
        before = county("2009", activity(title="En  RUBRIK", description="Som förut."))
        (kept,) = [
            each
            for each in texts_kept(nation(before, county("2010", activity(title="En rubrik", description="Ny."))))
            if each.rewordings
        ]
        assert kept.rewordings == (("description", "Som förut.", "Ny."),)

    def test_links_that_are_lost_and_new(self):
        before, after = activity(links=(make.link("m1"),)), activity(links=(make.link("m2"),))
        (kept,) = activities_kept(nation(county("2009", before), county("2010", after)))
        assert kept.links == (frozenset({("m1", "bidrar till")}), frozenset({("m2", "bidrar till")}))

    def test_contradictions_are_told_with_both_values_and_places(self):
        before = county(
            "2009",
            activity(status=Status.DONE, end=make.when("2009-12-31")),
            indicators=(make.indicator(observations=(make.observation("2009", people=10),)),),
        )
        after = county(
            "2010",
            activity(status=Status.PLANNED, year="2010", end=make.when("2010-12-31")),
            indicators=(make.indicator(observations=(make.observation("2009", people=12),)),),
        )
        assert [(each.what, each.said, each.also) for each in contradictions(nation(before, after))] == [
            ("status", "genomförd", "planerad"),
            ("end", "2009-12-31", "2010-12-31"),
            ("people", 10, 12),
        ]

    def test_measures_that_share_only_a_number_do_not_contradict_each_other(self):
        rounds = [
            county(year, indicators=(make.indicator(title=title, observations=(make.observation("2009", people=n),)),))
            for year, title, n in (("2009", "Utbildade poliser", 10), ("2010", "Utbildade lärare", 12))
        ]
        assert contradictions(nation(*rounds)) == ()

    def test_what_has_only_stopped_does_not_go_backwards(self):
        told = (
            county("2009", activity(status=Status.UNDER_WAY)),
            county("2010", activity(status=Status.STOPPED, year="2010")),
        )
        assert contradictions(nation(*told)) == ()

    @pytest.mark.parametrize(
        ("then", "now", "move"),
        [
            (Status.DISCUSSED, Status.PLANNED, "further"),
            (Status.DONE, Status.DONE, "same"),
            (Status.UNDER_WAY, Status.PLANNED, "backwards"),
            (Status.DONE, Status.STOPPED, "stopped"),
            (Status.STOPPED, Status.STOPPED, "same"),
            (Status.STOPPED, Status.PLANNED, "resumed"),
            (None, Status.DONE, "not_known"),
            (Status.DONE, None, "not_known"),
        ],
    )
    def test_where_an_activity_has_gone(self, then, now, move):
        before, after = county("2009", activity(status=then)), county("2010", activity(status=now, year="2010"))
        (kept,) = activities_kept(nation(before, after))
        assert kept.move == move
        found = values(nation(before, after), "change.")
        assert {each: found[each] for each in Move} == {each: int(each == move) for each in Move}

    def test_each_two_rounds_are_counted_apart_and_the_first_against_the_latest(self):
        found = nation(
            county("2009", activity("a1", Status.PLANNED), activity("a2")),
            county("2010", activity("a1", Status.UNDER_WAY, "2010"), activity("a2"), activity("a3")),
            county("2011", activity("a1", Status.PLANNED, "2011"), activity("a3")),
            county("2011", activity(), code="25"),
        )
        told = values(found, "change.")
        expected = {"kept": (2, 2, 1), "new": (1, 0, 1), "gone": (0, 1, 1), "further": (1, 0, 0), "same": (0, 0, 1)}
        assert {
            name: tuple(told[f"{name}.{end}"] for end in ("2010", "2011", "first")) for name in expected
        } == expected
        assert (told["kept"], told["new"], told["backwards"]) == (4, 1, 1)

    def test_progress_is_a_share_of_what_has_a_known_status_then_and_now(self):
        def year(name, *statuses):
            return county(name, *(activity(f"a{n}", each, name) for n, each in enumerate(statuses)))

        found = nation(
            year("2009", Status.PLANNED, Status.DONE, None, Status.UNDER_WAY),
            year("2010", Status.PLANNED, Status.DONE, Status.DONE),
            year("2011", Status.UNDER_WAY, Status.DONE, Status.DONE),
        )
        progress = figures_of(found)["change.progress"]
        assert (progress.numerator, progress.denominator) == (1, 2)
        assert progress.outside == (("not_known", ("lan24/2011/activity:a2",)),)
        assert "change.progress" not in figures_of(nation(year("2009", Status.PLANNED)))

    def test_what_several_own_makes_progress_once_as_the_first_tells_it(self):
        def year(code, name, status):
            return county(name, activity("a1", status, name, common_key="kampanj"), code=code)

        both = [year(code, "2009", Status.PLANNED) for code in ("24", "25")]
        both += [year("24", "2010", Status.DONE), year("25", "2010", Status.STOPPED)]
        latest_only = year("23", "2010", Status.PLANNED)
        progress = figures_of(nation(*both, latest_only))["change.progress"]
        assert (progress.part, progress.whole) == (("lan24/2010/activity:a1",), ("lan24/2010/activity:a1",))

    def test_what_was_finished_on_the_way_is_not_gone_at_the_end(self):
        found = nation(
            county("2009", activity("a1", Status.PLANNED), activity("a2")),
            county("2010", activity("a1", Status.DONE, "2010"), activity("a2")),
            county("2011", activity("a2")),
        )
        told = figures_of(found)
        assert told["change.finished.first"].basis == ("lan24/2010/activity:a1",)
        assert told["change.gone.first"].value == 0

    def test_the_opposite_answer_to_the_same_question_contradicts(self):
        def asked(year, state, words="Vad gör ni?"):
            said = make.answer(question="f1", agency="lst24", state=state)
            return county(year, activity(), questions=(make.question("f1", text=words),), answers=(said,))

        def told(*rounds):
            return [(each.what, each.said, each.also) for each in contradictions(nation(*rounds))]

        given, nothing = AnswerState.GIVEN, AnswerState.NOTHING
        assert told(asked("2009", given), asked("2010", nothing)) == [("answer", given, nothing)]
        assert told(asked("2009", nothing), asked("2010", given)) == []
        assert told(asked("2009", given), asked("2010", nothing, "Har ni en plan?")) == []

    @given(nations())
    @settings(max_examples=15, deadline=None)
    def test_new_and_kept_and_left_make_both_rounds(self, made):
        found = Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
        told = values(found, "change.")
        ends = {"": steps(found), **{f".{name}": several for name, several in pairs(found).items()}}
        for end, several in ends.items():
            pair = [[{each.id for each in one.dossier.activities} for one in (s.before, s.after)] for s in several]
            count = {name: told[f"{name}{end}"] for name in ("new", "kept", "gone", "finished", *Move)}
            assert count["new"] + count["kept"] == sum(len(later) for _, later in pair)
            left = count["gone"] + count["finished"]
            assert count["kept"] + left == sum(len(earlier) for earlier, _ in pair)
            assert count["new"] + count["kept"] + left == sum(len(one | other) for one, other in pair)
            assert sum(count[each] for each in Move) == count["kept"]
        transitions = sum(value for name, value in told.items() if name.startswith("transition."))
        assert transitions == told["kept"]

    @given(nations(), st.integers(0, 20))
    @settings(max_examples=15, deadline=None)
    def test_a_round_that_is_missing_makes_nothing_gone_and_nothing_unchanged(self, made, number):
        """Leaving out a body's latest round takes away what it says there, and puts nothing in its place."""
        bodies = sorted({each.head.body for each in made.dossiers})
        body = bodies[number % len(bodies)]
        latest = max((each for each in made.dossiers if each.head.body == body), key=lambda each: each.round.id)
        rest = [each for each in made.dossiers if each is not latest]
        if not rest:
            return
        before, after = (Nation(follow_up(made.plan, several, on=ON)) for several in (made.dossiers, rest))
        for name in ("kept", "gone", "finished", "new"):
            whole, less = (set(figures_of(each)[f"change.{name}"].basis) for each in (before, after))
            assert less <= whole

    @given(nations(), st.randoms(use_true_random=False))
    @settings(max_examples=10, deadline=None)
    def test_the_order_of_the_dossiers_does_not_matter(self, made, random):
        mixed = random.sample(made.dossiers, len(made.dossiers))
        one, other = (Nation(follow_up(made.plan, several, on=ON)) for several in (made.dossiers, mixed))
        assert contradictions_of(one) == contradictions_of(other)
        assert {key: each.value for key, each in figures_of(one).items()} == {
            key: each.value for key, each in figures_of(other).items()
        }


def contradictions_of(found):
    return [(each.what, each.one, each.said, each.other, each.also) for each in contradictions(found)]
