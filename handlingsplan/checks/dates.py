"""Dates that contradict each other. A date is only as exact as its source, so a rule speaks of what is sure."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import Severity
from ..language import text
from ..model import ActionPlan, Activity, BodyPart, Dossier, Status, StatusEntry
from ..model.unfilled import TIME
from ..when import When
from .rule import Fault, rule
from .telling import all_of, inside, listed, place

BEGUN = (Status.UNDER_WAY, Status.DONE)
AHEAD = (Status.NOT_STARTED, Status.DISCUSSED, Status.PLANNED)


@rule("H301", text("Ett slut före starten"), Severity.ERROR)
def ends_before_start(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An activity surely ends before it starts."""
    for each in dossier.activities:
        if _wrong_order(each.start, each.end):
            yield Fault(
                text("Slutet ({end}) ligger före starten ({start}).", end=each.end, start=each.start),
                place(each, "end"),
                text("Rätta den ena."),
            )


@rule("H302", text("En omgång vars dagar ligger i fel ordning"))
def round_out_of_order(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A round's questions are asked, answered and told of in that order, and told of after its period began."""
    this = dossier.round
    begun = When(this.period.said, this.period.earliest, this.period.earliest)
    for key, name, earlier in (
        ("closes", text("Frågorna ställdes"), this.asked),
        ("published", text("Sista svarsdag var"), this.closes or this.asked),
        ("published", text("Perioden är"), begun),
    ):
        later = getattr(this, key)
        if _wrong_order(earlier, later):
            yield Fault(
                text("{later} är för tidigt. {name} {earlier}.", later=later, name=name, earlier=earlier),
                place(this, key),
                text("Rätta den ena."),
            )


def _wrong_order(earlier: When | None, later: When | None) -> bool:
    return earlier is not None and later is not None and later.surely_before(earlier.earliest)


@rule("H303", text("Pågår eller genomförd före starten"))
def begun_before_start(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An activity is said to be under way or done at a time that surely lies before its start."""
    for activity, step in _entries(dossier):
        start = activity.start if isinstance(activity, Activity) else None
        if step[1].status in BEGUN and start is not None and start.surely_after(step[1].as_of.latest):
            yield Fault(
                text(
                    "”{status}” per {as_of}, men aktiviteten börjar {start}.",
                    status=step[1].status.value,
                    as_of=step[1].as_of,
                    start=start,
                ),
                place(activity, "status", step),
                text("Rätta läget, dagen eller starten."),
            )


@rule("H304", text("Planerad efter slutet"))
def ahead_after_end(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An activity is said to lie ahead at a time that surely lies after its end."""
    for activity, step in _entries(dossier):
        end = activity.end if isinstance(activity, Activity) else None
        if step[1].status in AHEAD and end is not None and end.surely_before(step[1].as_of.earliest):
            yield Fault(
                text(
                    "”{status}” per {as_of}, men aktiviteten skulle vara slut {end}.",
                    status=step[1].status.value,
                    as_of=step[1].as_of,
                    end=end,
                ),
                place(activity, "status", step),
                text("Blev den av? Rätta läget, eller skriv det nya slutet."),
            )


@rule("H305", text("Ett läge efter att rapporten gavs ut"))
def status_after_report(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """How far something had come is dated after the round's report was published."""
    published = dossier.round.published
    if published is None:
        return
    for record, step in _entries(dossier):
        if step[1].as_of.surely_after(published.latest):
            yield Fault(
                text(
                    "Läget är per {as_of}, efter att rapporten gavs ut ({published}).",
                    as_of=step[1].as_of,
                    published=published,
                ),
                place(record, "as_of", step),
                text("Rätta dagen, eller skriv läget i nästa omgång."),
            )


def _entries(dossier: Dossier) -> Iterator[tuple[Activity | BodyPart, tuple[int, StatusEntry]]]:
    records: tuple[Activity | BodyPart, ...] = (*dossier.activities, *dossier.body_parts)
    for record in records:
        for number, entry in enumerate(record.statuses, 1):
            yield record, (number, entry)


@rule("H306", text("Aktiviteter efter omgångens period"), Severity.NOTE)
def after_period(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Activities lie wholly after the round's period; reports show them as such."""
    period = dossier.round.period
    later = [each.id for each in dossier.activities if each.start and each.start.surely_after(period.latest)]
    if later:
        yield Fault(
            text(
                "Aktiviteter efter perioden {period}: {n} ({names}).", period=period, n=len(later), names=listed(later)
            ),
            all_of(Activity, "start"),
        )


@rule("H307", text("Aktiviteter utan slutdatum"), Severity.NOTE)
def no_end(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Activities have no end; reports never call them on time."""
    endless = [each.id for each in dossier.activities if each.end is None]
    if endless:
        yield Fault(
            text("Aktiviteter utan slutdatum: {n} av {all}.", n=len(endless), all=len(dossier.activities)),
            all_of(Activity, "end"),
        )


@rule("H308", text("En gemensam nyckel för aktiviteter vid skilda tider"))
def common_key_apart(dossiers: tuple[Dossier, ...]) -> Iterator[Fault]:
    """Activities that are counted as one lie at times that cannot meet."""
    first: dict[str, Activity] = {}
    for dossier in dossiers:
        folder = dossier.path if len(dossiers) > 1 else ()
        for each in dossier.activities:
            if each.common_key is None or not _surely_apart(other := first.setdefault(each.common_key, each), each):
                continue
            yield Fault(
                text("Nyckeln ”{key}” har också ”{other}”, vid en annan tid.", key=each.common_key, other=other.id),
                inside(folder, place(each, "common_key")),
                text("Är det samma aktivitet, rätta tiden; annars ge den en annan nyckel."),
            )


def _surely_apart(one: Activity, other: Activity) -> bool:
    return _surely_over(one, other) or _surely_over(other, one)


def _surely_over(one: Activity, other: Activity) -> bool:
    """Return whether one has ended before the other begins."""
    return one.end is not None and other.start is not None and one.end.surely_before(other.start.earliest)


@rule("H309", text("En omgång utanför planens period"))
def outside_the_plan(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """The round's period surely lies before or after the whole of the plan's."""
    period, of_plan = dossier.round.period, plan.head.period
    if of_plan is None or period == TIME:
        return
    if period.surely_before(of_plan.earliest) or period.surely_after(of_plan.latest):
        yield Fault(
            text("Omgångens period ({period}) ligger utanför planens ({plan}).", period=period, plan=of_plan),
            place(dossier.round, "period"),
            text("Rätta perioden, eller välj den plan som gällde då: --plan MAPP."),
        )


IN_DOSSIERS = (
    ends_before_start,
    round_out_of_order,
    begun_before_start,
    ahead_after_end,
    status_after_report,
    after_period,
    no_end,
    outside_the_plan,
)
ACROSS = (common_key_apart,)
