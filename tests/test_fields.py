"""A field is declared once: what it says of itself, and that all nouns say enough."""

from __future__ import annotations

import keyword
from decimal import Decimal

import pytest

from handlingsplan.fields import OWN_TYPES, OwnField, declared, fields_of, label_of, noun_key
from handlingsplan.language import Text
from handlingsplan.model import (
    ActionPlan,
    Activity,
    Dossier,
    GoverningDocument,
    Link,
    Measure,
    Observation,
    Record,
    StatusEntry,
    holdings,
)
from handlingsplan.vocabularies import shipped_words
from handlingsplan.when import When


def _nouns() -> list[type]:
    found = {each.noun for owner in (Dossier, ActionPlan) for each in holdings(owner)}
    todo = list(found)
    while todo:
        inner = {each.inner for each in declared(todo.pop()) if each.nested} - found
        found |= inner
        todo += inner
    return sorted(found, key=noun_key)


NOUNS = _nouns()
FIELDS = [(noun, each) for noun in NOUNS for each in declared(noun)]


def _name(value):
    return getattr(value, "__name__", None) or getattr(value, "key", "")


def test_fields_come_in_the_order_they_are_declared():
    keys = [each.key for each in declared(Link)]
    assert keys == ["measure", "assignment", "serves", "by", "why", "fingerprint"]


def test_what_a_field_is_can_be_asked():
    fields = {each.key: each for each in declared(Activity)}
    assert (fields["title"].required, fields["note"].required) == (True, False)
    assert (fields["places"].many, fields["places"].inner) == (True, str)
    assert (fields["end"].many, fields["end"].inner, fields["end"].nested) == (False, When, False)
    assert (fields["links"].inner, fields["links"].nested) == (Link, True)
    assert {each.key: each.inner for each in declared(Observation)}["value"] is Decimal


def test_a_countys_own_fields_come_last():
    own = (OwnField("activity", "prio", "Prioritet", "tal", "internal"), OwnField("measure", "x", "X"))
    assert fields_of(Activity)[: len(declared(Activity))] == declared(Activity)
    (last,) = fields_of(Activity, own)[len(declared(Activity)) :]
    assert (last.key, last.type, last.own, last.required) == ("prio", int, True, False)
    assert (str(last.says.label), last.says.sensitivity) == ("Prioritet", "internal")
    assert [each.key for each in fields_of(Measure, own) if each.own] == ["x"]


def test_names_and_labels():
    assert noun_key(GoverningDocument) == "governing_document"
    assert noun_key(StatusEntry) == "status_entry"
    assert str(label_of(Activity, "end")) == "Slut"
    assert label_of(Activity, "okänd") == Text("okänd")


@pytest.mark.parametrize(("noun", "each"), FIELDS, ids=_name)
def test_a_field_says_enough_of_itself(noun, each):
    assert str(each.says.label).strip()
    assert not keyword.iskeyword(each.key)
    assert each.says.sensitivity in {"public", "internal", "personal"}
    assert each.says.help is None or str(each.says.help).strip()
    assert not each.says.vocabulary or each.says.vocabulary in shipped_words()


@pytest.mark.parametrize(("noun", "each"), [pair for pair in FIELDS if pair[1].says.refers], ids=_name)
def test_a_reference_leads_to_a_kind_that_there_is(noun, each):
    kinds = {held.table for owner in (Dossier, ActionPlan) for held in holdings(owner)}
    assert set(each.says.refers) <= kinds
    assert each.inner is str


@pytest.mark.parametrize("noun", NOUNS, ids=noun_key)
def test_the_labels_of_a_noun_tell_its_fields_apart(noun):
    labels = [str(each.says.label) for each in declared(noun)]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("noun", [each for each in NOUNS if issubclass(each, Record)], ids=noun_key)
def test_a_record_is_called_something(noun):
    assert str(noun.CALLED.one)
    assert str(noun.CALLED.many)
    assert declared(noun)[0].key == "id"


def test_own_types_are_those_that_can_be_kept():
    assert set(OWN_TYPES.values()) == {str, int, bool, When}
