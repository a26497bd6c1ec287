"""A list to choose from: the words that a person sees for each value, and the value that words mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from attrs import frozen

from handlingsplan.forms import FormChoice

from .names import shortened
from .texts import one_line

LABEL = 120
_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")


@frozen(slots=False)
class Choices:
    """One list. A value with a label is shown as "Länsstyrelsen i Västerbotten (lst-ac)"."""

    all: tuple[FormChoice, ...]

    @cached_property
    def shown(self) -> dict[str, str]:
        """The words for each value, in the list's order."""
        values = {each.value for each in self.all}
        words = {each.value: _shown(each) for each in self.all}
        return {value: said if said not in values else value for value, said in words.items()}

    @cached_property
    def _meant(self) -> dict[str, str]:
        labels: dict[str, list[str]] = {}
        for each in self.all:
            labels.setdefault(_plain(each.label), []).append(each.value)
        found = {label: values[0] for label, values in labels.items() if label and len(values) == 1}
        found |= {_plain(words): value for value, words in self.shown.items()}
        return found | {_plain(each.value): each.value for each in reversed(self.all)}

    def value(self, words: str) -> str | None:
        """Return the value that words mean: they may be the value, its label, or both; None if they mean none."""
        if words in self.shown:
            return words
        plain = _plain(words)
        ends = _IN_BRACKETS.search(plain)
        return self._meant.get(plain) or (self._meant.get(ends[1]) if ends else None)


def _shown(choice: FormChoice) -> str:
    label = one_line(choice.label)
    return f"{shortened(label, LABEL)} ({choice.value})" if label and label != choice.value else choice.value


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def lines_as(words: str, said: Iterable[tuple[str, str]]) -> str:
    """Return a text of several lines with some of the lines said otherwise."""
    otherwise = dict(said)
    return "\n".join(otherwise.get(line, line) for line in words.split("\n"))
