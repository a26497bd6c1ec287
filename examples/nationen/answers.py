"""Svar, tystnader, behov och mått i ett län."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from attrs import evolve

import handlingsplan as hp
from handlingsplan import AnswerState

from .drawing import ROUNDS, day, some, when
from .words import LONG, MEETS, NEEDS, PAGES, PASTED, QUESTIONS, SAID

STATES = (AnswerState.GIVEN,) * 14 + tuple(AnswerState)
PROFESSIONS = ("poliser", "lärare", "socialsekreterare", "hotellpersonal", "skolsköterskor", "tolkar", "åklagare")


def questions() -> tuple[hp.Question, ...]:
    """Return the five questions, in made-up words."""
    return tuple(
        hp.Question(id=f"fraga-{n}", number=n, text=text, short=short) for n, (text, short) in enumerate(QUESTIONS, 1)
    )


def answers(draw: Random, bodies: tuple[str, ...], year: str) -> tuple[hp.Answer, ...]:
    """Return an answer for each question and body, silences too."""
    return tuple(_answer(draw, f"fraga-{n}", body, year) for body in bodies for n in range(1, len(QUESTIONS) + 1))


def _answer(draw: Random, question: str, body: str, year: str) -> hp.Answer:
    state = draw.choice(STATES)
    said = PAGES if draw.random() < 0.01 else draw.choice((*SAID, PASTED, LONG))
    words = said if state is AnswerState.GIVEN else None
    received = when(day(draw, year)) if state is AnswerState.GIVEN else None
    return hp.Answer(
        id=f"{question}-{body}"[:40], question=question, agency=body, state=state, text=words, received=received
    )


def needs(
    draw: Random, board: str, activities: tuple[hp.Activity, ...], before: tuple[hp.Need, ...], year: str
) -> tuple[hp.Need, ...]:
    """Return what is asked for: some of it again, with what has met it, and something new."""
    again = (each for each in before if draw.random() < 0.8)
    told = tuple(_met(draw, evolve(each, met_by=_meeting(draw, each, activities)), year) for each in again)
    new = (_need(board, *each) for each in some(draw, tuple(enumerate(NEEDS, 1)), 3, 1))
    taken = {each.id for each in told}
    return (*told, *(each for each in new if each.id not in taken))


def _need(board: str, number: int, said: tuple[str, str, str]) -> hp.Need:
    """Return a need; asked for again after a round without it, it is the same need as before."""
    kind, theme, text = said
    return hp.Need(id=f"behov-{number}", kind=hp.NeedKind(kind), agency=board, theme=theme, text=text)


def _meeting(draw: Random, need: hp.Need, activities: tuple[hp.Activity, ...]) -> tuple[str, ...]:
    """Return what has met a need, if anything: an activity of a sort that could."""
    fit = [each.id for each in activities if each.channel in MEETS.get(need.theme or "", ())]
    return some(draw, fit, 2)


def _met(draw: Random, need: hp.Need, year: str) -> hp.Need:
    if draw.random() < 0.2:
        outcome = draw.choice(tuple(hp.NeedOutcome))
        return evolve(need, outcome=outcome, outcome_reason=f"Så bedömer gruppen det {year}.")
    return need


def trainings(draw: Random, body: str, year: str) -> tuple[hp.Indicator, ...]:
    """Return the trainings that a body counts, by aim and profession, with gaps."""
    return tuple(_training(draw, body, n, year) for n in range(draw.randint(1, 3)))


def _training(draw: Random, body: str, number: int, year: str) -> hp.Indicator:
    same = Random(f"{body} {number}")  # the same training, told again each round
    aim, profession = same.choice(tuple(hp.Aim)), same.choice(PROFESSIONS)
    return hp.Indicator(
        id=f"utbildning-{number + 1}",
        title=f"Utbildade {profession}",
        unit="personer",
        agency=body,
        aim=aim,
        profession=profession,
        sums=same.random() < 0.7,
        cannot_show="Vad de som har utbildats gör sedan.",
        observations=tuple(_told(draw, f"{body} {number} {each}", each) for each in ROUNDS if each <= year),
    )


def _told(draw: Random, what: str, year: str) -> hp.Observation:
    """Return a year's number as it was told the first time; once in a while somebody tells another, or none."""
    if Random(f"gap {what}").random() < 0.15:
        return hp.Observation(period=when(year))
    return _people(draw if draw.random() < 0.1 else Random(what), year)


def _people(draw: Random, year: str) -> hp.Observation:
    women, men, unknown = draw.randint(0, 60), draw.randint(0, 40), draw.choice((0, 0, draw.randint(1, 12)))
    people = women + men + unknown
    known = draw.random() < 0.8
    return hp.Observation(
        period=when(year),
        people=people,
        attendances=people + draw.randint(0, 30),
        women=women if known else None,
        men=men if known else None,
        unknown=unknown if known else None,
    )


def calls(draw: Random, body: str, year: str) -> hp.Indicator:
    """Return what a county counts beside trainings: the calls to its helpline."""
    return hp.Indicator(
        id="samtal",
        title="Samtal till länets rådgivning",
        unit="samtal",
        agency=body,
        sums=True,
        cannot_show="Hur många som behöver råd men inte ringer.",
        observations=tuple(
            hp.Observation(period=when(each), value=Decimal(draw.randint(0, 90)))
            for each in ROUNDS
            if each <= year and draw.random() < 0.8
        ),
    )
