"""Figures in the document: bookmarks round a figure's words, whose names are the figure's key.

A bookmark's name holds 40 letters, digits and underscores, so a key is spelt with these and may take several
bookmarks, one within the other. The key stands where the words stand, and both are read from there.
"""

from __future__ import annotations

import re

from handlingsplan.report import Figure

from .manuscript import Manuscript

FIGURE = "_hpf"
PIECE = 22
_SPELT = re.compile("[^a-z0-9]")
_SIGN = re.compile("_([0-9a-f]*)_")


def spelt(key: str) -> str:
    """Return a key in lower-case letters, digits and underscores; a full stop, common in keys, is two of them."""
    return _SPELT.sub(lambda sign: "__" if sign[0] == "." else f"_{ord(sign[0]):x}_", key)


def read(name: str) -> str:
    """Return the key that was spelt."""
    return _SIGN.sub(lambda sign: chr(int(sign[1], 16)) if sign[1] else ".", name)


def figure(manuscript: Manuscript, shown: Figure, properties: str) -> str:
    """Return a figure's words between the bookmarks of its key."""
    name = spelt(shown.key)
    pieces = [name[n : n + PIECE] for n in range(0, len(name), PIECE)]
    starts, ends, first = "", "", 0
    for place, piece in enumerate(pieces):
        number = manuscript.next_bookmark()
        first = first or number
        starts += f'<w:bookmarkStart w:id="{number}" w:name="{FIGURE}{first}_{place}_{piece}"/>'
        ends = f'<w:bookmarkEnd w:id="{number}"/>{ends}'
    return f"{starts}{manuscript.run(shown.text, properties)}{ends}"
