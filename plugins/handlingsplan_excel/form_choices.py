"""A list to choose from: the words that a cell shows for each value, and the value that the same words stand for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import evolve, frozen

from handlingsplan.forms import FormChoice

from .names import shortened
from .texts import one_line

LABEL = 120
"""The most of a label that is shown; the value in brackets after it is always whole."""


@frozen(slots=False)
class Choices:
    """One list. Words that a person has written in another way are the core's to understand."""

    all: tuple[FormChoice, ...]

    @cached_property
    def shown(self) -> dict[str, str]:
        """The words for each value, in the list's order; the bare value where they would be another value."""
        words = {each.value: evolve(each, label=shortened(one_line(each.label), LABEL)).shown for each in self.all}
        return {value: said if said not in words else value for value, said in words.items()}

    @cached_property
    def values(self) -> dict[str, str]:
        """The value for the words that are shown, where they stand for one only."""
        found = {words: value for value, words in self.shown.items()}
        return found | {each.value: each.value for each in self.all}


def lines_as(words: str, said: Mapping[str, str]) -> str:
    """Return a text of several lines with some of the lines said otherwise."""
    return "\n".join(said.get(line, line) for line in words.split("\n"))
