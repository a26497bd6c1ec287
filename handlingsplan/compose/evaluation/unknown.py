"""What is not known, in figures: of the plan, of who has told, and of what is told."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import key_of
from ...report import Block, Column, Figure, Items, Paragraph, Ref, Row, Section, Table, TableView
from .desk import NationDesk

TABLE = "unknown_figures"


def unknown_section(desk: NationDesk) -> Section:
    """Return the section on what is not known."""
    w = desk.w
    intro = w("Det som inte är känt räknas varken som gjort eller som ogjort. Här står hur mycket det är.")
    blocks = (
        Paragraph((intro,)),
        *_of_the_plan(desk),
        TableView(TABLE),
        *_without_responsible(desk),
        *_not_coded(desk),
        Paragraph(
            (
                w("Vilka län som saknar uppgift står i kapitlet "),
                Ref((w("Vilka som har redovisat"),), "#underlaget"),
                ".",
            )
        ),
    )
    return Section("okant", w("Det som inte är känt"), blocks, tables=(_table(desk),))


def _of_the_plan(desk: NationDesk) -> Iterator[Block]:
    if words := desk.nation.plan.head.unknown:
        yield Paragraph((words,), lang=desk.told_in)


def _table(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Det som inte är känt"), width="wide"),
        Column("value", w("Hur mycket"), "figure"),
        Column("rule", w("Så är det räknat"), "long_text", width="wide"),
    )
    rows = tuple(_row(desk, key) for key in desk.counted if key.startswith("unknown."))
    series = tuple(_row(desk, key) for key in ("series.gaps", "series.without_limits") if desk.counted[key].value)
    said = w("Det som inte är känt om planen, om vilka som har redovisat och i det som har redovisats.")
    return Table(TABLE, w("Det som inte är känt"), said, columns, (*rows, *series))


def _row(desk: NationDesk, key: str) -> Row:
    found: Figure = desk.figure(key)
    return Row(key, (desk.name(key), found, found.rule))


def _without_responsible(desk: NationDesk) -> Iterator[Block]:
    plan = desk.nation.plan
    keys = tuple(key_of(plan, "measure", each.id) for each in plan.measures if not each.responsible)
    if keys:
        yield TableView("measure", keys, ("title", "number", "directed_to"), desk.w("Åtgärder utan känd ansvarig"))


def _not_coded(desk: NationDesk) -> Iterator[Block]:
    accounts = ((each.body, each.standing.dossier) for each in desk.nation.reporters.values())
    titles = tuple(
        (f"{desk.body(body)}: {each.title}",)
        for body, dossier in accounts
        for each in dossier.assignment_reports
        if each.not_coded
    )
    if titles:
        yield Paragraph((desk.w("Rapporter som har kommit in men som ingen har kodat:"),))
        yield Items(titles)
