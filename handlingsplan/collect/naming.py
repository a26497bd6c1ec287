"""Ids of filled records: those that a person gave, and those made for the others."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, evolve, field

from ..errors import Finding, Origin
from ..fields import Field, declared, noun_key
from ..forms import FilledCell
from ..language import Text, text
from ..store.files import Tables
from . import faults
from .filled_record import FilledRecord
from .ids import NAMED_BY, made_id
from .lines import Line
from .plain_words import tidy

SHOWN = 10


@define
class Naming:
    """Gives each record an id, and remembers which were made."""

    file: str
    _made: dict[str, list[Origin]] = field(factory=dict)

    def ids(self, noun: type, lines: list[Line]) -> list[str]:
        """Return the id of each row; "" where it is made only when what the row refers to is known."""
        given = [_given(line.said("id")) for line in lines]
        if noun not in NAMED_BY or any(each.says.refers for each in declared(noun) if each.key in NAMED_BY[noun]):
            return given
        taken = set(given)
        for n, line in enumerate(lines):
            if not line.said("id"):
                given[n] = made_id(noun, " ".join(map(line.in_words, NAMED_BY[noun])), taken)
                taken.add(given[n])
        return given

    def finish(self, records: Mapping[str, list[FilledRecord]]) -> None:
        """Make the ids that are still lacking, of what the records refer to, and those of parts."""
        for kind, several in records.items():
            taken = {each.id for each in several}
            for each in several:
                lacks = each.noun in NAMED_BY and not each.line.said("id")
                if lacks and _name(each.values, each.noun, taken):
                    self._made.setdefault(kind, []).append(each.place("id"))

    def finish_parts(self, records: Mapping[str, list[FilledRecord]]) -> None:
        """Make the ids of parts, which tell them apart within their record."""
        for several in records.values():
            for record in several:
                for each in declared(record.noun):
                    if each.nested and each.inner in NAMED_BY:
                        self._name_parts(record, each)

    def _name_parts(self, record: FilledRecord, each: Field) -> None:
        parts: list[Tables] = record.values.get(each.key, [])
        taken = {part["id"] for part in parts if isinstance(part.get("id"), str)}
        for n, part in enumerate(parts, 1):
            if "id" not in part and _name(part, each.inner, taken):
                place = record.place("id", ((each.key, n),), each.inner)
                self._made.setdefault(noun_key(each.inner), []).append(evolve(place, name=part["id"]))

    def findings(self) -> list[Finding]:
        """Return a note for each table where ids were made."""
        return [faults.id_made(_listed(places), self.file).at(places[0]) for places in self._made.values()]


def _name(values: Tables, noun: type, taken: set[str]) -> bool:
    """Give a record or part an id, if it has none; False if it says nothing to make one of."""
    said = " ".join(str(values[key]) for key in NAMED_BY[noun] if key in values)
    name = values.get("id") or made_id(noun, said, taken)
    if name:
        values["id"] = name
        taken.add(name)
    return bool(name)


def _given(cell: FilledCell | None) -> str:
    return tidy(str(cell.value)) if cell and not isinstance(cell.value, bool) else ""


def _listed(places: list[Origin]) -> Text:
    shown = ", ".join(f"”{each.name}” ({each.cell.name})" if each.cell else each.name for each in places[:SHOWN])
    if len(places) > SHOWN:
        return text("{names} med flera, {n} i allt", names=shown, n=len(places))
    return Text("{names}", (("names", shown),))
