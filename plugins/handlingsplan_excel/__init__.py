"""Excel: writes reports as workbooks, and forms as workbooks that people fill in and that are read back."""

from collections.abc import Iterable

from handlingsplan.hookspecs import Exporter, FormFormat, Reader, hookimpl

from .form_read import read_form
from .form_write import write_form
from .marks import marks
from .reading import content
from .write import write

__all__ = ["exporters", "form_formats", "marks", "read_form", "readers", "write", "write_form"]


@hookimpl
def exporters() -> Iterable[Exporter]:
    """Offer the workbook."""
    return (Exporter("excel", ".xlsx", "Excel-arbetsbok", write, tables="all", marks=marks, content=content),)


@hookimpl
def form_formats() -> Iterable[FormFormat]:
    """Offer the workbook to fill in."""
    return (FormFormat("excel", ".xlsx", "Excel-arbetsbok", write_form),)


@hookimpl
def readers() -> Iterable[Reader]:
    """Offer to read it; of other spreadsheets it is said how to save them."""
    return (Reader("excel", (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), "Excel-arbetsbok", read_form),)
