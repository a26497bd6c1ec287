"""Counts and shares that know what they rest on; the words come later."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from ..report import RecordKey


@frozen
class Count:
    """A number of records. `rule` names how they were chosen, `basis` is which they are."""

    key: str
    rule: str
    basis: tuple[RecordKey, ...]

    @property
    def value(self) -> int:
        """How many."""
        return len(self.basis)


@frozen
class Share:
    """A part of a whole: both as records. What is outside the whole is kept beside it, by its reason."""

    key: str
    rule: str
    part: tuple[RecordKey, ...]
    whole: tuple[RecordKey, ...] = field()
    outside: tuple[tuple[str, tuple[RecordKey, ...]], ...] = ()

    @whole.validator
    def _holds_the_part(self, _: object, whole: tuple[RecordKey, ...]) -> None:
        if not set(self.part) <= set(whole):
            raise ValueError(self.key)

    @property
    def numerator(self) -> int:
        """How many of them."""
        return len(self.part)

    @property
    def denominator(self) -> int:
        """Out of how many."""
        return len(self.whole)

    @property
    def value(self) -> Fraction | None:
        """The share, exact; None where there is nothing to take a share of."""
        return Fraction(self.numerator, self.denominator) if self.whole else None


@frozen
class Sum:
    """A sum of values that may be summed: each with the record it was told in; `unit` is what they count.

    `told` are the bodies that gave a value and `expected` those that could have: a sum that not all have told of says
    so. `beside` are others that the sum is of too. None is no sum of nothing: without any value there is no sum.
    """

    key: str
    rule: str
    parts: tuple[tuple[RecordKey, Decimal], ...]
    unit: str = ""
    told: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The sum; None where nothing was told."""
        return sum((value for _, value in self.parts), Decimal(0)) if self.parts else None

    @property
    def basis(self) -> tuple[RecordKey, ...]:
        """The records that the values were told in."""
        return tuple(dict.fromkeys(key for key, _ in self.parts))


Counted = Count | Share | Sum
"""What a figure is made of."""


def by_key(figures: Iterable[Counted]) -> dict[str, Counted]:
    """Return figures by their keys; ValueError if two have the same."""
    found: dict[str, Counted] = {}
    for each in figures:
        if each.key in found:
            raise ValueError(each.key)
        found[each.key] = each
    return found
