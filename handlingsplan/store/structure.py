"""A TOML table becomes a record, or Findings that tell all that is wrong with it, each with its place."""

from __future__ import annotations

import typing
from collections.abc import Iterator

import attrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from ..errors import Finding, Origin
from ..fields import declared, label_of, noun_key
from . import faults
from .fault import FaultError
from .values import make_converter

_CONVERTER = make_converter()


def read_record(noun: type, table: dict[str, typing.Any], origin: Origin) -> tuple[typing.Any, list[Finding]]:
    """Return the record that a table says, or None and everything that is wrong with it."""
    try:
        return _CONVERTER.structure(table, noun), []
    except ClassValidationError as error:
        return None, list(_class_findings(error, noun, origin))
    except FaultError as fault:
        return None, [fault.at(origin)]


def _findings(error: BaseException, noun: type, origin: Origin) -> Iterator[Finding]:
    """Yield a Finding for each leaf; `noun` is the class that `origin` has come to."""
    match error:
        case ClassValidationError():
            yield from _class_findings(error, noun, origin)
        case IterableValidationError():
            yield from _item_findings(error, noun, origin)
        case ForbiddenExtraKeysError():
            known = {name: each.key for each in declared(noun) for name in (each.key, str(each.says.label).casefold())}
            for key in sorted(error.extra_fields):
                yield faults.unknown_key(key, known).at(attrs.evolve(origin, column=key, label=None))
        case KeyError():
            yield faults.missing().at(origin)
        case FaultError():
            yield error.at(origin)
        case _:
            raise error


def _class_findings(error: ClassValidationError, noun: type, origin: Origin) -> Iterator[Finding]:
    fields = {each.key: each for each in declared(noun)}
    with_place, others = error.group_exceptions()
    for each, note in with_place:
        inner = fields[note.name].inner
        place = attrs.evolve(origin, column=note.name, label=label_of(noun, note.name))
        yield from _findings(each, inner if attrs.has(inner) else noun, place)
    for each in others:
        yield from _findings(each, noun, origin)


def _item_findings(error: IterableValidationError, noun: type, origin: Origin) -> Iterator[Finding]:
    for each, note in error.group_exceptions()[0]:
        nested = isinstance(each, ClassValidationError)
        step = (noun_key(noun) if nested else origin.column, int(note.index) + 1)
        yield from _findings(each, noun, attrs.evolve(origin, within=(*origin.within, step)))
