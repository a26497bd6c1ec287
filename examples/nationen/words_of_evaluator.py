"""Utvärderarens ord: skälen till bedömningar och omkodningar. Allt är påhittat."""

from __future__ import annotations

from handlingsplan import CarriedOut

NOBODY = (
    "Det är inte känt vem som ansvarar, och ingen har redovisat åtgärden.",
    "Utan känd ansvarig finns ingen redovisning att bedöma.",
)
NOT_CODED = (
    "Redovisningen har kommit in, men ingen har kodat vad den säger.",
    "Rapporten är mottagen men inte kodad; bedömningen får vänta.",
)
NOT_RECEIVED = (
    "Ingen redovisning har kommit in. Det som länen gör säger inte om uppdraget är utfört.",
    "Ingen redovisning har kommit in, så det finns ingenting att bedöma.",
    "Den ansvariga har inte redovisat vad som är gjort.",
)
ONLY_ONE = ("Bara en av de ansvariga har redovisat sin del: {said} Resten är inte känd.",)
DIFFERING = ("De ansvariga uppger olika ({verdicts}). Det som redovisas är detta: {said}",)
AGREED = {
    CarriedOut.AS_DECIDED: (
        "Det som redovisas svarar mot beslutet: {said}",
        "Redovisningen anger vad som är gjort, och det går att jämföra med beslutet: {said}",
        "Myndigheten uppger att allt är gjort, och redovisningen visar vad: {said}",
    ),
    CarriedOut.PARTLY: (
        "Myndigheten uppger själv att något återstår: {why} Det här är gjort: {said}",
        "En del av det som beslutades är gjort: {said} Om resten säger redovisningen: {why}",
    ),
    CarriedOut.NOT: (
        "Myndigheten uppger själv att det inte blev av: {why}",
        "Redovisningen nämner ingenting som är gjort, bara skälet: {why}",
    ),
    CarriedOut.CANNOT_TELL: (
        "Redovisningen nämner vad som är gjort men inte hur mycket som återstår: {said} Skälet är: {why}",
        "Det här är gjort: {said} Det går inte att jämföra med beslutet. Skälet som anges är: {why}",
    ),
}
"""Skäl till samma bedömning som myndighetens egen."""
NOT_USED = (
    "Myndigheten uppger att allt är gjort, men säger inte om det används. Det här redovisas som gjort: {said}",
    "Det här är gjort: {said} Om det har kommit till användning framgår inte.",
)
"""Skäl till att det som myndigheten säger är genomfört bara räknas som delvis genomfört."""
COMMENTS = (
    "Myndigheten delar inte bedömningen.",
    "Myndigheten anser att uppdraget bara gällde att ta fram det som redovisas.",
    "Myndigheten har fler uppgifter och lämnar dem gärna.",
)

SAME_CODE = (
    "Beskrivningen nämner åtgärdens målgrupp.",
    "Det som görs är det som åtgärden går ut på.",
    "Läst igen tillsammans med länets svar, med samma utfall.",
)
NO_LINK = (
    "Målgruppen är en annan än åtgärdens.",
    "Aktiviteten hör till länets vanliga arbete och nämner inte åtgärden.",
    "Kopplingen vilar bara på rubriken.",
)
CODERS = ("utvärderarens första kodare", "utvärderarens andra kodare")
