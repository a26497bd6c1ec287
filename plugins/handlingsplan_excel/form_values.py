"""What a cell says: the value as it was written, or as it can only be meant, and then that is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from attrs import frozen

from handlingsplan.forms import Value

from .form_answers import YEARS
from .form_cells import Cell
from .form_choices import Choices, lines_as
from .form_keys import Key
from .form_remarks import (
    CLOCK,
    DAY_NUMBER,
    ERROR_VALUE,
    FIRST_OF_MONTH,
    FORMULA,
    NOT_COMPUTED,
    PICTURE,
    UNSEEN,
    YEAR,
)
from .form_told import Remark, Told
from .style import DATE

_DAY_ZERO, _LATER = date(1899, 12, 30), 1462
"""The day that serial numbers count from, and how many days later those of the 1904 system do."""
_LIKELY = range(18_000, 80_000)
"""Numbers that can only be days, where a day is asked for: 1949 to 2119."""
_NOT_SEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_HARD_SPACE = re.compile("[\u00a0\u2007\u202f]")
_YES_OR_NO = {"ja": True, "yes": True, "nej": False, "no": False}
_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T00:00:00(?:\.0*)?)?")


@frozen
class Reading:
    """What is needed to read the cells of a sheet: its name, its columns' names, the lists, and what is told."""

    sheet: str
    titles: Mapping[str, str]
    lists: Mapping[str, Choices]
    from_1904: bool
    told: Told

    def value(self, cell: Cell, key: Key) -> Value | None:
        """Return a cell's value; None for one that is as good as empty."""
        fault = self._fault(cell, key)
        if fault or (cell.formula and not cell.saved):
            return None
        if cell.formula:
            self._tell(FORMULA, cell, key)
        if cell.kind == "words":
            return self._words(cell, key)
        if cell.kind == "yes_no":
            return cell.saved == "1"
        return self._written_day(cell, key) if cell.kind == "day" else self._number(cell, key)

    def _fault(self, cell: Cell, key: Key) -> bool:
        """Return whether a cell holds nothing that can be read; then that is told."""
        if cell.kind == "picture":
            self._tell(PICTURE, cell, key)
        elif cell.kind == "error":
            self._tell(ERROR_VALUE, cell, key, value=cell.saved)
        elif cell.formula and not cell.saved and cell.kind != "words":
            self._tell(NOT_COMPUTED, cell, key)
        else:
            return False
        return True

    def tell(self, remark: Remark, place: str, key: Key, **said: object) -> None:
        """Tell something of a cell."""
        self.told.add(remark, self.sheet, place, column=self.titles.get(key.column, key.column), **said)

    def _tell(self, remark: Remark, cell: Cell, key: Key, **said: object) -> None:
        self.tell(remark, cell.place, key, **said)

    def _words(self, cell: Cell, key: Key) -> Value:
        """Return words as they stand, but for those that the program has put in a list itself."""
        said, choices = cell.saved, self.lists.get(key.choices)
        if key.type == "time" and (plain := _HARD_SPACE.sub(" ", _NOT_SEEN.sub("", said))) != said:
            self._tell(UNSEEN, cell, key)
            return plain
        if key.type == "yes_no":
            return _YES_OR_NO.get(said.strip().casefold(), said)
        if choices and key.type == "choice":
            return choices.values.get(said, said)
        return lines_as(said, choices.values) if choices and key.type == "texts" else said

    def _number(self, cell: Cell, key: Key) -> Value:
        number = Decimal(repr(float(cell.saved)))
        value: Value = int(number) if number == number.to_integral_value() else number
        if key.type == "time" and value in YEARS:
            if cell.shape:
                self._tell(YEAR, cell, key, day=self._day(number), year=value)
            return str(value)
        if cell.shape:
            return self._shown_day(cell, key, number, value)
        if key.type == "time" and value in _LIKELY:
            day = self._day(number)
            self._tell(DAY_NUMBER, cell, key, number=value, day=day)
            return day or value
        return value

    def _shown_day(self, cell: Cell, key: Key, number: Decimal, value: Value) -> Value:
        day = self._day(number)
        if day is None or number < 1:  # a clock time, or a number that is no day
            return value
        if number % 1:
            self._tell(CLOCK, cell, key, day=day)
        elif key.type == "time" and day.day == 1 and cell.shape != DATE:
            self._tell(FIRST_OF_MONTH, cell, key)
        return day

    def _day(self, number: Decimal) -> date | None:
        try:
            return _DAY_ZERO + timedelta(days=int(number) + _LATER * self.from_1904)
        except OverflowError:
            return None

    def _written_day(self, cell: Cell, key: Key) -> Value:
        found = _ISO_DAY.match(cell.saved)
        if not found:
            return cell.saved
        try:
            day = date.fromisoformat(found[1])
        except ValueError:
            return cell.saved
        if found[0] != cell.saved:
            self._tell(CLOCK, cell, key, day=day)
        return day
