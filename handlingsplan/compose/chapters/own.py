"""Own words in their places: chapters of nothing else, and texts that stand first in a chapter of the report.

A place with nothing in it makes no heading.
"""

from __future__ import annotations

from typing import Literal

from attrs import evolve

from ...model import Dossier, Evaluation, OwnText, key_of
from ...model.places import OWN_ANNEXES, OWN_TEXT_PLACES, only_in, place_in
from ...report import Paragraph, Section
from ..own_words import section_of
from ..speaker import Speaker

OF_SECTIONS = {"uppdrag": "uppdraget"}
OF_RECORDS = {"omrade/": "insatsomrade-", "atgard/": "atgard-", "myndighet/": "myndighet-", "tema/": "tema-"}
"""Which place stands in a section, where the section's id is not the place's own."""

Role = Literal["body", "summary", "annex", "method"]


def own_text(desk: Speaker, place: str) -> OwnText | None:
    """Return the authority's own text for a place: the one for this report alone, else the one for both."""
    found = {each.id: each for each in desk.own.own_texts}
    return found.get(only_in(desk.report, place)) or found.get(place)


def own_chapter(desk: Speaker, place: str, title: str, role: Role = "body") -> Section | None:
    """Return a chapter of own words, under the authority's own heading if it has written one."""
    found = own_text(desk, place)
    return _chapter(desk, found, place, title, role) if found else None


def _chapter(desk: Speaker, own: OwnText, name: str, title: str, role: Role = "body") -> Section | None:
    key = key_of(desk.own, "own_text", own.id)
    section = section_of(name, own.heading or title, own.text, (key,), desk.told_in)
    return evolve(section, role=role) if section else None


def worded(desk: Speaker, place: str, chapter: Section) -> Section | None:
    """Return a chapter with the authority's own words first in it; None where neither says anything.

    What has a heading, the text's own or one within it, stands in a section of its own, before the chapter's others.
    """
    own = own_text(desk, place)
    words = _chapter(desk, own, f"{place}/egna-ord", "") if own else None
    if words is None:
        return chapter if chapter.blocks or chapter.sections else None
    if own and own.heading:
        return evolve(chapter, sections=(words, *chapter.sections))
    return evolve(chapter, blocks=(*words.blocks, *chapter.blocks), sections=(*words.sections, *chapter.sections))


def foreword(desk: Speaker) -> Section | None:
    """Return the foreword, with place, date and the functions that sign it."""
    chapter = own_chapter(desk, "forord", desk.w("Förord"), "summary")
    data = desk.own.publication_data
    if chapter is None or data is None or not data.signatories:
        return chapter
    day = desk.w.date(desk.on)
    signed = Paragraph((f"{data.place} {day}" if data.place else day,))
    functions = Paragraph(("\n".join(each[0].upper() + each[1:] for each in data.signatories),))
    return _signed(chapter, (signed, functions))


def _signed(section: Section, names: tuple[Paragraph, ...]) -> Section:
    """Return a section with the names last in it, under its last heading."""
    if not section.sections:
        return evolve(section, blocks=(*section.blocks, *names))
    *before, last = section.sections
    return evolve(section, sections=(*before, _signed(last, names)))


def annexes(desk: Speaker) -> tuple[Section, ...]:
    """Return the authority's own annexes, in the order of their names."""
    places = {each.id for each in desk.own.own_texts if each.id.startswith(OWN_ANNEXES)}
    here = sorted({place for name in places if (place := place_in(desk.report, name))})
    found = (own_chapter(desk, place, desk.w("Bilaga"), "annex") for place in here)
    return tuple(each for each in found if each)


def own_text_of(report: str, section: str, dossier: Dossier | Evaluation) -> str:
    """Return the id of the own text that stands in a section of a kind of report, or could; "" where none can."""
    place = _place_of(section)
    found = {each.id for each in dossier.own_texts}
    alone = only_in(report, place)
    return alone if place and alone in found and place not in found else place


def _place_of(section: str) -> str:
    first, _, rest = section.partition("/")
    if first in OWN_TEXT_PLACES or first.startswith((OWN_ANNEXES, *OF_RECORDS.values())):
        return first  # also a heading within own words: "planen/egna-ord/1"
    if first in OF_SECTIONS and not rest:
        return OF_SECTIONS[first]
    place = OF_RECORDS.get(f"{first}/")
    return f"{place}{rest}" if place and rest and "/" not in rest else ""
