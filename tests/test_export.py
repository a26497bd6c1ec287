"""Export: which exporter, that the file is proved, and that whatever goes wrong leaves the old file as it was."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable
from pathlib import Path

import plain
import pytest
from attrs import evolve

from handlingsplan.balance import balance_table
from handlingsplan.errors import (
    Finding,
    PluginError,
    Severity,
    UnbalancedError,
    UnknownExporterError,
    UnreadableError,
    UnwritableError,
)
from handlingsplan.export import choose, export
from handlingsplan.hookspecs import Exporter, Look
from handlingsplan.language import Words, text
from handlingsplan.report import BalanceRow, Column, RecordKey, Report, Row, Section, Table, TableView
from handlingsplan.target import LOG

A, B = RecordKey("lan/2009/activity:a"), RecordKey("lan/2009/activity:b")
BALANCE = (BalanceRow("activity", 2, frozenset({A, B})),)
REPORT = Report(
    "prov",
    "Prov",
    "Ingen",
    "sv",
    (Section("s", "S", (TableView("balance"),), shows=(A,)),),
    tables=(
        Table("t", "T", "", (Column("x", "X"),), (Row("b", ("b",), (B,)),)),
        balance_table(BALANCE, Words("sv")),
    ),
    balance=BALANCE,
)
Write = Callable[[Report, Path, Look], Iterable[Finding]]


def fmt(name: str, suffix: str) -> Exporter:
    return Exporter(name, suffix, "Prov", plain.write_all)


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A report that was written before."""
    path = tmp_path / "rapport.plain"
    export(evolve(REPORT, title="Den gamla"), path, plugins=plain.plugins(plain.ALL))
    return path


@pytest.mark.parametrize(
    ("file", "name", "preferred", "chosen"),
    [
        ("a.xlsx", None, {}, "excel"),
        ("a.XLSX", None, {}, "excel"),
        ("a.csv.zip", None, {}, "csv"),
        ("a.zip", None, {}, "zip"),
        ("a.docx", "lan", {}, "lan"),
        ("a.docx", None, {".docx": "word"}, "word"),
        ("a.docx", None, {".DOCX": "lan"}, "lan"),
        ("a.zip", "excel", {".zip": "csv"}, "excel"),
    ],
)
def test_the_name_asked_for_or_the_longest_suffix_decides(
    file: str, name: str | None, preferred: dict[str, str], chosen: str
) -> None:
    known = [
        fmt("excel", ".xlsx"),
        fmt("zip", ".zip"),
        fmt("csv", ".csv.zip"),
        fmt("word", ".docx"),
        fmt("lan", ".docx"),
    ]
    assert choose(known, Path(file), name, preferred).name == chosen


@pytest.mark.parametrize(
    ("file", "name", "preferred", "said"),
    [
        (
            "a.odt",
            None,
            {},
            "Ingen exportör skriver filer som heter så: a.odt. Välj en av dem: word (Prov, .docx), lan",
        ),
        ("a.docx", "exel", {}, "Det finns ingen exportör som heter exel. Välj en av dem: word (Prov, .docx), lan"),
        (
            "a.docx",
            None,
            {},
            "Flera exportörer kan skriva a.docx. Välj en av dem: word (Prov, .docx), lan (Prov, .docx)",
        ),
        ("a.docx", None, {".docx": "wrd"}, "Det finns ingen exportör som heter wrd."),
    ],
)
def test_where_none_or_several_fit_the_choices_are_listed(
    file: str, name: str | None, preferred: dict[str, str], said: str
) -> None:
    with pytest.raises(UnknownExporterError) as raised:
        choose([fmt("word", ".docx"), fmt("lan", ".docx")], Path(file), name, preferred)
    assert str(raised.value).startswith(said)


def test_without_any_exporter_that_is_said() -> None:
    with pytest.raises(UnknownExporterError, match="Ingen exportör är installerad"):
        choose([], Path("a.docx"))


def test_a_report_is_written_proved_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "ny mapp" / "rapport.plain"
    written = export(REPORT, path, plugins=plain.plugins(plain.ALL))
    assert (written.path, written.findings, written.read_back) == (path, (), True)
    assert plain.read(path).places == frozenset(REPORT.places)
    assert files(path.parent) == [LOG, "rapport.plain"]


def test_what_an_exporter_shows_only_a_selection_of_prints_its_own_balance(tmp_path: Path) -> None:
    path = tmp_path / "rapport.views"
    export(REPORT, str(path), plugins=plain.plugins(plain.VIEWS))
    assert "activity211finns i arbetsboken (1)" in path.read_text(encoding="utf-8")


def test_what_the_exporter_says_is_passed_on(tmp_path: Path) -> None:
    said = Finding("P001", text("En titel är förkortad"), severity=Severity.NOTE)

    def write(report: Report, path: Path, look: Look) -> Iterable[Finding]:
        plain.write_all(report, path, look)
        yield said

    plugins = plain.plugins(evolve(plain.ALL, write=write))
    assert export(REPORT, tmp_path / "a.plain", plugins=plugins).findings == (said,)


def test_the_exporter_gets_the_look(tmp_path: Path) -> None:
    looks = []

    def write(report: Report, path: Path, look: Look) -> Iterable[Finding]:
        looks.append(look)
        return plain.write_all(report, path, look)

    look = Look(tmp_path / "mall", {"färg": "blå"})
    for given in (look, None):
        export(REPORT, tmp_path / "a.plain", plugins=plain.plugins(evolve(plain.ALL, write=write)), look=given)
    assert looks == [look, Look()]


def test_a_file_that_cannot_be_read_back_is_said_to_be_unproved(tmp_path: Path) -> None:
    written = export(REPORT, tmp_path / "a.plain", plugins=plain.plugins(evolve(plain.ALL, marks=None)))
    assert not written.read_back
    assert [(each.code, each.severity) for each in written.findings] == [("H407", Severity.NOTE)]
    assert "ej återläst" in str(written.findings[0].text)


def loses_a_row(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if '"b"' not in line), encoding="utf-8")
    return ()


def test_a_file_that_does_not_account_for_all_is_no_file(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(UnbalancedError) as raised:
        export(REPORT, old, plugins=plain.plugins(evolve(plain.ALL, write=loses_a_row)))
    assert str(raised.value).startswith("Filen sparas inte, för den redovisar inte allt (exportören plain).")
    assert "Det här saknas: t [b]." in str(raised.value)
    assert (old.read_bytes(), files(old.parent)) == (before, [LOG, old.name])


def stops_with(error: BaseException) -> Write:
    def write(report: Report, path: Path, look: Look) -> Iterable[Finding]:
        path.write_text("halv")
        path.with_name("skräp.tmp").write_text("")
        raise error

    return write


def is_stopped_by_ctrl_c(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    path.write_text("halv")
    signal.raise_signal(signal.SIGINT)
    return ()


def writes_nothing(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    return ()


def answers_a_word(report: Report, path: Path, look: Look) -> Iterable[Finding]:
    plain.write_all(report, path, look)
    return ["klart"]  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("write", "why"),
    [
        (stops_with(ZeroDivisionError("oj")), "ZeroDivisionError: oj (test_export.py, rad "),
        (stops_with(SystemExit(1)), "SystemExit: 1"),
        (stops_with(FileNotFoundError(2, "No such file", "mall.docx")), "FileNotFoundError: [Errno 2] No such file"),
        (stops_with(PluginError(text("Mallen går inte att läsa"))), "Mallen går inte att läsa"),
        (writes_nothing, "skrev ingen fil"),
        (answers_a_word, "svarade med str där det ska vara Finding"),
    ],
)
def test_a_plugin_that_fails_while_writing_is_named_and_the_old_file_stays(write: Write, why: str, old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(PluginError) as raised:
        export(REPORT, old, plugins=plain.plugins(evolve(plain.ALL, write=write)))
    said = str(raised.value)
    assert said.startswith(f"Tillägget prov (lanet-prov 1.0) misslyckades i write: {why}")
    assert said.endswith("Den gamla filen är orörd.")
    assert (old.read_bytes(), files(old.parent)) == (before, [LOG, old.name])


def test_a_plugin_that_fails_while_reading_back_is_named(old: Path) -> None:
    def marks(path: Path) -> plain.Marks:
        raise KeyError("word/document.xml")

    before = old.read_bytes()
    with pytest.raises(PluginError, match=r"misslyckades i marks: KeyError: 'word/document\.xml'"):
        export(REPORT, old, plugins=plain.plugins(evolve(plain.ALL, marks=marks)))
    assert (old.read_bytes(), files(old.parent)) == (before, [LOG, old.name])


@pytest.mark.parametrize(
    ("write", "error"),
    [
        (is_stopped_by_ctrl_c, KeyboardInterrupt),
        (stops_with(MemoryError()), MemoryError),
        (stops_with(UnreadableError(text("Mallen saknas"))), UnreadableError),
    ],
)
def test_ctrl_c_and_what_is_in_words_already_pass_and_nothing_is_left(
    write: Write, error: type[BaseException], old: Path
) -> None:
    before = old.read_bytes()
    with pytest.raises(error):
        export(REPORT, old, plugins=plain.plugins(evolve(plain.ALL, write=write)))
    assert (old.read_bytes(), files(old.parent)) == (before, [LOG, old.name])


class LibraryError(Exception):
    """As a library wraps what the operating system said."""


def wraps(error: OSError) -> Write:
    def write(report: Report, path: Path, look: Look) -> Iterable[Finding]:
        try:
            stops_with(error)(report, path, look)
        except OSError as inner:
            raise LibraryError(inner) from None
        return ()

    return write


@pytest.mark.parametrize("how", [stops_with, wraps])
def test_a_disk_that_becomes_full_while_writing_leaves_the_old_file(how: Callable[[OSError], Write], old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(UnwritableError) as raised:
        export(REPORT, old, plugins=plain.plugins(evolve(plain.ALL, write=how(OSError(28, "No space left")))))
    assert str(raised.value) == (
        "rapport.plain fick inte plats: disken, eller det utrymme du har på den, är full. "
        "Frigör utrymme eller välj en mapp på en annan disk. Den gamla filen är orörd."
    )
    assert (old.read_bytes(), files(old.parent)) == (before, [LOG, old.name])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_truly_full_disk_is_told(tmp_path: Path) -> None:
    def write(report: Report, path: Path, look: Look) -> Iterable[Finding]:
        path.symlink_to("/dev/full")
        return plain.write_all(report, path, look)

    with pytest.raises(UnwritableError, match="fick inte plats"):
        export(REPORT, tmp_path / "a.plain", plugins=plain.plugins(evolve(plain.ALL, write=write)))
    assert files(tmp_path) == []
