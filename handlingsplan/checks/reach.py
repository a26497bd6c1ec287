"""What an id can lead to, from a plan or from a dossier beside its plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from attrs import field, frozen

from ..fields import Field, declared
from ..language import Text
from ..model import ActionPlan, Dossier, Evaluation, held
from .telling import Step, could_be, file_of

Owner = ActionPlan | Dossier
MOST_HINTS = 20


class Reference(NamedTuple):
    """An id that stands in a field and should lead to a record."""

    said: str
    field: Field
    steps: tuple[Step, ...]


def references(record: Any, steps: tuple[Step, ...] = ()) -> Iterator[Reference]:
    """Yield every id that a record and its parts refer to others with."""
    noun: type = type(record)
    refers, nested = _leading(noun)
    for each in refers:
        value = getattr(record, each.key)
        if value is not None:
            for said in value if each.many else (value,):
                yield Reference(said, each, steps)
    for each in nested:
        for number, part in enumerate(_values(record, each), 1):
            yield from references(part, (*steps, (number, part)))


@cache
def _leading(noun: type) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    fields = declared(noun)
    nested = tuple(each for each in fields if each.nested and any(_leading(each.inner)))
    return tuple(each for each in fields if each.says.refers), nested


def _values(record: Any, field: Field) -> tuple[Any, ...]:
    value = getattr(record, field.key)
    if field.many:
        return tuple(value)
    return () if value is None else (value,)


@frozen(eq=False)
class Reach:
    """What the records of a plan, or of a dossier or an evaluation beside its plan, can refer to."""

    plan: ActionPlan
    owner: Owner | Evaluation
    _known: dict[str, dict[str, Any]] = field(factory=dict)
    _ids: dict[tuple[str, ...], frozenset[str]] = field(factory=dict)
    _hints: dict[tuple[tuple[str, ...], str], Text | None] = field(factory=dict)
    _refused: frozenset[tuple[str, str]] = field(init=False)

    @_refused.default
    def _not_read(self) -> frozenset[tuple[str, str]]:
        return frozenset((each.kind, each.name) for each in (*self.plan.refused, *self.owner.refused))

    def records(self, kind: str) -> Mapping[str, Any]:
        """Return the records of a kind by id; the dossier's own stand over the plan's."""
        if kind not in self._known:
            self._known[kind] = {
                record.id: record
                for owner in (self.plan, self.owner)
                for holding, records in held(owner)
                if holding.table == kind
                for record in records
            }
        return self._known[kind]

    def has(self, kinds: tuple[str, ...], said: str) -> bool:
        """Return whether an id leads to a record of one of these kinds."""
        if kinds not in self._ids:
            self._ids[kinds] = frozenset(name for kind in kinds for name in self.records(kind))
        return said in self._ids[kinds]

    def refused(self, kinds: tuple[str, ...], said: str) -> bool:
        """Return whether the record is there, but it or its whole file could not be read."""
        return any(self.unread(kind) or (kind, said) in self._refused for kind in kinds)

    def unread(self, kind: str) -> bool:
        """Return whether the file where a kind of record stands could not be read."""
        return ("file", file_of(kind)) in self._refused

    def hint(self, kinds: tuple[str, ...], said: str) -> Text | None:
        """Return what could stand there; worked out once for what stands in many places."""
        if (kinds, said) not in self._hints:
            # So many that lead astray have one cause; a name for each would take longer than the rest of the check.
            if len(self._hints) >= MOST_HINTS:
                return None
            ids = {name for kind in kinds for name in self.records(kind)}
            self._hints[kinds, said] = could_be(said, ids)
        return self._hints[kinds, said]
