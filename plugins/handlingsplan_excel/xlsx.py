"""XlsxWriter, kept to its word: it answers with numbers where others raise, and nothing may pass unseen."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import xlsxwriter

A4 = 9
FONT = {"font_name": "Calibri", "font_size": 12}
ANY_DAY = datetime(1980, 1, 1)
"""What a file says of its making where the report has no date; the clock is never asked."""


class RefusedError(RuntimeError):
    """XlsxWriter would not write something; what was asked is wrong, not the reader's data."""


def done(answer: object) -> None:
    """Raise RefusedError where XlsxWriter answers that it did not write what it was asked to."""
    if isinstance(answer, int) and answer < 0:
        raise RefusedError(answer)


def new_book(file: BytesIO, *, font_size: int = 12) -> xlsxwriter.Workbook:
    """Return a workbook that writes no file of its own and guesses nothing about strings."""
    return xlsxwriter.Workbook(
        file,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {**FONT, "font_size": font_size},
            "default_row_height": 21,
        },
    )
