"""Answers side by side: those that are alike, and silences by their kind."""

from __future__ import annotations

import make
import pytest
from rounds import PASTED, nation, values

from handlingsplan.model import AnswerState
from handlingsplan.nation import figures_of
from handlingsplan.nation.texts import alike


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
        counted = figures_of(found)["texts.alike"]
        assert (counted.numerator, counted.denominator) == (2, 3)

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
