"""How TOML values become field values: strictly, so that a wrong type is a fault and never a conversion."""

from __future__ import annotations

import re
import sys
import typing
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

import attrs
from cattrs import BaseConverter, Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn, override

from ..fields import Field, declared
from ..language import Text, text
from ..when import When, on_day, parse_when
from . import faults
from .choices import CHOICES
from .fault import A_TEXT, NUMBER, TRUE_OR_FALSE, WHOLE, FaultError

ID = re.compile(r"[a-z0-9-]{1,40}")
Structure = Callable[[typing.Any, typing.Any], typing.Any]

_EXPECTED: dict[type, Text] = {bool: TRUE_OR_FALSE, int: WHOLE, Decimal: NUMBER}


def _wrong(value: object, expected: Text) -> FaultError:
    """Return what is wrong with a value; one that could not be understood before has told it already."""
    return value if isinstance(value, FaultError) else faults.wrong_type(value, expected)


def _text(value: object, _: object) -> str:
    if type(value) is not str:
        raise _wrong(value, A_TEXT)
    if not value or value.isspace():
        raise faults.empty_text()
    return value


def _id(value: object, _: object) -> str:
    said = _text(value, str)
    if not ID.fullmatch(said):
        raise faults.not_an_id(said)
    return sys.intern(said)  # an id stands in very many records


def _exactly(kind: type) -> Structure:
    def structure(value: object, _: object) -> object:
        if type(value) is not kind:
            raise _wrong(value, _EXPECTED[kind])
        return value

    return structure


def _decimal(value: object, _: object) -> Decimal:
    if type(value) is int:
        return Decimal(value)
    if type(value) is Decimal and value.is_finite():
        return value
    raise _wrong(value, _EXPECTED[Decimal])


def _when(value: object, _: object) -> When:
    return when_of(value)


def when_of(value: object) -> When:
    """Return the time that a TOML date or text says; FaultError where it says none."""
    if type(value) is date:
        return on_day(value)
    if type(value) is not str:
        raise value if isinstance(value, FaultError) else faults.not_when(value)
    _text(value, str)
    try:
        return _parsed(value)
    except ValueError:
        raise faults.not_when(value) from None


_parsed = lru_cache(4096)(parse_when)  # a round's dates recur in every record


def _one_of(choices: tuple[str, ...]) -> Structure:
    def structure(value: object, _: object) -> str:
        said = _text(value, str)
        if said not in choices:
            raise faults.not_a_choice(said, choices)
        return said

    return structure


def _choice(value: object, kind: type[StrEnum]) -> StrEnum:
    said = _text(value, str)
    choices = _choices(kind)
    if said not in choices:
        raise faults.not_a_choice(said, choices)
    return choices[said]


@cache
def _choices(kind: type[StrEnum]) -> dict[str, StrEnum]:
    return {each.value: each for each in kind}


def _is_list(kind: typing.Any) -> bool:
    return typing.get_origin(kind) is tuple


def _list(kind: typing.Any, converter: BaseConverter) -> Structure:
    return _listed(homogenous_tuple_structure_factory(kind, converter), attrs.has(typing.get_args(kind)[0]))


def _listed(items: Structure, of_tables: bool = False) -> Structure:
    expected = text("en lista av tabeller, med dubbla hakparenteser") if of_tables else text("en lista: [ … ]")

    def structure(value: object, kind: object) -> object:
        if type(value) is not list:
            raise _wrong(value, expected)
        return items(value, kind)

    return structure


class _Id(str):
    """Stands for an id where cattrs asks for a type."""


def _noun(noun: typing.Any, converter: Converter) -> Structure:
    ids = converter.get_structure_hook(tuple[_Id, ...])
    says = {each.key: each for each in declared(noun)}
    overrides: dict[str, typing.Any] = {
        a.name: _override(noun, says[a.name], ids) if a.name in says else override(omit=True)
        for a in attrs.fields(noun)
    }
    fields = make_dict_structure_fn(
        noun, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **overrides
    )

    def structure(value: object, kind: object) -> object:
        if type(value) is not dict:
            raise faults.wrong_type(value, text("en tabell"))
        return fields(value, kind)

    return structure


def is_id(each: Field) -> bool:
    """Whether a field holds an id: the record's own, or those of what it refers to."""
    return each.key in {"id", "body"} or bool(each.says.refers)


def _override(noun: type, each: Field, ids: Structure) -> typing.Any:
    if choices := CHOICES.get((noun, each.key)):
        return override(struct_hook=_one_of(choices))
    if is_id(each):
        return override(struct_hook=ids if each.many else _id)
    return override()


def make_converter() -> Converter:
    """Return the converter that makes nouns of tables and tells every fault of a record at once."""
    converter = Converter(detailed_validation=True)
    plain = {str: _text, _Id: _id, bool: _exactly(bool), int: _exactly(int), Decimal: _decimal, When: _when}
    for kind, hook in plain.items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook(StrEnum, _choice)  # without it, the hook for str takes every StrEnum
    converter.register_structure_hook_factory(lambda t: attrs.has(t) and t is not When, _noun)
    converter.register_structure_hook_factory(_is_list, _list)
    return converter
