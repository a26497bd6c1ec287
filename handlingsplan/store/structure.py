"""A TOML table becomes a record, or Findings that tell all that is wrong with it, each with its place."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import attrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from ..errors import Finding, Origin, closest
from ..fields import Field, declared, label_of
from ..language import Text
from . import faults
from .examples import written_so
from .fault import FaultError
from .values import make_converter

_CONVERTER = make_converter()
WRONG_KIND = faults.wrong_type(0, Text("")).code


def read_record(noun: type, table: dict[str, typing.Any], origin: Origin) -> tuple[typing.Any, list[Finding]]:
    """Return the record that a table says, or None and everything that is wrong with it."""
    try:
        return _CONVERTER.structure(table, noun), []
    except ClassValidationError as error:
        return None, list(_class_findings(error, noun, origin, table))
    except FaultError as fault:
        return None, [fault.at(origin)]


def _findings(error: BaseException, noun: type, origin: Origin, said: typing.Any) -> Iterator[Finding]:
    """Yield a Finding for each leaf; `noun` is the class that `origin` has come to, `said` what stands there."""
    match error:
        case ClassValidationError():
            yield from _class_findings(error, noun, origin, said)
        case IterableValidationError():
            yield from _item_findings(error, noun, origin, said)
        case ForbiddenExtraKeysError():
            yield from _unknown(error.extra_fields, noun, origin, said)
        case KeyError():
            yield faults.missing().at(origin)
        case FaultError():
            yield error.at(origin)
        case _:
            raise error


def _class_findings(error: ClassValidationError, noun: type, origin: Origin, table: typing.Any) -> Iterator[Finding]:
    fields = {each.key: each for each in declared(noun)}
    with_place, others = error.group_exceptions()
    for each, note in with_place:
        field, said = fields[note.name], table.get(note.name)
        place = attrs.evolve(origin, column=note.name, label=label_of(noun, note.name))
        found = _findings(each, field.inner if attrs.has(field.inner) else noun, place, said)
        yield from _with_example(found, field, origin, said) if field.nested else found
    for each in others:
        yield from _findings(each, noun, origin, table)


def _item_findings(
    error: IterableValidationError, noun: type, origin: Origin, said: list[typing.Any]
) -> Iterator[Finding]:
    for each, note in error.group_exceptions()[0]:
        n = int(note.index)
        yield from _findings(each, noun, attrs.evolve(origin, within=(*origin.within, (origin.column, n + 1))), said[n])


def _unknown(keys: set[str], noun: type, origin: Origin, table: typing.Any) -> Iterator[Finding]:
    fields = {each.key: each for each in declared(noun)}
    known = {name: each.key for each in fields.values() for name in (each.key, str(each.says.label).casefold())}
    for key in sorted(keys):
        meant = fields.get(closest(key, known) or "")
        example = _example(meant, origin, table[key]) if meant and meant.nested else None
        yield faults.unknown_key(key, known, example).at(attrs.evolve(origin, column=key, label=None))


def _with_example(found: Iterator[Finding], field: Field, origin: Origin, said: typing.Any) -> Iterator[Finding]:
    """Yield what was found of tables, and where they are no tables how they are written."""
    for each in found:
        yield attrs.evolve(each, hint=_example(field, origin, said)) if each.code == WRONG_KIND else each


def _example(field: Field, origin: Origin, said: typing.Any) -> Text:
    return written_so(field.inner, ".".join((origin.table, *(key for key, _ in origin.within), field.key)), said)
