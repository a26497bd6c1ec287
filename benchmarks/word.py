"""A Word document of N activities: a heading, three paragraphs and a table of 6 rows x 2 columns each.

    python benchmarks/word.py                          100, 1,000 and 10,000 activities
    python benchmarks/word.py 3000 --peers limit,exporter,marks --rounds 9

`exporter` writes a finished Report: what it measures begins with the Report and ends with the file. `marks` reads
that file back. `limit` is what any writer has to do: the same words as joined strings in document.xml, put into
python-docx's package and deflated once; it has no contents, captions, header rows, bookmarks or styles of cells.
`lxml_elements` and `docxtpl_loop` make the limit's document in two usual ways; docxtpl has to be installed for the
latter. Targets: `exporter` within 2 times the limit, `marks` within a fifth of that.
"""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from attrs import frozen
from docx import Document
from handlingsplan_word import exporters
from harness import Peer, compare
from lxml.etree import Element, SubElement

from handlingsplan.hookspecs import Look
from handlingsplan.report import Column, Paragraph, Report, Row, Section, Table, TableView

(WORD,) = exporters()
WORDS = (
    *("åtgärd", "stöd", "människohandel", "länsstyrelsen", "samverkan", "polisen"),
    *("ökad", "kunskap", "förebyggande", "arbete", "&", "mål"),
)
FACTS = ("Ansvarig", "Period", "Läge", "Anslag", "Målgrupp", "Källa")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@frozen
class Activity:
    """What one activity says."""

    title: str
    paragraphs: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


@frozen
class Material:
    """The same activities as plain values and as a Report."""

    activities: tuple[Activity, ...]
    report: Report


def material(size: int) -> Material:
    chance = random.Random(7)

    def words(fewest: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=40))[: chance.randint(fewest, most)].strip()

    activities = tuple(
        Activity(
            f"Aktivitet {n}: {words(10, 50)}",
            tuple(words(40, 280) for _ in range(3)),
            tuple((fact, words(5, 40)) for fact in FACTS),
        )
        for n in range(1, size + 1)
    )
    return Material(activities, report_of(activities))


def report_of(activities: tuple[Activity, ...]) -> Report:
    columns = (Column("fact", "Uppgift"), Column("said", "Svar"))
    tables = tuple(
        Table(f"t{n}", each.title, "", columns, tuple(Row(fact, (fact, said)) for fact, said in each.facts))
        for n, each in enumerate(activities)
    )
    sections = tuple(
        Section(f"s{n}", each.title, (*(Paragraph((words,)) for words in each.paragraphs), TableView(f"t{n}")))
        for n, each in enumerate(activities)
    )
    whole = Section("all", "Aktiviteter", sections=sections)
    return Report("benchmark", "Aktiviteter", "Påhittad myndighet", "sv", (whole,), tables=tables)


def exporter(made: Material, path: Path) -> None:
    WORD.write(made.report, path, Look())


def marks(made: Material, path: Path) -> None:
    found = WORD.marks(path) if WORD.marks else None
    if found is None or len(found.places) != len(made.report.places):
        raise SystemExit("not all marks were read back")


def limit(made: Material, path: Path) -> None:
    run = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
    cell = f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4320"/></w:tcPr>{run}</w:tc>'
    whole = (
        f'<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>{run * 3}<w:tbl><w:tblPr>'
        '<w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/></w:tblPr><w:tblGrid><w:gridCol w:w="4320"/>'
        f'<w:gridCol w:w="4320"/></w:tblGrid>{f"<w:tr>{cell * 2}</w:tr>" * 6}</w:tbl>'
    )
    pieces = []
    for each in made.activities:
        words = [each.title, *each.paragraphs, *(words for fact in each.facts for words in fact)]
        pieces.append(whole % tuple(map(escape, words)))
    source = io.BytesIO()
    Document().save(source)
    with zipfile.ZipFile(source) as parts, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "word/document.xml":
                before, marker, after = content.decode().partition("<w:sectPr")
                content = "".join([before, *pieces, marker, after]).encode()
            package.writestr(name, content)


def lxml_elements(made: Material, path: Path) -> None:
    document = Document()
    end = document.element.body.sectPr

    def paragraph(parent: Element | None, words: str, style: str = "") -> Element:
        made = Element(f"{W}p") if parent is None else SubElement(parent, f"{W}p")
        if style:
            SubElement(SubElement(made, f"{W}pPr"), f"{W}pStyle", {f"{W}val": style})
        SubElement(SubElement(made, f"{W}r"), f"{W}t").text = words
        return made

    for each in made.activities:
        end.addprevious(paragraph(None, each.title, "Heading2"))
        for words in each.paragraphs:
            end.addprevious(paragraph(None, words))
        table = Element(f"{W}tbl")
        SubElement(SubElement(table, f"{W}tblPr"), f"{W}tblStyle", {f"{W}val": "TableGrid"})
        grid = SubElement(table, f"{W}tblGrid")
        for _ in range(2):
            SubElement(grid, f"{W}gridCol", {f"{W}w": "4320"})
        for fact in each.facts:
            row = SubElement(table, f"{W}tr")
            for words in fact:
                cell = SubElement(row, f"{W}tc")
                SubElement(SubElement(cell, f"{W}tcPr"), f"{W}tcW", {f"{W}type": "dxa", f"{W}w": "4320"})
                paragraph(cell, words)
        end.addprevious(table)
    document.save(str(path))


def docxtpl_loop(made: Material, path: Path) -> None:
    from docxtpl import DocxTemplate  # noqa: PLC0415 - a peer that need not be there

    loop = Document()
    loop.add_paragraph("{%p for a in activities %}")
    loop.add_paragraph("{{ a.title }}", "Heading 2")
    for words in ("{%p for words in a.paragraphs %}", "{{ words }}", "{%p endfor %}"):
        loop.add_paragraph(words)
    rows = loop.add_table(3, 2, "Table Grid").rows
    rows[0].cells[0].text, rows[2].cells[0].text = "{%tr for fact, said in a.facts %}", "{%tr endfor %}"
    rows[1].cells[0].text, rows[1].cells[1].text = "{{ fact }}", "{{ said }}"
    loop.add_paragraph("{%p endfor %}")
    source = io.BytesIO()
    loop.save(source)
    source.seek(0)
    template = DocxTemplate(source)
    template.render({"activities": made.activities}, autoescape=True)
    template.save(path)


PEERS = {
    "limit": limit,
    "exporter": exporter,
    "marks": Peer(marks, prepare=exporter),
    "lxml_elements": lxml_elements,
    "docxtpl_loop": docxtpl_loop,
}

if __name__ == "__main__":
    compare(
        __doc__ or "",
        PEERS,
        material,
        sizes=(100, 1000, 10_000),
        reference="limit",
        suffix=".docx",
        targets={"exporter": 2, "marks": 0.4},
    )
