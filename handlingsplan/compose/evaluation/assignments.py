"""The agencies' work with their assignments: all measures in one table, the money, and then measure by measure."""

from __future__ import annotations

from collections.abc import Iterator

from ...followup import Timing
from ...model import Measure
from ...nation.coverage import measure_key
from ...nation.status import NationalClass, NationalStatus
from ...report import Block, Cell, Chart, Column, Paragraph, Row, Section, Table, TableView
from ..chapters.own import worded
from ..verdicts import CLASSES, class_mark, timing_mark, verdict_mark
from .desk import NationDesk
from .matrices import area_heading, areas
from .measure_by_measure import measure_section
from .money import money_section
from .voices import voices_section

STATUS, BY_AREA = "national_status", "national_by_area"
CARRIED = "national.carried_out"
VIEW = ("measure", "responsible", "agency", "evaluator", "report")


def assignments_chapter(desk: NationDesk) -> Section:
    """Return the chapter: what became of each measure by the account of the agency responsible."""
    w, received = desk.w, desk.counted["national.reports.received"].value is not None
    intro = (
        *desk.clause(w("Enligt de ansvariga är uppdragen genomförda som beslutat för "), CARRIED, ". "),
        *desk.clause(w("Mottagna är "), "national.reports.received", ""),
        *desk.clause(w("; ") if received else "", "national.reports.late", w(" kom in för sent, och ")),
        *desk.clause("", "national.reports.overdue", w(" saknas fast tiden har gått ut. ")),
        w("Länens bidrag står bredvid och räknas inte in."),
    )
    told = (
        *desk.clause(w("De ansvariga berättar vad som gjordes för "), "national.told.output", ""),
        *desk.clause(w(", hur det har använts för "), "national.told.use", ""),
        *desk.clause(w(" och vad det ledde till, eller att det inte är känt, för "), "national.told.result", "."),
    )
    overview: tuple[Block, ...] = (TableView(BY_AREA), *_chart(desk), TableView(STATUS, None, VIEW))
    said = (Paragraph(intro), Paragraph(told)) if told else (Paragraph(intro),)
    blocks: tuple[Block, ...] = (*said, *overview)
    by_area = (_area(desk, name, title, several) for name, title, several in areas(desk))
    sections = (money_section(desk), voices_section(desk), *by_area)
    chapter = Section(
        "uppdragen",
        w("Myndigheternas arbete med uppdragen"),
        blocks,
        tuple(each for each in sections if each),
        tables=(_by_area(desk), _status(desk)),
    )
    return worded(desk, "uppdraget", chapter) or chapter


def _status(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("responsible", w("Ansvarig")),
        Column("agency", w("Enligt myndigheterna"), "status"),
        Column("evaluator", w("Enligt utvärderaren"), "status"),
        Column("report", w("Redovisning"), "status", help=w("Där flera ansvarar visas den som kom sist.")),
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


def _chart(desk: NationDesk) -> Iterator[Chart]:
    """Yield the chart; of a plan in which no measure is known there is nothing to draw."""
    if not desk.nation.plan.measures:
        return
    table = _by_area(desk)
    series = tuple(column.key for column in table.columns[1:-1])
    heads = [column.title.lower() for column in table.columns[1:-1]]
    areas_ = [row for row in table.rows if row.emphasis == "none"]
    said = "; ".join(
        f"{row.cells[0]}: " + ", ".join(f"{head} {n}" for head, n in zip(heads, row.cells[1:-1], strict=True) if n)
        for row in areas_
    )
    yield Chart(
        "national_by_area_chart",
        desk.w("De ansvariga myndigheternas besked efter insatsområde"),
        desk.w("Staplat diagram över antalet åtgärder: {spread}.", spread=said or "0"),
        BY_AREA,
        "area",
        series,
        "stacked",
        tuple(row.key for row in areas_),
    )


def _area(desk: NationDesk, name: str, title: str, several: tuple[Measure, ...]) -> Section | None:
    if not several:
        return None
    inner = tuple(measure_section(desk, desk.nation.statuses[each.id]) for each in several)
    return Section(f"omrade/{name}", area_heading(desk, name, title), (), inner)
