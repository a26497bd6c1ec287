"""What a cell has to say beyond its own words; it stands in the row's last column, "Anmärkning"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

from handlingsplan.report import Cell, Column, Figure, Inline, Mark, Missing, Ref
from handlingsplan.when import When

from .cell_xml import exact
from .leads import Leads, Spot
from .limits import EXCEL, Limits
from .names import SHEET_LIMIT
from .runs import refs_of, runs_of, words_of
from .texts import fits, one_line
from .voice import Voice


def says_no_more(cell: Cell, limits: Limits) -> bool:
    """Return whether a cell surely holds only a short text, a day or a number that needs no note."""
    kind = type(cell)
    if kind is str:
        return fits(cast(str, cell))
    if kind is date or kind is When:
        return True
    if isinstance(cell, Mark | Missing):
        return not cell.note and fits(cell.label)
    return isinstance(cell, int | Decimal) and exact(cell, limits.digits) is not None


def notes_of(cell: Cell, column: Column, voice: Voice, leads: Leads | None, limits: Limits) -> Iterator[str]:
    """Yield what a cell has to say; `leads` tells where references within the workbook go."""
    if isinstance(cell, Mark | Missing):
        if cell.note:
            yield f"{one_line(column.title)}: {cell.note}"
    elif isinstance(cell, tuple):
        yield from _other_refs(cell, column, voice, leads)
    elif too_long(cell, limits):
        yield voice.words(
            "{column}: talet har fler än {digits} siffror och står därför som text",
            column=one_line(column.title),
            digits=limits.digits,
        )


def goes_on(column: Column, voice: Voice) -> str:
    """Return what is said of a cell whose text takes more than one."""
    return voice.words("{column}: texten fortsätter i nästa kolumn", column=one_line(column.title))


def too_long(cell: Cell, limits: Limits) -> bool:
    """Return whether a cell's number has more digits than Excel counts with."""
    value = cell.value if isinstance(cell, Figure) else cell
    return isinstance(value, int | Decimal | Fraction) and exact(value, limits.digits) is None


def _other_refs(cell: tuple[object, ...], column: Column, voice: Voice, leads: Leads | None) -> Iterator[str]:
    if column.type == "records" or all(isinstance(each, str) for each in cell):
        return
    # A cell can be one link only: it leads where its first reference leads.
    for ref in refs_of(tuple(runs_of(cast(tuple[Inline, ...], cell))))[1:]:
        yield f"{words_of(ref)}: {where(ref, voice, leads)}"


def where(ref: Ref, voice: Voice, leads: Leads | None) -> str:
    """Return in words where a reference leads; without `leads` they are as long as they can be."""
    if not ref.to.startswith("#"):
        return ref.to
    target = leads.find(ref.to) if leads else Spot("–" * SHEET_LIMIT, EXCEL.rows)
    if not isinstance(target, Spot):
        return voice.words("visas inte i arbetsboken")
    return voice.words("bladet {sheet}, rad {row}", sheet=target.sheet, row=target.row)


def with_address(words: str, to: str) -> str:
    """Return words with the address that they would lead to if they were a link, unless they are it."""
    return words if to.startswith("#") or to == words else f"{words} ({to})"


def at_most(cell: Cell, column: Column, voice: Voice) -> str:
    """Return the longest text that a cell can come to show: it may turn out that it cannot be a link."""
    words = voice.printed(cell, column)
    if isinstance(cell, Ref | Mark | Missing):
        return with_address(words, cell.to) if cell.to else words
    if isinstance(cell, tuple) and column.type != "records":
        first = next(iter(refs_of(tuple(runs_of(cell)))), None)
        return with_address(words, first.to) if first else words
    return words
