"""Texts that are one of a few words without being an enumeration: they name what the program itself has."""

from __future__ import annotations

from collections.abc import Mapping

from ..fields import INTERNAL, OWN_TYPES, PERSONAL, PUBLIC, OwnField, noun_key
from ..language import Text
from ..model import COMPLETABLE_FIELDS, Dossier, OwnHeading, PlanSupplement, Record, Supplemented, Vocabulary, holdings
from ..model.publishing import REPORTS, SECTIONS

LISTS = ("theme", "branch", "channel", "profession")
"""The lists of words that a county extends."""

NOUNS: Mapping[str, type] = {
    noun_key(each.noun): each.noun for each in holdings(Dossier) if issubclass(each.noun, Record)
}
"""The nouns that a county can add fields to."""

CHOICES: Mapping[tuple[type, str], tuple[str, ...]] = {
    (OwnField, "noun"): tuple(NOUNS),
    (OwnField, "type"): tuple(OWN_TYPES),
    (OwnField, "sensitivity"): (PUBLIC, INTERNAL, PERSONAL),
    (Vocabulary, "list"): LISTS,
}

SUGGESTED: Mapping[tuple[type, str], Mapping[str, Text]] = {
    (PlanSupplement, "field"): {
        key: each.says.label
        # The measures' fields come first, and are called what they are there.
        for kind in (*COMPLETABLE_FIELDS, Supplemented.MEASURE)
        for key, each in COMPLETABLE_FIELDS[kind].items()
    },
    (OwnHeading, "section"): {**SECTIONS, **{name: Text(name.capitalize()) for name in REPORTS}},
}
"""What an editor suggests in a field that can say it in other words too, each with what people call it."""
