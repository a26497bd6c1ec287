"""Lists: real ones, with numbers that begin anew in each, as deep as Word counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import cast

from handlingsplan.report import Inline, Items

from .inline import runs
from .manuscript import Manuscript
from .numbering import DEEPEST, STEP, numbered


def items(manuscript: Manuscript, block: Items, mark: str, space: str) -> str:
    """Return a list; its mark stands in its first paragraph."""
    bookmark = manuscript.bookmark(mark)
    written = "".join(_list(manuscript, block, 0))
    if not written:
        return bookmark
    return written.replace("</w:pPr>", f"{space}</w:pPr>{bookmark}", 1)


def _list(manuscript: Manuscript, block: Items, level: int) -> Iterator[str]:
    numbering = manuscript.numbering
    number = numbering.ordered(min(level, DEEPEST)) if block.ordered else numbering.bullets
    for item in block.items:
        style, place = "List Number" if block.ordered else "List Bullet", numbered(number, level)
        for inner, group in groupby(item, lambda each: isinstance(each, Items)):
            if inner:
                for each in cast("Iterator[Items]", group):
                    yield from _list(manuscript, each, level + 1)
            else:
                words = tuple(cast("Iterator[Inline]", group))
                yield manuscript.paragraph(style, runs(manuscript, words), place)
                style, place = "List Continue", f'<w:ind w:left="{STEP * (level + 1)}"/>'
