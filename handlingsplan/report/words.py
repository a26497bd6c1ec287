"""Blocks and cells as plain words, for formats that have nothing else; and the Figures that stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain

from .nodes import (
    Block,
    Chart,
    Figure,
    Inline,
    Items,
    Mark,
    Missing,
    Paragraph,
    RecordKey,
    Ref,
    TableView,
    flat,
    inlines_of,
    plain,
)
from .table import Cell, Row

STEP = "    "


def block_words(block: Block, indent: str = "") -> str:
    """Return a block as text: a list with dashes, of a table or a chart only what it is called."""
    match block:
        case Paragraph(inlines):
            return inline_words(inlines)
        case Items(items):
            return "\n".join(f"{indent}– {_item_words(item, indent)}" for item in items)
        case TableView(table, caption=caption):
            return f"{table}: {caption}" if caption else table
        case Chart(title=title, alt_text=alternative):
            return f"{title}: {alternative}"


def _item_words(item: tuple[Inline | Items, ...], indent: str) -> str:
    return "".join(
        f"\n{block_words(each, indent + STEP)}" if isinstance(each, Items) else inline_words((each,)) for each in item
    )


def cell_words(cell: Cell, records: Mapping[RecordKey, str]) -> str | int | Decimal:
    """Return what stands in a cell: a number as it is, a note in brackets, records by their titles, one a line."""
    match cell:
        case int() | Decimal():
            return cell
        case Mark(label=label, note=note) | Missing(label=label, note=note):
            return f"{label} ({note})" if note else label
        case tuple() if cell and all(isinstance(each, str) and each in records for each in cell):
            return "\n".join(records[RecordKey(str(each))] for each in cell)
        case tuple():
            return inline_words(cell)
        case Ref() | Figure():
            return inline_words((cell,))
        case _:
            return str(cell)


def inline_words(inlines: tuple[Inline, ...]) -> str:
    """Return running text with footnotes in brackets, and after it the addresses that it leads to."""
    refs = [each.to for each in flat(inlines) if isinstance(each, Ref) and not each.to.startswith("#")]
    return plain(inlines) + "".join(f" <{address}>" for address in refs)


def figures_in(place: Block | Row) -> Iterator[Figure]:
    """Yield the Figures in a block or in the cells of a row."""
    inlines = chain.from_iterable(map(_inlines, place.cells)) if isinstance(place, Row) else inlines_of(place)
    return (each for each in inlines if isinstance(each, Figure))


def _inlines(cell: Cell) -> Iterator[Inline]:
    if isinstance(cell, tuple):
        return flat(tuple(each for each in cell if isinstance(each, Inline)))
    return flat((cell,)) if isinstance(cell, Ref | Figure) else iter(())
