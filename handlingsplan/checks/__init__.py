"""What is known to be wrong, or worth knowing, in a plan and its dossiers: one rule for each thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve

from ..completing import completed
from ..errors import Finding, by_place, require
from ..language import Text
from ..model import ActionPlan, Dossier, Evaluation, holdings
from ..model.dossier import dossiers_in
from ..model.homes import at_home
from . import (
    accounts,
    alike,
    answers,
    coverage,
    dates,
    doubles,
    evaluations,
    headings,
    links,
    numbers,
    own_words,
    publication,
    supplements,
)
from .evaluated import Evaluated
from .reach import Owner
from .rule import Fault, Looked, Rule
from .telling import inside

__all__ = ["CODES", "RULES", "Fault", "Rule", "check", "check_evaluation"]

EVERYWHERE: tuple[Rule[[ActionPlan, Owner]], ...] = (
    *links.EVERYWHERE,
    *alike.EVERYWHERE,
    *coverage.EVERYWHERE,
    *publication.EVERYWHERE,
)
IN_PLANS = coverage.IN_PLANS
IN_DOSSIERS: tuple[Rule[[ActionPlan, Dossier]], ...] = (
    *links.IN_DOSSIERS,
    *doubles.IN_DOSSIERS,
    *alike.IN_DOSSIERS,
    *answers.IN_DOSSIERS,
    *dates.IN_DOSSIERS,
    *coverage.IN_DOSSIERS,
    *accounts.IN_DOSSIERS,
    *numbers.IN_DOSSIERS,
    *publication.IN_DOSSIERS,
    *own_words.IN_DOSSIERS,
    *supplements.IN_DOSSIERS,
    *headings.IN_DOSSIERS,
)
MEASURED: tuple[Rule[[ActionPlan, numbers.Measuring]], ...] = (*doubles.MEASURED, *numbers.MEASURED)
"""Of what is measured, whether a body tells it or the evaluator of the whole country."""
ACROSS = (*doubles.ACROSS, *dates.ACROSS)
IN_EVALUATIONS = evaluations.IN_EVALUATIONS
EVALUATORS_FILES = {each.table: each.file for each in holdings(Evaluation)}
OF_SUCCESSORS = (links.goes_round, alike.taken_over_twice)
"""The evaluator too says who has taken over after whom."""

RULES: tuple[Rule[...], ...] = tuple(
    sorted((*EVERYWHERE, *IN_PLANS, *IN_DOSSIERS, *MEASURED, *ACROSS, *IN_EVALUATIONS), key=lambda each: each.code)
)
"""Every rule, by its code."""

CODES: dict[str, Text] = {each.code: each.about for each in RULES}
"""Each code with what it is about, for the table of findings."""


def check(plan: ActionPlan, dossiers: Dossier | Iterable[Dossier] = ()) -> tuple[Finding, ...]:
    """Return everything that is known to be wrong, sorted by place: what the reading found, and what the rules find.

    The plan's files are told from a dossier's by the plan's id before them; of several dossiers each has its body
    and round before its files. A county's own rules come from its plugins: `plugins.check`.
    """
    require(ActionPlan, plan, "plan")
    return tuple(sorted(_findings(plan, dossiers_in(dossiers)), key=by_place))


def check_evaluation(
    plan: ActionPlan, dossiers: Dossier | Iterable[Dossier], evaluation: Evaluation, figures: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Return what is wrong in the evaluator's own folder, held against the plan, the dossiers and the figures' keys.

    A verdict, a coding or a conclusion that leads nowhere would otherwise be left out without a word. What the reading
    of the folder found stands in `evaluation.findings`. The places begin with "evaluation".
    """
    several = dossiers_in(dossiers)
    looked = Evaluated(completed(plan, several), several, evaluation, figures)
    found = (
        *_found(IN_EVALUATIONS, looked),
        *_found(OF_SUCCESSORS, looked.plan, evaluation),
        *_found(MEASURED, looked.plan, evaluation),
    )
    return tuple(sorted(_inside(("evaluation",), map(_where_evaluators_write, found)), key=by_place))


def _where_evaluators_write(finding: Finding) -> Finding:
    """Return a Finding with the evaluator's own file: what is made by a script says the file of a dossier."""
    origin = finding.origin
    if origin is None or origin.cells or origin.table not in EVALUATORS_FILES:
        return finding
    return evolve(finding, origin=evolve(origin, file=EVALUATORS_FILES[origin.table]))


def _findings(plan: ActionPlan, dossiers: tuple[Dossier, ...]) -> Iterator[Finding]:
    yield from _inside((plan.head.id,), _in_plan(plan))
    for dossier in dossiers:
        found = (at_home(each, dossier.homes) for each in _in_dossier(plan, dossier))
        yield from _inside(dossier.path if len(dossiers) > 1 else (), found)
    yield from _found(ACROSS, dossiers)


def _in_plan(plan: ActionPlan) -> Iterator[Finding]:
    yield from plan.findings
    yield from _found(EVERYWHERE, plan, plan)
    yield from _found(IN_PLANS, plan)


def _in_dossier(plan: ActionPlan, dossier: Dossier) -> Iterator[Finding]:
    whole = completed(plan, dossier)  # a link may lead to a measure that only the county knows
    yield from dossier.findings
    yield from _found(EVERYWHERE, whole, dossier)
    yield from _found(IN_DOSSIERS, whole, dossier)
    yield from _found(MEASURED, whole, dossier)


def _found(rules: Iterable[Rule[Looked]], *where: Looked.args, **named: Looked.kwargs) -> Iterator[Finding]:
    for each in rules:
        yield from each.findings(*where, **named)


def _inside(folder: tuple[str, ...], findings: Iterable[Finding]) -> Iterator[Finding]:
    for each in findings:
        yield evolve(each, origin=inside(folder, each.origin)) if folder and each.origin else each
