"""Text that a person pasted, as a workbook can hold it: nothing vanishes, what cannot be held is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import ceil

TEXT_LIMIT = 32_767
"""Excel's limit on a cell's text, in UTF-16 units."""
LINE_LIMIT = 253
"""Excel's limit on line feeds in a cell."""

_UNSEEN = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
# A carriage return alone is an old line break; the others get the sign that Unicode has for them.
_UNSEEN |= {0x0D: ord("\n"), 0x7F: 0x2421, 0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}
_UNSEEN |= dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
SUSPECT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def visible(words: str) -> str:
    """Return words with each character that a file cannot hold replaced by a sign for it, such as ␇ or �."""
    if words.isprintable() or not SUSPECT.search(words):
        return words
    return words.replace("\r\n", "\n").translate(_UNSEEN)


def altered(words: str) -> bool:
    """Return whether `visible` shows something else than line breaks differently."""
    return visible(words) != words.replace("\r\n", "\n").replace("\r", "\n")


def one_line(words: str) -> str:
    """Return words as they can stand in a heading, a name or a property: visible and without line breaks."""
    return " ".join(visible(words).split())


def units(words: str) -> int:
    """Return how long Excel thinks a text is: in UTF-16 units."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le", "surrogatepass")) // 2


def fits(words: str) -> bool:
    """Return whether a text can stand in one cell."""
    size = len(words)
    if size <= LINE_LIMIT:
        return True
    return (size <= TEXT_LIMIT // 2 or units(words) <= TEXT_LIMIT) and words.count("\n") <= LINE_LIMIT


def pieces(
    words: str, limit: int = TEXT_LIMIT, lines: int = LINE_LIMIT, keep: Sequence[tuple[int, int]] = ()
) -> Iterator[str]:
    """Yield a text in parts that each fit a cell; joined they are the text again.

    A part ends after a line or a word where one ends in its last fifth, and never within a stretch of `keep`.
    """
    start = 0
    while start < len(words):
        end = _end(words, start, limit, lines)
        end = next((first for first, last in keep if start < first < end < last), end)
        yield words[start:end]
        start = end


def _end(words: str, start: int, limit: int, lines: int) -> int:
    end = min(start + limit, len(words))
    while (over := units(words[start:end]) - limit) > 0:
        end -= (over + 1) // 2
    breaks = [match.end() for match in re.finditer("\n", words[start:end])]
    if len(breaks) > lines:
        return start + breaks[lines - 1]
    if end == len(words):
        return end
    for sign in ("\n", " "):
        after = words.rfind(sign, end - limit // 5, end)
        if after > start:
            return after + 1
    return end


def in_cells(words: str, keep: Sequence[tuple[int, int]] = ()) -> tuple[str, ...]:
    """Return a visible text as it stands in one cell, or in the fewest that can hold it."""
    return (words,) if fits(words) else tuple(pieces(words, keep=keep))


def most_cells(words: str) -> int:
    """Return how many cells a text takes at most, wherever its parts end."""
    if fits(words):
        return 1
    return ceil(units(words) / (TEXT_LIMIT * 4 // 5)) + words.count("\n") // LINE_LIMIT
