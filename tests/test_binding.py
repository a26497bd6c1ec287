"""The workbook from the command line: a new one, there and back, and the file to double-click."""

from __future__ import annotations

import re
from pathlib import Path

import make
import openpyxl
import pytest
from checking import good
from commands import VASTERBOTTEN, handlingsplan
from filling import WHOSE

import handlingsplan as hp
from handlingsplan.cli.double_click import NAME, write_script
from handlingsplan.dossier import write_dossier
from handlingsplan.plan import write_plan


def fill_in(path: Path) -> None:
    """Write what no dossier can be without into an empty workbook, as a person would."""
    book = openpyxl.load_workbook(path)
    for title, record in (("Underlaget", WHOSE["dossier"][0]), ("Omgången", WHOSE["round"][0])):
        for row in book[title].iter_rows():
            keys = [str(each.value).split("|") for each in row if str(each.value).startswith("handlingsplan|single|")]
            if keys and keys[0][3] in record:
                answer = next(each for each in answers(book[title]) if each.row == row[0].row)
                answer.value = record[keys[0][3]]
    book.save(path)


def answers(sheet):
    """The cells that a person answers in: those under the key that marks their column."""
    mark = next(each for row in sheet.iter_rows() for each in row if "|=|" in str(each.value))
    return [row[mark.column - 1] for row in sheet.iter_rows(min_row=mark.row + 1)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new workbook in which what no dossier can be without has been filled in."""
    folder = tmp_path_factory.mktemp("ny")
    assert handlingsplan("ny", folder, "--bok").code == 0
    fill_in(folder / "underlag.xlsx")
    return folder


@pytest.fixture(scope="module")
def bound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the county that comes along."""
    book = tmp_path_factory.mktemp("bok") / "underlag.xlsx"
    assert handlingsplan("bok", VASTERBOTTEN, book).out == f"Skrev {book}\n"
    return book


def test_a_new_workbook_and_the_file_to_double_click(tmp_path: Path) -> None:
    ran = handlingsplan("ny", tmp_path / "mitt län", "--bok")
    assert (ran.code, ran.err) == (0, "")
    book = tmp_path / "mitt län" / "underlag.xlsx"
    assert f"Skapade {book}\n" in ran.out
    assert f"  3. Dubbelklicka på {NAME}, eller kör: handlingsplan rapport " in ran.out
    assert {each.name for each in book.parent.iterdir() if not each.name.startswith(".")} == {"underlag.xlsx", NAME}
    empty = handlingsplan("kontrollera", book)
    assert (empty.code, "underlag.xlsx kan inte läsas" in empty.err) == (3, True)


def test_a_new_workbook_filled_in_becomes_reports(tmp_path: Path, filled: Path) -> None:
    dossier = hp.load_dossier(filled)
    assert (dossier.head.body, dossier.head.plan) == ("vasterbotten", hp.load_plan().head.id)
    ran = handlingsplan("rapport", filled / "underlag.xlsx", "--ut", tmp_path / "rapporter", "--format", "excel")
    assert ran.code in (0, 1)
    assert (tmp_path / "rapporter" / "lagesrapport.xlsx").is_file()


def test_a_new_round_begins_with_what_the_earlier_hands_on(tmp_path: Path) -> None:
    ran = handlingsplan("ny", tmp_path, "--bok", "--fran", VASTERBOTTEN)
    assert ran.code == 0
    fill_in(tmp_path / "underlag.xlsx")
    dossier, before = hp.load_dossier(tmp_path), hp.load_dossier(VASTERBOTTEN)
    assert (dossier.questions, dossier.groups) == (before.questions, before.groups)
    assert (dossier.answers, dossier.round.id) == ((), "2009")


def test_a_new_workbook_writes_over_nothing(tmp_path: Path, filled: Path) -> None:
    before = (filled / "underlag.xlsx").read_bytes()
    again = handlingsplan("ny", filled, "--bok")
    assert (again.code, "underlag.xlsx har ändrats sedan den skrevs" in again.err) == (3, True)
    assert (filled / "underlag.xlsx").read_bytes() == before
    write_dossier(make.dossier(), tmp_path / "mapp")
    assert "har redan ett underlag" in handlingsplan("ny", tmp_path / "mapp", "--bok").err


def test_folder_and_workbook_are_equals(tmp_path: Path, bound: Path) -> None:
    folder = tmp_path / "mapp"
    assert handlingsplan("bok", bound, folder).out == f"Skrev {folder}\n"
    assert hp.load_dossier(folder) == hp.load_dossier(VASTERBOTTEN)
    checked = [handlingsplan("kontrollera", each) for each in (bound, folder)]
    assert checked[0].code == checked[1].code == 0
    codes = [sorted(re.findall(r" (H\d{3}):", each.out)) for each in checked]
    assert codes[0] == codes[1] != []
    assert "underlag.xlsx [Aktiviteter" in checked[0].out


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, bound: Path) -> None:
    (tmp_path / "mapp").mkdir()
    (tmp_path / "mapp" / "anteckningar.txt").write_text("viktigt")
    ran = handlingsplan("bok", bound, tmp_path / "mapp")
    assert (ran.code, "finns redan och är inte en tom mapp" in ran.err) == (3, True)
    assert [each.name for each in (tmp_path / "mapp").iterdir()] == ["anteckningar.txt"]


def test_nothing_is_written_of_what_could_not_all_be_read(tmp_path: Path) -> None:
    write_plan(make.plan(), tmp_path / "plan")
    write_dossier(good(), tmp_path / "2009")
    file = tmp_path / "2009" / "activities.toml"
    file.write_text(file.read_text("utf-8").replace('start = "2009-02"', 'start = "snart"'), "utf-8")
    ran = handlingsplan("bok", tmp_path / "2009", tmp_path / "underlag.xlsx", "--plan", tmp_path / "plan")
    assert ran.code == 1
    assert "Fel H012" in ran.out
    assert ran.err == f"Inget skrevs, för allt i {tmp_path / '2009'} gick inte att läsa. Rätta felen och kör igen.\n"
    assert not (tmp_path / "underlag.xlsx").exists()


@pytest.mark.parametrize("name", ["underlag.xls", "underlag.ods", "underlag.docx"])
def test_a_file_in_another_format_is_no_folder(tmp_path: Path, name: str) -> None:
    ran = handlingsplan("bok", VASTERBOTTEN, tmp_path / name)
    assert (ran.code, "Inget tillägg skriver underlag i filer som heter så" in ran.err) == (3, True)
    assert not (tmp_path / name).exists()


# The file to double-click


def script(tmp_path: Path, *plan: str) -> list[str]:
    content = write_script(tmp_path / "underlag 100% å.xlsx", *plan).read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    return content.decode().split("\r\n")


def test_the_script_says_utf_8_before_it_says_anything_in_swedish(tmp_path: Path) -> None:
    lines = script(tmp_path)
    spoken = lines.index("chcp 65001 >nul")
    assert lines[0] == "@echo off"
    assert "\n".join(lines[: spoken + 1]).isascii()


def test_the_script_goes_to_its_own_folder_and_names_the_workbook(tmp_path: Path) -> None:
    lines = script(tmp_path)
    assert 'pushd "%~dp0"' in lines
    assert 'set "BOK=underlag 100%% å.xlsx"' in lines
    assert '%PYTHON% -m handlingsplan rapport "%BOK%" --ut rapporter' in lines


def test_the_script_names_the_plan_from_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "bok").mkdir()
    lines = script(tmp_path / "bok", str(tmp_path / "min plan"))
    (command,) = [each for each in lines if "-m handlingsplan" in each]
    assert command.endswith(' --plan "../min plan"')


def test_every_jump_in_the_script_has_a_place_and_every_place_an_end(tmp_path: Path) -> None:
    lines = script(tmp_path)
    jumps = set(re.findall(r"goto (\w+)", "\n".join(lines)))
    places = {each[1:] for each in lines if each.startswith(":")}
    assert jumps == places
    assert lines[-2:] == ["exit /b %KOD%", ""]
    for place in places - {"slut", "skapa"}:
        said = lines[lines.index(f":{place}") :]
        assert said.index("goto slut") > said.index('set "KOD=3"')


def test_the_script_asks_for_a_key_before_the_window_closes(tmp_path: Path) -> None:
    lines = script(tmp_path)
    assert lines.index("pause >nul") > lines.index(":slut")


def test_a_script_that_somebody_has_made_something_of_stands(tmp_path: Path) -> None:
    write_script(tmp_path / "underlag.xlsx")
    (tmp_path / NAME).write_text("rem min egen")
    with pytest.raises(hp.ChangedTargetError):
        write_script(tmp_path / "underlag.xlsx")
    assert (tmp_path / NAME).read_text() == "rem min egen"
