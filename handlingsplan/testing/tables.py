"""The sample report's tables: every type of column, every silence, and the shapes that are easily forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ..report import (
    Cell,
    Column,
    Figure,
    Footnote,
    Mark,
    Missing,
    Ref,
    Row,
    Strong,
    Table,
    record_key,
)
from ..when import on_day, parse_when
from .hostile import TEXTS, TITLES

MEASURES = tuple(record_key("plan", kind="measure", name=f"m{n}") for n in range(1, 7))
ACTIVITIES = tuple(record_key("prov", "2009", kind="activity", name=f"a{n}") for n in range(1, 126))
NOTES = tuple(record_key("prov", "2009", kind="note", name=f"n{n}") for n in range(1, 4))

SHARE = Figure(
    "sample.share",
    Fraction(18, 26),
    "18 av 26 kända åtgärder (69 %)",
    "Åtgärder med minst en aktivitet, av dem som är kända.",
    18,
    26,
    "åtgärder",
    basis=MEASURES,
    to="#sample.numbers/2009",
)
NO_SHARE = Figure("sample.none", None, "ingen andel: det finns inget att räkna på", "Ingen nämnare.", 0, 0)
AMOUNT = Figure("sample.amount", 1_234_567, "1\u00a0234\u00a0567 kronor", "Summan av anslagen.", unit="kronor")
RATE = Figure("sample.rate", Decimal("-0.5"), '\u22120,5 <procent> & "enheter"', "Skillnad mellan två år.")

SILENCES = (
    Missing("nothing_done", "Inget görs", "Så har myndigheten svarat.", f"#{MEASURES[0]}", NOTES[:1]),
    Missing("not_applicable", "Ej tillämpligt"),
    Missing("do_not_know", "Vet ej", TEXTS["formula"]),
    Missing("no_answer", "Inget svar"),
    Missing("not_asked", "Ej tillfrågad"),
    Missing("no_data", "Uppgift saknas", to="https://example.org/"),
)
"""The five silences, and that nobody has said anything."""

STATES = (
    Mark("done", "Genomförd", "good", "Enligt underlag per 2009-06-30.", f"#{MEASURES[1]}", NOTES[1:2]),
    Mark("under_way", "Pågår", "under_way"),
    Mark("stopped", "Avbruten", "bad", TEXTS["lines"]),
    Mark("planned", "Bara planerat", "neutral", to="#sample.deep1"),
    Mark("open", "Ej avgjort", "unknown"),
)
"""A status of each tone."""

HOST = Ref(("Sidan på Länsstyrelsen",), "https://länsstyrelsen.example.org/åtgärder?a=1&b=2#del")
"""An address outside the report, with signs that have to be written otherwise in a link."""


def sample_tables() -> Iterator[Table]:
    """Yield the tables, the longest last."""
    yield _types()
    yield _matrix()
    yield _numbers()
    yield _texts()
    yield _wide()
    yield Table(
        "sample.empty", TITLES["forbidden"], "En tabell utan rader.", (Column("a", "A"), Column("b", "B", "number")), ()
    )
    yield from (
        Table(f"sample.title.{name}", title, "", (Column("a", title),), (Row("1", (name,)),))
        for name, title in TITLES.items()
    )
    yield _many()


def _types() -> Table:
    columns = (
        Column("text", "Text", "text", "Vad kolumnen visar."),
        Column("long", "Lång text", "long_text", width="wide"),
        Column("number", "Antal", "number", unit="stycken", width="narrow"),
        Column("share", "Andel", "share"),
        Column("date", "Datum", "date"),
        Column("status", "Läge", "status"),
        Column("link", "Länk", "link"),
        Column("records", "Åtgärder", "records"),
        Column("figure", "Nyckeltal", "figure"),
    )
    silent = (Row(f"silent-{each.code}", (each.label, *[each] * 8)) for each in SILENCES)
    total = Row(
        "total", ("Summa", "alla", 1234, SHARE, date(2009, 6, 30), STATES[4], HOST, MEASURES, AMOUNT), emphasis="total"
    )
    spoken = (Row(f"row-{n}", cells, ACTIVITIES[n - 1 : n]) for n, cells in enumerate(_cells_of_all_types(), 1))
    return Table("sample.types", "Alla kolumntyper", "En kolumn av varje slag.", columns, (*spoken, *silent, total))


def _cells_of_all_types() -> tuple[tuple[Cell, ...], ...]:
    """Return rows in which each column has what it may have: marked words, large numbers, old days."""
    inlines: Cell = ("Ord, ", Strong(("tunga",)), " ord, ", AMOUNT, Footnote(("En not i en cell.",)))
    return (
        ("Alla slag", TEXTS["lines"], 0, SHARE, date(2009, 6, 30), STATES[0], HOST, MEASURES[:2], AMOUNT),
        (
            inlines,
            inlines,
            -5,
            NO_SHARE,
            parse_when("hösten 2009"),
            STATES[1],
            Ref(("Åtgärd",), f"#{MEASURES[0]}"),
            MEASURES[2:3],
            RATE,
        ),
        (
            "Decimaler",
            "kort",
            Decimal("1234.5"),
            SHARE,
            on_day(date(2009, 12, 31)),
            STATES[2],
            Ref(("Tabell",), "#sample.numbers"),
            MEASURES[3:],
            AMOUNT,
        ),
        (
            "Stort tal",
            "kort",
            12_345_678_901_234_567_890,
            SHARE,
            date(1899, 12, 31),
            STATES[3],
            Ref(("Post",), "mailto:samordnare@example.org"),
            MEASURES,
            NO_SHARE,
        ),
    )


def _matrix() -> Table:
    agencies = ("Polisen", "Tullverket", "Åklagaren")
    columns = (
        Column("number", "Nr", "number", width="narrow"),
        Column("measure", "Åtgärd"),
        *(Column(name.lower(), name, "status") for name in agencies),
    )
    cells = (*STATES, *SILENCES, Missing("no_data", "Uppgift saknas", shows=NOTES[2:3]))
    rows = (
        Row(key, (n, f"Åtgärd {n}", *(cells[(3 * n + m) % len(cells)] for m in range(3))), (key,))
        for n, key in enumerate(MEASURES, 1)
    )
    last = Row("all-of-them", (99, "Alla tillsammans", STATES[0], SILENCES[0], cells[-1]), emphasis="total")
    return Table("sample.matrix", "Åtgärd × myndighet", "Läget.", columns, (*rows, last), "measure", header_columns=2)


def _numbers() -> Table:
    columns = (
        Column("year", "År"),
        Column("women", "Kvinnor", "number", unit="personer"),
        Column("men", "Män", "number", unit="personer"),
        Column("share", "Andel", "share"),
    )
    rows = [
        Row(str(year), (str(year), 10 * n, Decimal(n) / 2, _share(year, n))) for n, year in enumerate(range(2005, 2010))
    ]
    silent = Row("2010", ("2010", SILENCES[5], SILENCES[3], SILENCES[1]))
    return Table("sample.numbers", "Antal per år", "Påhittade tal.", columns, (*rows, silent))


def _share(year: int, n: int) -> Figure:
    value = Fraction(n, 4)
    return Figure(f"sample.share.{year}", value, f"{n} av 4 ({value * 100} %)", "Påhittad andel.", n, 4)


def _texts() -> Table:
    columns = (Column("what", "Vad"), Column("text", "Text"), Column("long", "Lång text", "long_text", width="wide"))
    rows = (Row(f"hostile {name}", (name, words, words)) for name, words in TEXTS.items())
    return Table("sample.texts", "Sådant som klistras in", TEXTS["markup"], columns, tuple(rows))


def _wide() -> Table:
    columns = (
        Column("name", "Namn"),
        *(Column(f"c{n}", f"Kolumn {n}", "number", width="narrow") for n in range(1, 20)),
    )
    rows = (Row(str(n), (f"Rad {n}", *range(n, n + 19))) for n in range(1, 4))
    return Table("sample.wide", "En bred tabell", "Tjugo kolumner.", columns, tuple(rows), header_columns=0)


def _many() -> Table:
    columns = (
        Column("title", "Aktivitet", width="wide"),
        Column("year", "År", "number"),
        Column("status", "Läge", "status"),
    )
    rows = (
        Row(key, (f"Aktivitet {n}", 2000 + n % 10, STATES[n % 5]), (key,)) for n, key in enumerate(ACTIVITIES[4:120], 5)
    )
    return Table("sample.many", "Många rader", "Fler än som ryms på en sida.", columns, tuple(rows), "activity")
