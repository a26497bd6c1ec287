"""The places in a report where an authority's own words can stand. The id of an OwnText is one of them."""

from __future__ import annotations

OWN_TEXT_PLACES = (
    "forord",
    "sammanfattning",
    "inledning",
    "planen",
    "uppdraget",
    "samordning",
    "samverkan",
    "styrdokument",
    "behov",
    "problembild",
    "matt",
    "rapporter",
    "slutsatser",
    "forslag",
    "metod",
)
"""The places that a report has once."""

OWN_ANNEXES = "bilaga"
"""What the id of an annex begins with: there can be several."""

OWN_TEXT_PLACES_OF = {"priority_area": "insatsomrade-", "measure": "atgard-", "agency": "myndighet-"}
"""What the id of a place begins with that each record of a kind has; the record's id follows."""

EVALUATION_PLACES_OF = {"theme": "tema-"}
"""As above, of the records that an evaluator has."""

ONLY_IN = {"status_report": "-lagesrapport", "follow_up_report": "-uppfoljning"}
"""What the id of a text ends with that stands in one report and not in the other: "forord-uppfoljning"."""


def only_in(report: str, place: str) -> str:
    """Return the id of the text that stands in a place in one kind of report only."""
    return place + ONLY_IN.get(report, "")


def place_in(report: str, text: str) -> str | None:
    """Return the place of a text in a kind of report; None where it is meant for the other only."""
    for kind, ending in ONLY_IN.items():
        if text.endswith(ending):
            return text.removesuffix(ending) if kind == report else None
    return text
