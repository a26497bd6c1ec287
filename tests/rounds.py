"""Rounds of a body: dossiers of one county year after year, the nation that they make, and what its report prints."""

from __future__ import annotations

from datetime import date

import make

from handlingsplan.compose import evaluation_report
from handlingsplan.followup import FollowUp, follow_up
from handlingsplan.model import Activity, Dossier, Status
from handlingsplan.nation import Nation, figures_of
from handlingsplan.report import Block, Paragraph, Report, Section, cell_words, inline_words

ON = date(2011, 12, 31)
PASTED = "Vi arbetar med frågan inom ramen för vårt ordinarie uppdrag och samverkar när det behövs."
"""An answer that could be anybody's."""


def county(year: str, *activities: Activity, code: str = "24", **said) -> Dossier:
    return make.of_county(code, year, activities=activities, **said)


def activity(id: str = "a1", status: Status | None = None, year: str = "2009", **said) -> Activity:  # noqa: A002
    return make.activity(id, statuses=(make.status(status, f"{year}-06-01"),) if status else (), **said)


def followed(*dossiers: Dossier) -> FollowUp:
    return follow_up(make.plan(), dossiers, on=ON)


def nation(*dossiers: Dossier) -> Nation:
    return Nation(followed(*dossiers))


def values(found: Nation, start: str) -> dict[str, object]:
    """What the figures say whose keys begin so."""
    return {key.removeprefix(start): each.value for key, each in figures_of(found).items() if key.startswith(start)}


def report(*dossiers: Dossier, language: str = "sv") -> Report:
    return evaluation_report(followed(*dossiers), language=language)


def section(made: Report, name: str) -> Section | None:
    return next((each for each, _ in made.walk() if each.id == name), None)


def printed(made: Report, table: str) -> dict[str, tuple[str, ...]]:
    """What every cell of a table says, by row."""
    return {row.key: tuple(str(cell_words(cell, made.records)) for cell in row.cells) for row in made.table(table).rows}


def words(blocks: tuple[Block, ...]) -> str:
    """What the running text of a section says."""
    return " ".join(inline_words(block.inlines) for block in blocks if isinstance(block, Paragraph))
