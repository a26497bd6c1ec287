"""A plan at rest: a folder of TOML files that becomes an ActionPlan, and back."""

from __future__ import annotations

from pathlib import Path

from .errors import by_place
from .language import text
from .model import ActionPlan
from .schema import schemas
from .store.folder import read_folder
from .store.writing import write_folder
from .vocabularies import words_outside

SHIPPED = Path(__file__).parent / "data" / "skr-2007-08-167"
"""The national action plan that comes with the package."""


def load_plan(path: str | Path | None = None) -> ActionPlan:
    """Return a plan from its folder; without a path the national plan that is shipped.

    All that is wrong stands in `findings`, each with its place; what could not be read stands in `refused`.
    UnreadableError if there is no such folder, or no readable [plan] in it.
    """
    contents = read_folder(ActionPlan, SHIPPED if path is None else Path(path), text("en handlingsplan"))
    read = ActionPlan(**contents.values)
    findings = sorted((*contents.findings, *words_outside(read)), key=by_place)
    return ActionPlan(**contents.values, findings=tuple(findings), refused=contents.refused)


def write_plan(plan: ActionPlan, folder: str | Path) -> None:
    """Write a plan to a new folder; UnwritableError as for a dossier."""
    write_folder(plan, Path(folder), read=load_plan, schemas=schemas())
