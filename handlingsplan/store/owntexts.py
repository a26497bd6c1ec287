"""The authority's own words: one Markdown file for each place in a report, named by the place."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import Finding, Origin
from ..model import OwnText, Refused
from . import faults
from .files import read_text
from .records import UNSHOWABLE
from .structure import read_record

TEXTS = "texter"
_LOOKS_LIKE_HEADING = re.compile(r"\\*# ")


def read_own_texts(folder: Path) -> tuple[list[OwnText], list[Finding], list[Refused]]:
    """Return the texts of a folder, in the order of their names, and what is wrong with them."""
    texts: list[OwnText] = []
    findings: list[Finding] = []
    refused: list[Refused] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith((".", "~")):
            continue
        origin = Origin(f"{TEXTS}/{path.name}", name=path.stem)
        if path.suffix != ".md":
            findings.append(faults.unknown_file(path.name, ()).at(origin))
            continue
        found, wrong = _read(path, origin)
        findings += wrong
        if found is not None:
            texts.append(found)
        elif any(each.severity == 1 for each in wrong):
            refused.append(Refused("own_text", path.stem, origin))
    return texts, findings, refused


def _read(path: Path, origin: Origin) -> tuple[OwnText | None, list[Finding]]:
    try:
        source = read_text(path)
    except faults.FaultError as fault:
        return None, [fault.at(origin)]
    if not source.strip():
        return None, [faults.nothing_written().at(origin)]
    record, findings = read_record(OwnText, {"id": path.stem, **parse_own_text(source)}, origin)
    if found := UNSHOWABLE.findall(source):
        findings.append(faults.control_characters(found).at(origin))
    return record and OwnText(id=record.id, text=record.text, heading=record.heading, origin=origin), findings


def parse_own_text(source: str) -> dict[str, str]:
    """Return the heading, if the first line is one, and the text after it."""
    source = source.removesuffix("\n")
    if source.startswith("# "):
        heading, _, body = source.removeprefix("# ").partition("\n")
        return {"heading": heading, "text": body.removeprefix("\n")}
    if _LOOKS_LIKE_HEADING.match(source):
        return {"text": source[1:]}
    return {"text": source}


def own_text_source(own_text: OwnText) -> str:
    """Return the file that reads back as this text; a text that begins like a heading gets a backslash before it."""
    if own_text.heading is not None:
        return f"# {own_text.heading}\n\n{own_text.text}\n"
    escape = "\\" if _LOOKS_LIKE_HEADING.match(own_text.text) else ""
    return f"{escape}{own_text.text}\n"
