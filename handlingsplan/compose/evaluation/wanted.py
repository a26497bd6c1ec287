"""What was asked for, and what became of it: the whole country's, and a county's own in its later follow-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ...language import Text, sort_key, text
from ...model import NeedKind, NeedOutcome
from ...nation.wanted import OUTCOMES, Wanted, key_of_kind, named, wanted
from ...report import Block, Cell, Chart, Column, Items, Mark, Missing, Paragraph, Row, Section, Table, TableView
from ..speaker import Speaker
from ..statuses import Tone
from .desk import NationDesk

LIST, BY_THEME, BY_KIND = "wanted", "wanted_by_theme", "wanted_by_kind"
MOST = 40
"""How many rows of the list the document shows, or as many as have come of something; the workbook has them all."""
IN_WORDS = ("body", "kind", "text", "rounds", "outcome", "ground")
"""The columns that the document has room for."""

WORDS: Mapping[NeedOutcome | None, tuple[Text, Tone]] = {
    NeedOutcome.MET: (text("Mött"), "good"),
    NeedOutcome.PARTLY: (text("Delvis mött"), "under_way"),
    NeedOutcome.NOT: (text("Inte mött"), "bad"),
    None: (text("Ingen uppgift"), "unknown"),
}
GROUNDS: Mapping[str, Text] = {
    "said": text("sagt av den som redovisar"),
    "met": text("enligt läget för det som ska möta det"),
    "open": text("läget är inte känt för det som ska möta det"),
    "again": text("framförs igen, och inget möter det"),
    "last": text("framfört i den senaste omgången"),
    "never": text("nämns inte igen"),
}


def wanted_chapter(desk: NationDesk) -> Section | None:
    """Return the chapter; None where nothing has been asked for."""
    every = wanted(desk.nation)
    if not every:
        return None
    w = desk.w
    said = w(
        "Här följs allt upp som någon har efterfrågat, erbjudit, väntat sig eller föreslagit, eller som har varit i "
        "vägen. Ett uttryckligt besked om vad det blev gäller först; annars säger aktiviteterna som ska möta det. Ett "
        "erbjudande är mött när det har tagits emot, och ett hinder när det är undanröjt."
    )
    counts = tuple((f"{desk.say(WORDS[each][0])}: ", desk.figure(f"wanted.{named(each)}"), ".") for each in OUTCOMES)
    outright = (w("Med ett uttryckligt besked om vad det blev: "), desk.figure("wanted.said"), ".")
    blocks: list[Block] = [Paragraph((said,)), Items((*counts, outright)), TableView(BY_KIND)]
    blocks += [TableView(BY_THEME), _chart(desk, every), *_shown(desk, every)]
    tables = (_by_kind(desk), _by_theme(desk, every), _list(desk, every))
    return Section("efterfragat", w("Detta efterfrågades, detta blev av det"), tuple(blocks), tables=tables)


def _shown(desk: NationDesk, every: tuple[Wanted, ...]) -> Iterator[Block]:
    """Yield the list; of a long one what has come of something, since the rest can say no more than that it waits."""
    most = max(MOST, sum(1 for each in every if each.outcome is not None))
    known = {_row_key(each) for each in sorted(every, key=lambda each: each.outcome is None)[:most]}
    rows = tuple(key for key in map(_row_key, every) if key in known)
    yield TableView(LIST, rows if len(rows) < len(every) else None, IN_WORDS)
    if len(rows) < len(every):
        said = desk.w(
            "Tabellen visar {n} av {all}, i första hand dem där det är känt vad det blev; resten finns i arbetsboken.",
            n=len(rows),
            all=len(every),
        )
        yield Paragraph((said,), "note")


def _by_kind(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("kind", w("Slag"), width="wide"),
        *(Column(named(each), desk.say(WORDS[each][0]), "figure") for each in OUTCOMES),
    )
    rows = tuple(
        Row(f"kind {kind.name.lower()}", (_capital(desk, kind), *(_figure(desk, kind, each) for each in OUTCOMES)))
        for kind in NeedKind
    )
    said = w("Det som har efterfrågats, efter slag och vad det blev av det.")
    return Table(BY_KIND, w("Vad det blev, efter slag"), said, columns, rows)


def _figure(desk: NationDesk, kind: NeedKind, outcome: NeedOutcome | None) -> Cell:
    found = desk.figure(key_of_kind(kind, outcome))
    return desk.none() if found.value is None else found


def _capital(desk: Speaker, kind: NeedKind) -> str:
    said = desk.say(kind)
    return said[:1].upper() + said[1:]


def _by_theme(desk: NationDesk, every: tuple[Wanted, ...]) -> Table:
    w = desk.w
    columns = (
        Column("theme", w("Tema"), width="wide"),
        *(Column(named(each), desk.say(WORDS[each][0]), "number", width="narrow") for each in OUTCOMES),
        Column("sum", w("Summa"), "number", width="narrow"),
    )
    rows = []
    for theme in sorted({each.need.theme for each in every}, key=sort_key):
        found = [each.outcome for each in every if each.need.theme == theme]
        counts = [found.count(each) for each in OUTCOMES]
        rows.append(Row(f"theme {theme}", (theme[:1].upper() + theme[1:], *counts, sum(counts))))
    every_outcome = [each.outcome for each in every]
    sums = [every_outcome.count(each) for each in OUTCOMES]
    rows.append(Row("sum", (w("Summa"), *sums, sum(sums)), emphasis="total"))
    said = w("Det som har efterfrågats, efter tema och vad det blev av det.")
    return Table(BY_THEME, w("Vad det blev, efter tema"), said, columns, tuple(rows))


def _chart(desk: NationDesk, every: tuple[Wanted, ...]) -> Chart:
    table = _by_theme(desk, every)
    themes = [row for row in table.rows if row.emphasis == "none"]
    met = desk.say(WORDS[NeedOutcome.MET][0]).lower()
    said = "; ".join(f"{row.cells[0]}: {met} {row.cells[1]} / {row.cells[-1]}" for row in themes)
    return Chart(
        "wanted_chart",
        desk.w("Vad det blev, efter tema"),
        desk.w("Staplat diagram över vad det blev av det som efterfrågades: {spread}.", spread=said),
        BY_THEME,
        "theme",
        tuple(named(each) for each in OUTCOMES),
        "stacked",
        tuple(row.key for row in themes),
    )


def _list(desk: NationDesk, every: Iterable[Wanted]) -> Table:
    w = desk.w
    columns = (
        Column("body", w("Redovisat av")),
        Column("agency", w("Myndighet")),
        Column("theme", w("Tema"), width="narrow"),
        Column("kind", w("Slag"), width="narrow"),
        Column("text", w("Vad som efterfrågades"), "long_text", width="wide"),
        Column("rounds", w("Omgångar")),
        Column("outcome", w("Vad det blev"), "status", width="narrow"),
        Column("ground", w("Hur det är känt"), width="wide"),
    )
    rows = tuple(Row(_row_key(each), (*_whose(desk, each), *told(desk, each))) for each in every)
    said = w("Allt som har efterfrågats, erbjudits, väntats, föreslagits eller varit i vägen, och vad det blev av det.")
    return Table(LIST, w("Det som efterfrågades"), said, columns, rows)


def _row_key(each: Wanted) -> str:
    return f"wanted {each.key}"


def _whose(desk: NationDesk, each: Wanted) -> tuple[Cell, ...]:
    body = each.reporter.body
    theme = each.need.theme
    return desk.body(body), desk.standing[body].agency_label(each.need.agency), theme[:1].upper() + theme[1:]


def told(desk: Speaker, each: Wanted) -> tuple[Cell, ...]:
    """Return what is told of something asked for: kind, words, rounds, outcome and how that is known."""
    rounds = ", ".join(each.rounds)
    return _capital(desk, each.need.kind), each.need.text, rounds, outcome_mark(desk, each.outcome), _ground(desk, each)


def _ground(desk: Speaker, each: Wanted) -> Cell:
    """Return how it is known what became of it, with the activities that are to meet it by name."""
    ground = desk.say(GROUNDS[each.ground])
    if each.need.outcome_reason:
        ground = f"{ground}: {each.need.outcome_reason}"
    titles = {key: activity.title for key, activity in each.met_by}
    return (f"{ground} (", *desk.refs(titles, titles), ")") if titles else ground


def outcome_mark(desk: Speaker, outcome: NeedOutcome | None) -> Mark | Missing:
    """Return what became of something asked for."""
    words, tone = WORDS[outcome]
    label = desk.say(words)
    return Missing("no_information", label) if outcome is None else Mark(outcome.name.lower(), label, tone)
