"""Styles: found by name in whatever template is used, and brought along where it lacks them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

_ID, _NAME, _TYPE, _VAL = qn("w:styleId"), qn("w:name"), qn("w:type"), qn("w:val")


def style_ids(document: Document, own: Document) -> Mapping[str, str]:
    """Return the id of each style by name. `own` is the shipped template, which has every style that is used.

    Ids differ from template to template, since Word writes them in its own language ("Rubrik1"); names do not.
    """
    styles = document.styles.element
    ids = _ids(styles)
    missing = [each for each in own.styles.element.findall(qn("w:style")) if _key(each) not in ids]
    names = {each.get(_ID): _key(each) for each in own.styles.element.findall(qn("w:style"))}
    for style in missing:
        ids[_key(style)] = _free(style.get(_ID), set(ids.values()))
    for style in missing:
        styles.append(_brought(style, ids, names))
    return {name: ids[kind, name.lower()] for kind, name in map(_named, own.styles.element.findall(qn("w:style")))}


def _named(style: Any) -> tuple[str, str]:
    return style.get(_TYPE, "paragraph"), style.find(_NAME).get(_VAL)


def _key(style: Any) -> tuple[str, str]:
    kind, name = _named(style)
    return kind, name.lower()


def _ids(styles: Any) -> dict[tuple[str, str], str]:
    return {_key(style): style.get(_ID) for style in styles.findall(qn("w:style")) if style.find(_NAME) is not None}


def _free(ident: str, taken: set[str]) -> str:
    while ident.lower() in {each.lower() for each in taken}:
        ident += "X"
    return ident


def _brought(style: Any, ids: Mapping[tuple[str, str], str], names: Mapping[str, tuple[str, str]]) -> Any:
    copy = deepcopy(style)
    copy.set(_ID, ids[_key(style)])
    copy.attrib.pop(qn("w:default"), None)
    for tag in ("w:basedOn", "w:next", "w:link"):
        for other in copy.findall(qn(tag)):
            other.set(_VAL, ids[names[other.get(_VAL)]])
    return copy
