"""The coordinator's guide as a test follows it: what to write in which cell, which commands to run, what is printed."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

import openpyxl
from attrs import frozen
from commands import ROOT

GUIDE = ROOT / "docs" / "samordnare.md"
SINGLE = ["Uppgift", "Svar"]
KEYS, HEADINGS = 4, 5
"""The rows of a sheet with the program's keys, which are hidden, and with the headings."""

Cell = tuple[str, str, str]
"""A sheet, a cell, and what is written there."""


@frozen
class Part:
    """A part of the guide: what stands under one heading."""

    heading: str
    said: str

    @property
    def commands(self) -> list[list[str]]:
        """The commands to run, each as its words."""
        return [shlex.split(each) for each in re.findall(r"^ {4,}((?:py|cd) .+)$", self.said, re.MULTILINE)]

    @property
    def printed(self) -> list[str]:
        """What is shown as printed, as it would be where folders are parted by /."""
        return [
            each.replace("\\", "/") for each in re.findall(r"^```text\n(.*?)^```$", self.said, re.MULTILINE | re.DOTALL)
        ]

    @property
    def tables(self) -> list[list[list[str]]]:
        """The tables, each as its rows of cells, the headings first."""
        found = re.findall(r"(?:^\|.*\|\n)+", self.said, re.MULTILINE)
        return [[_cells(line) for n, line in enumerate(each.splitlines()) if n != 1] for each in found]


def _cells(line: str) -> list[str]:
    return [each.strip() for each in line.strip().strip("|").split("|")]


def parts() -> Iterator[Part]:
    """Yield each part of the guide, in order."""
    pieces = re.split(r"^#+ (.+)$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for heading, said in zip(pieces[1::2], pieces[2::2], strict=True):
        yield Part(heading, said)


def part(start: str) -> Part:
    """Return the part whose heading begins so; the parts of a numbered one are not in it."""
    (found,) = [each for each in parts() if each.heading.startswith(start)]
    return found


def to_write(book: Path, *sheets: str) -> list[Cell]:
    """Return what the guide says is written on these sheets of a workbook; on all of them up to the check if none."""
    told = [each for each in parts() if each.heading.startswith("Bladet ") and each.tables]
    named = {each.heading.removeprefix("Bladet "): each.tables[0] for each in told}
    read = openpyxl.load_workbook(book)
    until = sheets or tuple(named)[: tuple(named).index("Behov") + 1]
    return [cell for sheet in until for cell in _on_sheet(read[sheet], *named[sheet])]


def _on_sheet(sheet, headings: list[str], *rows: list[str]) -> Iterator[Cell]:
    if headings == SINGLE:
        for label, said in rows:
            yield sheet.title, f"B{_labels(sheet)[label]}", said
        return
    columns = {_label(cell): cell.column_letter for cell in sheet[HEADINGS] if cell.value}
    for number, row in enumerate(rows, _first(sheet)):
        for heading, said in zip(headings, row, strict=True):
            if said:
                yield sheet.title, f"{columns[heading]}{number}", said


def _labels(sheet) -> dict[str, int]:
    return {_label(row[0]): row[0].row for row in sheet.iter_rows(min_row=HEADINGS + 1) if row[0].value}


def _label(cell) -> str:
    return str(cell.value).partition("\n")[0]


def _first(sheet) -> int:
    """The first row that is a person's: the one after the help and the example."""
    marks = [row[-1].row for row in sheet.iter_rows(min_row=HEADINGS + 1) if row[-1].value in {"help", "example"}]
    return max(marks, default=HEADINGS) + 1


def mistakes() -> tuple[list[Cell], list[Cell]]:
    """Return the mistakes that the guide makes, and what mends them."""
    _, *rows = part("5. Kontrollera").tables[0]
    wrong = [(sheet, cell, said) for sheet, cell, said, _ in rows]
    return wrong, [(sheet, cell, said) for sheet, cell, _, said in rows]


def write_in(book: Path, cells: Iterable[Cell]) -> None:
    """Write cells into a workbook without any office program; an apostrophe before a text is only Excel's sign."""
    read = openpyxl.load_workbook(book)
    for sheet, cell, said in cells:
        read[sheet][cell].value = said.removeprefix("'") or None
    read.save(book)


def missing(shown: str, printed: str) -> list[str]:
    """Return what of the shown is not printed so; a line with … alone stands for lines that are left out."""
    lines = [line.rstrip() for line in printed.splitlines()]
    whole = "\n".join(["", *lines, ""])
    return [
        each for each in re.split(r"^…$\n?", shown, flags=re.MULTILINE) if f"\n{each.strip(chr(10))}\n" not in whole
    ]
