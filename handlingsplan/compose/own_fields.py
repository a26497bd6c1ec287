"""A county's own fields in the reports: columns in every table of their kind, words where records stand in prose.

What is internal or personal stands in no report, and the method says that it does not.
"""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from attrs import evolve

from ..fields import PUBLIC, Field, fields_of
from ..report import Block, Cell, Ref, Section, Table, TableView
from .desk import Desk

KEY = "egna."
"""What the key of an own field's column begins with: a field of the same name may be worked out."""
MOST_COLUMNS = 3
"""How many own columns a page has room for; the workbook has all of them."""


def public_fields(desk: Desk, noun: type) -> tuple[Field, ...]:
    """Return what a report may show of a noun: its fields and the county's own, without what is not public."""
    return tuple(each for each in fields_of(noun, desk.account.dossier.own_fields) if each.public)


def own_said(desk: Desk, record: typing.Any) -> str:
    """Return a record's own fields as words: "Kostnad: 3 000. Diarienummer: 12-09."; empty where there are none."""
    values = dict(record.egna)
    own = (each for each in public_fields(desk, type(record)) if each.own and each.key in values)
    return " ".join(f"{desk.say(each.says.label)}: {_words(desk, values[each.key])}." for each in own)


def _words(desk: Desk, value: object) -> str:
    if isinstance(value, bool):
        return desk.w("Ja") if value else desk.w("Nej")
    return desk.w.number(value) if isinstance(value, int) else str(value)


def leading(cell: Cell) -> Cell:
    """Return an own field's address as a link under the name of its site; any other value as it is."""
    if not isinstance(cell, str) or not cell.startswith(("https://", "http://")) or len(cell.split()) != 1:
        return cell
    try:
        site = urlsplit(cell).hostname
    except ValueError:
        return cell
    return (Ref((site.removeprefix("www."),), cell),) if site else cell


def with_own_columns(sections: Iterable[Section], tables: Iterable[Table]) -> Iterator[Section]:
    """Yield sections in which every chosen view of a table shows the county's own columns too, as room allows."""
    columns = {table.key: own[:MOST_COLUMNS] for table in tables if (own := _own(table))}
    yield from (_widened(each, columns) for each in sections) if columns else sections


def _own(table: Table) -> tuple[str, ...]:
    return tuple(each.key for each in table.columns if table.record_kind and each.key.startswith(KEY))


def _widened(section: Section, columns: Mapping[str, tuple[str, ...]]) -> Section:
    return evolve(
        section,
        blocks=tuple(_with_columns(each, columns) for each in section.blocks),
        sections=tuple(_widened(each, columns) for each in section.sections),
    )


def _with_columns(block: Block, columns: Mapping[str, tuple[str, ...]]) -> Block:
    if isinstance(block, TableView) and block.columns is not None and block.table in columns:
        return evolve(block, columns=(*block.columns, *columns[block.table]))
    return block


def withheld(desk: Desk) -> Iterator[str]:
    """Yield a sentence on own fields that are not shown, where there are any."""
    hidden = [each for each in desk.account.dossier.own_fields if each.sensitivity != PUBLIC]
    if hidden:
        yield desk.w.plural(
            "{n} eget fält i underlaget är internt eller rör personer och visas inte här.",
            "{n} egna fält i underlaget är interna eller rör personer och visas inte här.",
            len(hidden),
        )
