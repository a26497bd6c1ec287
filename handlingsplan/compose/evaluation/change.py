"""What has changed between the rounds: counts of each, where the work has gone, and lists of what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Status
from ...nation.change import COUNTS, WHOLE, activities_kept, named, pairs, steps, transitions
from ...nation.steps import Move
from ...report import Block, Cell, Chart, Column, Inline, Items, Missing, Paragraph, Ref, Row, Section, Table, TableView
from ..statuses import STATUSES
from .change_lists import lists, view
from .desk import NationDesk

CHANGES, MOVES, TRANSITIONS = "changes", "moves", "transitions"
ORDER = (*(each for each in Status if each not in (Status.NOTHING, Status.NOT_APPLICABLE)), None)


def change_chapter(desk: NationDesk) -> Section | None:
    """Return the chapter on change; None where no body has told of more than one round."""
    if not steps(desk.nation):
        return None
    w = desk.w
    intro = w(
        "Kapitlet jämför vad samma län eller myndighet redovisar i en omgång och i den närmast föregående som den "
        "redovisade i. Den som saknas i en omgång är ”ingen uppgift”: om den går det varken att säga att något är "
        "oförändrat eller att det är borta. Det "
        "som flera äger räknas här hos var och en, för de kan redovisa det olika. "
    )
    told = (intro, Ref((w("Vilka som har redovisat i vilken omgång"),), "#underlaget"), w(" står för sig."))
    blocks: list[Block] = [Paragraph(told)]
    if missing := tuple(_missing(desk)):
        blocks.append(Items(missing))
    blocks += [TableView(CHANGES), TableView(MOVES), _chart(desk), TableView(TRANSITIONS)]
    listed = [table for table in lists(desk) if table.rows]
    for table in listed:
        blocks += view(desk, table)
    tables = (_changes(desk), _moves(desk), _transitions(desk), *listed)
    return Section("forandring", w("Förändring mellan omgångarna"), tuple(blocks), tables=tables)


def _missing(desk: NationDesk) -> Iterator[tuple[Inline, ...]]:
    for name in desk.nation.rounds[1:]:
        said = desk.w("Ingen uppgift om förändring till {round}: ", round=name)
        yield (said, desk.figure(f"change.no_information.{name}"), ".")


def _compared(desk: NationDesk) -> Iterator[tuple[str, str]]:
    """Yield how the figures' keys end for each two rounds that are compared, and what that is called."""
    for name in pairs(desk.nation):
        said = desk.w("Från första till senaste") if name == WHOLE else desk.w("Till {round}", round=name)
        yield f".{name}", said


def _changes(desk: NationDesk) -> Table:
    w, ends = desk.w, tuple(_compared(desk))
    columns = (
        Column("what", w("Vad som har ändrats"), width="wide"),
        *(Column(end[1:], said, "figure", width="narrow") for end, said in ends),
    )
    rows = tuple(
        Row(name, (_label(desk, name), *(desk.figure(f"change.{name}{end}") for end, _ in ends))) for name in COUNTS
    )
    said = w(
        "Antal poster som har ändrats. Varje omgång jämförs med den förra som samma län eller myndighet redovisade i; "
        "den sista kolumnen jämför den första omgången med den senaste."
    )
    return Table(CHANGES, w("Vad som har ändrats mellan omgångarna"), said, columns, rows)


def _label(desk: NationDesk, name: str) -> str:
    return desk.told(f"change.{name}").label.to(desk.w.language)


def _moves(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("step", w("Jämförelse")),
        *(Column(each, _label(desk, each), "figure", width="narrow") for each in Move),
        Column("sum", w("Summa"), "figure", width="narrow"),
    )
    rows = tuple(
        Row(end[1:], (said, *(desk.figure(f"change.{each}{end}") for each in (*Move, "kept"))))
        for end, said in _compared(desk)
    )
    said = w("Aktiviteter som redovisas i båda omgångarna, efter vart läget har gått.")
    return Table(MOVES, w("Vart aktiviteterna har gått"), said, columns, rows)


def _chart(desk: NationDesk) -> Chart:
    table = _moves(desk)
    heads = [column.title.lower() for column in table.columns[1:-1]]
    counts = {end[1:]: [desk.counted[f"change.{each}{end}"].value for each in Move] for end, _ in _compared(desk)}
    said = "; ".join(
        f"{row.cells[0]}: " + ", ".join(f"{head} {n}" for head, n in zip(heads, counts[row.key], strict=True) if n)
        for row in table.rows
    )
    return Chart(
        "moves_chart",
        desk.w("Vart aktiviteterna har gått mellan omgångarna"),
        desk.w("Staplat diagram över antalet aktiviteter: {spread}.", spread=said),
        MOVES,
        "step",
        tuple(Move),
        "stacked",
    )


def _transitions(desk: NationDesk) -> Table:
    w = desk.w
    found = transitions(activities_kept(desk.nation))
    columns = (
        Column("before", w("Läge i förra omgången"), width="normal"),
        *(Column(named(each), _status(desk, each), "figure", width="narrow") for each in ORDER),
    )
    rows = [
        Row(f"from {named(then)}", (_status(desk, then), *(_count(desk, then, now) for now in ORDER)))
        for then in ORDER
        if any(each[0] is then for each in found)
    ]
    said = w("Antal aktiviteter efter läget i en omgång (raden) och i nästa (kolumnen).")
    return Table(TRANSITIONS, w("Från läge till läge"), said, columns, tuple(rows))


def _status(desk: NationDesk, status: Status | None) -> str:
    return desk.say(STATUSES[status][0]) if status else desk.w("Ingen uppgift om läget")


def _count(desk: NationDesk, then: Status | None, now: Status | None) -> Cell:
    key = f"change.transition.{named(then)}.{named(now)}"
    return desk.figure(key) if key in desk.counted else Missing("nothing", desk.w("Inga"))
