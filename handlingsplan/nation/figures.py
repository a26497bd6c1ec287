"""Every figure of the evaluation, by its key: what explains a figure and what proves it begin here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..followup import Counted, by_key
from . import (
    agreement,
    answer_rates,
    bodies,
    change,
    coverage,
    money,
    others_measured,
    reach,
    sensitivity,
    series,
    shared,
    status,
    texts,
    themes,
    trainings,
    unknown,
    voices,
    wanted,
)
from .whole import Nation

ROOMS: tuple[Callable[[Nation], Iterable[Counted]], ...] = (
    bodies.figures,
    status.figures,
    money.figures,
    voices.figures,
    agreement.figures,
    sensitivity.figures,
    shared.figures,
    coverage.figures,
    answer_rates.figures,
    change.figures,
    wanted.figures,
    texts.figures,
    themes.figures,
    trainings.figures,
    reach.figures,
    series.figures,
    others_measured.figures,
    unknown.figures,
)
"""Each room's figures, in the order in which the report tells them."""


KEPT = "figures"


def figures_of(nation: Nation) -> Mapping[str, Counted]:
    """Return all figures by key; ValueError if two rooms give the same key. The nation keeps them."""
    kept = vars(nation)
    if KEPT not in kept:
        kept[KEPT] = by_key(_all(nation))
    found: Mapping[str, Counted] = kept[KEPT]
    return found


def _all(nation: Nation) -> Iterator[Counted]:
    for room in ROOMS:
        yield from room(nation)
