"""Proving a zip file that was delivered or archived: telling which file in it is not as it was."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from ..sealed import Proof, prove
from .telling import say

KINDS = {"leverans": "en leverans", "arkiv": "ett arkiv"}


def tell_proof(file: str) -> int:
    """Tell whether a zip file is as it was when it was sealed; return 0 where it is, 1 where it is not."""
    proof = prove(Path(file))
    for line in _about(proof):
        say(line)
    say(f"Zip-filens kontrollsumma (SHA-256): {sum_of(Path(file))}")
    for each in proof.faults():
        say(each, "red")
    if proof.unchanged:
        say("Oförändrad: alla filer är som när zip-filen gjordes.", "green")
        return 0
    say("Zip-filen är ändrad. Be avsändaren om den på nytt.", "bold red")
    return 1


def sum_of(path: Path) -> str:
    """Return a file's SHA-256."""
    return sha256(path.read_bytes()).hexdigest()


def _about(proof: Proof) -> list[str]:
    """Return what a manifest says of itself, as far as it can be understood."""
    manifest = proof.manifest
    kind, program = KINDS.get(str(manifest.get("slag")), "en zip-fil med manifest"), manifest.get("program")
    version = program.get("handlingsplan", "") if isinstance(program, dict) else ""
    said = [f"Det är {kind} från handlingsplan {version}: {len(manifest['filer'])} filer."]
    dossiers: Any = manifest.get("underlag")
    if isinstance(dossiers, list):
        paths = (f"{each.get('nyckel')}/{each.get('omgang')}" for each in dossiers if isinstance(each, dict))
        said.append(f"Underlag: {', '.join(paths)}.")
    return said
