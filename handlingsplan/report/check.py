"""Whether a Report holds together, and where in it each record is accounted for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from .nodes import (
    Block,
    Chart,
    Figure,
    Footnote,
    Inline,
    Items,
    Paragraph,
    RecordKey,
    Ref,
    Section,
    TableView,
    flat,
    inlines_of,
    walk,
)
from .places import block_mark
from .table import Table

if TYPE_CHECKING:
    from .whole import Report


def places_of(sections: tuple[Section, ...], tables: Iterable[Table]) -> Mapping[str, tuple[RecordKey, ...]]:
    """Return each place's mark with the records it accounts for; the order is that of reading, tables last."""
    places: dict[str, tuple[RecordKey, ...]] = {}
    for section, _ in walk(sections):
        places[block_mark(section.id, 0)] = section.shows
        for number, block in enumerate(section.blocks, 1):
            places[block_mark(section.id, number)] = _shown_in(block)
    for table in tables:
        places |= table.places
    return places


def _shown_in(block: Block) -> tuple[RecordKey, ...]:
    if not isinstance(block, Items):
        return block.shows if isinstance(block, Paragraph) else ()
    inner = (each for item in block.items for each in item if isinstance(each, Items))
    return (*block.shows, *(key for each in inner for key in _shown_in(each)))


def figures_of(report: Report) -> dict[str, Figure]:
    """Return every Figure by its key."""
    return {each.key: each for each in _all_inlines(report) if isinstance(each, Figure)}


def check_report(report: Report) -> None:
    """Raise ValueError with everything that does not hold together."""
    faults = [
        *_doubles(report),
        *_nesting(report),
        *(fault for table in report.tables for fault in table.faults),
        *_views(report),
        *_leads(report),
    ]
    faults += [*_figures(report), *_balance(report)]
    if faults:
        raise ValueError("; ".join(faults[:20]))


def _doubles(report: Report) -> Iterator[str]:
    names = [section.id for section, _ in report.walk()] + [table.key for table in report.tables]
    yield from (f"the id {name!r} is used {n} times" for name, n in Counter(names).items() if n > 1)
    yield from (f"section {section.id!r} still holds its tables" for section, _ in report.walk() if section.tables)


def _all_inlines(report: Report) -> Iterator[Inline]:
    for section, _ in report.walk():
        for block in section.blocks:
            yield from inlines_of(block)
    for table in report.tables:
        yield from table.inlines


def _nesting(report: Report) -> Iterator[str]:
    for each in _all_inlines(report):
        if isinstance(each, Ref | Footnote):
            inner = [one for one in flat(each.inlines) if isinstance(one, type(each))]
            yield from (f"a {type(each).__name__} stands in another" for _ in inner)


def _figures(report: Report) -> Iterator[str]:
    told: dict[str, str] = {}
    for each in _all_inlines(report):
        if isinstance(each, Figure) and told.setdefault(each.key, each.text) != each.text:
            yield f"the figure {each.key!r} says {told[each.key]!r} and {each.text!r}"


def _views(report: Report) -> Iterator[str]:
    tables = {table.key: table for table in report.tables}
    for section, _ in report.walk():
        here = {block.table for block in section.blocks if isinstance(block, TableView)}
        for block in section.blocks:
            if not isinstance(block, TableView | Chart):
                continue
            if block.table not in tables:
                yield f"section {section.id!r} shows the table {block.table!r}, which is not there"
            elif isinstance(block, Chart) and block.table not in here:
                yield f"chart {block.key!r}: its table {block.table!r} is not shown in section {section.id!r}"
            else:
                yield from _selection(block, section, tables[block.table])


def _selection(block: TableView | Chart, section: Section, table: Table) -> Iterator[str]:
    columns = block.columns or () if isinstance(block, TableView) else (block.category, *block.series)
    unknown = set(columns) - {column.key for column in table.columns}
    unknown |= set(block.rows or ()) - table.row_keys
    if unknown:
        yield f"section {section.id!r} selects {sorted(unknown)} of table {table.key!r}, which are not there"


def _leads(report: Report) -> Iterator[str]:
    known = {section.id for section, _ in report.walk()} | {table.key for table in report.tables}
    rows = {table.key: table for table in report.tables}
    for to in _targets(report):
        here = to[1:]
        if to.startswith("#") and not (here in known or here in report.records or _row(here, rows, known)):
            yield f"a reference leads to {to!r}, which is not there"
        elif not to.startswith(("#", "https://", "http://", "mailto:")):
            yield f"a reference leads to {to!r}, which is no address"


def _row(to: str, tables: dict[str, Table], known: set[str]) -> bool:
    """Return whether "table key/row key" is a row; a table that something leads into becomes known row by row."""
    for key in [key for key in tables if to.startswith(f"{key}/")]:
        known |= {f"{key}/{row}" for row in tables.pop(key).row_keys}
    return to in known


def _targets(report: Report) -> Iterator[str]:
    for each in _all_inlines(report):
        if isinstance(each, Ref) or (isinstance(each, Figure) and each.to):
            yield each.to
    for table in report.tables:
        yield from table.leads


def _balance(report: Report) -> Iterator[str]:
    seen = {key for keys in report.places.values() for key in keys}
    for row in report.balance:
        if not row.adds_up:
            counts = f"{row.in_model} in the model, {len(row.shown)} shown, {len(row.left_out)} left out"
            yield f"balance of {row.kind}: {counts}"
        yield from _unseen(row.kind, row.shown - seen)


def _unseen(kind: str, keys: Iterable[RecordKey]) -> Iterator[str]:
    yield from (f"balance of {kind}: {key} is called shown and stands nowhere" for key in sorted(keys)[:3])
