"""The kit for plugin authors: an honest exporter passes, and each broken promise is told."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import plain
import pytest
from attrs import evolve

from handlingsplan.content import Chapter, Content, fingerprints
from handlingsplan.errors import Finding
from handlingsplan.hookspecs import Exporter, Look, Marks
from handlingsplan.report import Block, Chart, ColumnType, Inline, Mark, Missing, Report, inlines_of
from handlingsplan.testing import check_exporter, sample_report

Write = Callable[[Report, Path, Look], Iterable[Finding]]


@pytest.mark.parametrize("exporter", [plain.ALL, plain.VIEWS, evolve(plain.ALL, marks=None)])
def test_an_honest_exporter_passes_and_the_time_zone_is_given_back(exporter: Exporter, tmp_path: Path) -> None:
    before = os.environ.get("TZ"), time.localtime(0)
    check_exporter(exporter, tmp_path)
    assert (os.environ.get("TZ"), time.localtime(0)) == before


def broken(write: Write) -> Exporter:
    return evolve(plain.ALL, write=write)


def without_last_row(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    path.write_text("".join(path.read_text().splitlines(keepends=True)[:-1]))
    return ()


def with_another_number(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    path.write_text(path.read_text().replace("18 av 26", "18 av 27"))
    return ()


def with_a_stamp(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    content = path.read_bytes()
    with ZipFile(path, "w") as package:
        package.writestr("lines", content)
    return ()


def with_local_time(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    with path.open("a") as file:
        json.dump((datetime.now().strftime("%d/%m %H"), "", {}), file)
    return ()


def with_todays_date(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    with path.open("a") as file:
        json.dump((time.strftime("%Y-%m-%d", time.gmtime()), "", {}), file)
    return ()


def in_the_order_of_a_set(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    path.write_text("".join(set(path.read_text().splitlines(keepends=True))))
    return ()


def with_a_file_beside(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    path.with_name("loggen.txt").write_text("")
    return plain.write_all(report, path, look)


def with_a_word(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    return ["klart"]  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("write", "fault"),
    [
        (without_last_row, r"Det här saknas: balance \[need\]"),
        (with_another_number, "De här nyckeltalen står inte som de ska: sample.share"),
        (with_a_file_beside, r"more than it was asked for: .*loggen\.txt"),
        (with_a_word, "svarade med str där det ska vara Finding"),
    ],
)
def test_a_broken_promise_is_told(write: Write, fault: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=fault):
        check_exporter(broken(write), tmp_path)


@pytest.mark.parametrize(
    ("write", "fault"),
    [
        (with_a_stamp, "differently"),
        (with_local_time, "differently"),
        (in_the_order_of_a_set, "differently"),
        (with_todays_date, "today's date"),
    ],
)
def test_asking_the_clock_or_the_hash_is_told(write: Write, fault: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=fault):
        check_exporter(evolve(broken(write), marks=None), tmp_path)


def test_marks_that_are_not_of_the_file_are_told(tmp_path: Path) -> None:
    def remembered(path: Path) -> Marks:
        return Marks(frozenset(sample_report().places), {})

    with pytest.raises(AssertionError, match="nyckeltalen"):
        check_exporter(evolve(plain.ALL, marks=remembered), tmp_path)


def test_fingerprints_that_are_not_of_the_file_are_told(tmp_path: Path) -> None:
    def remembered(path: Path) -> Content:
        return Content((Chapter("Ett", ("Ord.",)),), fingerprints(("Ett", "Andra ord.")))

    with pytest.raises(AssertionError, match="other fingerprints"):
        check_exporter(evolve(plain.ALL, content=remembered), tmp_path)


def test_the_sample_has_one_of_everything() -> None:
    report = sample_report()
    blocks = [block for section, _ in report.walk() for block in section.blocks]
    inlines = [each for block in blocks for each in inlines_of(block)]
    columns = [column for table in report.tables for column in table.columns]
    cells = [cell for table in report.tables for row in table.rows for cell in row.cells]
    assert {type(block) for block in blocks} == set(get_args(Block))
    assert {type(each) for each in inlines} == set(get_args(Inline))
    assert {column.type for column in columns} == set(get_args(ColumnType))
    assert {block.kind for block in blocks if isinstance(block, Chart)} == {"bar", "stacked", "line"}
    tones = {cell.tone for cell in cells if isinstance(cell, Mark)}
    assert tones == {"good", "under_way", "bad", "neutral", "unknown"}
    assert len({cell.code for cell in cells if isinstance(cell, Missing)}) == 6
    assert {section.role for section, _ in report.walk()} == {"body", "summary", "annex", "method"}
    assert max(level for _, level in report.walk()) == 10
    assert any(not table.rows for table in report.tables)
    assert {table.header_columns for table in report.tables} == {0, 1, 2}
    assert {row.emphasis for table in report.tables for row in table.rows} == {"none", "total"}
    assert date(2009, 6, 30) in cells
    assert any(isinstance(cell, tuple) and not all(isinstance(each, str) for each in cell) for cell in cells)
    assert max(len(each) for each in inlines if isinstance(each, str)) == 40_000


def test_the_sample_is_the_same_each_time() -> None:
    first, second = sample_report(), sample_report()
    assert (first.sections, first.balance, first.records) == (second.sections, second.balance, second.records)
    assert first.tables == second.tables
