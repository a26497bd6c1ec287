"""How a Finding says where a thing stands and what could stand there instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any

from attrs import evolve

from ..errors import Origin, nearest
from ..fields import declared, label_of
from ..language import Text, text
from ..model import ActionPlan, Dossier, Evaluation, Holding, holdings

FEW = 10
"""How many names a Finding lists; of more it says that there are more."""

Step = tuple[int, Any]
"""A part of a record and its number there, from 1."""


def place(record: Any, key: str = "", *steps: Step) -> Origin:
    """Return where a record, a part of it or a field of either is written."""
    origin = getattr(record, "origin", None) or _home(type(record), getattr(record, "id", ""))
    within = (*origin.within, *_within(record, steps))
    if not key:
        return evolve(origin, within=within)
    noun = type(steps[-1][1] if steps else record)
    return evolve(origin, within=within, column=key, label=label_of(noun, key))


def _within(record: Any, steps: Iterable[Step]) -> Iterator[tuple[str, int]]:
    """Yield each step into a record by the key that stands in the file: ("statuses", 1)."""
    owner = type(record)
    for number, part in steps:
        yield next(each.key for each in declared(owner) if each.inner is type(part)), number
        owner = type(part)


def all_of(noun: type, key: str = "") -> Origin:
    """Return where the records of a noun are written, for what is said of many of them."""
    origin = _home(noun, "")
    return evolve(origin, column=key, label=label_of(noun, key)) if key else origin


def inside(folder: Iterable[str], origin: Origin) -> Origin:
    """Return a place with the folder before the file, where files of several folders are told of together."""
    return evolve(origin, file="/".join((*folder, origin.file)))


def _home(noun: type, name: str) -> Origin:
    holding = next(each for each in kinds().values() if each.noun is noun)
    return Origin(holding.file, holding.table, name=name)


@cache
def kinds() -> dict[str, Holding]:
    """Return each kind of record that an evaluator, a plan or a dossier holds, by the name of its table."""
    return {each.table: each for each in (*holdings(Evaluation), *holdings(ActionPlan), *holdings(Dossier))}


def file_of(kind: str) -> str:
    """Return the file where a kind of record is written."""
    return kinds()[kind].file


def among(wanted: Sequence[str]) -> Text:
    """Return what the records of some kinds are called: "källor eller rapporter"."""
    said, *others = [_called(kinds()[each].noun) for each in wanted]
    for other in others[:-1]:
        said = text("{first}, {second}", first=said, second=other)
    return text("{first} eller {second}", first=said, second=others[-1]) if others else said


def _called(noun: Any) -> Text:
    many: Text = noun.CALLED.many
    return many


def listed(names: Iterable[str]) -> Text:
    """Return names in a row; of many only the first, and that there are more."""
    first = [*islice(names, FEW + 1)]
    shown = ", ".join(first[:FEW])
    return text("{names} med flera", names=shown) if len(first) > FEW else Text("{names}", (("names", shown),))


def could_be(said: str, choices: Iterable[str]) -> Text | None:
    """Return the choice that looks most like what was said; where none does, the choices if they are few."""
    ordered = sorted(choices)
    if near := nearest(said, ordered):
        return near
    if len(ordered) > FEW:
        return None
    return text("Det här finns: {names}.", names=listed(ordered)) if ordered else text("Det finns inga än.")
