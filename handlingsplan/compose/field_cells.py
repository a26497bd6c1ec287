"""What stands in the cell of a field: what a field is like is asked once a table, and not once a cell."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, partial

from ..fields import Field, Says, declared
from ..model import Conflict
from ..report import Cell, Missing, RecordKey, Ref
from .desk import Desk
from .own_fields import leading

Teller = Callable[[Desk, typing.Any], Cell]
"""Tells the cell of a record, or of a value, as a desk says it."""


def teller(field: Field, *, doubled: bool) -> Teller:
    """Return what tells a field of a record; a field is doubled where some source says it in two ways."""
    key, said = field.key, _of_value(field)
    if field.own:
        return lambda desk, record: leading(said(desk, dict(getattr(record, "egna", ())).get(key)))
    if key == "conflicts":
        return lambda desk, record: _otherwise(desk, record) if record.conflicts else desk.missing()

    def told(desk: Desk, record: typing.Any) -> Cell:
        return said(desk, getattr(record, key))

    told = partial(_with_conflicts, field, told) if doubled else told
    return partial(_titled, told) if key == "title" else told


def _of_value(field: Field) -> Teller:
    """Return what tells a value of a field; where there is none it says so."""
    told: Teller = _plain
    if field.nested:
        told = _several if field.many else _whole
    elif field.says.refers:
        told = partial(_references, field.says.refers)
    return lambda desk, value: desk.missing() if value is None or value == () else told(desk, value)


def _otherwise(desk: Desk, record: typing.Any) -> str:
    """Return what the source also says, each under its field's own label."""
    labels = {field.key: desk.say(field.says.label) for field in declared(type(record))}
    told = (f"{labels.get(each.field, each.field)}: {each.said} ({each.citation})" for each in record.conflicts)
    return "; ".join(told)


def _titled(told: Teller, desk: Desk, record: typing.Any) -> Cell:
    """Return a title that leads to the address where the thing is to be read, if it has one."""
    title, address = told(desk, record), getattr(record, "address", None)
    if address and isinstance(title, str) and address.startswith(("https://", "http://")):
        return (Ref((title,), address),)
    return title


def _with_conflicts(field: Field, told: Teller, desk: Desk, record: typing.Any) -> Cell:
    """Return the cell in words, with the other thing that the source says after it."""
    cell = told(desk, record)
    others: list[Conflict] = [each for each in getattr(record, "conflicts", ()) if each.field == field.key]
    if not others and isinstance(cell, Missing):
        return cell
    also = (desk.w(" (även uppgett: {said}, {where})", said=each.said, where=each.citation) for each in others)
    return _words(desk, cell) + "".join(also)


def _references(kinds: tuple[str, ...], desk: Desk, names: str | tuple[str, ...]) -> tuple[RecordKey, ...] | str:
    several = names if isinstance(names, tuple) else (names,)
    keys = tuple(dict.fromkeys(_reference(desk, kinds, name) for name in several))
    return keys if all(key in desk.titles for key in keys) else _titles(desk, keys)


def _titles(desk: Desk, keys: Iterable[RecordKey]) -> str:
    return ", ".join(desk.titles.get(key, key) for key in keys)


def _reference(desk: Desk, kinds: tuple[str, ...], name: str) -> RecordKey:
    keys = [desk.account.index.key(kind, name) for kind in kinds]
    return next((key for key in keys if key in desk.titles), RecordKey(name))


def _plain(desk: Desk, value: typing.Any) -> Cell:
    if isinstance(value, Enum):
        return _again(desk, value, _choice)
    if isinstance(value, bool):
        return desk.w("Ja") if value else desk.w("Nej")
    if isinstance(value, tuple):
        return ", ".join(str(_plain(desk, each)) for each in value)
    return typing.cast(Cell, value)


def _choice(desk: Desk, value: Enum) -> str:
    said = desk.say(value)
    return said[:1].upper() + said[1:]


def _again(desk: Desk, value: typing.Any, told: Callable[[Desk, typing.Any], str]) -> str:
    """Return a value in the words that it had the last time: the same choices and roles stand in every record."""
    if value not in desk.told:
        desk.told[value] = told(desk, value)
    return desk.told[value]


def _several(desk: Desk, values: tuple[typing.Any, ...]) -> str:
    return "; ".join(_again(desk, each, _whole) for each in values)


def _whole(desk: Desk, value: typing.Any) -> str:
    """Return a value of several fields as one line of words."""
    said = (_said(desk, says, tell, getattr(value, key)) for key, says, tell in _inner(value.__class__))
    return " – ".join(filter(None, said))


@cache
def _inner(noun: typing.Any) -> tuple[tuple[str, Says, Teller], ...]:
    return tuple((each.key, each.says, _of_value(each)) for each in declared(noun))


def _said(desk: Desk, says: Says, tell: Teller, value: typing.Any) -> str:
    if value is None or value is False or value == ():
        return ""
    if value is True:
        return desk.say(says.label).lower()
    unit = f" {desk.say(says.unit)}" if says.unit else ""
    return _words(desk, tell(desk, value)) + unit


def _words(desk: Desk, cell: Cell) -> str:
    if isinstance(cell, tuple):
        return _titles(desk, typing.cast("tuple[RecordKey, ...]", cell))
    if isinstance(cell, int | Decimal):
        return desk.w.number(cell)
    if isinstance(cell, Missing):
        return cell.label
    return cell.isoformat() if isinstance(cell, date) else str(cell)
