"""Any plan or dossier, built from the fields of the nouns: what a property must hold for."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cache
from string import ascii_lowercase, digits
from typing import get_args

import attrs
from hypothesis import strategies as st

from handlingsplan.fields import CHOICE, OWN_TYPES, Field, OwnField, declared, noun_key
from handlingsplan.model import ActionPlan, Dossier, OwnText, PublicationData, Record, holdings
from handlingsplan.store.choices import CHOICES
from handlingsplan.store.values import is_id
from handlingsplan.when import FORMS, MONTHS, SEASONS, When, parse_when

HOSTILE = (
    '=HYPERLINK("https://example.org";"x")',
    '"""',
    "'''",
    '"',
    "\\",
    "\\\\u0041 \\n",
    "två\nrader",
    "slut med radbrytning\n",
    "\nbörjan med radbrytning",
    "windows\r\nrader",
    "gammal\rmac",
    "  blanka omkring  ",
    "rad\u2028skiljare och stycke\u2029skiljare",
    "\u0085\u00a0x",
    "😀 emoji 👩‍👩‍👧",
    "\u05e2\u05d1\u05e8 \u200f\u202e",
    "\x07klocka",
    "# inte en kommentar",
    "[[activity]]",
    "a = 1",
    "tabb\tinuti",
    "\ufeffbom",
    "slut med snedstreck\\",
    'tre citattecken i slutet"""',
    "{klamrar} %s {0}",
)
WORDS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40),
).filter(str.strip)
"""Texts that a person can paste; one of nothing but space counts as empty and is no value."""

IDS = st.text(f"{ascii_lowercase}{digits}-", min_size=1, max_size=40)
WHENS = st.one_of(
    st.sampled_from(FORMS),
    st.dates().map(str),
    st.builds("{} {}".format, st.sampled_from((*MONTHS, *SEASONS)), st.integers(1000, 9999)),
).map(parse_when)
PLAIN = {
    str: WORDS,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    When: WHENS,
}


def values(noun: type, each: Field) -> st.SearchStrategy:
    """Any value of one field."""
    one = _one(noun, each)
    if each.many and hasattr(each.inner, "part_name"):
        return st.lists(one, max_size=3, unique_by=lambda part: part.part_name).map(tuple)
    if each.many:
        return st.lists(one, max_size=3).map(tuple)
    return st.none() | one if type(None) in get_args(each.type) else one


def _one(noun: type, each: Field) -> st.SearchStrategy:
    if (noun, each.key) in CHOICES:
        return st.sampled_from(CHOICES[noun, each.key])
    if is_id(each):
        return IDS
    if attrs.has(each.inner) and each.inner is not When:
        return records(each.inner)
    return st.sampled_from(each.inner) if issubclass(each.inner, StrEnum) else PLAIN[each.inner]


def records(noun: type, own: tuple[OwnField, ...] = ()) -> st.SearchStrategy:
    """Any record or part of a noun, with values for the own fields that are declared for it."""
    return _records(noun, tuple(each for each in own if each.noun == noun_key(noun)))


@cache  # Hypothesis looks a strategy through once, and a new one anew
def _records(noun: type, own: tuple[OwnField, ...]) -> st.SearchStrategy:
    fields = {each.key: values(noun, each) for each in declared(noun)}
    if own:
        mine = {each.key: st.none() | _own_value(each) for each in own}
        fields["egna"] = st.fixed_dictionaries(mine).map(_pairs)
    if noun is PublicationData:  # one without a word in it says no more than none
        return st.builds(noun, **fields).filter(lambda each: each != PublicationData())
    if noun is OwnText:
        return st.builds(OwnText, id=IDS, text=TEXTS, heading=st.none() | HEADINGS)
    return st.builds(noun, **fields)


def _own_value(each: OwnField) -> st.SearchStrategy:
    return st.sampled_from(each.choices) if each.type == CHOICE else PLAIN[OWN_TYPES[each.type]]


def _pairs(said: dict) -> tuple:
    return tuple(sorted((key, value) for key, value in said.items() if value is not None))


# A text file has one sort of line break, and one with zeros in it is taken for UTF-16.
TEXTS = WORDS.filter(lambda words: not {"\r", "\0"} & set(words))
HEADINGS = TEXTS.filter(lambda words: "\n" not in words)
OWN_FIELDS = st.lists(
    st.builds(
        OwnField,
        noun=st.sampled_from(CHOICES[OwnField, "noun"]),
        key=st.text(f"{ascii_lowercase}{digits}_-", max_size=10).map("egen-{}".format),
        label=WORDS,
        type=st.sampled_from(tuple(OWN_TYPES)),
        choices=st.lists(WORDS, min_size=1, max_size=3).map(tuple),
        sensitivity=st.sampled_from(CHOICES[OwnField, "sensitivity"]),
    ),
    max_size=3,
    unique_by=lambda each: (each.noun, each.key),
).map(tuple)


@st.composite
def owners(draw: st.DrawFn, owner: type) -> ActionPlan | Dossier:
    """Any plan or dossier: every kind of record, the ids of each kind unique."""
    own = draw(OWN_FIELDS) if owner is Dossier else ()
    held = {}
    for each in holdings(owner):
        one = records(each.noun, own)
        required = attrs.fields_dict(owner)[each.attribute].default is attrs.NOTHING
        if each.noun is OwnField:
            held[each.attribute] = own
        elif each.many:
            unique = (lambda record: record.id) if issubclass(each.noun, Record) else None
            several = draw(st.lists(one, max_size=2, unique_by=unique))
            in_order = sorted(several, key=lambda record: record.id) if each.noun is OwnText else several
            held[each.attribute] = tuple(in_order)
        else:
            held[each.attribute] = draw(one if required else st.none() | one)
    return owner(**held)


def dossiers() -> st.SearchStrategy[Dossier]:
    """Any dossier."""
    return owners(Dossier)


def plans() -> st.SearchStrategy[ActionPlan]:
    """Any plan."""
    return owners(ActionPlan)
