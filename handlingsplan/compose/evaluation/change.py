"""What has changed between the rounds, and where the same body contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator

from ...fields import label_of
from ...model import Status
from ...nation.change import Contradiction, Kept, contradictions, named, texts_kept, transitions
from ...nation.change import activities_kept as kept_of
from ...nation.change import steps as steps_of
from ...report import Block, Cell, Column, Inline, Items, Paragraph, Row, Section, Table, TableView
from ..statuses import STATUSES
from .desk import NationDesk

TRANSITIONS, REWORDED, RELINKED, GONE, CONTRADICTED = "transitions", "reworded", "relinked", "gone", "contradictions"
MOST = 40
ORDER = (*(each for each in Status if each not in (Status.NOTHING, Status.NOT_APPLICABLE)), None)


def change_chapter(desk: NationDesk) -> Section | None:
    """Return the chapter on change; None where no body has told of more than one round."""
    if not steps_of(desk.nation):
        return None
    w = desk.w
    intro = w(
        "Kapitlet jämför vad samma län eller myndighet redovisar i en omgång och i sin nästa. Den som saknas i en "
        "omgång är ”ingen uppgift”: om den går det varken att säga att något är oförändrat eller att det är borta."
    )
    blocks: list[Block] = [Paragraph((intro,)), Items(tuple(_missing(desk))), Items(tuple(_counts(desk)))]
    tables = [table for table in (_transitions(desk), _gone(desk), _relinked(desk), _reworded(desk)) if table.rows]
    for table in tables:
        blocks += view(desk, table)
    return Section("forandring", w("Förändring mellan omgångarna"), tuple(blocks), tables=tuple(tables))


def view(desk: NationDesk, table: Table) -> Iterator[Block]:
    """Yield a table, or its first rows where the document would not hold them all."""
    rows = tuple(row.key for row in table.rows)
    yield TableView(table.key, rows[:MOST] if len(rows) > MOST else None)
    if len(rows) > MOST:
        yield Paragraph((desk.w("Tabellen visar de {n} första; resten finns i arbetsboken.", n=MOST),), "note")


def _missing(desk: NationDesk) -> Iterator[tuple[Inline, ...]]:
    for name in desk.nation.rounds[1:]:
        said = desk.w("Ingen uppgift om förändring till {round}: ", round=name)
        yield (said, desk.figure(f"change.no_information.{name}"), ".")


def _counts(desk: NationDesk) -> Iterator[tuple[Inline, ...]]:
    for name in ("kept", "new", "finished", "gone", "reworded", "relinked", "backwards"):
        key = f"change.{name}"
        yield (f"{desk.name(key)}: ", desk.figure(key), ".")


def _transitions(desk: NationDesk) -> Table:
    w = desk.w
    found = transitions(kept_of(desk.nation))
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
    return desk.figure(key) if key in desk.counted else desk.none()


def _gone(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("activity", w("Aktivitet"), "records", width="wide"),
        Column("last", w("Senast redovisad"), width="narrow"),
        Column("missing", w("Saknas i"), width="narrow"),
    )
    wanted = set(desk.figure("change.gone").basis)
    rows = []
    for step in steps_of(desk.nation):
        for each in step.left("activities"):
            key = step.before.index.key("activity", each.id)
            if key in wanted:
                rounds = (step.before.dossier.round.id, step.after.dossier.round.id)
                rows.append(Row(f"gone {key}", (desk.body(step.reporter.body), (key,), *rounds)))
    said = w("Aktiviteter som inte redovisas igen fast de inte var avslutade.")
    return Table(GONE, w("Aktiviteter som har försvunnit"), said, columns, tuple(rows))


def _relinked(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("activity", w("Aktivitet"), "records", width="wide"),
        Column("lost", w("Kopplingar som är borta")),
        Column("new", w("Nya kopplingar")),
    )
    rows = []
    for each in kept_of(desk.nation):
        lost, new = each.links
        if lost or new:
            said = (_links(desk, lost), _links(desk, new))
            rows.append(Row(f"relinked {each.key}", (desk.body(each.step.reporter.body), (each.key,), *said)))
    told = w("Aktiviteter vars kopplingar till planen har ändrats.")
    return Table(RELINKED, w("Omkopplade aktiviteter"), told, columns, tuple(rows))


def _links(desk: NationDesk, links: frozenset[tuple[str, str]]) -> Cell:
    plan = desk.nation.plan
    titles = {each.id: each.title for each in plan.measures} | {each.id: each.title for each in plan.assignments}
    return "; ".join(f"{titles.get(name, name)} ({how})" for name, how in sorted(links)) or desk.none()


def _reworded(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("record", w("Post"), "records"),
        Column("field", w("Fält"), width="narrow"),
        Column("before", w("Före"), "long_text", width="wide"),
        Column("after", w("Efter"), "long_text", width="wide"),
    )
    rows = []
    for each in texts_kept(desk.nation):
        for name, before, after in each.rewordings:
            field = desk.say(label_of(type(each.after), name))
            cells = (_key(desk, each), field, before or desk.none(), after or desk.none())
            rows.append(Row(f"reworded {each.key} {name}", (desk.body(each.step.reporter.body), *cells)))
    said = w("Aktiviteter, behov och styrdokument med en annan lydelse, före och efter.")
    return Table(REWORDED, w("Omformulerat"), said, columns, tuple(rows))


def _key(desk: NationDesk, kept: Kept) -> Cell:
    return (kept.key,) if kept.key in desk.titles else desk.missing()


def contradictions_annex(desk: NationDesk) -> Section | None:
    """Return the annex on where a body contradicts in one round what it told in another."""
    found = contradictions(desk.nation)
    if not found:
        return None
    w = desk.w
    columns = (
        Column("what", w("Om vad"), width="narrow"),
        Column("record", w("Post"), "records", width="wide"),
        Column("one", w("Det ena")),
        Column("place", w("Var")),
        Column("other", w("Det andra")),
        Column("also", w("Var", context="det andra")),
    )
    rows = tuple(Row(f"contradiction {n}", _told(desk, each)) for n, each in enumerate(found, 1))
    said = w("Uppgifter som inte kan stämma båda två. Båda visas; den senaste omgångens uppgift är den som räknas.")
    title = w("Där samma län eller myndighet säger emot sig")
    table = Table(CONTRADICTED, title, said, columns, rows)
    blocks = (Paragraph((said,)), *view(desk, table))
    return Section("emot-sig", title, blocks, role="annex", tables=(table,))


def _told(desk: NationDesk, each: Contradiction) -> tuple[Cell, ...]:
    labels = {
        "status": desk.w("Läge"),
        "start": desk.w("Start"),
        "end": desk.w("Slut"),
        "value": desk.w("Värde"),
        "people": desk.w("Personer"),
        "attendances": desk.w("Deltagartillfällen"),
        "women": desk.w("Kvinnor"),
        "men": desk.w("Män"),
        "unknown": desk.w("Kön okänt"),
    }
    record: Cell = (each.other,) if each.other in desk.titles else desk.missing()
    return (labels[each.what], record, each.said, desk.place(each.one), each.also, desk.place(each.other))
