"""`handlingsplan plan --saknas`: what is not known of the plan, measure by measure, and how a county completes it."""

from __future__ import annotations

from collections.abc import Iterable

from ..completing.lacking import FACTS, lacking
from ..language import Words, text
from ..model import COMPLETABLE_FIELDS, ActionPlan, Dossier, Outcome, Supplemented
from .telling import say, table

HOW = """
[[supplement]]
id = "{id}"
target = "{target}"
field = "{field}"
value = "…"
source = "…"
place = "s. …"
"""


def tell_lacking(plan: ActionPlan, dossiers: Iterable[Dossier] = ()) -> None:
    """Tell what is not known of a plan after what the dossiers complete it with, and how to complete it further."""
    rows = [(each.id, each.title, ", ".join(_label(fact) for fact in lacking(each))) for each in plan.measures]
    gaps = [row for row in rows if row[2]]
    say(text("Det som inte är känt om planens åtgärder"), "bold")
    if gaps:
        table(("Id", "Åtgärd", "Saknas"), gaps)
    say(_counted(plan, len(gaps)))
    if plan.head.unknown:
        say(plan.head.unknown)
    done = sum(each.filled for each in plan.completions)
    if any(each.supplements for each in dossiers):
        disputed = sum(each.outcome is Outcome.DISPUTED for each in plan.completions)
        say(text("Länet har fyllt i {n} uppgifter; {m} strider mot planen.", n=done, m=disputed))
    if gaps:
        say(_how(plan, gaps[0][0]))


def _label(fact: str) -> str:
    return str(COMPLETABLE_FIELDS[Supplemented.MEASURE][fact].says.label)


def _counted(plan: ActionPlan, gaps: int) -> str:
    w = Words()
    said = w("Uppgifter saknas om {n} av {known} kända åtgärder.", n=gaps, known=len(plan.measures))
    if plan.unknown_count:
        said += w.plural(" {n} åtgärd är helt okänd.", " {n} åtgärder är helt okända.", plan.unknown_count)
    return said


def _how(plan: ActionPlan, target: str) -> str:
    measure = next(each for each in plan.measures if each.id == target)
    fact = next(fact for fact in FACTS if fact in lacking(measure))
    example = HOW.format(id="tillagg-1", target=target, field=fact)
    how = text(
        "Har du en källa? Skriv en tabell för varje uppgift i plan-tillagg.toml i underlagets mapp, till exempel:"
    )
    return f"\n{how}\n{example}"
