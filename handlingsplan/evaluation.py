"""An evaluation at rest: the evaluator's folder of TOML files that becomes an Evaluation, and back."""

from __future__ import annotations

from pathlib import Path

from .errors import by_place
from .language import text
from .model import Evaluation
from .schema import schemas
from .store.folder import read_folder
from .store.writing import write_folder
from .vocabularies import words_outside

HEAD = "evaluation.toml"
"""The file that makes a folder an evaluator's."""


def load_evaluation(path: str | Path) -> Evaluation:
    """Return the evaluator's own material from its folder: verdicts, recodings, themes, series and conclusions.

    All that is wrong stands in `findings`, each with its place; what could not be read stands in `refused`.
    UnreadableError if there is no such folder, or no readable [evaluation] in it.
    """
    contents = read_folder(Evaluation, Path(path), text("en utvärderares mapp"))
    read = Evaluation(**contents.values)
    findings = sorted((*contents.findings, *words_outside(read)), key=by_place)
    return Evaluation(**contents.values, findings=tuple(findings), refused=contents.refused)


def write_evaluation(evaluation: Evaluation, folder: str | Path) -> None:
    """Write an evaluation to a new folder; UnwritableError as for a dossier."""
    write_folder(evaluation, Path(folder), read=load_evaluation, schemas=schemas())
