"""Needs, offers, expectations, proposals and obstacles: what is asked for, by theme and kind."""

from __future__ import annotations

from ...language import sort_key
from ...model import NeedKind
from ...report import Chart, Column, Paragraph, Row, Section, Table, TableView
from ..desk import Desk
from .own import worded


def needs_chapter(desk: Desk) -> Section | None:
    """Return the chapter "Detta efterfrågas": a table of theme × kind with its chart, and every need in words."""
    w = desk.w
    title = w("Detta efterfrågas")
    if not desk.account.dossier.needs:
        return worded(desk, "behov", Section("behov", title))
    kinds = _kinds(desk)
    intro = w("Det som myndigheterna säger att de behöver, erbjuder, väntar sig, föreslår eller möter som hinder.")
    blocks = (
        Paragraph((intro,)),
        TableView("need", None, ("agency", "kind", "theme", "text")),
        TableView("needs_by_theme"),
        Chart(
            "needs_chart",
            w("Behov m.m. efter tema"),
            _in_words(desk),
            "needs_by_theme",
            "theme",
            tuple(kind.name.lower() for kind in kinds),
            "stacked",
            tuple(f"theme {theme}" for theme in _themes(desk)),
        ),
    )
    return worded(desk, "behov", Section("behov", title, blocks, tables=(_by_theme(desk, kinds),)))


def _kinds(desk: Desk) -> tuple[NeedKind, ...]:
    found = {each.kind for each in desk.account.dossier.needs}
    return tuple(kind for kind in NeedKind if kind in found)


def _themes(desk: Desk) -> list[str]:
    return sorted({each.theme for each in desk.account.dossier.needs}, key=sort_key)


def _count(desk: Desk, theme: str, kind: NeedKind) -> int:
    return sum(1 for each in desk.account.dossier.needs if each.theme == theme and each.kind is kind)


def _by_theme(desk: Desk, kinds: tuple[NeedKind, ...]) -> Table:
    w = desk.w
    columns = (
        Column("theme", w("Tema"), width="wide"),
        *(Column(kind.name.lower(), _title(desk, kind), "number", width="narrow") for kind in kinds),
        Column("sum", w("Summa"), "number", width="narrow"),
    )
    rows = []
    for theme in _themes(desk):
        counts = [_count(desk, theme, kind) for kind in kinds]
        rows.append(Row(f"theme {theme}", (_first_upper(theme), *counts, sum(counts))))
    sums = [sum(_count(desk, theme, kind) for theme in _themes(desk)) for kind in kinds]
    rows.append(Row("sum", (w("Summa"), *sums, sum(sums)), emphasis="total"))
    description = w("Antal poster av varje slag under varje tema.")
    return Table("needs_by_theme", w("Behov m.m. efter tema och slag"), description, columns, tuple(rows))


def _title(desk: Desk, kind: NeedKind) -> str:
    return _first_upper(desk.say(kind))


def _first_upper(words: str) -> str:
    return words[0].upper() + words[1:]


def _in_words(desk: Desk) -> str:
    sums = {theme: sum(_count(desk, theme, kind) for kind in NeedKind) for theme in _themes(desk)}
    said = ", ".join(f"{theme} {n}" for theme, n in sums.items())
    return desk.w("Staplat diagram över behov m.m. efter tema: {spread}.", spread=said)
