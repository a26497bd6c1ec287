"""A county's own fields: how they are declared, and what stands in a record's table `egna`."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

from attrs import evolve

from ..errors import Finding, Origin, Severity
from ..fields import OWN_TYPES, OwnField, declared, label_of, noun_key
from ..language import text
from ..model import OwnValue
from . import faults
from .choices import NOUNS
from .fault import AN_OWN_VALUE, FaultError, kind_of

Pairs = tuple[tuple[str, OwnValue], ...]
KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")


def misdeclared(field: OwnField, before: tuple[OwnField, ...], origin: Origin) -> Iterator[Finding]:
    """Yield what is wrong with the key of an own field, seen together with those before it."""
    own = {each.key for each in before if each.noun == field.noun}
    taken = field.key in {"egna", *own, *(each.key for each in declared(NOUNS[field.noun]))}
    if taken or not KEY.fullmatch(field.key):
        fault = faults.unfit_own_key(field.key, taken)
        yield fault.at(evolve(origin, column="key", label=label_of(OwnField, "key")))


def own_values(
    table: typing.Any, own: tuple[OwnField, ...], noun: type, origin: Origin
) -> tuple[Pairs | None, list[Finding]]:
    """Return a record's own fields as sorted pairs (None if one cannot be kept) and what is wrong with them."""
    place = evolve(origin, column="egna")
    if not isinstance(table, dict):
        return None, [faults.wrong_type(table, text("en tabell")).at(place)]
    mine = {each.key: OWN_TYPES[each.type] for each in own if each.noun == noun_key(noun)}
    findings = [
        fault.at(evolve(place, column=f"egna.{key}"))
        for key, value in table.items()
        for fault in _faults(key, value, mine, noun)
    ]
    if any(each.severity is Severity.ERROR for each in findings):
        return None, findings
    return tuple(sorted(table.items())), findings


def _faults(key: str, value: typing.Any, mine: dict[str, type], noun: type) -> Iterator[FaultError]:
    expected = mine.get(key)
    if isinstance(value, FaultError):
        yield value
    elif type(value) not in OWN_TYPES.values() or expected not in (None, type(value)):
        yield faults.wrong_type(value, AN_OWN_VALUE if expected is None else kind_of(expected()))
    elif isinstance(value, str) and not value.strip():
        yield faults.empty_text()
    elif expected is None:
        yield faults.undeclared(key, noun_key(noun), mine)
