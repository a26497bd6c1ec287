"""What a new dossier says of own words: which places a report has for them, and how they are written."""

from __future__ import annotations

from typing import Any

from ..checks.telling import kinds
from ..model.places import ONLY_IN, OWN_ANNEXES, OWN_TEXT_PLACES, OWN_TEXT_PLACES_OF

HOW = """\
Egna texter till rapporterna
============================

Varje text är en fil här i mappen, och filens namn säger var i rapporten den står. En plats utan fil ger
ingen rubrik. Filerna sparas som UTF-8.

Så här skrivs en text (Markdown):

  Stycken skiljs åt med en tom rad.
  # En rubrik           på första raden: avsnittets egen rubrik; längre ner: ett eget underavsnitt
  - en punkt            1. en numrerad punkt
  **fetstil**           *kursiv*
  [ord](https://…)      en länk
  [^1] i texten, och [^1]: nedanför: en fotnot

Platser som rapporterna har en av:

{once}

Platser som varje post har, med postens id efter strecket:

{of_records}

Bilagor, så många som behövs:

  {annex}.md, {annex}-2.md, {annex}-3.md …

En text som bara ska stå i den ena rapporten får ett namn som slutar därefter, till exempel
{only}.

Den här filen kommer inte med i någon rapport.
"""


def places_explained() -> str:
    """Return the text that lies in the folder for own words."""
    once = "\n".join(f"  {each}.md" for each in OWN_TEXT_PLACES)
    named = {place: _called(kind) for kind, place in OWN_TEXT_PLACES_OF.items()}
    width = max(map(len, named)) + len("ID.md")
    of_records = "\n".join(f"  {f'{place}ID.md':{width}}  {called}" for place, called in named.items())
    only = " eller ".join(f"{OWN_TEXT_PLACES[0]}{ending}.md" for ending in ONLY_IN.values())
    return HOW.format(once=once, of_records=of_records, annex=OWN_ANNEXES, only=only)


def _called(kind: str) -> str:
    noun: Any = kinds()[kind].noun
    return str(noun.CALLED.one)
