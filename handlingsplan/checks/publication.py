"""What a report is to carry with it: own words in places that there are, and files that can be proved."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..errors import Severity
from ..fields import declared
from ..language import text
from ..model import ActionPlan, Dossier, held
from ..model.places import ONLY_IN, OWN_ANNEXES, OWN_TEXT_PLACES, OWN_TEXT_PLACES_OF, place_in
from ..model.unfilled import UNFILLED
from ..when import When
from .reach import Owner, Reach
from .rule import Fault, rule
from .telling import could_be, place


@rule("H421", text("En egen text på en plats som inte finns"))
def no_such_place(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """The authority's own words are meant for a place that no report has, and so would not be printed."""
    reach = Reach(plan, dossier)
    places = {f"{words}{name}" for kind, words in OWN_TEXT_PLACES_OF.items() for name in reach.records(kind)}
    places.update(OWN_TEXT_PLACES, (OWN_ANNEXES,))
    for each in dossier.own_texts:
        asked = {place_in(report, each.id) for report in ONLY_IN}
        if not asked & places and not each.id.startswith(OWN_ANNEXES):
            yield Fault(
                text("Ingen rapport har platsen ”{place}”, så texten kommer inte med.", place=each.id),
                place(each, "id"),
                could_be(each.id, places),
            )


@rule("H422", text("En fil som inte kan kännas igen"))
def no_hash(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A file is referred to without the fingerprint that tells whether it is still the same file."""
    for each in dossier.evidence:
        if each.file is not None and each.sha256 is None:
            yield Fault(
                text("Filen ”{file}” saknar kontrollsumma.", file=each.file),
                place(each, "sha256"),
                text("Skriv filens SHA-256, så att den kan kännas igen senare."),
            )


@rule("H423", text("En uppgift som ännu inte är ifylld"), Severity.ERROR)
def not_filled_in(_: ActionPlan, owner: Owner) -> Iterator[Fault]:
    """A new dossier or plan still says what the program put there for somebody to replace."""
    for holding, records in held(owner):
        keys = _to_fill_in(holding.noun)
        for record in records:
            for key in keys:
                said = getattr(record, key)
                if said in UNFILLED:
                    yield Fault(
                        text("Här står ännu ”{said}”.", said=said),
                        place(record, key),
                        text("Skriv det som gäller i stället."),
                    )


@cache
def _to_fill_in(noun: type) -> tuple[str, ...]:
    """Return the fields of a noun that the program can have written something in for somebody to replace."""
    return tuple(each.key for each in declared(noun) if not each.many and each.inner in (str, When))


EVERYWHERE = (not_filled_in,)
IN_DOSSIERS = (no_such_place, no_hash)
