"""Cells as Excel names them: C7 is row 7 of the third column."""

from __future__ import annotations

import re
from functools import lru_cache

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]+)")


@lru_cache(1024)
def column_number(letters: str) -> int:
    """Return a column's number, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@lru_cache(1024)
def column_letters(number: int) -> str:
    """Return a column's letters: 1 is A."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def corner(place: str) -> tuple[int, int]:
    """Return the row and column of a cell, from 1; zeros for what names no cell."""
    found = _PLACE.fullmatch(place)
    return (int(found[2]), column_number(found[1])) if found else (0, 0)


def cell_name(row: int, column: int) -> str:
    """Return what a cell is called."""
    return f"{column_letters(column)}{row}"
