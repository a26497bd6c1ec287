"""Counts and shares that know what they rest on; the words come later."""

from __future__ import annotations

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
