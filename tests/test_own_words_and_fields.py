"""A county's own fields, words and questions: declared as data, read strictly, shown in both documents."""

from __future__ import annotations

import json

import make
import pytest
from finished_text import document_text
from folders import DOSSIER, dossier_folder
from jsonschema import Draft7Validator

from handlingsplan import follow_up, follow_up_report, load_dossier, make_reports, rows, status_report
from handlingsplan.dossier import edit, write_dossier
from handlingsplan.model import AnswerState
from handlingsplan.report import Ref, figures_of
from handlingsplan.schema import schemas, schemas_for

FIELDS = """
[[own_field]]
noun = "activity"
key = "{key}"
label = "{label}"
type = "{type}"
"""
PHASE = FIELDS.format(key="fas", label="Fas", type="val") + 'choices = ["förstudie", "drift"]\n'
DECIDED = FIELDS.format(key="beslutad", label="Beslutad", type="datum")
ACTIVITY = '[[activity]]\nid = "a1"\ntitle = "Webb"\nroles = [{{ agency = "lst" }}]\n[activity.egna]\n{}\n'


def loaded(path, own: str, values: str):
    files = {"dossier.toml": DOSSIER + own, "activities.toml": ACTIVITY.format(values)}
    return load_dossier(dossier_folder(path, files))


@pytest.mark.parametrize(
    ("own", "values", "kept"),
    [
        (PHASE, 'fas = "drift"', (("fas", "drift"),)),
        (DECIDED, "beslutad = 2009-06-30", (("beslutad", make.when("2009-06-30")),)),
        (DECIDED, 'beslutad = "hösten 2009"', (("beslutad", make.when("hösten 2009")),)),
        (
            DECIDED + PHASE,
            'fas = "förstudie"\nbeslutad = "2009"',
            (("beslutad", make.when("2009")), ("fas", "förstudie")),
        ),
    ],
)
def test_a_value_is_what_its_field_says(tmp_path, own, values, kept):
    dossier = loaded(tmp_path / "a", own, values)
    assert (dossier.findings, dossier.activities[0].egna) == ((), kept)
    write_dossier(dossier, tmp_path / "b")
    assert load_dossier(tmp_path / "b") == dossier


@pytest.mark.parametrize(
    ("own", "values", "said"),
    [
        (
            PHASE,
            'fas = "drfit"',
            "Fel H013: Här kan inte stå ”drfit”. Välj bland ”förstudie”, ”drift”. Menade du ”drift”?",
        ),
        (PHASE, "fas = 1", "Fel H010: Här ska stå en text, men det står ett heltal: 1."),
        (DECIDED, 'beslutad = "snart"', "Fel H012: Det går inte att läsa texten ”snart” som en tid."),
        (DECIDED, "beslutad = 2009", "Fel H012"),
    ],
)
def test_a_value_of_another_kind_costs_its_record(tmp_path, own, values, said):
    dossier = loaded(tmp_path, own, values)
    (finding,) = dossier.findings
    assert said in str(finding)
    assert dossier.activities == ()


def test_a_day_of_the_countys_own_can_be_changed_in_its_file(tmp_path):
    loaded(tmp_path, DECIDED, "beslutad = 2009-06-30")
    edit(tmp_path, {("activity", "a1"): {"egna": (("beslutad", make.when("våren 2010")),)}})
    assert load_dossier(tmp_path).activities[0].egna == (("beslutad", make.when("våren 2010")),)


OWN = (
    make.own_field("activity", "kostnad", label="Kostnad i kronor", type="tal"),
    make.own_field("activity", "klar", label="Klar i tid", type="ja/nej"),
    make.own_field("activity", "beslutad", label="Beslutad i nämnd", type="datum"),
    make.own_field("activity", "fas", label="Fas i arbetet", type="val", choices=("förstudie", "drift")),
    make.own_field("activity", "hemligt", label="Intern bedömning", sensitivity="internal"),
    make.own_field("answer", "inkom", label="Inkom som", type="text"),
    make.own_field("publication", "upplaga", label="Upplaga", type="tal"),
    make.own_field("situation_note", "vem", label="Handläggare", sensitivity="personal"),
)
VALUES = (
    ("beslutad", make.when("2009-06-30")),
    ("fas", "drift"),
    ("hemligt", "Får inte synas"),
    ("klar", False),
    ("kostnad", 125_000),
)


def whole(**said):
    given = {
        "own_fields": OWN,
        "activities": (make.activity("a1", egna=VALUES, links=(make.link("m1"),), statuses=(make.status(),)),),
        "answers": (make.answer(egna=(("inkom", "e-post"),)),),
        "publications": (make.publication(egna=(("upplaga", 2),)),),
        "situation_notes": (make.situation_note(egna=(("vem", "Får inte heller synas"),)),),
    }
    return make.dossier(**{**given, **said})


def test_both_documents_show_what_is_public_and_nothing_else(tmp_path):
    for each in make_reports(make.plan(), whole(), tmp_path).written:
        lines = document_text(each.path)
        text = "\n".join(lines)
        (row,) = {line for line in lines if "Aktivitet a1" in line and "125" in line} or {""}
        assert "Nej" in row, each.path
        assert "Upplaga" in text, each.path
        assert ("Inkom som: e-post." in text) or each.path.stem == "uppfoljning"
        assert "synas" not in text, each.path
        assert "2 egna fält i underlaget är interna eller rör personer och visas inte här." in text


def test_a_table_has_a_typed_column_for_each_and_a_page_the_first_three():
    report = follow_up_report(follow_up(make.plan(), whole()))
    own = [
        (each.key, each.title, each.type) for each in report.table("activity").columns if each.key.startswith("egna.")
    ]
    assert own == [
        ("egna.kostnad", "Kostnad i kronor", "number"),
        ("egna.klar", "Klar i tid", "text"),
        ("egna.beslutad", "Beslutad i nämnd", "date"),
        ("egna.fas", "Fas i arbetet", "text"),
    ]
    views = [b for s, _ in report.walk() for b in s.blocks if getattr(b, "table", "") == "activity"]
    assert {view.columns[-3:] for view in views} == {("egna.kostnad", "egna.klar", "egna.beslutad")}


def test_an_own_field_that_is_called_as_something_worked_out_stands_beside_it():
    own = make.own_field("activity", "bodies", label="Kroppar")
    dossier = make.dossier(own_fields=(own,), activities=(make.activity("a1", egna=(("bodies", "två"),)),))
    keys = [each.key for each in status_report(follow_up(make.plan(), dossier)).table("activity").columns]
    assert keys.count("bodies") == keys.count("egna.bodies") == 1


def test_an_address_in_an_own_field_is_a_link_with_the_name_of_its_site():
    own = make.own_field("activity", "webb", label="Webb")
    long = "https://www.example.org/" + "x/" * 80
    dossier = make.dossier(own_fields=(own,), activities=(make.activity("a1", egna=(("webb", long),)),))
    (row,) = status_report(follow_up(make.plan(), dossier)).table("activity").rows
    assert (Ref(("example.org",), long),) in row.cells


def test_rows_give_own_fields_as_plain_values():
    (row,) = rows(follow_up(make.plan(), whole()), "activities")
    assert (row["kostnad"], row["klar"], row["beslutad"]) == (125_000, False, "2009-06-30")


def test_the_form_has_a_column_for_each_with_what_can_be_chosen():
    from handlingsplan.collect import dossier_form

    form = dossier_form(make.plan(), whole())
    columns = {each.key: each for table in form.tables if table.key == "activity" for each in table.columns}
    assert (columns["egna.beslutad"].type, columns["egna.fas"].type) == ("time", "choice")
    assert [each.value for each in form.lists[columns["egna.fas"].choices]] == ["förstudie", "drift"]


class TestSchemas:
    def wrong(self, dossier, file: str, tables: dict) -> list[str]:
        validator = Draft7Validator(json.loads(schemas_for(dossier)[file]))
        return [each.message for each in validator.iter_errors(tables)]

    def test_know_the_countys_own_fields(self):
        one = {
            "id": "a1",
            "title": "A",
            "egna": {"fas": "drift", "kostnad": 3, "beslutad": "hösten 2009", "annat": "x"},
        }
        assert self.wrong(whole(), "activities.schema.json", {"activity": [one]}) == []
        bad = {**one, "egna": {"fas": "drfit", "kostnad": "3"}}
        assert len(self.wrong(whole(), "activities.schema.json", {"activity": [bad]})) == 2
        properties = json.loads(schemas_for(whole())["activities.schema.json"])["properties"]["activity"]["items"]
        assert properties["properties"]["egna"]["properties"]["fas"] == {
            "title": "Fas i arbetet",
            "enum": ["förstudie", "drift"],
        }

    def test_suggest_the_countys_own_words(self):
        dossier = make.dossier(vocabularies=(make.vocabulary("theme", ("frågans tyngd",)),))
        assert "frågans tyngd" in schemas_for(dossier)["needs.schema.json"]
        assert "frågans tyngd" not in schemas()["needs.schema.json"]

    def test_lie_beside_what_is_written(self, tmp_path):
        write_dossier(whole(), tmp_path / "d")
        assert (tmp_path / "d/schema/activities.schema.json").read_text("utf-8") == schemas_for(whole())[
            "activities.schema.json"
        ]


def test_the_countys_own_words_stand_in_both_documents(tmp_path):
    own = (make.vocabulary("theme", ("frågans tyngd",)), make.vocabulary("branch", ("gruvor",)))
    dossier = make.dossier(
        vocabularies=own,
        needs=(make.need(theme="frågans tyngd"),),
        activities=(make.activity("a1", branch=("gruvor",)),),
    )
    for each in make_reports(make.plan(), dossier, tmp_path).written:
        text = "\n".join(document_text(each.path)).casefold()
        assert "frågans tyngd" in text
        assert "gruvor" in text or each.path.suffix == ".docx"


@pytest.mark.parametrize("n", [1, 3, 12])
def test_any_number_of_questions(tmp_path, n):
    asked = tuple(make.question(f"f{number}") for number in range(1, n + 1))
    answers = tuple(
        make.answer(
            question=each.id, agency=body, state=AnswerState.NO_ANSWER if each.number % 3 else AnswerState.NOTHING
        )
        if each.number % 2
        else make.answer(question=each.id, agency=body)
        for each in asked
        for body in ("lst", "polis")
    )
    dossier = make.dossier(questions=asked, answers=answers)
    report = status_report(follow_up(make.plan(), dossier))
    assert len([section for section, _ in report.walk() if section.id.startswith("svar/lst/")]) == n
    assert figures_of(report)["answers.share"].denominator == 2 * n
    for each in make_reports(make.plan(), dossier, tmp_path, reports=["lagesrapport"]).written:
        text = "\n".join(document_text(each.path))
        assert all(f"Vad gör ni (f{number})?" in text for number in range(1, n + 1)), each.path
