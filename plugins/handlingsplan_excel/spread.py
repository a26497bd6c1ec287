"""Words above a table or on a page, that may take the whole width: on one line if they fit, else wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .height import SIZE, lines_on_page, most_lines, points
from .texts import pieces


@frozen
class Line:
    """A row of words: `lines` is how many lines they take when wrapped, `size` the type's size in points."""

    words: str
    look: str
    lines: int = 1
    size: int = SIZE

    @property
    def height(self) -> float:
        """The row's height in points."""
        return points(self.lines, self.size)


def spread(words: str, look: str, width: float, size: int = SIZE) -> Iterator[Line]:
    """Yield the rows that words take over a width in digits; a text too tall for one row goes on in the next."""
    tallest = most_lines(size)
    letters = int(width * SIZE / size) * tallest * 3 // 4
    for part in pieces(words.strip() or "–", letters, tallest // 2):
        shown = part.rstrip("\n")
        yield Line(shown, look, min(tallest, lines_on_page(shown, width, size)), size)
