"""A workbook of N activities in 15 columns: texts, dates, numbers, a share, a status and a link.

    python benchmarks/excel.py                         1,000, 10,000 and 100,000 activities
    python benchmarks/excel.py 10000 --peers xlsxwriter,exporter --rounds 9

`exporter` writes a finished Report: what it measures begins with the Report and ends with the file, with front sheet,
text sheet, a mark in each row, a share told twice (as a number and in words), status colours and row heights. `marks`
reads that file back. The peers write one sheet of the same values, with frozen headings, filter, widths, formats,
links and a table object: `xlsxwriter` plainly; `openpyxl` in its write-only mode, the fastest it has; `limit` is what
any writer has to do, the sheet as joined strings, deflated once. Added MB is what the work took beyond its material.
Targets: `exporter` no slower than `xlsxwriter`, `marks` within a fifth of `exporter` as it was measured (0.5).
"""

from __future__ import annotations

import random
import zipfile
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import xlsxwriter
from attrs import frozen
from handlingsplan_excel import exporters
from harness import Peer, compare
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as OpenpyxlTable

from handlingsplan.hookspecs import Look
from handlingsplan.report import Column, Figure, Mark, RecordKey, Ref, Report, Row, Section, Table, TableView

(EXCEL,) = exporters()
WORDS = (
    *("åtgärd", "stöd", "människohandel", "länsstyrelsen", "samverkan", "polisen"),
    *("ökad", "kunskap", "förebyggande", "arbete", "&", "mål"),
)
COLUMNS = (
    *(("Id", "text", 12), ("Rubrik", "text", 40), ("Beskrivning", "long_text", 60), ("Kommentar", "long_text", 60)),
    *(("Myndighet", "text", 24), ("Län", "text", 18), ("Start", "date", 12), ("Slut", "date", 12)),
    *(("Beslut", "date", 12), ("Budget", "number", 12), ("Antal", "number", 9), ("Nummer", "number", 9)),
    *(("Andel", "share", 10), ("Läge", "status", 14), ("Länk", "link", 40)),
)
NAMES = tuple(name for name, _, _ in COLUMNS)
FORMATS = {"long_text": {"text_wrap": True}, "date": {"num_format": "yyyy-mm-dd"}, "share": {"num_format": "0 %"}}
FORMATS["link"] = {"font_color": "#0B4A8F", "underline": 1}
STATES = {"Pågår": "good", "Planerad": "under_way", "Avbruten": "bad", "Uppgift saknas": "unknown"}
MOST_LINKS = 65_530


@frozen
class Material:
    """The same activities as plain values and as a Report."""

    rows: tuple[tuple[Any, ...], ...]
    report: Report


def material(size: int) -> Material:
    chance = random.Random(7)

    def words(fewest: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=40))[: chance.randint(fewest, most)].strip()

    def day() -> date:
        return date(2008, 7, 10) + timedelta(days=chance.randint(0, 1200))

    rows = tuple(
        (
            *(f"A-{n:06}", words(20, 80), words(20, 300), words(20, 300), words(20, 30), words(20, 25)),
            *(day(), day(), day(), chance.randint(0, 9_000_000), chance.randint(0, 500), n % 36),
            *(chance.randint(0, 100), chance.choice([*STATES]), f"https://example.org/atgard/{n}?a=1&b=2"),
        )
        for n in range(size)
    )
    return Material(rows, report_of(rows))


def report_of(rows: tuple[tuple[Any, ...], ...]) -> Report:
    columns = tuple(Column(name.lower(), name, kind) for name, kind, _ in COLUMNS)
    made = []
    for values in rows:
        *others, percent, state, link = values
        share = Figure(f"share.{values[0]}", Fraction(percent, 100), f"{percent} av 100 ({percent} %)", "regel")
        cells = (*others, share, Mark(state.lower(), state, STATES[state]), Ref((link,), link))
        made.append(Row(values[0], cells, (RecordKey(f"lan/2009/activity:{values[0].lower()}"),)))
    table = Table("activities", "Aktiviteter", "Alla aktiviteter.", columns, tuple(made), record_kind="activity")
    section = Section("all", "Aktiviteter", (TableView("activities"),))
    return Report("benchmark", "Aktiviteter", "Påhittad myndighet", "sv", (section,), tables=(table,))


def exporter(made: Material, path: Path) -> None:
    for _ in EXCEL.write(made.report, path, Look()):
        pass


def marks(made: Material, path: Path) -> None:
    found = EXCEL.marks(path) if EXCEL.marks else None
    if found is None or (len(found.places), len(found.figures)) != (len(made.report.places), len(made.rows)):
        raise SystemExit("not all marks and figures were read back")


def plain_xlsxwriter(made: Material, path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Aktiviteter")
        formats = [book.add_format({"valign": "top", **FORMATS.get(kind, {})}) for _, kind, _ in COLUMNS]
        for n, (_, _, width) in enumerate(COLUMNS):
            sheet.set_column(n, n, width)
        sheet.freeze_panes(1, 1)
        headings = [{"header": name} for name in NAMES]
        sheet.add_table(0, 0, len(made.rows), len(NAMES) - 1, {"columns": headings})
        write = {"date": sheet.write_datetime, "number": sheet.write_number, "share": sheet.write_number}
        writers = [write.get(kind, sheet.write_string) for _, kind, _ in COLUMNS]
        for at, values in enumerate(made.rows, 1):
            for n, (value, writer, look) in enumerate(zip(values, writers, formats, strict=True)):
                if n == 12:
                    writer(at, n, value / 100, look)
                elif n == 14 and at <= MOST_LINKS:
                    sheet.write_url(at, n, value, look)
                else:
                    writer(at, n, value, look)


def openpyxl_write_only(made: Material, path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Aktiviteter")
    sheet.freeze_panes = "B2"
    for n, (_, _, width) in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(n)].width = width
    cells = [WriteOnlyCell(sheet) for _ in COLUMNS]  # used again in each row: a cell that is made anew costs more
    for cell, (_, kind, _) in zip(cells, COLUMNS, strict=True):
        cell.alignment = Alignment(vertical="top", wrap_text=kind == "long_text")
        cell.number_format = {"date": "yyyy-mm-dd", "share": "0 %"}.get(kind, "General")
    cells[14].font = Font(color="FF0B4A8F", underline="single")
    sheet.append(NAMES)
    for at, values in enumerate(made.rows, 1):
        for cell, value in zip(cells, values, strict=True):
            cell.value = value
        cells[12].value = values[12] / 100
        if at <= MOST_LINKS:  # a linked cell cannot be used again
            style, cells[14] = cells[14]._style, WriteOnlyCell(sheet, values[14])
            cells[14]._style, cells[14].hyperlink = style, values[14]
        sheet.append(cells)
    table = OpenpyxlTable(displayName="Aktiviteter", ref=f"A1:O{len(made.rows) + 1}")
    table._initialise_columns()  # in this mode it cannot read its headings from the sheet
    for column, name in zip(table.tableColumns, NAMES, strict=True):
        column.name = name
    sheet.add_table(table)
    book.save(path)


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
    'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/tables/table1.xml" ContentType="{TYPE}.table+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/'
    'officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="Aktiviteter" sheetId="1" '
    'r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{OFFICE}/styles" '
    'Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet {MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="0\\ %"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/>'
    '</font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1">'
    '<border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" '
    'applyNumberFormat="1"/></cellXfs></styleSheet>',
}
STYLES = {"long_text": 1, "date": 2, "share": 3}


def limit(made: Material, path: Path) -> None:
    letters = [get_column_letter(n) for n in range(1, len(COLUMNS) + 1)]
    text = '<c r="{0}%d" s="{1}" t="inlineStr"><is><t>%s</t></is></c>'
    number = '<c r="{0}%d" s="{1}"><v>%s</v></c>'
    row = "".join(
        (number if kind in ("date", "number", "share") else text).format(letter, STYLES.get(kind, 0))
        for letter, (_, kind, _) in zip(letters, COLUMNS, strict=True)
    )
    zero = date(1899, 12, 30).toordinal()
    rows, links, relations = [], [], []
    for at, values in enumerate(made.rows, 2):
        a, b, c, d, e, f, start, end, decided, budget, count, index, percent, state, to = values
        g, h, i = start.toordinal() - zero, end.toordinal() - zero, decided.toordinal() - zero
        link = escape(to)
        said = (escape(a), escape(b), escape(c), escape(d), escape(e), escape(f), g, h, i, budget, count, index)
        every = (part for value in (*said, percent / 100, escape(state), link) for part in (at, value))
        rows.append(f'<row r="{at}">{row % tuple(every)}</row>')
        if at <= MOST_LINKS:
            links.append(f'<hyperlink ref="O{at}" r:id="l{at}"/>')
            relations.append(
                f'<Relationship Id="l{at}" Type="{OFFICE}/hyperlink" Target="{link}" TargetMode="External"/>'
            )
    head = "".join(text.format(letter, 0) % (1, name) for letter, name in zip(letters, NAMES, strict=True))
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{w}" customWidth="1"/>' for n, (_, _, w) in enumerate(COLUMNS, 1)
    )
    pane = '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    sheet = (
        f'<worksheet {MAIN} xmlns:r="{OFFICE}">{view}<cols>{widths}</cols><sheetData><row r="1">{head}</row>'
        f"{''.join(rows)}</sheetData><hyperlinks>{''.join(links)}</hyperlinks>"
        '<tableParts count="1"><tablePart r:id="t1"/></tableParts></worksheet>'
    )
    area = f"A1:O{len(made.rows) + 1}"
    columns = "".join(f'<tableColumn id="{n}" name="{name}"/>' for n, name in enumerate(NAMES, 1))
    table = (
        f'<table {MAIN} id="1" name="Aktiviteter" displayName="Aktiviteter" ref="{area}"><autoFilter ref="{area}"/>'
        f'<tableColumns count="{len(NAMES)}">{columns}</tableColumns></table>'
    )
    related = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="t1" Type="{OFFICE}/table" '
        f'Target="../tables/table1.xml"/>{"".join(relations)}</Relationships>'
    )
    sheets = {"xl/worksheets/sheet1.xml": sheet, "xl/worksheets/_rels/sheet1.xml.rels": related}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in {**PARTS, **sheets, "xl/tables/table1.xml": table}.items():
            package.writestr(name, content)


PEERS = {
    "xlsxwriter": plain_xlsxwriter,
    "exporter": exporter,
    "marks": Peer(marks, prepare=exporter),
    "openpyxl": openpyxl_write_only,
    "limit": limit,
}

if __name__ == "__main__":
    compare(
        __doc__ or "",
        PEERS,
        material,
        sizes=(1000, 10_000, 100_000),
        reference="xlsxwriter",
        suffix=".xlsx",
        targets={"exporter": 1, "marks": 0.1},
    )
