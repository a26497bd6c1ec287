"""The rules of voices, agreement and sensitivity."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

RULES: Rules = {
    "voices.assessed": Told(
        text("Åtgärder som utvärderaren har bedömt. Nämnaren är alla kända åtgärder."),
        text("Åtgärder som utvärderaren har bedömt"),
        text("kända åtgärder"),
    ),
    **{
        f"voices.verdict.{name}": Told(
            text("Åtgärder efter utvärderarens bedömning, den sista om det finns flera. Länens bidrag räknas inte in."),
            label,
        )
        for name, label in {
            "as_decided": text("Genomförd som beslutat enligt utvärderaren"),
            "partly": text("Delvis genomförd enligt utvärderaren"),
            "not": text("Inte genomförd enligt utvärderaren"),
            "cannot_tell": text("Kan inte bedömas enligt utvärderaren"),
        }.items()
    },
    "voices.differ": Told(
        text(
            "Åtgärder där utvärderarens bedömning är en annan än de ansvariga myndigheternas besked. Där någon av "
            "dem inte har sagt något skiljer de sig inte åt."
        ),
        text("Åtgärder där utvärderaren och myndigheterna skiljer sig åt"),
    ),
    "voices.commented": Told(
        text("Bedömningar som myndigheten har kommenterat."),
        text("Bedömningar med myndighetens kommentar"),
    ),
    "voices.activities": Told(
        text(
            "Aktiviteter där myndigheten, samordnaren och utvärderaren uppger olika lägen; det senaste som var och "
            "en har uppgett jämförs. Det som flera äger räknas en gång."
        ),
        text("Aktiviteter där rösterna skiljer sig åt"),
    ),
    "agreement": Told(
        text(
            "Kopplingar, lägen och redovisningar som utvärderaren har kodat om, och där det blev samma kod som "
            "förut. Nämnaren är alla omkodningar, eller för en åtgärd de som gäller den; båda kodningarna bevaras."
        ),
        text("Överensstämmelse mellan kodningarna"),
        text("omkodningar"),
    ),
    "sensitivity.partly": Told(
        text("Åtgärder som byter klass om delvis genomfört räknas som genomfört: alla i klassen delvis genomförda."),
        text("Om delvis genomfört räknas som genomfört"),
    ),
    "sensitivity.silence": Told(
        text(
            "Åtgärder som byter klass om en ansvarig myndighet som inte har gett besked räknas som att inget "
            "gjorts. En rapport som ingen har kodat är inte tystnad."
        ),
        text("Om tystnad räknas som inte genomfört"),
    ),
    "sensitivity.evaluator": Told(
        text(
            "Åtgärder som byter klass om utvärderarens bedömning, den sista om det finns flera, gäller i stället "
            "för myndigheternas besked."
        ),
        text("Om utvärderarens bedömning gäller"),
    ),
    "sensitivity.recoding": Told(
        text("Åtgärder som byter klass om utvärderarens kodning av redovisningarna gäller."),
        text("Om utvärderarens kodning gäller"),
    ),
    "sensitivity.without": Told(
        text("Åtgärder som byter klass om redovisningarna från det här länet eller den här myndigheten utelämnas."),
        text("Utan redovisningarna från ett län eller en myndighet"),
    ),
    "sensitivity.county": Told(
        text("Åtgärder där något pågår eller är gjort i det här länet och inte i något annat."),
        text("Åtgärder som bara ett län bidrar till"),
    ),
}
