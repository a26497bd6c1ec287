"""A new dossier: every field is explained, every example reads, and a new round begins with what still holds."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from base64 import b64decode
from pathlib import Path
from shutil import copytree

import make
import pytest
from attrs import evolve
from commands import VASTERBOTTEN, handlingsplan
from folders import plan_folder
from jsonschema import Draft7Validator

from handlingsplan.cli.blank import EXAMPLE
from handlingsplan.cli.next_round import next_round
from handlingsplan.dossier import load_dossier, write_dossier
from handlingsplan.fields import Field, fields_of
from handlingsplan.model import CarriedOut, Dossier, Holding, NeedOutcome, Status, Voice, holdings
from handlingsplan.model.places import OWN_TEXT_PLACES
from handlingsplan.schema import schemas

HELD = [each for each in holdings(Dossier) if each.file.endswith(".toml")]
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
FILES = sorted({each.file for each in HELD})


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new dossier's folder, made once: a test that changes it changes a copy."""
    folder = tmp_path_factory.mktemp("ny") / "lan" / "2025"
    assert handlingsplan("ny", folder).code == 0
    return folder


def uncommented(source: str) -> str:
    """What a file says when an editor has taken the comment mark from each example."""
    return re.sub(r"^( *)#(?!#|:) ?", r"\1", source, flags=re.MULTILINE)


def filled_in(source: str) -> str:
    return (
        source.replace('"fyll-i"', '"lansstyrelsen-exempel"').replace('"FYLL I"', '"Ett namn"').replace("2999", "2025")
    )


# What is there


def test_every_file_is_there_with_its_schema_and_a_place_for_own_texts(new):
    assert sorted(each.name for each in new.iterdir()) == sorted([*FILES, "schema", "texter"])
    assert sorted(each.name for each in (new / "schema").iterdir()) == sorted(schemas())
    assert [each.name for each in (new / "texter").iterdir()] == ["LÄSMIG.txt"]
    for file in FILES:
        schema = (new / file).read_text("utf-8").splitlines()[0].removeprefix("#:schema ")
        assert (new / schema).is_file()


def test_the_note_on_own_texts_names_every_place(new):
    told = re.findall(r"[\w-]+\.md", (new / "texter" / "LÄSMIG.txt").read_text("utf-8"))
    assert [place for place in OWN_TEXT_PLACES if f"{place}.md" not in told] == []
    assert {"forord-lagesrapport.md", "forord-uppfoljning.md"} <= set(told)
    assert {"myndighet-ID.md", "atgard-ID.md", "insatsomrade-ID.md", "bilaga.md"} <= set(told)


def _lines(noun: type, path: str) -> list[tuple[str, Field]]:
    """The lines that should be there of a noun and its parts: the heading's path, and the field."""
    found = [(path, each) for each in fields_of(noun)]
    return found + [
        line for each in fields_of(noun) if each.nested for line in _lines(each.inner, f"{path}.{each.key}")
    ]


@pytest.mark.parametrize("held", HELD, ids=lambda each: each.table)
def test_every_field_stands_under_its_heading_with_its_label(new, held: Holding):
    source = (new / held.file).read_text("utf-8")
    for path, field in _lines(held.noun, held.table):
        parts = re.split(rf"^ *(?:# )?\[+{re.escape(path)}\]+$", source, flags=re.MULTILINE)
        under = re.split(r"^ *(?:# )?\[", parts[1], flags=re.MULTILINE)[0]
        if field.nested:
            assert re.search(rf"^  ## {re.escape(str(field.says.label))}", source, re.MULTILINE)
        else:
            required = r" \(måste anges\)" if field.required else r"(?! \(måste)"
            label = re.escape(str(field.says.label))
            assert re.search(rf"^ *## {label}{required}.*\n(?: *##.*\n)* *(?:# )?{field.key} = ", under, re.MULTILINE)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("activities.toml", '## Roll. Välj bland "ansvarig", "medverkande", "finansiär". Annars gäller "ansvarig".'),
        ("activities.toml", "## Gemensam nyckel. Samma nyckel hos alla som äger aktiviteten."),
        ("activities.toml", "## Del av. Ett id bland aktiviteter."),
        ("activities.toml", "## Slut. En tid."),
        ("activities.toml", "## Plats. Kan vara flera."),
        ("needs.toml", "## Tema (måste anges). Ur ordlistan theme: ansvar, arbetsformer, barn, "),
        ("dossier.toml", "## Länskod (måste anges). 01 Stockholms län, "),
        ("dossier.toml", '## Lista (måste anges). Välj bland "theme", '),
        ("indicators.toml", "## Målvärde. Ett tal."),
    ],
)
def test_a_field_says_what_it_can_be(new, file, said):
    assert said in (new / file).read_text("utf-8")


def test_an_example_is_given_of_each_table_and_says_that_it_is_one():
    examples = tomllib.loads(EXAMPLE.read_text("utf-8"))
    assert [each.table for each in HELD if each.table not in examples] == []
    assert [each.table for each in HELD if each.table not in examples["about"]] == []
    assert EXAMPLE.read_text("utf-8").count("Exempel: ") > 50


# What can be done with it


def test_what_remains_is_told_field_by_field_and_nothing_else(new):
    ran = handlingsplan("kontrollera", new)
    assert ran.code == 1
    assert re.findall(r"^(\S+ \[.*\] .*): Fel (H423): (.*)$", ran.out, re.MULTILINE) == [
        (place, "H423", f"Här står ännu ”{said}”. Skriv det som gäller i stället.")
        for place, said in (
            ("dossier.toml [dossier] Redovisande myndighet (agency)", "fyll-i"),
            ("dossier.toml [dossier] Nyckel (body)", "fyll-i"),
            ("dossier.toml [dossier] Titel (title)", "FYLL I"),
            ("round.toml [round fyll-i] Id (id)", "fyll-i"),
            ("round.toml [round fyll-i] Period (period)", "2999"),
            ("round.toml [round fyll-i] Omgång (title)", "FYLL I"),
        )
    ]
    assert ran.out.splitlines()[-2] == "6 fel."


def test_its_reports_say_that_they_are_drafts(new, tmp_path):
    ran = handlingsplan("rapport", new, "--ut", tmp_path / "ut")
    assert (ran.code, ran.err, ran.out.count("\nSkrev ")) == (1, "", 4)


def test_every_example_reads_when_it_is_no_comment_any_more(new, tmp_path):
    new = copytree(new, tmp_path / "2025")
    for file in FILES:
        source = filled_in(uncommented((new / file).read_text("utf-8")))
        (new / file).write_text(source, "utf-8")
        schema = json.loads(schemas()[f"{file.removesuffix('.toml')}.schema.json"])
        assert [each.message for each in Draft7Validator(schema).iter_errors(tomllib.loads(source))] == []
    (new / "bilder").mkdir()
    (new / "bilder" / "exempel.png").write_bytes(PIXEL)
    dossier = load_dossier(new)
    assert [str(each) for each in dossier.findings] == []
    for held in HELD:
        records = getattr(dossier, held.attribute)
        assert (len(records) if held.many else int(records is not None)) == 1, held.table


def test_the_examples_refer_to_the_plan_that_is_followed(tmp_path):
    measures = '[[measure]]\nid = "tysta-farleder"\ntitle = "Mät"\n'
    plan = plan_folder(tmp_path / "plan", {"measures.toml": measures})
    assert handlingsplan("ny", tmp_path / "lan", "--plan", plan).code == 0
    assert 'plan = "plan"' in (tmp_path / "lan" / "dossier.toml").read_text("utf-8")
    assert '# measure = "tysta-farleder"' in (tmp_path / "lan" / "concerns.toml").read_text("utf-8")


@pytest.mark.parametrize("what", ["a file in it", "a file of that name"])
def test_a_place_where_something_is_is_refused_and_left_as_it_was(tmp_path, what):
    folder = tmp_path / "lan"
    kept = folder / "anteckningar.txt" if what == "a file in it" else folder
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("mitt")
    ran = handlingsplan("ny", folder)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == f"{folder} finns redan och är inte en tom mapp. Ange en mapp som inte finns.\n"
    assert kept.read_text() == "mitt"
    assert [each.name for each in tmp_path.rglob("*")] == list(dict.fromkeys([folder.name, kept.name]))


def test_an_empty_folder_that_one_stands_in_is_filled(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert handlingsplan("ny", ".").code == 0
    assert (tmp_path / "dossier.toml").is_file()


# The next round


@pytest.fixture
def next_folder(tmp_path: Path) -> Path:
    """The folder of the round after Västerbotten's."""
    ran = handlingsplan("ny", tmp_path / "2010", "--fran", VASTERBOTTEN)
    assert (ran.code, ran.err) == (0, "")
    assert "\nFöljer med från Lägesrapport 2009: 5 frågor, 17 myndigheter och organisationer, " in ran.out
    assert "\nFöljer inte med: 4 aktiviteter, 35 svar, 12 lägesbilder, 2 rapporter och kartläggningar, " in ran.out
    return tmp_path / "2010"


def test_what_holds_until_somebody_says_otherwise_comes_along_with_the_same_ids(next_folder):
    before, now = load_dossier(VASTERBOTTEN), load_dossier(next_folder)
    assert now.findings == ()
    kept = ("county", "vocabularies", "questions", "agencies", "groups", "assignments", "concerns", "collaborations")
    for each in (*kept, "governing_documents", "body_parts", "indicators", "needs", "own_fields", "head"):
        assert getattr(now, each) == getattr(before, each), each
    assert (now.answers, now.situation_notes, now.own_texts) == ((), (), ())
    assert (now.publication_data.year, now.publication_data.place) == (None, "Umeå")
    assert [each for each in now.activities if each not in before.activities] == []
    left = {each.id for each in before.activities} - {each.id for each in now.activities}
    latest = {each.id: [one.status for one in each.statuses] for each in before.activities if each.id in left}
    assert latest
    assert all(statuses[-1] in (Status.DONE, Status.STOPPED) for statuses in latest.values())


def test_the_answers_are_asked_for_again_and_the_round_is_to_be_described(next_folder):
    told = handlingsplan("kontrollera", next_folder).out
    assert told.count("Varning H202: Svar från ") == 7
    assert told.count("Fel H423: ") == 3
    assert "3 fel, " in told
    assert "\n# [[answer]]\n" in (next_folder / "answers.toml").read_text("utf-8")


def test_statuses_decide_what_is_finished_and_what_is_referred_to_comes_along():
    done, going = make.status("genomförd", "2009"), make.status("pågår", "2008")
    dossier = make.dossier(
        activities=(
            make.activity("a1", statuses=(going, done)),
            make.activity("a2", statuses=(make.status("genomförd", "2007"), going)),
            make.activity("a3"),
            make.activity("a4", statuses=(done,)),
            make.activity("a5", part_of="a4"),
            make.activity("a6", statuses=(evolve(done, voice=Voice.EVALUATOR),)),
        ),
        needs=(make.need("n1"), make.need("n2", met_by=("a1",))),
        publications=(make.publication("r1"), make.publication("r2", about="r1")),
        situation_notes=(make.situation_note(),),
        collaborations=(make.collaboration(sources=(make.citation("r2"),)),),
        evidence=(make.evidence("e1"), make.evidence("e2")),
        body_parts=(make.body_part(statuses=(make.status(evidence="e2"),)),),
    )
    new = next_round(dossier)
    assert [each.id for each in new.activities] == ["a2", "a3", "a4", "a5", "a6"]
    assert [each.id for each in new.needs] == ["n1"]
    assert [each.id for each in new.publications] == ["r2"]
    assert [each.id for each in new.evidence] == ["e2"]
    assert (new.answers, new.situation_notes) == ((), ())


def test_accounts_of_assignments_are_kept_up_with_their_money(tmp_path):
    account = make.assignment_report(
        decided=make.when("2008-10-06"),
        received=make.when("2009-03-31"),
        carried_out=CarriedOut.PARTLY,
        reason="Arbetet fortsätter.",
        output="Ett material.",
        publication="r1",
        money=(make.money("2008", repaid=100_000), make.money("2009")),
    )
    publications = (make.publication("r1"), make.publication("r2"))
    write_dossier(make.dossier(assignment_reports=(account,), publications=publications), tmp_path / "2009")
    assert handlingsplan("ny", tmp_path / "2010", "--fran", tmp_path / "2009").code == 0
    now = load_dossier(tmp_path / "2010")
    assert now.assignment_reports == (account,)
    assert now.publications == publications[:1]


@pytest.mark.parametrize(
    ("outcome", "met_by", "comes_along"),
    [
        (None, (), True),
        (None, ("a1",), False),
        (NeedOutcome.MET, (), False),
        (NeedOutcome.PARTLY, ("a1",), True),
        (NeedOutcome.NOT, ("a1",), True),
    ],
)
def test_what_is_said_to_be_met_stays_and_the_rest_is_followed_up(outcome, met_by, comes_along):
    need = make.need(outcome=outcome, outcome_reason="Skäl." if outcome else None, met_by=met_by)
    new = next_round(make.dossier(needs=(need,), activities=(make.activity("a1"),)))
    assert new.needs == ((need,) if comes_along else ())


def test_own_fields_come_along_and_are_explained(tmp_path):
    field = make.own_field(key="kostnad", label="Kostnad i kronor", type="tal")
    dossier = make.dossier(own_fields=(field,), activities=(make.activity(egna=(("kostnad", 3),)),))
    write_dossier(dossier, tmp_path / "2009")
    assert handlingsplan("ny", tmp_path / "2010", "--fran", tmp_path / "2009").code == 0
    assert load_dossier(tmp_path / "2010").activities == dossier.activities
    source = (tmp_path / "2010" / "activities.toml").read_text("utf-8")
    assert "  # [activity.egna]\n  ## Kostnad i kronor.\n  # kostnad = 1\n" in source


def test_an_earlier_round_that_cannot_all_be_read_is_refused(tmp_path):
    write_dossier(make.dossier(), tmp_path / "2009")
    (tmp_path / "2009" / "needs.toml").write_text("[[need]]\n")
    ran = handlingsplan("ny", tmp_path / "2010", "--fran", tmp_path / "2009")
    assert ran.code == 3
    assert ran.err.startswith("En del av den tidigare omgången gick inte att läsa och skulle gå förlorad. Kör ")
    assert [each.name for each in tmp_path.iterdir()] == ["2009"]


def next_command(said):
    """What is to be run next, as its words."""
    line = next(line for line in said.splitlines() if line.startswith("  3. "))
    return shlex.split(line.partition(": handlingsplan ")[2])


def test_the_command_that_comes_next_works_as_it_stands(tmp_path):
    plan = plan_folder(tmp_path / "vår plan")
    words = next_command(handlingsplan("ny", tmp_path / "mitt län", "--plan", plan).out)
    assert words == ["kontrollera", str(tmp_path / "mitt län"), "--plan", str(plan)]
    assert "H106" not in handlingsplan(*words).out
    words = next_command(handlingsplan("ny", tmp_path / "min bok", "--bok", "--plan", plan).out)
    assert words == ["rapport", str(tmp_path / "min bok" / "underlag.xlsx"), "--plan", str(plan)]
