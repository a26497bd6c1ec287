"""The agencies' work with their assignments: all measures in one table, the money, and then measure by measure."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Assessment, Measure
from ...nation.accounts import Timing
from ...nation.coverage import measure_key
from ...nation.money import key_of_period, periods
from ...nation.status import NationalClass, NationalStatus
from ...report import Block, Cell, Chart, Column, Paragraph, Row, Section, Strong, Table, TableView
from ..accounts import account_blocks
from ..chapters.own import worded
from ..verdicts import CLASSES, class_mark, timing_mark, verdict_mark
from .desk import NationDesk
from .matrices import area_heading, areas
from .voices import voices_section

STATUS, BY_AREA, MONEY = "national_status", "national_by_area", "money_by_period"
VIEW = ("measure", "responsible", "agency", "evaluator", "report")


def assignments_chapter(desk: NationDesk) -> Section:
    """Return the chapter: what became of each measure by the account of the agency responsible."""
    w = desk.w
    intro = (
        w("De ansvariga myndigheterna uppger att uppdragen är genomförda som beslutat för "),
        desk.figure("national.carried_out"),
        w(". Av redovisningarna har "),
        desk.figure("national.reports.received"),
        w(" kommit in; sena är "),
        desk.figure("national.reports.late"),
        w(", och inte inkomna i tid "),
        desk.figure("national.reports.overdue"),
        w(". Länens bidrag står bredvid och räknas inte in."),
    )
    told = (
        w("Vad som gjordes är känt för "),
        desk.figure("national.told.output"),
        w(", hur det har använts för "),
        desk.figure("national.told.use"),
        w(" och vad det ledde till för "),
        desk.figure("national.told.result"),
        ".",
    )
    overview = (TableView(BY_AREA), _chart(desk), TableView(STATUS, None, VIEW))
    blocks: tuple[Block, ...] = (Paragraph(intro), Paragraph(told), *overview)
    tables = [_by_area(desk), _status(desk)]
    money = _money(desk)
    sections = [voices_section(desk), *(_area(desk, name, title, several) for name, title, several in areas(desk))]
    if money.rows:
        tables.append(money)
        sections.insert(0, _money_section(desk, money))
    chapter = Section(
        "uppdragen",
        w("Myndigheternas arbete med uppdragen"),
        blocks,
        tuple(each for each in sections if each),
        tables=tuple(tables),
    )
    return worded(desk, "uppdraget", chapter) or chapter


def _status(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("responsible", w("Ansvarig")),
        Column("agency", w("Enligt myndigheterna"), "status"),
        Column("evaluator", w("Enligt utvärderaren"), "status"),
        Column("report", w("Redovisning"), "status"),
        Column("counties", w("Län där något görs"), "figure"),
    )
    rows = tuple(_status_row(desk, each) for each in desk.nation.statuses.values())
    said = w("Alla kända åtgärder, med de ansvarigas besked, utvärderarens bedömning och länens bidrag bredvid.")
    return Table(STATUS, w("Åtgärderna i hela landet"), said, columns, rows)


def _status_row(desk: NationDesk, status: NationalStatus) -> Row:
    name = status.measure.id
    judged = desk.nation.assessments.get(name, ())
    timings = [each.timing(desk.on) for each in status.accounts]
    worst = max(timings, key=[*Timing].index) if timings else None
    report: Cell = timing_mark(desk, worst) if worst else desk.no_information()
    return Row(
        f"status {name}",
        (
            (measure_key(name),),
            desk.labels(status.responsible) or desk.missing(),
            class_mark(desk, status.national_class),
            verdict_mark(desk, judged[-1].verdict if judged else None),
            report,
            desk.figure(f"coverage.measure.{name}.doing"),
        ),
    )


def _by_area(desk: NationDesk) -> Table:
    w = desk.w
    found = {each.national_class for each in desk.nation.statuses.values()}
    shown = tuple(each for each in NationalClass if each in found)
    columns = (
        Column("area", w("Insatsområde"), width="wide"),
        *(Column(each.value, desk.say(CLASSES[each][0]), "number", width="narrow") for each in shown),
        Column("sum", w("Summa"), "number", width="narrow"),
    )
    groups = [(name or "none", title, several) for name, title, several in areas(desk) if several]
    rows = [Row(name, (title, *_counts(desk, several, shown), len(several))) for name, title, several in groups]
    every = desk.nation.plan.measures
    rows.append(Row("sum", (w("Summa"), *_counts(desk, every, shown), len(every)), emphasis="total"))
    said = w("Antal kända åtgärder efter de ansvariga myndigheternas besked.")
    return Table(BY_AREA, w("Åtgärderna efter insatsområde"), said, columns, tuple(rows))


def _counts(desk: NationDesk, several: tuple[Measure, ...], shown: tuple[NationalClass, ...]) -> list[int]:
    found = [desk.nation.statuses[each.id].national_class for each in several]
    return [found.count(each) for each in shown]


def _chart(desk: NationDesk) -> Chart:
    table = _by_area(desk)
    series = tuple(column.key for column in table.columns[1:-1])
    heads = [column.title.lower() for column in table.columns[1:-1]]
    areas_ = [row for row in table.rows if row.emphasis == "none"]
    said = "; ".join(
        f"{row.cells[0]}: " + ", ".join(f"{head} {n}" for head, n in zip(heads, row.cells[1:-1], strict=True) if n)
        for row in areas_
    )
    return Chart(
        "national_by_area_chart",
        desk.w("De ansvariga myndigheternas besked efter insatsområde"),
        desk.w("Staplat diagram över antalet åtgärder: {spread}.", spread=said or "0"),
        BY_AREA,
        "area",
        series,
        "stacked",
        tuple(row.key for row in areas_),
    )


def _money(desk: NationDesk) -> Table:
    w = desk.w
    names = ("granted", "used", "repaid", "left")
    columns = (
        Column("period", w("År"), width="narrow"),
        *(Column(name, desk.told(f"money.{name}").label.to(w.language), "figure") for name in names),
    )
    rows = [
        Row(f"money {each}", (each, *(desk.figure(key_of_period(name, each)) for name in names)))
        for each in periods(desk.nation)
    ]
    if rows:
        rows.append(Row("money all", (w("Summa"), *(desk.figure(f"money.{name}") for name in names)), emphasis="total"))
    said = w("Medel för uppdragen enligt myndigheternas redovisningar, år för år.")
    return Table(MONEY, w("Medel för uppdragen"), said, columns, tuple(rows))


def _money_section(desk: NationDesk, table: Table) -> Section:
    w = desk.w
    years = tuple(row.key for row in table.rows if row.emphasis == "none")
    said = "; ".join(
        f"{row.cells[0]}: {_text(row.cells[1])}, {_text(row.cells[2])}" for row in table.rows if row.emphasis == "none"
    )
    chart = Chart(
        "money_chart",
        w("Beviljade och använda medel"),
        w("Stapeldiagram över beviljade och använda medel: {spread}.", spread=said),
        MONEY,
        "period",
        ("granted", "used"),
        "bar",
        years,
    )
    apart = w("Det belopp som planen själv anger gäller hela planen och läggs inte ihop med redovisningarna.")
    return Section("medel", w("Medel"), (TableView(MONEY), chart, Paragraph((apart,), "note")))


def _text(cell: Cell) -> str:
    return str(getattr(cell, "text", cell))


def _area(desk: NationDesk, name: str, title: str, several: tuple[Measure, ...]) -> Section | None:
    if not several:
        return None
    inner = tuple(_measure(desk, desk.nation.statuses[each.id]) for each in several)
    return Section(f"omrade/{name}", area_heading(desk, name, title), (), inner)


def _measure(desk: NationDesk, status: NationalStatus) -> Section:
    w, measure = desk.w, status.measure
    key = measure_key(measure.id)
    judged = desk.nation.assessments.get(measure.id, ())
    blocks: list[Block] = [Paragraph((_responsible(desk, status),), shows=(key,))]
    for each in (*status.accounts, *status.beside):
        blocks += account_blocks(desk, each.report, each.key, each.due)
    if not status.accounts:
        blocks.append(Paragraph((w("De ansvariga har inte redovisat åtgärden."),), "note"))
    blocks += [block for each in judged for block in _assessment(desk, each)]
    blocks.append(Paragraph((w("Länens bidrag, bredvid: "), desk.figure(f"coverage.measure.{measure.id}.doing"), ".")))
    title = w("{title} (åtgärd {n})", title=measure.title, n=measure.number) if measure.number else measure.title
    section = Section(f"atgard/{measure.id}", title, tuple(blocks), shows=(key,))
    return worded(desk, f"atgard-{measure.id}", section) or section


def _responsible(desk: NationDesk, status: NationalStatus) -> str:
    w, measure = desk.w, status.measure
    bodies = desk.agencies(status.responsible)
    said = [w("Ansvarig: {bodies}.", bodies=bodies) if bodies else w("Ansvarig: inte känd.")]
    renamed = [each for each in measure.responsible if desk.nation.now(each) != each]
    if renamed:
        said.append(w("I planen: {bodies}.", bodies=desk.agencies(renamed)))
    if measure.report_by:
        said.append(w("Redovisas senast {when}.", when=desk.when(measure.report_by)))
    return " ".join(said)


def _assessment(desk: NationDesk, judged: Assessment) -> Iterator[Block]:
    w = desk.w
    label = verdict_mark(desk, judged.verdict).label
    key = desk.key_of("assessment", judged.id)
    by = w("Bedömt av {who}.", who=judged.by) if judged.by else ""
    reason = f"{judged.reason} {by}".strip()
    yield Paragraph((w("Utvärderaren bedömer: "), Strong((label,)), ". ", reason), shows=(key,))
    if judged.comment:
        yield Paragraph((Strong((w("Myndighetens kommentar: "),)), judged.comment), "quote", lang=desk.told_in)
