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
    yield from desk.clause("", "bodies.counties", w(" har redovisat. "))
    yield from desk.clause(w("Nationella myndigheter och organisationer som har redovisat är "), "bodies.agencies", ".")
    if desk.counted["national.carried_out"].value is not None:
        yield from _by_the_agencies(desk)
    if desk.own.assessments:
        yield from _by_the_evaluator(desk)
    yield from desk.clause(" ", "coverage.measures.served", w(" har bidrag från minst ett län."))
    yield from desk.clause(w(" Av "), "activities", w(" aktiviteter i landet är "))
    yield from desk.clause("", "activities.doing", w(" pågående eller genomförda"))
    if desk.counted["unknown.last_known"].value:
        yield from desk.clause(w(", varav pågående bara enligt ett tidigare års uppgift "), "unknown.last_known", "")
    yield "."
    yield from desk.clause(" ", "wanted.met", w(" är mött, och för "))
    yield from desk.clause("", "wanted.unknown", w(" finns ingen uppgift om vad det blev."))


def _by_the_agencies(desk: NationDesk) -> Iterator[Inline]:
    w = desk.w
    yield from desk.clause(w(" De ansvariga uppger att "), "national.carried_out", w(" är genomförda som beslutat."))
    yield from desk.clause(w(" Delvis genomförda är "), "national.class.partly", "")
    yield from desk.clause(w(", inte genomförda "), "national.class.not", w(", och "))
    yield from desk.clause("", "national.class.cannot_tell", w(" går inte att bedöma enligt de ansvariga."))
    unread = w(" har en rapport kommit in som inte är kodad, och för ")
    yield from desk.clause(w(" För "), "national.class.not_coded", unread)
    yield from desk.clause("", "national.class.no_information", w(" har de ansvariga inte lämnat någon uppgift."))


def _by_the_evaluator(desk: NationDesk) -> Iterator[Inline]:
    w = desk.w
    yield from desk.clause(" ", "voices.assessed", w(" är bedömda av utvärderaren: genomförda som beslutat "))
    yield from desk.clause("", "voices.verdict.as_decided", w(", delvis genomförda "))
    yield from desk.clause("", "voices.verdict.partly", w(", inte genomförda ", context="uppräkning"))
    yield from desk.clause("", "voices.verdict.not", w(", och kan inte bedömas "))
    yield from desk.clause("", "voices.verdict.cannot_tell", ".")


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
