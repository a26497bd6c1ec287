"""The evaluator's conclusions and proposals: which figures each rests on, and to whom it is directed."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Conclusion, ConclusionKind, key_of
from ...report import Block, Items, Paragraph, Section
from ..chapters.own import worded
from .desk import NationDesk
from .pointing import figure_items, paragraphs


def conclusions_chapter(desk: NationDesk) -> Section | None:
    """Return the evaluator's conclusions."""
    chapter = _chapter(desk, "slutsatser", desk.w("Slutsatser"), ConclusionKind.CONCLUSION)
    return worded(desk, "slutsatser", chapter)


def proposals_chapter(desk: NationDesk) -> Section | None:
    """Return the evaluator's proposals."""
    chapter = _chapter(desk, "forslag", desk.w("Förslag"), ConclusionKind.PROPOSAL)
    return worded(desk, "forslag", chapter)


def _chapter(desk: NationDesk, name: str, title: str, kind: ConclusionKind) -> Section:
    found = tuple(each for each in desk.own.conclusions if each.kind is kind)
    return Section(name, title, (), tuple(_section(desk, each) for each in found))


def _section(desk: NationDesk, each: Conclusion) -> Section:
    return Section(f"slutsats/{each.id}", each.title, tuple(_blocks(desk, each)))


def _blocks(desk: NationDesk, each: Conclusion) -> Iterator[Block]:
    w = desk.w
    for words in paragraphs(each.text):
        yield Paragraph((words,), lang=desk.told_in)
    key = key_of(desk.own, "conclusion", each.id)
    if each.figures:
        yield Paragraph((w("Underlag:"),), shows=(key,))
        yield Items(figure_items(desk, each.figures))
    else:
        yield Paragraph((w("Ingen siffra är angiven som underlag."),), "note", shows=(key,))
    if each.to:
        yield Paragraph((w("Riktas till: {bodies}.", bodies=w.joined(map(desk.agency, each.to))),))
