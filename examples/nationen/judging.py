"""Utvärderarens bedömningar och omkodningar: vad de kommer fram till, och vad de vilar på."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import handlingsplan as hp
from handlingsplan import CarriedOut

from .drawing import some
from .words_of_evaluator import (
    AGREED,
    CODERS,
    COMMENTS,
    DIFFERING,
    NO_LINK,
    NOBODY,
    NOT_CODED,
    NOT_RECEIVED,
    NOT_USED,
    ONLY_ONE,
    SAME_CODE,
)

Reports = tuple[hp.AssignmentReport, ...]
Judged = tuple[CarriedOut, tuple[str, ...]]
"""En bedömning och de skäl som den kan ha."""
DONE = (CarriedOut.AS_DECIDED, CarriedOut.PARTLY)


def assessments(draw: Random, plan: hp.ActionPlan, dossiers: tuple[hp.Dossier, ...]) -> tuple[hp.Assessment, ...]:
    """Return the evaluator's verdicts on most measures, each by what those responsible have told of it."""
    names = {each.id: each.name for each in plan.agencies}
    last = {(each.head.body, one.id): one for each in dossiers for one in each.assignment_reports}
    judged = [each for each in plan.measures if draw.random() < 0.8]
    return tuple(
        _assessment(draw, each, tuple(one for one in last.values() if one.measure == each.id), names) for each in judged
    )


def _assessment(draw: Random, measure: hp.Measure, reports: Reports, names: dict[str, str]) -> hp.Assessment:
    told = tuple(each for each in reports if each.carried_out)
    whole = told and {each.agency for each in told} == {*measure.responsible}
    verdict, reasons = _of_told(draw, told) if whole else (CarriedOut.CANNOT_TELL, _why_not(measure, reports, told))
    theirs = {each.carried_out for each in told}
    differs = verdict is not CarriedOut.CANNOT_TELL and theirs != {verdict}
    return hp.Assessment(
        id=measure.id,
        measure=measure.id,
        verdict=verdict,
        reason=draw.choice(reasons).format(
            said=_quoted(each.output for each in told),
            why=_quoted(each.reason for each in told),
            verdicts="; ".join(f"{names[each.agency]}: {each.carried_out}" for each in told),
        ),
        by="utvärderaren",
        comment=draw.choice(COMMENTS) if differs and draw.random() < 0.6 else None,
    )


def _of_told(draw: Random, told: Reports) -> Judged:
    """Return the verdict on what all who are responsible have told: mostly their own, now and then a stricter one."""
    theirs = {each.carried_out for each in told if each.carried_out}
    if len(theirs) > 1:
        return CarriedOut.PARTLY if theirs.intersection(DONE) else CarriedOut.CANNOT_TELL, DIFFERING
    (verdict,) = theirs
    unused = all(each.use is None for each in told)
    if verdict is CarriedOut.AS_DECIDED and unused and draw.random() < 0.6:
        return CarriedOut.PARTLY, NOT_USED
    return verdict, AGREED[verdict]


def _why_not(measure: hp.Measure, reports: Reports, told: Reports) -> tuple[str, ...]:
    """Return why a measure can't be judged: what is lacking."""
    if told:
        return ONLY_ONE
    if any(each.not_coded for each in reports):
        return NOT_CODED
    return NOT_RECEIVED if measure.responsible else NOBODY


def _quoted(said: Iterable[str | None]) -> str:
    return " och ".join(f"”{each}”" for each in said if each)


def recodings(draw: Random, dossiers: tuple[hp.Dossier, ...]) -> tuple[hp.Recoding, ...]:
    """Return how two coders of the evaluator's have read some links again."""
    links = [
        (hp.part_key(hp.key_of(dossier, "activity", activity.id), link), link)
        for dossier in dossiers
        for activity in dossier.activities[:5]
        for link in activity.links
        if link.measure
    ]
    chosen = some(draw, links, 30, min(30, len(links)))
    return tuple(_recoding(draw, n, key, link) for n, (key, link) in enumerate(chosen, 1))


def _recoding(draw: Random, number: int, key: str, link: hp.Link) -> hp.Recoding:
    same = draw.random() < 0.7
    return hp.Recoding(
        id=f"omkodning-{number}",
        record=key,
        value=link.target if same else "ingen",
        reason=draw.choice(SAME_CODE if same else NO_LINK),
        by=draw.choice(CODERS),
    )
