"""The same sentences for a body that is no county: what is said of the county is said of the agency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from ..language import Text, Words
from ..model import Dossier

OTHERWISE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "sv": (
        ("i och utanför länet", "i och utanför myndigheten"),
        ("i länet", "hos myndigheten"),
        ("länets", "myndighetens"),
        ("länet", "myndigheten"),
    ),
    "en": (
        ("in and outside the county", "in and outside the agency"),
        ("in the county", "at the agency"),
        ("the county's", "the agency's"),
        ("the county", "the agency"),
    ),
}
"""What is said of a county, and of an agency instead, the longer words first. No source's words are changed by it."""


@frozen
class AgencyWords(Words):
    """The voice of a report on a national agency."""

    def said(self, words: Text) -> str:
        """Return a Text in this voice; what was filled in is left as it is."""
        return words.filled(reworded(words.pattern(self.language), self.language), self.language)


@cache
def reworded(pattern: str, language: str) -> str:
    """Return a message as it is said of an agency."""
    for county, agency in OTHERWISE[language]:
        pattern = re.sub(rf"\b{county}\b", agency, pattern)
        pattern = re.sub(rf"\b{_upper(county)}\b", _upper(agency), pattern)
    return pattern


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def words_for(dossier: Dossier, language: str) -> Words:
    """Return the voice for a body's own reports: a county's, or a national agency's."""
    return Words(language) if dossier.county is not None else AgencyWords(language)
