"""The fingerprint of a wording: whether what a link was confirmed against still says the same."""

from __future__ import annotations

import unicodedata
from hashlib import sha256

from .plan import Measure
from .work import Assignment


def fingerprint(target: Measure | Assignment) -> str:
    """Return 16 hexadecimal digits that stand for a measure's or an assignment's wording.

    Case, spaces and line breaks do not count, nor which of two ways an å was typed; any other change does.
    """
    body = target.text if isinstance(target, Assignment) else None
    said = [target.title] if body is None else [target.title, body]
    wording = "\n".join(normalised(each) for each in said)
    return sha256(wording.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def normalised(words: str) -> str:
    """Return words as they are compared: one space between them, no capitals, accents in one form."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())
