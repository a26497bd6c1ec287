"""Starting: a new dossier or plan with every field explained, empty or with what an earlier round hands on."""

from __future__ import annotations

from pathlib import Path

from ..dossier import load_dossier
from ..errors import UnreadableError
from ..language import text
from ..model import ActionPlan, Dossier, PlanHead
from ..model.unfilled import NAME, WORDS
from ..plan import load_plan
from ..store.writing import new_folder, require_same
from .blank import files_of, plan_files_of
from .next_round import blank, next_round


def start(folder: Path, plan: ActionPlan, earlier: Dossier | None = None) -> Dossier:
    """Write a new dossier into a folder that is not there or is empty, and return it.

    UnwritableError if the folder has something in it; UnreadableError if some of the earlier dossier could not be read
    and would be lost.
    """
    dossier = blank(plan.head.id) if earlier is None else carried(earlier)
    with new_folder(folder, files_of(dossier, plan)) as made:
        require_same(dossier, made, load_dossier)
    return dossier


def carried(earlier: Dossier) -> Dossier:
    """Return what a new round begins with; UnreadableError if some of the earlier dossier could not be read."""
    if earlier.refused:
        raise UnreadableError(
            text("En del av den tidigare omgången gick inte att läsa och skulle gå förlorad."),
            hint=text("Kör handlingsplan kontrollera på den och rätta felen först."),
        )
    return next_round(earlier)


def start_plan(folder: Path) -> ActionPlan:
    """Write a new plan into a folder that is not there or is empty, and return it; UnwritableError as for a dossier."""
    plan = ActionPlan(head=PlanHead(id=NAME, title=WORDS))
    with new_folder(folder, plan_files_of(plan)) as made:
        require_same(plan, made, load_plan)
    return plan
