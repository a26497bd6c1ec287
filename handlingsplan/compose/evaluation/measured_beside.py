"""Measures that may not be added up, or have nothing to be added to: side by side."""

from __future__ import annotations

from collections.abc import Iterator

from ...nation.measured import NUMBERS, Measured, Value, has_number
from ...nation.others_measured import Alike
from ...report import Block, Cell, Column, Paragraph, Row, Section, Table, TableView
from .desk import NationDesk

BESIDE = "indicators_beside"
MOST_ROWS = 40
"""How many measures the document shows; of more, it says that they stand in the workbook."""


def beside_section(desk: NationDesk, alike: tuple[Alike, ...]) -> Section:
    """Return the section on measures that stand side by side."""
    w = desk.w
    table = _table(desk, alike)
    blocks: list[Block] = [
        Paragraph((f"{desk.name('indicator.beside')}: ", desk.figure("indicator.beside"), ".")),
        Paragraph((w("Att de står bredvid varandra betyder inte att de går att jämföra eller lägga ihop."),)),
    ]
    if len(table.rows) <= MOST_ROWS:
        blocks.append(TableView(BESIDE))
    else:
        blocks.append(Paragraph((w("De står i arbetsbokens tabell ”{title}”.", title=table.title),)))
    return Section("serier/bredvid", w("Mått som står bredvid varandra"), tuple(blocks), tables=(table,))


def _table(desk: NationDesk, alike: tuple[Alike, ...]) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Mått"), width="wide"),
        Column("body", w("Redovisat av")),
        Column("unit", w("Enhet"), width="narrow"),
        Column("values", w("Värden"), "long_text", width="wide"),
        Column("cannot_show", w("Vad måttet inte kan visa"), "long_text", width="wide"),
    )
    rows = tuple(_row(desk, one) for each in alike for one in each.alone)
    said = w("Mått som inte får läggas ihop med andra, eller inte har något att läggas ihop med.")
    return Table(BESIDE, w("Mått som står bredvid varandra"), said, columns, rows, header_columns=2)


def _row(desk: NationDesk, measured: Measured) -> Row:
    first = measured.indicator
    bodies = dict.fromkeys(desk.body(each.reporter.body) for each in measured.tellings)
    values: Cell = "\n".join(_said(desk, each) for each in _once(measured)) or desk.missing()
    limits: Cell = first.cannot_show or desk.missing()
    return Row(measured.tellings[0].key, (first.title, desk.w.joined(bodies), first.unit, values, limits))


def _once(measured: Measured) -> Iterator[Value]:
    """Yield one value a period: another teller's only where it says something else."""
    seen: set[tuple[object, ...]] = set()
    for each in measured.values:
        said = (each.observation.period.said, *(getattr(each.observation, name) for name in NUMBERS))
        if said not in seen:
            seen.add(said)
            yield each


def _said(desk: NationDesk, value: Value) -> str:
    told = value.observation
    if not has_number(told):
        return f"{told.period.said}: {desk.missing().label.lower()}"
    names = {
        "value": "",
        "people": desk.w("personer"),
        "attendances": desk.w("deltagartillfällen"),
        "women": desk.w("kvinnor"),
        "men": desk.w("män"),
        "unknown": desk.w("okänt kön"),
    }
    parts = ((name, getattr(told, key)) for key, name in names.items())
    numbers = (f"{desk.w.number(number)} {name}".strip() for name, number in parts if number is not None)
    return f"{told.period.said}: {', '.join(numbers)}"
