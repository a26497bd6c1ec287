"""How high a row has to be for its words to be seen whole.

Excel works this out for itself when it opens a file, other programs do not: each row says its height. Words on a page
are measured letter by letter; in a table's cells, of which there may be a million, letters are counted.
"""

from __future__ import annotations

from functools import lru_cache

SIZE, LINE_POINTS, MOST_POINTS = 12, 15.75, 409.0
"""The type's size and a line's height in points, and Excel's highest row."""

_DIGIT = 507
_WIDTHS = {
    229: "ijlåíì'|",
    252: " .,:;I!-()[]{}",
    335: 'tfr/\\J"*',
    391: "sczxvky–",
    455: "aeågqä?_ELFTS",
    _DIGIT: "bdhnopuö0123456789+=<>~$€§ÅÄ",
    580: "BCKPRVXYZÖ",
    630: "ADGHNOQU&",
    860: "mwMW%@—…",
}
"""The letters of Calibri by their width, in thousandths of the type's size; each a little too wide rather than not."""
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 1000
_LETTERS_A_DIGIT, _LEFT_EMPTY = 1.16, 3.0
"""An average Swedish letter is narrower than a digit; where a line is broken about half a word stays empty."""


def lines_on_page(words: str, width: float, size: int = SIZE) -> int:
    """Return how many lines words take in a column whose width is given in digits, broken between words."""
    room = width * _DIGIT * SIZE / size
    return sum(_lines(line, room) for line in words.split("\n"))


def _lines(line: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in line.split(" "):
        wide = measured(word)
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        lines += int(max(0.0, wide - 1) // room)
        used += wide % room + _WIDTH[" "]
    return lines


@lru_cache(4096)
def measured(word: str) -> int:
    """Return how wide a word is, in thousandths of the type's size."""
    return sum(_WIDTH.get(letter, _DIGIT if letter.isascii() else _OTHER) for letter in word)


def across(width: float) -> int:
    """Return how many letters about stand on a line of a column."""
    return max(4, int(width * _LETTERS_A_DIGIT - _LEFT_EMPTY))


def lines_of(words: str, letters: int) -> int:
    """Return how many lines a text takes where about so many `letters` stand on each."""
    if "\n" not in words:
        return max(1, -(-len(words) // letters))
    return sum(max(1, -(-len(line) // letters)) for line in words.split("\n"))


def points(lines: int, size: int = SIZE) -> float:
    """Return the height of a row."""
    return min(MOST_POINTS, round(lines * LINE_POINTS * size / SIZE + 1.5, 2))


def most_lines(size: int = SIZE) -> int:
    """Return how many lines the highest row shows."""
    return int((MOST_POINTS - 1.5) / LINE_POINTS * SIZE / size)
