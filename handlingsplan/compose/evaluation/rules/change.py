"""The rules of change between rounds, of what was asked for, and of texts."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

ASKED = text("behov, erbjudanden, förväntningar, förslag och hinder")

RULES: Rules = {
    "change.kept": Told(
        text("Aktiviteter som samma län eller myndighet redovisar i en omgång och i sin nästa."),
        text("Aktiviteter som redovisas igen"),
    ),
    "change.new": Told(
        text("Aktiviteter som ett län eller en myndighet redovisar i en omgång men inte i sin förra."),
        text("Nya aktiviteter"),
    ),
    "change.finished": Told(
        text("Aktiviteter som inte redovisas igen, och som var genomförda eller avbrutna när de senast redovisades."),
        text("Avslutade aktiviteter som inte redovisas igen"),
    ),
    "change.gone": Told(
        text(
            "Aktiviteter som inte redovisas igen fast de inte var avslutade. Räknas bara när länet eller myndigheten "
            "har redovisat igen; den som saknas i en omgång är ”ingen uppgift”."
        ),
        text("Aktiviteter som har försvunnit"),
    ),
    "change.reworded": Told(
        text("Aktiviteter, behov och styrdokument som har fått en annan lydelse. Versaler och blanksteg räknas inte."),
        text("Omformulerade poster"),
    ),
    "change.relinked": Told(
        text("Aktiviteter vars kopplingar till planen är andra än i förra omgången."), text("Omkopplade aktiviteter")
    ),
    "change.backwards": Told(
        text("Aktiviteter som enligt den senare omgången har kommit kortare än enligt den förra."),
        text("Aktiviteter vars läge går bakåt"),
    ),
    "change.transition": Told(
        text("Aktiviteter efter läget i en omgång och i nästa, vart och ett som det angavs då."), text("Övergång")
    ),
    "change.no_information": Told(
        text(
            "Län och myndigheter som saknas i omgången eller i den förra. Om dem går det inte att säga vad som har "
            "ändrats: de är varken oförändrade eller borta."
        ),
        text("Ingen uppgift om förändring"),
        text("län och myndigheter"),
    ),
    "wanted.met": Told(
        text(
            "Det som någon uttryckligen säger är mött, eller som en genomförd aktivitet möter. Nämnaren är allt som "
            "har efterfrågats, erbjudits, väntats, föreslagits eller varit i vägen i någon omgång."
        ),
        text("Mött"),
        ASKED,
    ),
    "wanted.partly": Told(
        text("Det som någon säger är delvis mött, eller som en aktivitet som pågår eller planeras möter."),
        text("Delvis mött"),
        ASKED,
    ),
    "wanted.not": Told(
        text(
            "Det som någon säger inte är mött, som bara avbrutna aktiviteter möter, eller som framförs igen utan svar."
        ),
        text("Inte mött"),
        ASKED,
    ),
    "wanted.unknown": Told(
        text("Det som bara nämns i en omgång och som ingen har sagt vad det blev av."), text("Ingen uppgift"), ASKED
    ),
    "wanted.kind.met": Told(
        text("Det som är mött, av allt av samma slag."), text("Mött, efter slag"), text("av slaget")
    ),
    "wanted.said": Told(
        text("Det som någon uttryckligen har sagt vad det blev av; om resten säger aktiviteterna."),
        text("Uttryckligt besked"),
    ),
    "texts.alike": Told(
        text("Svar på samma fråga där två myndigheter använder samma eller nästan samma ord, minst 40 tecken långa."),
        text("Nästan likadana svar"),
    ),
    **{
        f"answers.state.{name}": Told(text("Svar i länens och myndigheternas senaste omgångar."), label)
        for name, label in (
            ("given", text("Svar i sak")),
            ("nothing", text("Inget görs")),
            ("not_applicable", text("Ej tillämpligt")),
            ("unknown", text("Vet ej")),
            ("no_answer", text("Inget svar")),
            ("not_asked", text("Ej tillfrågad")),
        )
    },
}
