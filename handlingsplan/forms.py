"""Form: what people fill in, before there is a format; to collecting what Report is to exporting.

A Form holds tables of cells with keys, help and choices. A plugin writes it as a file and reads the file back as a
Filled, in which every value knows the cell that it came from. The core makes Forms and understands what was filled
in; it never sees a workbook.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from attrs import Factory, frozen

CellType = Literal["text", "long_text", "number", "decimal", "time", "yes_no", "choice", "texts"]
"""`time` takes a day or words such as "hösten 2009"; `texts` takes several values, a line each."""

Value = str | int | Decimal | bool | date


@frozen
class FormChoice:
    """One of the values that a cell may have, and the words beside it that help to choose.

    A filled cell may hold the value, the label, or both as `shown` writes them: each is read as the value.
    """

    value: str
    label: str = ""

    @property
    def shown(self) -> str:
        """The value with its label, for a list to choose from: "Länsstyrelsen i länet (lst-z)"."""
        return f"{self.label} ({self.value})" if self.label and self.label != self.value else self.value


@frozen
class FormColumn:
    """A column to fill in: its key for the program, heading, help, type, and the list that its values come from.

    With `open_list` other values than the list's are let through: words that a county may add, and the ids of what is
    written in the same form. A column that is `told` is there to be read: it cannot be filled in, and is not read back.
    """

    key: str
    title: str
    type: CellType = "text"
    help: str = ""
    required: bool = False
    choices: str = ""
    open_list: bool = False
    example: str = ""
    told: bool = False


@frozen
class FormRow:
    """A row that is filled in already: values by column key; what is not known has no key.

    A number that the format cannot hold exactly, and a day that it cannot, is written as text: as `str` gives it.
    """

    values: Mapping[str, Value]


@frozen
class FormTable:
    """One table to fill in; with `single` it is one record, told downwards."""

    key: str
    title: str
    help: str
    columns: tuple[FormColumn, ...]
    rows: tuple[FormRow, ...] = ()
    single: bool = False


@frozen
class Form:
    """What is to be filled in. `stamp` is what the file carries unseen: what it is, of which version, of which plan."""

    kind: str
    title: str
    intro: tuple[str, ...]
    tables: tuple[FormTable, ...]
    lists: Mapping[str, tuple[FormChoice, ...]] = Factory(dict)
    stamp: Mapping[str, str] = Factory(dict)
    language: str = "sv"


@frozen
class FilledCell:
    """A value as it stood in a cell, and the cell's name as the person sees it: "B7".

    An empty cell has the value "": it is told so that what is missing has a place too. `unread` says that something
    stood there that could not be read, and that a Finding tells what: the record is then refused.
    """

    value: Value
    place: str
    unread: bool = False


@frozen
class FilledRow:
    """A row with something in it: its number as the person sees it, and its cells by column key, empty ones too."""

    number: int
    cells: Mapping[str, FilledCell]


@frozen
class FilledTable:
    """What was filled in under one table's key; `name` is what the person sees, such as the sheet's name.

    A table that is there but empty is told, without rows. One record told downwards is a single row,
    also where nothing is filled in.
    """

    key: str
    name: str
    rows: tuple[FilledRow, ...]


@frozen
class Filled:
    """A form as it was read back from a file."""

    file: str
    tables: tuple[FilledTable, ...]
    stamp: Mapping[str, str] = Factory(dict)
