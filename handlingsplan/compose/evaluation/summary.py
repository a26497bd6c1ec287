"""The summary: what the whole amounts to, in ten figures each with its basis, and the evaluator's conclusions."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import ConclusionKind
from ...report import Block, Column, Inline, Items, Paragraph, Row, Section, Table, TableView
from ..chapters.own import worded
from .desk import NationDesk

KEY_FIGURES = (
    "bodies.counties",
    "national.carried_out",
    "national.reports.received",
    "coverage.measures.served",
    "activities",
    "activities.doing",
    "change.progress",
    "training.attendances",
    "wanted.met",
    "money.granted",
)
"""The figures that the summary tells, in their order."""


def summary_chapter(desk: NationDesk) -> Section | None:
    """Return the summary, with the authority's own words first in it if there are any."""
    w = desk.w
    blocks: list[Block] = [
        Paragraph((w("Utvärderingen visar läget per {day}.", day=w.date(desk.on)),), "lead"),
        Paragraph(tuple(_in_words(desk))),
        TableView("key_figures"),
        *_listed(desk, w("Utvärderarens slutsatser:"), ConclusionKind.CONCLUSION),
        *_listed(desk, w("Utvärderarens förslag:"), ConclusionKind.PROPOSAL),
    ]
    chapter = Section(
        "sammanfattning", w("Sammanfattning"), tuple(blocks), role="summary", tables=(_key_figures(desk),)
    )
    return worded(desk, "sammanfattning", chapter)


def _in_words(desk: NationDesk) -> Iterator[Inline]:
    """Yield what the whole amounts to, in a few sentences."""
    w, plan = desk.w, desk.nation.plan
    if plan.head.declared:
        known = {"n": w.number(plan.head.declared), "known": w.number(len(plan.measures))}
        yield w("Planen har {n} åtgärder; innehållet i {known} av dem är känt. ", **known)
    told = (
        ("bodies.counties", w(" har redovisat. Nationella myndigheter och organisationer som har redovisat är ")),
        ("bodies.agencies", w(". De ansvariga uppger att ")),
        ("national.carried_out", w(" är genomförda som beslutat. Delvis genomförda är ")),
        ("national.class.partly", w(", inte genomförda ")),
        ("national.class.not", w(", och ")),
        ("national.class.cannot_tell", w(" går inte att bedöma enligt de ansvariga. För ")),
        ("national.class.not_coded", w(" har en rapport kommit in som inte är kodad, och för ")),
        ("national.class.no_information", w(" har de ansvariga inte lämnat någon uppgift. ")),
        *_judged(desk),
    )
    for key, words in told:
        yield desk.figure(key)
        yield words


def _judged(desk: NationDesk) -> Iterator[tuple[str, str]]:
    """Yield what the evaluator makes of it, if anything has been judged; then the counties and what was asked for."""
    w = desk.w
    if desk.own.assessments:
        yield "voices.assessed", w(" är bedömda av utvärderaren: genomförda som beslutat ")
        yield "voices.verdict.as_decided", w(", delvis genomförda ")
        yield "voices.verdict.partly", w(", inte genomförda ")
        yield "voices.verdict.not", w(", och kan inte bedömas ")
        yield "voices.verdict.cannot_tell", ". "
    yield "coverage.measures.served", w(" har bidrag från minst ett län. Av ")
    yield "activities", w(" aktiviteter i landet är ")
    old = desk.counted["unknown.last_known"].value
    more = w(" pågående eller genomförda, varav pågående bara enligt ett tidigare års uppgift ")
    yield "activities.doing", more if old else w(" pågående eller genomförda. ")
    if old:
        yield "unknown.last_known", ". "
    if desk.counted["wanted.met"].value is not None:
        yield "wanted.met", w(" är mött, och för ")
        yield "wanted.unknown", w(" finns ingen uppgift om vad det blev.")


def _listed(desk: NationDesk, head: str, kind: ConclusionKind) -> tuple[Block, ...]:
    titles = tuple((each.title,) for each in desk.own.conclusions if each.kind is kind)
    return (Paragraph((head,)), Items(titles)) if titles else ()


def _key_figures(desk: NationDesk) -> Table:
    w = desk.w
    columns = (
        Column("what", w("Nyckeltal")),
        Column("figure", w("Värde"), "figure"),
        Column("rule", w("Så är det räknat"), "long_text", width="wide"),
        Column("basis", w("Antal poster som talet vilar på"), "number", width="narrow"),
    )
    rows = tuple(
        Row(key, (desk.told(key).label.to(w.language), found := desk.figure(key), found.rule, len(found.basis)))
        for key in KEY_FIGURES
        if key in desk.counted
    )
    return Table("key_figures", w("Nyckeltal"), w("Utvärderingens nyckeltal med regel."), columns, rows)
