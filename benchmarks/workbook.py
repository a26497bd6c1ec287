"""Writing a dossier as one workbook, reading it back and checking it, at the size of a county and beyond.

    python benchmarks/workbook.py               100, 500 and 2,000 activities
    python benchmarks/workbook.py 500 --rounds 9

Target: 500 activities with their links, statuses and answers are written in under 2 s, and read and checked in under
2 s. Side by side stands openpyxl, which only opens the same file and goes through its cells.
"""

from __future__ import annotations

import warnings
from functools import cache
from pathlib import Path

import openpyxl
import reading
from attrs import evolve
from handlingsplan_excel.form_read import read_form
from handlingsplan_excel.form_write import write_form
from harness import Peer, compare

import handlingsplan as hp
from handlingsplan.collect import dossier_form, dossier_of


@cache
def plan() -> hp.ActionPlan:
    return hp.load_plan()


def material(size: int) -> hp.Dossier:
    """A dossier of activities as in reading.py, with as many answers."""
    plan()
    made = reading.material(size)
    questions = tuple(hp.Question(id=f"f{n}", number=n, text=reading.WORDS) for n in range(1, 6))
    answers = tuple(
        hp.Answer(
            id=f"s{n}",
            question=f"f{n % 5 + 1}",
            agency=f"m{n // 5}",
            state=hp.AnswerState.GIVEN,
            text=reading.WORDS * 8,
        )
        for n in range(size)
    )
    agencies = tuple(
        hp.Agency(id=f"m{n}", name=f"Myndighet {n}", kind=hp.AgencyKind.MUNICIPALITY) for n in range(size // 5 + 1)
    )
    return evolve(made, questions=questions, answers=answers, agencies=agencies)


def write(dossier: hp.Dossier, path: Path) -> None:
    write_form(dossier_form(plan(), dossier), path)


def read(_dossier: hp.Dossier, path: Path) -> None:
    read_form(path)


def read_and_check(dossier: hp.Dossier, path: Path) -> None:
    filled, _findings = read_form(path)
    found = dossier_of(filled, plan())
    hp.check(plan(), [found])
    if len(found.activities) != len(dossier.activities):
        raise ValueError(path)


def openpyxl_only(_dossier: hp.Dossier, path: Path) -> None:
    warnings.simplefilter("ignore")
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows(values_only=True):
            any(row)


PEERS = {
    "write": write,
    "read": Peer(read, prepare=write),
    "read and check": Peer(read_and_check, prepare=write),
    "openpyxl only opens it": Peer(openpyxl_only, prepare=write),
}

if __name__ == "__main__":
    compare(__doc__ or "", PEERS, material, sizes=(100, 500, 2000), reference="read", suffix=".xlsx")
