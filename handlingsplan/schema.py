"""JSON Schemas of the TOML files, made from the fields: an editor completes and checks while somebody writes."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

import attrs
from attrs import frozen

from .fields import CHOICE, Field, OwnField, declared, noun_key
from .language import text
from .model import ActionPlan, Dossier, Evaluation, Holding, Record, Vocabulary, holdings
from .store.choices import CHOICES, SUGGESTED
from .store.own_texts import FOLDER as TEXTS
from .store.values import ID, is_id
from .vocabularies import COUNTY_FIELDS, counties, shipped_words
from .when import FORMS, PATTERN, When

Schema = dict[str, typing.Any]

SHIPPED = Path(__file__).parent / "data" / "schema"
"""The schemas that come with the package."""

_DIALECT = "http://json-schema.org/draft-07/schema#"  # the newest that editors of TOML know
_WORDS: Schema = {"type": "string", "pattern": r"\S"}
_PLAIN: Mapping[typing.Any, Schema] = {
    str: _WORDS,
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "number"},
    When: {"type": "string", "pattern": PATTERN},
}
_OWN_VALUES: Mapping[str, Schema] = {
    "text": _WORDS,
    "tal": _PLAIN[int],
    "ja/nej": _PLAIN[bool],
    "datum": _PLAIN[When],
}


def write_schemas(folder: str | Path, dossier: Dossier | None = None) -> tuple[Path, ...]:
    """Write the schemas to a folder, one for each file that a plan or a dossier has, and return their paths.

    With a dossier they know the county's own fields and words.
    """
    Path(folder).mkdir(parents=True, exist_ok=True)
    made = schemas() if dossier is None else schemas_for(dossier)
    for name, content in made.items():
        (Path(folder) / name).write_text(content, encoding="utf-8", newline="\n")
    return tuple(Path(folder) / name for name in made)


def schemas_for(dossier: Dossier) -> Mapping[str, str]:
    """Return the schemas that know a county's own fields and words."""
    return schemas(dossier.own_fields, dossier.vocabularies)


@cache
def schemas(own: tuple[OwnField, ...] = (), vocabularies: tuple[Vocabulary, ...] = ()) -> Mapping[str, str]:
    """Return the schemas as JSON by their file names: `activities.schema.json`."""
    files: dict[str, list[Holding]] = {}
    for each in (*holdings(Dossier), *holdings(ActionPlan), *holdings(Evaluation)):
        if each.file != TEXTS:
            files.setdefault(each.file, []).append(each)
    maker = _Maker(own, vocabularies)
    return {
        f"{file.removesuffix('.toml')}.schema.json": json.dumps(maker.file(file, held), ensure_ascii=False, indent=1)
        + "\n"
        for file, held in files.items()
    }


def _nested(noun: type) -> Iterator[type]:
    for each in declared(noun):
        if each.nested:
            yield each.inner
            yield from _nested(each.inner)


@frozen
class _Maker:
    """Makes schemas with a county's own fields and words."""

    own: tuple[OwnField, ...]
    vocabularies: tuple[Vocabulary, ...]

    def file(self, file: str, held: list[Holding]) -> Schema:
        nouns = {noun for each in held for noun in _nested(each.noun)}
        return {
            "$schema": _DIALECT,
            "title": file,
            "type": "object",
            "properties": {each.table: self.table(each) for each in held},
            "additionalProperties": False,
            "definitions": {noun_key(noun): self.noun(noun) for noun in sorted(nouns, key=noun_key)},
        }

    def table(self, held: Holding) -> Schema:
        return {"type": "array", "items": self.noun(held.noun)} if held.many else self.noun(held.noun)

    def noun(self, noun: type) -> Schema:
        called = getattr(noun, "CALLED", None)
        return {
            **({"title": called.one.to().capitalize()} if called else {}),
            "type": "object",
            "properties": {each.key: self.field(noun, each) for each in declared(noun)}
            | ({"egna": self.egna(noun)} if issubclass(noun, Record) else {}),
            "required": [each.key for each in declared(noun) if each.required],
            "additionalProperties": False,
        }

    def egna(self, noun: type) -> Schema:
        """Return what a record's own fields may be: those that are described, and others without a heading."""
        mine = [each for each in self.own if each.noun == noun_key(noun)]
        return {
            "title": str(text("Egna fält")),
            "description": str(text("Länets egna fält, beskrivna med [[own_field]] i dossier.toml.")),
            "type": "object",
            **({"properties": {each.key: _own_value(each) for each in mine}} if mine else {}),
            "additionalProperties": {"type": ["string", "integer", "boolean"], "pattern": r"\S"},
        }

    def field(self, noun: type, each: Field) -> Schema:
        words: Schema = {"title": str(each.says.label)}
        if described := " ".join(_description(each)):
            words["description"] = described
        if (default := getattr(attrs.fields(noun), each.key).default) not in (attrs.NOTHING, None, ()):
            words["default"] = default
        value = self.value(noun, each)
        return {**words, "type": "array", "items": value} if each.many else {**words, **value}

    def value(self, noun: type, each: Field) -> Schema:
        if each.nested:
            return {"$ref": f"#/definitions/{noun_key(each.inner)}"}
        if is_id(each):
            return {"type": "string", "pattern": f"^{ID.pattern}$"}
        if choices := CHOICES.get((noun, each.key)):
            return {"enum": list(choices)}
        if issubclass(each.inner, StrEnum):
            return {"enum": [choice.value for choice in each.inner]}
        if words := self.suggested(noun, each):
            return {"anyOf": [{"enum": list(words)}, _WORDS]}  # suggested by the editor, and free to be another
        return _PLAIN[each.inner]

    def suggested(self, noun: type, each: Field) -> tuple[str, ...]:
        if COUNTY_FIELDS.get(noun) == each.key:
            return tuple(counties())
        if suggested := SUGGESTED.get((noun, each.key)):
            return tuple(suggested)
        mine = (word for more in self.vocabularies if more.list == each.says.vocabulary for word in more.words)
        return (*shipped_words().get(each.says.vocabulary, ()), *mine)


def _own_value(each: OwnField) -> Schema:
    value = {"enum": list(each.choices)} if each.type == CHOICE else _OWN_VALUES[each.type]
    return {"title": each.label, **value}


def _description(each: Field) -> Iterator[str]:
    if each.says.help:
        yield str(each.says.help)
    if each.says.unit:
        yield str(text("Anges i {unit}.", unit=each.says.unit))
    if each.inner is When:
        yield str(text("Till exempel {forms}.", forms=", ".join(FORMS)))
