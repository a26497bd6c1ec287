"""The places in a report where an authority's own words can stand. The id of an OwnText is one of them."""

from __future__ import annotations

OWN_TEXT_PLACES = (
    "forord",
    "sammanfattning",
    "inledning",
    "problembild",
    "uppdraget",
    "samordning",
    "slutsatser",
    "forslag",
    "bilaga",
)
"""The places that every report has."""

OWN_TEXT_PLACES_OF = {"priority_area": "insatsomrade-", "measure": "atgard-", "agency": "myndighet-"}
"""The places that each record of a kind has: these words, and the record's id."""
