"""Chapters of the authority's own words: a named place with nothing in it makes no heading."""

from __future__ import annotations

from typing import Literal

from attrs import evolve

from ...model import OwnText
from ...report import Block, Paragraph, Section
from ..desk import Desk
from ..own_words import blocks_of

Role = Literal["body", "summary", "annex", "method"]


def own_text(desk: Desk, place: str) -> OwnText | None:
    """Return the authority's own text for a place."""
    return next((each for each in desk.account.dossier.own_texts if each.id == place), None)


def own_blocks(desk: Desk, place: str) -> tuple[Block, ...]:
    """Return the authority's own words for a place as blocks; nothing where it has written none."""
    found = own_text(desk, place)
    if found is None:
        return ()
    return blocks_of(found.text, (desk.account.index.key("own_text", place),), desk.told_in)


def own_chapter(desk: Desk, place: str, title: str, role: Role = "body") -> Section | None:
    """Return a chapter of own words, under the authority's own heading if it has written one."""
    found = own_text(desk, place)
    if found is None:
        return None
    return Section(place, found.heading or title, own_blocks(desk, place), role=role)


def foreword(desk: Desk) -> Section | None:
    """Return the foreword, with place, date and the functions that sign it."""
    chapter = own_chapter(desk, "forord", desk.w("Förord"), "summary")
    data = desk.account.dossier.publication_data
    if chapter is None or data is None or not data.signatories:
        return chapter
    day = desk.w.date(desk.account.on)
    signed = Paragraph((f"{data.place} {day}" if data.place else day,))
    functions = Paragraph(("\n".join(each[0].upper() + each[1:] for each in data.signatories),))
    return evolve(chapter, blocks=(*chapter.blocks, signed, functions))


def annexes(desk: Desk) -> tuple[Section, ...]:
    """Return the authority's own annexes, in the order of their names."""
    places = sorted(each.id for each in desk.account.dossier.own_texts if each.id.startswith("bilaga"))
    found = (own_chapter(desk, place, desk.w("Bilaga"), "annex") for place in places)
    return tuple(each for each in found if each)
