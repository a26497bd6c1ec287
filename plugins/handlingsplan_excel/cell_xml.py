"""Cells as the XML of a sheet. Here alone words become XML."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from .texts import SUSPECT, visible

_LIKE_A_SIGN = re.compile("(_x[0-9A-Fa-f]{4}_)")
_DAY_ZERO = date(1899, 12, 30).toordinal()
FIRST_DAY = date(1900, 3, 1)
"""Before this Excel counts a day that never was."""
FARTHEST = 300
"""Excel's numbers end at ten to the power of 308, and begin at as little."""


def needs_care(words: str) -> bool:
    """Return whether words hold anything that XML or Excel would take for something else."""
    return (
        not words.isprintable()
        or "&" in words
        or "<" in words
        or ">" in words
        or "_x" in words
        or words[:1] == " "
        or words[-1:] == " "
    )


def inline(words: str) -> str:
    """Return the element that holds a cell's text; what Excel reads as a code for a sign stays what it is."""
    if needs_care(words):
        words = visible(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        words = codes_kept(words)
        if words != words.strip():
            return f'<is><t xml:space="preserve">{words}</t></is>'
    return f"<is><t>{words}</t></is>"


def text_cell(place: str, style: str, words: str) -> str:
    """Return a cell of text, never a formula."""
    return f'<c r="{place}" s="{style}" t="inlineStr">{inline(words)}</c>'


def number_cell(place: str, style: str, number: str | int) -> str:
    """Return a cell that holds a number."""
    return f'<c r="{place}" s="{style}"><v>{number}</v></c>'


def serial(day: date) -> int:
    """Return a day as Excel counts it."""
    return day.toordinal() - _DAY_ZERO


def exact(value: int | Decimal | Fraction, digits: int) -> str | None:
    """Return a number as Excel can hold it; None where it has more digits than Excel counts with.

    A fraction has no end; it is given as close as a computer comes.
    """
    if isinstance(value, int):
        return str(int(value)) if -(10**digits) < value < 10**digits else None
    if isinstance(value, Fraction):
        return repr(float(value)) if abs(value.numerator) < 10**digits * value.denominator else None
    shown = str(value)
    if len(shown) <= digits and shown[-1].isdigit() and "E" not in shown:
        return shown
    fits = value.is_finite() and len(value.normalize().as_tuple().digits) <= digits
    return shown if fits and abs(value.adjusted()) < FARTHEST else None


def held_as_is(words: str) -> bool:
    """Return whether a text needs nothing but XML's own escapes."""
    return (
        (words.isprintable() or not SUSPECT.search(words))
        and words[:1] > " "
        and words[-1:] > " "
        and "_x" not in words
    )


def codes_kept(words: str) -> str:
    """Return words in which what looks like Excel's code for a sign ("_x0007_") stays as it stands."""
    return _LIKE_A_SIGN.sub(r"_x005F\1", words)
