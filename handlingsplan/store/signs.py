"""Signs that no document can show, or no file can hold: found wherever they stand."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator

from attrs import evolve

from ..errors import Finding, Origin, UnwritableError
from ..fields import label_of
from ..language import text
from . import faults

# All below a space but tab and line breaks, and the two that XML forbids: no document can hold them.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def unshowable(words: str) -> list[str]:
    """Return the signs in a text that no document can show."""
    return _UNSHOWABLE.findall(words)


def encoded(words: str, name: str) -> bytes:
    """Return a text as it is saved; UnwritableError, with what it is a text of, if a sign in it cannot be."""
    try:
        return words.encode()
    except UnicodeEncodeError as error:
        sign = f"U+{ord(words[error.start]):04X}"
        raise UnwritableError(
            text("{record} har ett tecken som inte kan sparas ({sign}).", record=name, sign=sign)
        ) from error


def control_characters(table: typing.Any, noun: type, origin: Origin) -> Iterator[Finding]:
    """Yield a Finding for each field of a table that holds signs which no document can show, nested ones too."""
    for key, value in table.items() if isinstance(table, dict) else ():
        if signs := unshowable("".join(texts_in(value))):
            yield faults.control_characters(signs).at(evolve(origin, column=key, label=label_of(noun, key)))


def texts_in(value: typing.Any) -> Iterator[str]:
    """Yield the texts in a TOML value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts_in(each)
