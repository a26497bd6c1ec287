"""Evaluating: the whole way from many dossiers to the finished evaluation, in one call."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from .checks import check, check_evaluation
from .errors import Finding, HandlingsplanError
from .followup import FollowUp, follow_up
from .hookspecs import Context, Look
from .language import SOURCE, Words, text
from .making import EVALUATION, Checked, Made, Progress, in_order, jobs_of, notes_of, write_reports
from .material import Material
from .model import ActionPlan
from .nation import figures_of, nation_of
from .nation.doubles import findings as likely
from .plugins import Plugins, load_plugins


def follow_up_of(plan: ActionPlan, material: Material) -> FollowUp:
    """Follow up many dossiers together; HandlingsplanError if there is none among them that can be read."""
    if not material.dossiers:
        raise HandlingsplanError(
            text("Det finns inget underlag att utvärdera."),
            hint=text("Ange mappar med underlag, arbetsböcker eller leveranser."),
        )
    return follow_up(plan, material.dossiers, evaluation=material.evaluation, disputes=material.disputes)


def checked_material(plan: ActionPlan, material: Material, plugins: Plugins, language: str = SOURCE) -> Checked:
    """Check many dossiers and what the evaluator has added, and follow them up together.

    HandlingsplanError if there is no dossier among them that can be read.
    """
    worked_out = follow_up_of(plan, material)
    context = Context(worked_out.on, language)
    found = in_order(
        (
            *material.placed((*check(plan, material.dossiers), *_in_evaluation(plan, material, worked_out))),
            *material.findings,
            *plugins.failed,
            *material.placed(plugins.check(plan, material.dossiers, context)),
        )
    )
    refused = (each for dossier in material.dossiers for each in dossier.refused)
    words = Words(language)
    notes = (*material.notes(words), *notes_of((*plan.refused, *refused), found, words))
    return Checked(worked_out, found, notes, context, plugins)


def _in_evaluation(plan: ActionPlan, material: Material, worked_out: FollowUp) -> tuple[Finding, ...]:
    """Return likely doubles, and what is wrong in the evaluator's folder; figures are asked for where one is named."""
    own, doubles = material.evaluation, likely(nation_of(worked_out))
    if own is None:
        return doubles
    named = any(each.figures for each in own.conclusions) or any(each.figures for each in own.questions)
    figures = figures_of(nation_of(worked_out)) if named else ()
    return (*doubles, *check_evaluation(plan, material.dossiers, own, figures))


def make_evaluation(
    plan: ActionPlan,
    material: Material,
    folder: Path | str = "rapporter",
    *,
    plugins: Plugins | None = None,
    exporters: Iterable[str] = (),
    language: str = SOURCE,
    look: Look | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Made:
    """Check many dossiers, follow them up, and write the evaluation of the plan in every format there is.

    What could not be read is named on the title page, and the rest is evaluated. What fails is told in the answer and
    the rest is written; with `strict` the first failure stops the program.
    """
    plugins = plugins or load_plugins(strict=strict)
    jobs = jobs_of((EVALUATION,), tuple(exporters), folder, plugins)
    if progress:
        progress(text("Följer upp {n} underlag", n=len(material.dossiers)), 0, 1 + sum(map(len, jobs.values())))
    base = checked_material(plan, material, plugins, language)
    return write_reports(base, jobs, look=look, strict=strict, progress=progress)
