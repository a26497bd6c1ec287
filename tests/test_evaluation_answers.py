"""The annex on the answers, as it is printed."""

from __future__ import annotations

import make
import pytest
from rounds import PASTED, printed, report

from handlingsplan.model import AnswerState


class TestAnswers:
    @pytest.fixture
    def answered(self):
        def year(code, name, *said):
            told = zip(("lst", "kommun"), said, strict=False)
            answers = tuple(
                make.answer(agency=body, text=words) if words else make.answer(agency=body, state=AnswerState.NO_ANSWER)
                for body, words in told
            )
            agencies = (
                make.agency("lst", name=f"Länsstyrelsen {code}"),
                make.agency("kommun", name=f"Kommunen {code}"),
            )
            return make.of_county(
                code, name, questions=(make.question("f1"),), agencies=agencies, answers=answers, activities=()
            )

        return report(year("24", "2009", PASTED, None), year("24", "2010", "Nej."), year("25", "2009", PASTED))

    def test_answers_and_silences_are_counted_round_by_round_and_question_by_question(self, answered):
        heads = [each.title for each in answered.table("answers_by_round").columns]
        assert heads[1:] == ["Svar givet", "Inget görs", "Ej tillämpligt", "Vet ej", "Inget svar", "Ej tillfrågad"]
        assert list(printed(answered, "answers_by_round").values()) == [
            ("2009", "2", "0", "0", "0", "1", "0"),
            ("2010", "1", "0", "0", "0", "0", "0"),
        ]
        (row,) = printed(answered, "answers_by_question").values()
        assert row[2:] == ("3", "0", "0", "0", "1", "0", "4")

    def test_all_texts_stand_side_by_side_with_their_words_counted(self, answered):
        rows = [(row[1], row[3], row[4], row[5], row[6]) for row in printed(answered, "answers_side_by_side").values()]
        assert rows == [
            ("Västerbottens län", "2009", "Svar givet", "15", PASTED),
            ("Västerbottens län", "2009", "Inget svar", "0", "Ingen text"),
            ("Västerbottens län", "2010", "Svar givet", "1", "Nej."),
            ("Norrbottens län", "2009", "Svar givet", "15", PASTED),
        ]

    def test_the_same_text_from_two_counties_is_flagged(self, answered):
        rows = [(row[0], row[2], row[5]) for row in printed(answered, "answers_alike").values()]
        start = "Vi arbetar med frågan inom ramen för vårt ordinarie uppdrag och samverkar när …"
        assert rows == [("1", "Västerbottens län", start), ("1", "Norrbottens län", start)]
        ((_, _, *counts, begins),) = printed(answered, "answers_alike_groups").values()
        assert (counts, begins) == (["2", "2"], start)
