"""A county's own fields: how they are declared, and what stands in a record's table `egna`."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

from attrs import evolve

from ..errors import Finding, Origin, Severity
from ..fields import CHOICE, OWN_TYPES, OwnField, declared, label_of, noun_key
from ..language import text
from ..model import OwnValue
from ..when import When
from . import faults
from .choices import NOUNS
from .fault import AN_OWN_VALUE, FaultError, kind_of
from .values import when_of

Pairs = tuple[tuple[str, OwnValue], ...]
PLAIN_TYPES = (str, int, bool)
KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")


def misdeclared(field: OwnField, before: tuple[OwnField, ...], origin: Origin) -> Iterator[Finding]:
    """Yield what is wrong with the key of an own field, seen together with those before it."""
    own = {each.key for each in before if each.noun == field.noun}
    taken = field.key in {"egna", *own, *(each.key for each in declared(NOUNS[field.noun]))}
    if taken or not KEY.fullmatch(field.key):
        fault = faults.unfit_own_key(field.key, taken)
        yield fault.at(evolve(origin, column="key", label=label_of(OwnField, "key")))
    if field.type == CHOICE and not field.choices:
        yield faults.no_choices().at(evolve(origin, column="choices", label=label_of(OwnField, "choices")))


def own_values(
    table: typing.Any, own: tuple[OwnField, ...], noun: type, origin: Origin
) -> tuple[Pairs | None, list[Finding]]:
    """Return a record's own fields as sorted pairs (None if one cannot be kept) and what is wrong with them."""
    if table == {}:
        return (), []
    place = evolve(origin, column="egna")
    if not isinstance(table, dict):
        return None, [faults.wrong_type(table, text("en tabell")).at(place)]
    mine = {each.key: each for each in own if each.noun == noun_key(noun)}
    kept: dict[str, OwnValue] = {}
    findings: list[Finding] = []
    for key, value in table.items():
        try:
            kept[key] = _value(value, mine.get(key))
        except FaultError as fault:
            findings.append(fault.at(evolve(place, column=f"egna.{key}")))
        else:
            if key not in mine:
                findings.append(faults.undeclared(key, noun_key(noun), mine).at(evolve(place, column=f"egna.{key}")))
    if any(each.severity is Severity.ERROR for each in findings):
        return None, findings
    return tuple(sorted(kept.items())), findings


def _value(value: typing.Any, field: OwnField | None) -> OwnValue:
    """Return the value of an own field, as described; FaultError where it cannot be that."""
    if isinstance(value, FaultError):
        raise value
    expected = OWN_TYPES[field.type] if field else None
    if expected is When:
        return when_of(value)
    if type(value) not in PLAIN_TYPES or expected not in (None, type(value)):
        raise faults.wrong_type(value, AN_OWN_VALUE if expected is None else kind_of(expected()))
    if isinstance(value, str) and not value.strip():
        raise faults.empty_text()
    if field and field.type == CHOICE and value not in field.choices:
        raise faults.not_a_choice(value, field.choices)
    return typing.cast(OwnValue, value)
