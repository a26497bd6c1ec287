"""Fills in a form without any file format: what a person wrote, as a reader gives it back."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from handlingsplan.forms import Filled, FilledCell, FilledRow, FilledTable, Form, FormRow, FormTable

FIRST = 4
"""The number of the first row under the headings."""

WHOSE = {
    "dossier": [{"body": "vasterbotten", "title": "Länets arbete", "agency": "lst"}],
    "round": [{"id": "2009", "title": "Omgång 2009", "period": "2009"}],
}
"""What no dossier can be without."""


def column_name(n: int) -> str:
    """A column's name, from 0: A, B, … Z, AA."""
    return (column_name(n // 26 - 1) if n >= 26 else "") + chr(ord("A") + n % 26)


def written(form: Form, tables: Mapping[str, list[dict]], **stamp) -> Filled:
    """The form with these rows, and whose it is, written in by hand."""
    rows = {**WHOSE, **tables}
    filled_in = (evolve(each, rows=tuple(map(FormRow, rows.get(each.key, ())))) for each in form.tables)
    return filled(evolve(form, tables=tuple(filled_in)), **stamp)


def filled(form: Form, file: str = "underlag.xlsx", **stamp) -> Filled:
    """The form as it was handed out, read back."""
    return Filled(file, tuple(map(_table, form.tables)), {**form.stamp, **stamp})


def _table(table: FormTable) -> FilledTable:
    return FilledTable(table.key, table.title, tuple(_row(table, n, row.values) for n, row in enumerate(table.rows)))


def _row(table: FormTable, n: int, values) -> FilledRow:
    keys = [*(each.key for each in table.columns), *(key for key in values if key not in columns(table))]
    places = [f"C{FIRST + c}" if table.single else f"{column_name(c)}{FIRST + n}" for c in range(len(keys))]
    given = {key: values.get(key, "") for key in keys}
    return FilledRow(
        FIRST + n,
        {
            key: said if isinstance(said, FilledCell) else FilledCell(said, place)
            for (key, said), place in zip(given.items(), places, strict=True)
        },
    )


def columns(table: FormTable) -> set[str]:
    return {each.key for each in table.columns}
