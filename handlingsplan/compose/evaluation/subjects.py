"""What a figure's key or the parts of it stand for, so that it has a name: a measure, county, round, aim or series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...language import Words
from ...model import Aim, NeedKind, Status
from ...nation import Nation
from ...nation.change import WHOLE, named
from ...nation.money import WHAT, key_of_period, periods
from ...nation.others_measured import others_measured, span_name
from ...nation.themes import themes_of
from ...nation.wanted import OUTCOMES, key_of_kind
from ..statuses import STATUSES


def subjects(nation: Nation, words: Words) -> Mapping[str, str]:
    """Return what each id that stands in a key is called, and what some whole keys are."""
    return {
        **dict(_measured(nation)),
        **{each.name.lower(): words(each.value) for each in Aim},
        **({each.id: each.title for each in nation.evaluation.series} if nation.evaluation else {}),
        **{each.id: each.title for each in themes_of(nation)},
        **dict(_transitions(words)),
        **dict(_kinds(words)),
        **{key_of_period(what, each): each for each in periods(nation) for what in WHAT},
        **{f"sensitivity.without.{each}": name for each, name in _bodies(nation)},
        WHOLE: words("från första till senaste omgången"),
        **{each: each for each in nation.rounds},
        **nation.counties,
        **{each.id: each.title for each in nation.plan.measures},
    }


def _bodies(nation: Nation) -> Iterator[tuple[str, str]]:
    for body, reporter in nation.reporters.items():
        found = nation.agencies.get(reporter.agency)
        yield body, nation.counties.get(reporter.county) or (found.name if found else reporter.agency)


def _transitions(words: Words) -> Iterator[tuple[str, str]]:
    """Yield the keys of the transitions: statuses are words of other keys too, and mean something else there."""
    every = {each: words.said(STATUSES[each][0]).lower() for each in Status} | {None: words("okänt läge")}
    for then, before in every.items():
        for now, after in every.items():
            said = words("från {before} till {after}", before=before, after=after)
            yield f"change.transition.{named(then)}.{named(now)}", said


def _kinds(words: Words) -> Iterator[tuple[str, str]]:
    for kind in NeedKind:
        yield from ((key_of_kind(kind, outcome), words(kind.value)) for outcome in OUTCOMES)


def _measured(nation: Nation) -> Iterator[tuple[str, str]]:
    for each in others_measured(nation):
        yield each.name, each.title
        yield from ((span_name(values[0].observation.period),) * 2 for values, _ in each.periods().values())
