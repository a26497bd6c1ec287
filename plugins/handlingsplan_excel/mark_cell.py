"""What stands in the last, hidden column of a row: the row's mark, and which of its cells show which figures.

    3K7QZ2M5A4BCDE6F coverage.share@D coverage.kept@B:12-30 @F=2009/activity:webb,2009/activity:film

A figure's text is not repeated here: the file is read back from the cell that shows it.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, unquote

from attrs import frozen

from handlingsplan.report import RecordKey

from .runs import FigureAt

HEADING = "Kontrollmärken (handlingsplan)"
"""Stands at the top of the hidden column, in every language, so that the column can be found again."""


@frozen
class Shown:
    """Where in a row a figure is shown: the column, and the part of its text (all of it if `end` is 0)."""

    key: str
    column: str
    start: int = 0
    end: int = 0


def figure_tokens(column: str, figures: Iterable[FigureAt], length: int) -> list[str]:
    """Return how a row says which figures a cell shows, alone or within a text of some length."""
    return [_figure(column, each, alone=(each.start, each.end) == (0, length)) for each in figures]


def _figure(column: str, figure: FigureAt, *, alone: bool) -> str:
    return f"{_word(figure.key)}@{column}" + ("" if alone else f":{figure.start}-{figure.end}")


def records_token(column: str, keys: Iterable[RecordKey]) -> str:
    """Return how a row says which records a cell names, as a cell can hold but one link."""
    return f"@{column}={','.join(map(_word, keys))}"


def _word(key: str) -> str:
    return quote(key, safe="/:._-", errors="surrogatepass")


def read_figures(tokens: Iterable[str]) -> list[Shown]:
    """Return the figures that a row's tokens name."""
    return [_shown(token) for token in tokens if "@" in token and not token.startswith("@")]


def _shown(token: str) -> Shown:
    key, _, place = token.rpartition("@")
    column, _, part = place.partition(":")
    start, _, end = part.partition("-")
    return Shown(unquote(key, errors="surrogatepass"), column, int(start or 0), int(end or 0))
