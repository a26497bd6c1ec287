"""Ett läns tillägg: rapporten som CSV-filer i en zip, och en egen kontroll. Kopiera mappen och gör den till er.

A county's plugin: the report as CSV files in a zip, and a check of its own. Copy the folder and make it yours.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

from handlingsplan import Dossier
from handlingsplan.errors import Finding, Severity
from handlingsplan.hookspecs import Exporter, Look, Marks, hookimpl
from handlingsplan.language import text
from handlingsplan.package import write_package
from handlingsplan.report import Block, Report, Row, Table, block_mark, block_words, cell_words, figures_in, row_mark

Cells = Iterable[str | int | Decimal]
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what Excel takes for a formula, also in a file that is only text


@hookimpl
def check(dossiers: tuple[Dossier, ...]) -> Iterable[Finding]:
    """Säg till om varje aktivitet som saknar plats."""
    for dossier in dossiers:
        for activity in dossier.activities:
            if not activity.places:
                message = text("Aktiviteten ”{title}” har ingen plats.", title=activity.title)
                yield Finding("L001", message, activity.origin, Severity.WARNING, text("Skriv minst en plats."))


@hookimpl
def exporters() -> Iterable[Exporter]:
    """Vi kan skriva rapporten som CSV-filer."""
    yield Exporter("csv", ".csv.zip", "CSV-filer i en zip", write, marks=marks)


def write(report: Report, path: Path, _look: Look) -> Iterable[Finding]:
    """Skriv en fil med den löpande texten, och en för varje tabell; säg till om något har fått ändras."""
    changed: list[str] = []
    tables = [(f"{n:02} {table.key}.csv", of_table(table, report)) for n, table in enumerate(report.tables, 1)]
    files = [("00 text.csv", of_text(report)), *tables]
    write_package(path, ((name, as_csv(lines, changed)) for name, lines in files))
    if changed:
        message = text(
            "{n} celler är ändrade: en apostrof stoppar formler, halva tecken står som koder.", n=len(changed)
        )
        yield Finding("L002", message, severity=Severity.NOTE)


def of_text(report: Report) -> Iterator[Cells]:
    """En rad för varje rubrik och stycke."""
    yield "Avsnitt", "Nivå", "Text", "Märke", "Nyckeltal"
    for words in (report.title, report.subtitle, report.publisher, report.published, *report.draft):
        yield "", "", words, "", ""
    for section, level in report.walk():
        yield section.id, level, section.title, block_mark(section.id, 0), ""
        for n, block in enumerate(section.blocks, 1):
            yield section.id, "", block_words(block), block_mark(section.id, n), figures(block)


def of_table(table: Table, report: Report) -> Iterator[Cells]:
    """En rad för varje rad i tabellen."""
    yield *(column.title for column in table.columns), "Märke", "Nyckeltal"
    for row in table.rows:
        yield *(cell_words(cell, report.records) for cell in row.cells), row_mark(table.key, row.key), figures(row)


def figures(place: Block | Row) -> str:
    """De nyckeltal som står på en rad: nyckel och text, ett på varje rad i cellen."""
    return "\n".join(f"{figure.key}: {figure.text}" for figure in figures_in(place))


def as_csv(lines: Iterable[Cells], changed: list[str]) -> Iterator[bytes]:
    """Så läser svensk Excel: UTF-8 som säger att den är det, semikolon, decimalkomma."""
    yield "\ufeff".encode()
    for cells in lines:
        line = io.StringIO()
        csv.writer(line, delimiter=";").writerow([safe(cell, changed) for cell in cells])
        yield line.getvalue().encode()


def safe(cell: str | int | Decimal, changed: list[str]) -> str:
    """En cell som text: det som ser ut som en formel får en apostrof, ett halvt tecken skrivs ut som sin kod."""
    if not isinstance(cell, str):
        return str(cell).replace(".", ",")
    words = ("'" if cell.startswith(FORMULA) else "") + cell.encode("utf-8", "backslashreplace").decode()
    changed += [cell] if words != cell else []
    return words


def marks(path: Path) -> Marks:
    """Läs tillbaka märkena, och de nyckeltal vars text verkligen står på sin rad."""
    places: set[str] = set()
    found: dict[str, str] = {}
    with ZipFile(path) as package:
        for name in package.namelist():
            lines = csv.reader(io.TextIOWrapper(package.open(name), "utf-8-sig", newline=""), delimiter=";")
            for *cells, mark, keys in [*lines][1:]:
                places.add(mark)
                told = (line.split(": ", 1) for line in keys.split("\n") if line)
                found |= {key: words for key, words in told if words in "\n".join(cells)}
    return Marks(frozenset(places - {""}), found)
