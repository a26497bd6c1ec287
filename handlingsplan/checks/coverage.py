"""Who does what: activities, assignments and measures that nobody stands behind or that say too little."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import Severity
from ..language import text
from ..model import ActionPlan, Activity, Directed, Dossier, Part, Stated, Status
from .group import Group
from .reach import Owner
from .rule import Fault, rule
from .telling import all_of, listed, place

OF_A_PART = (Status.NOTHING, Status.NOT_APPLICABLE)


@rule("H321", text("En aktivitet utan myndighet"), Severity.ERROR)
def nobody(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An activity has no agency, so that it counts for none."""
    for each in dossier.activities:
        if not each.roles:
            yield Fault(
                text("Aktiviteten har ingen myndighet och räknas därför inte hos någon."),
                place(each, "roles"),
                text("Ange vem som är ansvarig, eller åtminstone vem som medverkar."),
            )


@rule("H322", text("En aktivitet utan ansvarig"))
def nobody_responsible(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Agencies take part in an activity, but none answers for it."""
    group = Group(plan, dossier)
    for each in dossier.activities:
        if each.roles and all(role.part is not Part.RESPONSIBLE for role in each.roles):
            yield Fault(
                text(
                    "Ingen är ansvarig. Med är {names}.", names=listed(group.name(role.agency) for role in each.roles)
                ),
                place(each, "roles"),
                text("Ange vem som är ansvarig, om det är känt."),
            )


@rule("H323", text("Aktiviteter utan läge"))
def no_status(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Nothing says how far some activities have come; reports print that nothing is known."""
    silent = [each.id for each in dossier.activities if not each.statuses]
    if silent:
        yield Fault(
            text("Aktiviteter utan läge: {n} ({names}).", n=len(silent), names=listed(silent)),
            all_of(Activity, "statuses"),
            text("Ange hur långt de kommit och per vilken dag; annars blir det ”ingen uppgift”."),
        )


@rule("H324", text("Ett läge som bara gäller en myndighets del"), Severity.ERROR)
def status_of_a_part(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An activity is said to have a status that only a body's part can have."""
    for each in dossier.activities:
        for number, entry in enumerate(each.statuses, 1):
            if entry.status in OF_A_PART:
                yield Fault(
                    text("”{status}” sägs om en myndighets del, inte om en aktivitet.", status=entry.status.value),
                    place(each, "status", (number, entry)),
                    text("Ta bort aktiviteten och skriv läget bland uppgifterna om myndigheters del."),
                )


@rule("H325", text("Ansvariga utanför samordningsgruppen"), Severity.NOTE)
def responsible_from_outside(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Bodies that are no members of the coordination group answer for activities."""
    group = Group(plan, dossier)
    roles = (role for each in dossier.activities for role in each.roles if role.part is Part.RESPONSIBLE)
    outside = [body for body in dict.fromkeys(role.agency for role in roles) if group.is_outside(body)]
    if outside:
        yield Fault(
            text("Ansvariga utanför samordningsgruppen: {names}.", names=listed(map(group.name, outside))),
            all_of(Activity, "roles"),
        )


@rule("H326", text("Ett uppdrag som ingen har fått"))
def given_to_nobody(_: ActionPlan, owner: Owner) -> Iterator[Fault]:
    """An assignment does not say whom it is given to."""
    for each in owner.assignments:
        if not each.given_to:
            yield Fault(
                text("Uppdraget är inte givet till någon."), place(each, "given_to"), text("Ange vem som har fått det.")
            )


@rule("H327", text("En åtgärd utan insatsområde"))
def no_area(plan: ActionPlan) -> Iterator[Fault]:
    """A measure stands in no area, and nothing says that its area is unknown."""
    for each in plan.measures:
        if each.area is None and each.area_stated is not Stated.UNKNOWN and plan.areas:
            yield Fault(
                text("Åtgärden hör inte till något insatsområde."),
                place(each, "area"),
                text("Ange området, eller skriv att det är ”{unknown}”.", unknown=Stated.UNKNOWN.value),
            )


@rule("H328", text("Fler åtgärder än planen anger"), Severity.ERROR)
def more_than_declared(plan: ActionPlan) -> Iterator[Fault]:
    """The plan holds more measures than it says that it does."""
    declared = plan.head.declared
    if declared is not None and len(plan.measures) > declared:
        yield Fault(
            text("Planen anger {declared} åtgärder men här finns {n}.", declared=declared, n=len(plan.measures)),
            place(plan.head, "declared"),
            text("Rätta antalet, eller ta bort den åtgärd som inte hör till planen."),
        )


@rule("H329", text("Riktad till ett län som inte är angivet"))
def directed_to_no_county(plan: ActionPlan) -> Iterator[Fault]:
    """A measure is directed to a certain county, and no county is named."""
    for each in plan.measures:
        if each.directed_to is Directed.COUNTY and each.directed_county is None:
            yield Fault(
                text("Åtgärden är riktad till ett visst län, men inte vilket."),
                place(each, "directed_county"),
                text("Ange länets kod; annars räknas åtgärden inte till dem som berör ett län."),
            )


@rule("H330", text("Vad det blev av ett behov, utan grund"))
def outcome_without_ground(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """What became of a need is told, but neither what met it nor why it is said to be so."""
    for each in dossier.needs:
        if each.outcome is not None and not each.met_by and each.outcome_reason is None:
            yield Fault(
                text("”{outcome}”, men varken skäl eller någon aktivitet är angivet.", outcome=each.outcome.value),
                place(each, "outcome_reason"),
                text("Skriv skälet, eller ange vilka aktiviteter som har mött det."),
            )


EVERYWHERE = (given_to_nobody,)
IN_PLANS = (no_area, more_than_declared, directed_to_no_county)
IN_DOSSIERS = (
    nobody,
    nobody_responsible,
    no_status,
    status_of_a_part,
    responsible_from_outside,
    outcome_without_ground,
)
