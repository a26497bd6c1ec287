"""What the form says first: what to fill in, in which order, and what may be left empty."""

from __future__ import annotations

from ..language import Words


def introduction(w: Words) -> tuple[str, ...]:
    """Return the paragraphs that stand before the tables."""
    return (
        w("Här fyller du i länets underlag. Rapporterna görs av det som står här."),
        w(
            "Börja med Underlaget, Länet och Omgången. Fortsätt med Frågor och Myndigheter, sedan Aktiviteter. På "
            "bladen efter Aktiviteter skriver du vem som gör vad, hur långt det har kommit och vilken åtgärd det "
            "bidrar till. Ta sedan Svar, och till sist de blad som behövs."
        ),
        w(
            "Fält märkta ”måste fyllas i” behövs på varje rad som används. Allt annat får stå tomt: det som inte "
            "är känt lämnas tomt och gissas aldrig. Blad som inte behövs lämnas tomma."
        ),
        w("I kolumnen Hör till anger du vilken post en rad gäller: skriv postens id eller dess titel."),
        w("En tid skrivs så exakt som den är känd: 2009-06-30, juni 2009, hösten 2009 eller bara 2009."),
        w(
            "Ingenting går förlorat. Det som inte går att läsa pekas ut med blad och cell, och du kan rätta och göra "
            "om så många gånger du vill. En rapport som du har ändrat för hand skrivs aldrig över."
        ),
    )
