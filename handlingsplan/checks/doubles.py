"""What stands twice: it would be counted twice, or nobody could tell which of the two holds."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from ..errors import Severity
from ..language import text
from ..model import (
    ActionPlan,
    Activity,
    AnswerPart,
    BodyPart,
    Dossier,
    Money,
    Observation,
    Record,
    StatusEntry,
    Voice,
)
from .numbers import Measuring, indicators_of
from .rule import Fault, rule
from .telling import inside, place

Owner = ActionPlan | Dossier
Item = TypeVar("Item")


def repeated(items: Iterable[Item], key: Callable[[Item], Hashable]) -> Iterator[tuple[Item, Item]]:
    """Yield each item whose key an earlier one has, with that earlier one; None is no key."""
    first: dict[Hashable, Item] = {}
    for item in items:
        name = key(item)
        if name is None:
            continue
        if name in first:
            yield item, first[name]
        else:
            first[name] = item


@rule("H122", text("Samma koppling två gånger"), Severity.ERROR)
def link_twice(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An activity is linked to the same measure or assignment in the same way twice."""
    for activity in dossier.activities:
        for step, (number, _first) in repeated(enumerate(activity.links, 1), lambda each: each[1].part_name):
            if step[1].target:
                yield Fault(
                    text("Kopplingen till ”{target}” finns redan (nummer {n}).", target=step[1].target, n=number),
                    place(activity, "serves", step),
                    text("Behåll en av dem, eller skilj dem åt i hur aktiviteten bidrar."),
                )


@rule("H123", text("Två lägen vid samma tid enligt samma uppgiftslämnare"), Severity.ERROR)
def status_twice(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """The same voice says twice how far something had come at the same time."""
    records: tuple[Activity | BodyPart, ...] = (*dossier.activities, *dossier.body_parts)
    for record in records:
        for step, (_number, before) in repeated(enumerate(record.statuses, 1), lambda each: _as_of(each[1])):
            entry = step[1]
            said = text(
                "Läget per {as_of} enligt {voice} finns redan: ”{before}”, här ”{here}”.",
                as_of=entry.as_of,
                voice=entry.voice.value,
                before=before.status.value,
                here=entry.status.value,
            )
            yield Fault(said, place(record, "as_of", step), text("Behåll det som gäller, eller rätta dagen."))


def _as_of(entry: StatusEntry) -> Hashable:
    return entry.as_of.earliest, entry.as_of.latest, entry.voice


@rule("H124", text("Två svarsdelar, mätvärden eller belopp som inte kan skiljas åt"), Severity.ERROR)
def part_twice(_: ActionPlan, told: Measuring) -> Iterator[Fault]:
    """Two parts of an answer have one id, or two values of an indicator or amounts of an account one period."""
    for record, parts, key in _with_parts(told):
        for step, (number, _first) in repeated(enumerate(parts, 1), lambda each: each[1].part_name):
            yield Fault(
                text("”{name}” används redan av nummer {n}.", name=step[1].part_name, n=number),
                place(record, key, step),
                text("Ge den ena ett annat namn, eller ta bort den."),
            )


def _with_parts(told: Measuring) -> Iterator[tuple[Record, tuple[AnswerPart | Observation | Money, ...], str]]:
    yield from ((each, each.observations, "period") for each in indicators_of(told))
    if isinstance(told, Dossier):
        yield from ((each, each.parts, "id") for each in told.answers)
        yield from ((each, each.money, "period") for each in told.assignment_reports)


@rule("H125", text("Två ställningstaganden om samma åtgärd"), Severity.ERROR)
def concern_twice(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Two written decisions say whether one measure concerns the county; the evaluator's may stand beside."""
    for each, first in repeated(dossier.concerns, lambda one: (one.measure, one.by is Voice.EVALUATOR)):
        yield Fault(
            text("Om ”{measure}” berör länet är redan sagt i ”{first}”.", measure=each.measure, first=first.id),
            place(each, "measure"),
            text("Behåll det som gäller: {a} eller {b}.", a=first.verdict.value, b=each.verdict.value),
        )


@rule("H126", text("Två poster om samma myndighets del"), Severity.ERROR)
def body_part_twice(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Two records speak of one body's part in the same measure or assignment."""
    for each, first in repeated(dossier.body_parts, _body_and_target):
        yield Fault(
            text("Vad ”{agency}” gör står redan i ”{first}”.", agency=each.agency, first=first.id),
            place(each, "agency"),
            text("För samman dem till en post med alla lägesangivelser."),
        )


def _body_and_target(part: BodyPart) -> Hashable:
    return part.agency, part.measure, part.assignment


@rule("H130", text("Två underlag från samma omgång"), Severity.ERROR)
def dossier_twice(dossiers: tuple[Dossier, ...]) -> Iterator[Fault]:
    """Two dossiers come from the same body and round, so that each record would be counted twice."""
    for each, first in repeated(dossiers, lambda one: one.path):
        yield Fault(
            text(
                "Två underlag är från ”{body}” och omgången ”{round}”: ”{first}” och ”{second}”.",
                body=each.head.body,
                round=each.round.id,
                first=first.head.title,
                second=each.head.title,
            ),
            inside(each.path, place(each.head, "body")),
            text("Ta med det ena, eller rätta nyckel eller omgång."),
        )


IN_DOSSIERS = (
    link_twice,
    status_twice,
    concern_twice,
    body_part_twice,
)
MEASURED = (part_twice,)
ACROSS = (dossier_twice,)
