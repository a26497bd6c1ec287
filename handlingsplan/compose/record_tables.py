"""One table a kind of record, made of the fields that the noun declares: no field is forgotten, none told twice."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import Enum

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
) -> Table:
    """Return a table of records with these fields; `told_by` gives the desk that knows what each refers to."""
    doubled = {conflict.field for each in records for conflict in getattr(each.record, "conflicts", ())}
    owner = (Extra(Column("owner", desk.w("Hör till"), "records"), _owner),) if records[0].owner else ()
    extra = owner + extra
    columns = [_column(desk, each, not each.own and each.key in doubled) for each in fields]
    columns[1:1] = [each.column for each in extra]
    rows = tuple(_row(told_by(each), each, fields, extra, doubled) for each in records)
    return Table(records[0].kind, title, description, tuple(columns), rows, record_kind=records[0].kind)


def _owner(each: Held) -> Cell:
    return (each.owner,) if each.owner else ()


def _counted_part(field: Field) -> bool:
    """Return whether the field holds parts that have a table of their own."""
    return field.many and hasattr(field.inner, "part_name")


def _row(desk: Desk, each: Held, fields: tuple[Field, ...], extra: tuple[Extra, ...], doubled: set[str]) -> Row:
    own = dict(getattr(each.record, "egna", ()))
    cells: list[Cell] = []
    for field in fields:
        if field.own:
            cells.append(leading(_cell(desk, field, own.get(field.key))))
            continue
        value = getattr(each.record, field.key)
        cell = _otherwise(desk, each.record) if field.key == "conflicts" and value else _cell(desk, field, value)
        if field.key in doubled:
            cell = _with_conflicts(desk, each.record, field, cell)
        cells.append(_leading(each.record, cell) if field.key == "title" else cell)
    cells[1:1] = [one.cell(each) for one in extra]
    return Row(each.key, tuple(cells), shows=(each.key,))


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


def _cell(desk: Desk, field: Field, value: typing.Any) -> Cell:
    if value is None or value == ():
        return desk.missing()
    if field.says.refers and not field.nested:
        return _references(desk, field.says.refers, value if isinstance(value, tuple) else (value,))
    if field.nested:
        return "; ".join(_told(desk, each) for each in (value if field.many else (value,)))
    return _plain(desk, value)


def _references(desk: Desk, kinds: tuple[str, ...], names: tuple[str, ...]) -> tuple[RecordKey, ...] | str:
    keys = tuple(dict.fromkeys(_reference(desk, kinds, name) for name in names))
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
