"""Numbering: headings, annexes, and lists that each begin at their own beginning."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlingsplan.language import Words

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DEEPEST = 8
"""Word numbers nine levels, the first of which is 0; what lies deeper stays on the last."""

EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="{W}"></w:numbering>'
STEP = 397
_HANGING = (567, 737, 907, 1077, 1247, 1418, 1588, 1758, 1928)
_BULLETS = "•–◦"
_ORDERS = ("decimal", "lowerLetter", "lowerRoman")


class Numbering:
    """The numbering part: what the template has, and after it what this document needs."""

    def __init__(self, words: Words, headings: Mapping[int, str], template: str = EMPTY) -> None:
        """`headings` are the style ids that are to be numbered, by level from 0."""
        self._template = template
        abstract = _after(template, "abstractNumId")
        self._lists = [
            _abstract(abstract, [_heading(n, headings.get(n)) for n in range(9)]),
            _abstract(abstract + 1, [_annex(n, words("Bilaga")) for n in range(9)]),
            _abstract(abstract + 2, [_item(n, "bullet", _BULLETS[n % 3]) for n in range(9)]),
            _abstract(abstract + 3, [_item(n, _ORDERS[n % 3], f"%{n + 1}.") for n in range(9)]),
        ]
        self._ordered = abstract + 3
        number = _after(template, "numId")
        self.headings, self.annexes, self.bullets = number, number + 1, number + 2
        self._nums = [_num(number + n, abstract + n) for n in range(3)]
        self._next = number + 3

    def ordered(self, level: int) -> int:
        """Return the number of a new ordered list, beginning at 1."""
        number = self._next
        self._next += 1
        start = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        self._nums.append(_num(number, self._ordered, start))
        return number

    def xml(self) -> str:
        """Return the whole part. All definitions have to stand before all their uses."""
        before, first, after = _split(self._template)
        return "".join((before, *self._lists, first, *self._nums, after))


def numbered(number: int, level: int) -> str:
    """Return what makes a paragraph the next of a list, on a level from 0; list 0 takes numbers away."""
    return f'<w:numPr><w:ilvl w:val="{min(level, DEEPEST)}"/><w:numId w:val="{number}"/></w:numPr>'


def _after(template: str, name: str) -> int:
    return max((int(n) for n in re.findall(rf'w:{name}="(\d+)"', template)), default=0) + 1


def _split(template: str) -> tuple[str, str, str]:
    end = re.search(r"<w:numIdMacAtCleanup|</w:numbering>", template)
    if end is None:
        return _split(EMPTY)
    uses = re.search(r"<w:num ", template)
    middle = uses.start() if uses else end.start()
    return template[:middle], template[middle : end.start()], template[end.start() :]


def _num(number: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


def _abstract(number: int, levels: list[str]) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def _level(level: int, order: str, words: str, place: str, *, style: str = "", gap: str = "tab") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{order}"/>{style}<w:suff w:val="{gap}"/>'
        f'<w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/><w:pPr>{place}</w:pPr></w:lvl>'
    )


def _heading(level: int, style: str | None) -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    numbers = ".".join(f"%{n}" for n in range(1, level + 2))
    return _level(level, "decimal", numbers, _hanging(level), style=linked)


def _annex(level: int, word: str) -> str:
    if level == 0:
        return _level(0, "decimal", f"{word} %1.", '<w:ind w:left="0" w:firstLine="0"/>', gap="space")
    numbers = ".".join(f"%{n}" for n in range(1, level + 2))
    return _level(level, "decimal", f"{word[0]}{numbers}", _hanging(level))


def _hanging(level: int) -> str:
    return f'<w:ind w:left="{_HANGING[level]}" w:hanging="{_HANGING[level]}"/>'


def _item(level: int, order: str, sign: str) -> str:
    return _level(level, order, sign, f'<w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/>')
