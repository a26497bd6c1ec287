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
from .emit import headed, plain
from .fault import FaultError
from .files import Tables, parse_toml, read_text
from .own_fields import own_values
from .own_texts import FOLDER as TEXTS
from .own_texts import composed, parsed
from .signs import encoded
from .structure import read_record
from .surgery import Change, UnchangedError, with_changes

Fields = Mapping[str, typing.Any]
Changes = Mapping[tuple[str, str], Fields]
Wanted = list[tuple[Holding, str, Fields]]


def edit_folder(owner: type, folder: Path, changes: Changes) -> tuple[Path, ...]:
    """Set fields of the records named and return the files changed; UnwritableError if one cannot be set."""
    wanted: dict[Path, Wanted] = {}
    for (kind, name), fields in changes.items():
        holding = next((each for each in holdings(owner) if each.table == kind), None)
        path = folder / _file(holding, name)
        if holding is None or not path.is_file():
            raise _not_there(kind, name)
        wanted.setdefault(path, []).append((holding, name, fields))
    _replace_all({path: encoded(_edited(path, each), path.name) for path, each in wanted.items()})
    return tuple(wanted)


def _file(holding: Holding | None, name: str) -> str:
    if holding is None:
        return ""
    return f"{TEXTS}/{name}.md" if holding.file == TEXTS else holding.file


def _edited(path: Path, wanted: Wanted) -> str:
    try:
        read = read_text(path)
        if path.suffix == ".md":
            return _own_text(path, read, wanted[0][2])
        return _tables(path, parse_toml(read), wanted)
    except FaultError as fault:
        raise UnreadableError(text("{finding}", finding=fault.at(Origin(path.name)))) from fault


def _tables(path: Path, tables: Tables, wanted: Wanted) -> str:
    source = path.read_bytes().decode()
    mark = "\ufeff" if source.startswith("\ufeff") else ""
    changes = [
        Change(holding.table, _row(tables, holding, name), _plain(fields), headed(holding.noun))
        for holding, name, fields in wanted
    ]
    try:
        changed = with_changes(source.removeprefix(mark), changes)
    except UnchangedError:
        raise UnwritableError(
            text("{file} är skriven så att ändringen skulle ändra också annat.", file=path.name),
            hint=text("Ändra den för hand."),
        ) from None
    again = parse_toml(changed.replace("\r\n", "\n"))
    for (holding, name, _), each in zip(wanted, changes, strict=True):
        _require_readable(holding, again[each.table] if each.row is None else again[each.table][each.row], name)
    return mark + changed


def _plain(fields: Fields) -> Fields:
    """Return values as TOML says them; what is empty is left out of a file."""
    said = {
        key: {own: plain(each) for own, each in dict(value).items()} if key == "egna" and value else plain(value)
        for key, value in fields.items()
    }
    return {key: None if value in ([], ()) else value for key, value in said.items()}


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


def _own_text(path: Path, source: str, fields: Fields) -> str:
    origin = Origin(f"{TEXTS}/{path.name}")
    record, findings = read_record(OwnText, {"id": path.stem, **parsed(source)}, origin)
    _refuse_errors(findings)
    changed = composed(evolve(record, **fields))
    _refuse_errors(read_record(OwnText, {"id": path.stem, **parsed(changed)}, origin)[1])
    return changed.replace("\n", "\r\n") if b"\r\n" in path.read_bytes() else changed


def _refuse_errors(findings: list[Finding]) -> None:
    for each in findings:
        if each.severity is Severity.ERROR:
            raise UnwritableError(text("{finding}", finding=each))


def _not_there(kind: str, name: str) -> UnwritableError:
    return UnwritableError(text("Det finns ingen post {kind} {name} att ändra.", kind=kind, name=name))


def _replace_all(edited: Mapping[Path, bytes]) -> None:
    """Write all files beside the old ones, and only then put them in their places."""
    with ExitStack() as stack:
        written = {path: stack.enter_context(beside(path)) for path in edited}
        for path, new in written.items():
            refuse_locked(path)
            with writing(path):
                new.write_bytes(edited[path])
                shutil.copymode(path, new)
        for path, new in written.items():
            with writing(path, moving=True):
                new.replace(path)
