"""A plan or a dossier becomes a new folder that reads back as the same; until it does, nothing is there."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path

from ..errors import HandlingsplanError, UnwritableError
from ..language import text
from ..model import ActionPlan, Dossier, Evaluation, Holding, held
from ..target import beside
from ..unwritable import writing
from .emit import as_table, toml_of
from .own_texts import FOLDER as TEXTS
from .own_texts import composed
from .pictures import pictures_of
from .signs import encoded

Owner = typing.TypeVar("Owner", ActionPlan, Dossier, Evaluation)
SCHEMAS = "schema"


def write_folder(owner: Owner, folder: Path, *, read: Callable[[Path], Owner], schemas: Mapping[str, str]) -> None:
    """Write all records to a new folder; UnwritableError if there is something in it, or it would not read back.

    `read` reads such a folder; `schemas` are the files by which an editor completes and checks what is written.
    """
    if owner.refused:
        raise UnwritableError(
            text("Några poster kunde inte läsas ({names}) och skulle gå förlorade.", names=_names(owner)),
            hint=text("Rätta dem först."),
        )
    with new_folder(folder, files_of(owner, schemas)) as made:
        require_same(owner, made, read)


@contextmanager
def new_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> Iterator[Path]:
    """Write files to a place beside a folder and yield it, to be read; afterwards it becomes the folder."""
    folder = folder.absolute()
    with writing(folder):
        _require_new(folder)
    with beside(folder) as made, writing(folder):
        for name, content in files:
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(content)
        yield made
        _move(made, folder)


def _move(made: Path, folder: Path) -> None:
    """Put what was made in its place; an empty folder that somebody has made, and may stand in, is filled."""
    if not folder.exists():
        made.rename(folder)
        return
    for path in made.iterdir():
        path.rename(folder / path.name)


def _names(owner: ActionPlan | Dossier | Evaluation) -> str:
    return ", ".join(f"{each.kind} {each.name}" for each in owner.refused)


def _require_new(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UnwritableError(
            text("{folder} finns redan och är inte en tom mapp.", folder=folder),
            hint=text("Ange en mapp som inte finns."),
        )


def files_of(owner: ActionPlan | Dossier | Evaluation, schemas: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and contents of each file of a folder, in the order in which the nouns are declared."""
    files: dict[str, list[str]] = {}
    for holding, records in held(owner):
        if holding.file == TEXTS:
            yield from ((f"{TEXTS}/{each.id}.md", encoded(composed(each), _name(holding, each))) for each in records)
        elif records:
            files.setdefault(holding.file, []).extend(_toml(each, holding) for each in records)
    for file, chunks in files.items():
        schema = f"{file.removesuffix('.toml')}.schema.json"
        top = [f"#:schema {SCHEMAS}/{schema}\n"] if schema in schemas else []
        yield file, "\n".join(top + chunks).encode()
    yield from pictures_of(getattr(owner, "logos", ()))
    yield from ((f"{SCHEMAS}/{name}", content.encode()) for name, content in schemas.items())


def _toml(record: typing.Any, holding: Holding) -> str:
    source = toml_of(holding.table, record, many=holding.many)
    encoded(source, _name(holding, record))
    return source


def _name(holding: Holding, record: typing.Any) -> str:
    return " ".join(filter(None, (holding.table, getattr(record, "id", ""))))


def require_same(owner: Owner, made: Path, read: Callable[[Path], Owner]) -> None:
    """Read what was written and compare: what a file cannot hold is never altered in silence."""
    try:
        again = read(made)
    except HandlingsplanError as error:
        raise UnwritableError(text("Det som skrivs går inte att läsa: {why}", why=error)) from error
    for (holding, records), (_, found) in zip(_ordered(owner), _ordered(again), strict=True):
        for record, same in zip_longest(records, found):
            if record is None or same is None or as_table(record) != as_table(same):
                why = next(iter(again.findings), None)
                raise UnwritableError(
                    text("{record} kan inte skrivas så att det läses likadant.", record=_name(holding, record)),
                    hint=text("{why}", why=why) if why else None,
                )


def _ordered(owner: ActionPlan | Dossier | Evaluation) -> Iterator[tuple[Holding, list[typing.Any]]]:
    for holding, records in held(owner):  # own texts have no order but that of their names
        yield holding, sorted(records, key=lambda each: each.id) if holding.file == TEXTS else list(records)
