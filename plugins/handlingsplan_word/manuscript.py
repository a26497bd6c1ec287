"""What is being written: the report, the names of its styles, and all that is counted along the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

from attrs import Factory, define, evolve

from handlingsplan.errors import Finding, Severity
from handlingsplan.language import Text, Words
from handlingsplan.report import Report

from .numbering import Numbering
from .page import Page
from .places import MARK, Places
from .relations import Relations
from .text import Script

DOMAIN = "handlingsplan_word"
_NAMED = f'" w:name="{MARK}'


def _counter() -> Callable[[], int]:
    return count(1).__next__


@define
class Manuscript:
    """One report on its way to becoming one document."""

    report: Report
    words: Words
    styles: Mapping[str, str]
    """A style's name and the id it has in this document's template: Swedish Word has Swedish ids."""
    page: Page
    numbering: Numbering
    places: Places
    script: Script = Factory(Script)
    relations: Relations = Factory(Relations)
    note_relations: Relations = Factory(Relations)
    notes: list[str] = Factory(list)
    findings: list[Finding] = Factory(list)
    next_bookmark: Callable[[], int] = Factory(_counter)
    next_drawing: Callable[[], int] = Factory(_counter)
    next_table: Callable[[], int] = Factory(_counter)
    next_chart: Callable[[], int] = Factory(_counter)
    told: set[str] = Factory(set)
    labels: dict[str, str] = Factory(dict)
    """The exporter's own words, each looked up once."""
    layouts: dict[Any, Any] = Factory(dict)
    """What layout.py has worked out, by columns."""

    def bookmark(self, mark: str) -> str:
        """Return the bookmark of a place."""
        number = self.next_bookmark()
        return f'<w:bookmarkStart w:id="{number}{_NAMED}{mark}"/><w:bookmarkEnd w:id="{number}"/>'

    def paragraph(self, style: str, content: str, properties: str = "") -> str:
        """Return a paragraph in a style, by the style's name; `properties` stand after the style."""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.styles[style]}"/>{properties}</w:pPr>{content}</w:p>'

    def run(self, words: str, properties: str = "") -> str:
        """Return a run of words."""
        return f"<w:r>{properties}{self.script.text(words)}</w:r>"

    def w(self, message: str) -> str:
        """Return a word of the exporter's own, in the report's language."""
        known = self.labels.get(message)
        if known is None:
            known = self.labels[message] = self.words(message)
        return known

    def in_notes(self) -> Manuscript:
        """Return the same manuscript, writing its footnotes: they are a part with relationships of their own."""
        return evolve(self, relations=self.note_relations)

    def tell(self, code: str, message: str, severity: Severity = Severity.WARNING, **params: object) -> None:
        """Keep a Finding for whoever asked for the document, and say the same thing only once."""
        words = Text(message, tuple(params.items()), domain=DOMAIN)
        if str(words) not in self.told:
            self.told.add(str(words))
            self.findings.append(Finding(code, words, severity=severity))
