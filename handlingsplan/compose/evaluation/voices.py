"""The voices: where agency, coordinator and evaluator differ, and why; both codings beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import CarriedOut, Status, Voice
from ...nation.agreement import TwoCodings, two_codings
from ...nation.voices import MeasureVoices, StatusVoices, differing_statuses, of_measures
from ...report import Block, Cell, Column, Inline, Paragraph, RecordKey, Row, Section, Table, TableView
from ..verdicts import class_mark, verdict_mark
from .desk import NationDesk

MOST = 40
"""How many rows of a long list the document shows; the workbook has all of them."""


def voices_section(desk: NationDesk) -> Section | None:
    """Return the section on where the voices differ; None where only one voice is heard."""
    w = desk.w
    measures = tuple(each for each in of_measures(desk.nation) if each.differ)
    statuses, codings = differing_statuses(desk.nation), two_codings(desk.nation)
    if not (measures or statuses or codings or desk.own.assessments):
        return None
    blocks: list[Block] = [Paragraph(tuple(_told(desk)))]
    tables: list[Table] = []
    agreed = {f"coding {each.recoding.id}" for each in codings if each.agree}
    for table in (_measures(desk, measures), _statuses(desk, statuses), _codings(desk, codings)):
        if table.rows:
            tables.append(table)
            blocks += _view(desk, table, tuple(row.key for row in table.rows if row.key not in agreed))
    return Section("roster", w("Där rösterna skiljer sig åt"), tuple(blocks), tables=tuple(tables))


def _told(desk: NationDesk) -> Iterator[Inline]:
    w = desk.w
    yield from desk.clause(w("Utvärderaren har bedömt "), "voices.assessed", ". ")
    yield w("Antal åtgärder där bedömningen är en annan än de ansvariga myndigheternas besked: ")
    yield desk.figure("voices.differ")
    yield w(". Antal bedömningar som myndigheten har kommenterat: ")
    yield desk.figure("voices.commented")
    yield w(". Antal aktiviteter där myndigheten, samordnaren och utvärderaren uppger olika läge: ")
    yield desk.figure("voices.activities")
    yield "."
    yield from desk.clause(w(" När utvärderaren kodade om blev det samma kod i "), "agreement.all", ".")


def _view(desk: NationDesk, table: Table, rows: tuple[str, ...]) -> Iterator[Block]:
    """Yield what a reader is to see of a table: where they differ, and not all too many."""
    if not rows:
        return
    shown = rows[:MOST]
    yield TableView(table.key, shown if len(shown) < len(table.rows) else None)
    if len(rows) > MOST:
        yield Paragraph((desk.w("Tabellen visar de {n} första; resten finns i arbetsboken.", n=MOST),), "note")
    elif len(shown) < len(table.rows):
        yield Paragraph((desk.w("Tabellen visar där kodningarna skiljer sig åt; resten finns i arbetsboken."),), "note")


def _measures(desk: NationDesk, several: tuple[MeasureVoices, ...]) -> Table:
    w = desk.w
    columns = (
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("agency", w("Enligt myndigheterna"), "status"),
        Column("evaluator", w("Enligt utvärderaren"), "status"),
        Column("reason", w("Utvärderarens skäl"), "long_text", width="wide"),
        Column("comment", w("Myndighetens kommentar"), "long_text"),
    )
    rows = [
        Row(
            f"differ {each.id}",
            (
                (RecordKey(f"plan/measure:{each.measure}"),),
                class_mark(desk, one.national_class),
                verdict_mark(desk, each.verdict),
                each.reason,
                each.comment or desk.none(),
            ),
        )
        for one in several
        for each in one.assessments
    ]
    said = w("Åtgärder där utvärderaren bedömer annorlunda än de ansvariga, med skälet och myndighetens kommentar.")
    return Table("voices_differ", w("Skilda bedömningar"), said, columns, tuple(rows))


def _statuses(desk: NationDesk, several: tuple[StatusVoices, ...]) -> Table:
    w = desk.w
    columns = (
        Column("activity", w("Aktivitet"), "records", width="wide"),
        Column("body", w("Redovisat av")),
        Column("said", w("Vad var och en uppger"), "long_text", width="wide"),
    )
    rows = tuple(
        Row(f"statuses {each.told.key}", ((each.told.key,), desk.body(each.told.reporter.body), _said(desk, each)))
        for each in several
    )
    said = w("Aktiviteter där myndigheten, samordnaren och utvärderaren inte uppger samma läge.")
    return Table("voices_statuses", w("Skilda uppgifter om läget"), said, columns, rows)


def _said(desk: NationDesk, each: StatusVoices) -> str:
    told = (
        f"{desk.say(one.voice)}: {desk.say(one.status)} ({one.as_of.said})" + (f", {one.reason}" if one.reason else "")
        for one in each.entries
    )
    return "; ".join(told)


def _codings(desk: NationDesk, several: tuple[TwoCodings, ...]) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Vad"), "text", width="wide"),
        Column("before", w("Kodat som")),
        Column("by", w("Kodat av")),
        Column("value", w("Utvärderarens kodning")),
        Column("agree", w("Samma"), width="narrow"),
        Column("reason", w("Skäl")),
    )
    told = _codes(desk)
    rows = tuple(Row(f"coding {each.recoding.id}", _coding(desk, told, each)) for each in several)
    said = w("Båda kodningarna, och vems de är. Utvärderarens ändrar inga siffror utom i känslighetsanalysen.")
    return Table("codings", w("Omkodningar bredvid de första kodningarna"), said, columns, rows)


def _coding(desk: NationDesk, told: Mapping[str, str], each: TwoCodings) -> tuple[Cell, ...]:
    same = desk.w("Ja") if each.agree else desk.w("Nej")
    title = desk.titles.get(each.coding.key, each.coding.key)
    return (
        title,
        told.get(each.coding.value, each.coding.value),
        told.get(each.coding.by, each.coding.by),
        told.get(each.recoding.value, each.recoding.value),
        same,
        each.recoding.reason or desk.none(),
    )


def _codes(desk: NationDesk) -> Mapping[str, str]:
    """Return how what can stand in a coding is told: what a link leads to, a status, a verdict, and whose it is."""
    words = {each.value: desk.say(each) for noun in (Status, CarriedOut, Voice) for each in noun}
    plan = desk.nation.plan
    measures = {each.id: each.title for each in plan.measures}
    assignments = {each.id: each.title for each in plan.assignments}
    return {**words, "ingen": desk.w("ingen"), **assignments, **measures}
