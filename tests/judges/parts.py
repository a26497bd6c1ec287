"""Reads a zip package's parts and how they relate; knows nothing of what they say."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element  # only the type: parsing is defusedxml's
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Package:
    """An Office file, taken apart."""

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self.xml = cache(self._xml)

    def content(self, name: str) -> bytes:
        """Return a part as it stands in the file."""
        return self._parts[name]

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def _xml(self, name: str) -> Element:
        root: Element = fromstring(self._parts[name])
        return root

    def named(self, start: str, end: str = ".xml") -> Iterator[str]:
        """Yield the names of parts that begin and end so."""
        yield from (name for name in self._parts if name.startswith(start) and name.endswith(end))

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Return a part's relationships within the package: id -> (kind, name of the part)."""
        folder, file = posixpath.split(name)
        relations = f"{folder}/_rels/{file}.rels"
        if relations not in self:
            return {}
        return {
            each.get("Id", ""): (each.get("Type", "").rpartition("/")[2], _within(folder, each.get("Target", "")))
            for each in self.xml(relations)
            if each.get("TargetMode") != "External"
        }


def _within(folder: str, target: str) -> str:
    # A target that begins with "/" counts from the package's root.
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
