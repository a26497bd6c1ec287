"""Copies that people keep beside the files that are read: "needs - kopia.toml", "needs.toml.txt"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

ENDINGS = (".toml", ".txt", ".bak", ".old", ".orig")


def copied(name: str, known: Iterable[str]) -> str | None:
    """Return which of the files that are read one seems to be a copy of; None where of none."""
    said = re.sub("^(kopia av|copy of) ", "", name.casefold())
    # After the name of the original comes anything but a letter, which would make it another name.
    originals = [each for each in known if re.match(rf"{re.escape(Path(each).stem)}(?![^\W\d])", said)]
    original = max(originals, key=len, default=None)
    return original if name.casefold() != original and Path(said).suffix in ENDINGS else None
