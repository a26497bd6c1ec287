"""The authority's own words: one Markdown file for each place in a report, named by the place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from attrs import evolve

from ..errors import Origin
from ..model import OwnText, Refused
from . import faults
from .fault import FaultError
from .files import read_text
from .signs import unshowable
from .structure import read_record
from .told import Told

FOLDER = "texter"
NOTE = "LÄSMIG.txt"
"""A file in the folder that is for people and no own text."""


def read_own_texts(folder: Path, told: Told) -> Iterator[OwnText]:
    """Yield the texts of a folder, in the order of their names."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        origin = Origin(f"{FOLDER}/{path.name}", name=path.stem)
        if path.suffix == ".md" and not path.name.startswith("."):
            yield from _read(path, origin, told)
        elif not path.name.startswith((".", "~")) and normalize("NFC", path.name) != NOTE:
            told.add(faults.unknown_file(path.name, ()), origin)


def _read(path: Path, origin: Origin, told: Told) -> Iterator[OwnText]:
    try:
        source = read_text(path)
    except FaultError as fault:
        told.refuse("own_text", path.stem, fault, origin)
        return
    said = parsed(source)
    if not said["text"].strip():
        told.add(faults.nothing_written(), origin)
        return
    record, findings = read_record(OwnText, {"id": path.stem, **said}, origin)
    told.findings += findings
    if signs := unshowable(source):
        told.add(faults.control_characters(signs), origin)
    if record is None:
        told.refused.append(Refused("own_text", path.stem, origin))
    else:
        before = source.removesuffix("\n").removesuffix(said["text"]).count("\n")
        yield evolve(record, origin=evolve(origin, row=before + 1))


def parsed(source: str) -> dict[str, str]:
    """Return a file's heading, if its first line is one, and the text after it.

    An empty first line says that there is no heading, whatever the text begins with.
    """
    source = source.removesuffix("\n")
    if not source.startswith("# "):
        return {"text": source.removeprefix("\n")}
    heading, _, body = source.removeprefix("# ").partition("\n")
    return {"heading": heading, "text": body.removeprefix("\n")}


def composed(own_text: OwnText) -> str:
    """Return the file that reads back as this text."""
    if own_text.heading is not None:
        return f"# {own_text.heading}\n\n{own_text.text}\n"
    unlike_heading = "\n" if own_text.text.startswith(("# ", "\n", "\ufeff")) else ""
    return f"{unlike_heading}{own_text.text}\n"
