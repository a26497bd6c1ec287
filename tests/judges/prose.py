"""Reads a Word file for its judge: its stories, paragraphs, the words in them, and the names of styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element  # only the type: parsing is defusedxml's

from defusedxml.ElementTree import fromstring

from .parts import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN = {f"{W}{name}" for name in ("drawing", "pict", "object", "footnoteReference", "separator", "fldChar", "sym")}


def stories(package: Package) -> Iterator[tuple[str, Element]]:
    """Yield every part with running text, and its name."""
    for start in ("word/document", "word/footnotes", "word/endnotes", "word/header", "word/footer"):
        for name in sorted(package.named(start)):
            yield name, package.xml(name)


def val(element: Element | None) -> str:
    """Return an element's w:val; "" where there is none."""
    return "" if element is None else element.get(f"{W}val", "")


def is_on(switch: Element | None) -> bool:
    """Return whether a switch such as w:tblHeader is there and not turned off."""
    return switch is not None and switch.get(f"{W}val", "true") not in {"0", "false", "off"}


def style_names(package: Package) -> dict[str, str]:
    """Return each style's id with its name: ids are translated in Swedish Word, names never."""
    return _style_names(package.content("word/styles.xml"))


@cache  # most documents have the same
def _style_names(content: bytes) -> dict[str, str]:
    styles = fromstring(content).iter(f"{W}style")
    return {style.get(f"{W}styleId", ""): val(style.find(f"{W}name")).casefold() for style in styles}


def style_of(paragraph: Element, names: dict[str, str]) -> str:
    """Return the name of a paragraph's style."""
    return names.get(val(paragraph.find(f"{W}pPr/{W}pStyle")), "")


def heading_level(paragraph: Element, names: dict[str, str]) -> int:
    """Return a heading's level from 1; 0 for what is no heading."""
    found = re.fullmatch(r"heading ([1-9])", style_of(paragraph, names))
    return int(found[1]) if found else 0


def words(paragraph: Element) -> str:
    """Return what a paragraph says, tabs and line breaks as such."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    found = [
        each.text or "" if each.tag == f"{W}t" else signs[each.tag]
        for run in paragraph.iter(f"{W}r")
        for each in run
        if each.tag == f"{W}t" or each.tag in signs
    ]
    return "".join(found)


def empty(paragraph: Element) -> bool:
    """Return whether a paragraph shows nothing and does not end a section either."""
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return False
    return not words(paragraph).strip() and not any(each.tag in SHOWN for each in paragraph.iter())
