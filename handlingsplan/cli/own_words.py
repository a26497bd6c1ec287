"""What a new dossier says of own words: which places a report has for them, and how they are written."""

from __future__ import annotations

from typing import Any

from ..checks.telling import kinds
from ..model.places import OWN_ANNEXES, OWN_TEXT_PLACES, OWN_TEXT_PLACES_OF

HOW = """\
Egna texter till rapporterna
============================

Varje text är en fil här i mappen, och filens namn säger var i rapporten den står. En plats utan fil ger
ingen rubrik. Första raden kan vara en egen rubrik, som börjar med # och ett mellanslag. Stycken skiljs åt
med en tom rad. Filerna sparas som UTF-8.

Platser som rapporten har en av:

{once}

Platser som varje post har, med postens id efter strecket:

{of_records}

Bilagor, så många som behövs:

  {annex}.md, {annex}-2.md, {annex}-3.md …

Den här filen kommer inte med i rapporten.
"""


def places_explained() -> str:
    """Return the text that lies in the folder for own words."""
    once = "\n".join(f"  {each}.md" for each in OWN_TEXT_PLACES)
    named = {place: _called(kind) for kind, place in OWN_TEXT_PLACES_OF.items()}
    width = max(map(len, named)) + len("ID.md")
    of_records = "\n".join(f"  {f'{place}ID.md':{width}}  {called}" for place, called in named.items())
    return HOW.format(once=once, of_records=of_records, annex=OWN_ANNEXES)


def _called(kind: str) -> str:
    noun: Any = kinds()[kind].noun
    return str(noun.CALLED.one)
