"""The evaluator's themes: which of the plan's measures belong to each, and which belong to none."""

from __future__ import annotations

from collections.abc import Iterator

from ..followup import Count, Counted
from ..model import Measure, Theme, key_of
from .whole import Nation


def themes_of(nation: Nation) -> tuple[Theme, ...]:
    """Return the evaluator's themes, in the evaluator's order."""
    return nation.evaluation.themes if nation.evaluation else ()


def measures_in(nation: Nation, theme: Theme) -> tuple[Measure, ...]:
    """Return the measures of a theme that the plan knows, each once."""
    found = {each.id: each for each in nation.plan.measures}
    return tuple(found[each] for each in dict.fromkeys(theme.measures) if each in found)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield how many measures each theme has, and how many have none."""
    themes = themes_of(nation)
    taken: set[str] = set()
    for theme in themes:
        mine = measures_in(nation, theme)
        taken |= {each.id for each in mine}
        keys = tuple(key_of(nation.plan, "measure", each.id) for each in mine)
        yield Count(f"theme.{theme.id}.measures", "theme.measures", keys)
    if themes:
        rest = tuple(key_of(nation.plan, "measure", each.id) for each in nation.plan.measures if each.id not in taken)
        yield Count("theme.none", "theme.none", rest)
