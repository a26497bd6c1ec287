"""What was asked for, and what became of it: the whole country's, and a county's own in its later follow-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...language import Text, sort_key, text
from ...model import NeedOutcome
from ...nation.wanted import OUTCOMES, Wanted, named, wanted
from ...report import Block, Cell, Chart, Column, Mark, Missing, Paragraph, Row, Section, Table, TableView
from ..speaker import Speaker
from ..statuses import Tone
from .desk import NationDesk

LIST, BY_THEME = "wanted", "wanted_by_theme"
MOST = 60

WORDS: Mapping[NeedOutcome | None, tuple[Text, Tone]] = {
    NeedOutcome.MET: (text("Mött"), "good"),
    NeedOutcome.PARTLY: (text("Delvis mött"), "under_way"),
    NeedOutcome.NOT: (text("Inte mött"), "bad"),
    None: (text("Ingen uppgift"), "unknown"),
}
GROUNDS: Mapping[str, Text] = {
    "said": text("sagt av den som redovisar"),
    "met": text("enligt aktiviteterna som möter det"),
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
    said = (
        w("Av det som har efterfrågats är "),
        desk.figure("wanted.met"),
        w(" mött, "),
        desk.figure("wanted.partly"),
        w(" delvis mött och "),
        desk.figure("wanted.not"),
        w(" inte mött. Ingen uppgift finns om "),
        desk.figure("wanted.unknown"),
        w(". Ett uttryckligt besked finns om så här många: "),
        desk.figure("wanted.said"),
        ".",
    )
    rows = tuple(row.key for row in _list(desk, every).rows)
    blocks: list[Block] = [Paragraph(said), TableView(BY_THEME), _chart(desk, every)]
    blocks.append(TableView(LIST, rows[:MOST] if len(rows) > MOST else None))
    if len(rows) > MOST:
        blocks.append(Paragraph((w("Tabellen visar de {n} första; resten finns i arbetsboken.", n=MOST),), "note"))
    tables = (_by_theme(desk, every), _list(desk, every))
    return Section("efterfragat", w("Detta efterfrågades, detta blev av det"), tuple(blocks), tables=tables)


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
    return Table(BY_THEME, w("Vad det blev av det som efterfrågades"), said, columns, tuple(rows))


def _chart(desk: NationDesk, every: tuple[Wanted, ...]) -> Chart:
    table = _by_theme(desk, every)
    themes = [row for row in table.rows if row.emphasis == "none"]
    said = "; ".join(f"{row.cells[0]}: {row.cells[1]} av {row.cells[-1]} mött" for row in themes)
    return Chart(
        "wanted_chart",
        desk.w("Vad det blev av det som efterfrågades, efter tema"),
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
        Column("kind", w("Slag"), width="narrow"),
        Column("text", w("Vad som efterfrågades"), "long_text", width="wide"),
        Column("rounds", w("Omgångar"), width="narrow"),
        Column("outcome", w("Vad det blev"), "status", width="narrow"),
        Column("ground", w("Hur det är känt"), width="wide"),
    )
    rows = tuple(
        Row(f"wanted {each.key}", (desk.body(each.reporter.body), *told(desk, each)), shows=()) for each in every
    )
    said = w("Allt som har efterfrågats, erbjudits, väntats, föreslagits eller varit i vägen, och vad det blev av det.")
    return Table(LIST, w("Det som efterfrågades"), said, columns, rows)


def told(desk: Speaker, each: Wanted) -> tuple[Cell, ...]:
    """Return what is told of something asked for: kind, words, rounds, outcome and how that is known."""
    ground = desk.say(GROUNDS[each.ground])
    if each.need.outcome_reason:
        ground = f"{ground}: {each.need.outcome_reason}"
    kind = desk.say(each.need.kind)
    return (
        kind[:1].upper() + kind[1:],
        each.need.text,
        ", ".join(each.rounds),
        outcome_mark(desk, each.outcome),
        ground,
    )


def outcome_mark(desk: Speaker, outcome: NeedOutcome | None) -> Mark | Missing:
    """Return what became of something asked for."""
    words, tone = WORDS[outcome]
    label = desk.say(words)
    return Missing("no_information", label) if outcome is None else Mark(outcome.name.lower(), label, tone)
