"""What plugins add to a report: where it stands, what it may show, and that what does not fit is left out and told."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from handlingsplan.balance import balance_table
from handlingsplan.errors import Finding
from handlingsplan.extra import Extra, with_extra
from handlingsplan.language import Words, text
from handlingsplan.report import (
    BalanceRow,
    Column,
    Paragraph,
    RecordKey,
    Ref,
    Report,
    Row,
    Section,
    Table,
    TableView,
)

A, B = RecordKey("lan/2009/activity:a"), RecordKey("lan/2009/activity:b")
BALANCE = (BalanceRow("activity", 2, frozenset({A}), ((B, "ej med"),)),)
CORE = Report(
    "prov",
    "Prov",
    "Ingen",
    "sv",
    (
        Section("summary", "Sammanfattning", shows=(A,), role="summary"),
        Section("areas", "Områden", sections=(Section("area1", "Ett"), Section("area2", "Två"))),
        Section("method", "Metod", role="method"),
        Section("annex", "Bilaga", role="annex"),
    ),
    tables=(balance_table(BALANCE, Words("sv")),),
    balance=BALANCE,
)
TABLE = Table("lan.t", "T", "", (Column("x", "X"),), (Row("1", ("ett",)),))


def ids(report: Report) -> list[tuple[str, int]]:
    return [(section.id, level) for section, level in report.walk()]


def added(*sections: Section) -> tuple[Report, tuple[Finding, ...]]:
    return with_extra(CORE, sections)


def test_a_section_stands_after_the_one_it_names_and_those_that_name_the_same_in_order() -> None:
    report, findings = added(*(Section(name, name, after="summary") for name in ("a.x", "b.x", "c.x")))
    assert [name for name, _ in ids(report)][:4] == ["summary", "a.x", "b.x", "c.x"]
    assert (findings, report.draft) == ((), ())


def test_a_section_may_stand_within_another_and_after_one_of_a_plugin() -> None:
    report, _ = added(Section("lan.a", "A", after="area1"), Section("lan.b", "B", after="lan.a"))
    assert ids(report)[1:5] == [("areas", 1), ("area1", 2), ("lan.a", 2), ("lan.b", 2)]


def test_without_a_place_it_stands_last_before_method_and_annexes() -> None:
    report, findings = added(Section("lan.a", "A"))
    assert [name for name, _ in ids(report)][-3:] == ["lan.a", "method", "annex"]
    assert findings == ()


def test_a_place_that_is_not_there_is_told() -> None:
    report, (finding,) = added(Section("lan.a", "A", after="sumary"))
    assert [name for name, _ in ids(report)][-3:] == ["lan.a", "method", "annex"]
    assert finding.code == "H406"
    assert "”lan.a” ska stå efter ”sumary”" in str(finding.text)
    assert report.draft == ()


def test_its_tables_become_the_reports_before_the_balance() -> None:
    inner = Section("lan.b", "B", (TableView("lan.u"),), tables=(evolve(TABLE, key="lan.u"),))
    report, findings = added(Section("lan.a", "A", (TableView("lan.t"),), (inner,), tables=(TABLE,)))
    assert findings == ()
    assert [table.key for table in report.tables] == ["lan.t", "lan.u", "balance"]


def test_a_record_that_only_a_plugin_shows_is_shown() -> None:
    report, findings = added(Section("lan.a", "A", (Paragraph(("b",), shows=(B,)),)))
    assert findings == ()
    assert report.balance == (BalanceRow("activity", 2, frozenset({A, B})),)
    assert [row.cells for row in report.table("balance").rows] == [("activity", 2, 2, 0, "alla visas")]


NO_BLOCK: Any = "text"
NO_INLINE: Any = 3


@pytest.mark.parametrize(
    ("section", "why"),
    [
        (Section("summary", "En till"), "'summary' is used 2 times"),
        (Section("lan.a", "A", (TableView("lan.t"),)), "'lan.t', which is not there"),
        (Section("lan.a", "A", (Paragraph((Ref(("x",), "#borta"),)),)), "'#borta', which is not there"),
        (Section("lan.a", "A", shows=(RecordKey("lan/2009/need:x"),)), "lan/2009/need:x"),
        (Section("lan.a", "A", (NO_BLOCK,)), "lan.a: str is no Block"),
        (Section("lan.a", "A", (Paragraph((NO_INLINE,)),)), "lan.a: int is no Inline"),
    ],
)
def test_what_does_not_fit_is_left_out_and_told_and_makes_a_draft(section: Section, why: str) -> None:
    report, (finding,) = added(section, Section("lan.b", "B"))
    assert finding.code == "H405"
    assert why in str(finding.text)
    assert [name for name, _ in ids(report)] == ["summary", "areas", "area1", "area2", "lan.b", "method", "annex"]
    assert report.draft == (str(finding.text),)


def test_what_went_wrong_when_plugins_were_asked_makes_a_draft_too() -> None:
    failed = Finding("H403", text("Tillägget lan misslyckades"))
    report, findings = with_extra(CORE, Extra.of([Section("b.x", "X")], [failed]))
    assert findings == (failed,)
    assert report.draft == ("Tillägget lan misslyckades",)
    assert ("b.x", 1) in ids(report)
