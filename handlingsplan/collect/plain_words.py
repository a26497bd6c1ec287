"""Words as they are compared: what a person does not see, or does not mean, makes no difference."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def tidy(words: str) -> str:
    """Return words without signs that nobody sees, and with plain single spaces."""
    return " ".join(_UNSEEN.sub("", words).split())


def plain(words: str) -> str:
    """Return words as they are compared."""
    return tidy(words).casefold()
