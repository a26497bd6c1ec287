"""The annex on where a body contradicts in one round what it told in another: both values, both places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...language import Text, text
from ...model import AnswerState, Observation, Status
from ...nation.contradictions import Contradiction, Value, contradictions
from ...report import Block, Cell, Column, Paragraph, Row, Section, Table, TableView
from ..statuses import ANSWERS, STATUSES
from .change_lists import record
from .desk import NationDesk

CONTRADICTED, COUNTS = "contradictions", "contradictions_by_what"
FEW = 4
"""How many of what each is about the document shows."""
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
    tables = (_counts(desk, found), Table(CONTRADICTED, title, said, columns, rows))
    blocks = (Paragraph((said,)), TableView(COUNTS), *_shown(desk, found, rows))
    return Section("emot-sig", title, blocks, role="annex", wide=True, tables=tables)


def _counts(desk: NationDesk, found: tuple[Contradiction, ...]) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Om vad")),
        Column("number", w("Antal"), "number"),
        Column("bodies", w("Hos så många län och myndigheter"), "number"),
    )
    rows = []
    for what, words in WHAT.items():
        bodies = [each.other.partition("/")[0] for each in found if each.what == what]
        rows.append(Row(f"about {what}", (desk.say(words), len(bodies), len(set(bodies)))))
    said = w("Antal uppgifter som går emot varandra, efter vad de handlar om.")
    return Table(COUNTS, w("Motsägelser efter vad de handlar om"), said, columns, tuple(rows))


def _shown(desk: NationDesk, found: tuple[Contradiction, ...], rows: tuple[Row, ...]) -> Iterator[Block]:
    """Yield some of what each is about; the workbook has them all."""
    left = dict.fromkeys(WHAT, FEW)
    keys = []
    for each, row in zip(found, rows, strict=True):
        left[each.what] -= 1
        if left[each.what] >= 0:
            keys.append(row.key)
    yield TableView(CONTRADICTED, tuple(keys) if len(keys) < len(rows) else None)
    if len(keys) < len(rows):
        said = desk.w(
            "Tabellen visar några av varje slag, {n} av {all}; resten finns i arbetsboken.", n=len(keys), all=len(rows)
        )
        yield Paragraph((said,), "note")


def _told(desk: NationDesk, each: Contradiction) -> tuple[Cell, ...]:
    body = desk.body(each.other.partition("/")[0])
    one, other = (_said(desk, value) for value in (each.said, each.also))
    whose = body, _about(desk, each), record(desk, each.other)
    return (*whose, one, desk.place(each.one), other, desk.place(each.other))


def _about(desk: NationDesk, each: Contradiction) -> str:
    """Return what it is about, with the period where a value has been measured."""
    what = desk.say(WHAT[each.what])
    told = desk.held[each.other].record
    return f"{what}, {told.period.said}" if isinstance(told, Observation) else what


def _said(desk: NationDesk, value: Value) -> str:
    if isinstance(value, Status):
        return desk.say(STATUSES[value][0])
    if isinstance(value, AnswerState):
        return desk.say(ANSWERS[value][0])
    if isinstance(value, str):
        return value
    whole = isinstance(value, Decimal) and value == value.to_integral_value()
    return desk.w.number(int(value) if whole else value)
