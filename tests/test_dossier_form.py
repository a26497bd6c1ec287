"""The form that holds every table of a dossier: what it asks for, in which words, and with which lists."""

from __future__ import annotations

from datetime import date

import make
import pytest
from attrs import evolve
from filling import filled
from hypothesis import HealthCheck, given, settings
from strategies import dossiers

from handlingsplan.collect import dossier_form, dossier_of
from handlingsplan.collect.ids import NAMED_BY
from handlingsplan.collect.sheets import sheets
from handlingsplan.collect.stamp import plan_fingerprint
from handlingsplan.fields import OwnField, declared
from handlingsplan.language import LANGUAGES
from handlingsplan.model import AgencyKind, Dossier, Record, Vocabulary, holdings
from handlingsplan.plan import load_plan

PLAN = make.plan(
    measures=(make.measure("m1", number=4, title="Utbilda"), make.measure("m2", title="Samverka")),
    agencies=(make.agency("lst", name="Länsstyrelsen", kind=AgencyKind.COUNTY_BOARD),),
)
EMPTY = dossier_form(PLAN)


def table(form, key):
    return next(each for each in form.tables if each.key == key)


def column(form, key, name):
    return next(each for each in table(form, key).columns if each.key == name)


def values(form, key):
    return [dict(each.values) for each in table(form, key).rows]


# What it asks for


def test_every_kind_of_record_and_part_has_a_table():
    kinds = {each.table for each in holdings(Dossier)}
    parts = {each.inner for held in holdings(Dossier) for each in declared(held.noun) if each.nested}
    assert {each.key for each in EMPTY.tables} >= kinds
    assert {each.noun for each in sheets() if each.owners} == parts


def test_every_field_has_a_column_with_its_label():
    for sheet in sheets():
        titles = {each.key: each.title for each in table(EMPTY, sheet.key).columns}
        for each in declared(sheet.noun):
            if not each.nested and (sheet.key, each.key) != ("own_text", "id"):
                assert titles[each.key] == str(each.says.label)


def test_one_record_is_told_downwards():
    assert [each.key for each in EMPTY.tables if each.single] == ["dossier", "county", "round", "publication_data"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_have_names_that_a_workbook_can_have(language):
    titles = [each.title for each in dossier_form(PLAN, language=language).tables]
    assert len({each.casefold() for each in titles}) == len(titles)
    assert [each for each in titles if len(each) > 31 or set(each) & set("\\/?*[]:")] == []


def test_an_empty_form_has_an_example_for_each_column_that_must_be_filled_in():
    asked = {(each.key, one.key): one.example for each in EMPTY.tables for one in each.columns if one.required}
    assert [where for where, example in asked.items() if not example] == []
    assert column(EMPTY, "link", "measure").example == "m1"
    assert column(EMPTY, "role", "of").example == "utbildning-1"
    assert not [one for each in dossier_form(PLAN, make.dossier()).tables for one in each.columns if one.example]


def test_a_column_says_what_may_stand_in_it():
    status = column(EMPTY, "status_entry", "status")
    assert (status.type, status.required, status.choices, status.open_list) == ("choice", True, "status", False)
    by = column(EMPTY, "link", "by")
    assert by.help == "Tomt betyder ”samordnaren”."
    places = column(EMPTY, "activity", "places")
    assert (places.type, places.help) == ("texts", "Flera skrivs på var sin rad i cellen (Alt+Enter).")
    assert column(EMPTY, "activity", "end").type == "time"
    assert column(EMPTY, "observation", "value").type == "decimal"
    assert column(EMPTY, "activity", "own_initiative").type == "yes_no"
    assert column(EMPTY, "own_text", "id").title == "Plats i rapporten"


def test_ids_are_asked_of_those_that_none_is_made_for():
    asked = {
        each.key for each in sheets() for one in table(EMPTY, each.key).columns if one.key == "id" and one.required
    }
    made = {each.key for each in sheets() if each.noun in NAMED_BY}
    assert asked == {"round", "own_text", "supplement"}
    assert {each.key for each in sheets() if issubclass(each.noun, Record)} - made == asked


def test_lists_hold_what_the_plan_and_the_dossier_know():
    dossier = make.dossier(
        agencies=(make.agency("kommunen", name="Kommunen", short="K"),),
        vocabularies=(Vocabulary(list="theme", words=("eget tema",)),),
        activities=(make.activity("webb", title="En webbplats"),),
    )
    form = dossier_form(PLAN, dossier)
    shown = {name: [each.shown for each in choices] for name, choices in form.lists.items()}
    assert shown["measure"] == ["4. Utbilda (m1)", "Samverka (m2)"]
    assert shown["agency"] == ["Länsstyrelsen (lst)", "Kommunen (kommunen)"]
    assert shown["activity"] == ["En webbplats (webb)"]
    assert shown["words.theme"][-1] == "eget tema"
    assert shown["status_entry.kinds"] == ["aktivitet (activity)", "uppgift om en myndighets del (body_part)"]
    assert "Västerbottens län (24)" in shown["county_code"]
    assert "forord" in shown["own_text.id"]
    assert "Länsstyrelsen (myndighet-lst)" in shown["own_text.id"]


def test_each_list_that_a_column_names_is_there():
    form = dossier_form(load_plan(), make.dossier(own_fields=(_choice(),)))
    named = {one.choices for each in form.tables for one in each.columns if one.choices}
    assert named <= set(form.lists)


def _choice() -> OwnField:
    return OwnField(noun="activity", key="nojd", label="Nöjd", type="val", choices=("ja", "vet inte"))


def test_a_form_in_english_has_english_words_and_swedish_values():
    form = dossier_form(PLAN, language="en")
    assert column(form, "activity", "title").title == "Activity"
    assert [each.value for each in form.lists["scope"]][:2] == ["kommun", "län"]
    assert form.language == "en"


def test_the_stamp_says_what_the_form_is_and_of_which_plan():
    assert EMPTY.stamp == {
        "kind": "underlag",
        "version": "1",
        "language": "sv",
        "plan": PLAN.head.id,
        "plan_fingerprint": plan_fingerprint(PLAN),
    }
    filled_in = dossier_form(PLAN, make.dossier()).stamp
    assert (filled_in["body"], filled_in["round"]) == make.dossier().path
    reworded = evolve(PLAN, measures=(make.measure("m1", number=4, title="Utbilda fler"), PLAN.measures[1]))
    assert plan_fingerprint(reworded) != plan_fingerprint(PLAN)


# What it holds


def test_parts_stand_in_tables_of_their_own_with_whose_they_are():
    dossier = make.dossier(
        activities=(
            make.activity("a", links=(make.link("m1"),), statuses=(make.status(),), sources=(make.citation("k"),)),
        ),
        body_parts=(make.body_part("d"),),
    )
    form = dossier_form(PLAN, dossier)
    assert values(form, "link") == [{"of": "a", "measure": "m1", "serves": "bidrar till", "by": "samordnaren"}]
    assert [(each["of_kind"], each["of"]) for each in values(form, "status_entry")] == [
        ("activity", "a"),
        ("body_part", "d"),
    ]
    assert values(form, "citation") == [{"of_kind": "activity", "of": "a", "source": "k"}]
    assert "roles" not in values(form, "activity")[0]


def test_values_are_what_a_cell_can_hold():
    activity = make.activity(
        "a", start=make.when("2009-02-03"), end=make.when("hösten 2009"), places=("Umeå", "Lycksele")
    )
    (row,) = values(dossier_form(PLAN, make.dossier(activities=(evolve(activity, own_initiative=True),))), "activity")
    assert row == {
        "id": "a",
        "title": "Aktivitet a",
        "start": date(2009, 2, 3),
        "end": "hösten 2009",
        "places": "Umeå\nLycksele",
        "own_initiative": True,
    }


def test_own_fields_are_columns_after_the_others():
    own = (OwnField(noun="activity", key="kostnad", label="Kostnad", type="tal"),)
    dossier = make.dossier(own_fields=own, activities=(make.activity("a", egna=(("kostnad", 5), ("okand", "x"))),))
    form = dossier_form(PLAN, dossier)
    *_, declared_one, other = table(form, "activity").columns
    assert (declared_one.key, declared_one.title, declared_one.type) == ("egna.kostnad", "Kostnad", "number")
    assert (other.key, other.type) == ("egna.okand", "text")
    assert values(form, "activity")[0]["egna.kostnad"] == 5


# There and back


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_any_dossier_comes_back_from_its_form(dossier: Dossier):
    again = dossier_of(filled(dossier_form(PLAN, dossier)), PLAN)
    assert again == dossier
    assert again.refused == ()


@pytest.mark.parametrize(
    "places",
    [
        ("Umeå",),
        ("Umeå", "Lycksele"),
        ("två\nrader", "Umeå"),
        (" med blanka ",),
        ("• punkt",),
        ("•",),
        ("a\n• b", "c"),
        ("a\n  b",),
        ("a\r\nb", "c\rd"),
        ("”citat”",),
        ("2009-01-01",),
    ],
)
def test_several_texts_in_a_cell_come_back_as_they_were(places):
    dossier = make.dossier(activities=(make.activity("a", places=places),))
    assert dossier_of(filled(dossier_form(PLAN, dossier)), PLAN).activities[0].places == places


@pytest.mark.parametrize(
    ("part_of", "title"),
    [("b", "Något annat"), ("finns-inte", "finns-inte"), ("4", "x"), ("a", "A"), ("b", "B")],
)
def test_an_id_that_leads_nowhere_is_not_taken_for_a_title(part_of, title):
    activities = (make.activity("a", part_of=part_of), make.activity("c", title=title))
    dossier = make.dossier(activities=activities)
    assert dossier_of(filled(dossier_form(PLAN, dossier)), PLAN).activities == activities


def test_a_word_of_ones_own_is_not_taken_for_the_listed_one():
    needs = (make.need("n", theme="Samverkan "),)
    form = dossier_form(PLAN, make.dossier(needs=needs))
    assert values(form, "need")[0]["theme"] == "”Samverkan ”"
    assert dossier_of(filled(form), PLAN).needs == needs


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("said", ["Nummer", "Number", "number"])
def test_a_word_that_a_list_has_as_a_label_is_not_taken_for_its_value(language, said):
    supplements = (make.supplement(id="t", field=said),)
    form = dossier_form(PLAN, make.dossier(supplements=supplements), language=language)
    assert dossier_of(filled(form), PLAN).supplements == supplements


def test_undeclared_own_values_keep_their_types():
    egna = (("a", 1), ("b", "1"), ("c", True), ("d", "ja"))
    dossier = make.dossier(activities=(make.activity("x", egna=egna), make.activity("y", egna=(("a", "1"),))))
    assert dossier_of(filled(dossier_form(PLAN, dossier)), PLAN).activities == dossier.activities
