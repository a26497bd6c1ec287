"""The matrices: measure × agency and assignment × agency; a cell leads to the activities that it rests on."""

from __future__ import annotations

from ...followup import Cell, CellState, local_assignments
from ...model import Verdict
from ...report import Block, Column, Paragraph, RecordKey, Ref, Row, Section, Table, TableView
from ..desk import Desk
from ..statuses import cell_mark
from .answers import question_matrix


def matrices_chapter(desk: Desk) -> Section | None:
    """Return the chapter of matrices on landscape pages."""
    w = desk.w
    tables = tuple(table for table in (_assignments(desk), _measures(desk)) if table)
    intro = w(
        "Varje ruta visar det bästa läget av allt som myndigheten har del i, också det som gruppen gör tillsammans."
    )
    blocks: list[Block] = [Paragraph((intro,)), *(_view(desk, table) for table in tables)]
    if desk.account.dossier.questions:
        tables = (*tables, question_matrix(desk))
        blocks.append(TableView("question_matrix"))
    if not tables:
        return None
    return Section("matriser", w("Matriser"), tuple(blocks), wide=True, tables=tables)


def _view(desk: Desk, table: Table) -> TableView:
    """Return the group's columns where there are so many bodies that the page would not hold them."""
    if len(table.columns) <= 11:
        return TableView(table.key)
    members = set(desk.account.index.members)
    chosen = tuple(each.key for each in table.columns[:2]) + tuple(
        each.key for each in table.columns[2:] if each.key in members
    )
    return TableView(table.key, None, chosen)


def _agencies(desk: Desk, targets: tuple[RecordKey, ...]) -> tuple[str, ...]:
    """Return the group's bodies, and others that something is told of under these targets."""
    wanted = set(targets)
    others = [agency for target, agency in desk.account.cells if target in wanted and agency]
    return tuple(dict.fromkeys((*desk.account.index.members, *others)))


def _measures(desk: Desk) -> Table | None:
    """Return measure × agency, for what concerns the county and what it contributes to beyond that."""
    account, w = desk.account, desk.w
    keys = tuple(
        account.index.key("measure", each.id)
        for each in account.plan.measures
        if account.concerns[each.id].verdict is Verdict.CONCERNS
        or account.contribution("measure", each.id).state is not CellState.NONE
    )
    title = w("Åtgärder och myndigheter")
    description = w("Åtgärder som berör länet eller som länet bidrar till, och läget hos varje myndighet.")
    named = (title, w("Åtgärd"), description)
    return _matrix(desk, "measure_matrix", named, keys) if keys else None


def _assignments(desk: Desk) -> Table | None:
    keys = local_assignments(desk.account)
    title = desk.w("Uppdrag och myndigheter")
    description = desk.w("Länets uppdrag och läget hos varje myndighet.")
    named = (title, desk.w("Uppdrag"), description)
    return _matrix(desk, "assignment_matrix", named, keys) if keys else None


def _matrix(desk: Desk, key: str, named: tuple[str, str, str], targets: tuple[RecordKey, ...]) -> Table:
    """Return the matrix of these targets; `named` is its title, what a target is called, and its description."""
    agencies, (title, of, description) = _agencies(desk, targets), named
    columns = (
        Column("the_target", of, "link", width="wide"),
        Column("the_county", desk.w("Länet"), "status", width="narrow"),
        *(Column(each, desk.agency_label(each), "status", width="narrow") for each in agencies),
    )
    rows = tuple(_row(desk, target, agencies) for target in targets)
    return Table(key, title, description, columns, rows)


def _row(desk: Desk, target: RecordKey, agencies: tuple[str, ...]) -> Row:
    account = desk.account
    whole = account.contributions.get(target) or Cell(target, "", CellState.NONE)
    cells = (account.cells.get((target, each)) or Cell(target, each, CellState.NONE) for each in agencies)
    link = Ref((desk.titles[target],), f"#{target}")
    return Row(target, (link, cell_mark(desk, whole), *(cell_mark(desk, each) for each in cells)))
