"""`utvardera`, `forklara` and `bedomning`, as a person runs them."""

from __future__ import annotations

import re
import shlex
import shutil
from collections import Counter

import openpyxl
import pytest
from commands import VASTERBOTTEN, handlingsplan
from folders import dossier_folder

from handlingsplan.cli.telling import FEW


@pytest.fixture(scope="module")
def evaluated(tmp_path_factory):
    """The evaluation of one county's dossier, in both formats."""
    folder = tmp_path_factory.mktemp("utvardering")
    return folder, handlingsplan("utvardera", str(VASTERBOTTEN.parent), "--ut", str(folder))


def test_the_evaluation_is_written_in_every_format(evaluated):
    folder, ran = evaluated
    assert (ran.code, ran.err) == (0, "")
    assert {each.name for each in folder.glob("utvardering.*")} == {"utvardering.docx", "utvardering.xlsx"}
    assert "Läste 1 underlag: 1 län (1), 0 myndigheter (0)." in ran.out
    assert "inga bedömningar, teman eller serier" in ran.out


def test_nothing_to_evaluate_is_told(tmp_path):
    ran = handlingsplan("utvardera", str(tmp_path))
    assert ran.code == 3
    assert "underlag" in ran.err


def test_a_figure_is_explained_with_file_and_rows():
    ran = handlingsplan("forklara", "activities.after", str(VASTERBOTTEN))
    assert ran.code == 0
    assert "1. Aktiviteter som börjar efter rapportdatum; de räknas inte som gjorda." in ran.out
    assert "vasterbotten/2009 activities.toml, post" in ran.out


def test_a_share_tells_what_is_only_in_the_whole():
    ran = handlingsplan("forklara", "bodies.counties", str(VASTERBOTTEN))
    assert "Räknas: 1\n" in ran.out
    assert "Bara i nämnaren: 20\n" in ran.out
    assert "Västerbottens län" in ran.out


def test_all_figures_are_listed_with_their_keys():
    ran = handlingsplan("forklara", "-", str(VASTERBOTTEN))
    assert ran.code == 0
    assert "bodies.counties" in ran.out
    assert "coverage.share" in ran.out


def test_keys_that_begin_so_are_listed():
    ran = handlingsplan("forklara", "bodies.", str(VASTERBOTTEN))
    assert "bodies.counties" in ran.out
    assert "activities" not in ran.out
    assert handlingsplan("forklara", "bodie.", str(VASTERBOTTEN)).code == 2


def test_why_records_stand_outside_is_said_in_words():
    ran = handlingsplan("forklara", "answers.national", str(VASTERBOTTEN))
    assert "Bara i nämnaren (inget görs): 1\n" in ran.out
    ran = handlingsplan("forklara", "coverage.measure.forstarkt-vard-sis.doing", str(VASTERBOTTEN))
    assert "Utanför nämnaren (ingen uppgift): 20\n" in ran.out


def test_a_key_that_is_none_gets_the_nearest():
    ran = handlingsplan("forklara", "activities.plan", str(VASTERBOTTEN))
    assert ran.code == 2
    assert "activities.planned" in ran.err


def test_the_desk_is_written_filled_in_and_read(tmp_path):
    book, folder = tmp_path / "bedomning.xlsx", tmp_path / "utv"
    ran = handlingsplan("bedomning", str(VASTERBOTTEN), "--ut", str(book))
    assert ran.code == 0
    work = openpyxl.load_workbook(book)
    sheet = work["Bedömning"]
    keys = {str(cell.value).split("|")[3]: cell.column for cell in sheet[4] if cell.value}
    sheet.cell(8, keys["verdict"]).value, sheet.cell(8, keys["reason"]).value = "delvis genomförd", "Skäl."
    work.save(book)
    read = handlingsplan("bedomning", str(book), "--till", str(folder))
    assert read.code == 0, read.said
    assert 'verdict = "delvis genomförd"' in (folder / "assessments.toml").read_text("utf-8")
    sheet.cell(9, keys["verdict"]).value = "kanske"
    work.save(book)
    again = handlingsplan("bedomning", str(book), "--till", str(folder))
    assert again.code == 1
    assert "H013" in again.out
    assert "Inget är skrivet" in again.out


def test_the_desk_says_into_which_folder_it_is_read(tmp_path):
    head = '[evaluation]\nid = "u"\ntitle = "U"\nagency = "u"\nplan = "skr-2007-08-167"\n'
    own = tmp_path / "material" / "egen"
    own.mkdir(parents=True)
    (own / "evaluation.toml").write_text(head, "utf-8")
    book = tmp_path / "b.xlsx"
    ran = handlingsplan("bedomning", str(VASTERBOTTEN), str(own.parent), "--ut", str(book))
    assert f"handlingsplan bedomning {book} --till {own}\n" in ran.said


@pytest.mark.parametrize("arguments", [(str(VASTERBOTTEN),), ("a.xlsx", "b.xlsx", "--till", "utv")])
def test_what_cannot_be_meant_is_told(arguments):
    ran = handlingsplan("bedomning", *arguments)
    assert ran.code == 2


# What comes next works as it stands


def material(folder):
    """Dossiers in one folder, with more to remark on than is told at once."""
    alike = '[[activity]]\nid = "a"\ntitle = "Nätverk för personal"\nstart = "2009"\n'
    for n in range(12):
        head = f'[dossier]\nbody = "lan{n}"\ntitle = "Lägesrapport {n}"\nagency = "lst{n}"\n'
        agency = f'[[agency]]\nid = "lst{n}"\nname = "Länsstyrelsen {n}"\nkind = "länsstyrelse"\n'
        files = {"dossier.toml": head, "agencies.toml": agency, "activities.toml": alike}
        dossier_folder(folder / f"lan{n}", files)
    return folder


def told(said):
    """The codes of the findings that are told one by one."""
    return re.findall(r"(?:Fel|Varning|Upplysning) (\w+): ", said)


def commands_in(said):
    """The commands that are named at the end of a line, as their words."""
    lines = (line.rpartition(": handlingsplan ") for line in said.splitlines())
    return {words[0]: words for _, found, rest in lines if found and (words := shlex.split(rest))}


@pytest.mark.parametrize("name", ["material", "allt underlag"])
def test_the_command_that_shows_everything_works_as_it_stands(tmp_path, name):
    folder = material(tmp_path / name)
    ran = handlingsplan("utvardera", folder, "--ut", tmp_path / "ut", "--foredra", folder / "lan1")
    words = commands_in(ran.out)["kontrollera"]
    assert words[:2] == ["kontrollera", str(folder)]
    again = handlingsplan(*words)
    assert (again.code, again.err) == (ran.code, "")
    few, everything = Counter(told(ran.out)), Counter(told(again.out))
    assert {code: n for code, n in everything.items() if n > few[code]}.keys() == {"H307", "H323", "H530"}
    assert "visas inte här" not in again.out


def test_the_workbook_holds_what_the_evaluation_holds_where_two_say_different_things(tmp_path, monkeypatch):
    folder = material(tmp_path / "underlag")
    copied = shutil.copytree(folder / "lan0", folder / "kopia")
    activities = copied / "activities.toml"
    activities.write_text(activities.read_text("utf-8").replace("Nätverk för", "Möten för"), "utf-8")
    monkeypatch.chdir(tmp_path)
    ran = handlingsplan("kontrollera", folder, "--foredra", folder / "lan0")
    words = commands_in(ran.out)["bedomning"]
    assert words[2:4] == ["--foredra", str(folder / "lan0")]
    said = []
    for given in (words, [*words[:2], *words[4:]]):
        assert handlingsplan(*given).code == 0
        cells = [str(cell) for row in openpyxl.load_workbook("bedomning.xlsx")["Dubbletter"].values for cell in row]
        said.append(any("lan0/" in cell for cell in cells))
    assert said == [True, False]


def test_likely_doubles_are_all_in_the_workbook_that_is_named(tmp_path, monkeypatch):
    folder = material(tmp_path / "allt underlag")
    monkeypatch.chdir(tmp_path)
    checked = handlingsplan("kontrollera", folder)
    assert told(checked.out).count("H530") == FEW
    assert handlingsplan(*commands_in(checked.out)["bedomning"]).code == 0
    sheet = openpyxl.load_workbook("bedomning.xlsx")["Dubbletter"]
    asked = sum(any("Nätverk" in str(cell) for cell in row) for row in sheet.iter_rows(values_only=True))
    assert asked == told(handlingsplan("kontrollera", folder, "--alla").out).count("H530")


def test_many_dossiers_are_checked_together_and_what_comes_next_is_to_evaluate_them(tmp_path):
    folder = material(tmp_path / "material")
    ran = handlingsplan("kontrollera", folder / "lan1", folder / "lan2")
    assert "Läste 2 underlag" in ran.out
    assert "H530" in told(ran.out)
    assert ran.out.splitlines()[-1].endswith(f": handlingsplan utvardera {folder / 'lan1'} {folder / 'lan2'}")
