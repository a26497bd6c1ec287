"""A Cell as the words that are printed for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from attrs import frozen

from handlingsplan.language import Words
from handlingsplan.report import Cell, Column, Figure, Inline, Mark, Missing, RecordKey, Ref, Report, plain
from handlingsplan.when import When

DOMAIN = "handlingsplan_excel"


@frozen
class Voice:
    """What turns a cell into words: this plugin's voice in the report's language, and what records are called."""

    words: Words
    records: Mapping[RecordKey, str]

    def printed(self, cell: Cell, column: Column) -> str:
        """Return what a reader sees for a cell: a figure's text, a status's label, the titles of records."""
        match cell:
            case str():
                return cell
            case tuple():
                return self.joined(cell, column)
            case Figure(text=shown) | Mark(label=shown) | Missing(label=shown) | When(said=shown):
                return shown
            case Ref(inlines=inlines):
                return plain(inlines)
        return self._number_or_day(cell)

    def _number_or_day(self, cell: int | Decimal | date) -> str:
        if isinstance(cell, date):
            return cell.isoformat()
        return str(cell) if isinstance(cell, Decimal) and not cell.is_finite() else self.words.number(cell)

    def joined(self, cell: tuple[object, ...], column: Column) -> str:
        """Return inlines as text, or the titles of records, one a line."""
        if column.type == "records":
            return "\n".join(self.title(cast(RecordKey, key)) for key in cell)
        return plain(cast(tuple[Inline, ...], cell))

    def title(self, key: RecordKey) -> str:
        """Return what a record is called; one that the report does not name is called by its key."""
        return self.records.get(key, key)


def voice_of(report: Report) -> Voice:
    """Return the voice of this plugin for a report."""
    return Voice(Words(report.language, domain=DOMAIN), report.records)
