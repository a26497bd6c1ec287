"""What a field says of itself: declared once, on the class, and read by everybody through `fields_of`.

TOML key, JSON Schema, headings, report columns and the words of a Finding all come from here.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from functools import cache, cached_property

import attrs
from attrs import frozen

from .language import Text, text
from .when import When

PUBLIC, INTERNAL, PERSONAL = "public", "internal", "personal"


@frozen
class Says:
    """A field's words and rules: label, help, unit, and what its values may be."""

    label: Text
    help: Text | None = None
    unit: Text | None = None
    vocabulary: str = ""
    refers: tuple[str, ...] = ()
    long: bool = False
    sensitivity: str = PUBLIC


def says(
    label: str,
    help: str = "",  # noqa: A002 - the word that everybody knows for it
    *,
    unit: str = "",
    vocabulary: str = "",
    refers: str | tuple[str, ...] = (),
    long: bool = False,
    sensitivity: str = PUBLIC,
) -> dict[str, Says]:
    """Return a field's metadata: `field(metadata=says("Slutdatum"))`.

    `vocabulary` names a list of words that a county may extend; `refers` the kinds of record whose ids the values
    are; `long` marks running text with paragraphs; `sensitivity` is public, internal or personal.
    """
    kinds = (refers,) if isinstance(refers, str) else refers
    return {
        "says": Says(
            text(label),
            text(help) if help else None,
            text(unit) if unit else None,
            vocabulary,
            kinds,
            long,
            sensitivity,
        )
    }


@frozen
class Field:
    """One field of a noun, declared (or a county's own): its key in TOML, its type, and what it says of itself."""

    key: str
    type: typing.Any
    says: Says
    required: bool
    own: bool = False

    @cached_property
    def many(self) -> bool:
        """Whether the value is a list."""
        return typing.get_origin(self.type) is tuple

    @cached_property
    def inner(self) -> typing.Any:
        """The type of one value: without None, and of a list its items."""
        if self.many:
            return typing.get_args(self.type)[0]
        options = [each for each in typing.get_args(self.type) if each is not type(None)]
        return options[0] if options and typing.get_origin(self.type) is not None else self.type

    @property
    def public(self) -> bool:
        """Whether everybody may see it: what is internal or personal stands in no report."""
        return self.says.sensitivity == PUBLIC

    @cached_property
    def nested(self) -> bool:
        """Whether a value is a record or a value of several fields, written as a table of its own."""
        return attrs.has(self.inner) and bool(declared(self.inner))


@frozen
class OwnField:
    """A field that a county adds to a noun: declared in its dossier, kept and exported, no code needed."""

    noun: str = attrs.field(metadata=says("Slag av post", "Till exempel activity."))
    key: str = attrs.field(metadata=says("Nyckel"))
    label: str = attrs.field(metadata=says("Rubrik"))
    type: str = attrs.field(default="text", metadata=says("Typ", "text, tal, ja/nej, datum eller val"))
    sensitivity: str = attrs.field(
        default=PUBLIC, metadata=says("Känslighet", "Bara det som är public visas i rapporterna.")
    )
    choices: tuple[str, ...] = attrs.field(default=(), metadata=says("Att välja på", "De ord som ett val står mellan."))


CHOICE = "val"
"""The type of an own field whose value is one of `choices`."""
OWN_TYPES: Mapping[str, typing.Any] = {"text": str, "tal": int, "ja/nej": bool, "datum": When, CHOICE: str}


def declared(noun: type) -> tuple[Field, ...]:
    """Return the fields of a class that say something of themselves, in the order they are declared."""
    return _declared(noun)


@cache
def _declared(noun: typing.Any) -> tuple[Field, ...]:
    attrs.resolve_types(noun)
    return tuple(
        Field(a.name, a.type, a.metadata["says"], a.default is attrs.NOTHING)
        for a in attrs.fields(noun)
        if "says" in a.metadata
    )


def fields_of(noun: type, own: tuple[OwnField, ...] = ()) -> tuple[Field, ...]:
    """Return a noun's fields, declared ones first, then the county's own that are meant for it."""
    mine = tuple(
        Field(each.key, OWN_TYPES[each.type], Says(Text(each.label), sensitivity=each.sensitivity), False, True)
        for each in own
        if each.noun == noun_key(noun)
    )
    return declared(noun) + mine


def noun_key(noun: type) -> str:
    """Return a class's name as keys and tables write it: GoverningDocument -> governing_document."""
    return _noun_key(noun)


@cache  # asked for every part of every record
def _noun_key(noun: typing.Any) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in noun.__name__).lstrip("_")


def label_of(noun: type, key: str) -> Text:
    """Return a field's label; a key that no field has stands for itself."""
    return next((each.says.label for each in declared(noun) if each.key == key), Text(key))


@frozen
class Called:
    """What a noun is called, one and many, where people see it."""

    one: Text
    many: Text


MANY = "flera"
"""The context of a noun's name for many: "svar" is one answer, or several."""


def called(one: str, many: str) -> Called:
    """Return a noun's Swedish names: `CALLED: ClassVar = called("aktivitet", "aktiviteter")`."""
    return Called(text(one), text(many, context=MANY))
