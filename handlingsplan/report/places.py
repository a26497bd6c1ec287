"""The marks of a report's places: short, and the same for the same place in every format and on every run."""

from __future__ import annotations

from base64 import b32encode
from functools import lru_cache
from hashlib import sha256


def block_mark(section: str, number: int) -> str:
    """Return the mark of a section's block (number from 1; 0 is the section's own heading)."""
    return _mark(f"section\n{section}\n{number}")


def row_mark(table: str, row: str) -> str:
    """Return the mark of a table's row."""
    return _mark(f"table\n{table}\n{row}")


@lru_cache(maxsize=1 << 17)  # a report is checked, fitted, written and read back: the same places each time
def _mark(place: str) -> str:
    # Ten bytes make sixteen characters; encoding all of them would cost three times as much.
    return b32encode(sha256(place.encode("utf-8", "surrogatepass")).digest()[:10]).decode()
