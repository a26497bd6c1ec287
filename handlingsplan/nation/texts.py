"""Texts: all answers to one question side by side, the near-identical ones flagged, silence by its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from heapq import nsmallest
from itertools import pairwise
from zlib import crc32

from attrs import frozen
from rapidfuzz import fuzz

from ..followup import Account, Count, Counted, Share
from ..model import Answer, AnswerState, Question, key_of, normalised
from ..report import RecordKey
from .leaders import Leaders
from .reporter import Reporter
from .whole import Nation

ALIKE = 92
"""How alike two texts are, of 100, to be flagged."""
SHORTEST = 40
"""Shorter texts are often the same for no reason."""
SKETCH = 12
"""How many of its pairs of words stand for a text: texts that share none of them are not compared."""
NEIGHBOURS = 3
"""With how many that share a pair of words each text is compared: the work grows with the texts, not their square."""


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
    """Yield groups of texts that are alike."""
    leaders = Leaders[str]()
    for one, other in _candidates(words):
        if leaders.of(one) != leaders.of(other) and fuzz.ratio(one, other, score_cutoff=ALIKE):
            leaders.join(one, other)
    groups: dict[str, list[str]] = {}
    for each in words:
        groups.setdefault(leaders.of(each), []).append(each)
    yield from groups.values()


def _candidates(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of texts that can be alike, since they share some of the pairs of words that stand for them."""
    sharing: dict[int, list[str]] = {}
    for each in words:
        for mark in _sketch(each):
            sharing.setdefault(mark, []).append(each)
    for several in sharing.values():
        for n, one in enumerate(several):
            yield from ((one, other) for other in several[n + 1 : n + 1 + NEIGHBOURS])


def _sketch(text: str) -> list[int]:
    """Return what stands for a text: the marks of some of its pairs of words, chosen alike in every text."""
    return nsmallest(SKETCH, {crc32(" ".join(pair).encode()) for pair in pairwise(text.split())})


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how many answers say nearly the same as another agency's, and answers and silences by their kind."""
    flagged = tuple(each.key for one in alike(nation) for each in one.several)
    every = said(nation)
    yield Share("texts.alike", "texts.alike", flagged, tuple(each.key for each in every if normalised(each.text)))
    latest = [each for each in every if each.account is each.reporter.latest]
    for state, keys in by_state(latest).items():
        yield Count(f"answers.state.{named(state)}", f"answers.state.{named(state)}", keys)
    for name in nation.rounds:
        in_round = by_state(each for each in every if each.account.dossier.round.id == name)
        for state, keys in in_round.items():
            yield Count(f"answers.state.{named(state)}.{name}", f"answers.round.{named(state)}", keys)


def by_state(several: Iterable[Said]) -> Mapping[AnswerState, tuple[RecordKey, ...]]:
    """Return answers and silences, each by its kind."""
    found: dict[AnswerState, list[RecordKey]] = {state: [] for state in AnswerState}
    for each in several:
        found[each.answer.state].append(each.key)
    return {state: tuple(keys) for state, keys in found.items()}


def named(state: AnswerState) -> str:
    """Return the state of an answer as it stands in a figure's key."""
    return state.name.lower()
