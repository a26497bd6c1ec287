"""Writes a form as a workbook that people fill in, in Excel or LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from handlingsplan.errors import Finding
from handlingsplan.forms import Form
from handlingsplan.language import Words
from handlingsplan.package import write_package

from .form_choices import Choices
from .form_lists import SHEET, names_of, write_lists
from .form_looks import FONT_SIZE, Looks
from .form_setting import Setting
from .form_sheet import write_rows
from .form_signs import settled
from .form_single import write_single
from .form_start import write_start
from .leads import Spot
from .names import Names, shortened
from .texts import one_line
from .voice import DOMAIN
from .xlsx import ANY_DAY, done, new_book

_FIXED = re.compile(rb'(<row [^>]*) customHeight="1"(?=[^>]*>)')
_FIRST_OPEN = re.compile(rb'(<col min="(\d+)" max=")\2("(?![^>]*hidden)[^>]* style="\d+"[^>]*/></cols>)')
PROPERTY = 255
"""What a property of the file may hold; on the hidden sheet it stands whole."""


def write_form(form: Form, path: Path) -> Iterable[Finding]:
    """Write a form as a workbook. All that it holds comes back from it, so there is nothing to tell."""
    with ZipFile(_made(form)) as package:
        write_package(path, _parts(package))
    return ()


def _parts(package: ZipFile) -> Iterator[tuple[str, bytes]]:
    for name in package.namelist():
        part = package.read(name)
        yield name, _sheet(settled(part)) if name.startswith("xl/") else part


def _sheet(part: bytes) -> bytes:
    """Return a sheet's XML with rows that grow, and with all columns after the form's own open, as the first is.

    XlsxWriter fixes the height of each row that has one. A row can only be taken away where all of its cells are
    open, but XlsxWriter would count through every column.
    """
    part = _FIXED.sub(rb"\1", part)
    return _FIRST_OPEN.sub(rb"\g<1>16384\3", part, count=1)


def _made(form: Form) -> BytesIO:
    file = BytesIO()
    book = new_book(file, font_size=FONT_SIZE)
    words = Words(form.language, domain=DOMAIN)
    names = Names()
    names.sheet(SHEET)
    start = names.sheet(words("Börja här"))
    sheets = {table.key: names.sheet(table.title) for table in form.tables}
    lists = {key: Choices(choices) for key, choices in form.lists.items()}
    setting = Setting(Looks(book), lists, names_of(lists), words, Spot(start))
    _properties(book, form)
    write_start(book.add_worksheet(start), form, sheets, setting)
    for table in form.tables:
        write = write_single if table.single else write_rows
        write(book.add_worksheet(sheets[table.key]), table, setting)
    write_lists(book, form, sheets, setting)
    book.close()
    return file


def _properties(book: Any, form: Form) -> None:
    book.set_properties({"title": shortened(one_line(form.title), PROPERTY), "created": ANY_DAY})
    for key, value in form.stamp.items():
        done(book.set_custom_property(key, shortened(one_line(value), PROPERTY), "text"))
