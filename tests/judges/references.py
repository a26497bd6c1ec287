"""Own checks of a Word file's fields, bookmarks, and of what leads to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # only the type: parsing is defusedxml's

from .parts import Package
from .prose import W, stories


def reference_faults(package: Package) -> Iterator[str]:
    """Yield fields that do not close, bookmarks that do not pair, and references that lead nowhere."""
    parts = list(stories(package))
    names = [mark.get(f"{W}name", "") for _, story in parts for mark in story.iter(f"{W}bookmarkStart")]
    yield from _bookmarks(parts, names)
    known = {name.casefold() for name in names}
    for part, story in parts:
        fields, unclosed = _fields(story)
        if unclosed:
            yield f"{part}: fields begin and end unevenly"
        yield from (f"{part}: leads to {name!r}, which is not there" for name in _leads(story, fields) - known)


def _bookmarks(parts: list[tuple[str, Element]], names: list[str]) -> Iterator[str]:
    yield from (
        f"the bookmark {name!r} stands {n} times" for name, n in Counter(map(str.casefold, names)).items() if n > 1
    )
    yield from (f"the bookmark {name!r} is no name for Word" for name in names if not re.fullmatch(r"\w{1,40}", name))
    for part, story in parts:
        starts = Counter(mark.get(f"{W}id") for mark in story.iter(f"{W}bookmarkStart"))
        ends = Counter(mark.get(f"{W}id") for mark in story.iter(f"{W}bookmarkEnd"))
        if starts != ends or any(n > 1 for n in starts.values()):
            yield f"{part}: bookmarks begin and end unevenly"


def _fields(story: Element) -> tuple[list[str], bool]:
    """Return the instructions of a story's fields, and whether some are not closed."""
    done, open_fields = [], []
    for each in story.iter():
        kind = each.get(f"{W}fldCharType") if each.tag == f"{W}fldChar" else None
        if each.tag == f"{W}fldSimple":
            done.append(each.get(f"{W}instr", ""))
        elif kind == "begin":
            open_fields.append("")
        elif each.tag == f"{W}instrText" and open_fields:
            open_fields[-1] += each.text or ""
        elif kind == "end":
            if not open_fields:
                return done, True
            done.append(open_fields.pop())
    return done, bool(open_fields)


def _leads(story: Element, fields: list[str]) -> set[str]:
    names = {link.get(f"{W}anchor", "").casefold() for link in story.iter(f"{W}hyperlink")} - {""}
    for field in fields:
        found = re.match(r'\s*(?:REF|PAGEREF|NOTEREF)\s+"?(\w+)', field) or re.match(
            r'\s*HYPERLINK\s+\\l\s+"([^"]+)"', field
        )
        if found:
            names.add(found[1].casefold())
    return names
