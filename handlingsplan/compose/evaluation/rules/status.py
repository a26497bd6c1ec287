"""The rules of national status and of money."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

KNOWN = text("kända åtgärder med känd ansvarig")

RULES: Rules = {
    "national.carried_out": Told(
        text(
            "En åtgärd räknas när alla ansvariga myndigheter uppger att uppdraget är genomfört som beslutat. Nämnaren "
            "är de kända åtgärder där någon ansvarig är känd; de andra står utanför. Länens bidrag räknas inte in."
        ),
        text("Åtgärder genomförda som beslutat enligt de ansvariga"),
        KNOWN,
    ),
    "national.class.as_decided": Told(
        text("Alla ansvariga myndigheter uppger att åtgärden är genomförd som beslutat."),
        text("Åtgärder genomförda som beslutat"),
    ),
    "national.class.partly": Told(
        text(
            "De ansvariga myndigheterna uppger att åtgärden är delvis genomförd, eller så skiljer sig deras "
            "besked, eller någon av dem saknas, medan minst en har genomfört den helt eller delvis."
        ),
        text("Åtgärder delvis genomförda"),
    ),
    "national.class.not": Told(
        text("Alla ansvariga myndigheter uppger att åtgärden inte är genomförd."), text("Åtgärder inte genomförda")
    ),
    "national.class.cannot_tell": Told(
        text(
            "De ansvariga myndigheterna uppger att det inte går att bedöma, eller så skiljer sig deras besked, "
            "eller någon av dem saknas, medan ingen har genomfört åtgärden ens delvis."
        ),
        text("Åtgärder som inte kan bedömas enligt de ansvariga"),
    ),
    "national.class.not_coded": Told(
        text("Ingen ansvarig myndighet har gett besked, men minst en rapport har kommit in som ingen har kodat."),
        text("Åtgärder med rapport mottagen, ej kodad"),
    ),
    "national.class.no_information": Told(
        text(
            "Ingen ansvarig myndighet har gett besked om åtgärden. Den som har tagit över efter en myndighet "
            "svarar för den; en enskild länsstyrelse svarar inte för samtliga. Det betyder inte att inget är "
            "gjort."
        ),
        text("Åtgärder utan uppgift från de ansvariga"),
    ),
    "national.class.nobody": Told(
        text("Det är inte känt vilken myndighet som ansvarar för åtgärden."), text("Åtgärder utan känd ansvarig")
    ),
    "national.reports.received": Told(
        text(
            "Redovisningar av uppdrag där rapporten har kommit in till och med den dag som läget visas för, även "
            "om ingen har kodat den. Nämnaren är de nationella myndigheternas redovisningar, och de som en "
            "länsstyrelse lämnar som ansvarig, var och en som den senast är lämnad. Den som har tagit över efter en "
            "myndighet redovisar i dess ställe."
        ),
        text("Mottagna redovisningar"),
        text("redovisningar"),
    ),
    "national.reports.late": Told(
        text(
            "Redovisningar som säkert kom in efter den dag de skulle lämnas: den som redovisningen själv anger, "
            "annars uppdragets, annars åtgärdens."
        ),
        text("Sena redovisningar"),
    ),
    "national.reports.overdue": Told(
        text(
            "Redovisningar som skulle ha lämnats före den dag som läget visas för, och som inte har kommit in. "
            "Dagen är den som redovisningen själv anger, annars uppdragets, annars åtgärdens."
        ),
        text("Redovisningar som saknas fast tiden har gått ut"),
    ),
    "national.told.output": Told(
        text("Åtgärder där de ansvariga berättar vad som gjordes. Nämnaren är de åtgärder som de har gett besked om."),
        text("Åtgärder där de ansvariga berättar vad som gjordes"),
        text("redovisade åtgärder"),
    ),
    "national.told.use": Told(
        text("Åtgärder där de ansvariga berättar hur det som gjordes har använts."),
        text("Åtgärder där de ansvariga berättar hur det har använts"),
        text("redovisade åtgärder"),
    ),
    "national.told.result": Told(
        text("Åtgärder där de ansvariga berättar vad det ledde till, också när de säger att det inte är känt."),
        text("Åtgärder där de ansvariga svarar på vad det ledde till, också att det inte är känt"),
        text("redovisade åtgärder"),
    ),
    "money.granted": Told(
        text(
            "Beviljade medel enligt redovisningarna, var och en som den senast är lämnad. En period på flera år delas "
            "inte. Överlappar två perioder i en redovisning räknas den som börjar först, annars den längsta. "
            "Redovisas flera åtgärder tillsammans står hela beloppet vid var och en av dem."
        ),
        text("Beviljade medel"),
    ),
    "money.used": Told(
        text("Använda medel enligt redovisningarna; räknas som beviljade medel."), text("Använda medel")
    ),
    "money.repaid": Told(
        text("Återbetalda medel enligt redovisningarna; räknas som beviljade medel."), text("Återbetalda medel")
    ),
    "money.plan": Told(
        text(
            "De belopp som planen själv anger för sina åtgärder. Ett belopp som flera åtgärder delar räknas en gång. "
            "Beloppen läggs aldrig ihop med myndigheternas redovisningar."
        ),
        text("Medel som planen själv anger"),
    ),
    "money.not_told": Told(
        text(
            "Beviljade medel för de redovisningar och perioder där det inte är redovisat hur mycket som har använts. "
            "De ingår i beviljade medel men inte i medel som är kvar."
        ),
        text("Beviljade medel vars användning inte är redovisad"),
    ),
    "money.left": Told(
        text(
            "Beviljat minus använt och återbetalt, för varje redovisning och period där både beviljat och använt "
            "är redovisat. Är det inte redovisat om något har återbetalats dras inget av för det."
        ),
        text("Medel som är kvar"),
    ),
}
