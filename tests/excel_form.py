"""Small forms as workbooks: written, changed as a person or another program would, and read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from handlingsplan_excel.form_read import read_form
from handlingsplan_excel.form_write import write_form
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from handlingsplan.errors import Finding
from handlingsplan.forms import Filled, FilledTable, Form, FormChoice, FormColumn, FormRow, FormTable, Value

KEYS, HEAD, HELP, EXAMPLE, FIRST = 4, 5, 6, 7, 8
"""The rows of a sheet that has both help and an example."""

COLUMNS = (
    FormColumn("id", "Id", help="Kort namn.", example="a1"),
    FormColumn("title", "Titel", help="Vad det heter.", required=True, example="Utbildning"),
    FormColumn("text", "Beskrivning", "long_text"),
    FormColumn("agency", "Myndighet", "choice", choices="agency", example="lst"),
    FormColumn("word", "Ord", "choice", choices="word", open_list=True),
    FormColumn("several", "Flera", "texts", choices="agency"),
    FormColumn("start", "Start", "time", help="En dag eller ord.", example="hösten 2009"),
    FormColumn("number", "Antal", "number"),
    FormColumn("sum", "Belopp", "decimal"),
    FormColumn("done", "Klart", "yes_no"),
)
LISTS = {
    "agency": (
        FormChoice("lst", "Länsstyrelsen i Västerbotten"),
        FormChoice("polis", "Polisen"),
        FormChoice("kommun", "Polisen"),
    ),
    "word": (FormChoice("webb"), FormChoice("möte")),
}
PLACES = {column.key: n for n, column in enumerate(COLUMNS, 1)}
HEAD_COLUMNS = (
    FormColumn("body", "Nyckel", required=True, example="lan"),
    FormColumn("preface", "Förord", "long_text"),
)

Rows = Iterable[Mapping[str, Value]]


def form(*rows: Mapping[str, Value], head: Mapping[str, Value] | None = None, **more: object) -> Form:
    """A form with one table of several rows and one of a single record."""
    tables = (
        FormTable("dossier", "Underlaget", "Vems det är.", HEAD_COLUMNS, _rows([head] if head else []), single=True),
        FormTable("activity", "Aktiviteter", "Det som görs.", COLUMNS, _rows(rows)),
    )
    stamp = {"kind": "dossier", "plan": "skr-2007-08-167", "fingerprint": "0123abcd"}
    whole = {"kind": "dossier", "title": "Underlag", "intro": ("Fyll i.",), "lists": LISTS, "stamp": stamp, **more}
    return Form(**{"tables": tables, **whole})


def _rows(rows: Rows) -> tuple[FormRow, ...]:
    return tuple(map(FormRow, rows))


def written(folder: Path, *rows: Mapping[str, Value], **more: object) -> Path:
    """A form as a workbook."""
    path = folder / "underlag.xlsx"
    assert tuple(write_form(form(*rows, **more), path)) == ()
    return path


class Back:
    """What was read from a workbook."""

    def __init__(self, path: Path) -> None:
        self.filled: Filled
        self.findings: tuple[Finding, ...]
        self.filled, self.findings = read_form(path)

    def table(self, key: str = "activity") -> FilledTable:
        (found,) = [each for each in self.filled.tables if each.key == key]
        return found

    def rows(self, key: str = "activity") -> list[dict[str, Value]]:
        return [
            {name: cell.value for name, cell in row.cells.items() if cell.value != ""} for row in self.table(key).rows
        ]

    @property
    def told(self) -> list[str]:
        return [str(each) for each in self.findings]

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.findings]


def changed(path: Path, change: Callable[[Workbook], object], *, sheet: str = "") -> Back:
    """A workbook as it is read after a change by another program."""
    book = openpyxl.load_workbook(path)
    change(book[sheet] if sheet else book)  # type: ignore[arg-type]
    book.save(path)
    return Back(path)


def filled_in(
    folder: Path, cells: Mapping[str, object], change: Callable[[Worksheet], object] = lambda _: None
) -> Back:
    """The sheet of activities with some cells filled in by a person, as it is read."""

    def fill(sheet: Worksheet) -> None:
        for place, value in cells.items():
            sheet[place] = value
        change(sheet)

    return changed(written(folder), fill, sheet="Aktiviteter")


def patched(path: Path, part: str, change: Callable[[str], str]) -> Path:
    """The same workbook with one part's XML changed."""
    with ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts[part].decode()
    parts[part] = change(before).encode()
    assert parts[part].decode() != before
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def sheet_xml(title: str, path: Path) -> str:
    """The name of the part that holds a sheet."""
    with ZipFile(path) as package:
        number = openpyxl.load_workbook(path).sheetnames.index(title) + 1
        name = f"xl/worksheets/sheet{number}.xml"
        assert name in package.namelist()
    return name


FULL: dict[str, Value] = {
    "id": "a1",
    "title": "Utbildning",
    "text": "Rad 1\nRad 2",
    "agency": "lst",
    "word": "webb",
    "several": "lst\npolis",
    "start": date(2009, 6, 30),
    "number": 1100,
    "sum": Decimal("1100.50"),
    "done": True,
}
"""A row with a value of each type."""
