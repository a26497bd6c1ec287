"""A made-up report with everything in it that a report can have, and with what people really paste into forms."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from ..balance import KEY, balance_table
from ..language import Words
from ..report import (
    BalanceRow,
    Block,
    Chart,
    Emphasis,
    Footnote,
    Imprint,
    Inline,
    Items,
    Logo,
    Paragraph,
    Ref,
    Report,
    Section,
    Strong,
    TableView,
)
from .hostile import TEXTS, TITLES
from .tables import ACTIVITIES, AMOUNT, MEASURES, NO_SHARE, NOTES, RATE, SHARE, sample_tables


def _picture() -> bytes:
    """Return a small blue PNG."""
    size, row = 24, b"\0" + b"\x1f\x4e\x79" * 24
    parts = (
        (b"IHDR", struct.pack(">2I5B", size, size, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * size)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


BALANCE = (
    BalanceRow(
        "activity", 125, frozenset(ACTIVITIES[:120]), tuple((key, "prov") for key in ACTIVITIES[120:]), "Aktiviteter"
    ),
    BalanceRow("measure", 6, frozenset(MEASURES), label="Åtgärder"),
    BalanceRow("note", 3, frozenset(NOTES)),
    BalanceRow("need", 0, frozenset(), label="Behov"),
)
IMPRINT = Imprint(
    report_number="2009:1",
    dnr="123-4567-2009",
    isbn="978-91-000-0000-0",
    issn="1234-5678",
    year="2009",
    place="Umeå",
    contact="Samordnare, samordnare@example.org",
    signatories=("Landshövding", "Samordnare"),
    logos=(Logo(_picture(), "Ett blått fält"),),
    cover_text="Påhittat, för prov.\n\nMed två stycken på omslaget.",
)


def empty_report(language: str = "sv") -> Report:
    """Return a report with a title and nothing else."""
    return Report("sample", "Tom rapport", "Påhittad myndighet", language, ())


def sample_report(language: str = "sv", *, title: str = "Provrapport") -> Report:
    """Return a report with every node, every type of column, every silence, an empty table and hostile texts.

    It is made up. Its own words are Swedish whatever the language, which decides only what an exporter adds.
    """
    measures = {key: f"Åtgärd {n}" for n, key in enumerate(MEASURES, 1)}
    activities = {key: f"Aktivitet {n} {TEXTS['markup']}" for n, key in enumerate(ACTIVITIES, 1)}
    return Report(
        "sample",
        title,
        "Påhittad myndighet",
        language,
        tuple(_sections()),
        subtitle=TEXTS["formula"],
        published="den 30 juni 2009",
        subject="Prov av <allt> & lite till \u0007",
        edition="Provutgåva",
        imprint=IMPRINT,
        tables=(*sample_tables(), balance_table(BALANCE, Words(language))),
        records={**measures, **activities, NOTES[0]: TITLES["too-long"]},
        balance=BALANCE,
        draft=("Ett tillägg misslyckades.", TEXTS["formula"]),
    )


def _sections() -> Iterator[Section]:
    yield Section("summary", "Sammanfattning", _inlines(), role="summary")
    yield Section("lists", "Listor", (_items(True), _items(False)), (Section("lists.inner", "Underavsnitt utan text"),))
    yield Section("tables", "Tabeller", tuple(_views()))
    yield Section("charts", "Diagram", tuple(_charts()))
    yield Section("wide", "Ett brett avsnitt", (TableView("sample.wide"), TableView("sample.matrix")), wide=True)
    yield _deep(1)
    yield Section("texts", TITLES["too-long"], tuple(_pasted()))
    yield from (Section(f"title.{name}", title) for name, title in TITLES.items())
    yield Section("method", "Metod", (TableView(KEY),), shows=ACTIVITIES[3:4], role="method")
    yield Section("annex", "Bilaga", (Paragraph(("Bilagans text.",)),), role="annex")


def _inlines() -> tuple[Block, ...]:
    host = Ref(("länsstyrelsen",), "https://länsstyrelsen.example.org/å?a=1&b=2")
    inside = Strong(("tungt med ", Emphasis(("kursivt ", SHARE)), " i"))
    noted: tuple[Inline, ...] = ("Ord med not", Footnote(("Noten har ", Emphasis(("ord",)), " och ", host, ".")))
    leads = (Ref(("en post",), f"#{MEASURES[0]}"), ", ", Ref(("ett avsnitt",), "#charts"), ", ")
    return (
        Paragraph(("Ingressen säger ", SHARE, ", ", NO_SHARE, " och ", RATE, "."), role="lead", shows=MEASURES[:2]),
        Paragraph(("Vanlig text leder till ", *leads, Ref(("en tabell",), "#sample.matrix"), " och ", host, ".")),
        Paragraph((*noted, " och en till", Footnote(("Andra noten.",)), ". ", inside, "."), shows=NOTES[:1]),
        Paragraph(("An English paragraph.",), lang="en"),
        Paragraph(("Anmärkning: ", AMOUNT, "."), role="note"),
        Paragraph((Strong(("Obs!",)), " En varning."), role="warning"),
        Paragraph((TEXTS["lines"],), role="quote"),
    )


def _items(ordered: bool) -> Items:
    fourth = Items((("fjärde nivån",),))
    third = Items((("tredje nivån ", SHARE, fourth), (Ref(("länk",), "https://example.org/"),)), ordered=not ordered)
    second = Items((("andra nivån", third), (TEXTS["dash"],)), ordered=ordered)
    return Items((("första", second), (Strong(("andra",)), Footnote(("Not i lista.",)))), ordered, MEASURES[2:3])


def _views() -> Iterator[Block]:
    yield TableView("sample.types", caption="Alla kolumntyper, hela tabellen")
    yield TableView("sample.types", rows=("row-1", "silent-no_answer"), columns=("text", "status"), caption="Ett urval")
    yield TableView("sample.matrix")
    yield TableView("sample.empty", caption="En tom tabell")
    yield TableView("sample.texts", columns=("what", "long"), caption=TEXTS["markup"])
    yield TableView("sample.many", rows=tuple(ACTIVITIES[10:80]), caption="En del av raderna")


def _charts() -> Iterator[Block]:
    yield TableView("sample.numbers")
    alternative = "Antalet ökar från 0 till 40."
    yield Chart("charts.bar", "Staplar", alternative, "sample.numbers", "year", ("women",))
    yield Chart("charts.stacked", "Staplade", alternative, "sample.numbers", "year", ("women", "men"), "stacked")
    yield Chart("charts.line", TEXTS["markup"], alternative, "sample.numbers", "year", ("share",), "line")
    yield Chart("charts.rows", "Två år", alternative, "sample.numbers", "year", ("men",), rows=("2006", "2007"))


def _deep(level: int) -> Section:
    inner = (_deep(level + 1),) if level < 10 else ()
    return Section(f"sample.deep{level}", f"Nivå {level}", (Paragraph((f"Text på nivå {level}.",)),), inner)


def _pasted() -> Iterator[Block]:
    yield from (Paragraph((words,)) for words in TEXTS.values())
    yield Items(tuple((words,) for words in TEXTS.values()))
