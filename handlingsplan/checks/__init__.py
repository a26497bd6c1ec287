"""What is known to be wrong, or worth knowing, in a plan and its dossiers: one rule for each thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..errors import Finding, by_place
from ..language import Text
from ..model import ActionPlan, Dossier
from . import alike, answers, coverage, dates, doubles, links, publication
from .reach import Owner
from .rule import Fault, Looked, Rule

__all__ = ["CODES", "RULES", "Fault", "Rule", "check"]

EVERYWHERE: tuple[Rule[[ActionPlan, Owner]], ...] = (*links.EVERYWHERE, *alike.EVERYWHERE, *coverage.EVERYWHERE)
IN_PLANS = coverage.IN_PLANS
IN_DOSSIERS: tuple[Rule[[ActionPlan, Dossier]], ...] = (
    *links.IN_DOSSIERS,
    *doubles.IN_DOSSIERS,
    *alike.IN_DOSSIERS,
    *answers.IN_DOSSIERS,
    *dates.IN_DOSSIERS,
    *coverage.IN_DOSSIERS,
    *publication.IN_DOSSIERS,
)
ACROSS = (*doubles.ACROSS, *dates.ACROSS)

RULES: tuple[Rule[...], ...] = tuple(
    sorted((*EVERYWHERE, *IN_PLANS, *IN_DOSSIERS, *ACROSS), key=lambda each: each.code)
)
"""Every rule, by its code."""

CODES: dict[str, Text] = {each.code: each.about for each in RULES}
"""Each code with what it is about, for the table of findings."""


def check(plan: ActionPlan, dossiers: Dossier | Iterable[Dossier] = ()) -> tuple[Finding, ...]:
    """Return everything that is known to be wrong, sorted by place: what the reading found, and what the rules find.

    A county's own rules come from its plugins: `plugins.check`.
    """
    several = (dossiers,) if isinstance(dossiers, Dossier) else tuple(dossiers)
    return tuple(sorted(_findings(plan, several), key=by_place))


def _findings(plan: ActionPlan, dossiers: tuple[Dossier, ...]) -> Iterator[Finding]:
    owners: tuple[Owner, ...] = (plan, *dossiers)
    for owner in owners:
        yield from owner.findings
        yield from _found(EVERYWHERE, plan, owner)
    yield from _found(IN_PLANS, plan)
    for dossier in dossiers:
        yield from _found(IN_DOSSIERS, plan, dossier)
    yield from _found(ACROSS, dossiers)


def _found(rules: Iterable[Rule[Looked]], *where: Looked.args, **named: Looked.kwargs) -> Iterator[Finding]:
    for each in rules:
        yield from each.findings(*where, **named)
