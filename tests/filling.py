"""Fills in a form without any file format: what a person wrote, as a reader gives it back."""

from __future__ import annotations

from handlingsplan.forms import Filled, FilledCell, FilledRow, FilledTable, Form, FormTable

FIRST = 4
"""The number of the first row under the headings."""


def column_name(n: int) -> str:
    """A column's name, from 0: A, B, … Z, AA."""
    return (column_name(n // 26 - 1) if n >= 26 else "") + chr(ord("A") + n % 26)


def filled(form: Form, file: str = "underlag.xlsx", **stamp) -> Filled:
    """The form as it was handed out, read back."""
    return Filled(file, tuple(map(_table, form.tables)), {**form.stamp, **stamp})


def _table(table: FormTable) -> FilledTable:
    return FilledTable(table.key, table.title, tuple(_row(table, n, row.values) for n, row in enumerate(table.rows)))


def _row(table: FormTable, n: int, values) -> FilledRow:
    places = [f"C{FIRST + c}" if table.single else f"{column_name(c)}{FIRST + n}" for c in range(len(table.columns))]
    cells = {
        each.key: FilledCell(values.get(each.key, ""), place) for each, place in zip(table.columns, places, strict=True)
    }
    assert values.keys() <= cells.keys()
    return FilledRow(FIRST + n, cells)
