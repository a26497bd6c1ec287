"""The terms that the report uses, each explained once before the first table."""

from __future__ import annotations

from ...language import Text, text
from ...report import Items, Section, Strong
from .desk import NationDesk

TERMS: tuple[tuple[Text, Text], ...] = (
    (text("Åtgärd"), text("Något som planen säger ska göras, med en eller flera ansvariga myndigheter.")),
    (text("Uppdrag"), text("Det som en myndighet har fått i uppgift, för en åtgärd eller vid sidan av dem.")),
    (
        text("Aktivitet"),
        text("Något som en myndighet eller organisation gör, planerar eller diskuterar, i ett län eller i landet."),
    ),
    (
        text("Koppling"),
        text("Att en aktivitet bidrar till, genomför eller planeras för en åtgärd eller ett uppdrag."),
    ),
    (text("Eget initiativ"), text("En aktivitet som inte är kopplad till planen, och som inte heller ska vara det.")),
    (
        text("Omgång"),
        text("Ett tillfälle då länen och myndigheterna redovisar. Underlaget är det som en av dem har lämnat då."),
    ),
    (
        text("Kodad"),
        text(
            "Att innehållet i en rapport eller ett svar är infört i underlaget. En rapport som har kommit in men inte "
            "är kodad räknas varken som gjort eller ogjort. Utvärderaren kan koda om en uppgift; båda kodningarna "
            "finns kvar."
        ),
    ),
    (
        text("Svar i sak"),
        text(
            "Ett svar på frågan. De andra slagen är inget görs, ej tillämpligt, vet ej, inget svar och ej tillfrågad."
        ),
    ),
    (text("Samordnaren"), text("Länsstyrelsens funktion som samlar in länets uppgifter och kan ange ett eget läge.")),
    (
        text("Senast känt"),
        text("Ett läge som är från ett tidigare år och som ingen har bekräftat eller ändrat sedan dess."),
    ),
    (text("Mått"), text("Något som räknas, till exempel deltagare i en utbildning. En serie gäller hela landet.")),
    (text("Ingen uppgift"), text("Att ingen har redovisat något. Det betyder inte att inget görs.")),
    (text("Arbetsboken"), text("Samma rapport i Excel. Där står alla tabeller hela, och varje siffras poster.")),
)
"""Each term with what it means here, in the order in which a reader needs them."""


def terms_chapter(desk: NationDesk) -> Section:
    """Return the chapter."""
    told = tuple((Strong((f"{desk.say(term)}: ",)), desk.say(meaning)) for term, meaning in TERMS)
    return Section("begrepp", desk.w("Begrepp i rapporten"), (Items(told),))
