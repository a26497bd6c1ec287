"""Own checks of a workbook's names: of sheets, of tables, and those that formulas use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from .book import Book, cell_at


def name_faults(book: Book) -> Iterator[str]:
    """Yield the names that Excel would refuse or that stand twice."""
    yield from _sheet_names([sheet.name for sheet in book.sheets])
    tables = [table.get("displayName", "") for sheet in book.sheets for table in sheet.tables]
    yield from (f"table name {name!r} is not allowed" for name in tables if not _legal(name))
    yield from (f"name {each.get('name')!r} is not allowed" for each in book.names if not _legal(each.get("name", "")))
    everywhere = [("", name.casefold()) for name in tables]
    everywhere += [(each.get("localSheetId", ""), each.get("name", "").casefold()) for each in book.names]
    yield from (f"the name {name!r} stands {n} times" for (_, name), n in Counter(everywhere).items() if n > 1)
    ids = Counter(table.get("id") for sheet in book.sheets for table in sheet.tables)
    yield from (f"the table id {number} stands {n} times" for number, n in ids.items() if n > 1)


def _sheet_names(names: list[str]) -> Iterator[str]:
    for name in names:
        if not name or len(name.encode("utf-16-le")) // 2 > 31:
            yield f"sheet name {name!r} is not 1 to 31 characters long"
        if re.search(r"[\[\]:*?/\\\x00-\x1f]", name) or name.startswith("'") or name.endswith("'"):
            yield f"sheet name {name!r} has a character that is not allowed"
        if name.casefold() == "history":
            yield f"sheet name {name!r} is reserved"
    yield from (
        f"the sheet name {name!r} stands {n} times, whatever its case"
        for name, n in Counter(map(str.casefold, names)).items()
        if n > 1
    )


def _legal(name: str) -> bool:
    looks_like_cell = cell_at(name.upper()) or re.fullmatch(r"(?i)[rc]|r\d*c\d*", name)
    return bool(re.fullmatch(r"[^\W\d][\w.]{0,254}", name)) and not looks_like_cell
