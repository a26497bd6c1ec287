"""The rules of what is not known."""

from __future__ import annotations

from ....language import text
from ..told import Rules, Told

COUNTIES = text("län", context="flera")

RULES: Rules = {
    "unknown.measures": Told(
        text("Antalet åtgärder som planen själv anger, minus de åtgärder som är kända."),
        text("Åtgärder i planen som inte är kända"),
    ),
    "unknown.responsible": Told(
        text("Kända åtgärder där det inte är känt vem som ansvarar. Nämnaren är alla kända åtgärder."),
        text("Kända åtgärder utan känd ansvarig"),
        text("kända åtgärder"),
    ),
    "unknown.counties": Told(
        text(
            "Län som inte i någon omgång har svarat i sak eller redovisat något som är kodat. Nämnaren är alla "
            "län som väntas redovisa."
        ),
        text("Län som inte har redovisat i någon enda omgång"),
        COUNTIES,
    ),
    "unknown.counties.round": Told(
        text(
            "Län som inte har svarat i sak eller redovisat något som är kodat i omgången. Nämnaren är alla län "
            "som väntas redovisa."
        ),
        text("Län som inte har redovisat i omgången"),
        COUNTIES,
    ),
    "unknown.not_coded": Told(
        text(
            "Rapporter som har kommit in men som ingen har kodat. Nämnaren är alla redovisningar av uppdrag, också "
            "dem som länen lämnar om sina egna."
        ),
        text("Mottagna rapporter som inte är kodade"),
        text("redovisningar"),
    ),
    "unknown.status": Told(
        text(
            "Aktiviteter som varken myndigheten eller samordnaren har angett något läge för. Nämnaren är alla "
            "aktiviteter utom dem som börjar efter den dag som läget visas för; det som flera äger räknas en "
            "gång."
        ),
        text("Aktiviteter utan känt läge"),
        text("aktiviteter"),
    ),
    "unknown.last_known": Told(
        text(
            "Aktiviteter som räknas som pågående fast den senaste uppgiften är från ett tidigare år; i tabellerna står "
            "de som ”senast känt”. Nämnaren är de aktiviteter som pågår eller är genomförda; det som flera äger räknas "
            "en gång, och bara om ingen av dem har en nyare uppgift om att den pågår eller är genomförd."
        ),
        text("Aktiviteter som pågår enligt ett tidigare års uppgift"),
        text("aktiviteter som pågår eller är genomförda"),
    ),
    "unknown.gaps": Told(
        text("Mått som saknar tal för någon period, eller helt. Nämnaren är alla mått som är redovisade."),
        text("Mått med luckor eller utan tal"),
        text("mått"),
    ),
    "unknown.dropped": Told(
        text(
            "Mått där en tidigare omgång redovisade tal för en period som den senaste redovisningen inte tar med. "
            "De talen räknas inte, eftersom den senaste redovisningen gäller."
        ),
        text("Mått där tidigare tal inte är med i den senaste redovisningen"),
    ),
}
