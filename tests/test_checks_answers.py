"""Rules on answers: when each speaks, in which words, and when it does not."""

from __future__ import annotations

import make
import pytest
from attrs import evolve
from checking import OUTSIDE, in_dossier
from make import when

from handlingsplan.errors import Origin
from handlingsplan.model import (
    AnswerState,
    BearsOn,
    Refused,
)


def test_h201_an_agency_answers_a_question_once():
    answers = (make.answer(), make.answer("f1-lst-igen"), make.answer(agency="polis"))
    assert in_dossier("H201", answers=answers) == [
        "answers.toml [answer f1-lst-igen] Fråga (question): Fel H201: ”lst” har redan svarat på frågan, i ”f1-lst”. "
        "För samman dem till ett svar med flera delar."
    ]
    assert in_dossier("H201") == []


def test_h202_every_asked_pair_is_written():
    asked = {"questions": (make.question("f1"), make.question("f2"))}
    answers = (make.answer(), make.answer(question="f2"), make.answer(agency="polis", state=AnswerState.NOT_ASKED))
    assert in_dossier("H202", answers=answers, **asked) == [
        "answers.toml [answer]: Varning H202: Svar från Polismyndigheten i länet saknas på fråga 2. "
        "Skriv också uteblivna svar: ”inget svar” eller ”ej tillfrågad”."
    ]
    silent = make.answer(question="f2", agency="polis", state=AnswerState.NO_ANSWER)
    assert in_dossier("H202", answers=(*answers, silent), **asked) == []


def test_h202_who_answers_one_question_is_expected_to_answer_all():
    answers = (make.answer(), make.answer(question="f2"))
    asked = {"questions": (make.question("f1"), make.question("f2")), "groups": ()}
    assert in_dossier("H202", answers=answers, **asked) == []
    assert len(in_dossier("H202", answers=answers[:1], **asked)) == 1


def test_h202_a_misspelt_agency_is_told_once_and_nothing_is_expected_of_it():
    answers = (make.answer(), make.answer(agency="polsen"), make.answer(agency="polis"))
    asked = {"questions": (make.question("f1"), make.question("f2")), "answers": answers}
    missing = in_dossier("H202", **asked)
    assert [line.partition("Svar från ")[2].partition(" saknas")[0] for line in missing] == [
        "Länsstyrelsen",
        "Polismyndigheten i länet",
    ]
    assert len(in_dossier("H101", **asked)) == 1


def test_h202_answers_that_could_not_be_read_are_not_called_missing():
    unread = Refused("file", "answers.toml", Origin("answers.toml"))
    assert in_dossier("H202", answers=(), refused=(unread,)) == []


def test_h203_a_given_answer_says_something():
    others = (make.answer(agency="polis"),)
    assert in_dossier("H203", answers=(make.answer(text=None), *others)) == [
        "answers.toml [answer f1-lst] Svar (state): Varning H203: Svaret är givet men har varken text eller delar. "
        "Skriv svaret, eller välj det besked som gäller."
    ]
    assert in_dossier("H203", answers=(make.answer(text=None, parts=(make.answer_part(),)), *others)) == []
    assert in_dossier("H203", answers=(make.answer(text="Nej."), *others)) == []


@pytest.mark.parametrize("state", [AnswerState.NO_ANSWER, AnswerState.NOT_ASKED])
def test_h204_who_did_not_answer_has_no_words(state):
    others = (make.answer(agency="polis"),)
    assert in_dossier("H204", answers=(make.answer(state=state, text="Vi gör inget."), *others)) == [
        f"answers.toml [answer f1-lst] Svar (state): Fel H204: Svaret är ”{state.value}” men har ändå text eller "
        "delar. Är det ett svar, skriv ”givet”; är det en upplysning, flytta den till anmärkningen."
    ]
    assert in_dossier("H204", answers=(make.answer(state=state, note="Ringde i maj."), *others)) == []


def test_h204_the_other_silences_may_have_words():
    answers = (make.answer(state=AnswerState.NOTHING, text="Vi gör inget."), make.answer(agency="polis"))
    assert in_dossier("H204", answers=answers) == []


def parted(**said):
    return {"answers": (make.answer(parts=(make.answer_part(**said),)), make.answer(agency="polis"))}


def test_h205_what_is_read_as_about_something_else_has_a_reason():
    assert in_dossier("H205", **parted(bears_on=BearsOn.NEIGHBOUR)) == [
        "answers.toml [answer f1-lst, parts 1] Läsarens skäl (reason): Varning H205: "
        "Delen läses som ”angränsande fråga”, men skälet saknas. "
        "Skriv varför, så att den som svarat kan känna igen sig."
    ]
    assert in_dossier("H205", **parted(bears_on=BearsOn.NEIGHBOUR, reason="Gäller våld i nära relation.")) == []
    assert in_dossier("H205", **parted()) == []


def test_h206_what_an_answer_mentions_is_listed_somewhere():
    assert in_dossier("H206", **parted(unlisted=("Temadag", "Studiebesök"))) == [
        "answers.toml [answer f1-lst, parts 1] Nämner i övrigt (unlisted): Varning H206: "
        "Nämns men finns inte bland aktiviteterna: Temadag, Studiebesök. "
        "Lägg in dem som aktiviteter och hänvisa till dem härifrån."
    ]
    assert in_dossier("H206", **parted(mentions=("a1",))) == []


def test_h207_who_answers_is_in_the_group():
    answers = (make.answer(), make.answer(agency="polis"), make.answer(agency="kommunen"))
    assert in_dossier("H207", answers=answers, agencies=OUTSIDE) == [
        "answers.toml [answer f1-kommunen] Myndighet (agency): Varning H207: "
        "Kommunen svarar men är inte med i samordningsgruppen. "
        "Lägg till den i gruppen, eller rätta vem som svarar."
    ]
    assert in_dossier("H207", answers=answers, agencies=OUTSIDE, groups=()) == []
    national = (make.answer(), make.answer(agency="polis"), make.answer(agency="polisen"))
    assert in_dossier("H207", answers=national) == []


def test_h208_nobody_answers_before_being_asked():
    answers = (make.answer(received=when("april 2009")), make.answer(agency="polis"))
    assert in_dossier("H208", answers=answers) == [
        "answers.toml [answer f1-lst] Mottaget (received): Varning H208: "
        "Svaret kom april 2009, men frågorna ställdes 2009-05-15. Rätta den ena dagen."
    ]
    assert in_dossier("H208", answers=(make.answer(received=when("maj 2009")), answers[1])) == []


def test_h209_late_answers_are_told_of_once():
    answers = (make.answer(received=when("2009-07-01")), make.answer(agency="polis", received=when("juli 2009")))
    assert in_dossier("H209", answers=answers) == [
        "answers.toml [answer] Mottaget (received): Upplysning H209: Efter sista svarsdag (2009-06-30) kom svar från "
        "Länsstyrelsen, Polismyndigheten i länet."
    ]
    assert in_dossier("H209", answers=tuple(evolve(each, received=when("sommaren 2009")) for each in answers)) == []
    assert in_dossier("H209", answers=answers, round=make.round_(closes=None)) == []
