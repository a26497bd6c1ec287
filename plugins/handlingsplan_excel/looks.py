"""Which look a number gets: how many decimals, whether it is a part of a whole, whether it is a year."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from handlingsplan.report import Column, Figure

from .style import DECIMALS, SHARES


def is_year(column: Column) -> bool:
    """Return whether a column's numbers are years, which have no thousands."""
    return column.key == "year" or column.key.endswith("_year")


def decimals(number: int | Decimal | Fraction) -> int:
    """Return how many decimals a number is shown with."""
    if isinstance(number, Decimal):
        return min(len(f"{number:f}".partition(".")[2]), DECIMALS)
    return 0 if isinstance(number, int) or number.denominator == 1 else 2


def figure_look(figure: Figure, column: Column) -> str:
    """Return how a figure's number is shown: a share as a percentage that is 100 only if it is all, 0 only if none."""
    if figure.value is None:
        return "text"
    part, whole = figure.value.as_integer_ratio()
    share = isinstance(figure.value, Fraction) and "%" in figure.text
    if not share and not (column.type == "share" and abs(part) <= whole):
        return f"number{decimals(figure.value)}"
    away = min(abs(part), abs(whole - part))
    finest = len(SHARES) - 1
    return f"share{next((n for n in range(finest) if not away or away * 10 ** (n + 3) > 5 * whole), finest)}"
