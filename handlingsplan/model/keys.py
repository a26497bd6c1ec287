"""The key of every record and part that a plan or a dossier holds: what the balance counts."""

from __future__ import annotations

import typing
from collections import Counter
from collections.abc import Iterator

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
    path = path_of(owner)
    for holding, records in held(owner):
        if not issubclass(holding.noun, Record):
            continue
        for record in records:
            key = record_key(*path, kind=holding.table, name=record.id)
            yield Held(key, holding.table, record)
            yield from _parts(key, record)


def key_of(owner: ActionPlan | Dossier | Evaluation, kind: str, name: str) -> RecordKey:
    """Return the key of a record by its kind and id."""
    return record_key(*path_of(owner), kind=kind, name=name)


def _parts(owner: RecordKey, record: typing.Any) -> Iterator[Held]:
    # Two parts that nothing tells apart are a fault in the data, but both are counted.
    for each in declared(type(record)):
        if each.many and hasattr(each.inner, "part_name"):
            kind = noun_key(each.inner)
            taken: Counter[RecordKey] = Counter()
            for part in getattr(record, each.key):
                key = part_key(owner, part)
                taken[key] += 1
                yield Held(RecordKey(f"{key}~{taken[key]}") if taken[key] > 1 else key, kind, part, owner)


def part_key(owner: RecordKey, part: typing.Any) -> RecordKey:
    """Return the key of a link, status entry, answer part or observation under its owner."""
    return record_key(owner, kind=noun_key(type(part)), name=part.part_name)
