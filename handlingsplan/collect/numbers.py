"""Numbers that stand as text, as Swedes write them: read where they can only mean one number."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from .plain_words import tidy

_SWEDISH = re.compile(r"[-+−]?(?:[0-9]{1,3}(?:[ '’][0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_WITH_POINT = re.compile(r"[-+−]?[0-9]+\.[0-9]+(?:E[-+]?[0-9]+)?|[-+−]?[0-9]+E[-+]?[0-9]+", re.IGNORECASE)
_THOUSANDS = re.compile(r"[-+−]?[1-9][0-9]{0,2}\.[0-9]{3}")
"""A point before three digits may divide thousands or decimals: nobody can know which."""


def number_in(said: str) -> Decimal | None:
    """Return the number that a text says: "1 100,50"; None where it says none, or where it could be two."""
    words = tidy(said)
    if _SWEDISH.fullmatch(words):
        words = re.sub("[ '’]", "", words).replace(",", ".")
    elif not _WITH_POINT.fullmatch(words) or _THOUSANDS.fullmatch(words):
        return None
    try:
        return Decimal(words.replace("−", "-"))
    except InvalidOperation:
        return None
