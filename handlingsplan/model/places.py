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
