"""Sensitivity in the method: what would be otherwise under another rule, or without a single body."""

from __future__ import annotations

from collections.abc import Iterator

from ...nation.sensitivity import without_body, without_county
from ...report import Column, Paragraph, RecordKey, Row, Section, Table, TableView
from .desk import NationDesk

KEY = "sensitivity"
RULES = ("partly", "silence", "evaluator", "recoding")


def sensitivity_section(desk: NationDesk) -> Section:
    """Return the section: a row for each other rule, and for each body that alone decides something."""
    w = desk.w
    said = w(
        "Tabellen visar hur många åtgärder som skulle få en annan klass med en annan regel. Myndigheter och län nämns "
        "bara där något ändras utan dem."
    )
    blocks = (Paragraph((said,)), TableView(KEY))
    return Section("kanslighet", w("Hur känsliga är resultaten?"), blocks, role="method", tables=(_table(desk),))


def _table(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Om det räknas på ett annat sätt"), width="wide"),
        Column("number", w("Åtgärder som ändras"), "figure", width="narrow"),
        Column("which", w("Vilka"), "records", width="wide"),
    )
    return Table(KEY, w("Känslighet"), w("Vad som skulle bli annorlunda."), columns, tuple(_rows(desk)))


def _rows(desk: NationDesk) -> Iterator[Row]:
    for name in RULES:
        key = f"sensitivity.{name}"
        yield _row(desk, key, desk.told(key).label.to(desk.w.language))
    for body in without_body(desk.nation):
        yield _row(
            desk, f"sensitivity.without.{body}", desk.w("Utan redovisningarna från {body}", body=desk.body(body))
        )
    for code in without_county(desk.nation):
        told = desk.w("Åtgärder som bara {county} bidrar till", county=desk.county(code))
        yield _row(desk, f"sensitivity.county.{code}", told)


def _row(desk: NationDesk, key: str, said: str) -> Row:
    figure = desk.figure(key)
    basis: tuple[RecordKey, ...] = tuple(figure.basis)
    return Row(key, (said, figure, basis or desk.none()))
