"""What an agency accounts for: of which measure, whether it was its to do, and what is said against itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import Severity
from ..language import Text, text
from ..model import ActionPlan, AssignmentReport, CarriedOut, Dossier
from .group import Group
from .reach import Reach
from .rule import Fault, rule
from .telling import listed, place

LESS = (CarriedOut.PARTLY, CarriedOut.NOT)
READ_OUT = ("carried_out", "output", "use", "result")
"""What is known of a report only when somebody has read it."""


@rule("H341", text("En redovisning som varken gäller en åtgärd eller ett uppdrag"))
def of_nothing(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An account names neither a measure nor an assignment, so that it counts for none."""
    for each in dossier.assignment_reports:
        if each.measure is None and each.assignment is None:
            yield Fault(
                text("Varken åtgärd eller uppdrag är angivet, så redovisningen räknas inte för någon åtgärd."),
                place(each, "measure"),
                text("Ange åtgärden, uppdraget eller båda."),
            )


@rule("H342", text("En redovisning som kom före beslutet"))
def received_before_decided(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A report surely came in before the assignment was decided."""
    for each in dossier.assignment_reports:
        came, decided = each.received, each.decided
        if came is not None and decided is not None and came.surely_before(decided.earliest):
            yield Fault(
                text("Redovisningen kom {received}, före beslutet ({decided}).", received=came, decided=decided),
                place(each, "received"),
                text("Rätta den ena dagen."),
            )


@rule("H343", text("En redovisning eller ett beslut efter omgången"))
def after_the_round(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A report or a decision is dated after the day that the round's reports are as of, and does not count in them."""
    this = dossier.round
    day = this.published or this.closes or this.period
    for each in dossier.assignment_reports:
        for key, when in (("decided", each.decided), ("received", each.received)):
            if when is not None and when.surely_after(day.latest):
                yield Fault(
                    text("{when} är efter den dag som omgångens rapporter gäller ({day}).", when=when, day=day),
                    place(each, key),
                    text("Rätta dagen, eller skriv uppgiften i nästa omgång."),
                )


@rule("H344", text("En redovisning som är märkt som ej kodad men är kodad"))
def coded_after_all(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A report is marked as not yet read by anybody, and yet what it says is told."""
    for each in dossier.assignment_reports:
        if each.not_coded and any(getattr(each, key) is not None for key in READ_OUT):
            yield Fault(
                text("Redovisningen är märkt ”ej kodad”, men det står vad den säger."),
                place(each, "not_coded"),
                text("Ta bort märket om den är kodad; annars ta bort det som ingen har kodat."),
            )


@rule("H345", text("Ett uppdrag som inte är helt genomfört, utan skäl"))
def less_without_reason(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An agency says that it has done a part, or nothing, of what was decided, and not why."""
    for each in dossier.assignment_reports:
        if each.carried_out in LESS and (each.reason is None or not each.reason.strip()):
            yield Fault(
                text("”{said}”, men skälet saknas.", said=each.carried_out.value),
                place(each, "reason"),
                text("Skriv varför, eller att myndigheten inte har sagt det."),
            )


@rule("H346", text("En redovisning från en annan än den ansvariga"), Severity.NOTE)
def not_its_to_do(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A body accounts for a measure that others are responsible for, or for an assignment that others were given."""
    group, reach = Group(plan, dossier), Reach(plan, dossier)
    for each in dossier.assignment_reports:
        whose = _whose(each, reach)
        if not whose or not group.knows(each.agency) or any(group.akin(each.agency, body) for body in whose):
            continue
        yield Fault(
            text(
                "{body} redovisar, men ansvarig är {names}.",
                body=group.name(each.agency),
                names=listed(map(group.name, whose)),
            ),
            place(each, "agency"),
            _what_counts(each),
        )


def _whose(report: AssignmentReport, reach: Reach) -> tuple[str, ...]:
    """Return who is responsible for what a report accounts for: the measure's, else whom the assignment is given to."""
    if report.measure is not None:
        measure = reach.records("measure").get(report.measure)
        return measure.responsible if measure else ()
    assignment = reach.records("assignment").get(report.assignment or "")
    return assignment.given_to if assignment else ()


def _what_counts(report: AssignmentReport) -> Text | None:
    if report.measure is None:
        return None
    return text("Åtgärdens läge i landet följer av vad den ansvariga redovisar; det här står bredvid.")


IN_DOSSIERS = (
    of_nothing,
    received_before_decided,
    after_the_round,
    coded_after_all,
    less_without_reason,
    not_its_to_do,
)
