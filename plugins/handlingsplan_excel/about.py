"""What the sheet "Om rapporten" says besides the report's own method: what the columns hold and how to read on."""

from __future__ import annotations

from collections.abc import Iterator

from handlingsplan.report import Report

from .runs import Run
from .survey import title_of
from .text_rows import TextRow
from .texts import one_line, visible
from .voice import Voice


def about_rows(report: Report, voice: Voice) -> Iterator[TextRow]:
    """Yield the rows on the workbook itself."""
    words = voice.words
    yield _heading(words("Om arbetsboken"))
    yield _row(words("Varje tabell står på ett eget blad. Rubrikraden har filter och står kvar när man bläddrar."))
    yield _row(words("Läget står alltid med ord; färgen gör det bara lättare att hitta."))
    yield _row(words("En understruken cell är en länk: till en annan rad i arbetsboken eller till en webbadress."))
    yield _row(words("Andelar står både som tal, som går att sortera, och med de ord som gäller."))
    yield _row(words("En text som inte syns hel i sin cell syns hel i formelfältet när cellen är markerad."))
    yield _row(
        words(
            "Den sista kolumnen på varje blad är dold. Där står radens kontrollmärke, som visar att alla uppgifter i "
            "underlaget är redovisade. Kolumnen skrivs inte ut."
        )
    )
    yield from _helps(report, voice)


def _helps(report: Report, voice: Voice) -> Iterator[TextRow]:
    tables = [table for table in report.tables if any(column.help for column in table.columns)]
    if tables:
        yield _heading(voice.words("Vad kolumnerna innehåller"))
    for table in tables:
        yield TextRow("", (Run(one_line(table.title)),), "leads", to=f"#{table.key}")
        for column in table.columns:
            if column.help:
                yield TextRow("", (Run(f"{title_of(column)}: ", bold=True), Run(visible(column.help))), "item1")


def _heading(words: str) -> TextRow:
    return TextRow("", (Run(words),), "h1")


def _row(words: str) -> TextRow:
    return TextRow("", (Run(f"• {words}"),), "item1")
