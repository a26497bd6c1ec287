"""A folder's files become tables; a file that cannot be read costs what stands in it and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from ..errors import Origin, UnreadableError, nearest
from ..language import Text, text
from ..model import Holding, holdings
from . import faults
from .fault import FaultError
from .files import Tables, parse_toml, read_text
from .own_texts import FOLDER as TEXTS
from .told import Told


@frozen
class Opened:
    """The tables of each file, and which files hold escapes: only there can TOML bring in a control character."""

    tables: Mapping[str, Tables]
    escaped: Collection[str]


def require_folder(owner: type, folder: Path, what: Text) -> None:
    """Raise UnreadableError unless a folder can be one of a plan or a dossier."""
    head = holdings(owner)[0].file
    shown = str(folder)
    if not folder.exists():
        raise UnreadableError(
            text("Mappen {folder} finns inte.", folder=shown), hint=text("Kontrollera stavningen och sökvägen.")
        )
    if not folder.is_dir():
        raise UnreadableError(
            text("{folder} är en fil och inte en mapp.", folder=shown),
            hint=text("Ange mappen som {head} ligger i.", head=head),
        )
    if not (folder / head).exists():
        raise UnreadableError(
            text("Mappen {folder} har ingen {head} och är därför inte {what}.", folder=shown, head=head, what=what),
            hint=text("Ange en mapp som {head} ligger i.", head=head),
        )


def open_folder(owner: type, folder: Path, told: Told) -> Opened:
    """Return the tables of all files that a plan or a dossier has."""
    tables: dict[str, Tables] = {}
    escaped = set()
    for file in dict.fromkeys(each.file for each in holdings(owner) if each.file != TEXTS):
        if not (folder / file).exists():
            continue
        try:
            source = read_text(folder / file)
            tables[file] = parse_toml(source)
        except FaultError as fault:
            told.refuse("file", file, fault, Origin(file))
            continue
        if "\\" in source:
            escaped.add(file)
        _check_tables(owner, file, tables[file], told)
    return Opened(tables, escaped)


def _check_tables(owner: type, file: str, tables: Tables, told: Told) -> None:
    homes = {each.table: each.file for each in holdings(owner)}
    here = {name: each.table for each in holdings(owner) if each.file == file for name in _names(each)}
    for name in tables:
        if homes.get(name) != file:
            wrong = faults.wrong_file(name, homes[name]) if name in homes else faults.unknown_table(name, here)
            told.refuse("table", name, wrong, Origin(file, name))


def _names(holding: Holding) -> Iterator[str]:
    """Yield what a table may be called: its name, and the noun's in Swedish."""
    yield holding.table
    if called := getattr(holding.noun, "CALLED", None):
        yield from (str(called.one), str(called.many))


def check_folder(owner: type, folder: Path, named: Collection[str], told: Told) -> None:
    """Tell which files of a folder nothing is read from; `named` are those that a record leads to."""
    known = {each.file for each in holdings(owner)}
    for path in sorted(folder.iterdir()):
        if path.name not in known and path.name not in named and not _no_business_of_ours(path):
            told.add(faults.unknown_file(path.name, known), Origin(path.name))


def _no_business_of_ours(path: Path) -> bool:
    """Whether it is hidden, a note to people, what an editor needs, or a folder that is no misspelt one of ours."""
    name = path.name.casefold()
    if path.is_dir():
        return not nearest(name, [TEXTS])
    return name.startswith((".", "~", "readme")) or name.endswith((".md", ".schema.json"))
