"""The title page: what the report is, who publishes it, and whether it is a draft."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from handlingsplan.language import Words
from handlingsplan.report import Imprint

from .drawing import picture
from .manuscript import Manuscript

_TALLEST, _WIDEST = 720_000, 2_160_000  # EMU: 2 cm and 6 cm


@frozen
class Picture:
    """A logo that is in the package: its relationship, its size in EMU, and the words that stand for it."""

    relation: str
    width: int
    height: int
    alt_text: str


def title_page(manuscript: Manuscript, logos: list[Picture]) -> str:
    """Return the title page."""
    return "".join(_lines(manuscript, logos))


def _lines(manuscript: Manuscript, logos: list[Picture]) -> Iterator[str]:
    report = manuscript.report
    if logos:
        shown = manuscript.run("  ").join(_scaled(manuscript, logo) for logo in logos)
        yield manuscript.paragraph("Logotyp", shown)
    for style, words in (("Utgivare", report.publisher), ("Title", report.title), ("Subtitle", report.subtitle)):
        if words:
            yield manuscript.paragraph(style, manuscript.run(words))
    for words in filter(None, map(str.strip, report.imprint.cover_text.split("\n\n"))):
        yield manuscript.paragraph("Body Text", manuscript.run(words))
    for words in filter(None, (report.published, report.edition)):
        yield manuscript.paragraph("Publicerad", manuscript.run(words))
    yield from _draft(manuscript)
    first = "Tryckuppgift först"
    for label, words in _imprint(manuscript, report.imprint):
        labelled = manuscript.run(f"{label}: ", "<w:rPr><w:b/><w:bCs/></w:rPr>") + manuscript.run(words)
        yield manuscript.paragraph(first, labelled)
        first = "Tryckuppgift"


def _scaled(manuscript: Manuscript, logo: Picture) -> str:
    scale = min(1.0, _TALLEST / logo.height, _WIDEST / logo.width)
    return picture(manuscript, logo.relation, int(logo.width * scale), int(logo.height * scale), logo.alt_text)


def _draft(manuscript: Manuscript) -> Iterator[str]:
    if manuscript.report.draft:
        yield manuscript.paragraph("Utkast", manuscript.run(manuscript.words("UTKAST")), "<w:keepNext/>")
    for reason in manuscript.report.draft:
        yield manuscript.paragraph("Utkast skäl", manuscript.run(reason))


def _imprint(manuscript: Manuscript, imprint: Imprint) -> Iterator[tuple[str, str]]:
    words = manuscript.words
    lines = (
        (words("Rapportnummer"), imprint.report_number),
        (words("Diarienummer"), imprint.dnr),
        ("ISBN", imprint.isbn),
        ("ISSN", imprint.issn),
        (words("Utgivningsår"), imprint.year),
        (words("Utgivningsort"), imprint.place),
        (words("Kontakt"), imprint.contact),
        (words("Undertecknas av"), Words(words.language).joined(imprint.signatories) if imprint.signatories else ""),
    )
    yield from ((label, value) for label, value in lines if value)
