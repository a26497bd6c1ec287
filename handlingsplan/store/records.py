"""Tables, each with its place, become the records of a plan or a dossier: whatever they were written in."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator

import attrs
from attrs import define, field, frozen

from ..errors import Finding, Origin, UnreadableError
from ..fields import OwnField
from ..language import Text, text
from ..model import Holding, Record, Refused, holdings
from . import faults
from .own_fields import Pairs, misdeclared, own_values
from .signs import control_characters
from .structure import read_record
from .told import Told


@frozen
class Contents:
    """What was read: the records by attribute, the findings by place, and what was refused."""

    values: dict[str, typing.Any]
    findings: tuple[Finding, ...]
    refused: tuple[Refused, ...]


@frozen
class Raw:
    """A record as it was written: its table, its place, and whether signs can stand in it that no document shows."""

    table: typing.Any
    origin: Origin
    escaped: bool = True


@define
class Records:
    """Makes records of tables, one kind after the other; `rows` gives the tables of a kind."""

    rows: Callable[[Holding], Iterable[Raw]]
    told: Told
    own: tuple[OwnField, ...] = field(default=())

    def read(self, kinds: Iterable[Holding]) -> dict[str, typing.Any]:
        """Return the records by attribute; the county's own fields come first, as all others may use them."""
        values: dict[str, typing.Any] = {}
        for holding in sorted(kinds, key=lambda each: each.noun is not OwnField):
            records = tuple(self._of(holding))
            if holding.many:
                values[holding.attribute] = records
            elif records:
                values[holding.attribute] = records[0]
        return values

    def _of(self, holding: Holding) -> Iterator[typing.Any]:
        first: dict[str, Origin] = {}
        for raw in self.rows(holding):
            origin = raw.origin
            record, findings = self._record(holding, raw)
            if origin.name and origin.name in first:
                findings.append(faults.id_twice(origin.name, first[origin.name]).at(origin))
                record = None
            first.setdefault(origin.name, origin)
            self.told.findings += findings
            if record is None:
                self.told.lost(holding.table, origin)
                continue
            if isinstance(record, OwnField):
                self.own = (*self.own, record)
            yield record

    def _record(self, holding: Holding, raw: Raw) -> tuple[typing.Any, list[Finding]]:
        """Return a record, or None if anything in it is wrong: nothing half-read; and all there is to say of it."""
        own: dict[str, typing.Any] = {}
        table, origin = raw.table, raw.origin
        is_record = issubclass(holding.noun, Record)
        if isinstance(table, dict) and is_record and "egna" in table:
            own = table["egna"]
            table = {key: value for key, value in table.items() if key != "egna"}
        record, findings = read_record(holding.noun, table, origin)
        pairs, wrong = own_values(own, self.own, holding.noun, origin)
        findings += wrong
        if raw.escaped:
            findings += control_characters(table, holding.noun, origin)
        if record is None or pairs is None:
            return None, findings
        if isinstance(record, OwnField) and (unfit := [*misdeclared(record, self.own, origin)]):
            return None, findings + unfit
        return _placed(record, pairs, origin) if is_record else record, findings


def _placed(record: Record, own: Pairs, origin: Origin) -> Record:
    """Give a record that nobody else has seen yet its own fields and its place."""
    object.__setattr__(record, "egna", own)
    object.__setattr__(record, "origin", origin)
    return record


def require_all(owner: type, contents: Contents, whole: object, named: Callable[[Holding], str]) -> None:
    """Raise UnreadableError, with all findings, if something is lacking without which nothing can be made."""
    needed = {a.name for a in attrs.fields(owner) if a.default is attrs.NOTHING} - contents.values.keys()
    lacking = [each for each in holdings(owner) if each.attribute in needed]
    if not lacking:
        return
    faulty = [each for each in lacking if _is_there(each, contents)]
    absent = [each for each in lacking if each not in faulty]
    # What has to be mended first is told first.
    findings = sorted(contents.findings, key=lambda each: not any(_is_about(each, one) for one in lacking))
    said = {
        **({"absent": _without(absent, whole, named)} if absent else {}),
        **({"faulty": _until_mended(faulty, whole, named)} if faulty else {}),
        **{f"line{n}": each for n, each in enumerate(findings)},
    }
    raise UnreadableError(Text("\n".join(map("{{{}}}".format, said)), tuple(said.items())))


def _without(absent: list[Holding], whole: object, named: Callable[[Holding], str]) -> Text:
    return text("{folder} kan inte läsas: {names} saknas.", folder=whole, names=", ".join(map(named, absent)))


def _until_mended(faulty: list[Holding], whole: object, named: Callable[[Holding], str]) -> Text:
    names = ", ".join(map(named, faulty))
    return text("{folder} kan inte läsas förrän felen i {names} är rättade:", folder=whole, names=names)


def _is_there(holding: Holding, contents: Contents) -> bool:
    """Whether a record is written, though it, or its whole file, could not be read."""
    refused = {(each.kind, each.name if each.kind == "file" else "") for each in contents.refused}
    return bool({(holding.table, ""), ("file", holding.file)} & refused)


def _is_about(finding: Finding, holding: Holding) -> bool:
    at = finding.origin
    return at is not None and at.file == holding.file and at.table in ("", holding.table)
