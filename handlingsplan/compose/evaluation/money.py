"""Money for the assignments: year by year, measure by measure, and what the plan itself grants beside."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Grant, Measure
from ...nation.coverage import measure_key
from ...nation.money import WHAT, key_of_period, periods
from ...report import Block, Cell, Chart, Column, Inline, Paragraph, Row, Section, Table, TableView
from .desk import NationDesk

BY_PERIOD, BY_MEASURE = "money_by_period", "money_by_measure"


def money_section(desk: NationDesk) -> Section | None:
    """Return the section; None where neither an agency nor the plan tells of any money."""
    years, measures = _by_period(desk), _by_measure(desk)
    if not measures.rows and not years.rows:
        return None
    blocks: list[Block] = [Paragraph(_plans_own(desk))]
    if years.rows:
        blocks += (TableView(BY_PERIOD), *_not_told(desk), _chart(desk, years))
    if measures.rows:
        blocks.append(TableView(BY_MEASURE))
    tables = tuple(each for each in (years, measures) if each.rows)
    return Section("medel", desk.w("Medel"), tuple(blocks), tables=tables)


def _plans_own(desk: NationDesk) -> tuple[Inline, ...]:
    w = desk.w
    if desk.counted["money.plan"].value is None:
        return (w("Planen själv anger inga belopp för sina åtgärder."),)
    measures = desk.nation.plan.measures
    told = {"n": w.number(sum(1 for each in measures if each.grants)), "all": w.number(len(measures))}
    said = w("Planen anger belopp för {n} av de {all} kända åtgärderna, tillsammans ", **told)
    apart = w("; gemensamma belopp räknas en gång. Det läggs aldrig ihop med det som myndigheterna redovisar.")
    return said, desk.figure("money.plan"), apart


def _not_told(desk: NationDesk) -> Iterator[Block]:
    if desk.counted["money.not_told"].value:
        yield Paragraph((f"{desk.name('money.not_told')}: ", desk.figure("money.not_told"), "."), "note")


def _columns(desk: NationDesk) -> tuple[Column, ...]:
    return tuple(Column(name, desk.told(f"money.{name}").label.to(desk.w.language), "figure") for name in WHAT)


def _by_period(desk: NationDesk) -> Table:
    w = desk.w
    columns = (Column("period", w("År"), width="narrow"), *_columns(desk))
    rows = [
        Row(f"money {each}", (each, *(desk.figure(key_of_period(name, each)) for name in WHAT)))
        for each in periods(desk.nation)
    ]
    if rows:
        rows.append(Row("money all", (w("Summa"), *(desk.figure(f"money.{name}") for name in WHAT)), emphasis="total"))
    said = w("Medel för uppdragen enligt myndigheternas redovisningar, år för år.")
    return Table(BY_PERIOD, w("Medel för uppdragen"), said, columns, tuple(rows))


def _chart(desk: NationDesk, table: Table) -> Chart:
    w = desk.w
    years = tuple(row for row in table.rows if row.emphasis == "none")
    said = "; ".join(f"{row.cells[0]}: {_text(row.cells[1])}, {_text(row.cells[2])}" for row in years)
    return Chart(
        "money_chart",
        w("Beviljade och använda medel"),
        w("Stapeldiagram över beviljade och använda medel: {spread}.", spread=said),
        BY_PERIOD,
        "period",
        ("granted", "used"),
        "bar",
        tuple(row.key for row in years),
    )


def _text(cell: Cell) -> str:
    return str(getattr(cell, "text", cell))


def _by_measure(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("plan", w("Enligt planen")),
        *_columns(desk),
    )
    measures = desk.nation.plan.measures
    rows = tuple(_row(desk, each) for each in measures if each.grants or has_money(desk, each))
    said = w(
        "Vad planen anger och vad de ansvariga myndigheterna redovisar för varje åtgärd. Raderna läggs inte ihop: ett "
        "belopp som gäller flera åtgärder står vid var och en."
    )
    return Table(BY_MEASURE, w("Medel efter åtgärd"), said, columns, rows)


def has_money(desk: NationDesk, measure: Measure) -> bool:
    """Return whether any agency responsible tells of money for a measure."""
    return figure_key(measure, "granted") in desk.counted


def figure_key(measure: Measure, what: str) -> str:
    """Return the key of a measure's sum: "money.measure.m1.granted"."""
    return f"money.measure.{measure.id}.{what}"


def _row(desk: NationDesk, measure: Measure) -> Row:
    told: tuple[Cell, ...] = tuple(
        desk.figure(figure_key(measure, name)) if has_money(desk, measure) else desk.missing() for name in WHAT
    )
    plan = "; ".join(_granted(desk, each) for each in measure.grants)
    return Row(f"money {measure.id}", ((measure_key(measure.id),), plan or desk.missing(), *told))


def _granted(desk: NationDesk, grant: Grant) -> str:
    w = desk.w
    amount = w("{n} kronor", n=w.number(grant.amount))
    years = w(" ({years})", years=grant.years.said) if grant.years else ""
    shared = w(", gemensamt: {what}", what=grant.common) if grant.common else ""
    return f"{amount}{years}{shared}"
