"""The annex on what a body tells otherwise in one round than in another: both values, both places."""

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
    "value": text("Mätvärde"),
    "people": text("Antal personer"),
    "attendances": text("Deltagartillfällen"),
    "women": text("Kvinnor"),
    "men": text("Män"),
    "unknown": text("Personer av okänt kön"),
    "status": text("Aktivitetens läge"),
    "start": text("Startdatum"),
    "end": text("Slutdatum"),
    "answer": text("Svarets slag"),
}
SAME_TIME, CHANGED = text("Samma tid, olika tal"), text("Ändrat sedan förra omgången")
IN_DOCUMENT = ("body", "what", "record", "one", "place", "other", "also")
"""The columns of the document, which has a table for each kind of difference."""


def contradictions_annex(desk: NationDesk) -> Section | None:
    """Return the annex; None where nobody tells anything otherwise. What cannot both be true stands first."""
    found = tuple(sorted(contradictions(desk.nation), key=lambda each: not each.same_time))
    if not found:
        return None
    w = desk.w
    said = w(
        "Här står det som samma län eller myndighet har uppgett på olika sätt i två omgångar. Skillnaden kan vara ett "
        "fel i någon av omgångarna eller något som har ändrats. Båda uppgifterna visas; den senaste gäller."
    )
    kinds = w(
        "”{same}” är tal för samma period, som inte kan stämma båda två. ”{changed}” är lägen, datum och svar, som kan "
        "ha ändrats sedan dess.",
        same=desk.say(SAME_TIME),
        changed=desk.say(CHANGED),
    )
    tables = _counts(desk, found), _differing(desk, found)
    blocks = (Paragraph((said,)), Paragraph((kinds,)), TableView(COUNTS), *_shown(desk, found))
    title = w("Uppgifter som skiljer sig mellan omgångarna")
    return Section("emot-sig", title, blocks, role="annex", wide=True, tables=tables)


def _counts(desk: NationDesk, found: tuple[Contradiction, ...]) -> Table:
    w = desk.w
    columns = (
        Column("kind", w("Slags skillnad")),
        Column("what", w("Om vad")),
        Column("number", w("Antal"), "number"),
        Column("bodies", w("Hos så många län och myndigheter"), "number"),
    )
    rows = []
    for what, words in WHAT.items():
        mine = [each for each in found if each.what == what]
        if mine:
            bodies = {each.other.partition("/")[0] for each in mine}
            rows.append(Row(f"about {what}", (_kind(desk, mine[0]), desk.say(words), len(mine), len(bodies))))
    said = w("Antal uppgifter som skiljer sig, efter vad de handlar om.")
    return Table(COUNTS, w("Skillnader efter vad de handlar om"), said, columns, tuple(rows), header_columns=2)


def _differing(desk: NationDesk, found: tuple[Contradiction, ...]) -> Table:
    w = desk.w
    columns = (
        Column("kind", w("Slags skillnad")),
        Column("body", w("Redovisat av")),
        Column("what", w("Om vad"), width="narrow"),
        Column("record", w("Post"), "records", width="wide"),
        Column("one", w("Uppgift i tidigare omgång")),
        Column("place", w("Var den tidigare står")),
        Column("other", w("Uppgift i senare omgång")),
        Column("also", w("Var den senare står")),
    )
    rows = tuple(Row(_key(n), _told(desk, each)) for n, each in enumerate(found, 1))
    said = w("Varje uppgift som skiljer sig mellan två omgångar, med båda lydelserna.")
    return Table(CONTRADICTED, w("Uppgifter som skiljer sig mellan omgångarna"), said, columns, rows, header_columns=2)


def _key(number: int) -> str:
    return f"contradiction {number}"


def _kind(desk: NationDesk, each: Contradiction) -> str:
    return desk.say(SAME_TIME if each.same_time else CHANGED)


def _shown(desk: NationDesk, found: tuple[Contradiction, ...]) -> Iterator[Block]:
    """Yield some of what each is about, each kind of difference by itself; the workbook has them all."""
    left = dict.fromkeys(WHAT, FEW)
    shown: dict[str, list[str]] = {}
    for n, each in enumerate(found, 1):
        left[each.what] -= 1
        if left[each.what] >= 0:
            shown.setdefault(_kind(desk, each), []).append(_key(n))
    count, all_ = sum(map(len, shown.values())), len(found)
    if count < all_:
        said = desk.w("Här visas några av varje slag, {n} av {all}; resten finns i arbetsboken.", n=count, all=all_)
        yield Paragraph((said,), "note")
    for kind, keys in shown.items():
        yield TableView(CONTRADICTED, tuple(keys), IN_DOCUMENT, kind)


def _told(desk: NationDesk, each: Contradiction) -> tuple[Cell, ...]:
    body = desk.body(each.other.partition("/")[0])
    one, other = (_said(desk, value) for value in (each.said, each.also))
    whose = body, _about(desk, each), record(desk, each.other)
    return (_kind(desk, each), *whose, one, desk.place(each.one), other, desk.place(each.other))


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
