"""The target: where a finished file is put, so that nobody's work is lost and nothing half-written is left.

The folder's log remembers what was written by its hash, so that a file that somebody has changed is known.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import file_digest
from itertools import count
from pathlib import Path
from secrets import token_hex
from unicodedata import normalize

from .errors import ChangedTargetError, Finding, Severity
from .language import text
from .unwritable import refuse_length, refuse_locked, refuse_name, writing

LOG = ".handlingsplan.json"
ABOUT = "Kontrollsummor av de filer som handlingsplan har skrivit hit. En fil som någon har ändrat skrivs inte över."

Log = Mapping[str, Sequence[str]]


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Yield a place to write to, in a folder of its own beside the target; what is left there is taken away."""
    refuse_name(path)
    folder = path.parent / f"~{token_hex(4)}"
    refuse_length(folder / path.name, windows=os.name == "nt")
    try:
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir()
        yield folder / path.name
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put(new: Path, path: Path, suffix: str, *, strict: bool = False) -> tuple[Path, tuple[Finding, ...]]:
    """Move a finished file to its target, or beside it where somebody has changed what stands there."""
    with writing(path):
        stored = _stored(new)
        log = _read(path.parent / LOG)
        target = next(each for each in _names(path, suffix) if _is_free(each, stored, log))
    changed = () if target == path else (_changed(path, target),)
    if changed and strict:
        raise ChangedTargetError(changed[0].text, hint=text("Flytta den, eller ge den ett annat namn."))
    refuse_locked(target)
    with writing(target, moving=True):
        _remember(target, stored, log, new.parent / LOG)
        if target.exists():
            shutil.copymode(target, new)
        new.replace(target)
    return target, changed


def _changed(path: Path, target: Path) -> Finding:
    message = text("{name} har ändrats sedan den skrevs, eller är någon annans, och är därför orörd.", name=path.name)
    hint = text(
        "Den nya rapporten heter {new}. Egna ändringar följer med varje gång om de flyttas till texter/. "
        "Ge sedan den ändrade filen ett annat namn, så får nästa rapport heta {name} igen.",
        new=target.name,
        name=path.name,
    )
    return Finding("H408", message, severity=Severity.WARNING, hint=hint)


def _names(path: Path, suffix: str) -> Iterator[Path]:
    yield path
    end = len(suffix) if path.name.casefold().endswith(suffix.casefold()) else len(path.suffix)
    stem, ending = path.name[: len(path.name) - end], path.name[len(path.name) - end :]
    yield from (path.with_name(f"{stem} ({n}){ending}") for n in count(2))


def _is_free(path: Path, stored: str, log: Log) -> bool:
    """Whether a file may be written over: it is not there, or says what we have written."""
    try:
        standing = _hash(path)
    except FileNotFoundError:
        return True
    return standing == stored or standing in log.get(_key(path), ())


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _stored(path: Path) -> str:
    """Return the hash of a new file, once the disk has it: a power cut must not leave an empty one in its place."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return _hash(path)


def _key(path: Path) -> str:
    """Return a file's name as the log has it, the same however the file system spells it."""
    return os.path.normcase(normalize("NFC", path.name))


def _read(path: Path) -> Log:
    """Return the log; without one, or with one that cannot be understood, no file is known to be ours."""
    try:
        files = json.loads(path.read_bytes())["filer"]
        return {name: [str(each) for each in hashes] for name, hashes in files.items()}
    except (FileNotFoundError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def _remember(target: Path, stored: str, log: Log, draft: Path) -> None:
    """Write the log, before the file is moved: whatever happens between the two, both old and new are known as ours."""
    standing = [_hash(target)] if target.exists() else []
    files = {**log, _key(target): [*dict.fromkeys([*standing, stored])]}
    told = {"om": ABOUT, "filer": dict(sorted(files.items()))}
    draft.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    draft.replace(target.with_name(LOG))
