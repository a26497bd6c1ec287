"""Lists of what has changed between the rounds: new, gone, stopped or backwards, linked and worded otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ...fields import label_of
from ...language import Text, text
from ...model import Status
from ...nation.change import activities_kept, steps, texts_kept
from ...nation.steps import Kept, Move, Step
from ...report import Block, Cell, Column, Mark, Paragraph, RecordKey, Row, Table, TableView
from ..statuses import STATUSES, Tone
from .desk import NationDesk

MOST = 20
"""How many rows of a long list the document shows; the workbook has them all."""

TOLD: dict[Move, tuple[Text, Tone]] = {
    Move.STOPPED: (text("Avbruten"), "bad"),
    Move.BACKWARDS: (text("Tidigare läge än förut"), "unknown"),
    Move.RESUMED: (text("Upptagen igen"), "under_way"),
}
"""The moves that are worth a row of their own."""


def lists(desk: NationDesk) -> Iterator[Table]:
    """Yield every list in its order; one of nothing has no rows."""
    yield _new(desk)
    yield _gone(desk)
    yield _moved(desk)
    yield _relinked(desk)
    yield _reworded(desk)


def view(desk: NationDesk, table: Table) -> Iterator[Block]:
    """Yield a table, or its first rows where the document would not hold them all."""
    rows = tuple(row.key for row in table.rows)
    yield TableView(table.key, rows[:MOST] if len(rows) > MOST else None)
    if len(rows) > MOST:
        said = desk.w("Tabellen visar de {n} första av {all}; resten finns i arbetsboken.", n=MOST, all=len(rows))
        yield Paragraph((said,), "note")


def _body(desk: NationDesk, step: Step) -> str:
    return desk.body(step.reporter.body)


def record(desk: NationDesk, key: RecordKey) -> Cell:
    """Return a link to a record as it was last told: what an earlier round says of it is shown nowhere else."""
    body, _, rest = key.partition("/")
    kind, _, name = rest.split("/")[1].partition(":")
    now = desk.nation.reporters[body].standing.index.key(kind, name)
    return (now,) if now in desk.titles else desk.missing()


def _round(step: Step) -> str:
    return step.after.dossier.round.id


def _new(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("activity", w("Aktivitet"), "records", width="wide"),
        Column("round", w("Ny i"), width="narrow"),
    )
    rows = tuple(
        Row(f"new {key}", (_body(desk, step), record(desk, key), _round(step)))
        for step in steps(desk.nation)
        for key in step.new("activities", "activity")
    )
    said = w("Aktiviteter som inte fanns i den förra omgången som länet eller myndigheten redovisade i.")
    return Table("change_new", w("Nya aktiviteter"), said, columns, rows)


def _gone(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("activity", w("Aktivitet"), "records", width="wide"),
        Column("last", w("Senast redovisad"), width="narrow"),
        Column("missing", w("Saknas i"), width="narrow"),
    )
    rows = tuple(
        Row(f"gone {key}", (_body(desk, step), record(desk, key), step.before.dossier.round.id, _round(step)))
        for step in steps(desk.nation)
        for key in step.over[1]
    )
    said = w("Aktiviteter som inte redovisas igen fast de inte var avslutade.")
    return Table("change_gone", w("Aktiviteter som har försvunnit"), said, columns, rows)


def _moved(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("activity", w("Aktivitet"), "records", width="wide"),
        Column("move", w("Vad som har hänt"), "status"),
        Column("before", w("Läge i förra omgången")),
        Column("after", w("Läge nu")),
        Column("round", w("Omgång"), width="narrow"),
    )
    rows = tuple(
        Row(f"moved {each.key}", (_body(desk, each.step), record(desk, each.key), *_states(desk, each)))
        for each in activities_kept(desk.nation)
        if each.move in TOLD
    )
    said = w("Aktiviteter som har avbrutits eller tagits upp igen, eller som har ett tidigare läge än förut.")
    return Table("change_moved", w("Avbrutet, upptaget igen eller med ett tidigare läge"), said, columns, rows)


def _states(desk: NationDesk, kept: Kept) -> tuple[Cell, ...]:
    words, tone = TOLD[kept.move]
    then, now = (_status(desk, each) for each in kept.transition)
    return Mark(kept.move, desk.say(words), tone), then, now, _round(kept.step)


def _status(desk: NationDesk, status: Status | None) -> Cell:
    return desk.say(STATUSES[status][0]) if status else desk.no_information()


def _relinked(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("activity", w("Aktivitet"), "records"),
        Column("lost", w("Kopplingar som är borta"), width="wide"),
        Column("new", w("Nya kopplingar"), width="wide"),
    )
    rows = []
    for each in activities_kept(desk.nation):
        lost, new = each.links
        if lost or new:
            cells = (record(desk, each.key), _links(desk, each, lost), _links(desk, each, new))
            rows.append(Row(f"relinked {each.key}", (_body(desk, each.step), *cells)))
    told = w("Aktiviteter vars kopplingar till planen har ändrats.")
    return Table("change_relinked", w("Omkopplade aktiviteter"), told, columns, tuple(rows))


def _links(desk: NationDesk, kept: Kept, links: frozenset[tuple[str, str]]) -> Cell:
    index = kept.step.after.index
    titles = {name: each.title for name, each in index.measures.items()}
    titles |= {name: each.title for name, each in index.assignments.items()}
    said = sorted((titles.get(name, name), desk.say(Text(how))) for name, how in links)
    return "; ".join(f"{title} ({how})" for title, how in said) or desk.none()


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
            cells = (record(desk, each.key), field, before or desk.none(), after or desk.none())
            rows.append(Row(f"reworded {each.key} {name}", (_body(desk, each.step), *cells)))
    said = w("Aktiviteter, behov och styrdokument med en annan lydelse, före och efter.")
    return Table("change_reworded", w("Omformulerat"), said, columns, tuple(rows))
