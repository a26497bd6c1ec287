"""Voices: agency, coordinator and evaluator side by side, where they differ and why."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..followup import Count, Counted, Share, current
from ..model import Assessment, CarriedOut, StatusEntry, Voice, key_of, part_key
from ..report import RecordKey
from .coverage import measure_key
from .shared import Once, Told
from .status import OF_VERDICT, NationalClass, NationalStatus
from .whole import Nation


@frozen(eq=False)
class MeasureVoices:
    """A measure with what the agencies responsible say together, and what the evaluator says."""

    status: NationalStatus
    assessments: tuple[Assessment, ...]

    @property
    def differ(self) -> bool:
        """Whether the evaluator says something else than the agencies; where either says nothing they do not differ."""
        agencies = self.status.national_class
        if agencies not in OF_VERDICT.values():
            return False
        return any(OF_VERDICT[each.verdict] is not agencies for each in self.assessments)

    @property
    def national_class(self) -> NationalClass:
        """What the agencies responsible make it."""
        return self.status.national_class


@frozen(eq=False)
class StatusVoices:
    """An activity of which two voices say different things as of the day, each with its latest status."""

    told: Told
    entries: tuple[StatusEntry, ...]

    @property
    def keys(self) -> tuple[RecordKey, ...]:
        """The keys of the statuses."""
        return tuple(part_key(self.told.key, each) for each in self.entries)


def of_measures(nation: Nation) -> tuple[MeasureVoices, ...]:
    """Return the voices on every measure, in the plan's order."""
    judged = nation.assessments
    return tuple(MeasureVoices(each, judged.get(name, ())) for name, each in nation.statuses.items())


def differing_statuses(nation: Nation) -> tuple[StatusVoices, ...]:
    """Return the activities of which agency, coordinator and evaluator do not say the same."""
    return tuple(voices for once in nation.activities for voices in _differing(nation, once))


def _differing(nation: Nation, once: Once) -> Iterator[StatusVoices]:
    for told in once.told:
        said = (current(told.activity.statuses, nation.on, voice) for voice in Voice)
        entries = tuple(each for each in said if each is not None)
        if len({each.status for each in entries}) > 1:
            yield StatusVoices(told, entries)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how many measures the evaluator has judged, and where the voices differ."""
    voices = of_measures(nation)
    whole = tuple(measure_key(each.status.measure.id) for each in voices)
    judged = tuple(measure_key(each.status.measure.id) for each in voices if each.assessments)
    yield Share("voices.assessed", "voices.assessed", judged, whole)
    for verdict in CarriedOut:
        mine = [each for each in voices if each.assessments and each.assessments[-1].verdict is verdict]
        name = f"voices.verdict.{verdict.name.lower()}"
        yield Count(name, name, tuple(measure_key(each.status.measure.id) for each in mine))
    differ = tuple(measure_key(each.status.measure.id) for each in voices if each.differ)
    yield Count("voices.differ", "voices.differ", differ)
    owner = nation.evaluation
    commented = [each for one in voices for each in one.assessments if each.comment]
    keys = tuple(key_of(owner, "assessment", each.id) for each in commented) if owner else ()
    yield Count("voices.commented", "voices.commented", keys)
    activities = tuple(each.key for each in nation.activities if any(_differing(nation, each)))
    yield Count("voices.activities", "voices.activities", activities)
