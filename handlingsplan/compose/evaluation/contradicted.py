"""The annex on where a body contradicts in one round what it told in another: both values, both places."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ...language import Text, text
from ...model import AnswerState, Status
from ...nation.contradictions import Contradiction, Value, contradictions
from ...report import Cell, Column, Paragraph, Row, Section, Table
from ..statuses import ANSWERS, STATUSES
from .change_lists import view
from .desk import NationDesk

CONTRADICTED = "contradictions"
WHAT: Mapping[str, Text] = {
    "status": text("Läge"),
    "start": text("Start"),
    "end": text("Slut"),
    "value": text("Värde"),
    "people": text("Personer"),
    "attendances": text("Deltagartillfällen"),
    "women": text("Kvinnor"),
    "men": text("Män"),
    "unknown": text("Kön okänt"),
    "answer": text("Svar"),
}


def contradictions_annex(desk: NationDesk) -> Section | None:
    """Return the annex; None where nobody contradicts itself."""
    found = contradictions(desk.nation)
    if not found:
        return None
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("what", w("Om vad"), width="narrow"),
        Column("record", w("Post"), "records", width="wide"),
        Column("one", w("Det ena")),
        Column("place", w("Var")),
        Column("other", w("Det andra")),
        Column("also", w("Var", context="det andra")),
    )
    rows = tuple(Row(f"contradiction {n}", _told(desk, each)) for n, each in enumerate(found, 1))
    said = w(
        "Uppgifter från två omgångar som går emot varandra eller behöver förklaras. Båda visas, med var de står; den "
        "senaste omgångens uppgift är den som räknas."
    )
    title = w("Där samma län eller myndighet säger emot sig")
    table = Table(CONTRADICTED, title, said, columns, rows)
    return Section(
        "emot-sig", title, (Paragraph((said,)), *view(desk, table)), role="annex", wide=True, tables=(table,)
    )


def _told(desk: NationDesk, each: Contradiction) -> tuple[Cell, ...]:
    record: Cell = (each.other,) if each.other in desk.titles else desk.missing()
    body = desk.body(each.other.partition("/")[0])
    one, other = (_said(desk, value) for value in (each.said, each.also))
    return (body, desk.say(WHAT[each.what]), record, one, desk.place(each.one), other, desk.place(each.other))


def _said(desk: NationDesk, value: Value) -> str:
    if isinstance(value, Status):
        return desk.say(STATUSES[value][0])
    if isinstance(value, AnswerState):
        return desk.say(ANSWERS[value][0])
    if isinstance(value, str):
        return value
    whole = isinstance(value, Decimal) and value == value.to_integral_value()
    return desk.w.number(int(value) if whole else value)
