"""The manifest of a sealed zip file: the sum of each file in it, and what it is and with what it was made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any

MANIFEST = "manifest.json"
ABOUT = (
    "Kontrollsummor (SHA-256) av varje fil i den här zip-filen, utom manifest.json själv. De visar om något har "
    "ändrats av misstag; den som vill vara säker noterar också hela zip-filens summa när den tas emot."
)


def manifest_of(files: Iterable[tuple[str, bytes]], said: Mapping[str, Any]) -> bytes:
    """Return the manifest of files, with what is said of them: what they are, of which plan, body and round."""
    sums = {name: {"sha256": sha256(content).hexdigest(), "bytes": len(content)} for name, content in files}
    told = {"om": ABOUT, "program": {"handlingsplan": program_version()}, **said, "filer": dict(sorted(sums.items()))}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def program_version() -> str:
    """Return the version of the program; empty where it is not installed."""
    try:
        return version("handlingsplan")
    except PackageNotFoundError:
        return ""
