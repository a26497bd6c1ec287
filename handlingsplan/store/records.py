"""What is asked of a record beyond its fields: its own keys, its parts' names, and signs that no document can show."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

from attrs import evolve

from ..errors import Finding, Origin
from ..fields import OWN_TYPES, OwnField, declared, label_of, noun_key
from ..language import text
from ..model import OwnValue
from . import faults

Pairs = tuple[tuple[str, OwnValue], ...]
UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def own_values(
    table: typing.Any, own: tuple[OwnField, ...], noun: type, origin: Origin
) -> tuple[Pairs | None, list[Finding]]:
    """Return a record's own fields as sorted pairs (None if one cannot be kept) and what is wrong with them."""
    place = evolve(origin, column="egna")
    if not isinstance(table, dict):
        return None, [faults.wrong_type(table, text("en tabell")).at(place)]
    mine = {each.key: OWN_TYPES[each.type] for each in own if each.noun == noun_key(noun)}
    findings = list(_own_findings(table, mine, noun_key(noun), place))
    if any(not finding.severity > 1 for finding in findings):
        return None, findings
    return tuple(sorted(table.items())), findings


def _own_findings(table: dict[str, typing.Any], mine: dict[str, type], noun: str, place: Origin) -> Iterator[Finding]:
    for key, value in table.items():
        at = evolve(place, column=f"egna.{key}")
        expected = mine.get(key)
        if type(value) not in (str, int, bool) or (expected and type(value) is not expected):
            yield faults.wrong_type(value, faults.kind_of(expected()) if expected else faults.AN_OWN_VALUE).at(at)
        elif value == "":
            yield faults.empty_text().at(at)
        elif expected is None:
            yield faults.undeclared(key, noun, mine).at(at)


def twice_named(record: typing.Any, origin: Origin) -> Iterator[Finding]:
    """Yield a Finding for each part of a record that has the same name as an earlier one of its kind."""
    for each in declared(type(record)):
        if not (each.many and hasattr(each.inner, "part_name")):
            continue
        seen: set[str] = set()
        for n, part in enumerate(getattr(record, each.key), 1):
            if part.part_name in seen:
                step = (noun_key(each.inner), n)
                yield faults.part_twice(part.part_name).at(evolve(origin, within=(*origin.within, step)))
            seen.add(part.part_name)


def signs(table: typing.Any, noun: type, origin: Origin) -> Iterator[Finding]:
    """Yield a Finding for each field of a table whose text holds control characters, nested ones too."""
    for key, value in table.items() if isinstance(table, dict) else ():
        if found := UNSHOWABLE.findall("".join(_texts(value))):
            yield faults.control_characters(found).at(evolve(origin, column=key, label=label_of(noun, key)))


def _texts(value: typing.Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
