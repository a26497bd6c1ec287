"""A folder becomes the records of a plan or a dossier: what can be read is read, and all that is wrong is told."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from pathlib import Path

import attrs
from attrs import Factory, define, field, frozen

from ..errors import Finding, Origin, UnreadableError, by_place
from ..fields import OwnField
from ..language import Text, text
from ..model import Holding, Record, Refused, holdings
from . import faults
from .files import Tables, parse_toml, read_text
from .owntexts import TEXTS, read_own_texts
from .records import own_values, signs, twice_named
from .structure import read_record


@frozen
class Contents:
    """What a folder gave: the records by attribute, the findings by place, and what was refused."""

    values: dict[str, typing.Any]
    findings: tuple[Finding, ...]
    refused: tuple[Refused, ...]


@define
class Reader:
    """Goes through a folder's files once and gathers what they give."""

    owner: type
    folder: Path
    findings: list[Finding] = Factory(list)
    refused: list[Refused] = Factory(list)
    own: tuple[OwnField, ...] = ()
    tables: dict[str, Tables] = Factory(dict)
    escaped: set[str] = field(factory=set)

    def read(self) -> Contents:
        """Return everything, the county's own fields first, as all other records may use them."""
        for file in dict.fromkeys(each.file for each in holdings(self.owner)):
            self._open(file)
        self._check_folder()
        values: dict[str, typing.Any] = {}
        for holding in sorted(holdings(self.owner), key=lambda each: each.noun is not OwnField):
            records = tuple(self._records(holding))
            if holding.noun is OwnField:
                self.own = records
            if records or holding.many:
                values[holding.attribute] = records if holding.many else records[0]
        return Contents(values, tuple(sorted(self.findings, key=by_place)), tuple(self.refused))

    def _open(self, file: str) -> None:
        path = self.folder / file
        if file == TEXTS or not path.exists():
            return
        try:
            source = read_text(path)
            self.tables[file] = parse_toml(source)
        except faults.FaultError as fault:
            self._refuse("file", file, fault, Origin(file))
            return
        if "\\" in source:  # only an escape can bring a control character into TOML
            self.escaped.add(file)
        self._check_tables(file)

    def _check_tables(self, file: str) -> None:
        here = [each.table for each in holdings(self.owner) if each.file == file]
        homes = {each.table: each.file for each in holdings(self.owner)}
        for name in self.tables[file]:
            if name not in here:
                fault = faults.wrong_file(name, homes[name]) if name in homes else faults.unknown_table(name, here)
                self._refuse("table", name, fault, Origin(file, name))

    def _check_folder(self) -> None:
        known = {each.file for each in holdings(self.owner)}
        for path in sorted(self.folder.iterdir()):
            if path.name not in known and not _ignored(path):
                self.findings.append(faults.unknown_file(path.name, known).at(Origin(path.name)))

    def _records(self, holding: Holding) -> Iterator[typing.Any]:
        if holding.file == TEXTS:
            found, findings, refused = read_own_texts(self.folder / TEXTS)
            self.findings += findings
            self.refused += refused
            yield from found
            return
        first: dict[str, Origin] = {}
        for row, table in enumerate(self._rows(holding), 1):
            origin = _origin(holding, row, table)
            record, findings = self._record(holding, table, origin)
            if record is not None and isinstance(record, Record) and record.id in first:
                findings.append(faults.id_twice(record.id, first[record.id]).at(origin))
                record = None
            self.findings += findings
            if record is None:
                self.refused.append(Refused(holding.table, origin.name or f"#{row}", origin))
                continue
            if isinstance(record, Record):
                first[record.id] = origin
            yield record

    def _rows(self, holding: Holding) -> list[typing.Any]:
        value = self.tables.get(holding.file, {}).get(holding.table)
        if value is None:
            return []
        if isinstance(value, list) == holding.many:
            return value if holding.many else [value]
        origin = Origin(holding.file, holding.table)
        self._refuse(holding.table, "#1", faults.wrong_brackets(holding.table, holding.many), origin)
        return []

    def _record(self, holding: Holding, table: typing.Any, origin: Origin) -> tuple[typing.Any, list[Finding]]:
        own: dict[str, typing.Any] = {}
        if isinstance(table, dict) and issubclass(holding.noun, Record):
            own = table.get("egna", {})
            table = {key: value for key, value in table.items() if key != "egna"}
        record, findings = read_record(holding.noun, table, origin)
        pairs, wrong = own_values(own, self.own, holding.noun, origin)
        findings += wrong
        if holding.file in self.escaped:
            findings += signs(table, holding.noun, origin)
        if record is not None:
            findings += (twice := list(twice_named(record, origin)))
            if twice or pairs is None:
                return None, findings
            if isinstance(record, Record):
                record = attrs.evolve(record, egna=pairs, origin=origin)
        return record, findings

    def _refuse(self, kind: str, name: str, fault: faults.FaultError, origin: Origin) -> None:
        self.findings.append(fault.at(origin))
        self.refused.append(Refused(kind, name, origin))


def _origin(holding: Holding, row: int, table: typing.Any) -> Origin:
    name = table.get("id", "") if isinstance(table, dict) else ""
    return Origin(
        holding.file, holding.table, row if holding.many else 0, name=faults.cut(name) if isinstance(name, str) else ""
    )


def _ignored(path: Path) -> bool:
    """Whether a file in the folder is no business of ours: hidden, a note to people, or what an editor needs."""
    name = path.name.casefold()
    if path.is_dir():
        return name != "texts" and not faults.nearest(name, [TEXTS])
    return name.startswith((".", "~", "readme")) or name.endswith((".md", ".schema.json"))


def read_folder(owner: type, folder: Path, what: Text) -> Contents:
    """Return what a folder holds of a plan or a dossier; raise UnreadableError where there is nothing to stand on."""
    head = holdings(owner)[0].file
    if not folder.exists():
        raise UnreadableError(
            text("Mappen {folder} finns inte.", folder=folder), hint=text("Kontrollera stavningen och sökvägen.")
        )
    if not folder.is_dir():
        raise UnreadableError(
            text("{folder} är en fil och inte en mapp.", folder=folder),
            hint=text("Ange mappen som {head} ligger i.", head=head),
        )
    if not (folder / head).exists():
        raise UnreadableError(
            text("Mappen {folder} innehåller ingen {head}, så den är {what}.", folder=folder, head=head, what=what),
            hint=text("Ange en mapp som har en {head}.", head=head),
        )
    contents = Reader(owner, folder).read()
    _require(owner, contents, folder)
    return contents


def _require(owner: type, contents: Contents, folder: Path) -> None:
    needed = [a.name for a in attrs.fields(owner) if a.default is attrs.NOTHING]
    lacking = [each for each in holdings(owner) if each.attribute in needed and each.attribute not in contents.values]
    if lacking:
        names = ", ".join(f"[{each.table}] i {each.file}" for each in lacking)
        lines: dict[str, typing.Any] = {f"rad{n}": each for n, each in enumerate(contents.findings)}
        raise UnreadableError(
            text(
                "Mappen {folder} kan inte läsas utan {names}." + "".join(f"\n{{{each}}}" for each in lines),
                folder=folder,
                names=names,
                **lines,
            )
        )
