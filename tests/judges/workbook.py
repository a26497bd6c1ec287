"""Own checks of a workbook: what Excel minds and neither validator sees, and what a reader must be able to reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element  # only the type: parsing is defusedxml's

from .book import Area, Book, S, Sheet, area, cell_at, inside, read_book
from .formulas import formula_faults
from .names import name_faults


def own_xlsx(path: Path) -> list[str]:
    """Return what is wrong in a workbook beyond what the validators tell."""
    book = read_book(path)
    faults = [*name_faults(book), *formula_faults(book), *_pictures(book)]
    for sheet in book.sheets:
        about = [*_order(sheet), *_merges(sheet), *_styles(book, sheet), *_tables(book, sheet)]
        faults += [f"{sheet.name}: {fault}" for fault in about]
    return faults


def _order(sheet: Sheet) -> Iterator[str]:
    last_row = 0
    for row in sheet.xml.iter(f"{S}row"):
        number = int(row.get("r", last_row + 1))
        if number <= last_row:
            yield f"row {number} stands after row {last_row}"
        last_row, last_column = number, 0
        for cell in row.iter(f"{S}c"):
            place = cell_at(cell.get("r", ""))
            if place is None or place[0] != number:
                yield f"row {number} holds a cell called {cell.get('r')!r}"
                continue
            if place[1] <= last_column:
                yield f"cell {cell.get('r')} stands after a cell to the right of it"
            last_column = place[1]


def _merges(sheet: Sheet) -> Iterator[str]:
    merged = [each.get("ref", "") for each in sheet.xml.iter(f"{S}mergeCell")]
    taken = [(f"table {each.get('displayName')}", each.get("ref", "")) for each in sheet.tables]
    known: list[tuple[str, Area]] = [(what, found) for what, ref in taken if (found := area(ref))]
    for ref in merged:
        here = area(ref)
        if here is None:
            yield f"a merge of {ref!r}, which is no area"
            continue
        yield from (f"the merge {ref} overlaps {what}" for what, other in known if inside(here, other))
        known.append((f"the merge {ref}", here))


def _styles(book: Book, sheet: Sheet) -> Iterator[str]:
    rules = [each.get("dxfId") for each in sheet.xml.iter(f"{S}cfRule")]
    for table in sheet.tables:
        rules += [value for each in table.iter() for key, value in each.items() if key.endswith("DxfId")]
    for given in rules:
        if given is not None and int(given) >= book.dxfs:
            yield f"differential style {given} of {book.dxfs}"


def _tables(book: Book, sheet: Sheet) -> Iterator[str]:
    areas: list[tuple[str, Area]] = []
    for table in sheet.tables:
        name, here = table.get("displayName", ""), area(table.get("ref", ""))
        if here is None or here.last_row <= here.first_row:
            yield f"table {name}: the area {table.get('ref')!r} has no room for a header and a row"
            continue
        yield from (f"table {name} overlaps table {other}" for other, taken in areas if inside(here, taken))
        areas.append((name, here))
        faults = [*_columns(book, sheet, table, here), *_filters(sheet, table, here)]
        yield from (f"table {name}: {fault}" for fault in faults)


def _filters(sheet: Sheet, table: Element, here: Area) -> Iterator[str]:
    own = table.find(f"{S}autoFilter")
    if own is not None and not _within(own.get("ref", ""), here):
        yield f"the filter {own.get('ref')} reaches outside {table.get('ref')}"
    if sheet.xml.find(f"{S}autoFilter") is not None:
        yield "the sheet has a filter of its own over the table's"


def _within(ref: str, whole: Area) -> bool:
    part = area(ref)
    return part is not None and inside(part, whole) and part.last_row <= whole.last_row


def _columns(book: Book, sheet: Sheet, table: Element, here: Area) -> Iterator[str]:
    names = [column.get("name", "") for column in table.iter(f"{S}tableColumn")]
    counted = [each.get("count") for each in table.iter(f"{S}tableColumns")]
    if counted != [str(len(names))]:
        yield f"{counted} columns are announced, {len(names)} are there"
    if len(names) != here.width:
        yield f"{len(names)} columns in an area that is {here.width} wide"
    doubles = Counter(map(str.casefold, names))
    yield from (f"the column {name!r} stands {n} times" for name, n in doubles.items() if n > 1)
    for number, name in enumerate(names):
        shown = sheet.text(book, here.first_row, here.first_column + number)
        if shown != name:
            yield f"the header cell says {shown!r}, the column is called {name!r}"
        if any(sign in name.casefold() for sign in ("\n", "\r", "_x000a_", "_x000d_")):
            yield f"the header {name!r} has a line break"


def _pictures(book: Book) -> Iterator[str]:
    for part in book.package.named("xl/drawings/drawing"):
        for shape in book.package.xml(part).iter():
            if shape.tag.endswith("}cNvPr") and not (shape.get("descr") or "").strip():
                yield f"{part}: {shape.get('name')!r} has no alternative text"
