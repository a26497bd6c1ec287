"""A field becomes a column to fill in: what it says of itself is its heading, its help and its choices."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from decimal import Decimal

import attrs

from ..fields import Field
from ..forms import CellType, FormColumn
from ..language import Text, Words, text
from ..model import OwnText
from ..when import When
from .ids import NAMED_BY
from .lists import is_open, kinds_of, list_of
from .sheets import Sheet, fields_in

OF_KIND, OF = "of_kind", "of"
"""The keys of the columns that say which record a part belongs to."""

_TYPES: Mapping[typing.Any, CellType] = {int: "number", Decimal: "decimal", bool: "yes_no", When: "time"}
_IN_WORDS = text("En dag, eller ord som ”juni 2009” och ”hösten 2009”. Skriv det som är känt och inte mer.")
_PLACE = text("Plats i rapporten")
_SEVERAL = text("Flera skrivs på var sin rad i cellen (Alt+Enter).")


def columns_of(sheet: Sheet, examples: Mapping[str, str], words: Words) -> Iterator[FormColumn]:
    """Yield a table's columns; of parts first those that say whose they are."""
    if sheet.owners:
        yield from _owner_columns(sheet, examples, words)
    for each in fields_in(sheet.noun):
        choices = list_of(sheet.noun, each)
        yield FormColumn(
            each.key,
            _label(sheet.noun, each).to(words.language),
            type_of(each, choices),
            " ".join(_help(sheet.noun, each, words)),
            each.required and not _is_made(sheet.noun, each),
            choices,
            bool(choices) and is_open(sheet.noun, each),
            examples.get(each.key, ""),
        )


def _owner_columns(sheet: Sheet, examples: Mapping[str, str], words: Words) -> Iterator[FormColumn]:
    help_, kind, of = words("Postens id, eller dess titel."), examples.get(OF_KIND, ""), examples.get(OF, "")
    if kinds := kinds_of(sheet):
        yield FormColumn(OF_KIND, words("Slag av post"), "choice", "", True, kinds, example=kind)
        yield FormColumn(OF, words("Hör till"), "text", help_, True, example=of)
    else:
        owner = sheet.owners[0].holding.table
        yield FormColumn(OF, words("Hör till"), "choice", help_, True, owner, True, of)


def _label(noun: type, field: Field) -> Text:
    return _PLACE if noun is OwnText and field.key == "id" else field.says.label


def type_of(field: Field, choices: str) -> CellType:
    """Return how a field's cell is filled in."""
    if field.many:
        return "texts"
    if choices:
        return "choice"
    return _TYPES.get(field.inner, "long_text" if field.says.long else "text")


def _is_made(noun: type, field: Field) -> bool:
    return field.key == "id" and noun in NAMED_BY


def _help(noun: type, field: Field, words: Words) -> Iterator[str]:
    if field.says.help:
        yield f"{field.says.help.to(words.language).rstrip('.')}."
    if field.says.unit:
        yield words("Anges i {unit}.", unit=field.says.unit.to(words.language))
    if field.inner is When:
        yield _IN_WORDS.to(words.language)
    if field.many:
        yield _SEVERAL.to(words.language)
    if _is_made(noun, field):
        yield words("Lämnas det tomt görs ett id av det som står på raden.")
    default = getattr(attrs.fields(typing.cast(typing.Any, noun)), field.key).default
    if default not in (attrs.NOTHING, None, (), False):
        yield words("Tomt betyder ”{default}”.", default=words("Ja") if default is True else default)
