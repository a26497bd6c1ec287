"""Sensitivity: how much the verdicts depend on the rules, and on any single body."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ..followup import CellState, Count, Counted
from ..model import CarriedOut
from ..report import RecordKey
from .accounts import standing
from .agreement import two_codings
from .coverage import by_county, measure_key
from .status import OF_VERDICT, NationalClass, NationalStatus, class_of, combined
from .whole import Nation

Changed = Mapping[str, tuple[NationalClass, NationalClass]]
"""The measures whose class changes: from what, to what."""


def if_partly_counts(nation: Nation) -> Changed:
    """Return the measures that change class if *delvis* counts as done: all that are partly carried out."""
    done = {NationalClass.PARTLY: NationalClass.AS_DECIDED}
    return _differing(nation, lambda each: done.get(each.national_class, each.national_class))


def if_silence_is_not(nation: Nation) -> Changed:
    """Return the measures that change class if silence counts as not done; a report nobody has coded is no silence."""

    def other(each: NationalStatus) -> NationalClass:
        unread = {one.agency for one in each.accounts if one.report.not_coded}
        verdicts = {
            agency: CarriedOut.NOT if said is None and agency not in unread else said
            for agency, said in each.verdicts().items()
        }
        return class_of(each.responsible, verdicts, bool(unread))

    return _differing(nation, other)


def by_the_evaluator(nation: Nation) -> Changed:
    """Return the measures that change class if the evaluator's verdict stands for the agencies'."""
    judged = {name: OF_VERDICT[each[-1].verdict] for name, each in nation.assessments.items()}
    return _differing(nation, lambda each: judged.get(each.measure.id, each.national_class))


def by_the_recoding(nation: Nation) -> Changed:
    """Return the measures that change class if the evaluator's coding of the accounts stands for the agencies' own."""
    words = {each.value: each for each in CarriedOut}
    coded = {
        each.coding.key: words[each.recoding.value] for each in two_codings(nation) if each.recoding.value in words
    }

    def other(each: NationalStatus) -> NationalClass:
        verdicts = {
            agency: combined(coded.get(one.key, one.report.carried_out) for one in each.of(agency))
            for agency in each.responsible
        }
        return class_of(each.responsible, verdicts, any(one.report.not_coded for one in each.accounts))

    return _differing(nation, other)


def without_body(nation: Nation) -> Mapping[str, Changed]:
    """Return of each body whose accounts decide a verdict what changes without it; of the others nothing."""
    found: dict[str, dict[str, tuple[NationalClass, NationalClass]]] = {}
    for name, each in nation.statuses.items():
        for body in dict.fromkeys(one.reporter.body for one in each.accounts):
            now = _without(each, body)
            if now is not each.national_class:
                found.setdefault(body, {})[name] = each.national_class, now
    return {body: found[body] for body in sorted(found)}


def _without(status: NationalStatus, body: str) -> NationalClass:
    """Return the class without a body; what it had taken over from another stands again."""
    told = (*status.accounts, *(each for each in status.earlier if each.agency in status.responsible))
    left = standing(each for each in told if each.reporter.body != body)
    verdicts = {
        agency: combined(each.report.carried_out for each in left if each.agency == agency)
        for agency in status.responsible
    }
    return class_of(status.responsible, verdicts, any(each.report.not_coded for each in left))


def without_county(nation: Nation) -> Mapping[str, tuple[RecordKey, ...]]:
    """Return of each county that alone serves a measure which ones those are; of the others nothing."""
    serving: dict[str, list[str]] = {}
    for (name, code), each in by_county(nation).items():
        if each.state is CellState.DOING:
            serving.setdefault(name, []).append(code)
    found: dict[str, list[RecordKey]] = {}
    for name, codes in serving.items():
        if len(codes) == 1:
            found.setdefault(codes[0], []).append(measure_key(name))
    return {code: tuple(found[code]) for code in sorted(found)}


def _differing(nation: Nation, other: Callable[[NationalStatus], NationalClass]) -> Changed:
    both = ((name, each.national_class, other(each)) for name, each in nation.statuses.items())
    return {name: (before, now) for name, before, now in both if before is not now}


OTHER_RULES: Mapping[str, Callable[[Nation], Changed]] = {
    "partly": if_partly_counts,
    "silence": if_silence_is_not,
    "evaluator": by_the_evaluator,
    "recoding": by_the_recoding,
}
"""The other rules that are tried, each with what it changes."""


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how many measures change class under each other rule, and without which bodies."""
    for name, changed in OTHER_RULES.items():
        yield Count(f"sensitivity.{name}", f"sensitivity.{name}", tuple(map(measure_key, changed(nation))))
    for body, measures in without_body(nation).items():
        yield Count(f"sensitivity.without.{body}", "sensitivity.without", tuple(map(measure_key, measures)))
    for code, keys in without_county(nation).items():
        yield Count(f"sensitivity.county.{code}", "sensitivity.county", keys)
