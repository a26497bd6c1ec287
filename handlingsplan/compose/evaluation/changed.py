"""How far a value has gone, in words: both values, the difference, and the percentage only beside them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from ...language import HARD_SPACE, Words
from ...nation.series import Change
from ..speaker import Speaker

FEW = 10
"""Below how many percent one decimal is told."""
LEAST = Decimal("0.1")
MINUS = "\u2212"


def changed(desk: Speaker, change: Change) -> str:
    """Return a change as "från 200 (2007) till 1 200 anmälningar (2010): +1 000, +500 %"."""
    w = desk.w
    return w(
        "från {first} ({since}) till {last} {unit} ({until}): {difference}, {relative}",
        first=_number(w, change.first),
        since=change.since or w("utgångsläget"),
        last=_number(w, change.last),
        unit=change.unit,
        until=change.until,
        difference=_signed(w, change.last - change.first),
        relative=_relative(w, change.relative),
    )


def _number(words: Words, value: Decimal) -> str:
    return words.number(int(value) if value == value.to_integral_value() else value)


def _signed(words: Words, value: Decimal) -> str:
    shown = _number(words, value)
    return f"+{shown}" if value > 0 else shown.replace("-", MINUS)


def _relative(words: Words, relative: Fraction | None) -> str:
    if relative is None:
        return words("från noll går ingen procent att ange")
    exact = Decimal(relative.numerator * 100) / Decimal(relative.denominator)
    rounded = exact.quantize(Decimal(1) if abs(exact) >= FEW else LEAST, ROUND_HALF_UP)
    if exact and not rounded:
        return words("mindre än {least}", least=_percent(words, words.number(LEAST)))
    return _percent(words, _signed(words, rounded))


def _percent(words: Words, shown: str) -> str:
    return f"{shown}{HARD_SPACE}%" if words.language == "sv" else f"{shown}%"
