"""Words above a table or on a page, that may take the whole width: on one line if they fit, else wrapped."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from attrs import frozen

from .texts import pieces, visible

LINE_POINTS = 16.5
"""A line's height at 12 points."""
MOST_LINES = 22
"""As many lines as Excel's tallest row holds."""


@frozen
class Line:
    """A row of words: `lines` is how many lines they take when wrapped, `size` the type's size in points."""

    words: str
    look: str
    lines: int = 1
    size: int = 12

    @property
    def height(self) -> float:
        """The row's height in points."""
        return min(409.0, self.lines * LINE_POINTS * self.size / 12 + 2)


def spread(words: str, look: str, width: float, size: int = 12) -> Iterator[Line]:
    """Yield the rows that words take over a width in signs; a text too tall for one row goes on in the next."""
    across = max(20, int(width * 12 / size * 0.95))
    most = max(1, MOST_LINES * 12 // size)
    for part in pieces(visible(words).strip() or "–", across * most * 9 // 10, most - 1):
        yield Line(part.rstrip("\n"), look, min(most, lines_of(part, across)), size)


def lines_of(words: str, across: int) -> int:
    """Return about how many lines a text takes when it is wrapped."""
    return sum(max(1, ceil(len(line) * 1.04 / across)) for line in words.rstrip("\n").split("\n"))
