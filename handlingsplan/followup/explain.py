"""Explain: what a figure rests on, record by record, each with the file and row where it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby

from attrs import frozen

from ..errors import Origin
from ..model import ActionPlan, Dossier, Evaluation, owner_of, path_of, whole_records
from ..report import RecordKey, kind_of
from .counting import Counted, Share

Owner = ActionPlan | Dossier | Evaluation


@frozen
class Traced:
    """A record that a figure rests on: whose it is (body and round), and where it was written, if that is known."""

    key: RecordKey
    owner: tuple[str, ...]
    origin: Origin | None

    @property
    def kind(self) -> str:
        """The kind of record."""
        return kind_of(self.key)

    @property
    def file(self) -> str:
        """The file that it was written in; empty where that is not known, as of a county that never reported."""
        return self.origin.file if self.origin else ""


@frozen
class Lot:
    """Records of one kind in one file: how many, and in which rows."""

    owner: tuple[str, ...]
    kind: str
    file: str
    records: tuple[Traced, ...]

    @property
    def rows(self) -> str:
        """The rows as "1–3, 5"; a record that stands alone in its file has none."""
        numbers = sorted({each.origin.row for each in self.records if each.origin and each.origin.row})
        return ", ".join(_span(*each) for each in _runs(numbers))


@frozen
class Explained:
    """A figure with the records that are counted, and those that are in the whole without being counted."""

    counted: Counted
    part: tuple[Traced, ...]
    rest: tuple[Traced, ...] = ()
    outside: tuple[tuple[str, tuple[Traced, ...]], ...] = ()
    """What is not in the whole, by its reason."""
    reasons: tuple[tuple[str, tuple[Traced, ...]], ...] = ()
    """What is in the whole without being counted and has a reason of its own, as a silence has."""


@frozen(eq=False, slots=False)
class Sources:
    """Where every record of a plan, its dossiers and its evaluation was written."""

    owners: tuple[Owner, ...]

    @cached_property
    def places(self) -> Mapping[RecordKey, Traced]:
        """Every record by its key, without the parts."""
        return {
            each.key: Traced(each.key, path_of(owner), each.record.origin)
            for owner in self.owners
            for each in whole_records(owner)
        }

    def trace(self, keys: Iterable[RecordKey]) -> tuple[Traced, ...]:
        """Return where records were written, in the order given, each once."""
        return tuple(self.places.get(key) or self._part(key) for key in dict.fromkeys(keys))

    def _part(self, key: RecordKey) -> Traced:
        """Return where a part was written, which is where its owner was; what is no record was written nowhere."""
        owner = self.places.get(owner_of(key))
        return Traced(key, owner.owner, owner.origin) if owner else Traced(key, (), None)

    def explain(self, counted: Counted) -> Explained:
        """Return what a figure rests on."""
        if not isinstance(counted, Share):
            return Explained(counted, self.trace(counted.basis))
        part = set(counted.part)
        rest = self.trace(key for key in counted.whole if key not in part)
        whole = set(counted.whole)
        told = [(why, self.trace(keys), whole.issuperset(keys)) for why, keys in counted.outside]
        outside, reasons = (
            tuple((why, each) for why, each, inside in told if inside is side) for side in (False, True)
        )
        return Explained(counted, self.trace(counted.part), rest, outside, reasons)


def lots(records: Iterable[Traced]) -> Iterator[Lot]:
    """Yield records file by file, so that ten thousand of them can be told in a few lines."""
    found: dict[tuple[tuple[str, ...], str, str], list[Traced]] = {}
    for each in records:
        found.setdefault((each.owner, each.file, each.kind), []).append(each)
    for owner, file, kind in sorted(found):
        yield Lot(owner, kind, file, tuple(found[owner, file, kind]))


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        several = [number for _, number in run]
        yield several[0], several[-1]


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
