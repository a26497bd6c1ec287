"""All that was worked out, as JSON: every figure with the records it rests on, and the cells of the matrices.

It is made from the values themselves: a room of the nation that gets a new figure, or a figure that gets a new field,
is there without a word here.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction
from functools import cache, cached_property, singledispatch

import attrs

from ..collect.stamp import plan_fingerprint
from ..fields import noun_key
from ..followup import Counted
from ..nation import Nation
from ..when import When
from .nation_told import NATION

OWN = "egna"
NAME, SCHEMA = "uppfoljning.json", "uppfoljning.schema.json"


def worked_out(nation: Nation, figures: Mapping[str, Counted], rules: Mapping[str, str]) -> dict[str, typing.Any]:
    """Return all that was worked out, as plain values: the nation's figures, and the rules in words, by name."""
    plan = nation.plan.head
    return {
        "$schema": SCHEMA,
        "plan": {"id": plan.id, "title": plan.title, "fingerprint": plan_fingerprint(nation.plan)},
        "on": nation.on.isoformat(),
        "dossiers": sorted("/".join(each.path) for each in nation.follow_up.dossiers),
        "counties": dict(nation.counties),
        "rules": dict(rules),
        "figures": {key: plain(each) for key, each in figures.items()},
        **{name: plain(room(nation)) for name, room in ROOMS.items()},
    }


def _cells(nation: Nation) -> Iterator[typing.Any]:
    """Yield every cell of measure or assignment × agency that something stands in, body by body."""
    for body, reporter in nation.reporters.items():
        for cell in reporter.standing.cells.values():
            yield {"body": body, **plain(cell)}


def _contributions(nation: Nation) -> Iterator[typing.Any]:
    """Yield each body's best cell for each measure and assignment: what it contributes."""
    for body, reporter in nation.reporters.items():
        for cell in reporter.standing.contributions.values():
            yield {"body": body, **plain(cell)}


def _concerns(nation: Nation) -> Iterator[typing.Any]:
    """Yield whether each measure concerns each county."""
    for body, reporter in nation.reporters.items():
        for measure, verdict in reporter.standing.concerns.items():
            yield {"body": body, "measure": measure, **plain(verdict)}


def _disputes(nation: Nation) -> Iterator[typing.Any]:
    """Yield what dossiers say differently; the values of own fields, that may be internal, are not told."""
    for each in nation.follow_up.disputes:
        said = [None if each.field == OWN else one.value for one in (each.one, each.other)]
        places = [str(one.place) for one in (each.one, each.other)]
        holds = [one == each.chosen for one in (each.one, each.other)]
        yield {"record": each.key, "field": each.field, "values": said, "places": places, "holds": holds}


ROOMS: Mapping[str, Callable[[Nation], typing.Any]] = {
    "cells": _cells,
    "contributions": _contributions,
    "concerns": _concerns,
    "disputes": _disputes,
    **{name: room for name, (room, _) in NATION.items()},
}
"""What is told beside the figures, by its name in the file."""


def as_json(value: typing.Any) -> bytes:
    """Return plain values as JSON, the same each time."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


@singledispatch
def plain(value: typing.Any) -> typing.Any:
    """Return a value as JSON has it. A share is exact, as "9/13"; a number with decimals is text: none are lost."""
    return _record(value) if attrs.has(type(value)) else [plain(each) for each in value]


@plain.register(str)
@plain.register(int)
@plain.register(type(None))
def _as_it_is(value: typing.Any) -> typing.Any:
    return value


@plain.register
def _chosen(value: StrEnum) -> str:
    return str(value.value)


@plain.register
def _named(value: IntEnum) -> str:
    return value.name.lower()


@plain.register(Decimal)
@plain.register(Fraction)
def _exact(value: Decimal | Fraction) -> str:
    return str(value)


@plain.register
def _time(value: When) -> str:
    return value.said


@plain.register
def _day(value: date) -> str:
    return value.isoformat()


@plain.register
def _table(value: Mapping) -> dict[str, typing.Any]:  # type: ignore[type-arg]
    return {str(plain(key)): plain(each) for key, each in value.items()}


@plain.register(frozenset)
@plain.register(set)
def _set(value: typing.Any) -> list[typing.Any]:
    return sorted(map(plain, value))


def _record(value: typing.Any) -> dict[str, typing.Any]:
    """Return a value's fields, and what it works out of them: its properties."""
    noun: typing.Any = type(value)
    names = [*(each.name for each in attrs.fields(noun)), *_properties(noun)]
    shown = {name: plain(getattr(value, name)) for name in names if not name.startswith("_")}
    return {"kind": noun_key(noun), **shown}


@cache
def _properties(noun: type) -> tuple[str, ...]:
    """Return what a class works out of its fields, also what it has from the class that it builds on."""
    found = (
        name
        for each in reversed(noun.__mro__)
        for name, own in vars(each).items()
        if isinstance(own, property | cached_property)
    )
    return tuple(dict.fromkeys(found))
