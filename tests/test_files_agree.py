"""A finished report in Word and in Excel says the same, cell by cell: both are read back and held together.

Word shows a selection of each table's rows and columns. What stands there is sought by the row's and the column's
place in the workbook's sheet for the same table, read by another library than the ones that wrote them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from itertools import islice
from math import isclose
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from attrs import frozen
from docx import Document
from finished_text import W
from nations import nation

from handlingsplan.balance import fitted
from handlingsplan.compose import evaluation_report, follow_up_report, status_report
from handlingsplan.export import export
from handlingsplan.followup import follow_up
from handlingsplan.plugins import load_plugins
from handlingsplan.report import Column, Report, Section, Table, TableView

HARD_SPACE = "\u00a0"
BALANCE = "balance"
FIGURES = ("share", "figure")
PAPERS = ("evaluation 0", "evaluation 3", "evaluation 17", "status_report 17", "follow_up_report 17")


@frozen
class Said:
    """A cell as a file shows it: its words, and the notes that belong to it or to its row."""

    words: str
    notes: tuple[str, ...]
    number: object = None
    """What stands beside the words of a figure, to be sorted and counted with."""


@frozen
class Shown:
    """A cell that Word shows, with the same place in the workbook."""

    column: Column
    kind: str
    word: Said
    excel: Said


def report_of(paper: str) -> Report:
    """The evaluation of a nation, or a report of its first county's."""
    kind, _, seed = paper.partition(" ")
    made = nation(int(seed))
    if kind == "evaluation":
        return evaluation_report(follow_up(made.plan, made.dossiers, evaluation=made.evaluation))
    several = [each for each in made.dossiers if each.head.body == made.dossiers[0].head.body]
    return {"status_report": status_report, "follow_up_report": follow_up_report}[kind](follow_up(made.plan, several))


@frozen
class Both:
    """What the two files say: every cell of Word's tables beside the workbook's, and the figures that each marks."""

    cells: tuple[Shown, ...]
    marks: Mapping[str, Mapping[str, str]]


@cache
def both(paper: str) -> Both:
    report = report_of(paper)
    plugins = load_plugins()
    with TemporaryDirectory() as folder:
        paths = {each.name: Path(folder) / f"u{each.suffix}" for each in plugins.exporters}
        for name, path in paths.items():
            export(report, path, plugins=plugins, exporter=name)
        marks = {each.name: each.marks(paths[each.name]).figures for each in plugins.exporters if each.marks}
        return Both(tuple(_beside(report, paths["excel"], paths["word"])), marks)


def shown(paper: str) -> tuple[Shown, ...]:
    return both(paper).cells


def _beside(report: Report, book: Path, document: Path) -> Iterator[Shown]:
    finished = fitted(report, "views")
    sheets = _sheets(book, finished.tables)
    tables = {each.key: each for each in finished.tables}
    parts = _parts(document)
    for view in _views(finished.sections):
        if view.table == BALANCE:  # each file prints its own
            next(parts)
            continue
        table = tables[view.table]
        keys = view.rows if view.rows is not None else tuple(row.key for row in table.rows)
        places = {row.key: (number, row) for number, row in enumerate(table.rows)}
        by_key = {each.key: each for each in table.columns}
        columns = [by_key[each] for each in view.columns or by_key]
        for heads, rows in _taken(parts, columns):
            assert len(rows) == len(keys), (view.table, heads)
            mine = _columns(columns, heads)
            for key, cells in zip(keys, rows, strict=True):
                number, row = places[key]
                for column, cell in zip(mine, cells, strict=True):
                    at = table.columns.index(column)
                    yield Shown(column, type(row.cells[at]).__name__, cell, sheets[table.key][number][at])
    assert not list(parts)


def _views(sections: tuple[Section, ...]) -> Iterator[TableView]:
    for section in sections:
        yield from (each for each in section.blocks if isinstance(each, TableView))
        yield from _views(section.sections)


def _title(column: Column) -> str:
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _columns(columns: list[Column], heads: list[str]) -> list[Column]:
    """The columns of a part, in their order; two may have one title."""
    left = iter(columns)
    return [next(each for each in left if _title(each) == head) for head in heads]


# Word


def _parts(path: Path) -> Iterator[tuple[list[str], list[list[Said]]]]:
    """Every table of a document with a caption: its headings, and its rows with the notes under it put back."""
    body = list(Document(str(path)).element.body)
    for number, block in enumerate(body):
        if block.tag == f"{W}tbl" and block.find(f"{W}tblPr/{W}tblCaption") is not None:
            notes = dict(_notes(body[number + 1 :]))
            heads, *rows = ([_cell(each, notes) for each in row.iter(f"{W}tc")] for row in block.iter(f"{W}tr"))
            yield [each.words for each in heads], rows


def _notes(after: list[Any]) -> Iterator[tuple[str, str]]:
    for block in after:
        style = block.find(f"{W}pPr/{W}pStyle")
        letter, bracket, note = _text(block).partition(") ")
        if style is None or style.get(f"{W}val") != "Tabellnot":
            return
        if bracket and len(letter) == 1:
            yield letter, note


def _cell(cell: Any, notes: dict[str, str]) -> Said:
    raised = [run for run in cell.iter(f"{W}r") if run.find(f"{W}rPr/{W}vertAlign") is not None]
    letters = [_text(each) for each in raised]
    for run in raised:
        run.getparent().remove(run)
    return Said("\n".join(_text(each) for each in cell.iter(f"{W}p")), tuple(notes[each] for each in letters))


def _text(element: Any) -> str:
    signs = {f"{W}t": None, f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(each.text or "" if each.tag == f"{W}t" else signs[each.tag] for each in element.iter(*signs))


def _taken(parts: Iterator[Any], columns: list[Column]) -> Iterator[Any]:
    """The parts of one view: as many as it takes to show all its columns."""
    left = {_title(each) for each in columns}
    while left:
        heads, rows = next(parts)
        left -= set(heads)
        yield heads, rows


# Excel


def _sheets(path: Path, tables: tuple[Table, ...]) -> dict[str, list[list[Said]]]:
    """Every table by its key, row by row as it stands in its sheet."""
    book = openpyxl.load_workbook(path)
    sheets = [each for each in book.worksheets[2:] if len(each.tables) == 1]
    each = zip(tables, islice(sheets, len(tables)), strict=True)
    return {table.key: list(_rows(sheet, table)) for table, sheet in each}


def _rows(sheet: Any, table: Table) -> Iterator[list[Said]]:
    (area,) = sheet.tables.values()
    heads = [each.name for each in area.tableColumns]
    places = _places(heads, table)
    for row in sheet[area.ref][1:]:
        notes = [str(row[n].value) for n, head in enumerate(heads) if head.startswith("Anmärkning") and n > max(places)]
        yield [_read(row, n, column, notes) for n, column in zip(places, table.columns, strict=True)]


def _read(row: Any, at: int, column: Column, notes: list[str]) -> Said:
    number = row[at - 1].value if column.type in FIGURES else None
    return Said(_shown(row[at]), tuple(notes), number)


def _places(heads: list[str], table: Table) -> list[int]:
    """Where the words of each column stand: of a figure beside its number."""
    found, at = [], 0
    for column in table.columns:
        assert heads[at].startswith(_title(column)[:20])
        at += column.type in FIGURES
        found.append(at)
        at += 1
    return found


def _shown(cell: Any) -> str:
    """A cell as a Swedish workbook shows it."""
    value = cell.value
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, int | float) and "#" in cell.number_format:
        decimals = len(cell.number_format.partition(".")[2])
        return f"{value:,.{decimals}f}".replace(",", HARD_SPACE).replace(".", ",")
    return str(value)


def _says(words: str, number: float) -> bool:
    """Whether words say a number: "18 av 26 åtgärder (69 %)" a share, "från 10 (2009) till 8 (2010): −2" a change."""
    plain = words.rpartition("): ")[2].replace(HARD_SPACE, "").replace("\u2212", "-").replace(",", ".")
    if share := re.match(r"(\d+) av (\d+) ", plain):
        return isclose(int(share[1]), number * int(share[2]))
    told = re.match(r"[-+]?[\d.]+", plain)
    return told is not None and isclose(float(told[0]), number)


@pytest.mark.parametrize("paper", PAPERS)
class TestCells:
    def test_every_cell_of_a_table_in_word_says_what_it_says_in_the_workbook(self, paper):
        assert [each for each in shown(paper) if each.word.words != each.excel.words] == []

    def test_a_figures_number_in_the_workbook_is_the_one_that_its_words_say(self, paper):
        told = [each for each in shown(paper) if each.kind == "Figure" and isinstance(each.excel.number, int | float)]
        assert told or paper.startswith("status_report")  # whose tables have no figures
        assert [each for each in told if not _says(each.excel.words, each.excel.number)] == []

    def test_every_note_under_a_table_in_word_stands_in_the_rows_notes_in_the_workbook(self, paper):
        noted = [each for each in shown(paper) if each.word.notes]
        said = [(note, each) for each in noted for note in each.word.notes]
        assert [each for note, each in said if not any(note in one for one in each.excel.notes)] == []


@pytest.mark.parametrize("paper", [each for each in PAPERS if each.startswith("evaluation")])
def test_both_files_agree_figure_key_by_figure_key(paper):
    excel, word = (both(paper).marks[each] for each in ("excel", "word"))
    in_both = excel.keys() & word.keys()
    assert len(in_both) > 1
    assert {key: excel[key] for key in in_both} == {key: word[key] for key in in_both}
    assert word.keys() <= excel.keys()


def test_all_that_a_cell_can_be_has_been_held_together():
    every = [each for paper in PAPERS for each in shown(paper)]
    kinds = Counter(each.kind for each in every)
    assert {"str", "int", "Figure", "When", "Mark", "Missing", "Ref", "tuple"} <= kinds.keys()
    assert len(every) > 5000
    assert any(HARD_SPACE in each.word.words for each in every if each.kind == "Figure")
    assert any(each.word.notes for each in every)
