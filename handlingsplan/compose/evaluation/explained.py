"""The annex on figures: what each rests on, with file and rows, so that any of them can be followed to its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...followup import Explained, Lot, Share, Sources, Sum, Traced, lots
from ...report import (
    Block,
    Cell,
    Column,
    Figure,
    Missing,
    Paragraph,
    RecordKey,
    Ref,
    Row,
    Section,
    Table,
    TableView,
    figures_in,
)
from .desk import NationDesk

BASIS = "figure_basis"
MOST_RECORDS = 5
"""How many records a row names one by one; of more, the rows in the file tell which they are."""


def explained_chapter(desk: NationDesk, sections: Iterable[Section], tables: Iterable[Table]) -> Section:
    """Return the annex on every figure that these sections and tables print."""
    w = desk.w
    printed = tuple(key for key in dict.fromkeys(_printed(sections, tables)) if key in desk.counted)
    keys = tuple(dict.fromkeys((*printed, *desk.counted)))
    blocks: tuple[Block, ...] = (*_said(desk), TableView("figures", printed, ("what", "value", "part", "whole")))
    made = (_figures(desk, keys), _basis(desk, keys))
    return Section("siffror", w("Vad siffrorna vilar på"), blocks, role="annex", tables=made)


def _said(desk: NationDesk) -> Iterator[Paragraph]:
    w = desk.w
    yield Paragraph(
        (
            w(
                "I dokumentet på skärmen leder varje siffra hit. Här står vad den heter och hur många poster den vilar "
                "på. Hur den är räknad står i tabellen "
            ),
            Ref((w("Regler"),), "#figure_rules"),
            w(
                " i avsnittet ”{section}”, under det namn som siffrans namn börjar med.",
                section=w("Så är siffrorna räknade"),
            ),
        )
    )
    said = w(
        "Arbetsboken har varje siffras regel och nyckel, också för de siffror som tabellerna räknar. Alla poster, med "
        "fil och rad, står i arbetsbokens tabell ”{title}”.",
        title=w("Siffrornas poster"),
    )
    yield Paragraph((said,))


def _printed(sections: Iterable[Section], tables: Iterable[Table]) -> Iterator[str]:
    for section in sections:
        yield from (each.key for block in section.blocks for each in figures_in(block))
        yield from _printed(section.sections, section.tables)
    for table in tables:
        if any(column.type in ("figure", "share", "text", "long_text") for column in table.columns):
            yield from (each.key for row in table.rows for each in figures_in(row))


def _figures(desk: NationDesk, keys: tuple[str, ...]) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Siffra"), width="wide"),
        Column("value", w("Värde"), "figure"),
        Column("rule", w("Så är den räknad"), "long_text", width="wide"),
        Column("part", w("Poster som räknas"), "number", width="narrow"),
        Column("whole", w("Poster i nämnaren"), "number", width="narrow"),
        Column("key", w("Nyckel"), help=w("Skriv: handlingsplan forklara NYCKEL MAPP")),
    )
    title = w("Siffrorna och deras underlag")
    said = w("Alla siffror, de som rapporten nämner först.")
    return Table("figures", title, said, columns, tuple(_figure(desk, key) for key in keys))


def _figure(desk: NationDesk, key: str) -> Row:
    counted, shown = desk.counted[key], desk.figure(key)
    whole: Cell = desk.not_a_share()
    if isinstance(counted, Share):
        whole = counted.denominator
    return Row(key, (desk.name(key), _leading(shown), shown.rule, len(shown.basis), whole, key))


def _leading(shown: Figure) -> Figure:
    """Return a figure that leads on to its records."""
    to = f"#{BASIS}/{shown.key} 1" if shown.basis or shown.denominator else ""
    return evolve(shown, to=to)


def _basis(desk: NationDesk, keys: tuple[str, ...]) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Siffra"), width="wide"),
        Column("role", w("Räknas"), width="narrow"),
        Column("body", w("Redovisat av")),
        Column("round", w("Omgång"), width="narrow"),
        Column("file", w("Fil"), width="narrow"),
        Column("rows", w("Nr i filen"), help=w("Vilken i ordningen posten är i sin fil."), width="narrow"),
        Column("number", w("Antal"), "number", width="narrow"),
        Column("records", w("Poster"), "records", width="wide"),
        Column("value", w("Summerat värde"), "number", width="narrow"),
    )
    sources = Sources((desk.nation.plan, *desk.nation.follow_up.dossiers, desk.own))
    rows = (row for key in keys for row in _rows(desk, key, sources.explain(desk.counted[key])))
    title, said = w("Siffrornas poster"), w("Vilka poster varje siffra vilar på, fil för fil.")
    return Table(BASIS, title, said, columns, tuple(rows))


def _rows(desk: NationDesk, key: str, explained: Explained) -> Iterator[Row]:
    w = desk.w
    roles: list[tuple[str, tuple[Traced, ...]]] = [(w("Ja"), explained.part), (w("Bara i nämnaren"), explained.rest)]
    roles += [(w("Utanför nämnaren"), records) for _, records in explained.outside]
    number = 0
    for role, records in roles:
        for lot in lots(records):
            number += 1
            yield Row(f"{key} {number}", (desk.name(key), role, *_lot(desk, lot), _value(desk, explained, lot)))


def _lot(desk: NationDesk, lot: Lot) -> tuple[Cell, ...]:
    body, round_ = (*lot.owner, "", "")[:2]
    who = desk.teller(body) if lot.owner else desk.missing()
    keys = tuple(each.key for each in lot.records)
    return (
        who,
        round_ or desk.missing(),
        lot.file or desk.missing(),
        lot.rows or desk.missing(),
        len(lot.records),
        _named(desk, keys),
    )


def _named(desk: NationDesk, keys: tuple[RecordKey, ...]) -> Cell:
    if len(keys) <= MOST_RECORDS and all(key in desk.titles for key in keys):
        return keys
    names = ", ".join(desk.called_by(key) for key in keys[:MOST_RECORDS])
    more = len(keys) - MOST_RECORDS
    return names + (desk.w(" och {n} till", n=desk.w.number(more)) if more > 0 else "")


def _value(desk: NationDesk, explained: Explained, lot: Lot) -> Cell:
    if not isinstance(explained.counted, Sum):
        return Missing("not_a_sum", desk.w("Räknas, summeras inte"))
    mine = {each.key for each in lot.records}
    return sum(value for key, value in explained.counted.parts if key in mine)
