"""The coordinator's guide, walked: what it says to write is written, what it says is printed is printed.

Fast, cells are written into the workbook without any office program, and commands run in this process. Slow, cells are
typed in LibreOffice, and the program is one that was installed without a network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from shutil import copy

import click
import guide
import openpyxl
import pytest
from attrs import frozen
from commands import ROOT, Ran, Window, handlingsplan
from docx import Document
from installed import Installed
from sources import constants

from handlingsplan.cli.double_click import NAME, write_script
from handlingsplan.cli.program import main

BOOK = "underlag.xlsx"
LOGO = ROOT / "examples" / "egen_plan" / "2025" / "bilder" / "exempellan.png"
COMMANDS = [words for each in guide.parts() for words in each.commands]


@frozen
class Walk:
    """One way of following the guide: how a command is run, and how cells are written."""

    run: Callable[..., Ran]
    write: Callable[[Path, Iterable[guide.Cell]], None]

    def follow(self, heading: str, code: int = 0) -> None:
        """Run each command of a part; each must end so, and what is shown after it must be what it prints."""
        part = guide.part(heading)
        said = [self.run(*words[3:]) for words in part.commands]
        assert [each.code for each in said] == [code] * len(said), [each.said for each in said]
        for shown, ran in zip(part.printed, said, strict=False):
            assert guide.missing(shown, ran.said) == []

    def fill_in(self, *sheets: str) -> None:
        self.write(Path(BOOK), guide.to_write(Path(BOOK), *sheets))


def walked(walk: Walk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Follow the guide from an empty folder to the next round."""
    for name, value in {"COLUMNS": "120", "TERM": "xterm", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(folder)
    walk.follow("3. ")
    monkeypatch.chdir(folder / "exempellan-2009")
    wrong, right = guide.mistakes()
    walk.write(Path(BOOK), [*guide.to_write(Path(BOOK)), *wrong])
    walk.follow("5. ", code=1)
    walk.write(Path(BOOK), right)
    walk.follow("6. ")
    walk.follow("7. ")
    _put_the_logo()
    walk.fill_in("Egna texter", "Utgivning", "Logotyper")
    assert walk.run("rapport", BOOK).code == 0
    _change_a_word_in_the_report()
    walk.follow("11. ")
    walk.fill_in("Komplettera planen")
    assert walk.run("rapport", BOOK, "--ut", "sista").code == 0
    monkeypatch.chdir(folder)
    walk.follow("13. ")
    walk.follow("14. ")
    assert Path("exempellan-2010", "bilder", "exempelstad.png").read_bytes() == LOGO.read_bytes()


def _put_the_logo() -> None:
    Path("bilder").mkdir()
    copy(LOGO, "bilder/exempelstad.png")


def _change_a_word_in_the_report() -> None:
    path, before, after = "rapporter/lagesrapport.docx", "kommit i gång", "kommit en bra bit på väg"
    document = Document(path)
    (changed,) = [run for each in document.paragraphs for run in each.runs if before in run.text]
    changed.text = changed.text.replace(before, after)
    document.save(path)


def _words(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def _told(folder: Path) -> None:
    """What the guide has written stands in the reports."""
    reports = folder / "exempellan-2009" / "sista"
    status, follow_up = _words(reports / "lagesrapport.docx"), _words(reports / "uppfoljning.docx")
    for said in (
        "Det här är Exempelläns första lägesrapport.",
        "Vi behöver en väg in till socialtjänsten på kvällar och nätter.",
        "Allt i den här rapporten är påhittat.",
        "Inget svar",
        "augusti 2009",
    ):
        assert said in status
    for said in ("Utbildningsdag för hotell och taxi", "hösten 2009", "regleringsbrev 2009"):
        assert said in follow_up
    assert "UTKAST" not in status + follow_up
    sheet = openpyxl.load_workbook(reports / "uppfoljning.xlsx")["Aktiviteter"]
    shown = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"Webbsida om vart man vänder sig", "augusti 2009", "december 2009"} <= shown


def _in_a_window(*words: str) -> Ran:
    ran = handlingsplan(*words, stream=Window)
    return Ran(ran.code, re.sub(r"\x1b\[[0-9;]*m", "", ran.out), ran.err)


def test_the_guide_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walked(Walk(_in_a_window, guide.write_in), tmp_path, monkeypatch)
    _told(tmp_path)


@pytest.mark.slow
def test_the_guide_is_true_in_an_office_program_and_without_a_network(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = Installed.by(guide.part("Utan nätverk").commands, tmp_path_factory.mktemp("offline"))
    plugins = installed.in_a_window("plugins").out.splitlines()
    assert [each.split()[-1] for each in plugins if re.match(r" *(excel|word) ", each)] == ["ja", "ja"]
    walked(Walk(installed.in_a_window, installed.type_in), tmp_path, monkeypatch)
    _told(tmp_path)


def test_the_own_plan_and_the_folder_are_made_as_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own, there, back = guide.part("15. ").commands
    plan = str(ROOT / "examples" / "egen_plan" / "strategi")
    assert handlingsplan(*(plan if each == "var-strategi" else each for each in own[3:])).code == 0
    assert "--plan" in Path("exempellan-2025", NAME).read_text(encoding="utf-8")
    handlingsplan(*guide.part("3. ").commands[0][3:])
    book = Path("exempellan-2009", BOOK)
    guide.write_in(book, guide.to_write(book))
    assert [handlingsplan(*each[3:]).code for each in (there, back)] == [0, 0]


@pytest.mark.parametrize("words", [each for each in COMMANDS if each[2] == "handlingsplan"], ids=" ".join)
def test_each_command_and_each_option_is_there(words: list[str]) -> None:
    assert words[:3] == ["py", "-m", "handlingsplan"]
    command = main.commands[words[3]]
    options = {name for each in command.get_params(click.Context(command)) for name in each.opts}
    assert {each for each in words[4:] if each.startswith("-")} <= options


def test_only_handlingsplan_and_pip_are_run() -> None:
    assert {each[2] for each in COMMANDS} == {"handlingsplan", "pip"}


def test_what_the_window_says_is_what_the_guide_says(tmp_path: Path) -> None:
    script = write_script(tmp_path / BOOK).read_text(encoding="utf-8")
    said = guide.part("7. ").printed[1].split("\n")
    assert len(list(filter(None, said))) == 2
    assert [each for each in said if each and f"echo {each}\n" not in script] == []
    for number in re.findall(r"Vägledning för samordnare, del (\d)(?: och (\d))?", script):
        assert all(guide.part(f"{each}. Installera") for each in number if each)


def test_each_message_in_the_table_is_one_that_the_program_has() -> None:
    said = "\n".join(constants())
    codes = set(
        re.findall(r"^\| (\w+\d+) \|", (ROOT / "docs" / "findings.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    told = [row[0] for row in guide.part("16. ").tables[0][1:]]
    ours = [found for each in told if (found := re.fullmatch(r"`(.+)`(?: \((\w+)\))?", each))]
    assert len(ours) > 20
    assert [each[1] for each in ours if each[1] not in said] == []
    assert {each[2] for each in ours if each[2]} <= codes


def test_each_picture_is_small_and_has_words_for_who_does_not_see_it() -> None:
    pictures = re.findall(r"!\[([^]]*)\]\((.+?)\)", guide.GUIDE.read_text(encoding="utf-8"))
    assert pictures
    for words, path in pictures:
        assert len(words) > 20
        assert (guide.GUIDE.parent / path).stat().st_size < 60_000
