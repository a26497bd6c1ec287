"""The same sentences for a body that is no county: what is said of the county is said of the agency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from attrs import evolve, frozen

from ..followup import Index
from ..language import Text, Words, text

OTHERWISE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "sv": (
        ("i och utanför länet", "i och utanför myndigheten"),
        ("i länet", "hos myndigheten"),
        ("länets", "myndighetens"),
        ("länet", "myndigheten"),
    ),
    "en": (
        ("in and outside the county", "in and outside the agency"),
        ("in the county", "at the agency"),
        ("the county's", "the agency's"),
        ("the county", "the agency"),
    ),
}
"""What is said of a county, and of an agency instead, the longer words first. No source's words are changed by it."""

INSTEAD: Mapping[str, Text] = {
    "Länet bidrar till åtgärderna; det är den ansvariga myndigheten som genomför dem.": text(
        "Här står de åtgärder som myndigheten är ansvarig för eller medverkar i. Vad den har fått i uppdrag att göra "
        "redovisas i kapitlet om uppdragen; här räknas bara dess aktiviteter."
    ),
    "Länet bidrar till ": text("Med aktiviteter bidrar myndigheten till "),
    "Länets bidrag: ": text("Myndighetens aktiviteter: "),
    "Länets bidrag": text("Myndighetens aktiviteter"),
    "Länets bidrag till åtgärden": text("Myndighetens aktiviteter under åtgärden"),
    "Länets bidrag per insatsområde": text("Läget för myndighetens aktiviteter per insatsområde"),
    "Antal kända åtgärder som berör länet, efter läget för länets bidrag.": text(
        "Antal kända åtgärder som berör myndigheten, efter läget för dess aktiviteter."
    ),
    "Staplat diagram över länets bidrag: {spread}.": text(
        "Staplat diagram över läget för myndighetens aktiviteter: {spread}."
    ),
    "Inget bidrag från länet är redovisat.": text("Myndigheten har inte redovisat något om åtgärden."),
    "Länet bidrar utöver det som berör länet:": text("Myndigheten bidrar också till åtgärder som inte berör den:"),
    "Bidrag utöver det som berör länet": text("Aktiviteter under åtgärder som inte berör myndigheten"),
    "Nyckeltalen visar vad länet bidrar med. Varje tal har en regel och vilar på poster som går att följa.": text(
        "Nyckeltalen visar vad myndigheten redovisar. Varje tal har en regel och vilar på poster som går att följa."
    ),
    "Åtgärder som länet bidrar till": text("Åtgärder som myndigheten bidrar till med aktiviteter"),
    "Uppdrag där något pågår eller är gjort": text("Uppdrag med aktiviteter som pågår eller är gjorda"),
    "Länet bidrar till en åtgärd; den ansvariga myndigheten genomför den. De två läggs aldrig ihop.": text(
        "Myndighetens redovisning av ett uppdrag säger om uppdraget är genomfört; aktiviteter visar vad som görs. "
        "De två läggs aldrig ihop."
    ),
    "Länets bidrag är det som görs av den redovisande myndigheten, av samordningsgruppen och av andra i länet. "
    "Det som bara nationella myndigheter eller andra län gör är inte länets bidrag.": text(
        "Myndighetens aktiviteter är de som den själv har del i. Det som bara andra gör räknas inte."
    ),
    "Ett skriftligt ställningstagande avgör om en åtgärd berör länet. Finns inget berör den länet om den riktas "
    "till länsstyrelserna eller länet, eller om länsstyrelsen, en myndighet i samordningsgruppen eller den "
    "nationella myndighet som den är en del av står som ansvarig eller medverkande. "
    "Är det inte känt vem åtgärden riktas till är det inte avgjort.": text(
        "Ett skriftligt ställningstagande avgör om en åtgärd berör myndigheten. Finns inget berör den "
        "myndigheten om myndigheten står som ansvarig eller medverkande. "
        "Är det inte känt vem åtgärden riktas till är det inte avgjort."
    ),
    "Varje ruta visar det bästa läget av allt som myndigheten har del i, också det som gruppen gör tillsammans.": text(
        "Varje ruta visar det bästa läget av alla aktiviteter som myndigheten har del i."
    ),
}
"""What is said only of a county, and what is said of an agency instead: it carries out what it is told to."""


@frozen
class AgencyWords(Words):
    """The voice of a report on a national agency."""

    def said(self, words: Text) -> str:
        """Return a Text in this voice; what was filled in is left as it is."""
        other = INSTEAD.get(words.message)
        if other is not None:
            return evolve(words, message=other.message).to(self.language)
        return words.filled(reworded(words.pattern(self.language), self.language), self.language)


@cache
def reworded(pattern: str, language: str) -> str:
    """Return a message as it is said of an agency."""
    for county, agency in OTHERWISE[language]:
        pattern = re.sub(rf"\b{county}\b", agency, pattern)
        pattern = re.sub(rf"\b{_upper(county)}\b", _upper(agency), pattern)
    return pattern


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]


def words_for(index: Index, language: str) -> Words:
    """Return the voice for a body's own reports: a county's, or a national agency's."""
    return AgencyWords(language) if index.national else Words(language)
