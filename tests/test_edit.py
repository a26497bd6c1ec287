"""Editing: the fields that are named change, and every other byte stays."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path
from shutil import copytree

import make
import pytest
from attrs import evolve
from folders import dossier_folder
from strategies import HOSTILE

from handlingsplan.dossier import edit, load_dossier
from handlingsplan.errors import HandlingsplanError, UnreadableError, UnwritableError
from handlingsplan.model import Citation, Scope, Status
from handlingsplan.when import parse_when

EXAMPLE = Path(__file__).parents[1] / "examples/vasterbotten/2009"
ACTIVITIES = """\
#:schema schema/activities.schema.json
# Skrivet för hand.

[[activity]] # den första
id   =  "a"      # id
title = "Webb"   # titel
places = [ "Umeå",
  "Skellefteå", ] # två
  # indragen kommentar

# --- nästa ---
[[activity]]
  id = "b"
  title = 'Enkla citattecken'
  note = \"\"\"
Två
rader\"\"\"

  [[activity.links]] # tolkning
  measure = "m1"   # den första
  why = "Skäl."

  [[activity.statuses]]
  status = "planerad"
  as_of = "2009"
  # efter läget

[[activity]]
id = "c"
title = "Sist"
own_initiative = true"""


@pytest.fixture
def folder(tmp_path):
    return dossier_folder(tmp_path / "2009", {"activities.toml": ACTIVITIES, "texter/forord.md": "# Förord\n\nOrd.\n"})


def changed(folder: Path, file: str = "activities.toml") -> list[str]:
    before, after = ACTIVITIES.splitlines(), (folder / file).read_bytes().decode().splitlines()
    return [line for line in ndiff(before, after) if line[0] in "+-"]


@pytest.mark.parametrize(
    ("key", "value", "lines"),
    [
        ("title", "Ny", ['- title = "Webb"   # titel', '+ title = "Ny"   # titel']),
        ("note", "Ny", ['+ note = "Ny"']),
        ("note", "Två\nrader", ['+ note = """', "+ Två", '+ rader"""']),
        ("end", parse_when("2010"), ['+ end = "2010"']),
        ("scope", Scope.COUNTY, ['+ scope = "län"']),
        ("own_initiative", False, ["+ own_initiative = false"]),
        ("places", None, ['- places = [ "Umeå",', '-   "Skellefteå", ] # två']),
        ("places", (), ['- places = [ "Umeå",', '-   "Skellefteå", ] # två']),
        ("egna", (("prio", 1),), ["+ [activity.egna]", "+ prio = 1", "+ "]),
        ("sources", (Citation(source="k"),), ["+ sources = [", '+     { source = "k" },', "+ ]"]),
        (
            "links",
            (make.link("m1"),),
            ["+ [[activity.links]]", '+ measure = "m1"', '+ serves = "bidrar till"', '+ by = "samordnaren"', "+ "],
        ),
    ],
)
def test_one_field_changes(folder, key, value, lines):
    assert edit(folder, {("activity", "a"): {key: value}}) == (folder / "activities.toml",)
    assert sorted(changed(folder)) == sorted(lines)
    record = load_dossier(folder).activities[0]
    assert getattr(record, key) == (value if value is not None else ())


def test_a_part_that_changes_keeps_its_comments_and_indent(folder):
    link = load_dossier(folder).activities[1].links[0]
    edit(folder, {("activity", "b"): {"links": (evolve(link, fingerprint="abc"),)}})
    assert changed(folder) == ['+   serves = "bidrar till"', '+   by = "samordnaren"', '+   fingerprint = "abc"']


def test_parts_of_another_number_are_written_anew_and_what_stands_after_them_stays(folder):
    edit(folder, {("activity", "b"): {"statuses": (make.status("planerad", "2009"), make.status("pågår", "2010"))}})
    again = load_dossier(folder)
    assert [each.status for each in again.activities[1].statuses] == [Status.PLANNED, Status.UNDER_WAY]
    assert '  # efter läget\n\n[[activity]]\nid = "c"' in (folder / "activities.toml").read_text("utf-8")
    edit(folder, {("activity", "b"): {"statuses": None}})
    assert '  # efter läget\n\n[[activity]]\nid = "c"' in (folder / "activities.toml").read_text("utf-8")


def test_a_file_without_a_last_line_break_is_added_to(folder):
    edit(folder, {("activity", "c"): {"note": "Ny", "own_initiative": None}})
    assert changed(folder) == ["- own_initiative = true", '+ note = "Ny"']


def test_several_records_and_files_change_at_once(folder):
    changes = {
        ("activity", "a"): {"title": "A"},
        ("activity", "b"): {"title": "B", "note": None},
        ("own_text", "forord"): {"text": "Nya ord."},
        ("round", "2009"): {"closes": parse_when("2009-06-30")},
        ("dossier", ""): {"title": "Ny titel"},
    }
    paths = edit(folder, changes)
    assert [path.name for path in paths] == ["activities.toml", "forord.md", "round.toml", "dossier.toml"]
    dossier = load_dossier(folder)
    assert [each.title for each in dossier.activities] == ["A", "B", "Sist"]
    assert dossier.own_texts == (make.own_text("forord", "Nya ord.", "Förord"),)
    assert (str(dossier.round.closes), dossier.head.title) == ("2009-06-30", "Ny titel")


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_texts_are_set_as_they_are(folder, said):
    edit(folder, {("activity", "a"): {"title": said, "places": (said,), "links": (make.link("m1", why=said),)}})
    activity = load_dossier(folder).activities[0]
    assert (activity.title, activity.places, activity.links[0].why) == (said, (said,), said)


@pytest.mark.parametrize("ending", ["\r\n", "\n"], ids=["crlf", "lf"])
@pytest.mark.parametrize("mark", ["\ufeff", ""], ids=["bom", "plain"])
def test_line_breaks_and_byte_order_mark_stay(folder, mark, ending):
    path = folder / "activities.toml"
    path.write_bytes((mark + ACTIVITIES).replace("\n", ending).encode())
    edit(folder, {("activity", "a"): {"note": "Två\nrader"}})
    wanted = ACTIVITIES.replace("  # indragen", 'note = """\nTvå\nrader"""\n  # indragen')
    assert path.read_bytes() == (mark + wanted).replace("\n", ending).encode()


def test_setting_what_is_already_said_changes_nothing(tmp_path):
    copytree(EXAMPLE, tmp_path / "2009")
    dossier = load_dossier(tmp_path / "2009")
    edit(tmp_path / "2009", {("activity", each.id): {"title": each.title} for each in dossier.activities})
    assert (tmp_path / "2009/activities.toml").read_bytes() == (EXAMPLE / "activities.toml").read_bytes()


def test_all_links_of_the_example_can_be_confirmed_in_place(tmp_path):
    copytree(EXAMPLE, tmp_path / "2009")
    dossier = load_dossier(tmp_path / "2009")
    confirmed = {
        ("activity", each.id): {"links": tuple(evolve(link, fingerprint="abc") for link in each.links)}
        for each in dossier.activities
        if each.links
    }
    edit(tmp_path / "2009", confirmed)
    before = (EXAMPLE / "activities.toml").read_text("utf-8").splitlines()
    after = (tmp_path / "2009/activities.toml").read_text("utf-8").splitlines()
    assert [line for line in after if line.strip() != 'fingerprint = "abc"'] == before
    assert all(link.fingerprint == "abc" for each in load_dossier(tmp_path / "2009").activities for link in each.links)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({("activity", "x"): {"title": "X"}}, "Det finns ingen post activity x att ändra."),
        ({("aktivitet", "a"): {"title": "X"}}, "Det finns ingen post aktivitet a att ändra."),
        ({("need", "n"): {"text": "X"}}, "Det finns ingen post need n att ändra."),
        ({("activity", "a"): {"title": None}}, "Uppgiften saknas men måste finnas."),
        ({("activity", "a"): {"title": " "}}, "Texten är tom."),
        ({("activity", "a"): {"titel": "X"}}, "Nyckeln ”titel” finns inte, "),
        ({("activity", "a"): {"title": "A"}, ("activity", "b"): {"start": "snart"}}, "som en tid"),
        ({("activity", "a"): {"title": "\ud800"}}, ""),
        ({("own_text", "forord"): {"text": " "}}, "Texten är tom."),
        ({("round", "2010"): {"title": "X"}}, "Det finns ingen post round 2010 att ändra."),
    ],
)
def test_what_cannot_be_set_changes_nothing(folder, changes, said):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(HandlingsplanError) as error:
        edit(folder, changes)
    assert said in str(error.value)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_record_on_one_line_is_left_to_people(folder):
    (folder / "needs.toml").write_text('need = [{ id = "n", kind = "behov", agency = "a", text = "T", theme = "x" }]')
    with pytest.raises(UnwritableError, match=r"needs.toml är skriven så att .* Ändra den för hand"):
        edit(folder, {("need", "n"): {"text": "X"}})


def test_a_broken_file_is_told_where_it_breaks(folder):
    (folder / "needs.toml").write_text("[[need]\n")
    with pytest.raises(UnreadableError, match=r"needs.toml: Fel H002: Rad 1"):
        edit(folder, {("need", "n"): {"text": "X"}})
