"""The county's own headings: each is for a section that the reports have, and no section has two."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import Origin
from ..fields import label_of
from ..language import text
from ..model import ActionPlan, Dossier, OwnHeading
from ..model.publishing import REPORTS, SECTIONS
from .rule import Fault, rule
from .telling import could_be


def _at(row: int) -> Origin:
    return Origin("dossier.toml", "heading", row, column="section", label=label_of(OwnHeading, "section"))


@rule("H424", text("En egen rubrik på ett avsnitt som inte finns"))
def no_such_section(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A heading is meant for a section that no report has, and so would not be printed."""
    known = (*SECTIONS, *REPORTS)
    for row, each in enumerate(dossier.headings, 1):
        if each.section not in known:
            listed = text("Avsnitten är {names}.", names=", ".join(known))
            yield Fault(
                text("Ingen rapport har avsnittet ”{section}”.", section=each.section),
                _at(row),
                could_be(each.section, known) or listed,
            )


@rule("H425", text("Två egna rubriker på samma avsnitt"))
def two_headings(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A section has two headings of the county's own; the first is printed."""
    seen: set[str] = set()
    for row, each in enumerate(dossier.headings, 1):
        if each.section in seen:
            yield Fault(
                text("Avsnittet ”{section}” har redan en egen rubrik.", section=each.section),
                _at(row),
                text("Ta bort en av dem; den första gäller."),
            )
        seen.add(each.section)


IN_DOSSIERS = (no_such_section, two_headings)
