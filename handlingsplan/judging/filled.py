"""A filled desk becomes verdicts, recodings and settled doubles: read as strictly as files are, each with its cell."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator

from attrs import frozen

from ..collect import faults
from ..collect.filled_record import FilledRecord, Filling
from ..collect.ids import LONGEST
from ..collect.lines import Line, lines_of
from ..collect.remarks import Remarks
from ..collect.stamp import VERSION, language_of, plan_fingerprint
from ..errors import Finding, Origin, UnreadableError, by_place
from ..forms import Filled, FilledTable
from ..language import text
from ..model import ActionPlan, Assessment, Double, Evaluation, Recoding, Refused, holdings
from ..store.records import Records
from ..store.told import Told
from .desk_form import KIND, TOLD, kinds
from .lists import lists_of

WRITTEN = {
    "assessment": ("verdict", "reason", "evidence", "comment"),
    "recoding": ("value", "reason"),
    "double": ("same",),
}
"""The columns that make a row the evaluator's: the others are filled in beforehand."""


@frozen
class Judged:
    """What the evaluator has filled in, with all that is wrong and what could not be read."""

    assessments: tuple[Assessment, ...]
    recodings: tuple[Recoding, ...]
    doubles: tuple[Double, ...]
    findings: tuple[Finding, ...]
    refused: tuple[Refused, ...]


def judged_of(filled: Filled, plan: ActionPlan, findings: Iterable[Finding] = ()) -> Judged:
    """Return what a filled desk says; UnreadableError if the file is no desk of this program."""
    if filled.stamp.get("kind") != KIND:
        raise UnreadableError(
            text("{file} är ingen arbetsbok för utvärderarens bedömningar.", file=filled.file),
            hint=text("Gör en med: handlingsplan bedomning MAPP --ut FIL"),
        )
    told, remarks = Told(), Remarks()
    _check_stamp(filled, plan, told)
    filling = Filling(lists_of(plan, language_of(filled)), (), remarks)
    records = {each.key: list(_records(each, filled.file, filling)) for each in filled.tables if each.key in kinds()}
    reading = Records(lambda holding: [each.raw for each in records.get(holding.table, ())], told)
    values = reading.read(each for each in holdings(Evaluation) if each.table in kinds())
    said = sorted((*findings, *told.findings, *remarks.findings()), key=by_place)
    return Judged(values["assessments"], values["recodings"], values["doubles"], tuple(said), tuple(told.refused))


def _check_stamp(filled: Filled, plan: ActionPlan, told: Told) -> None:
    stamp, place = filled.stamp, Origin(filled.file)
    if stamp.get("version") != str(VERSION):
        told.add(faults.older_form(stamp.get("version") or "?", VERSION, filled.file), place)
    if stamp.get("plan") != plan.head.id:
        told.add(faults.another_plan(stamp.get("plan", ""), plan.head.id), place)
    elif stamp.get("plan_fingerprint") != plan_fingerprint(plan):
        told.add(faults.changed_plan(filled.file), place)
    for key in kinds():
        if key not in {each.key for each in filled.tables}:
            told.add(faults.no_sheet(text("{name}", name=key), filled.file), place)


def _records(table: FilledTable, file: str, filling: Filling) -> Iterator[FilledRecord]:
    noun: typing.Any = next(each.noun for each in holdings(Evaluation) if each.table == table.key)
    taken: set[str] = set()
    for line in lines_of(table):
        if not any(line.said(key) for key in WRITTEN[table.key]):
            continue  # nothing is judged on this row yet
        record = FilledRecord(line, noun, file)
        filling.read(record, _without_told(line), noun, record.values)
        if not line.said("id"):
            record.values["id"] = _id(table.key, line, taken)
        taken.add(str(record.values.get("id")))
        yield record


def _without_told(line: Line) -> Line:
    row = line.row
    return Line(line.table, type(row)(row.number, {k: v for k, v in row.cells.items() if not k.startswith(TOLD)}))


def _id(kind: str, line: Line, taken: set[str]) -> str:
    """Return an id for a row without one: that of its measure, or of its place in the sheet."""
    start = line.in_words("measure") if kind == "assessment" else ""
    plain = start if start and start.replace("-", "").isalnum() and start.islower() else f"{kind}-{line.row.number}"
    name = plain[:LONGEST]
    for n in range(2, 1000):
        if name not in taken:
            break
        name = f"{plain[: LONGEST - 4]}-{n}"
    return name
