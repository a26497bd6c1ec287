"""Children and young people apart from adults, girls and boys apart: whom the activities are for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...nation.reach import GROUPS, Reached, by_area, by_theme, in_group, reached
from ...report import Block, Cell, Chart, Column, Inline, Items, Paragraph, Row, Section, Table, TableView
from .desk import NationDesk

TOLD = ("children", "girls", "boys", "adults", "women", "men", "both", "unknown")
"""The figures that the section tells, in their order."""


def children_section(desk: NationDesk) -> Section:
    """Return the section on whom the activities are for, by area and by theme."""
    w, found = desk.w, reached(desk.nation)
    title = w("Barn och unga, skilda från vuxna")
    if not found:
        return Section("barn-och-unga", title, (Paragraph((w("Ingen aktivitet är redovisad."),)),))
    intro = w(
        "En aktivitet kan vara till för flera grupper och räknas då i varje grupp. Många aktiviteter säger inte vilka "
        "de är till för; de räknas för sig och läggs inte till någon grupp."
    )
    tables = [
        _table(desk, "reach_by_area", w("Vilka aktiviteterna är till för, efter insatsområde"), _areas(desk, found))
    ]
    blocks: list[Block] = [
        Paragraph((intro,)),
        Items(tuple(_items(desk))),
        TableView("reach_by_area"),
        *_chart(desk, found),
    ]
    if desk.own.themes:
        tables.append(
            _table(desk, "reach_by_theme", w("Vilka aktiviteterna är till för, efter tema"), _themes(desk, found))
        )
        blocks.append(TableView("reach_by_theme"))
    return Section("barn-och-unga", title, tuple(blocks), wide=True, tables=tuple(tables))


def _items(desk: NationDesk) -> Iterator[tuple[Inline, ...]]:
    for name in TOLD:
        key = f"reach.{name}"
        yield (f"{desk.name(key)}: ", desk.figure(key))


Groups = Mapping[str, tuple[Reached, ...]]


def _areas(desk: NationDesk, found: tuple[Reached, ...]) -> Groups:
    titles = {each.id: each.title for each in desk.nation.plan.areas}
    titles[""] = desk.w("Inget känt insatsområde")
    return _named(titles, by_area(desk.nation, found), found, desk.w("Alla aktiviteter"))


def _themes(desk: NationDesk, found: tuple[Reached, ...]) -> Groups:
    titles = {each.id: each.title for each in desk.own.themes}
    titles[""] = desk.w("Inget tema")
    return _named(titles, by_theme(desk.nation, found), found, desk.w("Alla aktiviteter"))


def _named(titles: Mapping[str, str], groups: Groups, found: tuple[Reached, ...], whole: str) -> Groups:
    return {**{titles.get(name, name): several for name, several in groups.items()}, whole: found}


def _table(desk: NationDesk, key: str, title: str, groups: Groups) -> Table:
    w = desk.w
    heads = (
        ("children", w("Barn och unga")),
        ("girls", w("därav flickor")),
        ("boys", w("därav pojkar")),
        ("adults", w("Vuxna")),
        ("women", w("därav kvinnor")),
        ("men", w("därav män")),
        ("anybody", w("Sagt för vem")),
    )
    columns = (
        Column("group", w("Område eller tema"), width="wide"),
        *(Column(name, head, "number", width="narrow") for name, head in heads),
        Column("unsaid", w("Ej sagt för vem"), "number", width="narrow"),
        Column("sum", w("Aktiviteter"), "number", width="narrow"),
    )
    said = w(
        "Antal aktiviteter. "
        "En aktivitet kan räknas i flera grupper och på flera rader, men bara en gång på sista raden."
    )
    *inner, last = groups
    rows = (*(_row(name, name, groups[name]) for name in inner), _row("all", last, groups[last]))
    return Table(key, title, said, columns, rows)


def _row(key: str, name: str, several: tuple[Reached, ...]) -> Row:
    counts: list[Cell] = [sum(1 for each in several if in_group(group)(each)) for group in GROUPS]
    unsaid = sum(1 for each in several if not each.reaches)
    return Row(key, (name, *counts, unsaid, len(several)), emphasis="total" if key == "all" else "none")


def _chart(desk: NationDesk, found: tuple[Reached, ...]) -> Iterator[Block]:
    *inner, _ = groups = _areas(desk, found)
    children, adults = in_group("children"), in_group("adults")
    counts = {name: (sum(map(children, groups[name])), sum(map(adults, groups[name]))) for name in inner}
    told = {name: pair for name, pair in counts.items() if any(pair)}
    if not told:
        return
    said = "; ".join(
        desk.w("{name}: barn och unga {young}, vuxna {grown}", name=name, young=young, grown=grown)
        for name, (young, grown) in told.items()
    )
    yield Chart(
        "reach_chart",
        desk.w("Aktiviteter för barn och unga och för vuxna"),
        desk.w("Stapeldiagram över antal aktiviteter efter insatsområde. {spread}.", spread=said),
        "reach_by_area",
        "group",
        ("children", "adults"),
        "bar",
        tuple(told),
    )
