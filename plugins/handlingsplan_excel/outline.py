"""The numbers of the headings, as a reader cites them: 2.1, and Bilaga 1 with its B1.1."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from handlingsplan.report import Report, Section

from .voice import Voice


@frozen
class Heading:
    """A section with its number, and whether it tells how the report was made (method, rules, sources)."""

    section: Section
    level: int
    number: str
    method: bool


def outline(report: Report, voice: Voice) -> Iterator[Heading]:
    """Yield the headings in reading order. A chapter's role decides how all that stands in it is numbered."""
    chapters = annexes = 0
    for section in report.sections:
        if section.role == "summary":
            yield from _within(section, 1, "", "", False)
        elif section.role == "annex":
            annexes += 1
            number = f"{voice.words('Bilaga')} {annexes}"
            yield from _within(section, 1, number, f"{number[0]}{annexes}.", False)
        else:
            chapters += 1
            yield from _within(section, 1, str(chapters), f"{chapters}.", section.role == "method")


def _within(section: Section, level: int, number: str, inner: str, method: bool) -> Iterator[Heading]:
    method = method or section.role == "method"
    yield Heading(section, level, number, method)
    for n, each in enumerate(section.sections, 1):
        yield from _within(each, level + 1, f"{inner}{n}" if inner else "", f"{inner}{n}." if inner else "", method)
