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
    AssignmentReport,
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
    AssignmentReport: ("title",),
    BodyPart: ("agency", "measure", "assignment"),
    Collaboration: ("title",),
    Concern: ("measure",),
    CoordinationGroup: ("name",),
    Evidence: ("title",),
    GoverningDocument: ("title",),
    Indicator: ("title",),
    Need: ("text",),
    Publication: ("title",),
    Question: ("number",),
    SituationNote: ("text",),
}
"""The fields that an id is made of. A round, and a place for own words, are named by a person."""

_BEFORE: Mapping[type, str] = {Question: "fraga-"}
_WORD = re.compile("[a-z0-9]+")


def made_id(noun: type, said: str, taken: Container[str]) -> str:
    """Return an id made of words, unlike those taken; "" where the words give none."""
    plain = normalize("NFKD", said.casefold()).encode("ascii", "ignore").decode()
    words = "-".join(_WORD.findall(plain))
    if not words:
        return ""
    stem = _cut(_BEFORE.get(noun, "") + words, LONGEST)
    if stem not in taken:
        return stem
    return next(each for n in count(2) if (each := f"{_cut(stem, LONGEST - len(f'-{n}'))}-{n}") not in taken)


def _cut(stem: str, longest: int) -> str:
    """Return a stem short enough, ended between words where there are several."""
    if len(stem) <= longest:
        return stem
    return stem[: longest + 1].rpartition("-")[0] or stem[:longest]
