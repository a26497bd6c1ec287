"""The rules of coverage, of what counts once, and of the answer rates."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

RULES: Rules = {
    "activities": Told(
        text("Alla aktiviteter i landet, var och en som den senast är redovisad. Det som flera äger räknas en gång."),
        text("Aktiviteter i landet"),
    ),
    "activities.doing": Told(
        text(
            "Aktiviteter som enligt senaste uppgift pågår eller är genomförda. Senaste uppgift är myndighetens, "
            "annars samordnarens, till och med den dag som läget visas för. Det som flera äger räknas en gång, "
            "med det bästa läge som någon uppger."
        ),
        text("Aktiviteter som pågår eller är genomförda"),
    ),
    "activities.planned": Told(
        text(
            "Aktiviteter som enligt senaste uppgift är planerade, diskuterade eller ej påbörjade. "
            "Det som flera äger räknas en gång, med det bästa läge som någon uppger."
        ),
        text("Aktiviteter som planeras eller diskuteras"),
    ),
    "activities.stopped": Told(
        text(
            "Aktiviteter som enligt senaste uppgift är avbrutna. Det som flera äger räknas en gång, och bara om "
            "ingen uppger att det pågår, är gjort eller planeras."
        ),
        text("Aktiviteter som är avbrutna"),
    ),
    "activities.no_status": Told(
        text(
            "Aktiviteter som varken myndigheten eller samordnaren hos någon som äger dem har angett något läge "
            "för till och med den dag som läget visas för."
        ),
        text("Aktiviteter utan uppgift om läget"),
    ),
    "activities.after": Told(
        text(
            "Aktiviteter som hos alla som redovisar dem börjar efter den dag som utvärderingen visar läget för; "
            "de räknas inte som gjorda."
        ),
        text("Aktiviteter efter rapportdatum"),
    ),
    "activities.shared": Told(
        text(
            "Aktiviteter som mer än ett län eller en myndighet redovisar under samma gemensamma nyckel, eller som "
            "utvärderaren har avgjort är samma. Var och en räknas en gång."
        ),
        text("Aktiviteter som flera äger tillsammans"),
    ),
    "coverage.measure.counties": Told(
        text(
            "Ett län räknas när något pågår eller är gjort under åtgärden i länet. I länet räknas det som den som "
            "redovisar, samordningsgruppens myndigheter och länets egna organisationer gör, och det som ingen är "
            "namngiven för; det som bara planeras för åtgärden räknas inte. Nämnaren är de län som har redovisat "
            "och som åtgärden berör. Län utan uppgift, län som den inte berör, län där det inte är avgjort och "
            "län där den inte är tillämplig står utanför och visas för sig."
        ),
        text("Län som bidrar, av dem som åtgärden berör"),
        text("län som berörs"),
    ),
    "coverage.measure.doing": Told(
        text(
            "Ett län räknas när något pågår eller är gjort under åtgärden i länet, vare sig åtgärden berör länet eller "
            "länet bidrar utöver det. Nämnaren är de län som har redovisat; län utan uppgift står utanför."
        ),
        text("Län där något görs under åtgärden"),
        text("län som har redovisat"),
    ),
    "coverage.measures.served": Told(
        text(
            "En åtgärd räknas när något pågår eller är gjort under den i minst ett län. Det säger inget om den "
            "ansvariga myndighetens genomförande."
        ),
        text("Åtgärder som minst ett län bidrar till"),
        text("kända åtgärder"),
    ),
    "coverage.orphans.measures": Told(
        text(
            "Åtgärder som ingen aktivitet är kopplad till, och där ingen har uppgett läget för någon myndighets "
            "del. Myndigheternas redovisningar av uppdrag räknas för sig."
        ),
        text("Åtgärder som inget är kopplat till"),
    ),
    "coverage.orphans.activities": Told(
        text(
            "Aktiviteter som ingen har kopplat till en åtgärd eller ett uppdrag, och som inte är egna initiativ. "
            "Det som flera äger räknas en gång."
        ),
        text("Aktiviteter utan koppling till planen"),
    ),
    "coverage.orphans.initiatives": Told(
        text("Aktiviteter utan koppling till planen som är redovisade som egna initiativ."), text("Egna initiativ")
    ),
    "coverage.county.doing": Told(
        text(
            "En av planens åtgärder räknas när något pågår eller är gjort under den i länet, vare sig åtgärden berör "
            "länet eller länet bidrar utöver det."
        ),
        text("Åtgärder där något görs i länet"),
    ),
    "coverage.county": Told(
        text(
            "En åtgärd räknas när något pågår eller är gjort i länet. Nämnaren är de kända åtgärder som berör länet; "
            "det som inte är tillämpligt och det som inte är avgjort står utanför."
        ),
        text("Åtgärder som berör länet och som länet bidrar till"),
        text("åtgärder som berör länet"),
    ),
    "answers.county": Told(
        text(
            "Ett svar räknas när myndigheten har svarat i sak i länets senaste omgång. Nämnaren är varje fråga "
            "till varje myndighet i samordningsgruppen, och till andra som har svarat, utom där myndigheten inte "
            "är tillfrågad. Ett svar som ingen har skrivit ned finns i nämnaren. Om ingen har kodat det som länet "
            "har lämnat står länets frågor utanför."
        ),
        text("Frågor med svar i sak"),
        text("ställda frågor"),
    ),
    "answers.national": Told(
        text(
            "Svar i sak i alla läns senaste omgångar. Nämnaren är alla ställda frågor i länen, räknade som för "
            "varje län: varje fråga väger lika, så att ett län med många myndigheter väger mer."
        ),
        text("Frågor med svar i sak i hela landet"),
        text("ställda frågor"),
    ),
}
