"""Proving a sealed zip file: every file in it is as it was when it was sealed, none is lacking and none is surplus."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from attrs import frozen

from ..errors import UnreadableError
from ..language import Text, text
from .manifest import MANIFEST
from .opening import opened


@frozen
class Proof:
    """What a sealed zip file holds against its manifest: the files that differ, are lacking, or do not belong."""

    manifest: Mapping[str, Any]
    differs: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    surplus: tuple[str, ...] = ()

    @property
    def unchanged(self) -> bool:
        """Whether everything is as it was sealed."""
        return not (self.differs or self.lacking or self.surplus)

    def faults(self) -> Iterator[Text]:
        """Yield a sentence on each file that is not as it was sealed."""
        for names, said in (
            (self.differs, text("{name} är ändrad.")),
            (self.lacking, text("{name} saknas.")),
            (self.surplus, text("{name} hör inte dit.")),
        ):
            yield from (text(said.message, name=each) for each in names)


def prove(path: Path) -> Proof:
    """Return what has become of a sealed zip file; UnreadableError where it is none, or has no readable manifest."""
    with opened(path) as package:
        return proved(package, path.name)


def proved(package: ZipFile, name: str) -> Proof:
    """Return what has become of an open one."""
    manifest = _manifest(package, name)
    sealed = {file: str(said.get("sha256")) for file, said in manifest["filer"].items()}
    found = {each.filename for each in package.infolist() if not each.is_dir()} - {MANIFEST}
    differs = tuple(sorted(each for each in found & sealed.keys() if _sum(package, each) != sealed[each]))
    return Proof(manifest, differs, tuple(sorted(sealed.keys() - found)), tuple(sorted(found - sealed.keys())))


def _sum(package: ZipFile, name: str) -> str:
    with package.open(name) as part:
        return file_digest(part, "sha256").hexdigest()  # type: ignore[arg-type]


def _manifest(package: ZipFile, name: str) -> dict[str, Any]:
    if MANIFEST not in package.namelist():
        raise UnreadableError(
            text(
                "{file} har ingen {manifest} och är därför varken en leverans eller ett arkiv.",
                file=name,
                manifest=MANIFEST,
            ),
            hint=text("En mapp som någon själv har packat kan läsas men inte kontrolleras."),
        )
    try:
        manifest = json.loads(package.read(MANIFEST))
        if all(isinstance(each, dict) for each in manifest["filer"].values()):
            return dict(manifest)
    except (ValueError, LookupError, TypeError, AttributeError):
        pass
    raise UnreadableError(
        text("{manifest} i {file} går inte att läsa.", file=name, manifest=MANIFEST),
        hint=text("Be om filen på nytt."),
    )
