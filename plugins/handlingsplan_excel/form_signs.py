"""Any text that a person can paste, as a form's cells hold it so that it comes back exactly.

A workbook writes what XML cannot hold as "_x0007_", and a low line that would be taken for such a code as "_x005F_".
All codes are made here and not left to XlsxWriter, whose own lets "_x0007_x0008_" come back as something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .texts import TEXT_LIMIT, fits, pieces

STAND_IN = "\ufdd0"
"""Stands for the low line of a code until XlsxWriter is done; Unicode gives this sign to nobody."""

# A text that begins as "<r>" would be taken for XML of XlsxWriter's own.
_TO_CODE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufdd0\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4})|^<(?=r>)")


def coded(words: str) -> str:
    """Return words as they are given to XlsxWriter."""
    return _TO_CODE.sub(lambda found: f"{STAND_IN}x{ord(found[0]):04X}{STAND_IN}", words)


def settled(part: bytes) -> bytes:
    """Return a part of the workbook with its codes as Excel knows them."""
    return part.replace(STAND_IN.encode(), b"_")


def stretches(words: str) -> Iterator[str]:
    """Yield a text in the fewest stretches that cells can hold; joined they are the text again."""
    for piece in (words,) if fits(words) else pieces(words):
        if len(coded(piece)) <= TEXT_LIMIT:
            yield piece
        else:
            yield from pieces(piece, TEXT_LIMIT // len(coded("\x00")))
