"""The one place where words become XML: escaped, and what XML cannot hold made visible."""

from __future__ import annotations

import re

NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML file may hold: control characters, lone surrogates, U+FFFE and U+FFFF."""

STAND_IN = "\ufffd"
_KEEP = '<w:t xml:space="preserve">'
"""Without this a reader of XML may throw away spaces at the edges."""

_BREAKS = re.compile("(\n|\t)")
_IN_ATTRIBUTE = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;", '"': "&quot;"})


class Script:
    """Writes words as XML and remembers the characters that had to be replaced."""

    def __init__(self) -> None:
        self.replaced: set[str] = set()

    def clean(self, words: str) -> str:
        """Return words with U+FFFD for each character that no XML file can hold."""
        if words.isprintable():
            return words
        self.replaced.update(NEVER.findall(words))
        return NEVER.sub(STAND_IN, words)

    def text(self, words: str) -> str:
        """Return the inside of a run: text, and elements for line breaks and tabs."""
        if words.isprintable():
            if "&" in words or "<" in words or ">" in words:
                words = escaped(words)
            if "  " in words or words[:1] == " " or words[-1:] == " ":
                return f"{_KEEP}{words}</w:t>"
            return f"<w:t>{words}</w:t>"
        lines = escaped(self.clean(words)).replace("\r\n", "\n").replace("\r", "\n")
        return "".join(map(_piece, _BREAKS.split(lines)))

    def attribute(self, words: str) -> str:
        """Return words as the value of an attribute, without its quotation marks."""
        if words.isprintable() and not ('"' in words or "&" in words or "<" in words or ">" in words):
            return words
        return escaped(self.clean(words)).translate(_IN_ATTRIBUTE)


def escaped(words: str) -> str:
    """Return words with the three signs that XML keeps for itself written out."""
    words = words.replace("&", "&amp;")
    return words.replace("<", "&lt;").replace(">", "&gt;") if "<" in words or ">" in words else words


def _piece(words: str) -> str:
    if words == "\n":
        return "<w:br/>"
    if words == "\t":
        return "<w:tab/>"
    return f"{_KEEP}{words}</w:t>" if words else ""
