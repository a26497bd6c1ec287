"""The marks of the matrices: one sign a cell, so that a whole country fits a page, and what each sign means."""

from __future__ import annotations

from collections.abc import Mapping

from ...followup import Cell, CellState
from ...language import Text, text
from ...model import Verdict
from ...nation.coverage import NOT_CODED, CountyCell
from ...report import Column, Mark, Missing, Row, Table
from ..statuses import CELLS, Tone
from .desk import NationDesk

SHORT: Mapping[CellState, Text] = {
    CellState.DOING: text("G", context="ruta"),
    CellState.PLANNED: text("P", context="ruta"),
    CellState.STOPPED: text("A", context="ruta"),
    CellState.NO_STATUS: text("?", context="ruta"),
    CellState.AFTER: text("E", context="ruta"),
    CellState.NOTHING: text("I", context="ruta"),
    CellState.NOT_APPLICABLE: text("T", context="ruta"),
    CellState.NONE: text("–", context="ruta"),
}
"""What stands in a cell of a matrix: a letter, never colour alone."""
NO_INFORMATION = text("u", context="ruta")
UNCODED = text("r", context="ruta")
NOT_CONCERNED = text("·", context="ruta")
LEGEND = "matrix_legend"


def short_mark(desk: NationDesk, cell: Cell) -> Mark | Missing:
    """Return a cell as one sign; it leads to the first activity that it rests on."""
    label, tone = desk.say(SHORT[cell.state]), CELLS[cell.state][1]
    to = next((f"#{key}" for key in cell.activities if key in desk.titles), "")
    if cell.state is CellState.NONE:
        return Missing("none", label)
    return Mark(cell.state.name.lower(), label, tone, to=to)


def county_mark(desk: NationDesk, cell: CountyCell) -> Mark | Missing:
    """Return a county's cell as one sign: no information, not concerned, or how far it has come."""
    if cell.cell is None:
        return Missing(cell.silence, desk.say(UNCODED if cell.silence == NOT_CODED else NO_INFORMATION))
    if cell.cell.state is CellState.NONE and cell.verdict is Verdict.DOES_NOT:
        return Mark("not_concerned", desk.say(NOT_CONCERNED), "neutral")
    return short_mark(desk, cell.cell)


def legend(desk: NationDesk) -> Table:
    """Return the table that says what each sign means."""
    w = desk.w
    columns = (Column("sign", w("Tecken"), "status", width="narrow"), Column("means", w("Betyder"), width="wide"))
    told: list[tuple[str, Text, Tone, str]] = [
        (state.name.lower(), SHORT[state], CELLS[state][1], desk.say(CELLS[state][0])) for state in CellState
    ]
    told += [
        ("not_concerned", NOT_CONCERNED, "neutral", w("Åtgärden berör inte länet, och inget är redovisat")),
        ("not_coded", UNCODED, "unknown", w("Rapport mottagen, ej kodad")),
        ("no_information", NO_INFORMATION, "unknown", w("Ingen uppgift: länet har inte redovisat någon gång")),
    ]
    rows = tuple(Row(code, (Mark(code, desk.say(sign), tone), means)) for code, sign, tone, means in told)
    return Table(LEGEND, w("Tecken i matriserna"), w("Vad varje tecken i en ruta betyder."), columns, rows)
