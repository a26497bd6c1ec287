"""Change between rounds, what was asked for, and answers that are alike."""

from __future__ import annotations

from datetime import date

import make
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nations import nations

from handlingsplan.followup import follow_up
from handlingsplan.model import AnswerState, NeedKind, NeedOutcome, Status
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.change import activities_kept, pairs, steps, texts_kept
from handlingsplan.nation.contradictions import contradictions
from handlingsplan.nation.steps import Move
from handlingsplan.nation.texts import alike
from handlingsplan.nation.wanted import wanted

ON = date(2011, 12, 31)
PASTED = "Vi arbetar med frågan inom ramen för vårt ordinarie uppdrag och samverkar när det behövs."


def nation(*dossiers):
    return Nation(follow_up(make.plan(), dossiers, on=ON))


def county(year, *activities, code="24", **said):
    return make.of_county(code, year, activities=activities, **said)


def activity(id="a1", status=None, year="2009", **said):  # noqa: A002 - as the field is called
    return make.activity(id, statuses=(make.status(status, f"{year}-06-01"),) if status else (), **said)


def values(found, start):
    return {key.removeprefix(start): each.value for key, each in figures_of(found).items() if key.startswith(start)}


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


class TestWanted:
    def outcome(self, *rounds, activities=()):
        told = [county(year, *(activities if n else ()), needs=needs) for n, (year, needs) in enumerate(rounds)]
        (found,) = wanted(nation(*told))
        return found.outcome, found.ground

    @pytest.mark.parametrize("said", NeedOutcome)
    def test_what_somebody_says_outright_holds(self, said):
        rounds = (("2009", (make.need(),)), ("2010", (make.need(outcome=said),)))
        assert self.outcome(*rounds) == (said, "said")

    @pytest.mark.parametrize(
        ("status", "expected"),
        [
            (Status.DONE, NeedOutcome.MET),
            (Status.UNDER_WAY, NeedOutcome.PARTLY),
            (Status.PLANNED, NeedOutcome.PARTLY),
            (Status.STOPPED, NeedOutcome.NOT),
        ],
    )
    def test_the_activities_that_meet_it_say_the_rest(self, status, expected):
        rounds = (("2009", (make.need(),)), ("2010", (make.need(met_by=("a1",)),)))
        assert self.outcome(*rounds, activities=(activity(status=status, year="2010"),)) == (expected, "met")

    def test_an_activity_nobody_tells_the_status_of_says_nothing(self):
        rounds = (("2009", (make.need(),)), ("2010", (make.need(met_by=("a1",)),)))
        assert self.outcome(*rounds, activities=(activity(),)) == (None, "open")

    def test_told_again_without_anything_that_meets_it_is_not_met(self):
        assert self.outcome(("2009", (make.need(),)), ("2010", (make.need(),))) == (NeedOutcome.NOT, "again")

    def test_told_once_is_no_information(self):
        assert self.outcome(("2009", ()), ("2010", (make.need(),))) == (None, "last")
        assert self.outcome(("2009", (make.need(),)), ("2010", ())) == (None, "never")

    def test_a_body_that_never_came_back_is_no_information(self):
        assert self.outcome(("2009", (make.need(),))) == (None, "last")

    def test_each_is_counted_once_and_the_shares_are_the_whole(self):
        needs = (make.need("n1", outcome=NeedOutcome.MET), make.need("n2", kind=NeedKind.OFFER))
        found = figures_of(nation(county("2009", needs=needs), county("2010", needs=needs)))
        shares = [found[f"wanted.{name}"] for name in ("met", "partly", "not", "unknown")]
        assert [each.denominator for each in shares] == [2, 2, 2, 2]
        assert sum(each.numerator for each in shares) == 2
        assert (found["wanted.need.met"].numerator, found["wanted.offer.met"].denominator) == (1, 1)

    @given(nations())
    @settings(max_examples=15, deadline=None)
    def test_everything_has_one_outcome_and_one_kind_whatever_was_told(self, made):
        found = Nation(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
        told = figures_of(found)
        needs = {(each.head.body, need.id) for each in made.dossiers for need in each.needs}
        outcomes = [told[f"wanted.{name}"] for name in ("met", "partly", "not", "unknown")]
        kinds = [[told[f"wanted.{kind.name.lower()}.{name}"] for kind in NeedKind] for name in ("met", "unknown")]
        assert sum(each.numerator for each in outcomes) == len(needs)
        assert sum(each.denominator for each in kinds[0]) == len(needs)
        for several, outcome in zip(kinds, (outcomes[0], outcomes[3]), strict=True):
            assert sum(each.numerator for each in several) == outcome.numerator
        for each in wanted(found):
            assert (each.ground == "said") is (each.need.outcome is not None)
            assert each.outcome is not NeedOutcome.NOT or each.ground in {"said", "met"} or len(each.rounds) > 1


class TestTexts:
    def answers(self, *texts, code="24", year="2009"):
        bodies = [f"b{n}" for n in range(len(texts))]
        return make.of_county(
            code,
            year,
            questions=(make.question("f1"),),
            agencies=tuple(make.agency(each, county=code) for each in bodies),
            answers=tuple(make.answer(agency=body, text=text) for body, text in zip(bodies, texts, strict=True)),
        )

    def test_pasted_texts_are_flagged_across_counties(self):
        other = self.answers(PASTED.replace("behövs", "behövs!"), code="25")
        found = nation(self.answers(PASTED, "Något helt annat som ingen annan säger i något län."), other)
        (group,) = alike(found)
        assert sorted(each.key for each in group.several) == ["lan24/2009/answer:f1-b0", "lan25/2009/answer:f1-b0"]
        assert figures_of(found)["texts.alike"].value == 2

    @pytest.mark.parametrize(
        ("other", "flagged"),
        [
            (f"Svar: {PASTED}", True),
            (PASTED.replace("ordinarie ", ""), True),
            (" ".join(reversed(PASTED.split())), False),
            ("Vi har börjat med en egen plan, som nämnden ska besluta om till hösten.", False),
        ],
    )
    def test_what_was_changed_when_it_was_pasted_matters_by_how_much_wherever_it_stands(self, other, flagged):
        assert bool(alike(nation(self.answers(PASTED, other)))) is flagged

    def test_one_text_among_many_that_begin_alike_is_still_found(self):
        """Not only those that stand next to each other in the alphabet are compared."""
        others = [
            f"Vi arbetar med {n} helt olika saker, var och en för sig: nummer {n} och {n + 1}." for n in range(60)
        ]
        found = nation(self.answers(*others, PASTED, f"Svar: {PASTED}"))
        assert {each.text for group in alike(found) for each in group.several} >= {PASTED, f"Svar: {PASTED}"}

    def test_answers_and_silences_are_counted_round_by_round(self):
        found = values(nation(self.answers("Ja.", "Nej."), self.answers("Ja.", year="2010")), "answers.state.given")
        assert found == {"": 1, ".2009": 2, ".2010": 1}

    def test_short_answers_and_ones_own_are_not(self):
        assert alike(nation(self.answers("Nej.", "Nej."))) == ()
        assert alike(nation(self.answers(PASTED), self.answers(PASTED, year="2010"))) == ()

    def test_silences_are_counted_by_their_kind(self):
        silent = make.of_county(
            questions=(make.question("f1"),),
            agencies=(make.agency("b0"),),
            answers=(make.answer(agency="b0", state=AnswerState.NO_ANSWER),),
        )
        found = values(nation(silent), "answers.state.")
        assert (found["no_answer"], found["given"], found["not_asked"]) == (1, 0, 0)
