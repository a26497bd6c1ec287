"""Method: the rules of all figures, the sources and the balance."""

from __future__ import annotations

from ...report import Column, Items, Paragraph, Row, Section, Table, TableView
from ..chapters.method import FOLLOW_UP_RULES, balance_section
from ..chapters.method import RULES as GENERAL
from ..chapters.own import worded
from .desk import NationDesk
from .rules import RULES
from .sensitivity import sensitivity_section


def method_chapter(desk: NationDesk) -> Section | None:
    """Return the chapter on method, with its rules, sources and balance under headings of their own."""
    w = desk.w
    rules = (*GENERAL, *FOLLOW_UP_RULES)
    blocks = (Paragraph((_basis(desk),)), Items(tuple((desk.say(each),) for each in rules)))
    figures = Section(
        "regler",
        w("Så är siffrorna räknade"),
        (TableView("figure_rules"),),
        role="method",
        tables=(_rules(desk),),
    )
    sources = Section(
        "kallor", w("Källor"), (TableView("source", None, ("title", "issuer", "published")),), role="method"
    )
    sections = (
        figures,
        sensitivity_section(desk),
        *((sources,) if desk.nation.plan.sources else ()),
        balance_section(desk),
    )
    chapter = Section("metod", w("Metod och regler"), blocks, sections, role="method")
    return worded(desk, "metod", chapter)


def _basis(desk: NationDesk) -> str:
    w = desk.w
    said = w(
        "Rapporten bygger på {n} underlag och visar läget per {day}.",
        n=w.number(len(desk.nation.follow_up.accounts)),
        day=w.date(desk.on),
    )
    return said + (
        " " + w("Hela eller delar av underlaget är påhittat och finns bara som exempel.") if desk.made_up else ""
    )


def _rules(desk: NationDesk) -> Table:
    w = desk.w
    used = {each.rule for each in desk.counted.values()}
    rows = tuple(
        Row(name, (told.label.to(w.language), told.rule.to(w.language))) for name, told in RULES.items() if name in used
    )
    columns = (Column("what", w("Nyckeltal")), Column("rule", w("Så är det räknat"), "long_text", width="wide"))
    return Table("figure_rules", w("Regler"), w("Varje regel som en siffra är räknad efter."), columns, rows)
