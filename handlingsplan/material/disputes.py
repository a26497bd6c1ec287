"""What two records say differently, in words."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import attrs

from ..errors import Finding
from ..fields import declared, label_of
from ..followup import Dispute
from ..language import Text, text
from ..store.emit import plain
from . import faults

OWN = "egna"


def finding_of(dispute: Dispute) -> Finding:
    """Return what a person should be told of a dispute."""
    one, other = dispute.one, dispute.other
    first, second = (other, one) if dispute.chosen == other else (one, other)
    about = (dispute.label, first.value, second.value, second.place)
    told = faults.chosen(*about) if dispute.openly else faults.disputed(*about, dispute.chosen is not None)
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
