"""The one place where words become XML: escaped, and what XML cannot hold made visible."""

from __future__ import annotations

import re

NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML file may hold: control characters, lone surrogates, U+FFFE and U+FFFF."""

STAND_IN = "\ufffd"
_KEEP = '<w:t xml:space="preserve">'
_BREAKS = re.compile("(\n|\t)")
_IN_ATTRIBUTE = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;", '"': "&quot;"})


class Script:
    """Writes words as XML and counts the characters that had to be replaced."""

    def __init__(self) -> None:
        self.replaced = 0

    def clean(self, words: str) -> str:
        """Return words with U+FFFD for each character that no XML file can hold."""
        if words.isprintable():
            return words
        words, times = NEVER.subn(STAND_IN, words)
        self.replaced += times
        return words

    def text(self, words: str) -> str:
        """Return the inside of a run: text, and elements for line breaks and tabs."""
        if words.isprintable():
            return f"<w:t>{escaped(words)}</w:t>" if tight(words) else f"{_KEEP}{escaped(words)}</w:t>"
        escaped_words = escaped(self.clean(words)).replace("\r\n", "\n").replace("\r", "\n")
        return "".join(map(_piece, _BREAKS.split(escaped_words)))

    def attribute(self, words: str) -> str:
        """Return words as the value of an attribute, without its quotation marks."""
        if words.isprintable() and '"' not in words:
            return escaped(words)
        return escaped(self.clean(words)).translate(_IN_ATTRIBUTE)


def escaped(words: str) -> str:
    """Return words with the three signs that XML keeps for itself written out."""
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words or ">" in words:
        words = words.replace("<", "&lt;").replace(">", "&gt;")
    return words


def tight(words: str) -> bool:
    """Return whether there is no space that a reader of XML might throw away."""
    return "  " not in words and words[:1] != " " and words[-1:] != " "


def _piece(words: str) -> str:
    if words == "\n":
        return "<w:br/>"
    if words == "\t":
        return "<w:tab/>"
    return f"{_KEEP}{words}</w:t>" if words else ""
