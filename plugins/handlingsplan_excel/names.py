"""Names that Excel accepts: of sheets, tables and columns; always valid, always unique."""

from __future__ import annotations

import re
import unicodedata

from .texts import one_line, units

SHEET_LIMIT = 31
TABLE_LIMIT = 60
"""Excel allows 255; a name that people type in a formula should be shorter."""
RESERVED = {"history", "historik"}
_INSTEAD = str.maketrans({"[": "(", "]": ")", ":": " –", "*": "×", "?": "", "/": "-", "\\": "-"})


class Names:
    """Gives out names that differ, whatever their case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def sheet(self, title: str) -> str:
        """Return a sheet's name after its title: at most 31 signs, none that Excel forbids."""
        wanted = " ".join(one_line(title).translate(_INSTEAD).split()).strip("' ") or "Blad"
        if wanted.casefold() in RESERVED:
            wanted += " (blad)"
        return self._unique(wanted, SHEET_LIMIT)

    def table(self, title: str, kind: str = "Tabell") -> str:
        """Return a table's name after its title: letters, digits and low lines, and never like a cell's address."""
        letters = unicodedata.normalize("NFKD", title.replace("Å", "A")).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^A-Za-z0-9]+", "_", letters).strip("_")
        return self._unique(f"{kind}_{slug}" if slug else kind, TABLE_LIMIT, "_")

    def column(self, title: str, limit: int) -> str:
        """Return a column's heading: one line, unique in its table."""
        return self._unique(one_line(title) or "Kolumn", limit)

    def _unique(self, wanted: str, limit: int, gap: str = " ") -> str:
        ellipsis = "…" if gap == " " else ""
        name, number = shortened(wanted, limit, ellipsis), 1
        while name.casefold() in self._taken:
            number += 1
            ending = f"{gap}{number}"
            name = shortened(wanted, limit - len(ending), ellipsis) + ending
        self._taken.add(name.casefold())
        return name


def shortened(words: str, limit: int, ellipsis: str = "…") -> str:
    """Return words that take at most `limit` UTF-16 units; an ellipsis says that some are cut off."""
    if units(words) <= limit:
        return words
    kept = words[: limit - len(ellipsis)]
    while units(kept) > limit - len(ellipsis):
        kept = kept[:-1]
    before, _, rest = kept.rpartition(" ")
    if before and len(rest) < limit // 3:
        kept = before
    return kept.rstrip(" ,.–-'_") + ellipsis
