"""The public part of a dossier: what may leave the house, and what was left out on the way."""

from __future__ import annotations

import typing
from collections import Counter
from functools import cache

import attrs
from attrs import evolve, frozen

from ..fields import INTERNAL, PERSONAL, PUBLIC, declared, label_of, noun_key
from ..language import Words
from ..model import Dossier, Record, held
from ..store.choices import NOUNS

UNDECLARED = "undeclared"
"""Of an own field that nobody has described, nobody knows whether it may leave."""
WHY = {
    INTERNAL: "internt",
    PERSONAL: "rör personer",
    UNDECLARED: "inte beskrivet i dossier.toml, så ingen har sagt att det får lämnas ut",
}


@frozen(order=True)
class LeftOut:
    """A field that is left out: of which kind of record, what it is called, why, and how many values it had."""

    noun: str
    label: str
    sensitivity: str
    values: int = 0

    def __str__(self) -> str:
        values = Words().plural("{n} värde", "{n} värden", self.values)
        return f"{self.label} ({called(self.noun)}): {values}, {WHY[self.sensitivity]}"


def called(noun: str) -> str:
    """Return what a kind of record is called where people see it; its key where it has no name."""
    names = getattr(NOUNS.get(noun), "CALLED", None)
    return str(names.one) if names else noun


@frozen
class Public:
    """The part of a dossier that everybody may see, and what it lacks."""

    dossier: Dossier
    left_out: tuple[LeftOut, ...] = ()


def public_part(dossier: Dossier) -> Public:
    """Return a dossier without what is internal or personal, and what was left out.

    That is own fields with such a sensitivity, fields that the nouns declare so, and own fields that nobody has
    described. Texts stay as they are: no program can tell whether somebody has written something internal in one.
    """
    part = _Part(dossier)
    values: dict[str, typing.Any] = {
        each.attribute: tuple(map(part.of, records)) if each.many else part.of(records[0])
        for each, records in held(dossier)
        if records
    }
    shown = tuple(each for each in dossier.own_fields if each.sensitivity == PUBLIC)
    values["own_fields"] = shown
    return Public(evolve(dossier, **values), part.left_out())


class _Part:
    """Takes out of each record what is not public, and counts it."""

    def __init__(self, dossier: Dossier) -> None:
        self._own = {(each.noun, each.key): each for each in dossier.own_fields}
        self._taken: Counter[tuple[str, str, str]] = Counter()
        for each in dossier.own_fields:
            if each.sensitivity != PUBLIC:
                self._taken[each.noun, each.label, each.sensitivity] = 0

    def of(self, record: typing.Any) -> typing.Any:
        """Return a record without what is not public."""
        noun: typing.Any = type(record)
        changed: dict[str, typing.Any] = {}
        for key, label, sensitivity, default in private_fields(noun):
            if getattr(record, key) != default:
                self._taken[noun_key(noun), label, sensitivity] += 1
                changed[key] = default
        for key in nested_private(noun):
            value = getattr(record, key)
            if value is not None:
                changed[key] = tuple(map(self.of, value)) if isinstance(value, tuple) else self.of(value)
        if isinstance(record, Record) and record.egna:
            changed["egna"] = tuple(pair for pair in record.egna if self._shown(noun_key(noun), pair[0]))
        return evolve(record, **changed) if changed else record

    def _shown(self, noun: str, key: str) -> bool:
        own = self._own.get((noun, key))
        if own and own.sensitivity == PUBLIC:
            return True
        self._taken[noun, own.label if own else key, own.sensitivity if own else UNDECLARED] += 1
        return False

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what was taken out, also what no record had a value of."""
        return tuple(sorted(LeftOut(*name, n) for name, n in self._taken.items()))


@cache
def private_fields(noun: typing.Any) -> tuple[tuple[str, str, str, typing.Any], ...]:
    """Return the fields of a noun that are not public: key, label, sensitivity, and what stands instead."""
    defaults = {each.name: each.default for each in attrs.fields(noun)}
    return tuple(
        (each.key, str(label_of(noun, each.key)), each.says.sensitivity, defaults[each.key])
        for each in declared(noun)
        if not each.public
    )


@cache
def nested_private(noun: typing.Any) -> tuple[str, ...]:
    """Return the fields of a noun whose values are parts in which something is not public."""
    nested = (each for each in declared(noun) if each.nested and each.inner is not noun)
    return tuple(each.key for each in nested if private_fields(each.inner) or nested_private(each.inner))
