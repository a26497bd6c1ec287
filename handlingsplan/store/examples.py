"""How a table is written, where somebody has written a plain value: an example to copy, made from the fields."""

from __future__ import annotations

import typing
from decimal import Decimal
from enum import StrEnum

from ..fields import Field, declared
from ..language import Text, text
from ..when import When
from .choices import CHOICES
from .emit import toml
from .fault import FaultError
from .values import ID, is_id, when_of

PLACEHOLDERS: dict[typing.Any, typing.Any] = {str: "…", int: 1, Decimal: 1, bool: True, When: "2009-06-30"}


def written_so(noun: type, heading: str, said: typing.Any) -> Text:
    """Return how a table that can be several is written: what it needs, with what was said where it fits."""
    fields = [each for each in declared(noun) if each.required] or [declared(noun)[0]]
    left = list(said) if isinstance(said, list) else [said]
    lines = [f"[[{heading}]]"]
    for each in fields:
        fits = next((one for one in left if _fits(noun, each, one)), None)
        if fits is not None:
            left = []
        lines.append(toml({each.key: _placeholder(noun, each) if fits is None else fits}).strip())
    return text("Skriv så här, efter postens övriga uppgifter:\n{lines}", lines="\n".join(lines))


def _words(noun: type, field: Field) -> tuple[str, ...]:
    if issubclass(field.inner, StrEnum):
        return tuple(each.value for each in field.inner)
    return CHOICES.get((noun, field.key), ())


def _placeholder(noun: type, field: Field) -> typing.Any:
    return next(iter(_words(noun, field)), None) or PLACEHOLDERS[field.inner]


def _fits(noun: type, field: Field, said: typing.Any) -> bool:
    """Whether a value that was written can stand in a field."""
    if words := _words(noun, field):
        return said in words
    if field.inner is When:
        return _is_time(said)
    if field.inner is str:
        return isinstance(said, str) and bool(ID.fullmatch(said) if is_id(field) else said.strip())
    return type(said) is field.inner


def _is_time(said: typing.Any) -> bool:
    try:
        when_of(said)
    except FaultError:
        return False
    return True
