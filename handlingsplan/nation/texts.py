"""Texts: all answers to one question side by side, the near-identical ones flagged, silence by its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen
from rapidfuzz import fuzz

from ..followup import Account, Count, Counted
from ..model import Answer, AnswerState, Question, key_of, normalised
from ..report import RecordKey
from .reporter import Reporter
from .whole import Nation

ALIKE = 92
"""How alike two texts are, of 100, to be flagged."""
SHORTEST = 40
"""Shorter texts are often the same for no reason."""
NEIGHBOURS = 3
"""With how many that stand next in their order each text is compared."""


@frozen(eq=False)
class Said:
    """An answer with the question that it is to and who gave it when."""

    reporter: Reporter
    account: Account
    question: Question
    answer: Answer

    @property
    def key(self) -> RecordKey:
        """The key of the record."""
        return key_of(self.account.dossier, "answer", self.answer.id)

    @property
    def text(self) -> str:
        """The whole answer: its text, or its parts one after the other."""
        return self.answer.text or "\n\n".join(part.text for part in self.answer.parts)

    @property
    def whose(self) -> tuple[str, str]:
        """The body and the agency whose answer it is."""
        return self.reporter.body, self.answer.agency


@frozen(eq=False)
class Alike:
    """Texts of different agencies that are the same, or nearly."""

    several: tuple[Said, ...]


def said(nation: Nation) -> tuple[Said, ...]:
    """Return every answer of every round, question by question, body by body, round by round."""
    found = [
        Said(reporter, account, question, answer)
        for reporter in nation.reporters.values()
        for account in reporter.accounts
        for question in account.dossier.questions
        for answer in account.dossier.answers
        if answer.question == question.id
    ]
    return tuple(sorted(found, key=lambda each: (each.question.number, normalised(each.question.text))))


def by_question(nation: Nation) -> Mapping[str, tuple[Said, ...]]:
    """Return the answers by question: those whose wording is the same are one question, whoever asked it."""
    found: dict[str, list[Said]] = {}
    for each in said(nation):
        found.setdefault(normalised(each.question.text), []).append(each)
    return {name: tuple(several) for name, several in found.items()}


def alike(nation: Nation) -> tuple[Alike, ...]:
    """Return the groups of answers of different agencies that say nearly the same words."""
    return tuple(each for several in by_question(nation).values() for each in _alike(several))


def _alike(several: tuple[Said, ...]) -> Iterator[Alike]:
    texts: dict[str, list[Said]] = {}
    for each in several:
        words = normalised(each.text)
        if len(words) >= SHORTEST:
            texts.setdefault(words, []).append(each)
    for group in _grouped(sorted(texts)):
        mine = tuple(each for words in group for each in texts[words])
        if len({each.whose for each in mine}) > 1:
            yield Alike(mine)


def _grouped(words: list[str]) -> Iterator[list[str]]:
    """Yield groups of texts that are alike, each compared with those that stand next to it."""
    leader = {each: each for each in words}

    def of(text: str) -> str:
        while leader[text] != text:
            text = leader[text]
        return text

    for n, one in enumerate(words):
        for other in words[n + 1 : n + 1 + NEIGHBOURS]:
            if of(one) != of(other) and fuzz.ratio(one, other, score_cutoff=ALIKE):
                leader[of(other)] = of(one)
    groups: dict[str, list[str]] = {}
    for each in words:
        groups.setdefault(of(each), []).append(each)
    yield from groups.values()


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how many answers say nearly the same as another agency's, and answers and silences by their kind."""
    flagged = tuple(each.key for one in alike(nation) for each in one.several)
    yield Count("texts.alike", "texts.alike", flagged)
    latest = [each for each in said(nation) if each.account is each.reporter.latest]
    for state in AnswerState:
        keys = tuple(each.key for each in latest if each.answer.state is state)
        yield Count(f"answers.state.{state.name.lower()}", f"answers.state.{state.name.lower()}", keys)
