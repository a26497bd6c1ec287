"""The words that fields choose among: shipped lists that a county extends, and the counties with their codes."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import attrs

from .errors import Finding, Origin
from .fields import declared, label_of
from .model import ActionPlan, Agency, County, Dossier, Evaluation, Measure, Vocabulary, held
from .store import faults
from .store.fault import FaultError
from .store.files import parse_toml, read_text
from .store.structure import read_record

DATA = Path(__file__).parent / "data"
COUNTY_FIELDS = {Agency: "county", Measure: "directed_county", County: "code"}
"""The fields that hold a county's code."""


@cache
def shipped_words() -> Mapping[str, tuple[str, ...]]:
    """Return the words that come with the package, by list."""
    return {each.list: each.words for each in _shipped("vocabularies.toml", "vocabulary", Vocabulary)}


@cache
def counties() -> Mapping[str, str]:
    """Return the counties' names by their codes."""
    return {each.code: each.name for each in _shipped("counties.toml", "county", County)}


def _shipped(file: str, table: str, noun: type) -> Iterator[typing.Any]:
    for each in parse_toml(read_text(DATA / file))[table]:
        yield read_record(noun, each, Origin(file, table))[0]


def words_of(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    """Return the words that a dossier may use, by list: the shipped ones and its own."""
    words = dict(shipped_words())
    for own in dossier.vocabularies:
        words[own.list] = (*words.get(own.list, ()), *own.words)
    return words


def words_outside(owner: ActionPlan | Dossier | Evaluation) -> Iterator[Finding]:
    """Yield a Finding for each word that no list has, and each county code that no county has; all are kept."""
    words = words_of(owner) if isinstance(owner, Dossier) else shipped_words()
    for holding, records in held(owner):
        checked = _checked(holding.noun)
        for record in records if checked else ():
            for key, list_name in checked:
                for fault in _faults(record, key, list_name, words):
                    origin = getattr(record, "origin", None) or Origin(holding.file, holding.table)
                    yield fault.at(attrs.evolve(origin, column=key, label=label_of(holding.noun, key)))


@cache
def _checked(noun: type) -> tuple[tuple[str, str], ...]:
    """Return the fields whose words are in a list, each with the list; of a county code the list is ""."""
    listed = tuple((each.key, each.says.vocabulary) for each in declared(noun) if each.says.vocabulary)
    return (*listed, *((key, "") for kind, key in COUNTY_FIELDS.items() if kind is noun))


def _faults(record: typing.Any, key: str, list_name: str, words: Mapping[str, tuple[str, ...]]) -> Iterator[FaultError]:
    value = getattr(record, key)
    said = () if value is None else value if isinstance(value, tuple) else (value,)
    if list_name:
        yield from (
            faults.outside_vocabulary(each, list_name, words[list_name])
            for each in said
            if each not in words[list_name]
        )
        return
    for code in said:
        if code not in counties():
            yield faults.no_such_county(code, counties())
        elif isinstance(record, County) and record.name != counties()[code]:
            yield faults.another_county(record.name, counties()[code])
