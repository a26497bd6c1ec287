"""Many dossiers from many places: one that is broken costs itself, and where two disagree nothing is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns, make_archive
from zipfile import ZipFile

import make
import pytest
from attrs import evolve
from checking import good, good_activity
from docx import Document

from handlingsplan.checks import check, check_evaluation
from handlingsplan.compose import evaluation_report
from handlingsplan.dossier import load_dossier, write_dossier
from handlingsplan.errors import HandlingsplanError, UnreadableError
from handlingsplan.evaluating import make_evaluation
from handlingsplan.evaluation import write_evaluation
from handlingsplan.followup import follow_up
from handlingsplan.language import Words
from handlingsplan.material import load_material
from handlingsplan.model import Evaluation, EvaluationHead, every_record
from handlingsplan.nation import Nation, figures_of
from handlingsplan.plugins import load_plugins

PLUGINS = load_plugins()
ACTIVITY = '[[activity]]\nid = "a9"\ntitle = "Ny"\nroles = [{ agency = "lst" }]\n'


def of(body: str, code: str = "24", round_: str = "2009", **said):
    """A good dossier of a body in a round; a county's, unless the code is empty."""
    names = {"24": "Västerbottens län", "03": "Uppsala län", "25": "Norrbottens län"}
    county = make.county(code, names.get(code, f"Län {code}")) if code else None
    head = make.dossier_head(body, agency="lst" if code else "polis")
    return good(**{"head": head, "county": county, "round": make.round_(round_, period=make.when(round_)), **said})


def put(dossier, *steps: Path | str) -> Path:
    folder = Path(*steps)
    write_dossier(dossier, folder)
    return folder


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two counties in two rounds, and an agency."""
    folder = tmp_path_factory.mktemp("skriven")
    for body, code in (("uppsala", "03"), ("vasterbotten", "24")):
        for name in ("2009", "2010"):
            put(of(body, code, name), folder, "lan", body, name)
    put(of("polisen", "", activities=()), folder, "myndigheter", "polisen")
    return folder


@pytest.fixture
def nation(written: Path, tmp_path: Path) -> Path:
    """A copy, to change, of what is read."""
    return copytree(written, tmp_path / "nation", ignore=ignore_patterns("schema"))


def load(*paths: Path, prefer=(), plan=None, **said):
    return load_material(paths, plan=plan or make.plan(), plugins=PLUGINS, prefer=prefer, **said)


def paths_in(material) -> list[str]:
    return ["/".join(each.path) for each in material.dossiers]


def told(material, code: str) -> list[str]:
    return [str(each) for each in material.findings if each.code == code]


ALL = ["polisen/2009", "uppsala/2009", "uppsala/2010", "vasterbotten/2009", "vasterbotten/2010"]


# What is read


def test_a_folder_of_many_gives_them_all(written):
    found = load(written)
    assert paths_in(found) == ALL
    assert found.places["uppsala/2010"] == "lan/uppsala/2010"
    assert (found.broken, found.findings, found.disputes, found.evaluation) == ((), (), (), None)
    assert found.notes(Words()) == ()


def test_the_order_and_overlap_of_paths_change_nothing(nation):
    lan, agencies = nation / "lan", nation / "myndigheter"
    one, other = load(lan, agencies, lan / "uppsala"), load(lan / "uppsala" / "2009", agencies, lan)
    assert paths_in(one) == paths_in(other) == ALL
    assert one.dossiers == other.dossiers


def test_places_are_told_from_what_the_given_have_in_common(nation):
    found = load(nation / "lan" / "uppsala" / "2009", nation / "lan" / "vasterbotten" / "2009")
    assert dict(found.places) == {"uppsala/2009": "uppsala/2009", "vasterbotten/2009": "vasterbotten/2009"}


def test_one_dossier_alone(nation):
    found = load(nation / "lan" / "uppsala" / "2009")
    assert paths_in(found) == ["uppsala/2009"]
    assert found.places == {"uppsala/2009": "2009"}


def test_a_zip_of_a_folder_is_read_as_the_folder(nation, tmp_path):
    file = Path(make_archive(str(tmp_path / "allt"), "zip", nation))
    found = load(file)
    assert found.dossiers == load(nation).dossiers
    assert found.places["uppsala/2009"] == "allt.zip/lan/uppsala/2009"


def test_a_zip_among_folders_is_read(nation, tmp_path):
    make_archive(str(nation / "norr"), "zip", put(of("norrbotten", "25"), tmp_path, "norrbotten"))
    found = load(nation)
    assert paths_in(found) == sorted([*ALL, "norrbotten/2009"])
    assert found.places["norrbotten/2009"] == "norr.zip"


def test_a_zip_that_is_pointed_at_twice_is_read_once(nation, tmp_path):
    file = nation / "norr.zip"
    make_archive(str(nation / "norr"), "zip", put(of("norrbotten", "25"), tmp_path, "norrbotten"))
    found = load(nation, file)
    assert paths_in(found) == sorted([*ALL, "norrbotten/2009"])
    assert found.findings == ()


def test_a_folder_that_is_both_a_dossiers_and_the_evaluators(nation):
    write_evaluation(evaluation(), nation / "utv")
    for each in (nation / "utv").glob("*.toml"):
        each.rename(nation / "myndigheter" / "polisen" / each.name)
    found = load(nation / "myndigheter" / "polisen")
    assert paths_in(found) == ["polisen/2009"]
    assert found.evaluation == evaluation()


def test_the_evaluators_folder_is_known_by_its_head(nation):
    write_evaluation(evaluation(), nation / "utvardering")
    found = load(nation)
    assert found.evaluation == evaluation()
    assert found.places["evaluation"] == "utvardering"
    assert paths_in(found) == ALL


def test_two_evaluators_are_one_too_many(nation):
    for name in ("a", "b"):
        write_evaluation(evaluation(), nation / name)
    with pytest.raises(UnreadableError, match=r"flera mappar från utvärderaren: a, b\. Ange bara en av dem"):
        load(nation)


def test_what_is_wrong_in_the_evaluators_folder_has_its_place(nation):
    write_evaluation(evaluation(), nation / "utv")
    (nation / "utv" / "assessments.toml").write_text('[[assessment]]\nid = "v1"\nmeasure = "m1"\n', "utf-8")
    assert [each.origin.file for each in load(nation).findings] == ["utv/assessments.toml"] * 2


def test_a_link_to_a_folder_is_followed_and_one_that_leads_round_ends(nation, tmp_path):
    put(of("norrbotten", "25"), tmp_path, "annanstans", "norrbotten")
    (nation / "lank").symlink_to(tmp_path / "annanstans")
    (nation / "runt").symlink_to(nation)
    assert paths_in(load(nation)) == sorted([*ALL, "norrbotten/2009"])


def test_a_folder_that_cannot_be_opened_is_told(nation, monkeypatch):
    import os

    closed, scandir = nation / "lan" / "uppsala" / "2010", os.scandir

    def refusing(path):
        if not isinstance(path, int) and Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = load(nation)
    assert [(each.place, str(each.why)) for each in found.broken] == [
        ("lan/uppsala/2010", "Mappen kan inte öppnas: Permission denied.")
    ]


def test_progress_names_each_place(nation):
    steps = []
    load(nation, progress=lambda what, done, all_: steps.append((str(what), done, all_)))
    assert steps[0] == ("Läser lan/uppsala/2009", 0, 5)
    assert [done for _, done, _ in steps] == [0, 1, 2, 3, 4]


def evaluation() -> Evaluation:
    return Evaluation(head=EvaluationHead(id="utv", title="Utvärdering", agency="polisen", plan="plan"))


# Workbooks


def test_a_workbook_is_a_dossier_where_it_is_one(nation, tmp_path):
    from handlingsplan.books import write_book

    plan = make.plan()
    write_book(of("norrbotten", "25"), nation / "norrbotten.xlsx", plan=plan, plugins=PLUGINS)
    found = load(nation)
    assert paths_in(found) == sorted([*ALL, "norrbotten/2009"])


def test_what_is_wrong_in_a_workbook_has_its_sheet_where_it_lies(nation, tmp_path):
    from handlingsplan.books import write_book

    wrong = of("norrbotten", "25", activities=(good_activity(links=(make.link("m7", why="Skäl."),)),))
    write_book(wrong, nation / "norr" / "underlag.xlsx", plan=make.plan(), plugins=PLUGINS)
    for given, before in ((nation, "norr"), (Path(make_archive(str(tmp_path / "x"), "zip", nation)), "x.zip/norr")):
        found = load(given)
        (said,) = (each for each in found.placed(check(make.plan(), found.dossiers)) if each.code == "H101")
        assert str(said).startswith(f"{before}/underlag.xlsx [")


def test_another_workbook_is_told_and_not_read(nation):
    import openpyxl

    openpyxl.Workbook().save(nation / "budget.xlsx")
    found = load(nation)
    assert paths_in(found) == ALL
    assert told(found, "H509") == [
        "budget.xlsx: Upplysning H509: Arbetsboken är inget underlag och läses inte. "
        "Är den ett underlag, ange den för sig."
    ]


def test_another_workbook_that_is_pointed_at_is_broken(nation):
    import openpyxl

    openpyxl.Workbook().save(nation / "budget.xlsx")
    found = load(nation / "lan", nation / "budget.xlsx")
    assert [each.place for each in found.broken] == ["budget.xlsx"]


# What is broken


def test_one_that_is_broken_costs_itself_and_is_named_on_the_first_page(nation):
    (nation / "lan" / "uppsala" / "2010" / "dossier.toml").write_text("[dossier\n", "utf-8")
    found = load(nation)
    assert paths_in(found) == [each for each in ALL if each != "uppsala/2010"]
    assert [each.place for each in found.broken] == ["lan/uppsala/2010"]
    (note,) = found.notes(Words())
    assert note.startswith("lan/uppsala/2010 är inte med: lan/uppsala/2010 kan inte läsas förrän felen i dossier.toml")
    assert "Fel H002: Rad 1, kolumn 9: en hakparentes saknas" in note
    assert "H002: Rad 1, kolumn 9" in told(found, "H501")[0]
    assert found.faulty
    report = evaluation_report(follow_up(make.plan(), found.dossiers), notes=found.notes(Words()))
    assert report.draft == (note,)


def test_the_first_page_of_the_document_names_the_one_that_is_broken(nation, tmp_path):
    (nation / "lan" / "uppsala" / "2010" / "dossier.toml").write_text("[dossier\n", "utf-8")
    made = make_evaluation(make.plan(), load(nation), tmp_path / "ut", plugins=PLUGINS, exporters=("word",))
    paragraphs = Document(str(made.written[0].path)).paragraphs
    headings = [n for n, each in enumerate(paragraphs) if each.style.name.startswith(("Heading", "Rubrik"))]
    first = " ".join(each.text for each in paragraphs[: headings[0]])
    assert "lan/uppsala/2010 är inte med" in first
    assert made.exit_code == 1


def test_a_round_without_a_date_costs_its_dossier(nation):
    round_ = nation / "lan" / "uppsala" / "2010" / "round.toml"
    round_.write_text('[round]\nid = "2010"\ntitle = "Omgång 2010"\n', "utf-8")
    found = load(nation)
    assert paths_in(found) == [each for each in ALL if each != "uppsala/2010"]
    (said,) = told(found, "H501")
    assert "lan/uppsala/2010" in said
    assert "round.toml [round]" in said
    assert "Period (period)" in said


def test_a_path_that_is_not_there_costs_itself(nation):
    found = load(nation, nation / "jamtland")
    assert paths_in(found) == ALL
    assert "jamtland" in found.broken[0].place


def test_an_empty_folder_is_told(nation, tmp_path):
    (tmp_path / "tom").mkdir()
    found = load(nation, tmp_path / "tom")
    assert [(each.place, str(each.why)) for each in found.broken] == [("tom", "Här finns inget underlag.")]


def test_nothing_at_all_stops_and_says_why(tmp_path):
    (tmp_path / "tom").mkdir()
    with pytest.raises(UnreadableError, match="Det finns inget underlag som kan läsas") as caught:
        load(tmp_path / "tom")
    assert "tom: Här finns inget underlag." in str(caught.value)
    assert caught.value.exit_code == 3


def test_no_place_where_something_was_unpacked_is_told(nation, tmp_path):
    (nation / "lan" / "uppsala" / "2010" / "round.toml").unlink()
    file = Path(make_archive(str(tmp_path / "allt"), "zip", nation))
    found = load(file)
    said = " ".join((*map(str, found.findings), *found.notes(Words())))
    assert "allt.zip/lan/uppsala/2010" in said
    assert "handlingsplan-" not in said


def hostile() -> Iterator[tuple[str, dict[str, bytes], str]]:
    yield "ut ur", {"../ut.toml": b"x"}, "leder ut ur den"
    yield "rot", {"/etc/ut.toml": b"x"}, "leder ut ur den"
    yield "windows", {"C:\\ut.toml": b"x"}, "leder ut ur den"
    yield "snedstreck", {"a\\..\\..\\ut.toml": b"x"}, "leder ut ur den"
    yield "bomb", {"a.toml": b"\0" * 60_000_000}, "sväller orimligt mycket"
    yield "versaler", {"A.toml": b"x", "a.toml": b"y"}, "finns två gånger"


@pytest.mark.parametrize(("parts", "why"), [each[1:] for each in hostile()], ids=[each[0] for each in hostile()])
def test_a_zip_that_could_harm_is_not_opened(nation, parts, why, tmp_path):
    from zipfile import ZIP_DEFLATED

    with ZipFile(nation / "skum.zip", "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    found = load(nation)
    assert paths_in(found) == ALL
    assert why in told(found, "H501")[0]
    assert not (tmp_path / "ut.toml").exists()


def test_a_zip_that_is_cut_off(nation):
    (nation / "halv.zip").write_bytes(b"PK\x03\x04")
    assert "är ingen hel zip-fil" in told(load(nation), "H501")[0]


def test_a_zip_in_a_zip_is_told(nation, tmp_path):
    make_archive(str(nation / "inre"), "zip", nation / "lan" / "uppsala")
    file = Path(make_archive(str(tmp_path / "yttre"), "zip", nation))
    found = load(file)
    assert [each.place for each in found.broken] == ["yttre.zip/inre.zip"]


# Another plan, and counties that are not there


def test_one_that_follows_another_plan_is_not_counted(nation):
    put(of("norrbotten", "25", head=make.dossier_head("norrbotten", plan="annan")), nation, "norrbotten")
    found = load(nation)
    assert paths_in(found) == ALL
    assert [each.place for each in found.broken] == ["norrbotten"]
    (note,) = found.notes(Words())
    assert note.startswith("norrbotten är inte med (8 poster): Underlaget följer planen ”annan”")
    assert told(found, "H106")[0].startswith(
        "norrbotten/dossier.toml [dossier] Följer planen (plan): Fel H106: Underlaget följer planen ”annan”"
    )


def test_a_county_code_that_does_not_exist_is_told_and_stops_nothing(nation):
    put(of("atlantis", "99"), nation, "atlantis")
    found = load(nation)
    whole = follow_up(make.plan(), found.dossiers)
    codes = [each.code for each in found.placed(check(make.plan(), found.dossiers)) if "atlantis" in each.origin.file]
    assert "H025" in codes
    assert Nation(whole).counties["99"] == "99"
    assert figures_of(Nation(whole))["bodies.counties"].denominator == 22
    assert evaluation_report(whole).sections


def test_findings_of_the_rules_are_placed_where_the_dossier_lies(nation):
    activities = nation / "lan" / "uppsala" / "2009" / "activities.toml"
    activities.write_text(activities.read_text("utf-8").replace('"m1"', '"m7"'), "utf-8")
    found = load(nation)
    said = [each for each in found.placed(check(make.plan(), found.dossiers)) if each.code == "H101"]
    assert [each.origin.file for each in said] == ["lan/uppsala/2009/activities.toml"]


def test_findings_in_the_evaluators_folder_are_placed_there(nation):
    wrong = evolve(evaluation(), assessments=(make.assessment(measure="m7"),))
    write_evaluation(wrong, nation / "lan" / "uppsala" / "utv")
    for paths in ((nation,), (nation / "lan" / "uppsala" / "2009", nation / "lan" / "uppsala" / "utv")):
        found = load(*paths)
        (said,) = found.placed(check_evaluation(make.plan(), found.dossiers, wrong))
        assert said.origin.file == f"{'lan/uppsala/' if len(paths) == 1 else ''}utv/assessments.toml"


# The same body twice in one round


@pytest.fixture
def twice(nation: Path) -> Path:
    """Beside all others, another copy of Uppsala 2009, the same in everything."""
    copytree(nation / "lan" / "uppsala" / "2009", nation / "lan" / "uppsala" / "kopia")
    return nation


def other(twice: Path, **said):
    """Make the copy say something else."""
    folder = twice / "lan" / "uppsala" / "kopia"
    for each in sorted(folder.rglob("*"), reverse=True):
        each.rmdir() if each.is_dir() else each.unlink()
    write_dossier(evolve(load_dossier(twice / "lan" / "uppsala" / "2009"), **said), folder)


def uppsala(material):
    return next(each for each in material.dossiers if each.path == ("uppsala", "2009"))


def test_equal_records_count_once(twice):
    found = load(twice)
    assert paths_in(found) == ALL
    assert uppsala(found) == load_dossier(twice / "lan" / "uppsala" / "2009")
    assert found.disputes == ()
    assert "lan/uppsala/2009, lan/uppsala/kopia. Poster som bara står i ett av dem: 0" in told(found, "H502")[0]


def test_a_record_that_only_one_has_counts_and_is_told(twice):
    other(twice, activities=(good_activity("a1"), good_activity("a2")))
    found = load(twice)
    assert [each.id for each in uppsala(found).activities] == ["a1", "a2"]
    assert "bara står i ett av dem: 1." in told(found, "H502")[0]


def test_what_they_disagree_on_is_left_out_and_told_with_both_places(twice):
    other(twice, activities=(good_activity(title="En annan titel"),))
    found = load(twice)
    (dispute,) = found.disputes
    assert (dispute.key, dispute.field, dispute.chosen) == ("uppsala/2009/activity:a1", "title", None)
    assert (dispute.one.value, dispute.one.place.file) == ("Aktivitet a1", "lan/uppsala/2009/activities.toml")
    assert (dispute.other.value, dispute.other.place.file) == ("En annan titel", "lan/uppsala/kopia/activities.toml")
    assert uppsala(found).activities == ()
    assert [(each.kind, each.name, str(each.reason)) for each in uppsala(found).refused] == [
        ("activity", "a1", "motstridiga uppgifter")
    ]
    assert told(found, "H503") == [
        "lan/uppsala/2009/activities.toml [activity 1 a1] Aktivitet (title): Fel H503: Aktivitet: här ”Aktivitet a1”, "
        "men ”En annan titel” i lan/uppsala/kopia/activities.toml [activity 1 a1] Aktivitet (title). Posten räknas "
        "inte. Rätta det ena, eller välj ett av underlagen med --foredra MAPP."
    ]
    assert found.notes(Words()) == ("1 post är inte med, för två underlag säger olika saker om den.",)


def test_the_balance_accounts_for_what_is_left_out(twice):
    other(twice, activities=(good_activity(title="En annan titel"),))
    report = evaluation_report(follow_up(make.plan(), load(twice).dossiers))
    (row,) = (each for each in report.balance if each.kind == "activity")
    assert "motstridiga uppgifter" in [reason for _, reason in row.left_out]
    assert row.in_model == len(row.shown) + len(row.left_out)


def test_the_preferred_one_stands_and_is_told(twice):
    other(twice, activities=(good_activity(title="En annan titel"),))
    found = load(twice, prefer=[twice / "lan" / "uppsala" / "kopia"])
    assert [each.title for each in uppsala(found).activities] == ["En annan titel"]
    assert uppsala(found).refused == ()
    (dispute,) = found.disputes
    assert dispute.chosen.value == "En annan titel"
    assert told(found, "H503") == []
    assert "”En annan titel” gäller, för underlaget är valt. ”Aktivitet a1” står i" in told(found, "H504")[0]
    assert found.chosen == ("lan/uppsala/kopia",)
    assert found.notes(Words()) == ("Där underlag säger olika saker gäller det som är valt: lan/uppsala/kopia.",)


def test_the_order_in_which_they_are_read_changes_nothing(twice):
    other(twice, activities=(good_activity(title="En annan titel"), good_activity("a2")))
    lan = twice / "lan" / "uppsala"
    one, two = load(lan / "2009", lan / "kopia"), load(lan / "kopia", lan / "2009")
    assert one.dossiers == two.dossiers
    assert one.disputes == two.disputes


def test_what_leads_to_a_left_out_record_is_no_flood(twice):
    need = make.need("n1", met_by=("a1",))
    folder = twice / "lan" / "uppsala" / "2009"
    whole = evolve(load_dossier(folder), needs=(need,))
    for each in sorted(folder.rglob("*"), reverse=True):
        each.rmdir() if each.is_dir() else each.unlink()
    write_dossier(whole, folder)
    other(twice, activities=(good_activity(title="En annan titel"),))
    found = load(twice)
    assert [each for each in check(make.plan(), found.dossiers) if each.code == "H101"] == []


def test_what_must_stand_is_told_where_it_stands(twice):
    other(twice, head=make.dossier_head("uppsala", title="En annan titel"))
    found = load(twice)
    assert uppsala(found).head.title == "Lägesrapport"
    (dispute,) = found.disputes
    assert dispute.chosen == dispute.one
    assert "Den första står, för något måste stå där" in told(found, "H503")[0]


def test_parts_are_told_where_they_differ(twice):
    other(twice, activities=(good_activity(statuses=(make.status("genomförd"),)),))
    (dispute,) = load(twice).disputes
    assert dispute.field == "statuses"
    assert "pågår" in dispute.one.value
    assert "genomförd" in dispute.other.value


def test_own_fields_are_compared(twice):
    folder = twice / "lan" / "uppsala" / "2009" / "dossier.toml"
    own = '\n[[own_field]]\nnoun = "activity"\nkey = "kostnad"\nlabel = "Kostnad"\ntype = "tal"\n'
    for name, cost in (("2009", 1), ("kopia", 2)):
        folder = twice / "lan" / "uppsala" / name
        (folder / "dossier.toml").write_text((folder / "dossier.toml").read_text("utf-8") + own, "utf-8")
        source = (folder / "activities.toml").read_text("utf-8").rstrip()
        (folder / "activities.toml").write_text(f"{source}\n\n[activity.egna]\nkostnad = {cost}\n", "utf-8")
    found = load(twice)
    assert [each.field for each in found.disputes] == ["egna"]


def test_every_record_of_both_is_counted_or_left_out(twice):
    other(twice, activities=(good_activity("a1", title="Annat"), good_activity("a2")), needs=(make.need("n1"),))
    one = {each.key for each in every_record(load_dossier(twice / "lan" / "uppsala" / "2009")) if not each.owner}
    two = {each.key for each in every_record(load_dossier(twice / "lan" / "uppsala" / "kopia")) if not each.owner}
    merged = uppsala(load(twice))
    stands = {each.key for each in every_record(merged) if not each.owner}
    refused = {f"uppsala/2009/{each.kind}:{each.name}" for each in merged.refused}
    assert stands | refused == one | two
    assert not stands & refused


# Whose a dossier is


def test_one_county_under_two_keys_is_left_out_until_somebody_mends_it(nation):
    put(of("upps", "03", "2011"), nation, "lan", "upps")
    found = load(nation)
    assert paths_in(found) == ["polisen/2009", "vasterbotten/2009", "vasterbotten/2010"]
    assert [each.place for each in found.broken] == ["lan/upps", "lan/uppsala/2009", "lan/uppsala/2010"]
    assert "Uppsala län (03) redovisar under flera nycklar: upps, uppsala." in told(found, "H505")[0]


def test_dossiers_that_do_not_say_which_county_they_are_of_are_not_one(nation):
    for name in ("a-lan", "b-lan"):
        put(of(name, "", head=make.dossier_head(name, agency="lst")), nation, name)
    found = load(nation)
    assert paths_in(found) == ALL
    assert "Är de från skilda län, ange länet ([county])." in told(found, "H505")[0]


def test_the_preferred_key_stays(nation):
    put(of("upps", "03", "2011"), nation, "lan", "upps")
    found = load(nation, prefer=[nation / "lan" / "uppsala" / "2009"])
    assert paths_in(found) == ALL
    assert [each.place for each in found.broken] == ["lan/upps"]


def test_two_counties_under_one_key_are_not_one(nation):
    put(of("uppsala", "25", "2009"), nation, "lan", "norrbotten")
    found = load(nation)
    assert paths_in(found) == ["polisen/2009", "vasterbotten/2009", "vasterbotten/2010"]
    said = told(found, "H506")[0]
    assert "Nyckeln ”uppsala” används av Norrbottens län (25), Uppsala län (03)" in said
    assert "egen nyckel" in said


def test_a_choice_that_leads_nowhere(nation, tmp_path):
    with pytest.raises(HandlingsplanError, match="är inget av de underlag som läses") as caught:
        load(nation, prefer=[tmp_path / "annat"])
    assert caught.value.exit_code == 2
