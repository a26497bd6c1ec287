"""Disputes: two dossiers of one body and round that say different things of the same record."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import attrs
from attrs import frozen

from ..errors import Finding, Origin
from ..fields import declared, label_of
from ..language import Text, text
from ..report import RecordKey
from ..store.emit import plain
from . import faults

OWN = "egna"


@frozen
class Said:
    """What one dossier says, and where."""

    value: str
    place: Origin


@frozen
class Dispute:
    """One field that two dossiers say different things of. Nothing is chosen in silence.

    `chosen` is what stands, and None where nothing does: the record is then left out of the follow-up. `openly` is
    whether a person has chosen it (with `prefer`); otherwise it stands because something must stand there, as a title.
    """

    key: RecordKey
    field: str
    label: Text
    one: Said
    other: Said
    chosen: Said | None = None
    openly: bool = False

    def finding(self) -> Finding:
        """Return what a person should be told."""
        first, second = (self.other, self.one) if self.chosen == self.other else (self.one, self.other)
        about = (self.label, first.value, second.value, second.place)
        told = faults.chosen(*about) if self.openly else faults.disputed(*about, self.chosen is not None)
        return told.at(first.place)


def differing(one: typing.Any, other: typing.Any) -> Iterator[tuple[str, Text, str, str]]:
    """Yield each field that two records differ in: its key, its label, and what each says."""
    noun = type(one)
    for each in declared(noun):
        first, second = getattr(one, each.key), getattr(other, each.key)
        if first != second:
            yield each.key, label_of(noun, each.key), *_shown(first, second)
    if getattr(one, OWN, ()) != getattr(other, OWN, ()):
        said = ([f"{key}: {words_of(value)}" for key, value in getattr(each, OWN)] for each in (one, other))
        yield OWN, text("Egna fält"), *_shown(*map(tuple, said))


def _shown(first: typing.Any, second: typing.Any) -> tuple[str, str]:
    """Return two values as words; of lists only what the other does not have."""
    if isinstance(first, tuple) and isinstance(second, tuple):
        alone = tuple(each for each in first if each not in second), tuple(each for each in second if each not in first)
        if any(alone):
            first, second = alone
    return words_of(first), words_of(second)


def words_of(value: typing.Any) -> str:
    """Return a field's value as words."""
    if value is None or value == ():
        return str(text("ingen uppgift"))
    if isinstance(value, bool):
        return str(text("ja") if value else text("nej"))
    if isinstance(value, tuple):
        return "; ".join(map(words_of, value))
    if attrs.has(type(value)) and declared(type(value)):
        told = ((each, getattr(value, each.key)) for each in declared(type(value)))
        return ", ".join(f"{each.says.label}: {words_of(said)}" for each, said in told if said not in (None, ()))
    return str(plain(value))
