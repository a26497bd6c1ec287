"""What to ask next time: every gap as a question that somebody can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...followup import Gap, GapKind, gaps_of
from ...language import Text, text
from ...report import Block, Cell, Column, Paragraph, RecordKey, Row, Section, Table, TableView
from ..desk import Desk

PRESSING = frozenset(
    (
        GapKind.NO_ANSWER,
        GapKind.NO_RECORD,
        GapKind.OFF_THE_POINT,
        GapKind.NO_CONTRIBUTION,
        GapKind.ONLY_PLANNED,
        GapKind.OPEN_CONCERN,
        GapKind.NO_REPORT,
        GapKind.NOT_CODED,
        GapKind.NO_STATUS,
        GapKind.UNLISTED,
        GapKind.NO_DOCUMENT,
    )
)
"""The gaps that are told one by one; the others would fill the page, and stand in the workbook."""

ASK: Mapping[GapKind, Text] = {
    GapKind.NO_ANSWER: text("Frågan är obesvarad: fråga igen."),
    GapKind.NO_RECORD: text("Inget svar är infört, inte heller att svar saknas: för in det, eller fråga."),
    GapKind.NO_LINK: text(
        "Aktiviteten är inte kopplad till planen: koppla den, eller ange att den är ett eget initiativ."
    ),
    GapKind.OFF_THE_POINT: text("Svaret handlar om något annat än det som frågades: fråga om just detta."),
    GapKind.NO_CONTRIBUTION: text("Inget bidrag är redovisat: fråga om något görs i länet."),
    GapKind.ONLY_PLANNED: text("Bidraget är bara planerat eller diskuterat: fråga vad det blev av det."),
    GapKind.OPEN_CONCERN: text("Det är inte avgjort om åtgärden berör länet: ta ställning och skriv skälet."),
    GapKind.NO_REPORT: text("Redovisningen har inte kommit fast tiden har gått ut: fråga efter den."),
    GapKind.NOT_CODED: text("Redovisningen har kommit in men ingen har kodat den: läs den och för in vad den säger."),
    GapKind.NO_STATUS: text("Läget är inte känt: fråga hur långt arbetet har kommit."),
    GapKind.NO_END: text("Slutdatum saknas: fråga om och när aktiviteten ska vara klar."),
    GapKind.UNLISTED: text(
        "Svaret nämner något som inte finns bland aktiviteterna: ta upp det eller fråga vad det är."
    ),
    GapKind.NO_DOCUMENT: text("Styrdokument saknas: fråga om ett är på väg."),
    GapKind.UNMET_NEED: text(
        "Ingen aktivitet är kopplad till det som efterfrågas: koppla den som möter det, eller fråga vad det blev."
    ),
    GapKind.UNCONFIRMED: text("Kopplingen till planen är inte bekräftad: be myndigheten bekräfta den."),
}

SUBJECT: Mapping[GapKind, Text] = {
    GapKind.NO_ANSWER: text("Obesvarade frågor"),
    GapKind.NO_RECORD: text("Frågor utan infört svar"),
    GapKind.NO_LINK: text("Aktiviteter utan koppling till planen"),
    GapKind.OFF_THE_POINT: text("Svar på annat än det som frågades"),
    GapKind.NO_CONTRIBUTION: text("Åtgärder utan bidrag"),
    GapKind.ONLY_PLANNED: text("Åtgärder där bidraget bara är planerat"),
    GapKind.OPEN_CONCERN: text("Åtgärder där det inte är avgjort om länet berörs"),
    GapKind.NO_REPORT: text("Redovisningar som inte har kommit"),
    GapKind.NOT_CODED: text("Redovisningar som inte är kodade"),
    GapKind.NO_STATUS: text("Aktiviteter utan läge"),
    GapKind.NO_END: text("Aktiviteter utan slutdatum"),
    GapKind.UNLISTED: text("Sådant som nämns men inte är upptaget"),
    GapKind.NO_DOCUMENT: text("Styrdokument som saknas"),
    GapKind.UNMET_NEED: text("Sådant som efterfrågas utan koppling till en aktivitet"),
    GapKind.UNCONFIRMED: text("Kopplingar som inte är bekräftade"),
}


def next_time_chapter(desk: Desk) -> Section | None:
    """Return the chapter that gathers the gaps, kind by kind, and the table of each of them."""
    gaps = gaps_of(desk.account)
    if not gaps:
        return None
    w = desk.w
    intro = w("Luckorna är sammanställda ur underlaget. Varje rad kan bli en fråga i nästa omgång.")
    pressing = tuple(f"{n}" for n, gap in enumerate(gaps, 1) if gap.kind in PRESSING)
    blocks: tuple[Block, ...] = (Paragraph((intro,)), TableView("gaps_by_kind"))
    if pressing:
        caption = w("Luckor att fråga om först")
        blocks = (*blocks, TableView("gaps", pressing, ("subject", "record", "agencies"), caption))
    return Section("nasta-gang", w("Att fråga om nästa gång"), blocks, tables=(_by_kind(desk, gaps), _all(desk, gaps)))


def _by_kind(desk: Desk, gaps: tuple[Gap, ...]) -> Table:
    w = desk.w
    columns = (
        Column("subject", w("Lucka")),
        Column("count", w("Antal"), "number", width="narrow"),
        Column("ask", w("Att göra"), "long_text", width="wide"),
    )
    rows = tuple(_kind_row(desk, kind, [each for each in gaps if each.kind is kind]) for kind in GapKind)
    title = w("Luckor efter slag")
    description = w("Varje slag av lucka, hur många de är och vad man kan göra.")
    return Table("gaps_by_kind", title, description, columns, tuple(row for row in rows if row))


def _kind_row(desk: Desk, kind: GapKind, gaps: list[Gap]) -> Row | None:
    if not gaps:
        return None
    return Row(kind.value, (desk.say(SUBJECT[kind]), len(gaps), desk.say(ASK[kind])))


def _all(desk: Desk, gaps: Iterable[Gap]) -> Table:
    w = desk.w
    columns = (
        Column("subject", w("Lucka")),
        Column("record", w("Gäller"), "records"),
        Column("detail", w("Närmare")),
        Column("agencies", w("Vem som kan svara")),
        Column("ask", w("Att göra"), "long_text", width="wide"),
    )
    rows = tuple(_row(desk, gap, number) for number, gap in enumerate(gaps, 1))
    return Table("gaps", w("Luckor"), w("En rad för varje lucka."), columns, rows)


def _row(desk: Desk, gap: Gap, number: int) -> Row:
    record: tuple[RecordKey, ...] = (gap.record,)
    detail: Cell = gap.detail or desk.missing()
    who: Cell = desk.agencies(gap.agencies) or desk.missing()
    return Row(f"{number}", (desk.say(SUBJECT[gap.kind]), record, detail, who, desk.say(ASK[gap.kind])))
