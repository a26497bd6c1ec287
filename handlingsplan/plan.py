"""A plan at rest: a folder of TOML files that becomes an ActionPlan."""

from __future__ import annotations

from pathlib import Path

from .language import text
from .model import ActionPlan
from .store.folder import read_folder

SHIPPED = Path(__file__).parent / "data" / "skr-2007-08-167"
"""The national action plan that comes with the package."""


def load_plan(path: str | Path | None = None) -> ActionPlan:
    """Return a plan from its folder; without a path the national plan that is shipped.

    All that is wrong stands in `findings`, each with its place; what could not be read stands in `refused`.
    UnreadableError if there is no such folder, or no readable [plan] in it.
    """
    contents = read_folder(ActionPlan, SHIPPED if path is None else Path(path), text("ingen handlingsplan"))
    return ActionPlan(**contents.values, findings=contents.findings, refused=contents.refused)
