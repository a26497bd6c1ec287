"""One table a kind of record, made of the fields that the noun declares: no field is forgotten, none told twice."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, partial

from attrs import frozen

from ..fields import Field, declared
from ..model import Conflict, Held
from ..report import Cell, Column, Missing, RecordKey, Ref, Row, Table
from ..when import When
from .desk import Desk
from .own_fields import KEY, leading, public_fields
from .speaker import Speaker


@frozen
class Extra:
    """A column that is worked out and not declared, with the cell of each record."""

    column: Column
    cell: Callable[[Held], Cell]


def record_table(
    desk: Desk, title: str, description: str, held: Iterable[Held], extra: tuple[Extra, ...] = ()
) -> Table:
    """Return the table of a kind: a row a record with every declared field, the county's own, and what is worked out.

    `extra` columns stand first after the title.
    """
    records = tuple(held)
    fields = told_fields(public_fields(desk, type(records[0].record)))
    return table_of(desk, title, description, records, fields, extra, lambda _: desk)


def told_fields(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return the fields that a table has columns for: parts that are counted have tables of their own."""
    return tuple(each for each in fields if not _counted_part(each))


def table_of(
    desk: Speaker,
    title: str,
    description: str,
    records: tuple[Held, ...],
    fields: tuple[Field, ...],
    extra: tuple[Extra, ...],
    told_by: Callable[[Held], Desk],
    parts: Mapping[RecordKey, Sequence[RecordKey]] = NO_PARTS,
) -> Table:
    """Return a table of records with these fields; `told_by` gives the desk that knows what each refers to.

    A row accounts for its record, and for the `parts` of it that have no table of their own.
    """
    doubled = {conflict.field for each in records for conflict in getattr(each.record, "conflicts", ())}
    owner = (Extra(Column("owner", desk.w("Hör till"), "records"), _owner),) if records[0].owner else ()
    extra = owner + extra
    columns = [_column(desk, each, not each.own and each.key in doubled) for each in fields]
    columns[1:1] = [each.column for each in extra]
    tellers = [_teller(each, doubled) for each in fields]
    rows = tuple(
        Row(each.key, _cells(told_by(each), each, tellers, extra), shows=(each.key, *parts.get(each.key, ())))
        for each in records
    )
    return Table(records[0].kind, title, description, tuple(columns), rows, record_kind=records[0].kind)


def _owner(each: Held) -> Cell:
    return (each.owner,) if each.owner else ()


def _counted_part(field: Field) -> bool:
    """Return whether the field holds parts that have a table of their own."""
    return field.many and hasattr(field.inner, "part_name")


def _cells(desk: Desk, each: Held, tellers: Iterable[Teller], extra: tuple[Extra, ...]) -> tuple[Cell, ...]:
    cells = [tell(desk, each.record) for tell in tellers]
    cells[1:1] = [one.cell(each) for one in extra]
    return tuple(cells)


def _teller(field: Field, doubled: set[str]) -> Teller:
    """Return what tells a field of a record: what the field is like is asked once a table and not once a cell."""
    key, said = field.key, _value_teller(field)
    if field.own:
        return lambda desk, record: leading(said(desk, dict(getattr(record, "egna", ())).get(key)))
    if key == "conflicts":
        return lambda desk, record: _otherwise(desk, record) if record.conflicts else desk.missing()
    if key == "title":
        return lambda desk, record: _leading(record, _doubled(desk, record, field, said) if key in doubled else said(desk, record.title))
    if key in doubled:
        return lambda desk, record: _doubled(desk, record, field, said)
    return lambda desk, record: said(desk, getattr(record, key))


def _otherwise(desk: Desk, record: typing.Any) -> str:
    """Return what the source also says, each under its field's own label."""
    labels = {field.key: desk.say(field.says.label) for field in declared(type(record))}
    told = (f"{labels.get(each.field, each.field)}: {each.said} ({each.citation})" for each in record.conflicts)
    return "; ".join(told)


def _leading(record: typing.Any, title: Cell) -> Cell:
    """Return a title that leads to the address where the thing is to be read, if it has one."""
    address = getattr(record, "address", None)
    if address and isinstance(title, str) and address.startswith(("https://", "http://")):
        return (Ref((title,), address),)
    return title


def _column(desk: Speaker, field: Field, doubled: bool) -> Column:
    kind = "text" if doubled else _type(field)
    help_words = desk.say(field.says.help) if field.says.help else ""
    unit = desk.say(field.says.unit) if field.says.unit else ""
    wide: typing.Literal["narrow", "normal", "wide"] = "wide" if field.says.long else "normal"
    if field.key in ("id", "number") or kind in ("number", "date"):
        wide = "narrow"
    key = f"{KEY}{field.key}" if field.own else field.key
    return Column(key, desk.say(field.says.label), kind, help_words, wide, unit)


def _type(field: Field) -> typing.Literal["text", "long_text", "number", "date", "records"]:
    if field.says.refers and not field.nested:
        return "records"
    if field.says.long:
        return "long_text"
    if not field.many and field.inner in (int, Decimal):
        return "number"
    if not field.many and field.inner is When:
        return "date"
    return "text"


def _value_teller(field: Field) -> Callable[[Desk, typing.Any], Cell]:
    """Return what tells a value of a field; where there is none it says so."""
    told = _told
    if field.nested:
        told = _nested if field.many else _whole
    elif field.says.refers:
        told = partial(_references, field.says.refers)
    return lambda desk, value: desk.missing() if value is None or value == () else told(desk, value)


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
    if isinstance(value, bool):
        return desk.w("Ja") if value else desk.w("Nej")
    if isinstance(value, Enum):
        said = desk.say(value)
        return said[:1].upper() + said[1:]
    if isinstance(value, tuple):
        return ", ".join(str(_plain(desk, each)) for each in value)
    return typing.cast(Cell, value)


def _told(desk: Desk, value: typing.Any) -> str:
    """Return a value of several fields as one line of words."""
    return " – ".join(filter(None, (_said(desk, field, getattr(value, field.key)) for field in declared(type(value)))))


def _said(desk: Desk, field: Field, value: typing.Any) -> str:
    if value is None or value is False or value == ():
        return ""
    if value is True:
        return desk.say(field.says.label).lower()
    unit = f" {desk.say(field.says.unit)}" if field.says.unit else ""
    return _words(desk, _cell(desk, field, value)) + unit


def _words(desk: Desk, cell: Cell) -> str:
    if isinstance(cell, tuple):
        return _titles(desk, typing.cast("tuple[RecordKey, ...]", cell))
    if isinstance(cell, int | Decimal):
        return desk.w.number(cell)
    if isinstance(cell, Missing):
        return cell.label
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _with_conflicts(desk: Desk, record: typing.Any, field: Field, cell: Cell) -> Cell:
    """Return the cell in words, with the other thing that the source says after it."""
    others: list[Conflict] = [each for each in getattr(record, "conflicts", ()) if each.field == field.key]
    if not others and isinstance(cell, Missing):
        return cell
    also = (desk.w(" (även uppgett: {said}, {where})", said=each.said, where=each.citation) for each in others)
    return _words(desk, cell) + "".join(also)


def by_kind(desk: Desk, kind: str) -> tuple[Held, ...]:
    """Return the records of one kind, the plan's before the dossier's."""
    return tuple(each for each in desk.held.values() if each.kind == kind)
