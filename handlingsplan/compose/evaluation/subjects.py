"""What the parts of a figure's key stand for, so that it has a name: a measure, county, round, aim or series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...language import Words
from ...model import Aim
from ...nation import Nation
from ...nation.change import WHOLE
from ...nation.others_measured import others_measured, span_name
from ...nation.themes import themes_of


def subjects(nation: Nation, words: Words) -> Mapping[str, str]:
    """Return what each id that stands in a key is called."""
    return {
        **dict(_measured(nation)),
        **{each.name.lower(): words(each.value) for each in Aim},
        **({each.id: each.title for each in nation.evaluation.series} if nation.evaluation else {}),
        **{each.id: each.title for each in themes_of(nation)},
        WHOLE: words("från första till senaste omgången"),
        **{each: each for each in nation.rounds},
        **nation.counties,
        **{each.id: each.title for each in nation.plan.measures},
    }


def _measured(nation: Nation) -> Iterator[tuple[str, str]]:
    for each in others_measured(nation):
        yield each.name, each.title
        yield from ((span_name(values[0].observation.period),) * 2 for values, _ in each.periods().values())
