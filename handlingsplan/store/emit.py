"""Records become TOML that a person can read on: a heading a record and a part, long texts over several lines."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

import attrs
import tomli_w

from ..fields import declared
from ..when import When
from .files import Tables
from .signs import texts_in


def as_table(value: typing.Any) -> Tables:
    """Return a record or part as its TOML table.

    What says no more than its absence would is left out, but not a choice: who reads the file on is told it.
    """
    noun: typing.Any = type(value)
    table = {
        key: plain(said)
        for key, default in _defaults(noun)
        if (said := getattr(value, key)) is not None and (said != default or isinstance(said, StrEnum))
    }
    own = getattr(value, "egna", ())
    return {**table, "egna": {key: plain(said) for key, said in own}} if own else table


@cache
def _defaults(noun: typing.Any) -> tuple[tuple[str, typing.Any], ...]:
    defaults = {a.name: a.default for a in attrs.fields(noun)}
    return tuple((each.key, defaults[each.key]) for each in declared(noun))


def plain(value: typing.Any) -> typing.Any:
    """Return a field's value as TOML says it."""
    if isinstance(value, When):
        return value.said  # as text: a day that somebody mistypes then costs its record and not the whole file
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return as_table(value) if attrs.has(type(value)) else value


def toml_of(heading: str, record: typing.Any, *, many: bool) -> str:
    """Return a record as TOML under its heading, and after it its parts under theirs."""
    return "\n".join(_under(heading, as_table(record), headed(type(record)), many))


def headed(noun: type) -> frozenset[str]:
    """Return the fields whose values are parts with names of their own: each stands under a heading."""
    return _headed(noun)


@cache
def _headed(noun: typing.Any) -> frozenset[str]:
    return frozenset(each.key for each in declared(noun) if each.nested and hasattr(each.inner, "part_name"))


def _under(heading: str, table: Tables, parts: frozenset[str], many: bool) -> Iterator[str]:
    within = {key: value for key, value in table.items() if key in parts or not _inline(key, value)}
    beside = {key: value for key, value in table.items() if key not in within}
    yield (f"[[{heading}]]\n" if many else f"[{heading}]\n") + toml(beside)
    for key, value in sorted(within.items(), key=lambda each: each[0] != "egna"):  # a record's own fields before parts
        several = isinstance(value, list)
        for each in value if several else (value,):
            yield from _under(f"{heading}.{key}", each, frozenset(), several)


def _inline(key: str, value: typing.Any) -> bool:
    """Whether a value fits beside its key: not a table, nor a list of tables too long for a line each."""
    tables = value if isinstance(value, list) else [value]
    return not any(isinstance(each, dict) for each in tables) or not toml({key: value}).startswith("[")


def toml(table: Tables) -> str:
    """Return keys and plain values as TOML."""
    # Where texts may go over several lines, a \r\n in one would come back as \n.
    return tomli_w.dumps(table, multiline_strings="\r\n" not in "".join(texts_in(table)))
