"""The balance: printed and proved by the same numbers, also where an exporter shows only a selection."""

from __future__ import annotations

from attrs import evolve

from handlingsplan.balance import balance_table, fitted, misplaced, shown_in, unaccounted
from handlingsplan.hookspecs import Marks
from handlingsplan.language import Words
from handlingsplan.report import (
    BalanceRow,
    Column,
    Figure,
    Mark,
    Paragraph,
    RecordKey,
    Report,
    Row,
    Section,
    Table,
    TableView,
    block_mark,
    row_mark,
)

A, B, C, D, E = (RecordKey(f"lan/2009/activity:{name}") for name in "abcde")
SHARE = Figure("share", None, "1 av 2", "Regeln.")
HIDDEN = Figure("hidden", None, "2 av 2", "Regeln.")
BALANCE = (BalanceRow("activity", 5, frozenset({A, B, C, D}), ((E, "efter rapportdatum"),), "Aktiviteter"),)


def report(*, views: tuple[TableView, ...] = (), language: str = "sv") -> Report:
    """A is in running text and in a row, B and C in rows, D in a cell of C's row; E is left out."""
    rows = (
        Row("a", ("A", "text"), (A,)),
        Row("b", ("B", ("andel ", HIDDEN)), (B,)),
        Row("c", ("C", Mark("done", "Klar", "good", shows=(D,))), (C,)),
    )
    words = Words(language)
    return Report(
        "prov",
        "Prov",
        "Ingen",
        language,
        (Section("s", "S", (Paragraph(("Det är ", SHARE), shows=(A,)), *views, TableView("balance"))),),
        tables=(Table("t", "T", "", (Column("x", "X"), Column("y", "Y")), rows), balance_table(BALANCE, words)),
        balance=BALANCE,
    )


def printed(of: Report) -> list[tuple[object, ...]]:
    return [row.cells for row in of.table("balance").rows]


def test_the_table_prints_kinds_numbers_and_reasons() -> None:
    balance = (
        BalanceRow(
            "activity", 4, frozenset({A}), ((B, "ej med"), (C, "kunde inte läsas"), (D, "ej med")), "Aktiviteter"
        ),
        BalanceRow("need", 0, frozenset()),
    )
    table = balance_table(balance, Words("sv"))
    assert (table.key, table.title) == ("balance", "Rapportens balans")
    assert [column.key for column in table.columns] == ["kind", "in_model", "shown", "left_out", "reasons"]
    assert [row.cells for row in table.rows] == [
        ("Aktiviteter", 4, 1, 3, "ej med (2); kunde inte läsas (1)"),
        ("need", 0, 0, 0, "alla visas"),
    ]


def test_an_exporter_that_shows_all_tables_shows_all() -> None:
    whole = report()
    assert fitted(whole, "all") is whole
    assert shown_in(whole).records == {A, B, C, D}
    assert shown_in(whole).figures == {"share": "1 av 2", "hidden": "2 av 2"}


def test_rows_that_no_view_shows_are_left_out_and_the_printed_table_says_so() -> None:
    fit = fitted(report(views=(TableView("t", rows=("b",)),)), "views")
    reason = "finns i arbetsboken"
    assert fit.balance[0].shown == {A, B}
    assert fit.balance[0].left_out == ((E, "efter rapportdatum"), (C, reason), (D, reason))
    assert printed(fit) == [("Aktiviteter", 5, 2, 3, "efter rapportdatum (1); finns i arbetsboken (2)")]


def test_a_record_is_shown_only_where_its_cell_is_shown() -> None:
    narrow = fitted(report(views=(TableView("t", columns=("x",)),)), "views")
    assert narrow.balance[0].shown == {A, B, C}
    assert shown_in(narrow, "views").figures == {"share": "1 av 2"}
    both = (TableView("t", columns=("x",)), TableView("t", rows=("c",), columns=("y",)))
    assert fitted(report(views=both), "views").balance[0].shown == {A, B, C, D}


def test_what_is_shown_anywhere_is_shown() -> None:
    fit = fitted(report(), "views")
    assert fit.balance[0].shown == {A}
    assert row_mark("t", "a") not in shown_in(fit, "views").places
    assert block_mark("s", 1) in shown_in(fit, "views").places


def test_a_report_whose_views_show_all_stays_as_it_is() -> None:
    whole = report(views=(TableView("t"),))
    assert fitted(whole, "views") is whole


def marks(of: Report) -> Marks:
    return Marks(frozenset(of.places), dict(shown_in(of).figures))


def told(of: Report, read: Marks) -> str:
    return str(unaccounted(of, shown_in(of), read))


def test_a_file_with_all_in_it_adds_up() -> None:
    assert unaccounted(report(), shown_in(report()), marks(report())) is None


def test_what_is_missing_or_should_not_be_there_is_named() -> None:
    read = marks(report())
    lost = evolve(read, places=read.places - {row_mark("t", "b"), block_mark("s", 0)} | {"OTHER"})
    said = told(report(), lost)
    assert "Det här saknas: s [0], t [b]." in said
    assert "Det här borde inte stå där: OTHER." in said
    assert f"De här posterna stämmer inte med balansen: {B}." in said


def test_many_missing_are_counted() -> None:
    said = told(report(), evolve(marks(report()), places=frozenset()))
    assert "Det här saknas: s [0], s [1], s [2], t [a], t [b] … (+2)." in said


def test_a_figure_with_other_words_is_named() -> None:
    said = told(report(), evolve(marks(report()), figures={"share": "2 av 2", "hidden": "2 av 2", "new": "3"}))
    assert said == "De här nyckeltalen står inte som de ska: share, new."


def test_a_record_that_is_said_to_be_left_out_and_stands_there_is_named() -> None:
    wrong = (BalanceRow("activity", 5, frozenset({A, B, C}), ((D, "ej med"), (E, "ej med"))),)
    of = evolve(report(), balance=wrong)
    assert told(of, marks(of)) == f"De här posterna stämmer inte med balansen: {D}."


def test_a_record_that_no_balance_knows_is_misplaced_unless_there_is_no_balance() -> None:
    stranger = RecordKey("lan/2009/need:x")
    assert misplaced(BALANCE, frozenset({A, B, C, D, stranger})) == [stranger]
    assert misplaced((), frozenset({stranger})) == []
