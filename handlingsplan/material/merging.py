"""Merging: several dossiers of one body and round become one. What is equal counts once, what differs is disputed."""

from __future__ import annotations

import typing
from collections.abc import Hashable, Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from ..errors import Origin
from ..fields import OwnField
from ..followup import Dispute, Said
from ..language import Text, text
from ..model import Dossier, Holding, Record, Refused, held, holdings
from ..model.dossier import ExportChoice, Vocabulary
from ..model.publishing import LogoFile, OwnHeading
from ..report import record_key
from .disputes import differing
from .whole import within

DISPUTED = text("motstridiga uppgifter")
"""Why a record that two dossiers say different things of is left out: what the balance prints."""

NAMED: dict[type, typing.Callable[[typing.Any], Hashable]] = {
    LogoFile: lambda each: each.file,
    OwnHeading: lambda each: each.section,
    Vocabulary: lambda each: each.list,
    OwnField: lambda each: (each.noun, each.key),
    ExportChoice: lambda each: each.suffix,
}
"""What tells records without an id of their own apart."""


@frozen
class Copy:
    """A dossier, the folder it lies in, how it is told, and whether it is preferred: 0 before 1.

    Several of one body and round are copies of each other.
    """

    dossier: Dossier
    place: str
    shown: str
    rank: int | None = None


@frozen(eq=False)
class Merge:
    """Brings copies together; gathers what they dispute, and how many records only some of them have."""

    copies: Sequence[Copy]
    disputes: list[Dispute] = field(factory=list)
    refused: list[Refused] = field(factory=list)
    alone: list[str] = field(factory=list)

    def merged(self) -> Dossier:
        """Return the one dossier; what is disputed and not chosen stands in its `refused`."""
        first = self.copies[0].dossier
        values = {each.attribute: self._of(each) for each in holdings(Dossier)}
        refused = (_at(one, copy.place) for copy in self.copies for one in copy.dossier.refused)
        found = (within(copy.place, one) for copy in self.copies for one in copy.dossier.findings)
        return evolve(first, **values, findings=tuple(found), refused=(*refused, *self.refused), homes={})

    def _of(self, holding: Holding) -> typing.Any:
        rows = [[*self._rows(copy, holding)] for copy in self.copies]
        if not holding.many:
            return self._single(holding, [pair for row in rows for pair in row])
        grouped: dict[Hashable, list[tuple[Copy, typing.Any]]] = {}
        for copy, record in (pair for row in rows for pair in row):
            grouped.setdefault(_name(record), []).append((copy, record))
        return tuple(each for several in grouped.values() if (each := self._one(holding, several)) is not None)

    def _rows(self, copy: Copy, holding: Holding) -> Iterator[tuple[Copy, typing.Any]]:
        records = next(several for each, several in held(copy.dossier) if each == holding)
        for each in records:
            known = isinstance(each, Record) and each.origin
            yield copy, evolve(each, origin=_moved(known, copy.place)) if known else each

    def _single(self, holding: Holding, said: list[tuple[Copy, typing.Any]]) -> typing.Any:
        """Return what must stand, as whose dossier it is: the preferred one's, else the first's, told as a dispute."""
        return self._one(holding, said, stands=True) if said else None

    def _one(self, holding: Holding, said: list[tuple[Copy, typing.Any]], *, stands: bool = False) -> typing.Any:
        """Return the record that stands; None where several differ and nothing is chosen."""
        apart: list[tuple[Copy, typing.Any]] = []
        for copy, record in said:
            if all(record != other for _, other in apart):
                apart.append((copy, record))
        if len(said) < len(self.copies):
            self.alone.append(holding.table)
        if len(apart) == 1:
            return apart[0][1]
        preferred = [pair for pair in apart if pair[0].rank is not None]
        chosen = min(preferred, key=lambda pair: pair[0].rank or 0) if preferred else apart[0] if stands else None
        self._dispute(holding, apart, chosen, openly=bool(preferred))
        if chosen is not None:
            return chosen[1]
        if issubclass(holding.noun, Record):
            self.refused.append(Refused(holding.table, _shown_name(apart[0][1]), apart[0][1].origin, DISPUTED))
        return None

    def _dispute(
        self,
        holding: Holding,
        apart: list[tuple[Copy, typing.Any]],
        chosen: tuple[Copy, typing.Any] | None,
        *,
        openly: bool,
    ) -> None:
        (at, first), *others = [chosen, *(each for each in apart if each is not chosen)] if chosen else apart
        key = record_key(*self.copies[0].dossier.path, kind=holding.table, name=_shown_name(first))
        for there, other in others:
            for name, label, one, two in differing(first, other):
                here = Said(one, _place(holding, first, at, name, label))
                beside = Said(two, _place(holding, other, there, name, label))
                self.disputes.append(Dispute(key, name, label, here, beside, here if chosen else None, openly))


def _name(record: typing.Any) -> Hashable:
    return NAMED[type(record)](record) if type(record) in NAMED else record.id


def _shown_name(record: typing.Any) -> str:
    name = _name(record) if type(record) in NAMED or isinstance(record, Record) else ""
    return " ".join(map(str, name)) if isinstance(name, tuple) else str(name)


def _place(holding: Holding, record: typing.Any, copy: Copy, key: str, label: Text) -> Origin:
    """Return where a field is written; a record that does not know its place is one of few in its file."""
    known: Origin | None = getattr(record, "origin", None)
    origin = known or _moved(Origin(holding.file, holding.table), copy.place)
    return evolve(origin, column=key, label=label)


def _moved(origin: Origin, place: str) -> Origin:
    """Return a place with the folder of its dossier before the file."""
    return evolve(origin, file=f"{place}/{origin.file}") if place else origin


def _at(refused: Refused, place: str) -> Refused:
    return evolve(refused, origin=_moved(refused.origin, place))


def brought_together(copies: Iterable[Copy]) -> tuple[Dossier, Merge]:
    """Return several dossiers of one body and round as one, with what they dispute."""
    merge = Merge(sorted(copies, key=lambda each: each.shown))
    return merge.merged(), merge
