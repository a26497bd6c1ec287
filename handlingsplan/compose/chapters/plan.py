"""The plan and the assignments: what is followed up, what is not known of it, and where that is known from."""

from __future__ import annotations

from collections.abc import Iterator

from ...completing.lacking import lacking
from ...followup import Cell, CellState, assignment_coverage, local_assignments
from ...model import Assignment, Measure, Outcome, PriorityArea
from ...report import (
    Block,
    Column,
    Figure,
    Inline,
    Items,
    Mark,
    Missing,
    Paragraph,
    RecordKey,
    Ref,
    Row,
    Section,
    Strong,
    Table,
    TableView,
    kind_of,
)
from ..completions import any_of, completed_words
from ..desk import Desk
from ..figures import rule_of, share_figure
from ..statuses import cell_mark
from .own import worded

ASSIGNMENT_COLUMNS = ("title", "text", "given_by", "given_to", "since")


def completed_column(desk: Desk, kind: str) -> tuple[str, ...]:
    """Return the column of what the county has found of the plan, where it has found anything."""
    return ("completed",) if any_of(desk, kind) else ()


def plan_chapter(desk: Desk) -> Section | None:
    """Return the chapter that says which plan is followed up: its decision, its areas, how much of it is known."""
    blocks = (_decided(desk), *_areas(desk), *unknown_sentence(desk))
    return worded(desk, "planen", Section("planen", desk.w("Planen som följs upp"), blocks, _supplements(desk)))


def _supplements(desk: Desk) -> tuple[Section, ...]:
    """Return what the county knows of the plan beyond its data, with its sources and what the plan says otherwise."""
    if not desk.account.dossier.supplements:
        return ()
    intro = desk.w(
        "Det här har länet funnit om planen utöver uppgifterna i den. Det som planen redan säger gäller; "
        "där länets källa säger något annat står båda."
    )
    view = TableView("supplement", None, ("target", "about", "value", "source", "place", "outcome"))
    return (Section("komplettering", desk.w("Länets komplettering av planen"), (Paragraph((intro,)), view)),)


def _decided(desk: Desk) -> Paragraph:
    head, w = desk.account.plan.head, desk.w
    said: list[Inline] = [w("Uppföljningen gäller "), Strong((head.title,))]
    if head.reference:
        said.append(f" ({head.reference})")
    said.append(".")
    if head.decided_by and head.decided:
        said.append(w(" Den beslutades av {body} {day}.", body=head.decided_by, day=desk.when(head.decided)))
    if head.period:
        said.append(w(" Den gäller {period}.", period=head.period.said))
    if head.evaluated:
        said.append(w(" En samlad utvärdering görs {when}.", when=head.evaluated.said))
    if head.made_up:
        said.append(w(" Planen är påhittad och finns bara som exempel."))
    return Paragraph(tuple(said))


def _areas(desk: Desk) -> tuple[Block, ...]:
    areas = desk.account.plan.areas
    if not areas:
        return ()
    intro = Paragraph((desk.w("Planens åtgärder är ordnade i insatsområden:"),))
    return intro, _area_items(desk, None)


def _area_items(desk: Desk, within: str | None) -> Items:
    areas = [each for each in desk.account.plan.areas if each.within == within]
    items = tuple((each.title, _area_items(desk, each.id)) if _inner(desk, each) else (each.title,) for each in areas)
    return Items(items, shows=tuple(desk.account.index.key("priority_area", each.id) for each in areas))


def _inner(desk: Desk, area: PriorityArea) -> bool:
    return any(each.within == area.id for each in desk.account.plan.areas)


def known_figure(desk: Desk) -> Figure:
    """Return how many of the plan's measures are known, with how many the plan says that it holds."""
    plan, w = desk.account.plan, desk.w
    keys = tuple(desk.account.index.key("measure", each.id) for each in plan.measures)
    known = w.plural("{n} känd åtgärd", "{n} kända åtgärder", len(keys))
    declared = plan.head.declared
    printed = w("{known} av {declared}", known=known, declared=w.number(declared)) if declared else known
    return Figure("plan.known", len(keys), printed, rule_of(w, "records"), len(keys), declared, basis=keys)


def unknown_sentence(desk: Desk) -> tuple[Block, ...]:
    """Return the one sentence on what is not known of the plan; nothing where all of it is known."""
    plan, w = desk.account.plan, desk.w
    if not plan.unknown_count:
        return ()
    said: list[Inline] = [w("Underlaget om planen omfattar "), known_figure(desk), ". "]
    if plan.head.unknown and not desk.told_in:
        said.append(plan.head.unknown)
    said += _found_since(desk)
    first = Paragraph(tuple(said), "note")
    if plan.head.unknown and desk.told_in:
        return first, Paragraph((plan.head.unknown,), "note", lang=desk.told_in)
    return (first,)


def _found_since(desk: Desk) -> Iterator[str]:
    """Yield how much of what the plan's data lacks the county has found."""
    w, outcomes = desk.w, [each.outcome for each in desk.account.plan.completions if each.filled]
    if outcomes:
        found = w.plural("{n} uppgift", "{n} uppgifter", len(outcomes))
        yield w(" Länet har sedan kompletterat planen med {found}", found=found)
        new = outcomes.count(Outcome.ADDED)
        yield w.plural(", varav {n} ny åtgärd.", ", varav {n} nya åtgärder.", new) if new else "."


def assignments_chapter(desk: Desk, *, number_of_levels: int = 1) -> Section | None:
    """Return the chapter on the county's assignments: what they are and who has given them to whom."""
    keys = local_assignments(desk.account)
    blocks: list[Block] = []
    if keys and number_of_levels:
        intro = desk.w("Uppdragen nedan gäller länet eller någon av myndigheterna i samordningsgruppen.")
        blocks += [
            Paragraph((intro,)),
            TableView("assignment", keys, (*ASSIGNMENT_COLUMNS, *completed_column(desk, "assignment"))),
        ]
    return worded(desk, "uppdraget", Section("uppdrag", desk.w("Uppdragen"), tuple(blocks)))


def assignment_accounts(desk: Desk) -> Section | None:
    """Return the chapter that tells, assignment by assignment, what has been done under it in the county."""
    intro = Paragraph((desk.w("Varje uppdrag redovisas med det som görs under det i länet, av vem och sedan när."),))
    sections = tuple(_account_of(desk, key) for key in local_assignments(desk.account))
    title = desk.w("Uppdragen och vad som gjorts under dem")
    blocks = (intro, _assignments_share(desk)) if sections else ()
    return worded(desk, "uppdraget", Section("uppdrag", title, blocks, sections))


def _assignments_share(desk: Desk) -> Paragraph:
    """Return the share of the assignments that something is done under, and which stand outside it."""
    w, share = desk.w, assignment_coverage(desk.account)
    said: list[Inline] = [w("Något pågår eller är gjort under "), share_figure(w, share, w("uppdrag", context="flera"))]
    outside = tuple(key for key in local_assignments(desk.account) if key not in share.whole)
    if outside:
        said += (w(". Följande räknas inte med, eftersom det inte är tillämpligt: "), *desk.refs(outside))
    return Paragraph((*said, "."))


def _account_of(desk: Desk, key: RecordKey) -> Section:
    assignment: Assignment = desk.held[key].record
    w, cell = desk.w, desk.account.contributions.get(key)
    blocks: list[Block] = []
    if assignment.text:
        blocks.append(Paragraph((assignment.text,), lang=desk.told_in, shows=(key,)))
    facts = [
        (w("Givet av"), desk.agency(assignment.given_by) if assignment.given_by else ""),
        (w("Givet till"), desk.agencies(assignment.given_to)),
        (w("Sedan"), assignment.since.said if assignment.since else ""),
    ]
    said = ". ".join(f"{label}: {value}" for label, value in facts if value)
    if said:
        blocks.append(Paragraph((said + ".",), shows=(key,)))
    blocks += (Paragraph((words,)) for words in completed_words(desk, "assignment", assignment.id))
    if cell is None or cell.state is CellState.NONE:
        blocks += nothing_here(desk, key, w("Ingen aktivitet i länet har kopplats till uppdraget."))
    else:
        state = cell_mark(desk, cell).label
        blocks.append(Paragraph((w("Läget i länet: "), Strong((state,)), "."), shows=(key, *links_of(cell))))
        if cell.activities:
            blocks.append(activities_view(cell.activities, w("Aktiviteter under uppdraget")))
    return Section(f"uppdrag/{assignment.id}", assignment.title, tuple(blocks), shows=(key,))


def nothing_here(desk: Desk, target: RecordKey, said: str) -> Iterator[Block]:
    """Yield that the county's own bodies tell of nothing, and what is told of others where there is something."""
    yield Paragraph((said,), "note", shows=(target,))
    cells = [cell for (key, _), cell in desk.account.cells.items() if key == target]
    others = tuple(dict.fromkeys(activity for cell in cells for activity in cell.activities))
    if others:
        shows = tuple(dict.fromkeys(key for cell in cells for key in links_of(cell)))
        yield Paragraph((desk.w("Underlaget tar upp aktiviteter hos andra:"),), shows=shows)
        yield activities_view(others, desk.w("Aktiviteter hos andra"))


def links_of(cell: Cell) -> tuple[RecordKey, ...]:
    """Return the links among what a cell rests on: where the cell is told, they are."""
    return tuple(key for key in cell.basis if kind_of(key) == "link")


def activities_view(keys: tuple[RecordKey, ...], caption: str) -> TableView:
    """Return the activities with these keys as a view with the columns that a reader needs."""
    return TableView("activity", keys, ("title", "description", "bodies", "start", "status_now"), caption)


def unknown_chapter(desk: Desk) -> Section | None:
    """Return the one table of what is not known of the plan's measures: a row a measure, a column a fact."""
    w = desk.w
    rows = tuple(row for each in desk.account.plan.measures if (row := _unknown_row(desk, each)))
    if not rows:
        return None
    columns = (
        Column("the_measure", w("Åtgärd"), "link", width="wide"),
        *(Column(key, label, "status", width="narrow") for key, label in _facts_asked(desk).items()),
    )
    description = w("Uppgifter om planens kända åtgärder som inte har kunnat beläggas. Inget är gissat.")
    table = Table("unknown", w("Okänt om planens åtgärder"), description, columns, rows)
    return Section("okant", w("Det som inte är känt"), (TableView("unknown"),), wide=True, tables=(table,))


def _facts_asked(desk: Desk) -> dict[str, str]:
    w = desk.w
    return {
        "number": w("Nummer"),
        "area": w("Insatsområde"),
        "responsible": w("Ansvarig"),
        "grants": w("Medel"),
        "report_by": w("Redovisning"),
        "target_group": w("Målgrupp"),
    }


def _unknown_row(desk: Desk, measure: Measure) -> Row | None:
    unknown = lacking(measure)
    if not unknown:
        return None
    key = desk.account.index.key("measure", measure.id)
    yes, no = Mark("known", desk.w("Känt"), "good"), Missing("unknown", desk.w("Inte känt"))
    cells = (no if fact in unknown else yes for fact in _facts_asked(desk))
    return Row(key, (Ref((measure.title,), f"#{key}"), *cells))
