"""The template that a report is written into: the shipped one, or a county's own."""

from __future__ import annotations

from importlib import resources
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError

from handlingsplan.errors import UnreadableError
from handlingsplan.language import text

from .manuscript import DOMAIN

_UNTRUE = ("thumbnail", "stylesWithEffects")


def own_template() -> Document:
    """Return the shipped template."""
    content = (resources.files(__package__) / "template.docx").read_bytes()
    return docx.Document(BytesIO(content))


def opened(template: Path | None) -> Document:
    """Return a county's own template, or the shipped one; UnreadableError where it is not a Word document."""
    if template is None:
        return own_template()
    try:
        return _cleared(docx.Document(str(template)))
    except (OSError, ValueError, KeyError, BadZipFile, PackageNotFoundError) as error:
        raise UnreadableError(
            text("Word-mallen {file} går inte att läsa.", domain=DOMAIN, file=template.name),
            hint=text("Den ska vara ett Word-dokument, sparat som .docx (inte .dotx).", domain=DOMAIN),
        ) from error


def _cleared(document: Document) -> Document:
    """Leave out what would say something untrue of another document: its picture, and the styles of Word 2007."""
    for rels in (document.part.package.rels, document.part.rels):
        for ident in [ident for ident, rel in rels.items() if rel.reltype.rpartition("/")[2] in _UNTRUE]:
            del rels[ident]
    return document
