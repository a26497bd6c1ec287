"""The matrices: measure × county and measure × agency, area by area, with totals and a key to the signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...followup import Cell, CellState
from ...model import Measure
from ...nation.coverage import (
    KIND,
    NOBODY,
    CountyCell,
    assignments_by_county,
    by_agency,
    by_county,
    measure_key,
)
from ...report import Block, Column, Paragraph, RecordKey, Ref, Row, Section, Table, TableView
from ...report import Cell as Shown
from .desk import NationDesk
from .marks import LEGEND, county_mark, legend, short_mark

COUNTIES, AGENCIES, ASSIGNMENTS = "measure_by_county", "measure_by_agency", "assignment_by_county"
MOST_AGENCIES = 14
"""How many agencies' columns a page has room for; the workbook has all of them."""


def matrices_chapter(desk: NationDesk) -> Section:
    """Return the chapter of matrices on landscape pages: first the signs and the codes, then area by area."""
    w = desk.w
    intro = w(
        "Varje ruta visar det bästa läget av allt som är redovisat för åtgärden, som det senast är redovisat. Ett län "
        "bidrar till en åtgärd; det är den ansvariga myndigheten som genomför den. Länen står i länskodernas ordning."
    )
    blocks: tuple[Block, ...] = (Paragraph((intro,)), TableView(LEGEND), TableView("county_codes"))
    counties = _by_county(desk)
    sections = [*_areas(desk, counties)]
    tables = [legend(desk), _codes(desk), counties]
    for section, table in (_agencies(desk), _assignments(desk)):
        if section and table:
            sections.append(section)
            tables.append(table)
    return Section("matriser", w("Matriser"), blocks, tuple(sections), wide=True, tables=tuple(tables))


def _codes(desk: NationDesk) -> Table:
    w = desk.w
    columns = (Column("code", w("Länskod"), width="narrow"), Column("county", w("Län"), width="wide"))
    rows = tuple(Row(f"code {code}", (code, name)) for code, name in desk.nation.counties.items())
    return Table("county_codes", w("Länskoder"), w("Länen efter sina koder i officiell statistik."), columns, rows)


def _areas(desk: NationDesk, table: Table) -> Iterator[Section]:
    """Yield a section for each area of the plan, so that a whole country fits the page."""
    for name, title, measures in areas(desk):
        if measures:
            heading = area_heading(desk, name, title)
            view = TableView(table.key, tuple(measure_key(each.id) for each in measures), None, heading)
            yield Section(f"matris/{name or 'utan'}", heading, (view,), wide=True)
    columns = tuple(each.key for each in table.columns[:-1])
    totals = TableView(table.key, ("total",), columns, desk.w("Åtgärder där något görs i länet"))
    yield Section("matris/summa", desk.w("Summa"), (totals,), wide=True)


def areas(desk: NationDesk) -> Iterator[tuple[str, str, tuple[Measure, ...]]]:
    """Yield each area with its measures, and last those whose area nobody knows."""
    plan = desk.nation.plan
    for area in plan.areas:
        title = " ".join(filter(None, (area.number, area.title)))
        yield area.id, title, tuple(each for each in plan.measures if each.area == area.id)
    known = {area.id for area in plan.areas}
    yield "", desk.w("Insatsområdet är inte känt"), tuple(each for each in plan.measures if each.area not in known)


def area_heading(desk: NationDesk, name: str, title: str) -> str:
    """Return an area as a heading says it: its number in the plan may not be read as one of the report's."""
    area = next((each for each in desk.nation.plan.areas if each.id == name), None)
    return desk.w("Område {n}: {title}", n=area.number, title=area.title) if area and area.number else title


def _by_county(desk: NationDesk) -> Table:
    w, nation = desk.w, desk.nation
    cells = by_county(nation)
    columns = (
        Column("measure", w("Åtgärd"), "link", width="wide"),
        *(Column(f"county {code}", code, "status", width="sign") for code in nation.counties),
        Column("counties", w("Län där något görs"), "number", width="narrow"),
    )
    rows = [_county_row(desk, each, cells) for each in nation.plan.measures]
    served = desk.figure("coverage.measures.served").numerator or 0
    rows.append(Row("total", (w("Summa"), *_totals(desk, cells), served), emphasis="total"))
    title = w("Åtgärder och län")
    said = w(
        "Läget för varje åtgärd i varje län. Raden Summa räknar de åtgärder där något pågår eller är gjort, i varje "
        "län och sist i något av dem."
    )
    return Table(COUNTIES, title, said, columns, tuple(rows))


def _county_row(desk: NationDesk, measure: Measure, cells: Mapping[tuple[str, str], CountyCell]) -> Row:
    marks = (county_mark(desk, cells[measure.id, code]) for code in desk.nation.counties)
    doing = desk.figure(f"coverage.measure.{measure.id}.doing").numerator or 0
    key = measure_key(measure.id)
    return Row(key, (_named(measure, key), *marks, doing))


def _named(measure: Measure, key: RecordKey) -> Ref:
    number = f"{measure.number}. " if measure.number is not None else ""
    return Ref((f"{number}{measure.title}",), f"#{key}")


def _totals(desk: NationDesk, cells: Mapping[tuple[str, str], CountyCell]) -> Iterator[Shown]:
    for code in desk.nation.counties:
        told = [each for (_, county), each in cells.items() if county == code]
        if told and told[0].cell is None:
            yield county_mark(desk, told[0])
        else:
            yield sum(1 for each in told if each.state is CellState.DOING)


def _agencies(desk: NationDesk) -> tuple[Section | None, Table | None]:
    cells = by_agency(desk.nation)
    columns = _columns(desk, {column for _, column in cells})
    if not columns:
        return None, None
    w = desk.w
    heads = (
        Column("measure", w("Åtgärd"), "link", width="wide"),
        *(Column(name, title, "status", width="narrow") for name, title in columns.items()),
        Column("agencies", w("Summa"), "number", width="narrow"),
    )
    measures = {measure_key(each.id) for each in desk.nation.plan.measures}
    doing = [key for key, each in cells.items() if each.state is CellState.DOING and key[0] in measures]
    rows = [_agency_row(desk, each, cells, columns, doing) for each in desk.nation.plan.measures]
    sums = (sum(1 for _, column in doing if column == name) for name in columns)
    rows.append(Row("agencies total", (w("Summa"), *sums, len({key for key, _ in doing})), emphasis="total"))
    title = w("Åtgärder och myndigheter")
    said = w(
        "Läget för varje åtgärd efter vem som gör något, enligt länens och myndigheternas aktiviteter. Den som inte "
        "nämns i någon aktivitet har ingen kolumn; hur uppdragen är redovisade står i kapitlet om myndigheternas "
        "arbete. En myndighet i ett län räknas hos den nationella myndighet som den är en del av, en kommun bland "
        "kommunerna. Summorna räknar där något pågår eller är gjort; den sista är antalet åtgärder."
    )
    table = Table(AGENCIES, title, said, heads, tuple(rows))
    return Section("matris/myndigheter", title, (Paragraph((said,)), *_views(table)), wide=True), table


def _views(table: Table) -> Iterator[TableView]:
    """Yield views of a table with no more columns than a page has room for."""
    names = [each.key for each in table.columns]
    for start in range(1, len(names), MOST_AGENCIES):
        yield TableView(table.key, None, (names[0], *names[start : start + MOST_AGENCIES]))


def _columns(desk: NationDesk, names: Iterable[str]) -> dict[str, str]:
    """Return the columns in the plan's order, then the kinds of bodies, and what nobody is named for last."""
    found = set(names)
    known = {name: desk.agency_label(name) for name in desk.nation.agencies if name in found}
    kinds = {name: _kind(name) for name in sorted(found) if name.startswith(KIND)}
    nobody = {NOBODY: desk.w("Ingen angiven")} if NOBODY in found else {}
    return {**known, **kinds, **nobody}


def _kind(name: str) -> str:
    said = name.removeprefix(KIND)
    return said[:1].upper() + said[1:]


def _agency_row(
    desk: NationDesk,
    measure: Measure,
    cells: Mapping[tuple[RecordKey, str], Cell],
    columns: Iterable[str],
    doing: Sequence[tuple[RecordKey, str]],
) -> Row:
    key = measure_key(measure.id)
    marks = (short_mark(desk, cells.get((key, name)) or Cell(key, name, CellState.NONE)) for name in columns)
    return Row(f"agencies {key}", (_named(measure, key), *marks, sum(1 for target, _ in doing if target == key)))


def _assignments(desk: NationDesk) -> tuple[Section | None, Table | None]:
    cells = assignments_by_county(desk.nation)
    if not cells:
        return None, None
    w, titles = desk.w, {each.id: each.title for each in desk.nation.plan.assignments}
    columns = (
        Column("assignment", w("Uppdrag"), "link", width="wide"),
        *(Column(f"county {code}", code, "status", width="sign") for code in desk.nation.counties),
    )
    rows = []
    for name in dict.fromkeys(name for name, _ in cells):
        key = cells[name, next(iter(desk.nation.counties))].target
        marks = (county_mark(desk, cells[name, code]) for code in desk.nation.counties)
        rows.append(Row(key, (Ref((titles[name],), f"#{key}"), *marks)))
    title = w("Länsstyrelsernas uppdrag i länen")
    said = w("Läget i varje län för uppdrag som alla länsstyrelser har.")
    table = Table(ASSIGNMENTS, title, said, columns, tuple(rows))
    return Section("matris/uppdrag", title, (TableView(ASSIGNMENTS),), wide=True), table
