"""The counties' contributions: by county code with answer rates beside, and a page for each that has reported."""

from __future__ import annotations

from collections.abc import Iterator

from ...followup import CellState, Share
from ...model import Verdict
from ...nation import Reporter
from ...nation.coverage import answering, measure_key
from ...nation.shared import Once
from ...report import Block, Cell, Chart, Column, Missing, Paragraph, RecordKey, Row, Section, Table, TableView
from ..statuses import CELLS, cell_mark
from .desk import NationDesk
from .matrices import areas

OVERVIEW, BY_MEASURE, BY_AREA = "counties", "counties_by_measure", "activities_by_area"
CONTRIBUTIONS = "county_contributions"
ACTIVITY_COLUMNS = ("title", "bodies", "status_now", "serves")
STATES = (CellState.DOING, CellState.PLANNED, CellState.STOPPED, CellState.NO_STATUS)


def counties_chapter(desk: NationDesk) -> Section:
    """Return the chapter: what the counties contribute, in the order of the codes and the plan, never ranked."""
    w = desk.w
    intro = (
        w("Länen bidrar till planens åtgärder; de ansvariga myndigheterna genomför dem. Minst ett län bidrar till "),
        desk.figure("coverage.measures.served"),
        w(". Av frågorna i länens senaste omgångar har "),
        desk.figure("answers.national"),
        w(" fått svar i sak. Det som flera län äger tillsammans är "),
        desk.figure("activities.shared"),
        w(" aktiviteter; de räknas en gång i landet och visas hos vart och ett av länen."),
    )
    order = w(
        "Tabellen står i länskodernas ordning. Den är ingen rangordning: länen har olika många myndigheter, olika "
        "uppdrag och har svarat i olika omfattning."
    )
    blocks: list[Block] = [Paragraph(intro), Paragraph((order,)), TableView(OVERVIEW)]
    by_area = _by_area(desk)
    blocks += [*_orphans(desk), TableView(BY_AREA), _chart(desk, by_area), TableView(BY_MEASURE)]
    tables = (_overview(desk), by_area, _by_measure(desk))
    return Section("lanen", w("Länens bidrag"), tuple(blocks), tables=tables)


def _orphans(desk: NationDesk) -> Iterator[Paragraph]:
    w = desk.w
    yield Paragraph(
        (
            w("Åtgärder som inget är kopplat till: "),
            desk.figure("coverage.orphans.measures"),
            w(". Aktiviteter utan koppling till planen: "),
            desk.figure("coverage.orphans.activities"),
            w(", och därutöver egna initiativ: "),
            desk.figure("coverage.orphans.initiatives"),
            ".",
        )
    )


def _overview(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("code", w("Länskod"), width="narrow"),
        Column("county", w("Län"), width="normal"),
        Column("rounds", w("Omgångar")),
        Column("answers", w("Frågor med svar i sak"), "figure"),
        Column("coverage", w("Åtgärder som länet bidrar till"), "figure"),
        Column("activities", w("Aktiviteter"), "number", width="narrow"),
        Column("shared", w("Varav delade med andra"), "number", width="narrow"),
    )
    rows = tuple(_county_row(desk, code, name) for code, name in desk.nation.counties.items())
    said = w("Vad varje län har redovisat, i länskodernas ordning, med svarsfrekvensen bredvid.")
    return Table(OVERVIEW, w("Länens redovisning"), said, columns, rows, header_columns=2)


def _county_row(desk: NationDesk, code: str, name: str) -> Row:
    reporter = desk.nation.county_reporters.get(code)
    nothing = Missing("no_information", desk.w("Ingen uppgift"))
    if reporter is None:
        return Row(f"county {code}", (code, name, *(nothing,) * 5))
    rounds = ", ".join(each.dossier.round.id for each in reporter.accounts)
    shares = (f"answers.county.{code}", f"coverage.county.{code}")
    figures = (desk.figure(key) if key in desk.counted else nothing for key in shares)
    mine = [each for each in desk.nation.activities if reporter.body in each.bodies]
    shared = sum(1 for each in mine if len(each.bodies) > 1)
    return Row(f"county {code}", (code, name, rounds, *figures, len(mine), shared))


def _by_measure(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("doing", w("Län där något görs"), "figure", width="normal"),
        Column("counties", w("Av dem som åtgärden berör"), "figure", width="normal"),
    )
    rows = tuple(
        Row(
            f"counties {each.id}",
            (
                (measure_key(each.id),),
                desk.figure(f"coverage.measure.{each.id}.doing"),
                _concerned(desk, each.id),
            ),
        )
        for each in desk.nation.plan.measures
    )
    said = w("I hur många län något pågår eller är gjort, åtgärd för åtgärd i planens ordning.")
    return Table(BY_MEASURE, w("Länens bidrag till varje åtgärd"), said, columns, rows)


def _concerned(desk: NationDesk, measure: str) -> Cell:
    """Return in how many of the counties that a measure concerns something is done; it may concern none of them."""
    found = desk.figure(f"coverage.measure.{measure}.counties")
    if found.value is not None:
        return found
    counted = desk.counted[found.key]
    undecided = isinstance(counted, Share) and any(why == "open" for why, _ in counted.outside)
    return Missing("no_county", desk.w("Inte avgjort i något län") if undecided else desk.w("Berör inget län"))


def _by_area(desk: NationDesk) -> Table:
    """Return how many activities there are under each area of the plan, each once in an area, by how far they are."""
    w = desk.w
    columns = (
        Column("area", w("Insatsområde"), width="wide"),
        *(Column(state.name.lower(), desk.say(CELLS[state][0]), "number", width="narrow") for state in STATES),
        Column("sum", w("Summa"), "number", width="narrow"),
    )
    rows = []
    for name, title, measures in areas(desk):
        if measures:
            found = [each.state for each in desk.nation.activities if _under(each, {one.id for one in measures})]
            counts = [found.count(state) for state in STATES]
            rows.append(Row(name or "none", (title, *counts, sum(counts))))
    said = w("Aktiviteter som är kopplade till någon åtgärd i området. En aktivitet kan höra till flera områden.")
    return Table(BY_AREA, w("Aktiviteter efter insatsområde"), said, columns, tuple(rows))


def _under(each: Once, measures: set[str]) -> bool:
    return any(link.measure in measures for one in each.told for link in one.activity.links)


def _chart(desk: NationDesk, table: Table) -> Chart:
    said = "; ".join(f"{row.cells[0]}: {row.cells[-1]}" for row in table.rows)
    return Chart(
        "activities_by_area_chart",
        desk.w("Aktiviteter efter insatsområde och läge"),
        desk.w("Staplat diagram över antalet aktiviteter i varje insatsområde: {spread}.", spread=said or "0"),
        BY_AREA,
        "area",
        tuple(state.name.lower() for state in STATES),
        "stacked",
    )


def county_pages(desk: NationDesk) -> tuple[Section, ...]:
    """Return the annex of county pages, in the order of the codes; a county that never answered has none."""
    told = answering(desk.nation)
    if not told:
        return ()
    w = desk.w
    said = w("Här står varje län som har redovisat för sig: svaren, bidragen till åtgärderna och aktiviteterna.")
    rows = {code: tuple(_contributed(desk, code, each)) for code, each in told.items()}
    pages = tuple(_page(desk, code, each, tuple(row.key for row in rows[code])) for code, each in told.items())
    table = _contributions(desk, tuple(row for several in rows.values() for row in several))
    return (Section("lanssidor", w("Länssidor"), (Paragraph((said,)),), pages, role="annex", tables=(table,)),)


def _page(desk: NationDesk, code: str, reporter: Reporter, contributions: tuple[str, ...]) -> Section:
    w, standing = desk.w, reporter.standing
    said = (
        w("Svar i sak i senaste omgången: "),
        desk.figure(f"answers.county.{code}"),
        w(". Åtgärder som länet bidrar till: "),
        desk.figure(f"coverage.county.{code}"),
        ".",
    )
    blocks: list[Block] = [Paragraph(said)]
    if contributions:
        view = ("measure", "state", "number")
        blocks.append(TableView(CONTRIBUTIONS, contributions, view, w("Länets bidrag till åtgärderna")))
    keys = tuple(standing.index.key("activity", each.id) for each in standing.dossier.activities)
    if keys:
        blocks.append(TableView("activity", keys, ACTIVITY_COLUMNS, w("Länets aktiviteter")))
    needs = tuple(standing.index.key("need", each.id) for each in standing.dossier.needs)
    if needs:
        blocks.append(TableView("need", needs, ("agency", "kind", "theme", "text"), w("Det som efterfrågas i länet")))
    return Section(f"lan/{code}", f"{code} {desk.county(code)}", tuple(blocks), role="annex")


def _contributions(desk: NationDesk, rows: tuple[Row, ...]) -> Table:
    """Return the measures that concern each county or that it contributes to, with how far it has come."""
    w = desk.w
    columns = (
        Column("code", w("Länskod"), width="narrow"),
        Column("county", w("Län")),
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("state", w("Länets bidrag"), "status"),
        Column("number", w("Aktiviteter"), "number", width="narrow"),
    )
    said = w("Åtgärder som berör varje län eller som länet bidrar till.")
    return Table(CONTRIBUTIONS, w("Länens bidrag till åtgärderna"), said, columns, rows, header_columns=2)


def _contributed(desk: NationDesk, code: str, reporter: Reporter) -> Iterator[Row]:
    standing = reporter.standing
    for each in desk.nation.plan.measures:
        cell = standing.contribution("measure", each.id)
        concerned = each.id in standing.concerns and standing.concerns[each.id].verdict is Verdict.CONCERNS
        if concerned or cell.state is not CellState.NONE:
            key: tuple[RecordKey, ...] = (measure_key(each.id),)
            mark: Cell = cell_mark(desk.standing[reporter.body], cell)
            yield Row(f"{code} {each.id}", (code, desk.county(code), key, mark, len(cell.activities)))
