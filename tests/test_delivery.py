"""A county's delivery: what is in it, what is not and why, that it reads back, and that a change in it is seen."""

from __future__ import annotations

import json
import os
import time
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import make
import pytest
from attrs import evolve, field, frozen
from checking import good, good_activity
from commands import VASTERBOTTEN, handlingsplan

from handlingsplan.delivering import deliver, public_part
from handlingsplan.delivering.public import _Part, private_fields
from handlingsplan.dossier import load_dossier, write_dossier
from handlingsplan.errors import Origin, UnreadableError, UnwritableError
from handlingsplan.fields import INTERNAL, PERSONAL, says
from handlingsplan.material import load_material
from handlingsplan.model import Refused
from handlingsplan.plan import load_plan, write_plan
from handlingsplan.plugins import load_plugins
from handlingsplan.sealed import MANIFEST, prove

PLUGINS = load_plugins()
SECRET = "Hemligt värde"
OWN = (
    make.own_field("activity", "kostnad", label="Kostnad", type="tal"),
    make.own_field("activity", "handlaggare", label="Handläggare", sensitivity=PERSONAL),
    make.own_field("need", "not", label="Anteckning", sensitivity=INTERNAL),
)


def dossier(**said):
    """A dossier with one own field that is public, one that is internal, one that is personal, and one undescribed."""
    pairs = (("handlaggare", SECRET), ("kostnad", 5), ("okand", SECRET))
    activities = (good_activity(egna=pairs), good_activity("a2", title="Annan"))
    return good(own_fields=OWN, activities=activities, needs=(make.need(egna=(("not", SECRET),)),), **said)


def read(path: Path, name: str) -> str:
    with ZipFile(path) as package:
        return package.read(name).decode()


def names(path: Path) -> list[str]:
    with ZipFile(path) as package:
        return package.namelist()


def changed(path: Path, target: Path, **parts: bytes | None) -> Path:
    """Write a copy of a zip file in which parts are others, gone or new; "__" in their names is "/" and "_0" is "."."""
    told = {name.replace("__", "/").replace("_0", "."): content for name, content in parts.items()}
    with ZipFile(path) as old, ZipFile(target, "w") as new:
        for name in [*old.namelist(), *(each for each in told if each not in old.namelist())]:
            content = told[name] if name in told else old.read(name)
            if content is not None:
                new.writestr(name, content)
    return target


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    return deliver(make.plan(), dossier(), tmp_path / "leverans.zip").sealed.path


# What is in it


def test_it_holds_the_dossier_a_receipt_and_a_manifest(delivery):
    assert names(delivery) == [
        "KVITTO.txt",
        "lan/2009/activities.toml",
        "lan/2009/agencies.toml",
        "lan/2009/answers.toml",
        "lan/2009/dossier.toml",
        "lan/2009/needs.toml",
        "lan/2009/round.toml",
        "manifest.json",
    ]


def test_what_is_internal_or_personal_is_nowhere_in_it(delivery):
    with ZipFile(delivery) as package:
        assert [name for name in package.namelist() if SECRET in package.read(name).decode()] == []
    assert "kostnad = 5" in read(delivery, "lan/2009/activities.toml")
    assert "handlaggare" not in read(delivery, "lan/2009/dossier.toml")


def test_what_is_left_out_is_said(delivery):
    receipt = read(delivery, "KVITTO.txt")
    assert "  Handläggare (aktivitet): 1 värde, rör personer" in receipt
    assert "  Anteckning (behov m.m.): 1 värde, internt" in receipt
    assert "  okand (aktivitet): 1 värde, inte beskrivet i dossier.toml" in receipt
    assert "Kostnad" not in receipt.partition("Det här är utelämnat")[2].partition("Öppna")[0]
    assert "kan inte se om någon har skrivit något internt i en text" in receipt


def test_the_receipt_counts_the_records(delivery):
    receipt = read(delivery, "KVITTO.txt")
    assert "     2 aktiviteter\n" in receipt
    assert "     2 svar\n" in receipt
    assert "Länsstyrelsen, Västerbottens län (24)" in receipt
    assert "Omgång 2009, period 2009" in receipt


def test_the_receipt_says_that_an_example_is_made_up(delivery, tmp_path):
    made_up = deliver(make.plan(), good(head=make.dossier_head(made_up=True)), tmp_path / "x.zip").receipt
    assert "Underlaget är påhittat och finns bara som exempel.\n" in made_up
    assert "påhittat" not in read(delivery, "KVITTO.txt")


def test_a_dossier_without_such_fields_says_that_nothing_is_left_out(tmp_path):
    made = deliver(make.plan(), good(), tmp_path / "x.zip")
    assert made.left_out == ()
    assert "  Inget. Underlaget har inga fält som är interna eller rör personer." in made.receipt


def test_an_internal_field_that_no_record_uses_is_said_too():
    own = (make.own_field("activity", "not", label="Anteckning", sensitivity=INTERNAL),)
    assert [str(each) for each in public_part(good(own_fields=own)).left_out] == [
        "Anteckning (aktivitet): 0 värden, internt"
    ]


def test_a_field_that_a_noun_declares_as_personal_is_left_out():
    @frozen(kw_only=True)
    class Inner:
        mail: str | None = field(default=None, metadata=says("E-post", sensitivity=PERSONAL))
        office: str = field(metadata=says("Kontor"))

    @frozen(kw_only=True)
    class Outer:
        id: str = field(metadata=says("Id"))
        memo: str | None = field(default=None, metadata=says("Minne", sensitivity=INTERNAL))
        contacts: tuple[Inner, ...] = field(default=(), metadata=says("Kontakter"))

    import attrs

    for each in (Inner, Outer):
        attrs.resolve_types(each, globals(), {"Inner": Inner})
    part = _Part(good())
    said = part.of(Outer(id="x", memo="hemligt", contacts=(Inner(mail="a@b.se", office="Umeå"),)))
    assert said == Outer(id="x", contacts=(Inner(office="Umeå"),))
    assert [(each.label, each.values) for each in part.left_out()] == [("E-post", 1), ("Minne", 1)]
    assert len(private_fields(Inner)) == 1


def test_the_public_part_has_all_that_is_public():
    public = public_part(dossier()).dossier
    assert [each.egna for each in public.activities] == [(("kostnad", 5),), ()]
    assert [each.key for each in public.own_fields] == ["kostnad"]
    assert public_part(public).dossier == public
    assert public_part(public).left_out == ()


def test_findings_stand_in_the_receipt_without_the_values_of_own_fields(tmp_path):
    from handlingsplan.errors import Finding
    from handlingsplan.language import text

    found = (
        Finding("H101", text("Leder ingenstans."), Origin("needs.toml", "need", 1, column="met_by")),
        Finding(
            "H012",
            text("”{x}” går inte.", x=SECRET),
            Origin("activities.toml", "activity", 1, column="egna.handlaggare"),
        ),
    )
    receipt = deliver(make.plan(), good(), tmp_path / "x.zip", findings=found).receipt
    assert "  2 fel, 0 varningar, 0 upplysningar.\n" in receipt
    assert "  needs.toml [need 1] met_by: Fel H101: Leder ingenstans.\n" in receipt
    assert "  activities.toml [activity 1] egna.handlaggare: Fel H012\n" in receipt
    assert SECRET not in receipt


# The manifest


def test_the_manifest_has_the_sum_of_each_file_and_says_what_it_is(delivery):
    manifest = json.loads(read(delivery, MANIFEST))
    with ZipFile(delivery) as package:
        sums = {name: sha256(package.read(name)).hexdigest() for name in package.namelist() if name != MANIFEST}
    assert {name: said["sha256"] for name, said in manifest["filer"].items()} == sums
    assert manifest["slag"] == "leverans"
    assert manifest["underlag"] == [{"nyckel": "lan", "omgang": "2009"}]
    assert manifest["plan"]["id"] == "plan"
    assert len(manifest["plan"]["avtryck"]) == 16


def test_the_same_dossier_gives_the_same_bytes_everywhere(tmp_path, monkeypatch):
    first = deliver(make.plan(), dossier(), tmp_path / "a" / "x.zip").sealed
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    monkeypatch.chdir(tmp_path)
    second = deliver(make.plan(), dossier(), Path("b") / "y.zip").sealed
    again = second.path.read_bytes()
    monkeypatch.undo()
    time.tzset()
    assert first.path.read_bytes() == again
    assert first.sha256 == second.sha256 == sha256(first.path.read_bytes()).hexdigest()


# That it is whole


def test_it_reads_back_as_the_public_part(delivery):
    found = load_material([delivery], plan=make.plan(), plugins=PLUGINS)
    assert found.dossiers == (public_part(dossier()).dossier,)
    assert found.findings == ()
    assert found.places == {"lan/2009": "leverans.zip/lan/2009"}


def test_the_real_dossier_reads_back(tmp_path):
    plan, real = load_plan(), load_dossier(VASTERBOTTEN)
    made = deliver(plan, real, tmp_path / "v.zip")
    found = load_material([made.sealed.path], plan=plan, plugins=PLUGINS)
    assert found.dossiers == (public_part(real).dossier,)


def test_one_that_was_not_wholly_read_is_not_delivered(tmp_path):
    lost = evolve(good(), refused=(Refused("activity", "a7", Origin("activities.toml")),))
    with pytest.raises(UnwritableError, match=r"gick inte att läsa: activity a7\. Rätta felen först"):
        deliver(make.plan(), lost, tmp_path / "x.zip")
    assert list(tmp_path.iterdir()) == []


def test_what_would_not_read_back_is_not_delivered(tmp_path):
    odd = good(activities=(good_activity("Stora Bokstäver"),))
    with pytest.raises(UnwritableError, match="kan inte skrivas så att det läses likadant"):
        deliver(make.plan(), odd, tmp_path / "x.zip")
    assert list(tmp_path.iterdir()) == []


def test_one_that_somebody_has_changed_is_not_written_over(tmp_path):
    target = tmp_path / "x.zip"
    target.write_bytes(b"annat")
    made = deliver(make.plan(), good(), target)
    assert target.read_bytes() == b"annat"
    assert made.sealed.path.name == "x (2).zip"
    assert [each.code for each in made.findings] == ["H408"]


# That a change is seen


def test_an_unchanged_one_is_proved(delivery):
    proof = prove(delivery)
    assert proof.unchanged
    assert list(proof.faults()) == []


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"lan__2009__needs_0toml": b"x = 1\n"}, ["lan/2009/needs.toml är ändrad."]),
        ({"lan__2009__needs_0toml": None}, ["lan/2009/needs.toml saknas."]),
        ({"lan__2009__extra_0toml": b""}, ["lan/2009/extra.toml hör inte dit."]),
        (
            {"KVITTO_0txt": b"", "lan__2009__needs_0toml": None, "nytt_0txt": b""},
            ["KVITTO.txt är ändrad.", "lan/2009/needs.toml saknas.", "nytt.txt hör inte dit."],
        ),
    ],
)
def test_a_changed_one_says_which_file(delivery, tmp_path, parts, said):
    proof = prove(changed(delivery, tmp_path / "andrad.zip", **parts))
    assert not proof.unchanged
    assert [str(each) for each in proof.faults()] == said


@pytest.mark.parametrize("manifest", [b"", b"[]", b'{"filer": []}', b'{"filer": {"a": 1}}', b"\xff"])
def test_a_manifest_that_cannot_be_read(delivery, tmp_path, manifest):
    with pytest.raises(UnreadableError, match=r"manifest\.json i x\.zip går inte att läsa"):
        prove(changed(delivery, tmp_path / "x.zip", manifest_0json=manifest))


def test_a_changed_delivery_is_told_where_many_are_read(delivery, tmp_path):
    changed(delivery, tmp_path / "andrad.zip", KVITTO_0txt=b"annat")
    found = load_material([tmp_path / "andrad.zip"], plan=make.plan(), plugins=PLUGINS)
    assert [str(each) for each in found.findings] == [
        "andrad.zip: Fel H507: Zip-filen är inte som när den gjordes. KVITTO.txt är ändrad. "
        "Be avsändaren om den på nytt, eller om ett besked om vad som är ändrat."
    ]


def test_a_plan_that_has_changed_since_is_told(delivery):
    plan = make.plan(measures=(make.measure("m1", title="En ny lydelse"), make.measure("m2")))
    found = load_material([delivery], plan=plan, plugins=PLUGINS)
    assert [each.code for each in found.findings] == ["H508"]
    assert "Planens lydelse är en annan än när underlaget lämnades" in str(found.findings[0])


# The command


@pytest.fixture
def case(tmp_path: Path, monkeypatch) -> Path:
    write_plan(make.plan(), tmp_path / "plan")
    write_dossier(evolve(dossier(), activities=(good_activity(egna=(("handlaggare", SECRET),)),)), tmp_path / "2009")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_lamna_writes_where_it_is_run_and_says_what_is_left_out(case):
    ran = handlingsplan("lamna", "2009", "--plan", "plan")
    assert ran.code == 0
    assert "Skrev leverans-lan-2009.zip" in ran.out
    assert "Utelämnat: Handläggare (aktivitet): 1 värde, rör personer" in ran.out
    assert "läs igenom dem innan filen skickas" in ran.out
    assert sha256((case / "leverans-lan-2009.zip").read_bytes()).hexdigest() in ran.out


def test_lamna_with_faults_is_written_and_says_so(case):
    activities = case / "2009" / "activities.toml"
    activities.write_text(activities.read_text("utf-8").replace('"m1"', '"m7"'), "utf-8")
    ran = handlingsplan("lamna", "2009", "--plan", "plan", "--ut", "ut.zip")
    assert ran.code == 1
    assert "Fel H101" in read(case / "ut.zip", "KVITTO.txt")


def test_lamna_of_what_cannot_be_read(case):
    (case / "2009" / "activities.toml").write_text("[[activity]]\n", "utf-8")
    ran = handlingsplan("lamna", "2009", "--plan", "plan")
    assert ran.code == 3
    assert "Underlaget lämnas inte, för allt i det gick inte att läsa: activity" in ran.err
    assert not list(case.glob("*.zip"))


def test_kontrollera_says_what_differs(case):
    handlingsplan("lamna", "2009", "--plan", "plan", "--ut", "ut.zip")
    ran = handlingsplan("lamna", "--kontrollera", "ut.zip")
    assert ran.code == 0
    assert "Det är en leverans från handlingsplan" in ran.out
    assert "Underlag: lan/2009." in ran.out
    assert "Oförändrad" in ran.out
    changed(case / "ut.zip", case / "andrad.zip", KVITTO_0txt=b"x")
    ran = handlingsplan("lamna", "--kontrollera", "andrad.zip")
    assert ran.code == 1
    assert "KVITTO.txt är ändrad." in ran.out


def test_kontrollera_of_what_is_no_delivery(case):
    assert handlingsplan("lamna", "--kontrollera", "borta.zip").code == 3
    with ZipFile("egen.zip", "w") as package:
        package.writestr("a.txt", "x")
    ran = handlingsplan("lamna", "--kontrollera", "egen.zip")
    assert ran.code == 3
    assert "egen.zip har ingen manifest.json" in ran.err


def test_lamna_without_a_dossier(case):
    ran = handlingsplan("lamna")
    assert ran.code == 2
    assert "UNDERLAG saknas i kommandot." in ran.err


def test_a_dossier_that_lies_elsewhere_gives_the_same(case, tmp_path):
    copytree(case / "2009", tmp_path / "annan" / "plats")
    for source, target in (("2009", "a.zip"), (os.path.join("annan", "plats"), "b.zip")):  # noqa: PTH118
        handlingsplan("lamna", source, "--plan", "plan", "--ut", target)
    assert (case / "a.zip").read_bytes() == (case / "b.zip").read_bytes()
