"""Contradictions: where a body tells in one round what does not go with what it told in another.

It may be a fault in one of the rounds, or something that has changed between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from ..model import AnswerState, Indicator, Status, normalised, part_key
from ..report import RecordKey
from .change import steps
from .steps import Kept, Step
from .whole import Nation

MEASURED = ("value", "people", "attendances", "women", "men", "unknown")
"""What is measured for a period: two rounds that tell it with two numbers cannot both be right."""

Value = Status | AnswerState | Decimal | int | str
"""What can be told two ways: a status, the state of an answer, a measured value, or a day as it was said."""

OPPOSITE = frozenset(
    {
        (AnswerState.GIVEN, AnswerState.NOTHING),
        (AnswerState.GIVEN, AnswerState.NOT_APPLICABLE),
        (AnswerState.NOT_APPLICABLE, AnswerState.GIVEN),
        (AnswerState.NOT_APPLICABLE, AnswerState.NOTHING),
        (AnswerState.NOTHING, AnswerState.NOT_APPLICABLE),
    }
)
"""Answers to the same question that do not go together. To do nothing and then something is to have begun."""


@frozen(eq=False)
class Contradiction:
    """Two tellings that do not go together: what it is about, and both records with their values."""

    what: str
    one: RecordKey
    said: Value
    other: RecordKey
    also: Value

    @property
    def same_time(self) -> bool:
        """Whether both are about the same time, so that nothing can have changed between them."""
        return self.what in MEASURED


def contradictions(nation: Nation) -> tuple[Contradiction, ...]:
    """Return where a body contradicts what it told before; nothing is chosen, both are told."""
    return tuple(each for step in steps(nation) for each in _of_step(step))


def _of_step(step: Step) -> Iterator[Contradiction]:
    for kept in step.activities:
        yield from _of_activity(kept)
    for kept in step.kept("indicators", "indicator"):
        if normalised(kept.before.title) == normalised(kept.after.title):  # else they share no more than a number
            yield from _values(kept)
    asked = [{each.id: normalised(each.text) for each in one.dossier.questions} for one in (step.before, step.after)]
    for kept in step.kept("answers", "answer"):
        states = kept.before.state, kept.after.state
        questions = [texts.get(each.question) for texts, each in zip(asked, (kept.before, kept.after), strict=True)]
        if states in OPPOSITE and questions[0] is not None and questions[0] == questions[1]:
            yield Contradiction("answer", kept.key_before, states[0], kept.key, states[1])


def _of_activity(kept: Kept) -> Iterator[Contradiction]:
    then, now = kept.transition
    if kept.backwards and then is not None and now is not None:
        yield Contradiction("status", kept.key_before, then, kept.key, now)
    for name in ("start", "end"):
        old, new = getattr(kept.before, name), getattr(kept.after, name)
        if old is not None and new is not None and old.said != new.said:
            yield Contradiction(name, kept.key_before, old.said, kept.key, new.said)


def _values(kept: Kept) -> Iterator[Contradiction]:
    before: Indicator = kept.before
    old = {each.part_name: each for each in before.observations}
    for new in kept.after.observations:
        was = old.get(new.part_name)
        for name in MEASURED:
            then, now = (getattr(each, name) if each else None for each in (was, new))
            if was is not None and then is not None and now is not None and then != now:
                one, other = part_key(kept.key_before, was), part_key(kept.key, new)
                yield Contradiction(name, one, then, other, now)
