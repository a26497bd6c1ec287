"""An id for a record that a person gave none: made of what tells it from the others, the same each time."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from itertools import count
from unicodedata import normalize

from ..model import (
    Activity,
    Agency,
    Answer,
    AnswerPart,
    Assignment,
    BodyPart,
    Collaboration,
    Concern,
    CoordinationGroup,
    Evidence,
    GoverningDocument,
    Indicator,
    Need,
    Publication,
    Question,
    SituationNote,
)

LONGEST = 40
NAMED_BY: Mapping[type, tuple[str, ...]] = {
    Activity: ("title",),
    Agency: ("name",),
    Answer: ("question", "agency"),
    AnswerPart: ("text",),
    Assignment: ("title",),
    BodyPart: ("agency", "measure", "assignment"),
    Collaboration: ("title",),
    Concern: ("measure",),
    CoordinationGroup: ("name",),
    Evidence: ("title",),
    GoverningDocument: ("agency", "title"),
    Indicator: ("title",),
    Need: ("agency", "text"),
    Publication: ("title",),
    Question: ("number", "short", "text"),
    SituationNote: ("text",),
}
"""The fields that an id is made of. A round, and a place for own words, are named by a person."""


def made_id(said: str, taken: Container[str]) -> str:
    """Return an id made of words, unlike those taken; "" where the words give none."""
    stem = _cut(
        "-".join(re.findall("[a-z0-9]+", normalize("NFKD", said.casefold()).encode("ascii", "ignore").decode())),
        LONGEST,
    )
    if not stem or stem not in taken:
        return stem
    return next(each for n in count(2) if (each := f"{_cut(stem, LONGEST - len(f'-{n}'))}-{n}") not in taken)


def _cut(stem: str, longest: int) -> str:
    """Return a stem short enough, ended between words where there are several."""
    if len(stem) <= longest:
        return stem
    return stem[: longest + 1].rpartition("-")[0] or stem[:longest]
