"""Since last time: what was asked for in earlier rounds and what became of it, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator

from ...followup import Count, FollowUp
from ...language import Words
from ...nation.change import since_last
from ...nation.reporter import Reporter, reporters_of
from ...nation.wanted import Wanted, wanted_of
from ...report import Block, Column, Inline, Items, Paragraph, RecordKey, Row, Section, Table, TableView
from ..desk import Desk
from ..evaluation.wanted import told
from ..figures import count_figure

KEY = "since_last"
MOST = 8
"""How many records are named behind a number."""


def since_last_chapter(desk: Desk, follow_up: FollowUp) -> Section | None:
    """Return the chapter that opens a later follow-up; None where no earlier round is given.

    The earlier rounds' records are told in words. They are not this round's, and stand outside its balance.
    """
    reporter = reporters_of(follow_up.accounts)[desk.account.dossier.head.body]
    if len(reporter.accounts) == 1:
        return None
    w = desk.w
    rounds = tuple(each.dossier.round.id for each in reporter.accounts[:-1])
    before = w.joined(rounds)
    asked = tuple(each for each in wanted_of(reporter) if each.rounds[0] in rounds)
    intro = w(
        "Kapitlet jämför med länets tidigare redovisningar ({rounds}). Uppgifterna från dem återges bara här: övriga "
        "kapitel bygger på den här omgången.",
        rounds=before,
    )
    changes = tuple(_changes(desk, reporter))
    blocks: list[Block] = [Paragraph((intro,)), *((Items(changes),) if changes else ())]
    tables = (_table(desk, asked, before),) if asked else ()
    if asked:
        blocks.append(TableView(KEY))
    title = w("Detta efterfrågades {rounds}, detta blev av det", rounds=before)
    return Section("sedan-sist", title, tuple(blocks), tables=tables)


def _changes(desk: Desk, reporter: Reporter) -> Iterator[tuple[Inline, ...]]:
    w = desk.w
    labels = {
        "since.new": w("Nya aktiviteter sedan förra omgången: "),
        "since.finished": w("Avslutade aktiviteter som inte redovisas igen: "),
        "since.gone": w("Aktiviteter som inte redovisas igen fast de inte var avslutade: "),
        "since.reworded": w("Poster med en annan lydelse: "),
        "since.relinked": w("Aktiviteter med andra kopplingar till planen: "),
        "since.backwards": w("Aktiviteter med ett tidigare läge än förut: "),
    }
    counts: dict[str, Count] = {each.key: each for each in since_last(reporter)}
    names = dict(_names(reporter))
    for key, label in labels.items() if counts else ():  # between silences there is nothing to compare
        yield label, count_figure(w, counts[key]), _named(w, [names[each] for each in counts[key].basis])


def _names(reporter: Reporter) -> Iterator[tuple[RecordKey, str]]:
    for account in reporter.accounts:
        dossier = account.dossier
        for kind, records in (("activity", dossier.activities), ("governing_document", dossier.governing_documents)):
            yield from ((account.index.key(kind, each.id), each.title) for each in records)
        yield from ((account.index.key("need", each.id), each.text) for each in dossier.needs)


def _named(words: Words, names: list[str]) -> str:
    """Return which they are, so that a reader need not look for them."""
    if not names:
        return "."
    more = words(" och {n} till", n=words.number(len(names) - MOST)) if len(names) > MOST else ""
    return f" ({'; '.join(each.rstrip('.') for each in names[:MOST])}{more})."


def _table(desk: Desk, asked: tuple[Wanted, ...], before: str) -> Table:
    w = desk.w
    columns = (
        Column("agency", w("Myndighet")),
        Column("kind", w("Slag"), width="narrow"),
        Column("text", w("Vad som efterfrågades"), "long_text", width="wide"),
        Column("rounds", w("Omgångar"), width="narrow"),
        Column("outcome", w("Vad det blev"), "status"),
        Column("ground", w("Hur det är känt"), width="wide"),
    )
    rows = tuple(
        Row(f"since {each.need.id}", (desk.agency_label(each.need.agency), *told(desk, each))) for each in asked
    )
    title = w("Det som efterfrågades {rounds}, och vad det blev av det", rounds=before)
    return Table(KEY, title, w("Det som efterfrågades i tidigare omgångar."), columns, rows)
