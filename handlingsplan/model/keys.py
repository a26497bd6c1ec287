"""The key of every record and part that a plan or a dossier holds: what the balance counts."""

from __future__ import annotations

import typing
from collections import Counter
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from ..fields import declared, noun_key
from ..report import RecordKey, record_key
from .dossier import Dossier
from .evaluation import Evaluation
from .holding import held
from .plan import ActionPlan
from .record import Record


@frozen(eq=False)
class Held:
    """A record or part with its key, its kind, and for a part the key of its owner."""

    key: RecordKey
    kind: str
    record: typing.Any
    owner: RecordKey | None = None


def path_of(owner: ActionPlan | Dossier | Evaluation) -> tuple[str, ...]:
    """Return what the keys of all records of an owner begin with."""
    if isinstance(owner, Dossier):
        return owner.path
    return ("plan",) if isinstance(owner, ActionPlan) else ("evaluation",)


def every_record(owner: ActionPlan | Dossier | Evaluation) -> Iterator[Held]:
    """Yield all records of a plan, a dossier or an evaluation, each followed by its parts."""
    for each in whole_records(owner):
        yield each
        yield from parts_of(each)


def whole_records(owner: ActionPlan | Dossier | Evaluation) -> Iterator[Held]:
    """Yield all records of a plan, a dossier or an evaluation without their parts."""
    path = path_of(owner)
    for holding, records in held(owner):
        if issubclass(holding.noun, Record):
            kind = holding.table
            yield from (Held(record_key(*path, kind=kind, name=each.id), kind, each) for each in records)


def key_of(owner: ActionPlan | Dossier | Evaluation, kind: str, name: str) -> RecordKey:
    """Return the key of a record by its kind and id."""
    return record_key(*path_of(owner), kind=kind, name=name)


def parts_of(whole: Held) -> Iterator[Held]:
    """Yield a record's parts."""
    owner, record = whole.key, whole.record
    for attribute, kind in _kinds_of_parts(record.__class__):
        parts = getattr(record, attribute)
        keys = [record_key(owner, kind=kind, name=each.part_name) for each in parts]
        if len(set(keys)) < len(keys):
            keys = _numbered(keys)
        yield from (Held(key, kind, part, owner) for key, part in zip(keys, parts, strict=True))


def _numbered(keys: list[RecordKey]) -> list[RecordKey]:
    """Return keys that differ: two parts that nothing tells apart are a fault in the data, but both are counted."""
    taken: Counter[RecordKey] = Counter()
    apart = []
    for key in keys:
        taken[key] += 1
        apart.append(RecordKey(f"{key}~{taken[key]}") if taken[key] > 1 else key)
    return apart


@cache
def _kinds_of_parts(noun: typing.Any) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a noun that hold parts, each with the parts' kind."""
    listed = (each for each in declared(noun) if each.many and hasattr(each.inner, "part_name"))
    return tuple((each.key, noun_key(each.inner)) for each in listed)


def owner_of(key: RecordKey) -> RecordKey:
    """Return the key of the record that a part's key stands under; no name of a part has a "/" in it."""
    return RecordKey(key.rpartition("/")[0])


def part_key(owner: RecordKey, part: typing.Any) -> RecordKey:
    """Return the key of a link, status entry, answer part or observation under its owner."""
    return record_key(owner, kind=noun_key(type(part)), name=part.part_name)
