"""A dossier at rest: a folder of TOML files that becomes a Dossier, and back."""

from __future__ import annotations

from pathlib import Path

from .language import text
from .model import Dossier
from .store.folder import read_folder


def load_dossier(path: str | Path) -> Dossier:
    """Return what one body knows in one round, from its folder.

    All that is wrong stands in `findings`, each with its place; what could not be read stands in `refused`.
    UnreadableError if there is no such folder, or no readable [dossier] and [round] in it.
    """
    contents = read_folder(Dossier, Path(path), text("inte ett underlag"))
    return Dossier(**contents.values, findings=contents.findings, refused=contents.refused)
