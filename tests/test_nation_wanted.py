"""What was asked for, and what became of it."""

from __future__ import annotations

import make
import pytest
from hypothesis import given, settings
from nations import nations
from rounds import activity, county, nation

from handlingsplan.followup import follow_up
from handlingsplan.model import AnswerState, NeedKind, NeedOutcome, Status
from handlingsplan.nation import Nation, figures_of
from handlingsplan.nation.wanted import wanted


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
        later = (activity(),)
        assert self.outcome(("2009", (make.need(),)), ("2010", ()), activities=later) == (None, "never")

    def test_a_body_that_never_came_back_is_no_information(self):
        assert self.outcome(("2009", (make.need(),))) == (None, "last")

    def test_a_round_of_silence_is_no_round_in_which_it_could_have_been_mentioned(self):
        silent = county("2010", answers=(make.answer(state=AnswerState.NO_ANSWER),), questions=(make.question(),))
        (found,) = wanted(nation(county("2009", needs=(make.need(),)), silent))
        assert (found.outcome, found.ground) == (None, "last")

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
