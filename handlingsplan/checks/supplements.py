"""What a county says of the plan beyond its data: whether it can be used, and whether the plan says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ..completing import completed
from ..errors import Severity
from ..fields import noun_key
from ..language import Text, text
from ..model import COMPLETABLE, ActionPlan, Completion, Dossier, Outcome
from .reach import Reach
from .rule import Fault, rule
from .telling import place


def _outcomes(plan: ActionPlan, dossier: Dossier) -> Iterator[Completion]:
    mine = set(dossier.supplements)
    return (each for each in completed(plan, dossier).completions if each.supplement in mine)


def _unused(plan: ActionPlan, dossier: Dossier, fault: str, key: str) -> Iterator[Fault]:
    for each in _outcomes(plan, dossier):
        if each.fault == fault and each.why is not None:
            yield Fault(each.why, place(each.supplement, key), each.hint)


@rule("H331", text("En komplettering av något som planen inte har"), Severity.ERROR)
def no_such_target(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A supplement leads to a record of another kind than it says; one that leads nowhere is told of with the links."""
    reach = Reach(completed(plan, dossier), dossier)
    kinds = {kind: noun_key(noun) for kind, (_, noun) in COMPLETABLE.items()}
    for each in _outcomes(plan, dossier):
        said = each.supplement
        is_a = [kind for kind, table in kinds.items() if said.target in reach.records(table)]
        if each.fault == "target" and is_a:
            yield Fault(
                text("Planen har ”{id}” som {is_a}, inte som {kind}.", id=said.target, is_a=is_a[0], kind=said.kind),
                place(said, "kind"),
                text("Skriv kind = ”{is_a}”.", is_a=is_a[0]),
            )


@rule("H332", text("En komplettering av ett fält som inte finns"), Severity.ERROR)
def no_such_field(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A supplement is about a field that records of its kind do not have."""
    yield from _unused(plan, dossier, "field", "field")


@rule("H333", text("En komplettering som inte kan stå i sitt fält"), Severity.ERROR)
def unfit_value(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """What a supplement says is no number, no time or no agency, where it should be one."""
    yield from _unused(plan, dossier, "value", "value")


@rule("H334", text("En komplettering som planen säger emot"))
def contradicted(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """The plan says otherwise: what it says stands, and what the county has found is printed beside it."""
    for each in _outcomes(plan, dossier):
        if each.outcome is Outcome.DISPUTED:
            yield Fault(
                text(
                    "Länet anger ”{value}” ({citation}), men i {where} står: {shipped}.",
                    value=each.supplement.value,
                    citation=each.supplement.citation,
                    where=_where(plan, each),
                    shipped=each.shipped,
                ),
                place(each.supplement, "value"),
                text("Planens uppgift gäller, och länets skrivs ut bredvid. Rätta den som är fel."),
            )


def _where(plan: ActionPlan, each: Completion) -> Text:
    """Return where the plan says it: the place in its file, else the plan itself."""
    said = each.supplement
    attribute, _ = COMPLETABLE[said.kind]
    found = next((one for one in getattr(plan, attribute) if one.id == said.target), None)
    if found is None:
        return text("planen")
    return text("{place}", place=place(found, each.key))


@rule("H335", text("En ny åtgärd som inte kan läggas till"), Severity.ERROR)
def unfit_new(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """What is said to be new in the plan is no measure, has no title, or is there already."""
    yield from _unused(plan, dossier, "new", "new")


@rule("H336", text("En komplettering som redan står i planen"), Severity.NOTE)
def said_already(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """The plan says the same, so that the supplement adds nothing but its source."""
    for each in _outcomes(plan, dossier):
        if each.outcome is Outcome.SAME:
            yield Fault(text("Planen säger redan detta."), place(each.supplement, "value"))


IN_DOSSIERS = (no_such_target, no_such_field, unfit_value, contradicted, unfit_new, said_already)
