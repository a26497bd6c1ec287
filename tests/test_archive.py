"""The archive: everything that the documents rest on, readable without the program, the same each time, and proved."""

from __future__ import annotations

import json
import sys
import time
import tomllib
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import jsonschema
import make
import pytest
from attrs import evolve, frozen
from checking import good, good_activity
from commands import ended, handlingsplan, started
from docx import Document

from handlingsplan.archiving import archive, documents_of, worked_out
from handlingsplan.archiving.readme import rules_in_words
from handlingsplan.archiving.schema import schema
from handlingsplan.archiving.worked_out import plain
from handlingsplan.compose.evaluation.rules import RULES
from handlingsplan.dossier import load_dossier, write_dossier
from handlingsplan.errors import Origin, UnwritableError
from handlingsplan.evaluating import follow_up_of
from handlingsplan.evaluation import write_evaluation
from handlingsplan.fields import PERSONAL
from handlingsplan.followup import Share, Sum
from handlingsplan.material import load_material
from handlingsplan.model import Evaluation, EvaluationHead, Refused, Status
from handlingsplan.nation import Nation, figures_of
from handlingsplan.package import write_package
from handlingsplan.plan import load_plan, write_plan
from handlingsplan.plugins import load_plugins
from handlingsplan.report import RecordKey
from handlingsplan.sealed import MANIFEST, prove

PLUGINS = load_plugins()
PLAN = make.plan()
DOCUMENTS = {"utvardering.docx": b"docx", "utvardering.xlsx": b"xlsx"}
SECRET = "Hemligt värde"


def of(body: str, code: str, round_: str, **said):
    county = make.county(code, {"03": "Uppsala län", "24": "Västerbottens län"}[code]) if code else None
    head = make.dossier_head(body, agency="lst" if code else "polis", title=f"Underlag från {body}")
    return good(**{"head": head, "county": county, "round": make.round_(round_, period=make.when(round_)), **said})


def made_up(folder: Path) -> Path:
    """Two counties, one of them in two rounds and with an own field that is personal, an agency and an evaluator."""
    own = (make.own_field("activity", "handlaggare", label="Handläggare", sensitivity=PERSONAL),)
    private = good_activity(egna=(("handlaggare", SECRET),))
    write_dossier(of("vasterbotten", "24", "2009", own_fields=own, activities=(private,)), folder / "v" / "2009")
    write_dossier(of("vasterbotten", "24", "2010"), folder / "v" / "2010")
    write_dossier(of("uppsala", "03", "2009", activities=(good_activity("a2", title="Kurs å ä ö"),)), folder / "u")
    write_dossier(of("polisen", "", "2009", activities=()), folder / "polisen")
    head = EvaluationHead(id="utv", title="Utvärdering", agency="polisen", plan="plan")
    write_evaluation(Evaluation(head=head, assessments=(make.assessment(by="Utredare"),)), folder / "utv")
    return folder


def load(*paths: Path, **said):
    return load_material(paths, plan=PLAN, plugins=PLUGINS, **said)


def archived(material, path: Path, **said):
    return archive(PLAN, material, follow_up_of(PLAN, material), DOCUMENTS, path, **said)


def read(path: Path, name: str) -> str:
    with ZipFile(path) as package:
        return package.read(name).decode()


def changed(path: Path, target: Path, name: str, content: bytes | None) -> Path:
    """Write a copy of a zip file in which one part is another, gone or new."""
    with ZipFile(path) as old:
        parts = {each: old.read(each) for each in old.namelist()}
    if content is None:
        del parts[name]
    else:
        parts[name] = content
    write_package(target, parts.items())
    return target


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    return made_up(tmp_path_factory.mktemp("arkiv") / "landet")


@pytest.fixture(scope="module")
def material(home):
    return load(home)


@pytest.fixture(scope="module")
def made(material, tmp_path_factory) -> Path:
    return archived(material, tmp_path_factory.mktemp("ut") / "arkiv.zip").sealed.path


# What is in it


def test_it_holds_everything(made):
    with ZipFile(made) as package:
        names = set(package.namelist())
    assert names >= {
        "LASMIG.txt",
        "anmarkningar.txt",
        "manifest.json",
        "plan/plan.toml",
        "plan/measures.toml",
        "rapporter/utvardering.docx",
        "rapporter/utvardering.xlsx",
        "regler.txt",
        "schema/activities.schema.json",
        "underlag/vasterbotten/2009/dossier.toml",
        "underlag/vasterbotten/2010/activities.toml",
        "underlag/uppsala/2009/activities.toml",
        "underlag/polisen/2009/dossier.toml",
        "uppfoljning.json",
        "uppfoljning.schema.json",
        "utvardering/evaluation.toml",
        "utvardering/assessments.toml",
    }


def test_it_tells_how_it_is_read_and_what_is_in_it(made):
    readme = read(made, "LASMIG.txt")
    with ZipFile(made) as package:
        tops = {name.partition("/")[0] for name in package.namelist()} - {"LASMIG.txt"}
    assert [each for each in sorted(tops) if each not in readme] == []
    assert "uppsala/2009: Underlag från uppsala, Uppsala län (03), 8 poster\n" in readme
    assert "  vasterbotten/2009: Handläggare (aktivitet): 1 värde, rör personer" in readme


def test_it_says_that_an_example_is_made_up(tmp_path, made):
    write_dossier(of("uppsala", "03", "2009", head=make.dossier_head("uppsala", made_up=True)), tmp_path / "u")
    other = archived(load(tmp_path / "u"), tmp_path / "a.zip").sealed.path
    assert "Hela eller delar av materialet är påhittat" in read(other, "LASMIG.txt")
    assert "påhittat" not in read(made, "LASMIG.txt")


def test_what_is_personal_is_nowhere_in_it(made):
    with ZipFile(made) as package:
        assert [name for name in package.namelist() if SECRET.encode() in package.read(name)] == []


def test_every_rule_stands_there_in_words(made):
    rules = read(made, "regler.txt")
    assert [name for name, told in RULES.items() if str(told.rule) not in rules] == []


def test_findings_stand_there_with_their_places(home, tmp_path):
    copytree(home, tmp_path / "landet")
    activities = tmp_path / "landet" / "u" / "activities.toml"
    activities.write_text("[[activity]]\nid = 3\n", "utf-8")
    (tmp_path / "landet" / "polisen" / "round.toml").unlink()
    found = load(tmp_path / "landet")
    documents, done = documents_of(PLAN, found, plugins=PLUGINS)
    made = archive(
        PLAN, found, follow_up_of(PLAN, found), documents, tmp_path / "a.zip", findings=done.findings
    ).sealed.path
    said = read(made, "anmarkningar.txt")
    assert "u/activities.toml [activity 1] Id (id): Fel H010" in said
    assert "polisen: Fel H501: Underlaget kunde inte läsas och är inte med" in said
    assert "Underlag som inte är med i uppföljningen:\n  polisen: " in read(made, "LASMIG.txt")


def test_a_finding_on_a_personal_field_stands_there_without_its_value(home, tmp_path):
    copytree(home, tmp_path / "landet")
    copytree(home / "v" / "2009", tmp_path / "landet" / "igen")
    activities = tmp_path / "landet" / "igen" / "activities.toml"
    activities.write_text(activities.read_text("utf-8").replace(SECRET, "Något annat"), "utf-8")
    found = load(tmp_path / "landet")
    assert found.disputes[0].other.value == f"handlaggare: {SECRET}"
    said = read(archived(found, tmp_path / "a.zip", findings=found.findings).sealed.path, "anmarkningar.txt")
    assert "igen/activities.toml [activity 1 a1] Egna fält (egna): Fel H503" in said
    assert SECRET not in said


# That it is readable without the program


def test_its_dossiers_are_toml_that_anything_reads(made):
    (activity,) = tomllib.loads(read(made, "underlag/uppsala/2009/activities.toml"))["activity"]
    assert activity["title"] == "Kurs å ä ö"


def test_its_json_is_as_its_schema_says(made):
    told, said = json.loads(read(made, "uppfoljning.json")), json.loads(read(made, "uppfoljning.schema.json"))
    jsonschema.Draft7Validator.check_schema(said)
    jsonschema.validate(told, said)
    assert told["$schema"] == "uppfoljning.schema.json"


def test_the_schema_refuses_what_is_wrong(made):
    told = json.loads(read(made, "uppfoljning.json"))
    key = next(key for key, each in told["figures"].items() if each["kind"] == "share")
    del told["figures"][key]["denominator"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema())


def test_a_rooms_own_kind_of_figure_is_told_whole_and_is_in_the_schema():
    @frozen
    class MadeForThis(Sum):
        since: str = ""

    made = MadeForThis("k", "r", ((RecordKey("a"), Decimal("2.5")),), since="2009")
    told = plain(made)
    assert (told["kind"], told["since"], told["value"], told["basis"]) == ("made_for_this", "2009", "2.5", ["a"])
    definitions = schema((made,))["definitions"]
    jsonschema.validate(told, {**definitions["made_for_this"], "definitions": definitions})
    del told["basis"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, {**definitions["made_for_this"], "definitions": definitions})


def test_every_figure_is_there_with_its_records(made, material):
    told = json.loads(read(made, "uppfoljning.json"))
    figures = figures_of(Nation(follow_up_of(PLAN, material)))
    assert told["figures"].keys() == figures.keys()
    for key, each in figures.items():
        said = told["figures"][key]
        assert said["rule"] in told["rules"]
        if isinstance(each, Share):
            assert (said["numerator"], said["denominator"]) == (each.numerator, each.denominator)
            assert said["whole"] == list(each.whole)
        else:
            assert said["basis"] == list(each.basis)


def test_cells_say_whose_they_are(made):
    told = json.loads(read(made, "uppfoljning.json"))
    cells = [(each["body"], each["target"], each["agency"], each["state"]) for each in told["cells"]]
    assert ("uppsala", "plan/measure:m1", "lst", "doing") in cells
    assert {each["body"] for each in told["contributions"]} == {"uppsala", "vasterbotten"}
    assert ("uppsala", "m1", "berör") in [(each["body"], each["measure"], each["verdict"]) for each in told["concerns"]]


def test_what_became_of_each_measure_and_need_is_told_by_key(made):
    told = json.loads(read(made, "uppfoljning.json"))
    assert {each["measure"]: each["class"] for each in told["measures"]} == {
        "plan/measure:m1": "no_information",
        "plan/measure:m2": "no_information",
    }
    cells = [each for each in told["counties_by_target"] if each["target"] == "plan/measure:m1"]
    states = {each["county"]: each["state"] for each in cells}
    assert (states["03"], states["24"], states["01"]) == ("doing", "doing", None)
    kept = [each for each in told["transitions"] if each["after"].startswith("vasterbotten/2010")]
    assert [(each["before"], each["was"], each["is"]) for each in kept] == [
        ("vasterbotten/2009/activity:a1", "pågår", "pågår")
    ]
    assert {tuple(each["told"]) for each in told["activities"]} == {
        ("uppsala/2009/activity:a2",),
        ("vasterbotten/2010/activity:a1",),
    }


def test_a_record_of_a_figure_is_found_by_its_key_alone(made):
    """As LASMIG.txt says: the key leads to a folder, a file and a record."""
    told = json.loads(read(made, "uppfoljning.json"))
    keys = {key for each in told["cells"] for key in each["activities"]}
    assert keys
    for key in keys:
        body, round_, record = key.split("/", 2)
        kind, _, name = record.partition(":")
        records = tomllib.loads(read(made, f"underlag/{body}/{round_}/activities.toml"))[kind]
        assert name in [each["id"] for each in records]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (make.when("hösten 2009"), "hösten 2009"),
        (Status.DONE, "genomförd"),
        ({RecordKey("a"): (1, None, True)}, {"a": [1, None, True]}),
        (frozenset({"b", "a"}), ["a", "b"]),
        (
            Sum("k", "r", ((RecordKey("a"), make.observation(value=None).value or 0),)),
            {
                "kind": "sum",
                "key": "k",
                "rule": "r",
                "parts": [["a", 0]],
                "unit": "",
                "told": [],
                "expected": [],
                "beside": [],
                "value": "0",
                "basis": ["a"],
            },
        ),
    ],
)
def test_values_become_plain(value, expected):
    assert plain(value) == expected


# That it reads back


def test_it_gives_the_same_figures_as_what_it_was_made_of(made, material):
    again = load(made)
    assert again.findings == ()
    assert again.evaluation == material.evaluation
    one, other = (figures_of(Nation(follow_up_of(PLAN, each))) for each in (material, again))
    assert one == other


def test_the_plan_in_it_is_the_plan(made, tmp_path):
    with ZipFile(made) as package:
        package.extractall(tmp_path)
    assert load_plan(tmp_path / "plan") == PLAN


def test_an_archive_of_an_archive_holds_the_same(made, tmp_path):
    again = archived(load(made), tmp_path / "igen.zip").sealed.path
    one, other = ({name: read(each, name) for name in _toml(each)} for each in (made, again))
    assert one == other


def _toml(path: Path) -> list[str]:
    with ZipFile(path) as package:
        return [name for name in package.namelist() if name.endswith((".toml", "uppfoljning.json"))]


def test_two_dossiers_of_one_round_stand_there_as_they_were_counted(home, tmp_path):
    copytree(home, tmp_path / "landet")
    copytree(home / "u", tmp_path / "landet" / "u2")
    activities = tmp_path / "landet" / "u2" / "activities.toml"
    activities.write_text(activities.read_text("utf-8").replace("Kurs å ä ö", "Annat"), "utf-8")
    found = load(tmp_path / "landet")
    made = archived(found, tmp_path / "a.zip", findings=found.findings).sealed.path
    assert load(made).dossiers == tuple(
        evolve(each, own_fields=(), activities=tuple(evolve(one, egna=()) for one in each.activities))
        for each in found.dossiers
    )
    assert "”Kurs å ä ö”, men ”Annat”" in read(made, "anmarkningar.txt")


# The same each time


def test_the_same_material_gives_the_same_bytes_everywhere(home, made, tmp_path, monkeypatch):
    copytree(home, tmp_path / "annan" / "plats")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    other = archived(load(tmp_path / "annan" / "plats"), tmp_path / "b.zip").sealed
    monkeypatch.undo()
    time.tzset()
    assert other.path.read_bytes() == made.read_bytes()
    assert other.sha256 == sha256(made.read_bytes()).hexdigest()


def test_the_order_of_the_paths_changes_nothing(home, tmp_path):
    paths = [each for each in home.iterdir() if each.is_dir()]
    one, other = (
        archived(load(*order), tmp_path / f"{n}.zip").sealed.sha256 for n, order in enumerate((paths, paths[::-1]))
    )
    assert one == other


def test_whole_archives_are_the_same_in_two_processes(home, tmp_path):
    write_plan(PLAN, tmp_path / "plan")
    words = ("arkiv", home, "--plan", tmp_path / "plan", "--ut")
    here = handlingsplan(*words, tmp_path / "1.zip")
    there = ended(started(*words, tmp_path / "2.zip", cwd=tmp_path, PYTHONHASHSEED="2", TZ="Asia/Tokyo"))
    assert (here.code, there.code) == (0, 0), here.said + there.said
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


# That a change is seen


def test_an_unchanged_one_is_proved(made):
    assert prove(made).unchanged


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("rapporter/utvardering.docx", b"annat", "rapporter/utvardering.docx är ändrad."),
        ("underlag/uppsala/2009/activities.toml", None, "underlag/uppsala/2009/activities.toml saknas."),
        ("rapporter/egen.docx", b"", "rapporter/egen.docx hör inte dit."),
    ],
)
def test_a_changed_one_says_which_file(made, tmp_path, name, content, said):
    other = changed(made, tmp_path / "andrat.zip", name, content)
    assert [str(each) for each in prove(other).faults()] == [said]
    ran = handlingsplan("arkiv", "--kontrollera", other)
    assert ran.code == 1
    assert said in ran.out
    assert "Det är ett arkiv" in ran.out


def test_kontrollera_of_one_that_is_unchanged_and_one_that_is_broken(made, tmp_path):
    ran = handlingsplan("arkiv", "--kontrollera", made)
    assert ran.code == 0
    assert "Underlag: polisen/2009, uppsala/2009, vasterbotten/2009, vasterbotten/2010." in ran.out
    assert sha256(made.read_bytes()).hexdigest() in ran.out
    (tmp_path / "halvt.zip").write_bytes(made.read_bytes()[:5000])
    ran = handlingsplan("arkiv", "--kontrollera", tmp_path / "halvt.zip")
    assert ran.code == 3
    assert "halvt.zip är ingen hel zip-fil" in ran.err


def test_one_bit_that_turned_is_seen(made, tmp_path):
    with ZipFile(made) as package:
        at = package.getinfo("rapporter/utvardering.docx").header_offset + 60
    content = bytearray(made.read_bytes())
    content[at] ^= 1
    (tmp_path / "bit.zip").write_bytes(bytes(content))
    assert handlingsplan("arkiv", "--kontrollera", tmp_path / "bit.zip").code in (1, 3)


def test_the_manifest_says_with_what_it_was_made(made):
    manifest = json.loads(read(made, MANIFEST))
    assert manifest["slag"] == "arkiv"
    assert manifest["dag"] == "2009-10-20"
    assert manifest["python"] == f"{sys.version_info.major}.{sys.version_info.minor}"
    assert "handlingsplan" in manifest["program"]


# What cannot be archived


def test_a_plan_that_was_not_wholly_read_is_not_archived(material, tmp_path):
    lost = evolve(PLAN, refused=(Refused("measure", "m3", Origin("measures.toml")),))
    with pytest.raises(UnwritableError, match="Inget arkiv görs, för allt i planen gick inte att läsa: measure m3"):
        archive(lost, material, follow_up_of(PLAN, material), DOCUMENTS, tmp_path / "a.zip")
    assert list(tmp_path.iterdir()) == []


# The command


def test_arkiv_of_one_county_holds_its_own_reports(tmp_path):
    write_plan(PLAN, tmp_path / "plan")
    write_dossier(of("uppsala", "03", "2009"), tmp_path / "u")
    ran = handlingsplan("arkiv", tmp_path / "u", "--plan", tmp_path / "plan", "--ut", tmp_path / "a.zip")
    assert ran.code == 0
    with ZipFile(tmp_path / "a.zip") as package:
        reports = {each for each in package.namelist() if each.startswith("rapporter/")}
        document = Document(BytesIO(package.read("rapporter/uppfoljning.docx")))
    assert reports == {
        f"rapporter/{name}.{suffix}" for name in ("lagesrapport", "uppfoljning") for suffix in ("docx", "xlsx")
    }
    assert any(each.text for each in document.paragraphs)


def test_arkiv_of_many_holds_the_evaluation(home, tmp_path):
    write_plan(PLAN, tmp_path / "plan")
    ran = handlingsplan("arkiv", home, "--plan", tmp_path / "plan", "--ut", tmp_path / "a.zip")
    assert ran.code == 0, ran.said
    assert f"Skrev {tmp_path / 'a.zip'}" in ran.out
    assert "Utelämnat ur vasterbotten/2009: Handläggare" in ran.out
    with ZipFile(tmp_path / "a.zip") as package:
        assert len(package.read("rapporter/utvardering.docx")) > 10_000
        assert len(package.read("rapporter/utvardering.xlsx")) > 10_000
    assert handlingsplan("arkiv", "--kontrollera", tmp_path / "a.zip").code == 0


def test_arkiv_with_one_that_is_broken_says_so(home, tmp_path):
    copytree(home, tmp_path / "landet")
    (tmp_path / "landet" / "u" / "dossier.toml").write_text("[dossier\n", "utf-8")
    write_plan(PLAN, tmp_path / "plan")
    ran = handlingsplan("arkiv", tmp_path / "landet", "--plan", tmp_path / "plan", "--ut", tmp_path / "a.zip")
    assert ran.code == 1
    assert "u är inte med" in ran.out


def test_arkiv_without_a_folder():
    ran = handlingsplan("arkiv")
    assert ran.code == 2
    assert "MAPP saknas i kommandot." in ran.err


def test_the_rules_in_the_json_are_those_of_the_text(made):
    told = json.loads(read(made, "uppfoljning.json"))
    assert told["rules"] == rules_in_words()


def test_what_is_worked_out_does_not_depend_on_where_it_lies(home, material, tmp_path):
    copytree(home, tmp_path / "b")
    one, other = (
        worked_out(nation, figures_of(nation), rules_in_words())
        for nation in (Nation(follow_up_of(PLAN, each)) for each in (material, load(tmp_path / "b")))
    )
    assert one == other


def test_the_dossiers_in_it_load_one_by_one(made, tmp_path, home):
    with ZipFile(made) as package:
        package.extractall(tmp_path)
    assert load_dossier(tmp_path / "underlag" / "vasterbotten" / "2010") == load_dossier(home / "v" / "2010")
