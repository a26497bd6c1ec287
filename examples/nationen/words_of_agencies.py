"""Ord om det som de nationella myndigheterna redovisar, efter vad åtgärden är för slag. Allt är påhittat."""

from __future__ import annotations

from typing import NamedTuple

from handlingsplan import CarriedOut


class Told(NamedTuple):
    """Vad som kan ha gjorts under en åtgärd av ett slag, hur det har använts och vad det har lett till."""

    output: tuple[str, ...]
    use: tuple[str, ...]
    result: tuple[str, ...]


TRAINING = Told(
    (
        "Ett utbildningsprogram togs fram och hölls på flera orter.",
        "Utbildningsdagar med föreläsningar och övningar hölls för dem som åtgärden gäller.",
        "En webbutbildning togs fram och öppnades för alla berörda.",
        "Ett studiematerial trycktes, och handledare utbildades i att använda det.",
    ),
    (
        "Utbildningen ingår i introduktionen av nyanställda i flera verksamheter.",
        "Flera arbetsgivare låter sin personal gå utbildningen.",
        "Deltagarna använder materialet på sina arbetsplatser.",
    ),
    (
        "En enkät ett år senare visar att fler vet vart de ska vända sig.",
        "Deltagarna svarar efteråt att de känner sig säkrare på att ställa frågor.",
        "Det är inte känt om deltagarna arbetar på ett annat sätt än förut.",
    ),
)
SUPPORT = Told(
    (
        "Ett stödprogram togs fram och prövades i några verksamheter.",
        "Särskilda kontaktpersoner utsågs för dem som får stöd.",
        "Ett arbetssätt för samlat stöd prövades tillsammans med socialtjänsten.",
        "Personalen fick handledning, och stödet samlades i en plan för var och en.",
    ),
    (
        "Arbetssättet används i de verksamheter som var med i försöket.",
        "Stödet erbjuds i fler verksamheter än när försöket började.",
        "Kommunerna hänvisar till stödet när de möter någon som behöver det.",
    ),
    (
        "En uppföljning visar att väntan på ett första samtal har blivit kortare.",
        "Personalen svarar i en enkät att det har blivit lättare att erbjuda stöd.",
        "Det är inte känt hur det har gått för dem som fick stöd, för det följs inte upp.",
    ),
)
RESEARCH = Told(
    (
        "Uppgifter samlades in från berörda verksamheter och sammanställdes i en rapport.",
        "En rapport om läget togs fram och lämnades till regeringen.",
        "En enkät och intervjuer genomfördes, och svaren redovisades i en rapport.",
        "Det som redan är känt sammanställdes tillsammans med ny statistik.",
    ),
    (
        "Rapporten används i utbildningar och när nya insatser planeras.",
        "Resultaten har presenterats för berörda myndigheter.",
        "Andra myndigheter hänvisar till rapporten i sina egna underlag.",
    ),
    (
        "Två myndigheter uppger att de har ändrat vilka uppgifter de samlar in.",
        "Flera myndigheter frågar på samma sätt som i rapporten, så att svaren kan jämföras.",
        "Det är inte känt om rapporten har påverkat någon verksamhet.",
    ),
)
GRANTS = Told(
    (
        "Medlen utlystes och fördelades efter ansökan.",
        "Ansökningarna granskades av sakkunniga, och medel beviljades till några av projekten.",
        "Medlen betalades ut i två omgångar till projekt i flera delar av landet.",
        "En utlysning hölls, och de projekt som fick medel har lämnat egna rapporter.",
    ),
    (
        "Projektens rapporter finns samlade på myndighetens webbplats.",
        "Flera av projekten fortsätter med andra medel.",
        "Projekten har presenterat sitt arbete vid en gemensam konferens.",
    ),
    (
        "En genomgång visar att de flesta projekt gjorde det som de fick medel till.",
        "Ungefär hälften av projekten uppger att arbetet fortsätter utan nya medel.",
        "Det är inte känt vad projekten har lett till, för alla är inte avslutade.",
    ),
)
COOPERATION = Told(
    (
        "Ett nätverk bildades och höll regelbundna möten.",
        "En gemensam arbetsordning togs fram om vem som kallar vem.",
        "Kontaktpersoner utsågs hos dem som berörs, och gemensamma seminarier hölls.",
        "Frågan togs in i de planer som parterna redan har för sitt samarbete.",
    ),
    (
        "Arbetsformen används när flera myndigheter berörs.",
        "Kontakterna används även mellan mötena.",
        "Flera parter har byggt sin egen samverkan på samma sätt.",
    ),
    (
        "I en enkät svarar de flesta att de vet vem de ska kontakta hos de andra.",
        "Fler parter deltar i mötena än när arbetet började.",
        "Det är inte känt om samarbetet har påverkat arbetet i enskilda ärenden.",
    ),
)
METHODS = Told(
    (
        "Arbetssätten i några verksamheter beskrevs, jämfördes och samlades i en handledning.",
        "En metodbok togs fram tillsammans med dem som ska använda den.",
        "Ett metodmaterial prövades på några orter och ändrades efter synpunkterna.",
        "Nya arbetssätt prövades på några orter, och erfarenheterna skrevs ned.",
    ),
    (
        "Metoderna används av dem som var med och prövade dem.",
        "Materialet har beställts av verksamheter i flera län.",
        "Nya medarbetare får en genomgång av metoderna.",
    ),
    (
        "De som prövade metoderna uppger att de tar upp frågan oftare än förut.",
        "En uppföljning visar att metoderna följs i de flesta verksamheter som prövade dem.",
        "Det är inte känt om metoderna fungerar bättre än de tidigare.",
    ),
)
INFORMATION = Told(
    (
        "Besöksprogram ordnades för yrkesverksamma och beslutsfattare.",
        "Ett presentationsmaterial togs fram på flera språk.",
        "Föredrag och seminarier hölls på flera platser.",
    ),
    (
        "Materialet används vid besök och föredrag.",
        "Deltagarna har spridit informationen vidare i sina egna organisationer.",
        "Informationen finns samlad på en webbplats som hålls aktuell.",
    ),
    (
        "I en enkät efteråt svarar de flesta deltagare att de fick veta något nytt.",
        "Fler ber om informationen än när arbetet började.",
        "Det är inte känt om informationen har påverkat arbetet någon annanstans.",
    ),
)
KINDS = {
    "stodprogram-rehabilitering": SUPPORT,
    "forstarkt-vard-sis": SUPPORT,
    "barn-och-unga": SUPPORT,
    "utbildning-vard-socialtjanst": TRAINING,
    "tryggare-atervandande": SUPPORT,
    "kriminalvarden-kvinnor": SUPPORT,
    "missbruksvard-kvinnor": SUPPORT,
    "insatser-mot-sexkopare": METHODS,
    "prostitutionsgruppernas-stod": METHODS,
    "unga-metodmaterial": METHODS,
    "unga-utbildning-yrkesverksamma": TRAINING,
    "unga-utbildning-tjejjourer": TRAINING,
    "operativa-insatser": METHODS,
    "nationell-rapportor": RESEARCH,
    "utbildning-rattsvasendet": TRAINING,
    "ostersjon-natverk-barn": COOPERATION,
    "ostersjon-samarbete": COOPERATION,
    "nationell-samverkan": COOPERATION,
    "utvecklingssamarbete": COOPERATION,
    "svenska-erfarenheter-utomlands": INFORMATION,
    "studie-unga-natet": RESEARCH,
    "forskning-prostitution": GRANTS,
    "studie-hbt-personer": RESEARCH,
    "medel-mot-efterfragan": GRANTS,
    "etiska-riktlinjer-kartlaggning": RESEARCH,
    "etiska-riktlinjer-utbildning": TRAINING,
}
"""Vad var och en av planens åtgärder är för slag. Indelningen är exemplets egen."""
WHY = {
    CarriedOut.PARTLY: (
        "Tiden räckte inte till allt.",
        "En av delarna flyttades till nästa år.",
        "En del av arbetet kräver beslut som ännu inte är fattade.",
    ),
    CarriedOut.NOT: (
        "Personalen behövdes för andra uppdrag, och arbetet kom inte igång.",
        "Upphandlingen drog ut på tiden, och arbetet hann inte börja.",
        "Myndigheten satte andra uppdrag först under perioden.",
    ),
    CarriedOut.CANNOT_TELL: (
        "Arbetet pågår och följs upp först nästa år.",
        "Flera utförare har del i arbetet, och alla har inte svarat.",
        "Beslutet säger inte hur mycket som ska göras.",
    ),
}
"""Varför en åtgärd inte är genomförd som beslutat, eller inte kan bedömas, enligt myndigheten."""
