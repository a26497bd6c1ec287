"""Reads a workbook that a person may have changed: its sheets as chapters, each row a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from handlingsplan.content import Chapter, Content

from .mark_cell import HEADING


def content(path: Path) -> Content:
    """Return what a workbook says, sheet by sheet. It carries no fingerprints: own words are not written in it."""
    import openpyxl  # noqa: PLC0415 - seldom needed, and a tenth of a second to load

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        sheets = (each for each in book.worksheets if each.sheet_state == "visible")
        return Content(tuple(Chapter(each.title, tuple(_rows(each))) for each in sheets))
    finally:
        book.close()


def _rows(sheet: Any) -> Iterator[str]:
    """Yield the rows that say something, without the column that holds marks."""
    marks: int | None = None
    for n, cells in enumerate(sheet.iter_rows(values_only=True)):
        if n == 0:
            marks = next((place for place, value in enumerate(cells) if value == HEADING), None)
        said = (str(value).strip() for place, value in enumerate(cells) if value is not None and place != marks)
        if words := " | ".join(filter(None, said)):
            yield words
