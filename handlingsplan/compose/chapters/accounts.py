"""What a body accounts for under its assignments: decision, money, report, and what came of it."""

from __future__ import annotations

from ...model import AssignmentReport
from ...report import Block, Paragraph, Section, TableView
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
    measure = index.measures.get(report.measure or "")
    due = report.report_by or (measure.report_by if measure else None)
    key = index.key("assignment_report", report.id)
    under: list[Block] = []
    names = (("measure", report.measure), ("assignment", report.assignment))
    found = [index.key(kind, name) for kind, name in names if name]
    if found:
        under.append(Paragraph((desk.w("Gäller: "), *desk.refs(found), ".")))
    blocks = (*under, *account_blocks(desk, report, key, due))
    return Section(f"redovisning/{report.id}", report.title, blocks, shows=(key,))
