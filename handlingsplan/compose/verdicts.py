"""Verdicts and national classes as marks."""

from __future__ import annotations

from collections.abc import Mapping

from ..followup import Timing
from ..language import Text, text
from ..model import CarriedOut
from ..nation.status import OF_VERDICT, NationalClass
from ..report import Mark, Missing
from .speaker import Speaker
from .statuses import Tone

CLASSES: Mapping[NationalClass, tuple[Text, Tone]] = {
    NationalClass.AS_DECIDED: (text("Genomförd som beslutat"), "good"),
    NationalClass.PARTLY: (text("Delvis genomförd"), "under_way"),
    NationalClass.NOT: (text("Inte genomförd"), "bad"),
    NationalClass.CANNOT_TELL: (text("Kan inte bedömas"), "neutral"),
    NationalClass.NOT_CODED: (text("Rapport mottagen, ej kodad"), "unknown"),
    NationalClass.NO_INFORMATION: (text("Ingen uppgift"), "unknown"),
    NationalClass.NOBODY: (text("Ansvarig inte känd"), "unknown"),
}
TIMINGS: Mapping[Timing, tuple[Text, Tone]] = {
    Timing.ON_TIME: (text("I tid"), "good"),
    Timing.LATE: (text("För sent"), "bad"),
    Timing.UNDECIDED: (text("Mottagen; går inte att säga om i tid"), "neutral"),
    Timing.OVERDUE: (text("Inte mottagen i tid"), "bad"),
    Timing.NOT_DUE: (text("Inte mottagen"), "unknown"),
}


def class_mark(desk: Speaker, found: NationalClass) -> Mark | Missing:
    """Return what the agencies responsible make of a measure."""
    words, tone = CLASSES[found]
    if found in (NationalClass.NO_INFORMATION, NationalClass.NOBODY):
        return Missing(found.value, desk.say(words))
    return Mark(found.value, desk.say(words), tone)


def verdict_mark(desk: Speaker, verdict: CarriedOut | None) -> Mark | Missing:
    """Return a verdict; None is said to be none."""
    if verdict is None:
        return Missing("not_judged", desk.w("Ingen bedömning"))
    return class_mark(desk, OF_VERDICT[verdict])


def timing_mark(desk: Speaker, timing: Timing) -> Mark:
    """Return whether a report came in time."""
    words, tone = TIMINGS[timing]
    return Mark(timing.value, desk.say(words), tone)
