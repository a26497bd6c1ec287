"""Folders to read: a small dossier or plan that is whole, with the files that a test is about."""

from __future__ import annotations

from pathlib import Path

DOSSIER = '[dossier]\nbody = "lan"\ntitle = "Lägesrapport"\nagency = "lst"\n'
ROUND = '[round]\nid = "2009"\ntitle = "Omgång 2009"\nperiod = "2009"\n'
PLAN = '[plan]\nid = "plan"\ntitle = "En påhittad plan"\n'


def folder(path: Path, files: dict[str, str | bytes]) -> Path:
    """Write files, by their names with "/" between folders, and return their folder."""
    for name, content in files.items():
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def dossier_folder(path: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """A dossier's folder with nothing but its head and round, and the files given."""
    return folder(path, {"dossier.toml": DOSSIER, "round.toml": ROUND, **(files or {})})


def plan_folder(path: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """A plan's folder with nothing but its head, and the files given."""
    return folder(path, {"plan.toml": PLAN, **(files or {})})
