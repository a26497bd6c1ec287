"""Whose a dossier is: a county or an agency has one key in all rounds, and a key is of one county or agency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from ..language import Text, text
from ..model import Dossier
from ..store.fault import FaultError
from . import faults
from .merging import Copy

Whose = tuple[str, str]
Name = TypeVar("Name", bound=Hashable)


def whose(dossier: Dossier) -> Whose:
    """Return whose a dossier is: a county's by its code, or an agency's."""
    return ("county", dossier.county.code) if dossier.county else ("agency", dossier.head.agency)


def astray(copies: Iterable[Copy]) -> Iterator[tuple[Copy, FaultError]]:
    """Yield the dossiers of which nobody can say whose they are, with the reason; those that are preferred stay.

    One county under two keys would be two bodies, of which one would hide the other. Two counties under one key would
    be told of as one. Neither can be put right by guessing: all of them are left out until somebody mends the key.
    """
    several = tuple(copies)
    out: dict[int, tuple[Copy, FaultError]] = {}
    for name, same in _by(several, lambda each: whose(each.dossier)):
        bodies = {each.dossier.head.body: None for each in same}
        if len(bodies) > 1:
            keep = _preferred(same, lambda each: each.dossier.head.body)
            for each in same:
                if each.dossier.head.body != keep:
                    out[id(each)] = (
                        each,
                        faults.two_bodies(_called(name, same), bodies, each.shown, name[0] == "county"),
                    )
    for body, same in _by(several, _home):
        owners = {whose(each.dossier): each for each in same}
        if len(owners) > 1:
            kept = _preferred(same, lambda each: whose(each.dossier))
            called = tuple(_called(name, (each,)) for name, each in owners.items())
            for each in same:
                if whose(each.dossier) != kept:
                    out[id(each)] = each, faults.one_body_for_two(str(body[0]), called, each.shown)
    yield from sorted(out.values(), key=lambda pair: pair[0].shown)


def _home(copy: Copy) -> tuple[str, ...]:
    """Return where two dossiers must be of the same body: a county never changes, an agency may between rounds."""
    dossier = copy.dossier
    return (dossier.head.body,) if dossier.county else dossier.path


def _by(copies: Sequence[Copy], name: Callable[[Copy], Name]) -> Iterator[tuple[Name, list[Copy]]]:
    found: dict[Name, list[Copy]] = defaultdict(list)
    for each in copies:
        found[name(each)].append(each)
    yield from found.items()


def _preferred(copies: Iterable[Copy], name: Callable[[Copy], Name]) -> Name | None:
    ranked = [each for each in copies if each.rank is not None]
    return name(min(ranked, key=lambda each: each.rank or 0)) if ranked else None


def _called(name: Whose, copies: Sequence[Copy]) -> Text:
    county = copies[0].dossier.county
    if county:
        return text("{county} ({code})", county=county.name, code=county.code)
    return text("Myndigheten ”{agency}”", agency=name[1])
