"""An agency's account of an assignment in words: the decision, the report, its verdict, and what it says itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..followup import timing_of
from ..model import AssignmentReport, CarriedOut
from ..report import Block, Inline, Paragraph, RecordKey, Strong
from ..when import When
from .speaker import Speaker
from .verdicts import timing_mark, verdict_mark


def account_blocks(desk: Speaker, report: AssignmentReport, key: RecordKey, due: When | None) -> Iterator[Block]:
    """Yield what an agency accounts for; its own words are marked as its own."""
    w, verdict = desk.w, report.carried_out
    yield Paragraph((*_verdict(desk, report), " ".join(_facts(desk, report, due))), shows=(key,))
    own = (
        (w("Vad som gjordes: "), report.output),
        (w("Hur det har använts: "), report.use),
        (w("Vad det ledde till: "), report.result),
        (w("Skäl: "), report.reason if verdict is not CarriedOut.AS_DECIDED else None),
    )
    for head, words in own:
        if words:
            yield Paragraph((Strong((head,)), words), "quote", lang=desk.told_in)


def _verdict(desk: Speaker, report: AssignmentReport) -> tuple[Inline, ...]:
    agency = desk.agency(report.agency)
    if report.carried_out is None and report.not_coded:
        return (desk.w("Det är inte känt vad {agency} uppger om genomförandet. ", agency=agency),)
    if report.carried_out is None:
        return (desk.w("{agency} har inte sagt om uppdraget är genomfört. ", agency=agency),)
    label = verdict_mark(desk, report.carried_out).label
    return (desk.w("{agency} uppger: ", agency=agency), Strong((label,)), ". ")


def _facts(desk: Speaker, report: AssignmentReport, due: When | None) -> Iterator[str]:
    w = desk.w
    if report.decision or report.decided:
        decided = ", ".join(filter(None, (report.decision, desk.when(report.decided) if report.decided else "")))
        yield w("Beslut: {what}.", what=decided)
    if due:
        yield w("Redovisas senast {when}.", when=desk.when(due))
    if report.not_coded:
        yield w("Rapporten har kommit in, men vad den säger är inte kodat.")
    if report.received and report.received.surely_after(desk.on):
        yield w(
            "Redovisningen är daterad {when}, efter rapportdatum, och räknas inte.", when=desk.when(report.received)
        )
    elif report.received:
        came = timing_mark(desk, timing_of(report, due, desk.on)).label
        yield w("Redovisningen kom in {when} ({came}).", when=desk.when(report.received), came=came.lower())
    elif due and due.surely_before(desk.on) and not report.not_coded:
        yield w("Ingen redovisning har kommit in, fast tiden har gått ut.")
    elif not report.not_coded:
        yield w("Ingen redovisning har kommit in.")
