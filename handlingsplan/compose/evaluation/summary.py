"""The summary: what the whole amounts to, in ten figures each with its basis, and the evaluator's conclusions."""

from __future__ import annotations

from ...model import ConclusionKind
from ...report import Block, Column, Items, Paragraph, Row, Section, Table, TableView
from ..chapters.own import worded
from .desk import NationDesk

KEY_FIGURES = (
    "bodies.counties",
    "national.carried_out",
    "national.reports.received",
    "coverage.measures.served",
    "activities",
    "activities.doing",
    "change.progress",
    "training.attendances",
    "wanted.met",
    "money.granted",
)
"""The figures that the summary tells, in their order."""


def summary_chapter(desk: NationDesk) -> Section | None:
    """Return the summary, with the authority's own words first in it if there are any."""
    w = desk.w
    blocks: list[Block] = [
        Paragraph((w("Utvärderingen visar läget per {day}.", day=w.date(desk.on)),), "lead"),
        TableView("key_figures"),
    ]
    concluded = tuple((each.title,) for each in desk.own.conclusions if each.kind is ConclusionKind.CONCLUSION)
    if concluded:
        blocks += [Paragraph((w("Utvärderarens slutsatser:"),)), Items(concluded)]
    chapter = Section(
        "sammanfattning", w("Sammanfattning"), tuple(blocks), role="summary", tables=(_key_figures(desk),)
    )
    return worded(desk, "sammanfattning", chapter)


def _key_figures(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Nyckeltal")),
        Column("figure", w("Värde"), "figure"),
        Column("rule", w("Så är det räknat"), "long_text", width="wide"),
        Column("basis", w("Antal poster som talet vilar på"), "number", width="narrow"),
    )
    rows = tuple(
        Row(key, (desk.told(key).label.to(w.language), found := desk.figure(key), found.rule, len(found.basis)))
        for key in KEY_FIGURES
        if key in desk.counted
    )
    return Table("key_figures", w("Nyckeltal"), w("Utvärderingens nyckeltal med regel."), columns, rows)
