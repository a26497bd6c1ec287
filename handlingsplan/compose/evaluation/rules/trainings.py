"""The rules of trainings: what is summed of them, and what stands beside."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

RULES: Rules = {
    "training.all": Told(
        text(
            "Mått med ett angivet utbildningssyfte är utbildningar. "
            "Samma utbildning som flera redovisar räknas en gång."
        ),
        text("Utbildningar"),
    ),
    "training.attendances": Told(
        text(
            "Deltagartillfällen vid utbildningar läggs alltid ihop: den som deltar två gånger räknas två gånger. "
            "Samma utbildning som flera redovisar räknas en gång för varje period. Då gäller i första hand den "
            "vars tal får läggas ihop, sedan den som själv håller utbildningen, sedan en nationell myndighet, "
            "sedan länet med lägst kod. Av perioder som överlappar varandra räknas den som börjar först, och av "
            "dem som börjar samma dag den längsta."
        ),
        text("Deltagartillfällen vid utbildningar"),
    ),
    "training.people": Told(
        text(
            "Personer läggs bara ihop för utbildningar där det är angivet att ingen räknas två gånger. Övriga "
            "utbildningar står bredvid. Vilka perioder som räknas avgörs som för deltagartillfällen."
        ),
        text("Utbildade personer"),
    ),
    "training.women": Told(
        text("Kvinnor bland de personer som får läggas ihop, där kön är redovisat."), text("Utbildade kvinnor")
    ),
    "training.men": Told(
        text("Män bland de personer som får läggas ihop, där kön är redovisat."), text("Utbildade män")
    ),
    "training.unknown": Told(
        text("Personer som redovisats som av okänt kön, bland dem som får läggas ihop."),
        text("Utbildade personer av okänt kön"),
    ),
    "training.untold": Told(
        text("Personer som får läggas ihop, minus dem som redovisats som kvinnor, män eller av okänt kön."),
        text("Utbildade personer vars kön inte är redovisat"),
    ),
    "training.apart": Told(
        text("Utbildningar som redovisar personer utan att det är angivet att de får läggas ihop med andras."),
        text("Utbildningar vars personer inte får läggas ihop"),
    ),
    "training.shared": Told(
        text("Utbildningar som flera län eller myndigheter redovisar med samma gemensamma nyckel. De räknas en gång."),
        text("Utbildningar som flera redovisar"),
    ),
    "training.gaps": Told(
        text(
            "Perioder som en utbildning har tagit med utan något tal, och där ingen har redovisat ett tal för en "
            "period som överlappar. En nolla är ett tal."
        ),
        text("Perioder utan tal för utbildningar"),
    ),
    "training.overlapping": Told(
        text("Redovisade tal som inte räknas, eftersom perioden överlappar en annan period som räknas."),
        text("Tal som inte räknas eftersom perioderna överlappar"),
    ),
    "training.differing": Told(
        text("Tal som någon annan redovisar för samma utbildning och period, och som skiljer sig från det som räknas."),
        text("Tal där två redovisar olika för samma utbildning"),
    ),
    "training.contradicting": Told(
        text("Tal som räknas där kvinnor, män och okänt kön tillsammans är fler än personerna."),
        text("Tal där könen tillsammans är fler än personerna"),
    ),
}
