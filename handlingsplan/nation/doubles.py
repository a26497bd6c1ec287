"""Likely doubles: activities of different bodies that look like one and the same, for the evaluator to settle."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import frozen
from rapidfuzz import fuzz

from ..errors import Finding, Origin, Severity
from ..language import text
from ..model import normalised
from ..when import When
from .shared import Told, name_of, settled_apart
from .whole import Nation

ALIKE = 90
"""How alike two titles are, of 100, to be told as a likely double."""
NEIGHBOURS = 4
"""With how many that stand next in the order of titles each is compared: the work grows no faster than the number."""
NUMBERS = re.compile(r"\d+")
CODE = "H530"


@frozen(eq=False)
class LikelyDouble:
    """Two activities that are likely one, and how alike their titles are, of 100."""

    one: Told
    other: Told
    likeness: int


def likely_doubles(nation: Nation) -> tuple[LikelyDouble, ...]:
    """Return pairs of different bodies' activities with nearly the same title, at the same time and place.

    Those that share a key are one already, and those that the evaluator has settled are not asked about again. Titles
    are compared in their order, forwards and backwards, each with its neighbours.
    """
    done = settled_apart(nation)
    told = [_title(each.told[0]) for each in nation.activities]
    found: dict[frozenset[str], LikelyDouble] = {}
    orders: tuple[Callable[[str], str], ...] = (lambda title: title, lambda title: title[::-1])
    for order in orders:
        for double in _neighbours(sorted(told, key=lambda each: (order(each.said), each.day, each.told.key)), done):
            found.setdefault(frozenset((double.one.key, double.other.key)), double)
    return tuple(sorted(found.values(), key=lambda each: (each.one.key, each.other.key)))


@frozen(eq=False)
class _Title:
    """An activity's title as it is compared, the numbers in it, and where and when the activity is."""

    told: Told
    said: str
    numbers: tuple[str, ...]
    places: frozenset[str]
    day: str


def _title(told: Told) -> _Title:
    activity, said = told.activity, normalised(told.activity.title)
    # The day keeps activities with one title and one time next to each other.
    day = activity.start.earliest.isoformat() if activity.start else ""
    return _Title(told, said, tuple(NUMBERS.findall(said)), frozenset(map(normalised, activity.places)), day)


def _neighbours(titles: list[_Title], done: frozenset[frozenset[tuple[str, ...]]]) -> Iterator[LikelyDouble]:
    for n, one in enumerate(titles):
        for other in titles[n + 1 : n + 1 + NEIGHBOURS]:
            if one.told.reporter.body == other.told.reporter.body or not _together(one, other):
                continue
            if done and frozenset((name_of(one.told), name_of(other.told))) in done:
                continue
            if one.numbers != other.numbers:
                continue  # "Utbildning 1" and "Utbildning 2" are alike and not the same
            likeness = fuzz.ratio(one.said, other.said, score_cutoff=ALIKE)
            if likeness:
                first, second = sorted((one.told, other.told), key=lambda each: each.key)
                yield LikelyDouble(first, second, int(likeness))


def _together(one: _Title, other: _Title) -> bool:
    """Return whether two activities may be at the same time and place; of what nobody has dated nothing is asked."""
    first, second = one.told.activity, other.told.activity
    if first.common_key and second.common_key and first.common_key != second.common_key:
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    return first.start is not None and second.start is not None and _overlap(first.start, second.start)


def _overlap(one: When, other: When) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def findings(nation: Nation) -> tuple[Finding, ...]:
    """Return a warning for each likely double, with both places and what settles it."""
    return tuple(_finding(each) for each in likely_doubles(nation))


def _finding(double: LikelyDouble) -> Finding:
    said = text(
        "”{one}” är troligen samma aktivitet som ”{other}” i {place}.",
        one=double.one.activity.title,
        other=double.other.activity.title,
        place=_place(double.other),
    )
    hint = text(
        "Är den samma räknas den en gång: ge båda samma gemensamma nyckel, eller avgör det i assessments.toml: "
        '[[double]] records = ["{one}", "{other}"] same = true (eller false).',
        one=double.one.key,
        other=double.other.key,
    )
    return Finding(CODE, said, _place(double.one), Severity.WARNING, hint)


def _place(told: Told) -> Origin:
    """Return where an activity was told: the dossier's body and round before the file."""
    folder = "/".join(told.key.split("/")[:2])
    origin = told.activity.origin or Origin("activities.toml", "activity", name=told.activity.id)
    return Origin(f"{folder}/{origin.file}", origin.table, origin.row, name=told.activity.id, column="title")
