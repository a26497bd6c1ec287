"""The front sheet: what the report is, who publishes it, whether it is a draft, and what the workbook holds."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import BytesIO

from attrs import frozen
from xlsxwriter.exceptions import XlsxFileError
from xlsxwriter.image import Image

from handlingsplan.report import Logo, Report

from .leads import Spot
from .page import Page
from .spread import Line, spread
from .texts import one_line
from .voice import Voice
from .xlsx import done

WIDTHS = (36, 74, 14)
LOGO_POINTS, LOGO_WIDEST = 72, 216
"""A logo's greatest height and width."""
_UNREADABLE = (XlsxFileError, ValueError, IndexError, struct.error)
_WIDE = sum(WIDTHS)


@frozen
class Contents:
    """A sheet as the front sheet presents it; `rows` is None for a sheet without a table."""

    sheet: str
    holds: str
    rows: int | None = None


def write_front(page: Page, report: Report, contents: tuple[Contents, ...], voice: Voice) -> None:
    """Write the front sheet."""
    for column, width in enumerate(WIDTHS):
        done(page.sheet.set_column(column, column, width))
    row = 1
    for line in _top(report, voice):
        page.line(row, line, len(WIDTHS) - 1)
        row += 1
    row = _imprint(page, report, row, voice)
    row = _contents(page, contents, row + 1, voice)
    row = _logos(page, report.imprint.logos, row)
    page.sheet.print_area(0, 0, row - 2, len(WIDTHS) - 1)


def _top(report: Report, voice: Voice) -> Iterator[Line]:
    yield from spread(report.title, "great", _WIDE, 24)
    if report.subtitle:
        yield from spread(report.subtitle, "subtitle", _WIDE, 15)
    if report.imprint.cover_text.strip():
        yield from spread(report.imprint.cover_text, "value", _WIDE)
    if report.draft:
        yield Line(voice.words("UTKAST"), "draft", size=18)
        for why in report.draft:
            yield from spread(why, "draft_why", _WIDE)


def facts_of(report: Report, voice: Voice) -> Iterator[tuple[str, str]]:
    """Yield the publication data: label and value, only what is known."""
    imprint, words = report.imprint, voice.words
    known = (
        (words("Utgivare"), report.publisher),
        (words("Publicerad"), report.published or imprint.year),
        (words("Ort"), imprint.place),
        (words("Rapportnummer"), imprint.report_number),
        (words("Diarienummer"), imprint.dnr),
        (words("ISBN"), imprint.isbn),
        (words("ISSN"), imprint.issn),
        (words("Utgåva"), report.edition),
        (words("Ämne"), report.subject),
        (words("Kontakt"), imprint.contact),
        (words("Undertecknas av"), "\n".join(imprint.signatories)),
    )
    yield from ((label, value) for label, value in known if value)


def _imprint(page: Page, report: Report, row: int, voice: Voice) -> int:
    for label, value in facts_of(report, voice):
        page.say(row, 0, label, "label")
        row = _value(page, value, row, 1)
    return row


def _value(page: Page, words: str, row: int, column: int) -> int:
    """Write words in a column, in as many rows as they take, and return the next row."""
    for at, line in enumerate(spread(words, "value", WIDTHS[column]), row):
        page.say(at, column, line.words, line.look)
        page.height(at, (line.words, WIDTHS[column]))
    return at + 1


def _contents(page: Page, contents: tuple[Contents, ...], row: int, voice: Voice) -> int:
    page.say(row, 0, voice.words("Innehåll"), "h2")
    head = row + 1
    titles = (voice.words("Blad"), voice.words("Vad det innehåller"), voice.words("Antal rader"))
    for number, each in enumerate(contents, head + 1):
        page.lead(number, 0, each.sheet, Spot(each.sheet), ("cell link", "cell"))
        page.say(number, 1, each.holds, "cell")
        page.height(number, (each.sheet, WIDTHS[0]), (each.holds, WIDTHS[1]))
        if each.rows is None:
            page.say(number, 2, "–", "cell right")
        else:
            done(page.sheet.write_number(number - 1, 2, each.rows, page.styles["number"]))
    page.table((head, head + len(contents), 0), titles, {"name": "Innehall", "autofilter": False})
    return head + len(contents) + 1


def _logos(page: Page, logos: tuple[Logo, ...], row: int) -> int:
    row += 1
    for logo in logos:
        words = one_line(logo.alt_text)
        try:
            page.sheet.set_row(row - 1, LOGO_POINTS + 8)
            _logo(page, logo, row, words)
            row += 1
        except _UNREADABLE:
            page.tell("EXCEL07", row)
            row = _value(page, words, row, 1)
    return row


def _logo(page: Page, logo: Logo, row: int, words: str) -> None:
    size = Image(BytesIO(logo.content))
    # At 96 pixels an inch a point is 4/3 of a pixel.
    scale = min(1.0, LOGO_POINTS * size.y_dpi / 72 / size.height, LOGO_WIDEST * size.x_dpi / 72 / size.width)
    options = {"image_data": BytesIO(logo.content), "description": words, "object_position": 2}
    done(page.sheet.insert_image(row - 1, 0, "", options | {"x_scale": scale, "y_scale": scale}))
