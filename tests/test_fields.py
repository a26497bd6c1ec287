"""A field is declared once: what it says of itself, and that all nouns say enough."""

from __future__ import annotations

import keyword
from decimal import Decimal

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


def named(pairs) -> list[str]:
    return [f"{noun_key(noun)}.{each.key}" for noun, each in pairs]


def test_a_field_says_enough_of_itself():
    said = [(pair, pair[1].says) for pair in FIELDS]
    assert named(pair for pair, says in said if not str(says.label).strip()) == []
    assert named(pair for pair in FIELDS if keyword.iskeyword(pair[1].key)) == []
    assert named(pair for pair, says in said if says.sensitivity not in {"public", "internal", "personal"}) == []
    assert named(pair for pair, says in said if says.help is not None and not str(says.help).strip()) == []
    assert named(pair for pair, says in said if says.vocabulary and says.vocabulary not in shipped_words()) == []


def test_a_reference_leads_to_a_kind_that_there_is():
    kinds = {held.table for owner in (Dossier, ActionPlan) for held in holdings(owner)}
    refers = [pair for pair in FIELDS if pair[1].says.refers]
    assert len(refers) > 20
    assert named(pair for pair in refers if not set(pair[1].says.refers) <= kinds) == []
    assert named(pair for pair in refers if pair[1].inner is not str) == []


def test_the_labels_of_a_noun_tell_its_fields_apart():
    labels = {noun_key(noun): [str(each.says.label) for each in declared(noun)] for noun in NOUNS}
    assert {noun: each for noun, each in labels.items() if len(each) != len(set(each))} == {}


def test_a_record_is_called_something():
    records = [each for each in NOUNS if issubclass(each, Record)]
    assert [each for each in records if not (str(each.CALLED.one) and str(each.CALLED.many))] == []
    assert [each for each in records if declared(each)[0].key != "id"] == []


def test_own_types_are_those_that_can_be_kept():
    assert set(OWN_TYPES.values()) == {str, int, bool, When}
