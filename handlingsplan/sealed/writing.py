"""Writing a sealed zip file: its parts in the order of their names, the manifest last, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import frozen

from ..errors import Finding
from ..package import write_package
from ..target import beside, put
from ..unwritable import writing
from .manifest import MANIFEST, manifest_of

SUFFIX = ".zip"


@frozen
class Sealed:
    """A zip file that was written, its own sum, and what there is to say of where it was put."""

    path: Path
    sha256: str
    findings: tuple[Finding, ...] = ()


def seal(
    path: Path, files: Mapping[str, bytes], said: Mapping[str, Any], *, proof: Callable[[Path], None] = lambda _: None
) -> Sealed:
    """Write files to a zip file with their manifest; `proof` reads the finished file before it is put in its place.

    A file that somebody has changed is never written over: the new one is put beside it.
    """
    ordered = sorted(files.items())
    parts = (*ordered, (MANIFEST, manifest_of(ordered, said)))
    with beside(path) as place:
        with writing(path):
            write_package(place, parts)
        proof(place)
        sum_ = sha256(place.read_bytes()).hexdigest()
        target, findings = put(place, path, SUFFIX)
    return Sealed(target, sum_, findings)
