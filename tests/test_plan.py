"""A plan's folder: the shipped one and any other, read and written."""

from __future__ import annotations

import inspect
from pathlib import Path
from tempfile import TemporaryDirectory

import make
import pytest
from folders import PLAN, folder, plan_folder
from hypothesis import HealthCheck, given, settings
from strategies import plans

import handlingsplan.store
from handlingsplan import check
from handlingsplan.errors import Origin, UnreadableError, UnwritableError
from handlingsplan.model import Directed
from handlingsplan.plan import SHIPPED, load_plan, write_plan
from handlingsplan.when import parse_when

MEASURES = """
[[measure]]
id = "m1"
title = "Första åtgärden"
number = 1
area = "o1"
directed_to = "länsstyrelserna"
responsible = ["lst"]
grants = [{ amount = 5_000_000, years = "2008 – 2010" }]
report_by = "2010-03"
"""


def test_without_a_path_the_national_plan_is_read():
    plan = load_plan()
    assert plan == load_plan(SHIPPED)
    assert plan.head.id == SHIPPED.name
    assert (plan.findings, plan.refused) == ((), ())


def test_any_other_plan_is_read_by_its_folder(tmp_path):
    plan = load_plan(plan_folder(tmp_path, {"measures.toml": MEASURES}))
    assert plan.findings == ()
    assert plan.measures == (
        make.measure(
            "m1",
            title="Första åtgärden",
            number=1,
            directed_to=Directed.COUNTY_BOARDS,
            responsible=("lst",),
            grants=(make.grant(5_000_000, years=parse_when("2008 – 2010")),),
            report_by=parse_when("2010-03"),
        ),
    )
    assert plan.measures[0].origin == Origin("measures.toml", "measure", 1, name="m1")


def test_a_folder_that_is_no_plan_says_so(tmp_path):
    with pytest.raises(UnreadableError, match=r"har ingen plan.toml och är därför inte en handlingsplan"):
        load_plan(folder(tmp_path, {"measures.toml": MEASURES}))


def test_a_bad_measure_costs_that_measure(tmp_path):
    wrong = MEASURES.replace("number = 1\n", 'number = "1"\n') + '[[measure]]\nid = "m2"\ntitle = "Andra"\n'
    plan = load_plan(plan_folder(tmp_path, {"measures.toml": wrong}))
    assert [str(each) for each in plan.findings] == [
        "measures.toml [measure 1 m1] Nummer (number): Fel H010: "
        "Här ska stå ett heltal, men det står texten ”1”. Ta bort citattecknen."
    ]
    assert [each.id for each in plan.measures] == ["m2"]
    assert [(each.kind, each.name) for each in plan.refused] == [("measure", "m1")]


def test_a_plan_that_declares_36_and_holds_37_is_an_error(tmp_path):
    rows = "".join(f'[[measure]]\nid = "m{n}"\ntitle = "Åtgärd {n}"\nnumber = {n}\n' for n in range(1, 38))
    plan = load_plan(plan_folder(tmp_path, {"plan.toml": PLAN + "declared = 36\n", "measures.toml": rows}))
    assert len(plan.measures) == 37
    assert [str(each.text) for each in check(plan)] == ["Planen anger 36 åtgärder men här finns 37."]


def test_a_number_used_twice_is_told(tmp_path):
    rows = "".join(f'[[measure]]\nid = "m{n}"\ntitle = "Åtgärd {n}"\nnumber = 9\n' for n in (1, 2))
    plan = load_plan(plan_folder(tmp_path, {"measures.toml": rows}))
    assert [(each.code, each.origin.row) for each in check(plan)] == [("H129", 2)]


def test_a_measure_directed_to_a_county_that_is_none_is_told(tmp_path):
    wrong = MEASURES.replace("länsstyrelserna", "visst län") + 'directed_county = "2"\n'
    (finding,) = load_plan(plan_folder(tmp_path, {"measures.toml": wrong})).findings
    assert (finding.code, finding.origin.column) == ("H025", "directed_county")


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans())
def test_what_is_written_reads_back_as_it_was(plan):
    with TemporaryDirectory() as made:
        write_plan(plan, Path(made) / "plan")
        assert load_plan(Path(made) / "plan") == plan


def test_the_national_plan_reads_back_as_it_was(tmp_path):
    write_plan(load_plan(), tmp_path / "plan")
    assert load_plan(tmp_path / "plan") == load_plan()


def test_a_plan_is_never_written_over_another(tmp_path):
    write_plan(make.plan(), tmp_path / "plan")
    with pytest.raises(UnwritableError):
        write_plan(load_plan(), tmp_path / "plan")
    assert load_plan(tmp_path / "plan") == make.plan()


def test_nothing_in_the_reading_knows_the_national_plan():
    folder_of = Path(inspect.getfile(handlingsplan.store)).parent
    words = "".join(path.read_text("utf-8") for path in folder_of.glob("*.py")).casefold()
    assert "skr" not in words.replace("beskriv", "").replace("skriv", "")
    assert "prostitution" not in words
