"""Whether a measure concerns the county: a written decision, else the first rule that fits."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from ..model import Concern, Directed, Measure, Verdict, Voice
from .index import Index


class Ground(StrEnum):
    """What a verdict rests on."""

    WRITTEN = "written"
    DIRECTED = "directed"
    BODY = "body"
    UNKNOWN = "unknown"
    OTHERS = "others"


@frozen
class ConcernVerdict:
    """Whether a measure concerns the county, and on what ground; `written` is the decision if there is one."""

    measure: str
    verdict: Verdict
    ground: Ground
    written: Concern | None = None
    bodies: tuple[str, ...] = ()


def concerns(index: Index) -> dict[str, ConcernVerdict]:
    """Return the verdict on every measure of the plan, by its id."""
    written: dict[str, Concern] = {}
    for each in index.dossier.concerns:
        before = written.get(each.measure)
        # The evaluator's decision stands beside; the county's report goes by the county's own.
        if before is None or before.by is Voice.EVALUATOR:
            written[each.measure] = each
    return {measure.id: _verdict(measure, written.get(measure.id), index) for measure in index.plan.measures}


def _verdict(measure: Measure, written: Concern | None, index: Index) -> ConcernVerdict:
    if written:
        return ConcernVerdict(measure.id, written.verdict, Ground.WRITTEN, written)
    if _directed_here(measure, index):
        return ConcernVerdict(measure.id, Verdict.CONCERNS, Ground.DIRECTED)
    bodies = tuple(each for each in (*measure.responsible, *measure.partners) if each in index.local)
    if bodies:
        return ConcernVerdict(measure.id, Verdict.CONCERNS, Ground.BODY, bodies=bodies)
    if measure.directed_to is Directed.UNKNOWN:
        return ConcernVerdict(measure.id, Verdict.OPEN, Ground.UNKNOWN)
    return ConcernVerdict(measure.id, Verdict.DOES_NOT, Ground.OTHERS)


def _directed_here(measure: Measure, index: Index) -> bool:
    county = index.dossier.county
    if measure.directed_to is Directed.COUNTY_BOARDS:
        return not index.national  # a national agency is no county board, unless it is named
    return measure.directed_to is Directed.COUNTY and county is not None and measure.directed_county == county.code
