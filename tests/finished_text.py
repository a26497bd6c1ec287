"""What a finished document says, line by line, read by another library than the one that wrote it."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
from defusedxml import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document_text(path: Path) -> list[str]:
    """Return a finished document as lines: a paragraph under its headings, or a row of a table, is one."""
    return docx_lines(path) if path.suffix == ".docx" else xlsx_lines(path)


def docx_lines(path: Path) -> list[str]:
    with ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml")).find(f"{W}body")
        styles = ElementTree.fromstring(package.read("word/styles.xml"))
    levels = {each.get(f"{W}styleId"): level for each in styles.iter(f"{W}style") if (level := _level(each))}
    trail: dict[int, str] = {}
    lines = []
    for block in body:
        lines += [" | ".join(map(_said, row.iter(f"{W}tc"))) for row in block.iter(f"{W}tr")]
        if block.tag == f"{W}p":
            style = block.find(f"{W}pPr/{W}pStyle")
            if level := levels.get(style.get(f"{W}val")) if style is not None else None:
                trail = {depth: words for depth, words in trail.items() if depth < level} | {level: _said(block)}
            lines.append(" > ".join((*trail.values(), _said(block))))
    return lines


def _level(style) -> int | None:
    found = re.fullmatch(r"heading (\d)", style.find(f"{W}name").get(f"{W}val"), re.IGNORECASE)
    return int(found[1]) if found else None


def _said(element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def xlsx_lines(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    lines = [" | ".join(str(value) for value in row if value is not None) for row in rows]
    book.close()
    return lines
