"""Starting: an empty dossier with every field explained, or the next round's from an earlier one."""

from __future__ import annotations

from pathlib import Path


def start(folder: Path, earlier: Path | None = None) -> tuple[Path, ...]:
    """Write an empty dossier into a new folder and return the files written."""
    raise NotImplementedError(folder, earlier)
