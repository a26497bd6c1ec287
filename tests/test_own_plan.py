"""A plan of one's own: an empty folder that explains itself, the made-up example, and what the guides say."""

from __future__ import annotations

import re
from pathlib import Path

import make
import pytest
from commands import ROOT, handlingsplan
from finished_text import document_text

from handlingsplan import check, follow_up, load_dossier, load_plan, make_reports
from handlingsplan.completing import completed
from handlingsplan.errors import Severity
from handlingsplan.fields import declared
from handlingsplan.language import text
from handlingsplan.model import ActionPlan, Outcome, holdings
from handlingsplan.model.publishing import REPORTS, SECTIONS
from handlingsplan.schema import schemas
from handlingsplan.store.files import parse_toml
from handlingsplan.store.folder import read_folder

EXAMPLE = ROOT / "examples" / "egen_plan"
DOCS = ROOT / "docs"
FILES = {each.file for each in holdings(ActionPlan)}


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A new plan's folder."""
    ran = handlingsplan("ny-plan", tmp_path / "strategi")
    assert (ran.code, ran.err) == (0, "")
    assert "handlingsplan ny MAPP --plan" in ran.out
    return tmp_path / "strategi"


def uncommented(source: str) -> str:
    """What a file says when somebody has taken the comment mark from each example."""
    return re.sub(r"^( *)#(?!#|:) ?", r"\1", source, flags=re.MULTILINE)


def test_every_file_is_there_with_its_schema(new):
    assert {each.name for each in new.iterdir()} == {*FILES, "schema"}
    assert {each.name for each in (new / "schema").iterdir()} == set(schemas())
    for file in FILES:
        assert (new / (new / file).read_text("utf-8").splitlines()[0].removeprefix("#:schema ")).is_file()


def test_a_new_plan_says_what_is_still_to_be_filled_in(new):
    ran = handlingsplan("plan", new)
    assert ran.code == 1
    assert ran.said.count("H423") == 2


def test_every_field_is_explained_and_every_example_reads(new):
    for path in new.glob("*.toml"):
        path.write_text(
            uncommented(path.read_text("utf-8")).replace('"fyll-i"', '"p"').replace('"FYLL I"', '"P"'), "utf-8"
        )
    read = read_folder(ActionPlan, new, text("en handlingsplan"))
    assert [str(each) for each in read.findings] == []
    for holding in holdings(ActionPlan):
        keys = set(parse_toml((new / holding.file).read_text("utf-8"))[holding.table][0] if holding.many else {})
        assert not holding.many or keys >= {each.key for each in declared(holding.noun)}


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mitt.txt").write_text("kvar")
    ran = handlingsplan("ny-plan", tmp_path)
    assert (ran.code, [each.name for each in tmp_path.iterdir()]) == (3, ["mitt.txt"])
    assert "finns redan och är inte en tom mapp" in ran.said


class TestExample:
    plan = load_plan(EXAMPLE / "strategi")
    dossier = load_dossier(EXAMPLE / "2025")

    def test_says_that_it_is_made_up(self):
        assert self.plan.head.made_up
        assert self.dossier.head.made_up
        assert "påhittad" in self.plan.head.title.casefold()

    def test_has_two_levels_of_areas_and_all_that_a_plan_can_hold(self):
        assert {each.within for each in self.plan.areas} == {None, "vardagen", "kunskapen"}
        assert (len(self.plan.measures), len(self.plan.assignments)) == (8, 1)
        assert self.plan.agencies
        assert self.plan.sources

    def test_nothing_is_wrong_with_it(self):
        found = check(self.plan, self.dossier)
        assert [str(each) for each in found if each.severity is not Severity.NOTE] == []

    def test_the_county_completes_it(self):
        measure = follow_up(self.plan, self.dossier).account.plan.measures[-1]
        assert (measure.number, measure.target_group) == (8, "Alla som har fyllt 16 år")

    def test_from_its_files_to_both_documents(self, tmp_path):
        made = make_reports(self.plan, self.dossier, tmp_path)
        assert made.exit_code == 0
        assert {each.path.name for each in made.written} == {
            f"{name}{suffix}" for name in ("lagesrapport", "uppfoljning") for suffix in (".docx", ".xlsx")
        }
        for each in made.written:
            words = "\n".join(document_text(each.path))
            for said in (
                "Påhittad regional strategi mot ofrivillig ensamhet",
                "Planen är påhittad och finns bara som exempel.",
                "Allt i den här rapporten är påhittat.",
                "Vad vi behöver av varandra",
                "2025:7 (påhittat)",
                "Regionens verksamhetsplan 2025",
                "Torgkaféet i Exempelstad",
                "Fas",
                "1 eget fält i underlaget är internt",
            ):
                assert said in words, (each.path, said)
            assert "Går bra, men beror" not in words
            assert not re.search("prostitution|människohandel|2007/08", words)


def blocks(page: str) -> list[str]:
    """The examples of TOML in a page."""
    found = re.findall(r"(?:^    .*\n|^\n(?=    ))+", (DOCS / page).read_text("utf-8"), re.MULTILINE)
    return [each for each in (re.sub("^    ", "", one, flags=re.MULTILINE) for one in found) if "[[" in each]


def test_the_guides_example_of_a_measure_is_the_examples_own():
    (block,) = blocks("egen-plan.md")
    (table,) = parse_toml(block)["measure"]
    (mine,) = [
        each
        for each in parse_toml((EXAMPLE / "strategi" / "measures.toml").read_text("utf-8"))["measure"]
        if each["id"] == table["id"]
    ]
    assert table == mine


def test_the_guide_lists_every_section_that_can_have_a_heading():
    said = (DOCS / "egen-plan.md").read_text("utf-8").partition("De avsnitt som kan få egna rubriker:")[2]
    assert set(re.findall("`([a-z-]+)`", said.partition("\n\n")[0])) == {*SECTIONS, *REPORTS}


def test_what_the_guide_shows_completes_the_shipped_plan(tmp_path):
    found = [table for block in blocks("komplettera-planen.md") for table in parse_toml(block)["supplement"]]
    dossier = make.dossier(supplements=tuple(make.supplement(**table) for table in found))
    done = completed(load_plan(), dossier)
    assert [each.outcome for each in done.completions] == [Outcome.ADDED, Outcome.FILLED, Outcome.FILLED]


class TestLacking:
    def test_tells_measure_by_measure_what_is_not_known_and_how_to_complete_it(self):
        ran = handlingsplan("plan", "--saknas")
        assert ran.code == 0
        assert "forstarkt-vard-sis" in ran.out
        assert "10 åtgärder är helt okända." in ran.out
        assert "plan-tillagg.toml" in ran.out
        (how,) = [each for each in ran.out.split("\n\n") if each.startswith("[[supplement]]")]
        assert set(parse_toml(how)["supplement"][0]) == {"id", "target", "field", "value", "source", "place"}

    def test_with_a_dossier_tells_what_is_left(self):
        words = ("plan", EXAMPLE / "strategi", "--saknas")
        before, after = handlingsplan(*words), handlingsplan(*words, "--underlag", EXAMPLE / "2025")
        (old,) = [line for line in before.out.splitlines() if line.strip().startswith("matt-pa-ensamhet")]
        (new,) = [line for line in after.out.splitlines() if line.strip().startswith("matt-pa-ensamhet")]
        assert "Nummer" in old
        assert "Nummer" not in new
        assert "Länet har fyllt i 2 uppgifter; 0 strider mot planen." in after.out
