"""The annex on what dossiers from one body and round say differently: both values, both places, and what holds."""

from __future__ import annotations

from ...followup import Dispute, Said
from ...model import Dossier, holdings
from ...report import Column, Paragraph, Row, Section, Table, TableView, kind_of
from .desk import NationDesk

OWN = "egna"
"""The field of a county's own values: what may be internal stands in no report."""


def disputes_chapter(desk: NationDesk) -> Section | None:
    """Return the annex; None where all agree."""
    if not desk.nation.follow_up.disputes:
        return None
    w = desk.w
    said = w(
        "Samma omgång är redovisad i flera underlag, som säger olika saker om de här posterna. Ingen uppgift är vald i "
        "tysthet: en post som ingen har valt mellan räknas inte."
    )
    blocks = (Paragraph((said,)), TableView("disputes"))
    return Section("motstridigt", w("Motstridiga uppgifter"), blocks, role="annex", wide=True, tables=(_table(desk),))


def _table(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("record", w("Post")),
        Column("field", w("Uppgift"), width="narrow"),
        Column("one", w("Ett underlag säger"), "long_text"),
        Column("one_place", w("Var det står"), "long_text"),
        Column("other", w("Ett annat säger"), "long_text"),
        Column("other_place", w("Var det andra står"), "long_text"),
        Column("holds", w("Gäller"), "long_text"),
    )
    rows = tuple(_row(desk, n, each) for n, each in enumerate(desk.nation.follow_up.disputes, 1))
    title, about = (
        w("Motstridiga uppgifter"),
        w("Vad två underlag från samma omgång säger olika om, och vad som gäller."),
    )
    return Table("disputes", title, about, columns, rows)


def _row(desk: NationDesk, number: int, dispute: Dispute) -> Row:
    one, other = (_said(desk, dispute, each) for each in (dispute.one, dispute.other))
    first, second = (each.place.to(desk.w.language) for each in (dispute.one, dispute.other))
    cells = (_record(desk, dispute), desk.say(dispute.label), one, first, other, second, _holds(desk, dispute))
    return Row(f"dispute {number}", cells)


def _record(desk: NationDesk, dispute: Dispute) -> str:
    body, name, record = dispute.key.split("/", 2)
    kind = kind_of(dispute.key)
    nouns = (each.noun for each in holdings(Dossier) if each.table == kind)
    called = getattr(next(nouns, None), "CALLED", None)
    what = desk.called(called) if called else kind
    return f"{desk.teller(body)}, {name}: {what} {record.partition(':')[2]}".rstrip()


def _said(desk: NationDesk, dispute: Dispute, said: Said) -> str:
    return desk.w("Eget fält, visas inte här") if dispute.field == OWN else said.value


def _holds(desk: NationDesk, dispute: Dispute) -> str:
    if dispute.chosen is None:
        return desk.w("Inget; posten räknas inte")
    held = _said(desk, dispute, dispute.chosen)
    return held if dispute.openly else desk.w("{value} (något måste stå)", value=held)
