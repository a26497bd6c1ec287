"""Puts the workbook together: what XlsxWriter made, with the tables' rows and the links put in where they belong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from zipfile import ZipFile

from attrs import frozen

from handlingsplan.package import Content

from .cell_xml import codes_kept
from .chart_outright import TONGUES, outright
from .leads import SheetLinks
from .style import CELL_LOOKS
from .table_plan import TableSheet

_SAMPLE = re.compile(rb' s="(\d+)"')
_HEADING = re.compile(r'(<tableColumn id="\d+" name=)"([^"]*)"')
_NAME = re.compile(r'<table [^>]*\bname="([^"]*)"')
_AREA = re.compile(r' ref="[A-Z]+\d+:[A-Z]+\d+"')
_AFTER_LINKS = re.compile(rb"<(?:printOptions|pageMargins|pageSetup|headerFooter)")


@frozen
class Sheet:
    """What belongs into one of the workbook's sheets: its links, and for a table its rows.

    `rows` is given the number of each look's style and yields the rows of a table as XML.
    """

    links: SheetLinks
    table: TableSheet | None = None
    rows: Callable[[Mapping[str, str]], Iterable[bytes]] = lambda _: ()


def whole(package: ZipFile, sheets: tuple[Sheet, ...], language: str) -> Iterator[tuple[str, Content]]:
    """Yield the parts of the finished workbook, sheets in their order."""
    names = {f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in enumerate(sheets, 1)}
    tables = {sheet.table.table_name: sheet.table for sheet in sheets if sheet.table}
    left = [name for name in package.namelist() if name not in names]
    for name in left[: left.index("xl/workbook.xml")]:
        yield name, package.read(name)
    for name, sheet in names.items():
        yield name, _sheet(package.read(name), sheet)
    # A sheet's relations are known when its rows have been written.
    relations = {f"xl/worksheets/_rels/sheet{n}.xml.rels": sheet for n, sheet in enumerate(sheets, 1)}
    for name in left[left.index("xl/workbook.xml") :]:
        if name not in relations:
            yield name, _part(name, package.read(name), language, tables)
    for name, sheet in relations.items():
        others = package.read(name) if name in left else b""
        if others or sheet.links.outward:
            yield name, sheet.links.relations(others)


def _sheet(skeleton: bytes, sheet: Sheet) -> Iterator[bytes]:
    end = skeleton.index(b"</sheetData>")
    if sheet.table is None:
        yield skeleton[:end]
    else:
        start = skeleton.index(b'<row r="%d"' % sheet.table.first_row)
        styles = [found.decode() for found in _SAMPLE.findall(skeleton[start:end])]
        area = b'<dimension ref="%b"/>' % sheet.table.sheet_area.encode()
        yield re.sub(rb'<dimension ref="[^"]*"/>', area, skeleton[:start], count=1)
        yield from sheet.rows(dict(zip(CELL_LOOKS, styles, strict=True)))
    after = _AFTER_LINKS.search(skeleton, end)
    place = after.start() if after else len(skeleton) - len(b"</worksheet>")
    yield skeleton[end:place] + sheet.links.xml() + skeleton[place:]


def _part(name: str, content: bytes, language: str, tables: Mapping[str, TableSheet]) -> bytes:
    if name.startswith("xl/charts/"):
        return outright(content, language)
    if name.startswith("xl/tables/"):
        return _table(content.decode(), tables).encode()
    if name == "docProps/core.xml":
        tongue = TONGUES.get(language, language.encode("ascii", "ignore"))
        return content.replace(b"<dcterms:created", b"<dc:language>%b</dc:language><dcterms:created" % tongue)
    return content


def _table(content: str, tables: Mapping[str, TableSheet]) -> str:
    """Give a table the rows that it has in the file, and its headings as Excel reads them."""
    named = _NAME.search(content)
    if named and (table := tables.get(named[1])):
        content = _AREA.sub(f' ref="{table.table_area}"', content)
    return _HEADING.sub(lambda found: f'{found[1]}"{codes_kept(found[2])}"', content) if "_x" in content else content
