"""What is asked of a record beyond its fields: that its parts can be told apart, and that its texts can be shown."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

from attrs import evolve

from ..errors import Finding, Origin
from ..fields import declared, label_of, noun_key
from . import faults

# All below a space but tab and line breaks, and the two that XML forbids: no document can hold them.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def unshowable(words: str) -> list[str]:
    """Return the signs in a text that no document can show."""
    return _UNSHOWABLE.findall(words)


def parts_twice(record: typing.Any, origin: Origin) -> Iterator[Finding]:
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


def control_characters(table: typing.Any, noun: type, origin: Origin) -> Iterator[Finding]:
    """Yield a Finding for each field of a table that holds signs which no document can show, nested ones too."""
    for key, value in table.items() if isinstance(table, dict) else ():
        if signs := unshowable("".join(_texts(value))):
            yield faults.control_characters(signs).at(evolve(origin, column=key, label=label_of(noun, key)))


def _texts(value: typing.Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)
