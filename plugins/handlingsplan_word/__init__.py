"""Reports as Word documents: a plugin like any county's, knowing the core only by its public names."""

from __future__ import annotations

from collections.abc import Iterable

from handlingsplan.hookspecs import Exporter, hookimpl

from .marks import marks
from .reading import content
from .write import write


@hookimpl
def exporters() -> Iterable[Exporter]:
    """Word documents that show what a report's views select."""
    return (Exporter("word", ".docx", "Word-dokument", write, tables="views", marks=marks, content=content),)
