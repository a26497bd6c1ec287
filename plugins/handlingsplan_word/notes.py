"""Footnotes: the reference in the text, and the part that holds the notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .manuscript import Manuscript

MOST_NOTES = 32_000
"""Word takes no higher number for a note than 32,767."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RULES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{ident}"><w:p>'
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    f"<w:r><w:{mark}/></w:r></w:p></w:footnote>"
    for kind, ident, mark in (
        ("separator", -1, "separator"),
        ("continuationSeparator", 0, "continuationSeparator"),
    )
)


def footnote(manuscript: Manuscript, content: str) -> str:
    """Keep a note and return the reference to it. Numbers follow the text: some readers pair notes by order."""
    number = len(manuscript.notes) + 1
    raised = f'<w:rPr><w:rStyle w:val="{manuscript.styles["footnote reference"]}"/></w:rPr>'
    sign = f"<w:r>{raised}<w:footnoteRef/></w:r>{manuscript.run(' ')}"
    paragraph = manuscript.paragraph("footnote text", sign + content)
    manuscript.notes.append(f'<w:footnote w:id="{number}">{paragraph}</w:footnote>')
    return f'<w:r>{raised}<w:footnoteReference w:id="{number}"/></w:r>'


def notes_part(notes: list[str]) -> Iterator[bytes]:
    """Yield the footnotes part."""
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{W}" xmlns:r="{R}">'
    yield f"{head}{_RULES}".encode()
    yield from (note.encode() for note in notes)
    yield b"</w:footnotes>"
