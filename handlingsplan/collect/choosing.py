"""Which value of a list is meant by what somebody wrote: the value, one of its names, or both; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from ..forms import FormChoice
from .plain_words import plain, tidy

_IN_BRACKETS = re.compile(r"^(.*)\(([^()]+)\)$", re.DOTALL)
_OPEN, _CLOSE = "”", "”"
_CUT = "…"

Named = Mapping[str, tuple[str, ...]]
"""The names of each value; the first is the one that is shown beside it."""


@frozen
class Meant:
    """The value that words mean; `exact` if they said it outright, `several` if they could mean more than one."""

    value: str | None = None
    exact: bool = True
    several: tuple[str, ...] = ()


class Choosing:
    """One list to choose from."""

    def __init__(self, named: Named) -> None:
        self.named = named
        self._shown: dict[str, list[str]] = {}
        self._plain: dict[str, list[str]] = {}
        self._values: dict[str, list[str]] = {}
        for value, names in named.items():
            _put(self._values, plain(value), value)
            for words in _said_as(value, names):
                _put(self._shown, words, value)
            for words in (*_said_as(value, names), *names):
                _put(self._plain, plain(words), value)

    @property
    def choices(self) -> tuple[FormChoice, ...]:
        """The list as a form shows it."""
        return tuple(FormChoice(value, next(iter(names), "")) for value, names in self.named.items())

    def words(self) -> Iterable[str]:
        """Yield all that one can write, to find the nearest in."""
        for value, names in self.named.items():
            yield from (value, *names)

    def meant(self, said: str) -> Meant:
        """Return which value is meant; none where the words mean none of the list."""
        if said in self.named:
            return Meant(said)
        shown = self._shown.get(said, [])
        if len(shown) == 1:
            return Meant(shown[0])
        words = plain(said)
        for known in (self._values, self._plain):
            if found := known.get(words):
                return Meant(found[0], False) if len(found) == 1 else Meant(several=tuple(found))
        return self._with_value(said)

    def _with_value(self, said: str) -> Meant:
        """Return the value that stands in brackets after its name, which a list may have shown shortened."""
        found = _IN_BRACKETS.match(tidy(said))
        if not found or found[2] not in self.named:
            return Meant()
        name, cut, _ = plain(found[1]).partition(_CUT)
        return Meant(found[2], bool(cut) and any(plain(each).startswith(name) for each in self.named[found[2]]))

    def written(self, value: str) -> str:
        """Return a value as it is written where other values than the list's may stand.

        One that would be read as another value of the list stands in quotation marks.
        """
        meant = self.meant(value)
        unlike = meant.several or meant.value not in (None, value) or quoted(value) is not None
        return f"{_OPEN}{value}{_CLOSE}" if unlike else value


def quoted(said: str) -> str | None:
    """Return what stands in quotation marks, which is meant exactly as it stands; None if nothing does."""
    if len(said) > 2 and said.startswith(_OPEN) and said.endswith(_CLOSE):
        return said[1:-1]
    return None


def _said_as(value: str, names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        return ()
    return (names[0], FormChoice(value, names[0]).shown, f"{value} – {names[0]}")


def _put(known: dict[str, list[str]], words: str, value: str) -> None:
    values = known.setdefault(words, [])
    if value not in values:
        values.append(value)
