"""docs/underlag.md is held to the code: its table of files, and the small dossier in it, which is read as it stands."""

from __future__ import annotations

import re
from datetime import date
from itertools import accumulate
from pathlib import Path

import pytest
from commands import handlingsplan
from folders import folder

from handlingsplan.checks import check
from handlingsplan.dossier import load_dossier
from handlingsplan.errors import Severity
from handlingsplan.fields import declared
from handlingsplan.followup import follow_up
from handlingsplan.model import Dossier, Holding, Verdict, holdings
from handlingsplan.nation import Nation
from handlingsplan.nation.coverage import measure_key
from handlingsplan.nation.figures import figures_of
from handlingsplan.plan import load_plan

PAGE = (Path(__file__).parents[1] / "docs" / "underlag.md").read_text("utf-8")
COUNTY, _, NATIONAL = PAGE.partition("\n## En nationell myndighets underlag\n")
BLOCK = re.compile(r"^`([\w-]+\.toml)`\n\n```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = dict(BLOCK.findall(COUNTY))
HELD = [each for each in holdings(Dossier) if each.file.endswith(".toml")]


def _row(held: Holding) -> tuple[str, str, list[str]]:
    table = f"[[{held.table}]]" if held.many else f"[{held.table}]"
    return held.file, table, [each.key for each in declared(held.noun) if each.required]


def test_the_table_names_each_file_and_table_with_what_must_be_there():
    lines = PAGE.partition("<!-- files: begin -->")[2].partition("<!-- files: end -->")[0].splitlines()[3:]
    cells = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    files = accumulate((file.strip("`") for file, *_ in cells), lambda before, file: file or before)
    told = [(file, row[1].strip("`"), re.findall(r"`(\w+)`", row[3])) for file, row in zip(files, cells, strict=True)]
    assert told == [_row(each) for each in HELD]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The page's dossier in a folder."""
    return folder(tmp_path / "2009", FILES)


def test_the_small_dossier_is_whole_and_nothing_is_wrong_with_it(small):
    dossier = load_dossier(small)
    assert (len(dossier.agencies), len(dossier.questions), len(dossier.activities)) == (2, 1, 1)
    assert dossier.head.made_up
    assert [str(each) for each in check(load_plan(), dossier) if each.severity is not Severity.NOTE] == []


def test_the_small_dossier_becomes_reports(small, tmp_path):
    ran = handlingsplan("rapport", small, "--ut", tmp_path / "ut")
    assert (ran.code, ran.err, ran.out.count("Skrev ")) == (0, "", 4)


def test_the_small_dossier_needs_no_file_less():
    assert set(FILES) == {"dossier.toml", "round.toml", "agencies.toml", "activities.toml", "answers.toml"}


def test_part_of_makes_a_national_agencys_measures_concern_the_county(small):
    plan = load_plan()
    police = "operativa-insatser"
    with_it = follow_up(plan, load_dossier(small)).account.concerns[police].verdict
    agencies = small / "agencies.toml"
    agencies.write_text(agencies.read_text("utf-8").replace('part_of = "polismyndigheterna"\n', ""), "utf-8")
    without = follow_up(plan, load_dossier(small)).account.concerns[police].verdict
    assert (with_it, without) == (Verdict.CONCERNS, Verdict.DOES_NOT)


def test_the_national_agencys_dossier_is_read_and_counts_for_its_measure(tmp_path):
    dossier = load_dossier(folder(tmp_path / "2010", dict(BLOCK.findall(NATIONAL))))
    assert (dossier.county, dossier.findings) == (None, ())
    assert [str(each) for each in check(load_plan(), dossier) if each.severity is not Severity.NOTE] == []
    figures = figures_of(Nation(follow_up(load_plan(), [dossier], on=date(2010, 12, 31))))
    assert figures["national.class.partly"].basis == (measure_key("utbildning-rattsvasendet"),)
    assert figures["money.used"].value == 1_400_000
    assert (figures["training.people"].value, figures["training.attendances"].value) == (60, 75)


def test_what_decides_how_a_country_is_summed_is_told_by_the_keys_that_fields_have():
    keys = {field.key for held in HELD for field in declared(held.noun)}
    told = re.findall(r"^\| `(\w+)` i ", NATIONAL, re.MULTILINE)
    assert told == ["reaches", "outcome", "common_key", "sums"]
    assert set(told) <= keys
