"""Writes a report as an Excel workbook, with a sheet for each table and all that is said between them."""

from collections.abc import Iterable

from handlingsplan.hookspecs import Exporter, hookimpl

from .marks import marks
from .write import write

__all__ = ["exporters", "marks", "write"]


@hookimpl
def exporters() -> Iterable[Exporter]:
    """Offer the workbook."""
    return (Exporter("excel", ".xlsx", "Excel-arbetsbok", write, tables="all", marks=marks),)
