"""What is measured: the evaluator's national series, each with what it can't show, and the dossiers' own measures."""

from __future__ import annotations

from collections.abc import Iterator

from ...nation.others_measured import Alike, others_measured, sums_of
from ...nation.series import Point, Series, series_of
from ...report import Block, Cell, Chart, Column, Paragraph, Row, Section, Table, TableView
from .desk import NationDesk
from .measured_beside import beside_section

SERIES = "national_series"
SUMS = "indicator_sums"


def measured_section(desk: NationDesk) -> Section | None:
    """Return the section on what is measured in the whole country; None where nothing is."""
    w, found, alike = desk.w, series_of(desk.nation), others_measured(desk.nation)
    inner = [_series(desk, each) for each in found]
    tables = [_series_table(desk, found)] if found else []
    sums = tuple(_sum_rows(desk, alike))
    if sums:
        inner.append(Section("serier/summor", w("Mått som får läggas ihop"), _sums_said(desk)))
        tables.append(_sums_table(desk, sums))
    if any(each.alone for each in alike):
        inner.append(beside_section(desk, alike))
    if not inner:
        return None
    said = w(
        "Serierna kommer från utvärderaren, måtten från länen och myndigheterna. "
        "En serie visar det som har registrerats, inte allt som har hänt."
    )
    return Section("serier", w("Det som mäts"), (Paragraph((said,)),), tuple(inner), tables=tuple(tables))


def _series(desk: NationDesk, each: Series) -> Section:
    rows = tuple(_point_key(each, n) for n, _ in enumerate(each.points))
    blocks = (
        *_shown(desk, each, rows),
        *_change(desk, each),
        *_gaps(desk, each),
        _limits(desk, each),
        *_source(desk, each),
    )
    return Section(f"serie/{each.indicator.id}", each.indicator.title, blocks, shows=(each.key,))


def _shown(desk: NationDesk, each: Series, rows: tuple[str, ...]) -> Iterator[Block]:
    if not rows:
        yield Paragraph((desk.w("Serien har inga värden."),), "note")
        return
    noted = ("note",) if any(point.observation and point.observation.note for point in each.points) else ()
    yield TableView(SERIES, rows, ("period", "value", *noted), each.indicator.title)
    if sum(1 for point in each.years if point.value is not None) > 1:
        yield _chart(desk, each)


def _chart(desk: NationDesk, each: Series) -> Chart:
    drawn = tuple(_point_key(each, n) for n, point in enumerate(each.points) if point.whole_year)
    said = ", ".join(f"{point.period.said} {_said(desk, point)}" for point in each.years)
    alternative = desk.w(
        "Linjediagram över {title}, {unit}: {spread}. Linjen är bruten där värde saknas.",
        title=each.indicator.title,
        unit=each.indicator.unit,
        spread=said,
    )
    return Chart(f"serie_{each.indicator.id}", _title(each), alternative, SERIES, "period", ("value",), "line", drawn)


def _title(each: Series) -> str:
    return f"{each.indicator.title}, {each.indicator.unit}" if each.indicator.unit else each.indicator.title


def _said(desk: NationDesk, point: Point) -> str:
    return desk.missing().label.lower() if point.value is None else desk.w.number(point.value)


def _change(desk: NationDesk, each: Series) -> Iterator[Block]:
    if each.change:
        yield Paragraph((desk.w("Förändring: "), desk.figure(each.change.key), "."))
    else:
        yield Paragraph((desk.w("Ingen förändring kan anges: det behövs två hela år med värde."),), "note")


def _gaps(desk: NationDesk, each: Series) -> Iterator[Block]:
    if each.gaps:
        periods = desk.w.joined(point.period.said for point in each.gaps)
        yield Paragraph((desk.w("Värde saknas för {periods}.", periods=periods),), "note")


def _limits(desk: NationDesk, each: Series) -> Block:
    limits = each.indicator.cannot_show
    if limits is None:
        said = desk.w("Det är inte angivet vad serien inte kan visa. Utvärderaren behöver komplettera.")
        return Paragraph((said,), "warning")
    return Paragraph((desk.w("Vad serien inte kan visa: "), limits))


def _source(desk: NationDesk, each: Series) -> Iterator[Block]:
    """Yield who has given the series and where it is printed, where that is said."""
    known = {one.id: one.title for one in (*desk.nation.plan.sources, *desk.own.sources)}
    known |= {one.id: one.title for one in desk.own.publications}
    said = [desk.agency(each.indicator.agency)] if each.indicator.agency else []
    said += [", ".join(filter(None, (known.get(one.source, one.source), one.place))) for one in each.indicator.sources]
    if said:
        yield Paragraph((desk.w("Källa: {sources}.", sources="; ".join(said)),), "note")


def _point_key(each: Series, number: int) -> str:
    return f"{each.indicator.id} {number + 1}"


def _series_table(desk: NationDesk, found: tuple[Series, ...]) -> Table:
    w = desk.w
    columns = (
        Column("series", w("Serie"), width="wide"),
        Column("period", w("Period"), width="narrow"),
        Column("value", w("Värde"), "number", width="narrow"),
        Column("unit", w("Enhet"), width="narrow"),
        Column("note", w("Anmärkning"), "long_text", width="wide"),
    )
    rows = (
        Row(_point_key(each, n), _point(desk, each, point)) for each in found for n, point in enumerate(each.points)
    )
    said = w("Utvärderarens serier, ett värde för varje period. Ett år som ingen har uppgift om står med.")
    return Table(SERIES, w("Nationella serier"), said, columns, tuple(rows), header_columns=2)


def _point(desk: NationDesk, each: Series, point: Point) -> tuple[Cell, ...]:
    value: Cell = desk.missing() if point.value is None else point.value
    note = (point.observation.note if point.observation else None) or "–"
    return (each.indicator.title, point.period.said, value, each.indicator.unit, note)


def _sums_said(desk: NationDesk) -> tuple[Block, ...]:
    said = desk.w("Bara mått med samma namn och enhet läggs ihop, period för period, och bara där det är tillåtet.")
    return Paragraph((said,)), TableView(SUMS)


def _sum_rows(desk: NationDesk, alike: tuple[Alike, ...]) -> Iterator[Row]:
    for each in alike:
        for period, sums in sums_of(desk.nation, each):
            for kind, found in sums.items():
                label = desk.told(found.key).label.to(desk.w.language)
                cells = (each.title, period.said, label, desk.figure(found.key))
                yield Row(f"{found.key} {kind}", cells)


def _sums_table(desk: NationDesk, rows: tuple[Row, ...]) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Mått"), width="wide"),
        Column("period", w("Period"), width="narrow"),
        Column("kind", w("Det som summeras")),
        Column("sum", w("Summa"), "figure"),
    )
    said = w("Mått som får läggas ihop, med hur många län som har lämnat uppgift.")
    return Table(SUMS, w("Summerade mått"), said, columns, rows, header_columns=2)
