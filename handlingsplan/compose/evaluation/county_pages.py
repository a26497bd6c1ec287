"""The counties' pages: for each that has reported its answers, contributions, activities and needs."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...followup import Cell, CellState
from ...model import Verdict
from ...nation import Reporter
from ...nation.bodies import uncoded
from ...nation.coverage import NOT_CODED, answering, measure_key, only_planned_for, silences
from ...report import Block, Column, Inline, Mark, Missing, Paragraph, RecordKey, Row, Section, Table, TableView
from ..statuses import cell_mark, verdict_mark
from .desk import NationDesk

CONTRIBUTIONS = "county_contributions"
VIEW = ("measure", "concerns", "state", "number")
ACTIVITY_COLUMNS = ("title", "bodies", "status_now", "serves")
NEED_COLUMNS = ("agency", "kind", "theme", "text")


def county_pages(desk: NationDesk) -> tuple[Section, ...]:
    """Return the annex of county pages, in the order of the codes; a county that has told nothing has none."""
    told = answering(desk.nation)
    if not told:
        return ()
    rows = {code: tuple(_contributed(desk, code, each)) for code, each in told.items()}
    pages = tuple(_page(desk, code, each, tuple(row.key for row in rows[code])) for code, each in told.items())
    table = _contributions(desk, tuple(row for several in rows.values() for row in several))
    blocks = (Paragraph((_intro(desk),)), *_without(desk))
    return (Section("lanssidor", desk.w("Länssidor"), blocks, pages, role="annex", tables=(table,)),)


def _intro(desk: NationDesk) -> str:
    return desk.w(
        "Här redovisas varje län för sig: hur många frågor som är besvarade, länets bidrag till åtgärderna, "
        "aktiviteterna, och behov och hinder. Åtgärder som det inte är avgjort om de berör länet, och som inget är "
        "redovisat för, står inte i länets tabell. En aktivitet kan vara kopplad också till ett uppdrag som inte är "
        "en av planens åtgärder."
    )


def _without(desk: NationDesk) -> Iterator[Block]:
    """Yield which counties have no page, and why."""
    w, silent = desk.w, silences(desk.nation)
    uncoded = [desk.county(code) for code, why in silent.items() if why == NOT_CODED]
    nothing = [desk.county(code) for code, why in silent.items() if why != NOT_CODED]
    if uncoded:
        yield Paragraph(
            (w("Rapport mottagen, ej kodad, och därför ingen egen sida: {names}.", names=w.joined(uncoded)),)
        )
    if nothing:
        yield Paragraph((w("Inget redovisat, och därför ingen egen sida: {names}.", names=w.joined(nothing)),))


def _page(desk: NationDesk, code: str, reporter: Reporter, contributions: tuple[str, ...]) -> Section:
    w, standing, county = desk.w, reporter.standing, desk.county(code)
    blocks: list[Block] = [Paragraph(tuple(_said(desk, code, reporter))), *_made_up(desk, reporter)]
    if contributions:
        blocks.append(
            TableView(CONTRIBUTIONS, contributions, VIEW, w("{county}: bidrag till åtgärderna", county=county))
        )
    keys = tuple(standing.index.key("activity", each.id) for each in standing.dossier.activities)
    if keys:
        caption = w("{county}: aktiviteter", county=county)
        blocks += [TableView("activity", keys, ACTIVITY_COLUMNS, caption), *_shared(desk, reporter)]
    blocks += _needs(desk, reporter)
    title = w("{county} (länskod {code})", county=county, code=code)
    return Section(f"lan/{code}", title, tuple(blocks), role="annex")


def _said(desk: NationDesk, code: str, reporter: Reporter) -> Iterator[Inline]:
    w, latest = desk.w, reporter.latest.dossier.round.id
    key = f"answers.county.{code}"
    if uncoded(reporter.latest.dossier):
        yield w("Svaren i senaste omgången ({round}) är inte kodade.", round=latest)
    elif desk.counted[key].value is None:
        yield w("Inga frågor är redovisade i senaste omgången ({round}).", round=latest)
    else:
        yield from desk.clause(w("Svar i sak i senaste omgången ({round}): ", round=latest), key, ".")
    yield from desk.clause(w(" Länet bidrar till "), f"coverage.county.{code}", ".")
    yield w(" Åtgärder där något görs i länet, vare sig de berör länet eller inte: ")
    yield desk.figure(f"coverage.county.{code}.doing")
    yield "."


def _made_up(desk: NationDesk, reporter: Reporter) -> Iterator[Block]:
    """Yield which rounds are made up, where others are not: nobody may take the one for the other."""
    invented = [each.dossier.round.id for each in reporter.accounts if each.dossier.head.made_up]
    if invented and len(invented) < len(reporter.accounts):
        real = [each.dossier.round.id for each in reporter.accounts if not each.dossier.head.made_up]
        said = desk.w(
            "Verkligt underlag: {real}. Påhittat underlag: {invented}.",
            real=desk.w.joined(real),
            invented=desk.w.joined(invented),
        )
        yield Paragraph((said,), "warning")


def _shared(desk: NationDesk, reporter: Reporter) -> Iterator[Block]:
    """Yield which of a county's activities are others' too."""
    titles = [
        each.activity.title
        for once in desk.nation.activities
        if len(once.bodies) > 1
        for each in once.told
        if each.reporter is reporter
    ]
    if titles:
        yield Paragraph((desk.w("Gemensamt med andra: {titles}.", titles="; ".join(titles)),), "note")


def _needs(desk: NationDesk, reporter: Reporter) -> Iterator[Block]:
    standing = reporter.standing
    needs = standing.dossier.needs
    if needs:
        keys = tuple(standing.index.key("need", each.id) for each in needs)
        alone = len({each.agency for each in needs}) == 1
        columns = NEED_COLUMNS[1:] if alone else NEED_COLUMNS
        yield TableView("need", keys, columns, desk.w("Behov, förväntningar, förslag, erbjudanden och hinder"))


def _contributions(desk: NationDesk, rows: tuple[Row, ...]) -> Table:
    """Return the measures that concern each county or that it contributes to, with how far it has come."""
    w = desk.w
    columns = (
        Column("code", w("Länskod"), width="narrow"),
        Column("county", w("Län")),
        Column("measure", w("Åtgärd"), "records", width="wide"),
        Column("concerns", w("Berör länet"), "status", width="narrow"),
        Column("state", w("Länets bidrag"), "status"),
        Column("number", w("Aktiviteter"), "number", width="narrow"),
    )
    said = w("Åtgärder som berör varje län eller som länet bidrar till.")
    return Table(CONTRIBUTIONS, w("Länens bidrag till åtgärderna"), said, columns, rows, header_columns=2)


def _contributed(desk: NationDesk, code: str, reporter: Reporter) -> Iterator[Row]:
    standing, county = reporter.standing, desk.standing[reporter.body]
    for each in desk.nation.plan.measures:
        cell = standing.contribution("measure", each.id)
        verdict = standing.concerns[each.id].verdict if each.id in standing.concerns else Verdict.OPEN
        if verdict is Verdict.CONCERNS or cell.state is not CellState.NONE:
            key: tuple[RecordKey, ...] = (measure_key(each.id),)
            marks = verdict_mark(county, verdict), _contribution(desk, reporter, cell)
            yield Row(f"{code} {each.id}", (code, desk.county(code), key, *marks, len(cell.activities)))


def _contribution(desk: NationDesk, reporter: Reporter, cell: Cell) -> Mark | Missing:
    """Return how far a county's contribution has come; what is under way and only planned for a measure says so."""
    mark = cell_mark(desk.standing[reporter.body], cell)
    if not only_planned_for(reporter.standing, cell):
        return mark
    note = desk.w("Aktiviteten pågår eller är genomförd, men bidraget till just den här åtgärden är bara planerat.")
    return evolve(mark, label=desk.w("Bara planerat för åtgärden"), note=note)
