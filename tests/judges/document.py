"""Own checks of a Word file: what neither validator sees, and what a reader with a screen reader depends on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from .contents import contents_faults
from .parts import Package
from .prose import W, empty, is_on, stories, val
from .references import reference_faults

DUBLIN = "{http://purl.org/dc/elements/1.1/}"


def own_docx(path: Path) -> list[str]:
    """Return what is wrong in a Word file beyond what the validators tell."""
    package = Package(path)
    checks = (reference_faults, contents_faults, _pictures, _language, _properties, _tables, _emptiness, _footnotes)
    return [fault for check in checks for fault in check(package)]


def _pictures(package: Package) -> Iterator[str]:
    shapes = [each for _, story in stories(package) for each in story.iter() if each.tag.endswith("}docPr")]
    for shape in shapes:
        if not (shape.get("descr") or "").strip():
            yield f"picture or chart {shape.get('name')!r} has no alternative text"
    ids = Counter(shape.get("id") for shape in shapes)
    yield from (f"the drawing id {number} stands {n} times" for number, n in ids.items() if n > 1)


def _language(package: Package) -> Iterator[str]:
    styles = package.xml("word/styles.xml")
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if default is None or not val(default):
        yield "the document has no language of its own"
    stated = {
        val(each) for part in (styles, *(story for _, story in stories(package))) for each in part.iter(f"{W}lang")
    }
    yield from (f"the language {name!r} is unknown" for name in sorted(filter(None, stated)) if not _spoken(name))


def _spoken(name: str) -> bool:
    try:
        return Locale.parse(name, sep="-") is not None
    except (ValueError, UnknownLocaleError):
        return False


def _properties(package: Package) -> Iterator[str]:
    core = package.xml("docProps/core.xml")
    for name in ("title", "language"):
        if not (core.findtext(f"{DUBLIN}{name}") or "").strip():
            yield f"the document's properties have no {name}"


def _tables(package: Package) -> Iterator[str]:
    for number, table in enumerate(package.xml("word/document.xml").iter(f"{W}tbl"), 1):
        rows = table.findall(f"{W}tr")
        if not rows or not is_on(rows[0].find(f"{W}trPr/{W}tblHeader")):
            yield f"table {number} has no header row"
        if any(next(table.iter(f"{W}{kind}"), None) is not None for kind in ("gridSpan", "vMerge", "hMerge")):
            yield f"table {number} has merged cells"
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        widths = {len(row.findall(f"{W}tc")) for row in rows} - {columns}
        yield from (f"table {number}: a row of {width} cells in {columns} columns" for width in widths)
        if table.find(f"{W}tblPr/{W}tblCaption") is None:
            yield f"table {number} has no alternative text"


def _emptiness(package: Package) -> Iterator[str]:
    document = package.xml("word/document.xml")
    blank = sum(empty(paragraph) for paragraph in document.iter(f"{W}p"))
    blocks = [each for each in document.findall(f"{W}body/*") if each.tag != f"{W}sectPr"]
    if [each.tag for each in blocks[-2:]] == [f"{W}tbl", f"{W}p"]:
        blank -= empty(blocks[-1])  # Word wants a paragraph after a table that ends a document
    if blank:
        yield f"{blank} empty paragraphs"


def _footnotes(package: Package) -> Iterator[str]:
    # Ids that do not rise from 1 in reading order: LibreOffice then shows a note's text under another mark.
    ids = [each.get(f"{W}id") for each in package.xml("word/document.xml").iter(f"{W}footnoteReference")]
    if ids != [str(number) for number in range(1, len(ids) + 1)]:
        yield f"footnotes are numbered {ids[:5]} in reading order"
