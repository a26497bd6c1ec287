"""The annex on the answers, as it is printed."""

from __future__ import annotations

import make
import pytest
from rounds import PASTED, printed, report, section, words

from handlingsplan.model import AnswerState
from handlingsplan.report import TableView


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
        assert row[3:] == ("3", "0", "0", "0", "1", "0", "4")

    def test_the_annex_is_called_what_it_holds(self, answered):
        annex = section(answered, "svaren")
        assert annex.title == "Svaren i siffror, fråga för fråga"
        assert "nästan likadana som någon annans: 2 av 3 svar med text (67\u00a0%)." in words(annex.blocks)

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


class TestQuestions:
    """Two rounds ask their own, under the same numbers."""

    @pytest.fixture
    def asked(self):
        def year(code, name, *texts):
            questions = tuple(make.question(f"f{n}", number=n, text=said) for n, said in enumerate(texts, 1))
            answers = tuple(make.answer(question=each.id, agency=f"lst{code}") for each in questions)
            return make.of_county(code, name, questions=questions, answers=answers, activities=())

        own = year("24", "2009", "Vad gör ni i dag mot människohandel?", "Vilket uppdrag har ni?")
        return report(own, *(year("25", name, "Vad gör ni?", "Vilka samverkar ni med?") for name in ("2009", "2010")))

    def test_those_asked_in_the_same_rounds_stand_together_with_their_rounds(self, asked):
        assert [row[:3] for row in printed(asked, "answers_by_question").values()] == [
            ("Vad gör ni?", "2009, 2010", "1"),
            ("Vilka samverkar ni med?", "2009, 2010", "2"),
            ("Vad gör ni i dag mot människohandel?", "2009", "1"),
            ("Vilket uppdrag har ni?", "2009", "2"),
        ]

    def test_the_document_has_no_numbers_that_stand_for_two_questions(self, asked):
        views = [each for each in section(asked, "svaren").blocks if isinstance(each, TableView)]
        (shown,) = (each.columns for each in views if each.table == "answers_by_question")
        assert (shown[:2], "number" in shown, shown[-1]) == (("question", "rounds"), False, "sum")


def test_groups_are_numbered_as_they_are_shown():
    few, many = (f"{PASTED} Så har det varit länge hos oss, {why}." for why in ("därför att", "av andra skäl"))

    def county(code, *texts):
        questions = tuple(make.question(f"f{n}", number=n, text=f"Fråga {n}") for n, _ in enumerate(texts, 1))
        answers = tuple(
            make.answer(question=f"f{n}", agency=f"lst{code}", text=said) for n, said in enumerate(texts, 1) if said
        )
        return make.of_county(code, "2009", questions=questions, answers=answers, activities=())

    made = report(county("23", few, many), county("24", few, many), county("25", "", many))
    assert [row[:3] for row in printed(made, "answers_alike_groups").values()] == [
        ("1", "Fråga 2", "3"),
        ("2", "Fråga 1", "2"),
    ]
    assert [row[:2] for row in printed(made, "answers_alike").values()] == [
        *[("1", "Fråga 2")] * 3,
        *[("2", "Fråga 1")] * 2,
    ]
