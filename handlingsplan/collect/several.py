"""Several texts in one cell: a line each, or behind a bullet each where a line alone would not read back the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

BULLET, INDENT = "• ", "  "
_LINE = re.compile(r"\r\n|\n|\r")


def in_one_cell(texts: Sequence[str]) -> str:
    """Return texts as they stand in a cell."""
    if all(_plain(each) for each in texts):
        return "\n".join(texts)
    return "\n".join(BULLET + each.replace("\n", f"\n{INDENT}") for each in texts)


def _plain(words: str) -> bool:
    return words == words.strip() and not _LINE.search(words) and not words.startswith(BULLET.strip())


def from_one_cell(cell: str) -> tuple[str, ...]:
    """Return the texts that stand in a cell; lines with nothing on them are none."""
    if not cell.startswith(BULLET):
        return tuple(each.strip() for each in _LINE.split(cell) if each.strip())
    return tuple(each for each in _bulleted(cell) if each.strip())


def _bulleted(cell: str) -> Iterator[str]:
    said: list[str] = []
    for line in cell.split("\n"):
        if line.startswith(BULLET) and said:
            yield "\n".join(said)
            said = []
        said.append(line.removeprefix(BULLET) if not said else line.removeprefix(INDENT))
    yield "\n".join(said)
