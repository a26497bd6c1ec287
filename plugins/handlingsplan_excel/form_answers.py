"""A value in a form's cell: as a number, a day or words, whichever comes back as it was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from attrs import frozen

from handlingsplan.forms import FormColumn, Value
from handlingsplan.language import Words

from .form_choices import Choices, lines_as
from .form_looks import ANSWERS
from .form_signs import coded
from .limits import EXCEL
from .xlsx import done

EARLIEST = date(1900, 3, 1)
"""Excel believes that there was a 29 February 1900."""
YEARS = range(1900, 2200)
"""Numbers that are years where a day is asked for: as days they are in 1905."""
_DAY_ZERO = date(1899, 12, 30)


@frozen
class Shown:
    """What a cell holds: words, a number or a day, and how it looks."""

    value: str | float | datetime
    look: str


def shown(value: Value, column: FormColumn, lists: Mapping[str, Choices], words: Words) -> Shown:
    """Return how a value stands in a column's cell."""
    look = ANSWERS[column.type][0]
    match value:
        case "":
            return Shown("", look)
        case bool():
            return Shown(words("ja") if value else words("nej"), look)
        case date():
            return _day(value)
        case int() | Decimal() if _exact(value):
            return Shown(float(value), "whole" if value == int(value) else "number")
    return Shown(_words(str(value), column, lists), "words" if column.type != "time" else look)


def _words(said: str, column: FormColumn, lists: Mapping[str, Choices]) -> str:
    choices = lists.get(column.choices)
    if choices is None:
        return said
    return lines_as(said, choices.shown) if column.type == "texts" else choices.shown.get(said, said)


def _day(day: date) -> Shown:
    if day < EARLIEST or (day - _DAY_ZERO).days in YEARS:
        return Shown(day.isoformat(), "time")
    return Shown(datetime.combine(day, time()), "day")


def _exact(value: int | Decimal) -> bool:
    """Whether Excel can count with a number and give it back as it is."""
    number = Decimal(value)
    if not number.is_finite() or abs(number.adjusted()) > 300:
        return False
    return len(number.normalize().as_tuple().digits) <= EXCEL.digits


def put(sheet: Any, row: int, column: int, value: str | float | datetime, look: Any) -> None:
    """Write a cell, its place counted from 0."""
    if value == "":
        done(sheet.write_blank(row, column, None, look))
    elif isinstance(value, str):
        done(sheet.write_string(row, column, coded(value), look))
    elif isinstance(value, datetime):
        done(sheet.write_datetime(row, column, value, look))
    else:
        done(sheet.write_number(row, column, value, look))
