"""Children and young people apart from adults, girls and boys apart: whom the activities are for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

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
        "de är till för; de räknas för sig och läggs inte till någon grupp. En aktivitet kan också höra till flera "
        "områden och teman, så raderna i tabellerna summerar inte till alla aktiviteter."
    )
    areas = _areas(desk, found)
    tables = [_table(desk, "reach_by_area", w("Vilka aktiviteterna är till för, efter insatsområde"), areas, found)]
    blocks: list[Block] = [
        Paragraph((intro,)),
        Items(tuple(_items(desk))),
        TableView("reach_by_area"),
        *_chart(desk, areas),
    ]
    if desk.own.themes:
        title_of_themes = w("Vilka aktiviteterna är till för, efter tema")
        tables.append(_table(desk, "reach_by_theme", title_of_themes, _themes(desk, found), found))
        blocks.append(TableView("reach_by_theme"))
    return Section("barn-och-unga", title, tuple(blocks), wide=True, tables=tuple(tables))


def _items(desk: NationDesk) -> Iterator[tuple[Inline, ...]]:
    for name in TOLD:
        key = f"reach.{name}"
        yield (f"{desk.name(key)}: ", desk.figure(key))


@frozen
class Group:
    """A row: an area, a theme, or all activities together."""

    key: str
    title: str
    activities: tuple[Reached, ...]

    def count(self, name: str) -> int:
        """Return how many of them are for a group of people."""
        return sum(map(in_group(name), self.activities))


def _areas(desk: NationDesk, found: tuple[Reached, ...]) -> tuple[Group, ...]:
    none = desk.w("Utan koppling till ett känt insatsområde")
    titles = {each.id: each.title for each in desk.nation.plan.areas} | {"": none}
    return _groups(titles, by_area(desk.nation, found))


def _themes(desk: NationDesk, found: tuple[Reached, ...]) -> tuple[Group, ...]:
    titles = {each.id: each.title for each in desk.own.themes} | {"": desk.w("Inget tema")}
    return _groups(titles, by_theme(desk.nation, found))


def _groups(titles: Mapping[str, str], groups: Mapping[str, tuple[Reached, ...]]) -> tuple[Group, ...]:
    return tuple(Group(f"in {name}", titles.get(name, name), several) for name, several in groups.items())


def _table(desk: NationDesk, key: str, title: str, groups: tuple[Group, ...], found: tuple[Reached, ...]) -> Table:
    w = desk.w
    heads = (
        ("children", w("Barn och unga")),
        ("girls", w("därav flickor")),
        ("boys", w("därav pojkar")),
        ("adults", w("Vuxna")),
        ("women", w("därav kvinnor")),
        ("men", w("därav män")),
        ("anybody", w("Målgrupp angiven")),
    )
    columns = (
        Column("group", w("Område eller tema"), width="wide"),
        *(Column(name, head, "number", width="narrow") for name, head in heads),
        Column("unsaid", w("Målgrupp ej angiven"), "number", width="narrow"),
        Column("sum", w("Aktiviteter"), "number", width="narrow"),
    )
    said = w(
        "Antal aktiviteter. "
        "En aktivitet kan räknas i flera grupper och på flera rader, men bara en gång på sista raden."
    )
    whole = Group("all", w("Alla aktiviteter"), found)
    rows = (*(_row(each) for each in groups), evolve(_row(whole), emphasis="total"))
    return Table(key, title, said, columns, rows)


def _row(group: Group) -> Row:
    counts: list[Cell] = [group.count(name) for name in GROUPS]
    unsaid = sum(1 for each in group.activities if not each.reaches)
    return Row(group.key, (group.title, *counts, unsaid, len(group.activities)))


def _chart(desk: NationDesk, groups: tuple[Group, ...]) -> Iterator[Block]:
    counts = [(each, each.count("children"), each.count("adults")) for each in groups]
    told = [each for each in counts if any(each[1:])]
    if not told:
        return
    said = "; ".join(
        desk.w("{name}: barn och unga {young}, vuxna {grown}", name=each.title, young=young, grown=grown)
        for each, young, grown in told
    )
    yield Chart(
        "reach_chart",
        desk.w("Aktiviteter för barn och unga och för vuxna"),
        desk.w("Stapeldiagram över antal aktiviteter efter insatsområde. {spread}.", spread=said),
        "reach_by_area",
        "group",
        ("children", "adults"),
        "bar",
        tuple(each.key for each, _, _ in told),
    )
