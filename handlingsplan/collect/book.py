"""A filled form as records, each with its id, its parts and the cell of every value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from ..fields import OwnField
from ..forms import Filled
from ..model import ActionPlan, Dossier, Record, holdings
from ..store.structure import read_record
from ..store.told import Told
from ..vocabularies import shipped_words
from .choosing import Choosing
from .filled_record import FilledRecord, Filling
from .lines import Line, lines_of
from .lists import Lists, names_in, names_of
from .naming import Naming
from .parts import Parts
from .plain_words import tidy
from .remarks import Remarks
from .several import from_one_cell
from .sheets import sheets
from .stamp import language_of

NEEDED = frozenset(
    each.table for each in holdings(Dossier) if attrs.fields_dict(Dossier)[each.attribute].default is attrs.NOTHING
)
"""The tables without which there is no dossier: whose it is, and which round it is about."""

Lines = Mapping[str, list[Line]]


def records_in(filled: Filled, plan: ActionPlan, told: Told, remarks: Remarks) -> dict[str, list[FilledRecord]]:
    """Return the records of a filled form by kind, with their parts; tell what could not be one."""
    lines = {table.key: lines_of(table, needed=table.key in NEEDED) for table in filled.tables}
    naming = Naming(filled.file)
    names: dict[str, dict[str, tuple[str, ...]]] = names_in(plan)
    ids = {each.key: naming.ids(each.noun, lines.get(each.key, [])) for each in sheets() if _has_id(each.noun)}
    for kind, given in ids.items():
        for line, name in zip(lines.get(kind, []), given, strict=True):
            if name:
                names.setdefault(kind, {})[name] = names_of(line.in_words)
    lists = Lists(names, _words(lines), language_of(filled)).all()
    filling = Filling(lists, _own_fields(lines, lists, filled.file), remarks)
    records = {
        each.key: list(_records(each.noun, lines.get(each.key, []), ids.get(each.key), filled.file, filling))
        for each in sheets()
        if not each.owners
    }
    naming.finish(records)
    parts = Parts(records, filling, told)
    for each in sheets():
        if each.owners:
            parts.read(each, lines.get(each.key, []), filled.file)
    naming.finish_parts(records)
    told.findings += naming.findings()
    return records


def _has_id(noun: type) -> bool:
    return issubclass(noun, Record)


def _records(
    noun: type, lines: list[Line], ids: list[str] | None, file: str, filling: Filling
) -> Iterator[FilledRecord]:
    for n, line in enumerate(lines):
        record = FilledRecord(line, noun, file)
        filling.read(record, line, noun, record.values)
        if ids and ids[n]:
            record.values.setdefault("id", ids[n])
        yield record


def _words(lines: Lines) -> Mapping[str, tuple[str, ...]]:
    words = dict(shipped_words())
    for line in lines.get("vocabulary", []):
        name = tidy(line.in_words("list"))
        words[name] = (*words.get(name, ()), *from_one_cell(line.in_words("words")))
    return words


def _own_fields(lines: Lines, lists: Mapping[str, Choosing], file: str) -> tuple[OwnField, ...]:
    """Return the county's own fields, which all other rows may use; what is wrong with them is told later."""
    filling = Filling(lists, (), Remarks())
    records = _records(OwnField, lines.get("own_field", []), None, file, filling)
    read = (read_record(OwnField, each.values, each.place())[0] for each in records)
    return tuple(each for each in read if each)
