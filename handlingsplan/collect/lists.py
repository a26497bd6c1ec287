"""The lists that cells choose from: the plan's and the dossier's records, words, counties, and fixed choices."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum

from ..fields import Field, noun_key
from ..forms import FormChoice
from ..language import SOURCE, Text
from ..model import ActionPlan, Dossier, held
from ..store.choices import CHOICES, NOUNS
from ..vocabularies import COUNTY_FIELDS, counties
from .sheets import Sheet, fields_in, sheets

Choices = tuple[FormChoice, ...]
Titles = Mapping[str, Mapping[str, str]]
"""The titles of records by kind and id."""

COUNTIES = "county_code"
WORDS = "words."
_TITLED_BY = ("title", "name", "text")


def list_of(noun: type, field: Field) -> str:
    """Return the name of the list that a field's values come from; "" where they come from none."""
    if (noun, field.key) in CHOICES:
        return f"{noun_key(noun)}.{field.key}"
    if field.says.vocabulary:
        return f"{WORDS}{field.says.vocabulary}"
    if COUNTY_FIELDS.get(noun) == field.key:
        return COUNTIES
    return "+".join(field.says.refers) or (noun_key(field.inner) if is_enum(field.inner) else "")


def is_enum(kind: typing.Any) -> bool:
    """Whether a type is a choice of words."""
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def lists_of(
    titles: Titles, words: Mapping[str, tuple[str, ...]], language: str = SOURCE
) -> Iterator[tuple[str, Choices]]:
    """Yield every list that a column chooses from, by its name."""
    for sheet in sheets():
        if kinds := kinds_of(sheet):
            yield kinds, _kinds(sheet, language)
        elif sheet.owners:
            owner = sheet.owners[0].holding.table
            yield owner, _records((owner,), titles)
        for each in fields_in(sheet):
            if name := list_of(sheet.noun, each):
                yield name, _choices(sheet.noun, each, titles, words, language)


def _choices(noun: type, field: Field, titles: Titles, words: Mapping[str, tuple[str, ...]], language: str) -> Choices:
    if fixed := CHOICES.get((noun, field.key)):
        return tuple(FormChoice(each, _label(each, language)) for each in fixed)
    if is_enum(field.inner):
        return tuple(FormChoice(each.value, _translated(each.value, language)) for each in field.inner)
    if field.says.vocabulary:
        return tuple(map(FormChoice, dict.fromkeys(words.get(field.says.vocabulary, ()))))
    if COUNTY_FIELDS.get(noun) == field.key:
        return tuple(FormChoice(code, name) for code, name in counties().items())
    return _records(field.says.refers, titles)


def _records(kinds: Iterable[str], titles: Titles) -> Choices:
    return tuple(FormChoice(name, title) for kind in kinds for name, title in titles.get(kind, {}).items())


def kinds_of(sheet: Sheet) -> str:
    """Return the name of the list of kinds whose parts stand in a table; "" where there is only one kind."""
    return f"{sheet.key}.kinds" if len(sheet.owners) > 1 else ""


def _kinds(sheet: Sheet, language: str) -> Choices:
    return tuple(FormChoice(each.holding.table, _called(each.holding.noun, language)) for each in sheet.owners)


def _label(value: str, language: str) -> str:
    return _called(NOUNS[value], language) if value in NOUNS else _translated(value, language)


def _called(noun: typing.Any, language: str) -> str:
    one: Text = noun.CALLED.one
    return one.to(language)


def _translated(value: str, language: str) -> str:
    said = Text(value).to(language)
    return "" if said == value else said


def titles_of(plan: ActionPlan, dossier: Dossier | None = None) -> Titles:
    """Return the titles of all records of a plan and a dossier; the dossier's stand over the plan's."""
    found: dict[str, dict[str, str]] = {}
    for owner in (plan, dossier) if dossier else (plan,):
        for holding, records in held(owner):
            for each in records:
                if name := getattr(each, "id", ""):
                    found.setdefault(holding.table, {})[name] = title_of(
                        lambda key, record=each: getattr(record, key, None)
                    )
    return found


def title_of(get: Callable[[str], object]) -> str:
    """Return what a record is known by, on one line: its title with a measure's number before it."""
    title = next((str(said) for key in _TITLED_BY if (said := get(key))), "")
    number = get("number")
    return " ".join(f"{number}. {title}".split() if number and title else title.split())
