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
    yield _row(words("Andelar står både som tal, som går att sortera, och i ord med de antal som de bygger på."))
    yield _row(words("En text som inte syns hel i sin cell syns hel i formelfältet när cellen är markerad."))
    yield _row(
        words(
            "Den sista kolumnen på varje blad är dold. Där står radens kontrollmärke, som visar att alla uppgifter i "
            "underlaget är redovisade. Kolumnen skrivs inte ut."
        )
    )
    yield from _helps(report, voice)


def _helps(report: Report, voice: Voice) -> Iterator[TextRow]:
    """Tell each explanation once; where a column of that name is explained in one table only, name the table."""
    found: dict[tuple[str, str], list[str]] = {}
    for table in report.tables:
        for column in table.columns:
            if column.help:
                found.setdefault((title_of(column), visible(column.help)), []).append(one_line(table.title))
    if found:
        yield _heading(voice.words("Vad kolumnerna innehåller"))
    for (title, words), tables in found.items():
        name = f"{title} ({tables[0]})" if len(tables) == 1 else title
        yield TextRow("", (Run(f"{name}: ", bold=True), Run(words)), "item1")


def _heading(words: str) -> TextRow:
    return TextRow("", (Run(words),), "h1")


def _row(words: str) -> TextRow:
    return TextRow("", (Run(f"• {words}"),), "item1")
