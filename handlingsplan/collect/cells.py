"""What a cell says becomes a value as a file would have it: read kindly where it can only mean one thing."""

from __future__ import annotations

import typing
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from attrs import frozen

from ..forms import Value
from ..language import text
from ..store.fault import A_TEXT, NUMBER, WHOLE, FaultError
from ..store.values import ID
from ..when import When
from . import faults
from .choosing import Choosing, quoted
from .numbers import number_in
from .plain_words import plain, tidy
from .several import from_one_cell

Note = Callable[[FaultError], None]
YES, NO = frozenset(("ja", "j", "x", "sant", "true", "yes", "1")), frozenset(("nej", "n", "falskt", "false", "no", "0"))
_OUTRIGHT = ("ja", "nej")
MOST_DIGITS = 40
YES_OR_NO = text("Ja eller Nej")
IN_DIGITS = text("Skriv det med siffror, till exempel 1100 eller 1100,5.")


@frozen
class Reading:
    """How the values of one column are read: their type, whether there are several, and the list they come from.

    `ids` says that the list's values are ids, and `open` that other values may stand there too.
    """

    inner: typing.Any
    many: bool = False
    ids: bool = False
    choosing: Choosing | None = None
    open: bool = True

    def value(self, said: Value, note: Note) -> typing.Any:
        """Return what a cell says: a value, a list of values, or a FaultError in the place of one."""
        if not self.many:
            return self._one(said, note)
        items: tuple[Value, ...] = from_one_cell(said) if isinstance(said, str) else (said,)
        return [self._one(each, note) for each in items]

    def _one(self, said: Value, note: Note) -> typing.Any:
        if self.choosing:
            return self._chosen(self.choosing, said, note)
        reads = _READS.get(self.inner)
        if reads:
            return reads(said, note)
        words = _as_text(said)
        return tidy(words) if self.ids and isinstance(words, str) else words

    def _chosen(self, choosing: Choosing, said: Value, note: Note) -> typing.Any:
        words = _as_text(said)
        if isinstance(words, FaultError):
            return words
        exactly = quoted(words) if self.open else None
        if exactly is not None:
            return exactly
        meant = choosing.meant(words)
        if meant.several:
            return faults.several(words, meant.several)
        if meant.value is not None:
            if not meant.exact:
                note(faults.read_as(words, meant.value))
            return meant.value
        if not self.ids:
            return words
        return tidy(words) if ID.fullmatch(tidy(words)) else faults.not_in_list(words, choosing.words())


def _as_text(said: Value) -> str | FaultError:
    """Return a number or a day as the words that a person saw."""
    if isinstance(said, str):
        return said
    if isinstance(said, bool):
        return faults.wrong_value(said, A_TEXT)
    return said.isoformat() if isinstance(said, date) else str(said).replace(".", ",")


def _yes_no(said: Value, note: Note) -> typing.Any:
    word = plain(str(said))
    if isinstance(said, bool):
        return said
    if word not in YES | NO:
        return faults.wrong_value(said, YES_OR_NO)
    if word not in _OUTRIGHT:
        note(faults.read_as(str(said), "Ja" if word in YES else "Nej"))
    return word in YES


def _number(said: Value, note: Note) -> typing.Any:
    number = said
    if isinstance(said, str) and (found := number_in(said)) is not None:
        number = found
        if said != str(number):
            note(faults.read_as(said, str(number).replace(".", ",")))
    is_number = isinstance(number, int | Decimal) and not isinstance(number, bool)
    return number if is_number else faults.wrong_value(said, NUMBER, IN_DIGITS)


def _whole(said: Value, note: Note) -> typing.Any:
    number = _number(said, note)
    if isinstance(number, FaultError):
        return faults.wrong_value(said, WHOLE, IN_DIGITS)
    if isinstance(number, int):
        return number
    if number.adjusted() < MOST_DIGITS and number == number.to_integral_value():
        return int(number)
    return faults.wrong_value(said, WHOLE)


def _time(said: Value, _: Note) -> typing.Any:
    if isinstance(said, str):
        return tidy(said)
    return str(said) if isinstance(said, int) and not isinstance(said, bool) else said


_READS: dict[typing.Any, Callable[[Value, Note], typing.Any]] = {
    bool: _yes_no,
    int: _whole,
    Decimal: _number,
    When: _time,
}
