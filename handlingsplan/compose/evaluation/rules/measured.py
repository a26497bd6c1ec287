"""The rules of series and of what is measured besides trainings."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

COUNTIES_SUM = text(
    "Tal läggs bara ihop för mått med samma namn och enhet där det är angivet att de får summeras, minst "
    "två, och bara för samma period. Mått med samma gemensamma nyckel räknas en gång: då gäller den som "
    "själv mäter, sedan en nationell myndighet, sedan länet med lägst kod."
)

RULES: Rules = {
    "series.all": Told(
        text("Tidsserier för hela landet som utvärderaren har lagt in, var och en med sin källa."),
        text("Nationella serier"),
    ),
    "series.change": Told(
        text(
            "Skillnaden mellan utgångsläget, eller det första hela året med värde, och det sista hela året med "
            "värde. Procent anges aldrig utan båda talen."
        ),
        text("Förändring i en nationell serie"),
    ),
    "series.gaps": Told(
        text("Serier där någon period saknar värde, eller där något år mellan det första och det sista saknas."),
        text("Serier med luckor"),
    ),
    "series.without_limits": Told(
        text("Varje serie ska ha en mening om vad den inte kan visa; de här har ingen."),
        text("Serier där det inte är angivet vad de inte kan visa"),
    ),
    "indicator.sum.value": Told(COUNTIES_SUM, text("Summerat värde")),
    "indicator.sum.people": Told(COUNTIES_SUM, text("Summerade personer")),
    "indicator.sum.attendances": Told(COUNTIES_SUM, text("Summerade deltagartillfällen")),
    "indicator.sum.women": Told(COUNTIES_SUM, text("Summerade kvinnor")),
    "indicator.sum.men": Told(COUNTIES_SUM, text("Summerade män")),
    "indicator.sum.unknown": Told(COUNTIES_SUM, text("Summerade personer av okänt kön")),
    "indicator.beside": Told(
        text("Mått utom utbildningar som inte får läggas ihop med andra, eller inte har något att läggas ihop med."),
        text("Mått som står bredvid varandra"),
    ),
    "indicator.gaps": Told(
        text(
            "Mått, utom utbildningar, där tal saknas för någon period, och ingen heller har redovisat ett tal för en "
            "period som överlappar den. Ett mått som flera redovisar tillsammans räknas en gång."
        ),
        text("Mått med luckor"),
    ),
}
