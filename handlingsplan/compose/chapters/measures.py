"""The measures: those that concern the county area by area, those directed to others, and what goes beyond the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...followup import Cell, CellState, Ground, came_in, coverage
from ...model import Measure, PriorityArea, Verdict
from ...report import (
    Block,
    Chart,
    Column,
    Inline,
    Paragraph,
    RecordKey,
    Row,
    Section,
    Strong,
    Table,
    TableView,
)
from ..completions import completed_words
from ..desk import Desk
from ..figures import share_figure
from ..statuses import CELLS, cell_mark
from .own import own_text, worded
from .plan import activities_view, completed_column, links_of, nothing_here

OTHER_COLUMNS = ("title", "number", "responsible", "concerns", "contribution")


def concerned_chapter(desk: Desk) -> Section:
    """Return the measures that concern the county, area by area, with the county's contribution to each."""
    account, w = desk.account, desk.w
    measures = account.measures(Verdict.CONCERNS)
    if not measures:
        said = Paragraph((w("Ingen av planens kända åtgärder berör länet enligt regeln i metodavsnittet."),), "note")
        areas = [each.id for each in account.plan.areas if own_text(desk, f"insatsomrade-{each.id}")]
        own = tuple(each for each in (_area(desk, area) for area in _tops(desk)) if each) if areas else ()
        return Section("atgarder", w("Åtgärder som berör länet"), (said,), own)
    lead = w("Länet bidrar till åtgärderna; det är den ansvariga myndigheten som genomför dem.")
    blocks: tuple[Block, ...] = (
        Paragraph((lead,)),
        Paragraph((w("Länet bidrar till "), share(desk), ".", *_undecided(desk))),
        *_spread_out(desk),
    )
    sections = tuple(each for each in (_area(desk, area) for area in _tops(desk)) if each)
    homeless = tuple(each for each in measures if each.area is None)
    if homeless:
        told = tuple(_measure(desk, each) for each in homeless)
        sections = (*sections, Section("omrade/", w("Insatsområdet är inte känt"), (), told))
    title = w("Åtgärder som berör länet")
    return Section("atgarder", title, blocks, sections, tables=(_by_area(desk),) if _works(desk) else ())


def _works(desk: Desk) -> bool:
    """Return whether there is anything to spread over the areas: an agency may only account for what it was told."""
    dossier = desk.account.dossier
    return not desk.account.index.national or bool(dossier.activities or dossier.body_parts)


def _spread_out(desk: Desk) -> tuple[Block, ...]:
    if not _works(desk):
        return ()
    chart = Chart(
        "contribution_chart",
        desk.w("Länets bidrag per insatsområde"),
        _in_words(desk),
        "contribution_by_area",
        "area",
        tuple(state.name.lower() for state in _states(desk)),
        "stacked",
        tuple(row.key for row in _by_area(desk).rows if row.emphasis == "none"),
    )
    return TableView("contribution_by_area"), chart


def share(desk: Desk) -> Inline:
    """Return the share of the known measures concerning the county that it contributes to."""
    found = coverage(desk.account, desk.account.plan.measures, "coverage.share")
    declared = desk.account.plan.head.declared
    return share_figure(desk.w, found, desk.w("kända åtgärder som berör länet"), declared=declared)


def _undecided(desk: Desk) -> tuple[Inline, ...]:
    found = desk.account.measures(Verdict.OPEN)
    if not found:
        return ()
    keys = tuple(desk.account.index.key("measure", each.id) for each in found)
    return (
        desk.w(" Följande räknas inte med, eftersom det inte är avgjort om de berör länet: "),
        *desk.refs(keys),
        ".",
    )


def _tops(desk: Desk) -> tuple[PriorityArea, ...]:
    return tuple(each for each in desk.account.plan.areas if each.within is None)


def _area(desk: Desk, area: PriorityArea) -> Section | None:
    inner = tuple(found for each in desk.account.plan.areas if each.within == area.id and (found := _area(desk, each)))
    mine = tuple(each for each in desk.account.measures(Verdict.CONCERNS) if each.area == area.id)
    none = Paragraph((_none_in(desk, area),), "note")
    blocks = () if mine or inner or area.within else (none,)
    sections = (*(_measure(desk, each) for each in mine), *inner)
    return worded(desk, f"insatsomrade-{area.id}", Section(f"omrade/{area.id}", area.title, blocks, sections))


def _none_in(desk: Desk, area: PriorityArea) -> str:
    undecided = sum(1 for each in desk.account.measures(Verdict.OPEN) if each.area in _within(desk, area))
    said = desk.w("Ingen känd åtgärd i området berör länet.")
    if undecided:
        said += " " + desk.w.plural(
            "För {n} åtgärd i området är det inte avgjort.",
            "För {n} åtgärder i området är det inte avgjort.",
            undecided,
        )
    return said


def _measure(desk: Desk, measure: Measure) -> Section:
    own, section = f"atgard-{measure.id}", _contribution(desk, measure)
    return worded(desk, own, section) or section


def _contribution(desk: Desk, measure: Measure) -> Section:
    w, account = desk.w, desk.account
    key = account.index.key("measure", measure.id)
    cell = account.contribution("measure", measure.id)
    blocks: list[Block] = [_facts(desk, measure, key)]
    accounted = account.accounted.get(measure.id, ())
    if accounted:
        refs = desk.refs(account.index.key("assignment_report", each.id) for each in accounted)
        come = any(came_in(each, account.on) for each in accounted)
        said = w("Uppdraget är redovisat: ") if come else w("Uppdraget är ännu inte redovisat: ")
        blocks.append(Paragraph((said, *refs, ".")))
    elif cell.state is CellState.NONE:
        blocks += nothing_here(desk, key, w("Inget bidrag från länet är redovisat."))
    if cell.state is not CellState.NONE:
        label = Strong((cell_mark(desk, cell).label,))
        blocks.append(Paragraph((w("Länets bidrag: "), label, ". ", *_who(desk, cell)), shows=links_of(cell)))
        if cell.activities:
            blocks.append(activities_view(cell.activities, w("Länets bidrag till åtgärden")))
    title = w("{title} (åtgärd {n})", title=measure.title, n=measure.number) if measure.number else measure.title
    return Section(f"atgard/{measure.id}", title, tuple(blocks), shows=(key,))


def _who(desk: Desk, cell: Cell) -> tuple[Inline, ...]:
    bodies = [
        agency for (target, agency) in desk.account.cells if target == cell.target and agency in desk.account.index.own
    ]
    return (desk.w("Redovisat av {bodies}.", bodies=desk.agencies(bodies)),) if bodies else ()


def _facts(desk: Desk, measure: Measure, key: RecordKey) -> Paragraph:
    w = desk.w
    said = []
    if measure.responsible:
        said.append(w("Ansvarig: {bodies}.", bodies=desk.agencies(measure.responsible)))
    else:
        said.append(w("Ansvarig: inte känd."))
    if measure.partners:
        said.append(w("Medverkande: {bodies}.", bodies=desk.agencies(measure.partners)))
    if measure.target_group:
        said.append(w("Målgrupp: {group}.", group=measure.target_group))
    if measure.report_by:
        said.append(w("Redovisas senast {when}.", when=desk.when(measure.report_by)))
    said += (ground(desk, measure), *completed_words(desk, "measure", measure.id))
    return Paragraph((" ".join(said),), shows=(key,))


def ground(desk: Desk, measure: Measure) -> str:
    """Return in a sentence why a measure concerns the county, or does not."""
    found, w = desk.account.concerns[measure.id], desk.w
    if found.ground is Ground.WRITTEN and found.written:
        by = desk.say(found.written.by)
        return w("Avgörande: {reason} ({by})", reason=found.written.reason, by=by)
    if found.ground is Ground.BODY:
        return w("Berör länet genom {bodies}.", bodies=desk.agencies(found.bodies))
    if found.ground is Ground.DIRECTED:
        return w("Riktas till länet eller till länsstyrelserna.")
    if found.ground is Ground.UNKNOWN:
        return w("Ej avgjort: det är inte känt vem åtgärden riktas till.")
    return w("Riktas till andra.")


def others_chapter(desk: Desk) -> Section | None:
    """Return the measures directed to others in one table, and what the county adds beyond what concerns it."""
    account, w = desk.account, desk.w
    others = (*account.measures(Verdict.OPEN), *account.measures(Verdict.DOES_NOT))
    if not others:
        return None
    keys = tuple(account.index.key("measure", each.id) for each in others)
    blocks: list[Block] = [
        Paragraph((w("Åtgärderna i tabellen riktas till andra, eller så är det inte avgjort om de berör länet."),)),
        TableView("measure", keys, (*OTHER_COLUMNS, *completed_column(desk, "measure"))),
    ]
    beyond = tuple(
        dict.fromkeys(activity for each in others for activity in account.contribution("measure", each.id).activities)
    )
    if beyond:
        blocks.append(Paragraph((w("Länet bidrar utöver det som berör länet:"),)))
        blocks.append(activities_view(beyond, w("Bidrag utöver det som berör länet")))
    return Section("andra", w("Åtgärder som riktas till andra"), tuple(blocks), tuple(_worded_only(desk, others)))


def _worded_only(desk: Desk, measures: Iterable[Measure]) -> Iterator[Section]:
    """Yield the authority's own words on measures that stand in the table and have no section otherwise."""
    for each in measures:
        words = worded(desk, f"atgard-{each.id}", Section(f"atgard/{each.id}", each.title))
        if words:
            yield words


def initiatives_chapter(desk: Desk) -> Section | None:
    """Return what serves no measure and no assignment: the county's own initiatives, and the rest apart from them."""
    found, w = desk.account.unlinked, desk.w
    if not found:
        return None
    own = tuple(desk.account.index.key("activity", each.id) for each in found if each.own_initiative)
    rest = tuple(desk.account.index.key("activity", each.id) for each in found if not each.own_initiative)
    intro = w("Aktiviteterna nedan har inte kopplats till någon åtgärd eller något uppdrag i planen.")
    views = [activities_view(own, w("Egna initiativ"))] if own else []
    if rest:
        views.append(activities_view(rest, w("Övriga aktiviteter utan koppling till planen")))
    title = w("Egna initiativ och annat utanför planen")
    return Section("egna-initiativ", title, (Paragraph((intro,)), *views))


def _states(desk: Desk) -> tuple[CellState, ...]:
    measures = desk.account.measures(Verdict.CONCERNS)
    found = {desk.account.contribution("measure", each.id).state for each in measures}
    return tuple(state for state in CellState if state in found)


def _within(desk: Desk, area: PriorityArea) -> set[str]:
    inner = [each for each in desk.account.plan.areas if each.within == area.id]
    return {area.id}.union(*(_within(desk, each) for each in inner))


def _by_area(desk: Desk) -> Table:
    """Return how many measures that concern the county are in each state, area by area."""
    w, states = desk.w, _states(desk)
    measures = desk.account.measures(Verdict.CONCERNS)
    columns = (
        Column("area", w("Insatsområde"), width="wide"),
        *(Column(state.name.lower(), desk.say(CELLS[state][0]), "number", width="narrow") for state in states),
        Column("sum", w("Summa"), "number", width="narrow"),
    )
    groups = [(area.id, area.title, _within(desk, area)) for area in _tops(desk)]
    if any(each.area is None for each in measures):
        groups.append(("unknown_area", w("Insatsområdet är inte känt"), {""}))
    rows = []
    for name, title, areas in groups:
        mine = [each for each in measures if (each.area or "") in areas]
        rows.append(Row(name, (title, *_spread(desk, mine, states), len(mine))))
    rows.append(Row("the_sum", (w("Summa"), *_spread(desk, list(measures), states), len(measures)), emphasis="total"))
    title = w("Länets bidrag per insatsområde")
    description = w("Antal kända åtgärder som berör länet, efter läget för länets bidrag.")
    return Table("contribution_by_area", title, description, columns, tuple(rows))


def _spread(desk: Desk, measures: list[Measure], states: tuple[CellState, ...]) -> list[int]:
    found = [desk.account.contribution("measure", each.id).state for each in measures]
    return [found.count(state) for state in states]


def _in_words(desk: Desk) -> str:
    states = _states(desk)
    said = []
    for row in _by_area(desk).rows:
        if row.emphasis == "none":
            parts = [
                f"{desk.say(CELLS[state][0]).lower()} {n}" for state, n in zip(states, row.cells[1:], strict=False) if n
            ]
            said.append(f"{row.cells[0]}: {', '.join(parts) or desk.w('ingen')}")
    return desk.w("Staplat diagram över länets bidrag: {spread}.", spread="; ".join(said))
