"""Changes a few fields in files that people have written: all that are named, or none."""

from __future__ import annotations

import shutil
import typing
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from attrs import evolve

from ..errors import Finding, Origin, Severity, UnreadableError, UnwritableError
from ..language import text
from ..model import Holding, OwnText, Record, holdings
from ..target import beside
from ..unwritable import refuse_locked, writing
from .emit import plain
from .fault import FaultError
from .files import Tables, parse_toml, read_text
from .own_fields import own_values
from .own_texts import FOLDER as TEXTS
from .own_texts import composed, parsed
from .structure import read_record
from .surgery import UnchangedError, with_fields

Fields = Mapping[str, typing.Any]
Changes = Mapping[tuple[str, str], Fields]


def edit_folder(owner: type, folder: Path, changes: Changes) -> tuple[Path, ...]:
    """Set fields of the records named and return the files changed; UnwritableError if one cannot be set."""
    edited: dict[Path, str] = {}
    for (kind, name), fields in changes.items():
        holding = next((each for each in holdings(owner) if each.table == kind), None)
        path = folder / _file(holding, name)
        if holding is None or not path.is_file():
            raise _not_there(kind, name)
        source = edited[path] if path in edited else _source(path)
        of_texts = holding.file == TEXTS
        edited[path] = _own_text(source, name, fields) if of_texts else _table(source, holding, name, fields)
    _replace_all(edited)
    return tuple(edited)


def _file(holding: Holding | None, name: str) -> str:
    if holding is None:
        return ""
    return f"{TEXTS}/{name}.md" if holding.file == TEXTS else holding.file


def _source(path: Path) -> str:
    """Return a file's text with its own line breaks and its byte order mark, if it has one."""
    try:
        parse_toml(read_text(path)) if path.suffix == ".toml" else read_text(path)
    except FaultError as fault:
        raise UnreadableError(text("{finding}", finding=fault.at(Origin(path.name)))) from fault
    return path.read_bytes().decode()


def _table(source: str, holding: Holding, name: str, fields: Fields) -> str:
    mark = "\ufeff" if source.startswith("\ufeff") else ""
    source = source.removeprefix(mark)
    row = _row(parse_toml(source), holding, name)
    said = {key: _plain(value) for key, value in fields.items()}
    try:
        changed = with_fields(source, holding.table, row, said)
    except UnchangedError:
        raise UnwritableError(
            text(
                "{record} är skriven så att den inte kan ändras utan att annat ändras.",
                record=f"{holding.table} {name}",
            ),
            hint=text("Ändra den för hand i {file}.", file=holding.file),
        ) from None
    tables = parse_toml(changed)[holding.table]
    _require_readable(holding, tables if row is None else tables[row], name)
    return mark + changed


def _plain(value: typing.Any) -> typing.Any:
    return None if value == () else dict(value) if _are_pairs(value) else plain(value)


def _are_pairs(value: typing.Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(each, tuple) for each in value)


def _row(tables: Tables, holding: Holding, name: str) -> int | None:
    found = tables.get(holding.table)
    if holding.many and isinstance(found, list):
        rows = [n for n, each in enumerate(found) if isinstance(each, dict) and each.get("id") == name]
        if len(rows) == 1:
            return rows[0]
    elif isinstance(found, dict) and not holding.many and found.get("id", name) == name:
        return None
    raise _not_there(holding.table, name)


def _require_readable(holding: Holding, table: Tables, name: str) -> None:
    own = table.pop("egna", {})
    origin = Origin(holding.file, holding.table, name=name)
    _, findings = read_record(holding.noun, table, origin)
    if issubclass(holding.noun, Record):
        findings += own_values(own, (), holding.noun, origin)[1]
    _refuse_errors(findings)


def _own_text(source: str, name: str, fields: Fields) -> str:
    origin = Origin(f"{TEXTS}/{name}.md")
    record, findings = read_record(OwnText, {"id": name, **parsed(source.replace("\r\n", "\n"))}, origin)
    _refuse_errors(findings)
    changed = composed(evolve(record, **fields))
    _refuse_errors(read_record(OwnText, {"id": name, **parsed(changed)}, origin)[1])
    return changed.replace("\n", "\r\n") if "\r\n" in source else changed


def _refuse_errors(findings: list[Finding]) -> None:
    for each in findings:
        if each.severity is Severity.ERROR:
            raise UnwritableError(text("{finding}", finding=each))


def _not_there(kind: str, name: str) -> UnwritableError:
    return UnwritableError(text("Det finns ingen post {kind} {name} att ändra.", kind=kind, name=name))


def _replace_all(edited: Mapping[Path, str]) -> None:
    """Write all files beside the old ones, and only then put them in their places."""
    with ExitStack() as stack:
        written = {path: stack.enter_context(beside(path)) for path in edited}
        for path, new in written.items():
            refuse_locked(path)
            with writing(path):
                new.write_bytes(edited[path].encode())
                shutil.copymode(path, new)
        for path, new in written.items():
            with writing(path, moving=True):
                new.replace(path)
