"""A folder becomes the records of a plan or a dossier: what can be read is read, and all that is wrong is told."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from pathlib import Path

import attrs
from attrs import define, field, frozen

from ..errors import Finding, Origin, UnreadableError, by_place
from ..fields import OwnField
from ..language import Text, text
from ..model import Holding, Record, Refused, holdings
from . import faults
from .fault import cut
from .opening import Opened, check_folder, open_folder, require_folder
from .own_fields import misdeclared, own_values
from .own_texts import FOLDER as TEXTS
from .own_texts import read_own_texts
from .signs import control_characters
from .structure import read_record
from .told import Told


@frozen
class Contents:
    """What a folder gave: the records by attribute, the findings by place, and what was refused."""

    values: dict[str, typing.Any]
    findings: tuple[Finding, ...]
    refused: tuple[Refused, ...]


def read_folder(owner: type, folder: Path, what: Text) -> Contents:
    """Return what a folder holds of a plan or a dossier; raise UnreadableError where there is nothing to stand on."""
    told = Told()
    try:
        require_folder(owner, folder, what)
        values = _Records(owner, folder, told, open_folder(owner, folder, told)).read()
        check_folder(owner, folder, [each.file for each in values.get("evidence", ())], told)
    except OSError as error:
        raise UnreadableError(
            text("Mappen {folder} kan inte läsas: {reason}.", folder=folder, reason=error.strerror or error),
            hint=text("Se efter att sökvägen är rätt och att du får läsa i mappen."),
        ) from error
    contents = Contents(values, tuple(sorted(told.findings, key=by_place)), tuple(told.refused))
    _require_all(owner, contents, folder)
    return contents


def _require_all(owner: type, contents: Contents, folder: Path) -> None:
    needed = {a.name for a in attrs.fields(owner) if a.default is attrs.NOTHING} - contents.values.keys()
    lacking = [f"{each.file} [{each.table}]" for each in holdings(owner) if each.attribute in needed]
    if not lacking:
        return
    reason = text("{folder} kan inte läsas utan {lacking}.", folder=folder, lacking=", ".join(lacking))
    lines = {f"line{n}": each for n, each in enumerate(contents.findings)}
    raise UnreadableError(
        Text("\n".join(("{reason}", *map("{{{}}}".format, lines))), (("reason", reason), *lines.items()))
    )


@define
class _Records:
    """Makes records of a folder's tables, one kind after the other."""

    owner: type
    folder: Path
    told: Told
    opened: Opened
    own: tuple[OwnField, ...] = field(default=())

    def read(self) -> dict[str, typing.Any]:
        """Return the records by attribute; the county's own fields come first, as all others may use them."""
        values: dict[str, typing.Any] = {}
        for holding in sorted(holdings(self.owner), key=lambda each: each.noun is not OwnField):
            records = tuple(self._of(holding))
            if holding.many:
                values[holding.attribute] = records
            elif records:
                values[holding.attribute] = records[0]
        return values

    def _of(self, holding: Holding) -> Iterator[typing.Any]:
        if holding.file == TEXTS:
            yield from read_own_texts(self.folder / TEXTS, self.told)
            return
        first: dict[str, Origin] = {}
        for row, table in enumerate(self._rows(holding), 1):
            origin = _origin(holding, row, table)
            record, findings = self._record(holding, table, origin)
            if origin.name and origin.name in first:
                findings.append(faults.id_twice(origin.name, first[origin.name]).at(origin))
                record = None
            first.setdefault(origin.name, origin)
            self.told.findings += findings
            if record is None:
                self._lost(holding, row, origin)
                continue
            if isinstance(record, OwnField):
                self.own = (*self.own, record)
            yield record

    def _rows(self, holding: Holding) -> list[typing.Any]:
        value = self.opened.tables.get(holding.file, {}).get(holding.table)
        if value is None:
            return []
        if isinstance(value, list) is holding.many:
            return value if holding.many else [value]
        self.told.add(faults.wrong_brackets(holding.table, holding.many), Origin(holding.file, holding.table))
        for row, each in enumerate(value if isinstance(value, list) else [value], 1):
            self._lost(holding, row, _origin(holding, row, each))
        return []

    def _lost(self, holding: Holding, row: int, origin: Origin) -> None:
        self.told.refused.append(Refused(holding.table, origin.name or f"#{row}", origin))

    def _record(self, holding: Holding, table: typing.Any, origin: Origin) -> tuple[typing.Any, list[Finding]]:
        """Return a record, or None if anything in it is wrong: nothing half-read; and all there is to say of it."""
        own: dict[str, typing.Any] = {}
        is_record = issubclass(holding.noun, Record)
        if isinstance(table, dict) and is_record:
            own = table.get("egna", {})
            table = {key: value for key, value in table.items() if key != "egna"}
        record, findings = read_record(holding.noun, table, origin)
        pairs, wrong = own_values(own, self.own, holding.noun, origin)
        findings += wrong
        if holding.file in self.opened.escaped:
            findings += control_characters(table, holding.noun, origin)
        if record is None or pairs is None:
            return None, findings
        if isinstance(record, OwnField) and (unfit := [*misdeclared(record, self.own, origin)]):
            return None, findings + unfit
        return attrs.evolve(record, egna=pairs, origin=origin) if is_record else record, findings


def _origin(holding: Holding, row: int, table: typing.Any) -> Origin:
    name = table.get("id") if isinstance(table, dict) else None
    return Origin(
        holding.file, holding.table, row if holding.many else 0, name=cut(name) if isinstance(name, str) else ""
    )
