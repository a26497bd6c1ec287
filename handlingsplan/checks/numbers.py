"""Money and counts that contradict themselves, or that would not be counted as meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..errors import Severity
from ..language import Words, text
from ..model import ActionPlan, AssignmentReport, Dossier, Evaluation, Indicator, Money, Observation
from .rule import Fault, rule
from .telling import Step, place

AMOUNTS = ("granted", "used", "repaid")
SEXES = ("women", "men", "unknown")
COUNTS = ("people", "attendances", *SEXES)
Measuring = Dossier | Evaluation
"""Whoever tells of something in numbers: a body of its own, the evaluator of the whole country."""


@rule("H351", text("Mer använt och återbetalt än beviljat"))
def more_than_granted(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Of an assignment's money more was used and paid back than was granted in the same period."""
    for report, step in _money(dossier):
        each: Money = step[1]
        gone = (each.used or 0) + (each.repaid or 0)
        if each.granted is not None and gone > each.granted:
            yield Fault(
                text(
                    "{gone} kronor är använt och återbetalt, men {granted} är beviljat.",
                    gone=Words().number(gone),
                    granted=Words().number(each.granted),
                ),
                place(report, "granted", step),
                text("Rätta beloppen. Kom pengarna från annat håll också, skriv det i anmärkningen."),
            )


@rule("H352", text("Belopp för tider som går in i varandra"))
def money_twice(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An account tells the same kind of amount of periods that overlap, of which only one is counted."""
    for report in dossier.assignment_reports:
        for (_number, first), step in combinations(enumerate(report.money, 1), 2):
            # One and the same period is H124's to tell.
            if first.part_name != step[1].part_name and (key := _told_of_the_same(first, step[1])):
                yield Fault(
                    text(
                        "{here} går in i {other}, så bara det ena beloppet räknas.",
                        here=step[1].period,
                        other=first.period,
                    ),
                    place(report, key, step),
                    text("Skriv varje års belopp för sig, eller bara det sammanlagda."),
                )


def _told_of_the_same(one: Money, other: Money) -> str | None:
    """Return which amount is told twice of a time that two periods share."""
    if one.period.surely_before(other.period.earliest) or one.period.surely_after(other.period.latest):
        return None
    return next((key for key in AMOUNTS if None not in (getattr(one, key), getattr(other, key))), None)


@rule("H353", text("Ett antal eller belopp under noll"), Severity.ERROR)
def below_zero(_: ActionPlan, told: Measuring) -> Iterator[Fault]:
    """Money or people are fewer than none, so that every sum they are in is wrong."""
    for keys, records in ((AMOUNTS, _money(told)), (COUNTS, _observations(told))):
        for record, step in records:
            for key in keys:
                number = getattr(step[1], key)
                if number is not None and number < 0:
                    yield Fault(
                        text("{number} är mindre än noll.", number=number),
                        place(record, key, step),
                        text("Skriv antalet eller beloppet utan minustecken."),
                    )


@rule("H354", text("Kvinnor, män och okänt som inte stämmer med antalet personer"))
def sexes_apart(_: ActionPlan, told: Measuring) -> Iterator[Fault]:
    """Women, men and unknown are together more than all people, or less although all three are told."""
    for indicator, step in _observations(told):
        each: Observation = step[1]
        apart = [number for key in SEXES if (number := getattr(each, key)) is not None]
        if each.people is None or not apart or sum(apart) == each.people:
            continue
        if sum(apart) > each.people or len(apart) == len(SEXES):
            yield Fault(
                text("Kvinnor, män och okänt är {n}, men personerna är {people}.", n=sum(apart), people=each.people),
                place(indicator, "people", step),
                text("Rätta det som är fel; det som inte är känt utelämnas."),
            )


@rule("H355", text("Fler personer än deltagartillfällen"))
def more_people_than_attendances(_: ActionPlan, told: Measuring) -> Iterator[Fault]:
    """More people have come than there were attendances, which the same person can have many of."""
    for indicator, step in _observations(told):
        each: Observation = step[1]
        if each.people is not None and each.attendances is not None and each.people > each.attendances:
            yield Fault(
                text("{people} personer men bara {n} deltagartillfällen.", people=each.people, n=each.attendances),
                place(indicator, "attendances", step),
                text("Den som kommer två gånger är en person och två tillfällen. Har talen bytt plats?"),
            )


@rule("H356", text("En indikator som får summeras men inte har värden eller personer"))
def nothing_to_sum(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """An indicator may be summed with others', and only attendances are told, which are summed anyway."""
    for each in dossier.indicators:
        told = {key for one in each.observations for key in (*COUNTS, "value") if getattr(one, key) is not None}
        if each.sums and told == {"attendances"}:
            yield Fault(
                text("Bara deltagartillfällen är angivna, och de summeras alltid."),
                place(each, "sums"),
                text("Skriv antalet personer om det är känt, eller ta bort uppgiften."),
            )


@rule("H357", text("En yrkesgrupp utan utbildningens syfte"))
def profession_without_aim(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """Who is trained is told but not what for, so that it does not count as a training."""
    for each in dossier.indicators:
        if each.profession is not None and each.aim is None:
            yield Fault(
                text("Yrkesgruppen är angiven men inte syftet, så indikatorn räknas inte bland utbildningarna."),
                place(each, "aim"),
                text("Ange syftet, eller ta bort yrkesgruppen om det inte är en utbildning."),
            )


def _money(told: Measuring) -> Iterator[tuple[AssignmentReport | Indicator, Step]]:
    for report in () if isinstance(told, Evaluation) else told.assignment_reports:
        for step in enumerate(report.money, 1):
            yield report, step


def _observations(told: Measuring) -> Iterator[tuple[AssignmentReport | Indicator, Step]]:
    for indicator in indicators_of(told):
        for step in enumerate(indicator.observations, 1):
            yield indicator, step


def indicators_of(told: Measuring) -> tuple[Indicator, ...]:
    """Return what is measured: a dossier's indicators, or the evaluator's series."""
    return told.series if isinstance(told, Evaluation) else told.indicators


MEASURED = (below_zero, sexes_apart, more_people_than_attendances)
IN_DOSSIERS = (more_than_granted, money_twice, nothing_to_sum, profession_without_aim)
