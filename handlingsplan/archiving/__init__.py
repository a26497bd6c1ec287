"""Archiving: the documents and everything that they rest on in one zip file, readable without this program."""

from .archive import Archived, archive
from .documents import documents_of
from .worked_out import worked_out

__all__ = ["Archived", "archive", "documents_of", "worked_out"]
