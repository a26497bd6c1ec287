"""The documents of an archive: made anew from what it holds, so that they and it cannot say different things."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ..evaluating import make_evaluation
from ..making import Made, Progress, make_reports
from ..material import Material
from ..model import ActionPlan
from ..plugins import Plugins


def documents_of(
    plan: ActionPlan, material: Material, *, plugins: Plugins, progress: Progress | None = None
) -> tuple[Mapping[str, bytes], Made]:
    """Return the documents by their names, and what came of making them; the first that cannot be made stops it.

    Of one body alone, without an evaluator, it is the reports of its latest round; of all else the evaluation.
    """
    bodies = {each.head.body for each in material.dossiers}
    with TemporaryDirectory(prefix="handlingsplan-", ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        if len(bodies) == 1 and material.evaluation is None:
            latest = max(material.dossiers, key=lambda each: (each.round.period.latest, each.round.id))
            made = make_reports(plan, latest, folder, plugins=plugins, strict=True, progress=progress)
        else:
            made = make_evaluation(plan, material, folder, plugins=plugins, strict=True, progress=progress)
        return {each.path.name: each.path.read_bytes() for each in made.written}, made
