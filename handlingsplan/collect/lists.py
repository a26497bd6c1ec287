"""The lists that cells choose from: the plan's and the dossier's records, words, counties, and fixed choices."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from attrs import frozen

from ..fields import Field, noun_key
from ..language import SOURCE, Text
from ..model import ActionPlan, Dossier, OwnText, held
from ..model.places import OWN_ANNEXES, OWN_TEXT_PLACES, OWN_TEXT_PLACES_OF
from ..store.choices import CHOICES, NOUNS, SUGGESTED
from ..vocabularies import COUNTY_FIELDS, counties
from .choosing import Choosing, Named
from .sheets import Sheet, fields_in, sheets

Names = Mapping[str, Named]
"""The names of records by kind and id."""

COUNTIES = "county_code"
PLACES = "own_text.id"
WORDS = "words."


def list_of(noun: type, field: Field) -> str:
    """Return the name of the list that a field's values come from; "" where they come from none."""
    if (noun, field.key) in CHOICES or (noun, field.key) in SUGGESTED:
        return f"{noun_key(noun)}.{field.key}"
    if noun is OwnText and field.key == "id":
        return PLACES
    if field.says.vocabulary:
        return f"{WORDS}{field.says.vocabulary}"
    if COUNTY_FIELDS.get(noun) == field.key:
        return COUNTIES
    return "+".join(field.says.refers) or (noun_key(field.inner) if is_enum(field.inner) else "")


def is_enum(kind: typing.Any) -> bool:
    """Whether a type is a choice of words."""
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def is_open(noun: type, field: Field) -> bool:
    """Whether a field may have other values than those of its list."""
    return not (is_enum(field.inner) or (noun, field.key) in CHOICES)


def kinds_of(sheet: Sheet) -> str:
    """Return the name of the list of kinds whose parts stand in a table; "" where there is only one kind."""
    return f"{sheet.key}.kinds" if len(sheet.owners) > 1 else ""


@frozen
class Lists:
    """All lists of a form, made of the names of records and of the words that may be used."""

    names: Names
    words: Mapping[str, tuple[str, ...]]
    language: str = SOURCE

    def all(self) -> dict[str, Choosing]:
        """Return every list that a column chooses from, by its name."""
        found: dict[str, Choosing] = {}
        for sheet in sheets():
            if kinds := kinds_of(sheet):
                found[kinds] = self._kinds(sheet)
            elif sheet.owners:
                owner = sheet.owners[0].holding.table
                found.setdefault(owner, self._records((owner,)))
            for each in fields_in(sheet.noun):
                name = list_of(sheet.noun, each)
                if name and name not in found:
                    found[name] = Choosing(self._named(sheet.noun, each))
        return found

    def _kinds(self, sheet: Sheet) -> Choosing:
        kinds = (each.holding for each in sheet.owners)
        return Choosing({each.table: (_called(each.noun, self.language),) for each in kinds})

    def _named(self, noun: type, field: Field) -> Named:
        if fixed := CHOICES.get((noun, field.key)):
            return {each: self._label(each) for each in fixed}
        if suggested := SUGGESTED.get((noun, field.key)):
            return {each: (label.to(self.language),) for each, label in suggested.items()}
        if is_enum(field.inner):
            return {each.value: self._translated(each.value) for each in field.inner}
        return self._growing(noun, field)

    def _growing(self, noun: type, field: Field) -> Named:
        """Return a list that a county adds to, or that the plan and the dossier fill."""
        if noun is OwnText and field.key == "id":
            return self._places()
        if field.says.vocabulary:
            return dict.fromkeys(self.words.get(field.says.vocabulary, ()), ())
        if COUNTY_FIELDS.get(noun) == field.key:
            return {code: (name, code.lstrip("0")) for code, name in counties().items()}
        return self._records(field.says.refers).named

    def _records(self, kinds: Iterable[str]) -> Choosing:
        return Choosing({name: names for kind in kinds for name, names in self.names.get(kind, {}).items()})

    def _places(self) -> Named:
        once = dict.fromkeys((*OWN_TEXT_PLACES, OWN_ANNEXES), ())
        of_records = {
            f"{place}{name}": (names[0],) if names else ()
            for kind, place in OWN_TEXT_PLACES_OF.items()
            for name, names in self.names.get(kind, {}).items()
        }
        return {**once, **of_records}

    def _label(self, value: str) -> tuple[str, ...]:
        return (_called(NOUNS[value], self.language),) if value in NOUNS else self._translated(value)

    def _translated(self, value: str) -> tuple[str, ...]:
        said = Text(value).to(self.language)
        return () if value == said else (said,)


def _called(noun: typing.Any, language: str) -> str:
    one: Text = noun.CALLED.one
    return one.to(language)


def names_in(plan: ActionPlan, dossier: Dossier | None = None) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the names of all records of a plan and a dossier; the dossier's stand over the plan's."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for owner in (plan, dossier) if dossier else (plan,):
        for holding, records in held(owner):
            for each in records:
                if name := getattr(each, "id", ""):
                    found.setdefault(holding.table, {})[name] = names_of(_getter(each))
    return found


def _getter(record: typing.Any) -> Callable[[str], object]:
    return lambda key: getattr(record, key, None)


def names_of(get: Callable[[str], object]) -> tuple[str, ...]:
    """Return what a record is known by: its title with its number before it, its title, its number, its short name."""
    title = next((_on_a_line(said) for key in ("title", "name", "text") if (said := get(key))), "")
    number, short = _on_a_line(get("number")), _on_a_line(get("short"))
    full = f"{number}. {title}" if number and title else ""
    return tuple(each for each in dict.fromkeys((full, title, number, short)) if each)


def _on_a_line(said: object) -> str:
    return "" if said is None else " ".join(str(said).split())
