"""The counties' contributions: by county code with answer rates beside, by area and by measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from ...followup import CellState, Share
from ...nation.bodies import has_answered, only_uncoded, uncoded
from ...nation.coverage import measure_key
from ...nation.shared import Once
from ...report import Block, Cell, Chart, Column, Missing, Paragraph, Row, Section, Table, TableView
from ..statuses import CELLS
from .desk import NationDesk
from .matrices import areas

OVERVIEW, BY_MEASURE, BY_AREA = "counties", "counties_by_measure", "activities_by_area"
UNLINKED = "unlinked"
"""The row of the activities that are linked to nothing in the plan."""
STATES = (CellState.DOING, CellState.PLANNED, CellState.STOPPED, CellState.NO_STATUS)


def counties_chapter(desk: NationDesk) -> Section:
    """Return the chapter: what the counties contribute, in the order of the codes and the plan, never ranked."""
    w = desk.w
    intro = (
        w("Länen bidrar till planens åtgärder; de ansvariga myndigheterna genomför dem."),
        *desk.clause(w(" Minst ett län bidrar till "), "coverage.measures.served", "."),
        *desk.clause(w(" Av frågorna i länens senaste omgångar har "), "answers.national", w(" fått svar i sak.")),
        w(" Det som flera län äger tillsammans är "),
        desk.figure("activities.shared"),
        w(" aktiviteter; de räknas en gång i landet och visas hos vart och ett av länen."),
        *desk.clause(w(" Enligt ett tidigare års uppgift pågår "), "unknown.last_known", "."),
    )
    order = w(
        "Tabellen står i länskodernas ordning. Den är ingen rangordning: länen har olika många myndigheter, olika "
        "uppdrag och har svarat i olika omfattning."
    )
    blocks: list[Block] = [Paragraph(intro), Paragraph((order,)), TableView(OVERVIEW)]
    by_area = _by_area(desk)
    several = w("En aktivitet kan höra till flera områden, så raderna summerar inte till alla aktiviteter.")
    concerned = w(
        "Länen bidrar också till åtgärder som inte riktas till dem. Därför visar tabellen både i hur många län något "
        "görs, och i hur många av de län som åtgärden berör."
    )
    blocks += [*_orphans(desk), Paragraph((several,)), TableView(BY_AREA), _chart(desk, by_area)]
    blocks += [Paragraph((concerned,)), TableView(BY_MEASURE)]
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
        Column("doing", w("Åtgärder där något görs"), "figure", width="narrow"),
        Column("coverage", w("Bidrar till, av dem som berör länet"), "figure"),
        Column("activities", w("Aktiviteter"), "number", width="narrow"),
        Column("shared", w("Varav delade med andra"), "number", width="narrow"),
    )
    rows = tuple(_county_row(desk, code, name) for code, name in desk.nation.counties.items())
    said = w("Vad varje län har redovisat, i länskodernas ordning, med svarsfrekvensen bredvid.")
    return Table(OVERVIEW, w("Länens redovisning"), said, columns, rows, header_columns=2)


def _county_row(desk: NationDesk, code: str, name: str) -> Row:
    reporter = desk.nation.county_reporters.get(code)
    nothing = desk.no_information()
    if reporter is None:
        return Row(f"county {code}", (code, name, *(nothing,) * 6))
    rounds = ", ".join(each.dossier.round.id for each in reporter.accounts)
    if only_uncoded(reporter):
        return Row(f"county {code}", (code, name, rounds, *(_uncoded(desk),) * 5))
    if not has_answered(reporter):
        return Row(f"county {code}", (code, name, rounds, _answered(desk, code), *(nothing,) * 4))
    figures = map(desk.figure, (f"coverage.county.{code}.doing", f"coverage.county.{code}"))
    mine = [each for each in desk.nation.activities if reporter.body in each.bodies]
    shared = sum(1 for each in mine if len(each.bodies) > 1)
    return Row(f"county {code}", (code, name, rounds, _answered(desk, code), *figures, len(mine), shared))


def _answered(desk: NationDesk, code: str) -> Cell:
    latest = desk.nation.county_reporters[code].latest.dossier
    return _uncoded(desk) if uncoded(latest) else desk.figure(f"answers.county.{code}")


def _uncoded(desk: NationDesk) -> Missing:
    """Return what stands for what a county has sent in and nobody has coded."""
    return Missing("not_coded", desk.w("Rapport mottagen, ej kodad"))


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
    if undecided:
        return Missing("no_county", desk.w("Inte avgjort i något län"))
    doing = desk.figure(f"coverage.measure.{measure}.doing")
    if not doing.denominator:
        return desk.no_information()
    anyway = desk.w("Berör inget län, men något görs")
    return Missing("no_county", anyway if doing.numerator else desk.w("Berör inget län"))


def _by_area(desk: NationDesk) -> Table:
    """Return how many activities there are under each area of the plan, each once in an area, by how far they are."""
    w = desk.w
    columns = (
        Column("area", w("Insatsområde"), width="wide"),
        *(Column(state.name.lower(), desk.say(CELLS[state][0]), "number", width="narrow") for state in STATES),
        Column("sum", w("Summa"), "number", width="narrow"),
    )
    every, known = desk.nation.activities, {each.id for each in desk.nation.plan.measures}
    groups = [(name or "none", title, {each.id for each in several}) for name, title, several in areas(desk) if several]
    rows = [_area_row(name, title, [each for each in every if _under(each, ids)]) for name, title, ids in groups]
    rows += [_area_row(key, title, found) for key, title, found in _outside(desk, known)]
    rows.append(evolve(_area_row("all", w("Alla aktiviteter"), every), emphasis="total"))
    said = w("Aktiviteter som är kopplade till någon åtgärd i området. En aktivitet kan höra till flera områden.")
    return Table(BY_AREA, w("Aktiviteter efter insatsområde"), said, columns, tuple(rows))


def _outside(desk: NationDesk, known: set[str]) -> Iterator[tuple[str, str, list[Once]]]:
    """Yield the activities that are linked to no measure, by why they are not."""
    w, found = desk.w, [each for each in desk.nation.activities if not _under(each, known)]
    yield "assigned", w("Bara kopplad till ett uppdrag"), [each for each in found if each.linked]
    loose = [each for each in found if not each.linked]
    yield "initiatives", w("Eget initiativ"), [each for each in loose if each.own_initiative]
    yield UNLINKED, w("Ingen koppling till planen"), [each for each in loose if not each.own_initiative]


def _area_row(key: str, title: str, found: Iterable[Once]) -> Row:
    states = [each.state for each in found]
    counts = [states.count(state) for state in STATES]
    return Row(key, (title, *counts, sum(counts)))


def _under(each: Once, measures: set[str]) -> bool:
    return any(link.measure in measures for one in each.told for link in one.activity.links)


def _chart(desk: NationDesk, table: Table) -> Chart:
    drawn = tuple(row for row in table.rows if row.emphasis == "none")
    said = "; ".join(f"{row.cells[0]}: {row.cells[-1]}" for row in drawn)
    return Chart(
        "activities_by_area_chart",
        desk.w("Aktiviteter efter insatsområde och läge"),
        desk.w("Staplat diagram över antalet aktiviteter i varje insatsområde: {spread}.", spread=said or "0"),
        BY_AREA,
        "area",
        tuple(state.name.lower() for state in STATES),
        "stacked",
        tuple(row.key for row in drawn),
    )
