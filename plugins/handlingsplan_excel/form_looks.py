"""How a form looks: what may be filled in is white and unlocked, help and examples are grey, headings blue."""

from __future__ import annotations

from typing import Any

from handlingsplan.forms import CellType

from .height import SIZE, lines_on_page
from .style import BLUE, DATE, INK, LINE, LINK, PALE_INK, PAPER_BLUE

FONT_SIZE, HELP_SIZE = 11, 10
TYPED_DATE = f"{DATE};@"
"""Looks as DATE does; a day that stands in a cell of this shape was typed, and Excel may have made it of a month."""

_TOP: dict[str, Any] = {"valign": "top", "align": "left", "font_color": INK}
_WRAPPED = _TOP | {"text_wrap": True}
_ANSWER = _WRAPPED | {"locked": False}
_EDGE = {"bottom": 1, "bottom_color": LINE, "top": 1, "top_color": LINE, "right": 1, "right_color": LINE}

LOOKS: dict[str, dict[str, Any]] = {
    "title": _TOP | {"bold": True, "font_size": 18, "font_color": BLUE},
    "about": _TOP | {"font_color": PALE_INK},
    "text": _WRAPPED,
    "strong": _WRAPPED | {"bold": True},
    "link": _WRAPPED | {"font_color": LINK, "underline": 1},
    "key": _TOP | {"font_color": PALE_INK, "font_size": 8},
    "head": _WRAPPED | _EDGE | {"bold": True, "font_color": "#FFFFFF", "bg_color": BLUE},
    "label": _WRAPPED | _EDGE | {"bold": True, "bg_color": PAPER_BLUE},
    "linked": _WRAPPED | _EDGE | {"font_color": LINK, "underline": 1},
    "cell": _WRAPPED | _EDGE,
    "count": _WRAPPED | _EDGE | {"align": "right", "num_format": "#,##0"},
    "help": _ANSWER | _EDGE | {"font_color": PALE_INK, "font_size": HELP_SIZE, "bg_color": "#F2F2F2"},
    "example": _ANSWER | _EDGE | {"font_color": PALE_INK, "italic": True, "bg_color": "#F2F2F2"},
    "told": _WRAPPED | {"bg_color": "#F2F2F2", "num_format": "@"},
    "more": _ANSWER | {"font_color": PALE_INK, "bg_color": PAPER_BLUE, "num_format": "@"},
    "words": _ANSWER | {"num_format": "@"},
    "number": _ANSWER | {"align": "right", "num_format": "General"},
    "whole": _ANSWER | {"align": "right", "num_format": "0"},
    "day": _ANSWER | {"num_format": DATE},
    "time": _ANSWER | {"num_format": TYPED_DATE},
    "open": {"locked": False},
}

ANSWERS: dict[CellType, tuple[str, int]] = {
    "text": ("words", 30),
    "long_text": ("words", 60),
    "number": ("number", 14),
    "decimal": ("number", 14),
    "time": ("time", 18),
    "yes_no": ("words", 12),
    "choice": ("words", 32),
    "texts": ("words", 32),
}
"""How cells of each type look, and how wide they are."""


def width_of(kind: CellType, key: str) -> int:
    """Return how wide a column is."""
    return 22 if key == "id" else ANSWERS[kind][1]


def lines_in(words: str, width: float, size: int = FONT_SIZE) -> int:
    """Return how many lines words take in a column of a form, whose width is counted in its own digits."""
    return lines_on_page(words, (width - 1) * FONT_SIZE / SIZE, size)


class Looks:
    """The formats of one workbook, made when they are first asked for. `boxed` answers stand within lines."""

    def __init__(self, book: Any) -> None:
        self._book, self._made = book, dict[tuple[str, bool], Any]()

    def __getitem__(self, name: str) -> Any:
        """Return a look."""
        return self._format(name, boxed=False)

    def boxed(self, name: str) -> Any:
        """Return a look of a single answer, with lines round it so that one sees where to write."""
        return self._format(name, boxed=True)

    def _format(self, name: str, *, boxed: bool) -> Any:
        if (name, boxed) not in self._made:
            self._made[name, boxed] = self._book.add_format(LOOKS[name] | (_EDGE if boxed else {}))
        return self._made[name, boxed]
