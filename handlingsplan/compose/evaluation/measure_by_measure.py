"""A measure in the whole country: who answers for it, what they account for, what the evaluator says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Assessment, Voice
from ...nation.accounts import AgencyAccount
from ...nation.coverage import measure_key
from ...nation.status import OF_VERDICT, NationalStatus
from ...report import Block, Inline, Paragraph, Section, Strong
from ..accounts import account_blocks
from ..chapters.own import worded
from ..verdicts import class_mark, verdict_mark
from .desk import NationDesk
from .money import figure_key, has_money


def measure_section(desk: NationDesk, status: NationalStatus) -> Section:
    """Return the section of a measure. What is not known of it is said once."""
    w, measure = desk.w, status.measure
    judged = desk.nation.assessments.get(measure.id, ())
    blocks: list[Block] = [Paragraph((_responsible(desk, status),)), *_told(desk, status)]
    blocks += [block for each in judged for block in _assessment(desk, status, each)]
    if desk.own.assessments and not judged:
        blocks.append(Paragraph((w("Utvärderaren har inte bedömt åtgärden."),)))
    blocks.append(_counties(desk, measure.id))
    title = w("{title} (åtgärd {n})", title=measure.title, n=measure.number) if measure.number else measure.title
    section = Section(f"atgard/{measure.id}", title, tuple(blocks), shows=(measure_key(measure.id),))
    return worded(desk, f"atgard-{measure.id}", section) or section


def _responsible(desk: NationDesk, status: NationalStatus) -> str:
    w, measure = desk.w, status.measure
    bodies = desk.agencies(status.responsible)
    said = [w("Ansvarig: {bodies}.", bodies=bodies) if bodies else w("Ansvarig: inte känd.")]
    renamed = [each for each in measure.responsible if desk.nation.now(each) != each]
    if renamed:
        said.append(w("I planen: {bodies}.", bodies=desk.agencies(renamed)))
    if measure.report_by and all(each.due != measure.report_by for each in status.accounts):
        said.append(w("Redovisas senast {when}.", when=desk.when(measure.report_by)))
    return " ".join(said)


def _told(desk: NationDesk, status: NationalStatus) -> Iterator[Block]:
    """Yield what the responsible, and beside them others, account for."""
    w = desk.w
    yield from _accounts(desk, status.accounts)
    if status.responsible and not status.accounts:
        alone = len(status.responsible) == 1
        said = (
            w("Den ansvariga har inte redovisat åtgärden.") if alone else w("De ansvariga har inte redovisat åtgärden.")
        )
        yield Paragraph((said,), "note")
    if len(status.responsible) > 1 and status.accounts:
        yield Paragraph(_together(desk, status))
    if status.earlier:
        yield Paragraph((w("Tidigare redovisat, innan uppdraget togs över:"),))
        yield from _accounts(desk, status.earlier)
    if status.beside:
        yield Paragraph((w("Redovisat av andra än de ansvariga; det räknas inte in i de ansvarigas besked:"),))
        yield from _accounts(desk, status.beside)
    if has_money(desk, status.measure) and (money := tuple(_money(desk, status))):
        yield Paragraph(money)


def _accounts(desk: NationDesk, several: Iterable[AgencyAccount]) -> Iterator[Block]:
    for each in several:
        yield from account_blocks(desk.standing[each.reporter.body], each.report, each.key, each.due)


def _together(desk: NationDesk, status: NationalStatus) -> tuple[Inline, ...]:
    """Return what several responsible make of a measure together, and who of them has not said."""
    w = desk.w
    silent = [agency for agency, said in status.verdicts().items() if said is None]
    missing = w(" Besked saknas från {bodies}.", bodies=desk.agencies(silent)) if silent else ""
    return (
        w("De ansvarigas besked sammanvägda: "),
        Strong((class_mark(desk, status.national_class).label,)),
        f".{missing}",
    )


def _money(desk: NationDesk, status: NationalStatus) -> Iterator[Inline]:
    """Yield the money that is told of; what is not told stands in the table of money."""
    w = desk.w
    heads = {
        "granted": w("Beviljade medel: "),
        "used": w("Använda medel: "),
        "repaid": w("Återbetalda medel: "),
        "left": w("Kvar: "),
    }
    keys = {what: figure_key(status.measure, what) for what in heads}
    told = [what for what in heads if desk.counted[keys[what]].value is not None]
    for what in told:
        yield heads[what]
        yield desk.figure(keys[what])
        yield "." if what == told[-1] else ". "


def _assessment(desk: NationDesk, status: NationalStatus, judged: Assessment) -> Iterator[Block]:
    w, agencies = desk.w, status.national_class
    label = verdict_mark(desk, judged.verdict).label
    key = desk.key_of("assessment", judged.id)
    said = [judged.reason.strip() or w("Skäl saknas.")]
    if judged.by and judged.by.casefold() != Voice.EVALUATOR.value:
        said.append(w("Bedömt av {who}.", who=judged.by))
    if agencies in OF_VERDICT.values() and OF_VERDICT[judged.verdict] is not agencies:
        own = class_mark(desk, agencies).label
        said.append(w("Bedömningen är en annan än de ansvarigas besked ({said}).", said=own.lower()))
    yield Paragraph((w("Utvärderaren bedömer: "), Strong((label,)), ". ", " ".join(said)), shows=(key,))
    if judged.comment:
        yield Paragraph((Strong((w("Myndighetens kommentar: "),)), judged.comment), "quote", lang=desk.told_in)


def _counties(desk: NationDesk, name: str) -> Paragraph:
    w, key = desk.w, f"coverage.measure.{name}.doing"
    if desk.counted[key].value is None:
        return Paragraph((w("Länens bidrag: inget län har redovisat."),))
    return Paragraph((w("Länens bidrag: något pågår eller är gjort i "), desk.figure(key), "."))
