"""The partners' logos: picture files in a dossier's folder, read with the dossier and written with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from attrs import evolve

from ..errors import Origin
from ..fields import label_of
from ..model import LogoFile
from . import faults
from .fault import FaultError
from .told import Told

SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
SUFFIXES = (".png", ".jpg", ".jpeg")
MOST_BYTES = 5_000_000
"""A logo larger than this would make every report too large to mail."""


def with_pictures(logos: Iterable[LogoFile], folder: Path, told: Told) -> Iterator[LogoFile]:
    """Yield logos with their pictures; one that cannot be shown keeps its words, and what is wrong is told."""
    for row, each in enumerate(logos, 1):
        try:
            yield evolve(each, content=_read(each.file, folder))
        except FaultError as fault:
            told.add(fault, Origin("dossier.toml", "logo", row, column="file", label=label_of(LogoFile, "file")))
            yield each


def _read(name: str, folder: Path) -> bytes:
    if not inside(name):
        raise faults.picture_outside(name)
    path = folder / name
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise faults.picture_too_large(name, size, MOST_BYTES)
        content = path.read_bytes()
    except (OSError, ValueError):
        raise faults.no_picture(name, _pictures_in(folder)) from None
    if not content.startswith(SIGNATURES):
        raise faults.not_a_picture(name)
    return content


def inside(name: str) -> bool:
    """Return whether a file's name leads to a place within the folder, written as it is on every machine."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or name.endswith("/"))


def _pictures_in(folder: Path) -> list[str]:
    found = (
        path for path in (*folder.glob("*"), *folder.glob("*/*")) if path.suffix.lower() in (".png", ".jpg", ".jpeg")
    )
    return sorted(path.relative_to(folder).as_posix() for path in found)


def pictures_of(logos: Iterable[LogoFile]) -> Iterator[tuple[str, bytes]]:
    """Yield each picture's file and content, for a new folder."""
    yield from {each.file: each.content for each in logos if each.content and inside(each.file)}.items()
