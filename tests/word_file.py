"""Makes a Word document of a few blocks and reads it back, for the tests of the Word exporter."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element  # only the type: parsing is defusedxml's

from docx import Document
from docx.document import Document as OpenDocument
from handlingsplan_word import exporters
from judges.parts import RELATIONS, Package
from judges.prose import W, style_names, style_of, val, words

from handlingsplan.errors import Finding
from handlingsplan.hookspecs import Look, Marks
from handlingsplan.report import Block, Report, Section

(WORD,) = exporters()


def report(*blocks: Block, wide: bool = False, **more: Any) -> Report:
    """A report of one section that holds these blocks, or of the sections given."""
    sections = more.pop("sections", (Section("here", "Här", blocks, wide=wide),))
    title, language = more.pop("title", "Lägesrapport"), more.pop("language", "sv")
    return Report("test", title, "Länsstyrelsen", language, sections, **more)


class WordFile:
    """A finished document: what it says, taken apart."""

    def __init__(self, path: Path, findings: tuple[Finding, ...]) -> None:
        self.path = path
        self.findings = findings
        self.package = Package(path)
        self.names = style_names(self.package)

    @property
    def body(self) -> Element:
        return self.package.xml("word/document.xml")

    @property
    def paragraphs(self) -> list[tuple[str, str]]:
        """Every paragraph outside the tables, as the name of its style and what it says."""
        inner = {id(each) for table in self.body.iter(f"{W}tbl") for each in table.iter(f"{W}p")}
        return [(style_of(each, self.names), words(each)) for each in self.body.iter(f"{W}p") if id(each) not in inner]

    def of(self, style: str) -> list[str]:
        """What the paragraphs of a style say, those in tables too."""
        return [words(each) for each in self.body.iter(f"{W}p") if style_of(each, self.names) == style]

    @property
    def tables(self) -> list[list[list[str]]]:
        """Every table as rows of cells; a cell's paragraphs are joined by line breaks."""
        return [
            [["\n".join(map(words, cell.iter(f"{W}p"))) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
            for table in self.body.iter(f"{W}tbl")
        ]

    @property
    def links(self) -> list[tuple[str, str]]:
        """The words of every link, with the bookmark or the address that it leads to."""
        targets = self.addresses("word/document.xml")
        return [
            (words_in(link), link.get(f"{W}anchor") or targets[link.get(f"{RELATIONS}id", "")])
            for link in self.body.iter(f"{W}hyperlink")
        ]

    def addresses(self, part: str) -> dict[str, str]:
        """The relationships to addresses outside, of a part."""
        folder, _, name = part.rpartition("/")
        rels = self.package.xml(f"{folder}/_rels/{name}.rels")
        return {each.get("Id", ""): each.get("Target", "") for each in rels if each.get("TargetMode") == "External"}

    @property
    def bookmarks(self) -> list[str]:
        return [each.get(f"{W}name", "") for each in self.body.iter(f"{W}bookmarkStart")]

    @property
    def marks(self) -> Marks:
        assert WORD.marks is not None
        return WORD.marks(self.path)

    def open(self) -> OpenDocument:
        """The document as python-docx sees it."""
        return Document(str(self.path))

    def values(self, tag: str) -> list[str]:
        """The values of every such element in the body."""
        return [val(each) for each in self.body.iter(f"{W}{tag}")]


def words_in(element: Element) -> str:
    """What the runs in an element say."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def written(made: Report, folder: Path, template: Path | None = None) -> WordFile:
    """Write a report and open it."""
    path = folder / "rapport.docx"
    findings = tuple(WORD.write(made, path, Look(template)))
    return WordFile(path, findings)
