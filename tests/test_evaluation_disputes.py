"""The annex on what two dossiers of one round say differently: both values, both places, and what holds."""

from __future__ import annotations

import json
from pathlib import Path

import make
import pytest
from checking import good, good_activity
from docx import Document

from handlingsplan.archiving.worked_out import worked_out
from handlingsplan.compose import evaluation_report
from handlingsplan.dossier import write_dossier
from handlingsplan.evaluating import follow_up_of, make_evaluation
from handlingsplan.fields import PERSONAL
from handlingsplan.material import load_material
from handlingsplan.nation import Nation
from handlingsplan.plugins import load_plugins

PLAN, PLUGINS = make.plan(), load_plugins()
SECRET = "Hemligt värde"


def of(**said):
    own = (make.own_field("activity", "handlaggare", label="Handläggare", sensitivity=PERSONAL),)
    return good(own_fields=own, **said)


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """Two dossiers of one county and round, that say different things of an activity."""
    other = good_activity(title="Annan titel", egna=(("handlaggare", SECRET),))
    write_dossier(of(), tmp_path / "landet" / "a")
    write_dossier(of(activities=(other,)), tmp_path / "landet" / "b")
    return tmp_path / "landet"


def report(folder: Path, language: str = "sv", **said):
    material = load_material(folder, plan=PLAN, plugins=PLUGINS, **said)
    return evaluation_report(follow_up_of(PLAN, material), language=language)


def rows(made) -> list[tuple[str, ...]]:
    (table,) = (each for each in made.tables if each.key == "disputes")
    return [row.cells for row in table.rows]


def section(made):
    return next((each for each, _ in made.walk() if each.id == "motstridigt"), None)


def test_both_values_and_both_places_are_told(twice):
    made = report(twice)
    assert section(made).role == "annex"
    assert rows(made) == [
        (
            "Västerbottens län, 2009: aktivitet a1",
            "Aktivitet",
            "Aktivitet a1",
            "a/activities.toml [activity 1 a1] Aktivitet (title)",
            "Annan titel",
            "b/activities.toml [activity 1 a1] Aktivitet (title)",
            "Inget; posten räknas inte",
        ),
        (
            "Västerbottens län, 2009: aktivitet a1",
            "Egna fält",
            "Eget fält, visas inte här",
            "a/activities.toml [activity 1 a1] Egna fält (egna)",
            "Eget fält, visas inte här",
            "b/activities.toml [activity 1 a1] Egna fält (egna)",
            "Inget; posten räknas inte",
        ),
    ]


def test_what_is_chosen_holds(twice):
    made = report(twice, prefer=[twice / "b"])
    assert [cells[-1] for cells in rows(made)] == ["Annan titel", "Eget fält, visas inte här"]


def test_what_must_stand_says_so(twice):
    folder = twice / "b" / "dossier.toml"
    folder.write_text(folder.read_text("utf-8").replace("Lägesrapport", "En annan rapport"), "utf-8")
    head = rows(report(twice))[0]
    assert head[0] == "Västerbottens län, 2009: dossier"
    assert head[-1] == "Lägesrapport (något måste stå)"


def test_where_all_agree_there_is_no_annex(twice):
    assert section(report(twice / "a")) is None


def test_it_is_told_in_english_too(twice):
    made = report(twice, "en")
    assert section(made).title == "Conflicting statements"
    assert rows(made)[0][-1] == "Neither; the record does not count"


def test_the_document_has_the_annex_and_nothing_personal(twice, tmp_path):
    material = load_material(twice, plan=PLAN, plugins=PLUGINS)
    made = make_evaluation(PLAN, material, tmp_path / "ut", plugins=PLUGINS)
    assert len(made.written) == 2
    document = Document(str(tmp_path / "ut" / "utvardering.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "b/activities.toml [activity 1 a1] Aktivitet (title)" in cells
    assert not [each for each in cells if SECRET in each]


def test_what_is_worked_out_tells_them_without_what_may_be_internal(twice):
    material = load_material(twice, plan=PLAN, plugins=PLUGINS)
    told = worked_out(Nation(follow_up_of(PLAN, material)), {}, {})["disputes"]
    assert SECRET not in json.dumps(told, ensure_ascii=False)
    assert told[0] == {
        "record": "lan/2009/activity:a1",
        "field": "title",
        "values": ["Aktivitet a1", "Annan titel"],
        "places": [f"{each}/activities.toml [activity 1 a1] Aktivitet (title)" for each in "ab"],
        "holds": [False, False],
    }
