"""A dossier at rest: a folder of TOML files that becomes a Dossier, and back."""

from __future__ import annotations

from pathlib import Path

from .errors import by_place
from .language import text
from .model import Dossier
from .schema import schemas_for
from .store.editing import Changes, edit_folder
from .store.folder import read_folder
from .store.writing import write_folder
from .vocabularies import words_outside


def load_dossier(path: str | Path) -> Dossier:
    """Return what one body knows in one round, from its folder.

    All that is wrong stands in `findings`, each with its place; what could not be read stands in `refused`.
    UnreadableError if there is no such folder, or no readable [dossier] and [round] in it.
    """
    contents = read_folder(Dossier, Path(path), text("ett underlag"))
    read = Dossier(**contents.values)
    findings = sorted((*contents.findings, *words_outside(read)), key=by_place)
    return Dossier(**contents.values, findings=tuple(findings), refused=contents.refused)


def write_dossier(dossier: Dossier, folder: str | Path) -> None:
    """Write a dossier to a new folder, with the schemas that an editor completes its files from.

    UnwritableError if the folder has something in it, if records of the dossier could not be read (they would be
    lost), or if something in it would not read back as it is.
    """
    write_folder(dossier, Path(folder), read=load_dossier, schemas=schemas_for(dossier))


def edit(folder: str | Path, changes: Changes) -> tuple[Path, ...]:
    """Set fields of the records named, in a dossier's files, and leave everything else as people wrote it.

    `edit("vasterbotten/2009", {("activity", "webb"): {"end": parse_when("2010"), "note": None}})`: None takes a field
    away. Returns the files changed. UnwritableError, and nothing changed, if a record is not there or would not read
    back.
    """
    return edit_folder(Dossier, Path(folder), changes)
