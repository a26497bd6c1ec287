"""What a county knows of the plan beyond its data, as the reports tell it: the county's own, each with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..language import Text, text
from ..model import COMPLETABLE_FIELDS, Completion, Held, Outcome, PlanSupplement, Supplemented
from ..report import Cell, Mark
from .desk import Desk
from .statuses import Tone

KINDS: Mapping[str, Supplemented] = {
    "measure": Supplemented.MEASURE,
    "priority_area": Supplemented.AREA,
    "assignment": Supplemented.ASSIGNMENT,
}
OUTCOMES: Mapping[Outcome, tuple[Text, Tone]] = {
    Outcome.FILLED: (text("Fyller i planen"), "good"),
    Outcome.ADDED: (text("Ny åtgärd i planen"), "good"),
    Outcome.SAME: (text("Står redan i planen"), "neutral"),
    Outcome.DISPUTED: (text("Strider mot planen, som gäller"), "bad"),
    Outcome.UNUSED: (text("Kunde inte användas"), "unknown"),
}
TOLD = (Outcome.FILLED, Outcome.ADDED, Outcome.DISPUTED)


def completions_of(desk: Desk, kind: str, name: str) -> tuple[Completion, ...]:
    """Return what the county has said of a record of the plan, and that differs from the plan's data."""
    mine = (each for each in desk.account.plan.completions if each.supplement.kind is KINDS.get(kind))
    return tuple(each for each in mine if each.supplement.target == name and each.outcome in TOLD)


def any_of(desk: Desk, kind: str) -> bool:
    """Return whether the county has said anything of the plan's records of a kind."""
    return any(completions_of(desk, kind, each.supplement.target) for each in desk.account.plan.completions)


def completed_cell(desk: Desk, held: Held) -> Cell:
    """Return what the county has found of a record: each field with its source."""
    said = "; ".join(_told(desk, each) for each in completions_of(desk, held.kind, held.record.id))
    return said or desk.w("Inget")


def completed_words(desk: Desk, kind: str, name: str) -> Iterator[str]:
    """Yield a sentence on what the county has found of a record, where it has found anything."""
    found = completions_of(desk, kind, name)
    if found:
        yield desk.w("Länets komplettering: {said}.", said="; ".join(_told(desk, each) for each in found))


def _told(desk: Desk, each: Completion) -> str:
    said = each.supplement
    if each.outcome is Outcome.ADDED:
        return desk.w("åtgärden ({source})", source=said.citation)
    label = _label(desk, each)
    if each.outcome is Outcome.DISPUTED:
        return desk.w("{field} även uppgett: {value} ({source})", field=label, value=said.value, source=said.citation)
    return f"{label} ({said.citation})"


def _label(desk: Desk, each: Completion) -> str:
    return desk.say(COMPLETABLE_FIELDS[each.supplement.kind][each.key].says.label)


def about_cell(desk: Desk, held: Held) -> Cell:
    """Return the heading of the field that a supplement is about; what the plan has no field for stands as written."""
    found = _of(desk, held.record)
    return _label(desk, found) if found and found.key else held.record.field


def outcome_cell(desk: Desk, held: Held) -> Cell:
    """Return what came of a supplement; beside it what the plan says, or why it could not be used."""
    found = _of(desk, held.record)
    outcome = found.outcome if found else Outcome.UNUSED
    words, tone = OUTCOMES[outcome]
    why = (found.why or found.shipped) if found else None
    return Mark(outcome.name.lower(), desk.say(words), tone, note=desk.say(why) if why else "")


def _of(desk: Desk, supplement: PlanSupplement) -> Completion | None:
    return next((each for each in desk.account.plan.completions if each.supplement == supplement), None)
