"""Sensitivity in the method: what would be otherwise under another rule, or without a single body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...nation.sensitivity import OTHER_RULES, Changed, without_body, without_county
from ...nation.status import NationalClass
from ...report import Cell, Column, Paragraph, RecordKey, Row, Section, Table, TableView
from ..verdicts import CLASSES
from .desk import NationDesk

KEY = "sensitivity"
VIEW = ("what", "number", "how")


def sensitivity_section(desk: NationDesk) -> Section:
    """Return the section: a row for each other rule, and for each body that alone decides something."""
    w = desk.w
    said = w(
        "Tabellen visar hur många åtgärder som skulle få en annan klass med en annan regel. Myndigheter och län nämns "
        "bara där något ändras utan dem. Vilka åtgärderna är står i arbetsboken."
    )
    blocks = (Paragraph((said,)), TableView(KEY, None, VIEW))
    return Section("kanslighet", w("Hur känsliga är resultaten?"), blocks, role="method", tables=(_table(desk),))


def _table(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Om det räknas på ett annat sätt"), width="wide"),
        Column("number", w("Åtgärder som ändras"), "figure", width="narrow"),
        Column("how", w("Så ändras de"), "long_text", width="wide"),
        Column("which", w("Vilka åtgärder"), "records", width="wide"),
    )
    return Table(KEY, w("Känslighet"), w("Vad som skulle bli annorlunda."), columns, tuple(_rows(desk)))


def _rows(desk: NationDesk) -> Iterator[Row]:
    w = desk.w
    for name, changed in OTHER_RULES.items():
        key = f"sensitivity.{name}"
        yield _row(desk, key, desk.told(key).label.to(w.language), _how(desk, changed(desk.nation)))
    for body, changes in without_body(desk.nation).items():
        told = w("Utan redovisningarna från {body}", body=desk.body(body))
        yield _row(desk, f"sensitivity.without.{body}", told, _how(desk, changes))
    for code in without_county(desk.nation):
        told = w("Utan bidragen från {county}", county=desk.county(code))
        yield _row(desk, f"sensitivity.county.{code}", told, w("Inget annat län bidrar"))


def _how(desk: NationDesk, changed: Changed) -> Cell:
    """Return from which class to which the measures change: "2 från Ingen uppgift till Inte genomförd"."""
    steps = Counter(changed.values())
    order = {each: number for number, each in enumerate(NationalClass)}
    told = (
        desk.w(
            "{n} från ”{before}” till ”{now}”",
            n=steps[before, now],
            before=desk.say(CLASSES[before][0]),
            now=desk.say(CLASSES[now][0]),
        )
        for before, now in sorted(steps, key=lambda each: (order[each[0]], order[each[1]]))
    )
    return "; ".join(told) or desk.none()


def _row(desk: NationDesk, key: str, said: str, how: Cell) -> Row:
    figure = desk.figure(key)
    basis: tuple[RecordKey, ...] = tuple(figure.basis)
    return Row(key, (said, figure, how, basis or desk.none()))
