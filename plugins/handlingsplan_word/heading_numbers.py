"""The numbers of headings, as Word shows them: worked out from what the document says of its numbering."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

_LEVELS = 9
_VAL, _ID, _LEVEL = qn("w:val"), qn("w:numId"), qn("w:ilvl")


class HeadingNumbers:
    """Counts the headings of a document, one after the other."""

    def __init__(self, document: Document) -> None:
        self._lists, self._shown = _numbering(document)
        styles = document.styles.element.findall(qn("w:style"))
        self._by_style = {each.get(qn("w:styleId")): _asked(each) for each in styles}
        self._counters: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)

    def next(self, paragraph: Any, style: str, level: int) -> str:
        """Return the number of the next heading, of a style and on a level from 0; "" where it has none."""
        number, own_level = _asked(paragraph) or self._by_style.get(style) or ("", None)
        counted = self._lists.get(number)
        if counted is None:
            return ""
        level = min(level if own_level is None else own_level, _LEVELS - 1)
        counter = self._counters[counted]
        counter[level] += 1
        counter[level + 1 :] = [0] * (_LEVELS - level - 1)
        shown = self._shown.get((counted, level), "")
        for place, count in enumerate(counter, 1):
            shown = shown.replace(f"%{place}", str(count))
        return shown


def _asked(element: Any) -> tuple[str, int | None] | None:
    """Return which list a paragraph or a style asks to be in, and on which level."""
    asked = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    number = None if asked is None else asked.find(_ID)
    if number is None:
        return None
    level = asked.find(_LEVEL)
    return str(number.get(_VAL)), None if level is None else int(level.get(_VAL))


def _numbering(document: Document) -> tuple[dict[str, str], dict[tuple[str, int], str]]:
    """Return each list's definition, and how each level of a definition is shown."""
    try:
        root: Any = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        return {}, {}
    lists = {each.get(_ID): each.find(qn("w:abstractNumId")).get(_VAL) for each in root.findall(qn("w:num"))}
    shown = {
        (definition.get(qn("w:abstractNumId")), int(level.get(_LEVEL))): level.find(qn("w:lvlText")).get(_VAL)
        for definition in root.findall(qn("w:abstractNum"))
        for level in definition.findall(qn("w:lvl"))
        if level.find(qn("w:lvlText")) is not None
    }
    return lists, shown
