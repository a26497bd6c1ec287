"""Records become TOML that a person can read on: one heading a record and a part, long texts over several lines."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs
import tomli_w

from ..fields import Field, declared
from ..when import When

if TYPE_CHECKING:
    from .files import Tables


def as_table(value: typing.Any) -> Tables:
    """Return a record or part as its TOML table: what is as if it were absent is left out."""
    defaults = {a.name: a.default for a in attrs.fields(type(value))}
    table = {
        each.key: plain(said)
        for each in declared(type(value))
        if (said := getattr(value, each.key)) is not None and said != defaults[each.key]
    }
    own = getattr(value, "egna", ())
    return {**table, "egna": dict(own)} if own else table


def plain(value: typing.Any) -> typing.Any:
    """Return a field's value as TOML says it."""
    if isinstance(value, When):
        return value.said  # as text: a day that somebody mistypes then costs its record and not the whole file
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if attrs.has(type(value)):
        return as_table(value)
    return value


def toml_of(heading: str, value: typing.Any, *, many: bool) -> str:
    """Return a record as TOML under its heading, its parts after it under theirs."""
    return "\n".join(_tables(heading, as_table(value), nested_keys(type(value)), many))


def nested_keys(noun: type) -> dict[str, Field]:
    """Return the fields of a noun that are written as tables of their own."""
    return {each.key: each for each in declared(noun) if each.nested}


def _tables(heading: str, table: Tables, nested: dict[str, Field], many: bool) -> Iterator[str]:
    inside = {key: table.pop(key) for key in (*nested, "egna") if key in table}
    yield (f"[[{heading}]]\n" if many else f"[{heading}]\n") + toml(table)
    for key, value in inside.items():
        for each in value if isinstance(value, list) else (value,):
            deeper = nested_keys(nested[key].inner) if key in nested else {}
            yield from _tables(f"{heading}.{key}", each, deeper, isinstance(value, list))


def toml(table: Tables) -> str:
    """Return plain keys and values as TOML."""
    # With several lines allowed, a \\r\\n inside a text would come back as \\n.
    return tomli_w.dumps(table, multiline_strings=not any("\r\n" in each for each in _strings(table)))


def _strings(table: Tables) -> Iterator[str]:
    for value in table.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (each for each in value if isinstance(each, str))
