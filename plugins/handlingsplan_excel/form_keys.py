"""What a form's workbook says to the program: keys in a hidden row or column, and marks on rows that are no data.

    handlingsplan|rows|activity|start|time|
    handlingsplan|single|dossier|plan|choice|plan

A cell with a key says which column it stands over (of one record: which line it stands on) and how it is filled in,
so that nothing depends on where it stands or on what the headings say.
"""

from __future__ import annotations

import typing
from typing import Literal

from attrs import frozen

from handlingsplan.forms import CellType, FormColumn, FormTable

PREFIX = "handlingsplan|"
START, STAMP, COLUMNS, LIST = f"{PREFIX}start", f"{PREFIX}stamp", f"{PREFIX}columns", f"{PREFIX}list|"
MARKS, ANSWER = "#", "="
"""Keys of columns that are not the form's: the marks on rows, and the answers of a table told downwards."""

HELP, EXAMPLE, LONG, MORE = "help", "example", "long", "more"
"""Marks on rows: the help, the example, a row that goes on ("long 3"), a row that goes on from it ("more 3 text")."""

Layout = Literal["rows", "single"]


@frozen
class Key:
    """What a cell of the hidden row or column says. `part` counts the lines that one text takes in a single table."""

    layout: Layout
    table: str
    column: str
    type: CellType = "text"
    choices: str = ""
    part: int = 0

    def __str__(self) -> str:
        part = f"|{self.part}" if self.part else ""
        return f"{PREFIX}{self.layout}|{self.table}|{self.column}|{self.type}|{self.choices}{part}"


def key_for(table: FormTable, column: FormColumn, part: int = 0) -> Key:
    """Return the key of a form's column."""
    return Key("single" if table.single else "rows", table.key, column.key, column.type, column.choices, part)


def read_key(words: str) -> Key | None:
    """Return the key that a cell holds; None if it holds none."""
    parts = words.removeprefix(PREFIX).split("|")
    if not words.startswith(PREFIX) or parts[0] not in typing.get_args(Layout) or len(parts) not in (5, 6):
        return None
    layout, table, column, kind, choices, *part = parts
    if kind not in typing.get_args(CellType) or not all(map(str.isdigit, part)):
        return None
    return Key(
        typing.cast(Layout, layout), table, column, typing.cast(CellType, kind), choices, int(part[0]) if part else 0
    )
