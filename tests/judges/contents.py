"""Own checks of a Word file's headings and of its contents, which must say what the headings say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # only the type: parsing is defusedxml's

from .parts import Package
from .prose import W, heading_level, style_names, style_of, words

NUMBER = r"(?:[^\W\d]+ )?(?:[\dA-Z]+\.)*[\dA-Z]+\.?"
"""A heading's own number in the contents: 2, 2.1, A.1, Bilaga 1; Word counts it by itself in the heading."""


def contents_faults(package: Package) -> Iterator[str]:
    """Yield gaps between heading levels, and entries of the contents that differ from their headings."""
    names = style_names(package)
    paragraphs = list(package.xml("word/document.xml").iter(f"{W}p"))
    headings = [(heading_level(each, names), each) for each in paragraphs if heading_level(each, names)]
    yield from _gaps(headings)
    entries = [each for each in paragraphs if re.fullmatch(r"toc [1-9]", style_of(each, names))]
    if not entries:
        yield from ["there are no contents"][: len(headings)]
        return
    deepest = max(int(style_of(each, names)[-1]) for each in entries)
    meant = [heading for level, heading in headings if level <= deepest]
    if len(entries) != len(meant):
        yield f"{len(entries)} entries in the contents for {len(meant)} headings"
    for entry, heading in zip(entries, meant, strict=False):
        yield from _entry(entry, heading)


def _gaps(headings: list[tuple[int, Element]]) -> Iterator[str]:
    before = 0
    for level, heading in headings:
        if level > before + 1:
            yield f"heading {words(heading)!r} of level {level} follows level {before}"
        before = level


def _entry(entry: Element, heading: Element) -> Iterator[str]:
    said, meant = words(entry).strip(), words(heading).strip()
    if not re.fullmatch(rf"(?:{NUMBER}[\t \u00a0]+)?{re.escape(meant)}(?:\t\d+)?", said):
        yield f"the contents say {said!r}, the heading {meant!r}"
    links = [link.get(f"{W}anchor") for link in entry.iter(f"{W}hyperlink")]
    bookmarks = {mark.get(f"{W}name") for mark in heading.iter(f"{W}bookmarkStart")}
    if not links or not set(links) <= bookmarks:
        yield f"the entry {said!r} leads to {links}, its heading is called {sorted(filter(None, bookmarks))}"
