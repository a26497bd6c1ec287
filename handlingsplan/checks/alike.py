"""What looks like something else: the same id, name or number, or an activity that is likely another one."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from ..language import text
from ..model import ActionPlan, Activity, Agency, Assignment, Dossier, Evaluation, Measure, Part, Question, normalised
from .doubles import repeated
from .reach import Owner
from .rule import Fault, rule
from .telling import place


@rule("H121", text("En myndighet som redan finns i planen"))
def agency_in_plan(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """The dossier declares an agency under an id that the plan has given one."""
    shipped = {each.id: each for each in plan.agencies}
    for each in dossier.agencies:
        if each.id in shipped:
            yield Fault(
                text("”{id}” finns redan bland planens myndigheter: {name}.", id=each.id, name=shipped[each.id].name),
                place(each, "id"),
                text("Ta bort den här om det är samma myndighet; annars ge den ett annat id."),
            )


@rule("H127", text("Samma namn två gånger"))
def same_name(plan: ActionPlan, owner: Owner) -> Iterator[Fault]:
    """Two agencies, measures or assignments have the same name."""
    for key, shipped, own in _named(plan, owner):
        mine = set(map(id, own))
        for each, first in repeated((*shipped, *own), _name):
            if id(each) in mine and each.id != first.id:
                yield Fault(
                    text("”{first}” heter likadant.", first=first.id),
                    place(each, key),
                    text("Är det samma, behåll en av dem; annars skilj namnen åt."),
                )


Named = tuple[Agency | Measure | Assignment, ...]


def _name(record: Agency | Measure | Assignment) -> str:
    return normalised(record.name if isinstance(record, Agency) else record.title)


def _named(plan: ActionPlan, owner: Owner) -> Iterator[tuple[str, Named, Named]]:
    if isinstance(owner, ActionPlan):
        yield "name", (), owner.agencies
        yield "title", (), owner.assignments
        yield "title", (), owner.measures
    else:
        yield "name", plan.agencies, owner.agencies
        yield "title", plan.assignments, owner.assignments


@rule("H128", text("Två aktiviteter som troligen är en"))
def activity_twice(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Two activities are alike in title, start and place, and likely one."""
    for each, first in repeated(dossier.activities, _likeness):
        if each.common_key is not None and each.common_key == first.common_key:
            continue  # several own it, and say so: it is counted once
        yield Fault(
            text("”{first}” har samma rubrik, start och plats.", first=first.id),
            place(each, "title"),
            text("Är det samma aktivitet, behåll en av dem; äger flera den, ge båda samma gemensamma nyckel."),
        )


def _likeness(activity: Activity) -> Hashable:
    start = activity.start and (activity.start.earliest, activity.start.latest)
    places = frozenset(normalised(each) for each in activity.places)
    # With neither time nor place a plain title, as "Utbildning", tells two only if the same body answers for it.
    bodies = None if start or places else frozenset(_responsible(activity))
    return normalised(activity.title), start, places, bodies


def _responsible(activity: Activity) -> Iterator[str]:
    return (role.agency for role in activity.roles if role.part is Part.RESPONSIBLE)


@rule("H129", text("Samma nummer två gånger"))
def number_twice(_: ActionPlan, owner: Owner) -> Iterator[Fault]:
    """Two measures, or two questions, have the same number."""
    numbered: tuple[Measure | Question, ...] = owner.measures if isinstance(owner, ActionPlan) else owner.questions
    for each, first in repeated(numbered, lambda one: one.number):
        yield Fault(
            text("Nummer {number} har redan ”{first}”.", number=each.number, first=first.id),
            place(each, "number"),
            text("Rätta det ena; en åtgärds nummer som inte är känt lämnas tomt."),
        )


@rule("H131", text("En myndighet som två har tagit över efter"))
def taken_over_twice(plan: ActionPlan, owner: Owner | Evaluation) -> Iterator[Fault]:
    """Two agencies have taken over after the same one, whose work can be told as that of only one of them."""
    shipped = () if owner is plan else plan.agencies
    mine = set(map(id, owner.agencies))
    taken = ((each, old) for each in (*shipped, *owner.agencies) for old in each.succeeds)
    for (each, old), (first, _) in repeated(taken, lambda one: one[1]):
        if id(each) in mine and each.id != first.id:
            yield Fault(
                text("”{first}” har också tagit över efter ”{old}”.", first=first.id, old=old),
                place(each, "succeeds"),
                text("Låt bara den som har tagit över uppdragen stå så: en utvärdering kan bara följa en av dem."),
            )


EVERYWHERE = (same_name, number_twice, taken_over_twice)
IN_DOSSIERS = (agency_in_plan, activity_twice)
