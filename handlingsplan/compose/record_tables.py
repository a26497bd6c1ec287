"""One table a kind of record, made of the fields that the noun declares: no field is forgotten, none told twice."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from attrs import frozen

from ..fields import Field
from ..model import Held
from ..report import Cell, Column, RecordKey, Row, Table
from ..when import When
from .desk import Desk
from .field_cells import Teller, teller
from .own_fields import KEY, public_fields
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
    parts: Mapping[RecordKey, Sequence[RecordKey]] = MappingProxyType({}),
) -> Table:
    """Return a table of records with these fields; `told_by` gives the desk that knows what each refers to.

    A row accounts for its record, and for the `parts` of it that have no table of their own.
    """
    doubled = {conflict.field for each in records for conflict in getattr(each.record, "conflicts", ())}
    owner = (Extra(Column("owner", desk.w("Hör till"), "records"), _owner),) if records[0].owner else ()
    extra = owner + extra
    columns = [_column(desk, each, not each.own and each.key in doubled) for each in fields]
    columns[1:1] = [each.column for each in extra]
    tellers = [teller(each, doubled=each.key in doubled) for each in fields]
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


def by_kind(desk: Desk, kind: str) -> tuple[Held, ...]:
    """Return the records of one kind, the plan's before the dossier's."""
    return tuple(each for each in desk.held.values() if each.kind == kind)
