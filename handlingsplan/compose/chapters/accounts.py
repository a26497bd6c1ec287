"""What a body accounts for under its assignments: decision, money, report, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from ...followup import came_in, due_of
from ...model import AssignmentReport
from ...report import Block, Paragraph, RecordKey, Section, TableView
from ..accounts import account_blocks
from ..desk import Desk
from ..record_tables import by_kind

MONEY = ("owner", "period", "granted", "used", "repaid")


def accounts_chapter(desk: Desk) -> Section | None:
    """Return the chapter; None where the body accounts for no assignment."""
    reports = desk.account.dossier.assignment_reports
    if not reports:
        return None
    w = desk.w
    intro = w("Här redovisas uppdragen: vad som beslutades och gjordes, hur det har använts och vad det ledde till.")
    blocks: list[Block] = [Paragraph((intro,))]
    if by_kind(desk, "money"):
        blocks.append(TableView("money", None, MONEY, w("Medel för uppdragen, år för år")))
    sections = tuple(_account(desk, each) for each in reports)
    return Section("redovisningar", w("Redovisade uppdrag"), tuple(blocks), sections)


def _account(desk: Desk, report: AssignmentReport) -> Section:
    index = desk.account.index
    key = index.key("assignment_report", report.id)
    blocks = (
        *_about(desk, report),
        *account_blocks(desk, report, key, due_of(report, index)),
        *_beside(desk, report, key),
    )
    return Section(f"redovisning/{report.id}", report.title, blocks, shows=(key,))


def _about(desk: Desk, report: AssignmentReport) -> Iterator[Block]:
    names = (("measure", report.measure), ("assignment", report.assignment))
    found = [desk.account.index.key(kind, name) for kind, name in names if name]
    if found:
        yield Paragraph((desk.w("Gäller: "), *desk.refs(found), "."))


def _beside(desk: Desk, report: AssignmentReport, key: RecordKey) -> Iterator[Block]:
    """Yield where the report itself is, what is noted of it, and what nobody has told."""
    w = desk.w
    if report.publication:
        publication = desk.account.index.key("publication", report.publication)
        yield Paragraph((w("Rapport: "), *desk.refs((publication,)), "."), shows=(key,))
    if report.note:
        yield Paragraph((w("Anmärkning: "), report.note), shows=(key,), lang=desk.told_in)
    lacking = tuple(_lacking(desk, report))
    if lacking:
        yield Paragraph((w("Uppgift saknas om {what}.", what=w.joined(lacking)),), "note", shows=(key,))


def _lacking(desk: Desk, report: AssignmentReport) -> Iterator[str]:
    """Yield what is not told; of a report that has not come, or that nobody has read, what it says is not asked."""
    w = desk.w
    if report.decision is None and report.decided is None:
        yield w("beslutet")
    if due_of(report, desk.account.index) is None:
        yield w("när uppdraget skulle redovisas")
    if not report.money:
        yield w("medlen")
    if came_in(report, desk.account.on) and not report.not_coded:
        if report.output is None:
            yield w("vad som gjordes")
        if report.use is None:
            yield w("hur det har använts")
        if report.result is None:
            yield w("vad det ledde till")
