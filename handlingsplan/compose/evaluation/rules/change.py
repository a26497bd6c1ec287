"""The rules of change between rounds, of what was asked for, and of texts."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

ASKED = text("behov m.m.")
STATES = {
    "given": text("Svar i sak"),
    "nothing": text("Inget görs"),
    "not_applicable": text("Ej tillämpligt"),
    "unknown": text("Vet ej"),
    "no_answer": text("Inget svar"),
    "not_asked": text("Ej tillfrågad"),
}
LATEST = {
    "given": text("Svar i sak, senaste omgångarna"),
    "nothing": text("Inget görs, senaste omgångarna"),
    "not_applicable": text("Ej tillämpligt, senaste omgångarna"),
    "unknown": text("Vet ej, senaste omgångarna"),
    "no_answer": text("Inget svar, senaste omgångarna"),
    "not_asked": text("Ej tillfrågad, senaste omgångarna"),
}

RULES: Rules = {
    "change.kept": Told(
        text(
            "Aktiviteter som samma län eller myndighet redovisar i båda omgångarna som jämförs: en omgång och nästa, "
            "eller den första och den senaste. En omgång där länet eller myndigheten inte har svarat i sak eller "
            "redovisat något räknas som om den saknades. Det som flera äger räknas hos var och en, för de kan "
            "redovisa det olika."
        ),
        text("Aktiviteter som redovisas igen"),
    ),
    "change.new": Told(
        text(
            "Aktiviteter som ett län eller en myndighet redovisar i den senare av omgångarna som jämförs men inte i "
            "den tidigare. Det som står i den första omgången är inte nytt."
        ),
        text("Nya aktiviteter"),
    ),
    "change.finished": Told(
        text(
            "Aktiviteter i den tidigare omgången som inte redovisas i den senare, och som var genomförda eller "
            "avbrutna när de senast redovisades däremellan."
        ),
        text("Avslutade aktiviteter som inte redovisas igen"),
    ),
    "change.gone": Told(
        text(
            "Aktiviteter i den tidigare omgången som inte redovisas i den senare fast de inte var genomförda eller "
            "avbrutna när de senast redovisades. Räknas bara när länet eller myndigheten har redovisat något igen; "
            "den som saknas i en omgång är ”ingen uppgift”."
        ),
        text("Aktiviteter som har försvunnit"),
    ),
    "change.reworded": Told(
        text(
            "Aktiviteter (rubrik och beskrivning), behov (texten) och styrdokument (rubrik och innehåll) som har "
            "en annan lydelse i den senare omgången än i den tidigare. Versaler och blanksteg räknas inte."
        ),
        text("Omformulerade poster"),
    ),
    "change.relinked": Told(
        text(
            "Aktiviteter som är kopplade till andra åtgärder eller uppdrag än i den tidigare omgången, eller till "
            "samma på ett annat sätt."
        ),
        text("Omkopplade aktiviteter"),
    ),
    "change.backwards": Told(
        text(
            "Aktiviteter vars läge i den senare omgången kommer före läget i den tidigare, i ordningen ej påbörjad, "
            "diskuterad, planerad, pågår, genomförd. Det kan vara ett fel, eller arbete som har börjat om. Den som är "
            "avbruten räknas inte hit."
        ),
        text("Har ett tidigare läge än förut"),
    ),
    "change.further": Told(
        text(
            "Aktiviteter vars läge i den senare omgången kommer efter läget i den tidigare, i ordningen ej påbörjad, "
            "diskuterad, planerad, pågår, genomförd."
        ),
        text("Har kommit längre"),
    ),
    "change.same": Told(text("Aktiviteter som redovisas med samma läge i båda omgångarna."), text("Har samma läge")),
    "change.stopped": Told(
        text("Aktiviteter som är avbrutna enligt den senare omgången men inte enligt den tidigare."),
        text("Har avbrutits"),
    ),
    "change.resumed": Told(
        text("Aktiviteter som var avbrutna enligt den tidigare omgången men inte är det enligt den senare."),
        text("Har tagits upp igen"),
    ),
    "change.not_known": Told(
        text("Aktiviteter som redovisas i båda omgångarna, men där läget saknas i minst en av dem."),
        text("Läget är inte känt i båda"),
    ),
    "change.progress": Told(
        text(
            "Aktiviteter som har kommit längre i länets eller myndighetens senaste omgång än i dess första. Nämnaren "
            "är de som redovisas i båda och har ett känt läge i båda; de andra står utanför. Det som flera äger räknas "
            "en gång här, men hos var och en i tabellerna över vart aktiviteterna har gått."
        ),
        text("Aktiviteter som har kommit längre sedan första omgången"),
        text("aktiviteter med känt läge i båda"),
    ),
    "change.transition": Told(
        text("Aktiviteter som gick från det ena läget till det andra mellan två omgångar som jämförs."),
        text("Från läge till läge"),
    ),
    "change.no_information": Told(
        text(
            "Län och myndigheter som inte har svarat i sak eller redovisat något i omgången eller i den förra. "
            "Nämnaren är alla län som väntas redovisa och alla nationella myndigheter med eget underlag. Vad som "
            "har ändrats mellan just de två omgångarna går inte att säga: de är varken oförändrade eller borta. Den "
            "som har redovisat ännu tidigare jämförs med den omgången."
        ),
        text("Ingen uppgift om förändring"),
        text("län och myndigheter"),
    ),
    "wanted.met": Told(
        text(
            "Det som någon uttryckligen säger är mött; annars, där ingen säger något, det som minst en genomförd "
            "aktivitet ska möta. Var sak räknas en gång, som den senast är framförd. Nämnaren är allt som har "
            "efterfrågats, erbjudits, väntats, föreslagits eller varit i vägen i någon omgång."
        ),
        text("Efterfrågat som är mött"),
        ASKED,
    ),
    "wanted.partly": Told(
        text(
            "Det som någon uttryckligen säger är delvis mött; annars det som en aktivitet ska möta som pågår, är "
            "planerad, diskuterad eller ännu inte påbörjad, medan ingen är genomförd."
        ),
        text("Efterfrågat som är delvis mött"),
        ASKED,
    ),
    "wanted.not": Told(
        text(
            "Det som någon uttryckligen säger inte är mött; annars det som bara avbrutna aktiviteter skulle möta, "
            "eller som framförs i mer än en omgång utan att någon aktivitet ska möta det."
        ),
        text("Efterfrågat som inte är mött"),
        ASKED,
    ),
    "wanted.unknown": Told(
        text(
            "Det som ingen har sagt vad det blev av, och som bara framförs i en omgång utan att någon aktivitet ska "
            "möta det, eller där läget inte är känt för det som ska möta det."
        ),
        text("Efterfrågat utan uppgift om vad det blev"),
        ASKED,
    ),
    "wanted.kind.met": Told(text("Det som är mött, av allt av samma slag."), text("Mött")),
    "wanted.kind.partly": Told(text("Det som är delvis mött, av allt av samma slag."), text("Delvis mött")),
    "wanted.kind.not": Told(text("Det som inte är mött, av allt av samma slag."), text("Inte mött")),
    "wanted.kind.unknown": Told(
        text("Det som ingen uppgift finns om, av allt av samma slag."), text("Ingen uppgift om vad det blev")
    ),
    "wanted.said": Told(
        text("Det som någon uttryckligen har sagt vad det blev av; om resten säger aktiviteterna."),
        text("Efterfrågat med uttryckligt besked"),
    ),
    "texts.alike": Told(
        text(
            "Svar på samma fråga där två myndigheter eller län använder samma eller nästan samma ord, i någon "
            "omgång. Texterna är minst 40 tecken långa, och minst 92 procent av deras tecken är gemensamma i "
            "samma ordning. En text som är nästan lik någon i en grupp hör till gruppen. Nämnaren är alla svar med "
            "text."
        ),
        text("Nästan likadana svar"),
        text("svar med text"),
    ),
    **{
        f"answers.state.{name}": Told(
            text("Svaren av det här slaget i länens och myndigheternas senaste omgångar."), label
        )
        for name, label in LATEST.items()
    },
    **{
        f"answers.round.{name}": Told(text("Svaren av det här slaget i omgången."), label)
        for name, label in STATES.items()
    },
}
