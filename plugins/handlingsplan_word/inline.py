"""Inlines as runs: plain and heavy words, links, figures and references to footnotes."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from babel.core import get_global

from handlingsplan.report import Emphasis, Figure, Footnote, Inline, Ref, Strong

from .figures import figure
from .manuscript import Manuscript
from .notes import MOST_NOTES, footnote

FROM_RIGHT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}
"""Languages written from right to left."""


class Face(NamedTuple):
    """How a run looks; `style` is the id of a character style."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    lang: str = ""
    leads: bool = False
    """Whether the run stands in a link already."""


PLAIN = Face()


@cache
def properties(face: Face) -> str:
    """Return a run's properties, in the order that the format asks for."""
    lang = language_tag(face.lang) if face.lang else ""
    backwards = face.lang.partition("-")[0] in FROM_RIGHT
    parts = (
        f'<w:rStyle w:val="{face.style}"/>' if face.style else "",
        "<w:b/><w:bCs/>" if face.bold else "",
        "<w:i/><w:iCs/>" if face.italic else "",
        "<w:rtl/>" if backwards else "",
        f'<w:lang w:{"bidi" if backwards else "val"}="{lang}"/>' if lang else "",
    )
    inner = "".join(parts)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


@cache
def language_tag(language: str) -> str:
    """Return a language as Word wants it, with a country: "sv" is "sv-SE"."""
    plain = "".join(sign for sign in language if sign.isascii() and (sign.isalnum() or sign == "-"))
    if "-" in plain:
        return plain
    likely = {**get_global("likely_subtags"), "en": "en_Latn_GB"}.get(plain, plain)
    return f"{plain}-{likely.rpartition('_')[2]}" if "_" in likely else plain


def runs(manuscript: Manuscript, inlines: tuple[Inline, ...], face: Face = PLAIN) -> str:
    """Return inlines as runs."""
    return "".join([_inline(manuscript, each, face) for each in inlines])


def _inline(manuscript: Manuscript, inline: Inline, face: Face) -> str:
    match inline:
        case str():
            return manuscript.run(inline, properties(face)) if inline else ""
        case Strong():
            return runs(manuscript, inline.inlines, face._replace(bold=True))
        case Emphasis():
            return runs(manuscript, inline.inlines, face._replace(italic=True))
        case Figure():
            return _figure(manuscript, inline, face)
        case Footnote():
            return _footnote(manuscript, inline, face)
        case Ref():
            return link(manuscript, inline, face)


def _figure(manuscript: Manuscript, shown: Figure, face: Face) -> str:
    """Return a figure that leads to where it is explained, without the look of a link: nearly every number would."""
    words = figure(manuscript, shown, properties(face))
    leads = _leads(manuscript, shown.to) if shown.to and not face.leads else ""
    return f'<w:hyperlink {leads} w:history="1">{words}</w:hyperlink>' if leads else words


def _footnote(manuscript: Manuscript, note: Footnote, face: Face) -> str:
    if len(manuscript.notes) < MOST_NOTES:
        return footnote(manuscript, runs(manuscript.in_notes(), note.inlines))
    manuscript.tell(
        "WORD05", "Word kan inte ha fler än {n} fotnoter. De följande står inom hakparentes i texten.", n=MOST_NOTES
    )
    bracket = properties(face)
    return "".join((manuscript.run(" [", bracket), runs(manuscript, note.inlines, face), manuscript.run("]", bracket)))


def link(manuscript: Manuscript, ref: Ref, face: Face = PLAIN) -> str:
    """Return a link; words alone where what they lead to is not in this document."""
    leads = _leads(manuscript, ref.to)
    if not leads:
        return runs(manuscript, ref.inlines, face) + _spelt_out(manuscript, ref.to, face)
    looks = face._replace(style=manuscript.styles["Hyperlink"], leads=True)
    return f'<w:hyperlink {leads} w:history="1">{runs(manuscript, ref.inlines, looks)}</w:hyperlink>'


def _leads(manuscript: Manuscript, to: str) -> str:
    if to.startswith("#"):
        anchor = manuscript.places.anchor(to[1:])
        return f'w:anchor="{anchor}"' if anchor else ""
    ident = manuscript.relations.to(to)
    return f'r:id="{ident}"' if ident else ""


def _spelt_out(manuscript: Manuscript, to: str, face: Face) -> str:
    if to.startswith("#"):
        return ""
    manuscript.tell(
        "WORD04",
        "En adress är för lång för att kunna bli en länk i Word och står utskriven i texten: {start} …",
        start=to[:80],
    )
    return manuscript.run(f" [{to}]", properties(face))
