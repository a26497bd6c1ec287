"""How a plan or a dossier holds its records: in which file and under which table each kind stands."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache

import attrs
from attrs import frozen

from ..errors import Origin
from ..language import Text


@frozen
class Refused:
    """A record that could not be read: counted in the balance, with the place where it stands.

    With a `reason` it could be read, and is left out for that reason.
    """

    kind: str
    name: str
    origin: Origin
    reason: Text | None = None


@frozen
class Holding:
    """One kind of record: the attribute that holds it, its file, its table, and the class of a record."""

    attribute: str
    file: str
    table: str
    noun: type
    many: bool


def holds(file: str, table: str) -> dict[str, tuple[str, str]]:
    """Return the metadata of an attribute whose records stand in `file` under `[table]` or `[[table]]`."""
    return {"holds": (file, table)}


def holdings(owner: type) -> tuple[Holding, ...]:
    """Return what a class of plan or dossier holds, in the order it is declared."""
    return _holdings(owner)


@cache
def _holdings(owner: typing.Any) -> tuple[Holding, ...]:
    attrs.resolve_types(owner)
    return tuple(_holding(a) for a in attrs.fields(owner) if "holds" in a.metadata)


def _holding(attribute: attrs.Attribute[typing.Any]) -> Holding:
    file, table = attribute.metadata["holds"]
    many = typing.get_origin(attribute.type) is tuple
    inner = next((each for each in typing.get_args(attribute.type) if each is not type(None)), attribute.type)
    return Holding(attribute.name, file, table, typing.cast(type, inner), many)


def held(owner: typing.Any) -> Iterator[tuple[Holding, tuple[typing.Any, ...]]]:
    """Yield each kind of record with the records of it."""
    for each in holdings(type(owner)):
        value = getattr(owner, each.attribute)
        yield each, value if each.many else () if value is None else (value,)


MOST = 3


def counted(owner: typing.Any) -> str:
    """Return how many records there are of the kinds that there are most of: "35 answers, 30 activities …"."""
    numbers = {each.attribute.replace("_", " "): len(records) for each, records in held(owner) if each.many and records}
    most = sorted(numbers.items(), key=lambda each: -each[1])
    more = " …" if len(most) > MOST else ""
    return ", ".join(f"{n} {name}" for name, n in most[:MOST]) + more if most else "empty"
