"""The outline: every heading with its level and the number that Word will give it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from handlingsplan.language import Words
from handlingsplan.report import Section

Series = Literal["chapter", "annex", "unnumbered"]


class Heading(NamedTuple):
    """A section's heading: `number` is "2.1", "Bilaga 1." or "B1.2", and "" in a summary."""

    section: Section
    level: int
    series: Series
    number: str


def outline(sections: tuple[Section, ...], words: Words) -> Iterator[Heading]:
    """Yield the headings in reading order. A chapter's role decides for all that stands in it."""
    counters = {"chapter": [0] * 9, "annex": [0] * 9}
    for section in sections:
        yield from _within(section, 1, _series(section), counters, words("Bilaga"))


def _series(section: Section) -> Series:
    if section.role == "annex":
        return "annex"
    return "unnumbered" if section.role == "summary" else "chapter"


def _within(
    section: Section, level: int, series: Series, counters: dict[str, list[int]], annex: str
) -> Iterator[Heading]:
    yield Heading(
        section, level, series, "" if series == "unnumbered" else _number(counters[series], level, series, annex)
    )
    for inner in section.sections:
        yield from _within(inner, level + 1, series, counters, annex)


def _number(counter: list[int], level: int, series: Series, annex: str) -> str:
    place = min(level, 9)
    counter[place - 1] += 1
    if place < 9 and counter[place]:
        counter[place:] = [0] * (9 - place)
    number = ".".join(map(str, counter[:place])) if place > 1 else str(counter[0])
    if series == "chapter":
        return number
    return f"{annex} {number}." if level == 1 else f"{annex[0]}{number}"
