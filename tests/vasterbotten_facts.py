"""What the status report of 2009 says, fact by fact: which agency, in which record, and words that must stand there."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

FOLDER = Path(__file__).parent.parent / "examples" / "vasterbotten" / "2009"


@frozen
class Fact:
    """One fact: the agency that told it, the record that holds it, and the words."""

    agency: str
    key: str
    words: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The kind of record, of a part its owner's."""
        return self.key.partition(":")[0]

    def __str__(self) -> str:
        return f"{self.key}: {', '.join(self.words)}"


LANDSTINGET = "landstinget-vasterbotten"
REGIONEN = "region-vasterbotten"
POLISEN = "polismyndigheten-vasterbotten"
LANSSTYRELSEN = "lansstyrelsen-vasterbotten"
MIGRATIONSVERKET = "migrationsverket"
UNIVERSITETET = "umea-universitet"
AKLAGARNA = "aklagarkammaren"


def answered(agency: str, answer: str, part: str, *words: str) -> Fact:
    """A fact in a part of an agency's answer."""
    return Fact(agency, f"answer:{answer}/answer_part:{part}", words)


def said(agency: str, key: str, *words: str) -> Fact:
    """A fact in another record."""
    return Fact(agency, key, words)


FACTS = (
    # Landstinget
    answered(LANDSTINGET, "landstinget-1", "varden", "i vården", "personal"),
    answered(LANDSTINGET, "landstinget-1", "asta", "ASTA-teamet", "sexuella övergrepp"),
    answered(LANDSTINGET, "landstinget-1", "centrum-mot-vald", "Centrum mot våld", "kvinnor och barn", "män"),
    answered(LANDSTINGET, "landstinget-2", "inget-uppdrag", "inget särskilt uppdrag", "Just nu"),
    answered(LANDSTINGET, "landstinget-3", "ingen-plan", "Någon särskild handlingsplan", "inte"),
    answered(LANDSTINGET, "landstinget-4", "centrum-mot-vald", "Formell samverkan", "styrgruppen", "sex parter"),
    answered(LANDSTINGET, "landstinget-4", "centrum-mot-vald", "Rättsmedicinalverket", "Umeå kommun"),
    answered(LANDSTINGET, "landstinget-4", "ingen-samverkan", "inte haft någon särskild samverkan"),
    answered(LANDSTINGET, "landstinget-5", "kunskap", "utbildning", "lägga märke till"),
    answered(LANDSTINGET, "landstinget-5", "samverkan", "hämta kraft"),
    answered(LANDSTINGET, "landstinget-5", "erfarenheter", "byta erfarenheter", "den egna organisationen"),
    said(LANDSTINGET, "need:landstinget-utbildning", "behov", "Utbildning"),
    said(LANDSTINGET, "governing_document:landstinget-handlingsplan", "saknas"),
    said(LANDSTINGET, "activity:asta-teamet", "ASTA-teamet"),
    said(LANDSTINGET, "collaboration:styrgruppen-centrum-mot-vald", "Styrgruppen för Centrum mot våld", "formell"),
    # Region Västerbotten
    answered(REGIONEN, "region-vasterbotten-1", "inte-sarskilt", "inget arbete", "just på frågan"),
    answered(REGIONEN, "region-vasterbotten-1", "ostersjostrategin", "Östersjöstrategin"),
    answered(REGIONEN, "region-vasterbotten-1", "socialcheferna", "socialchefer", "regelbundet"),
    answered(REGIONEN, "region-vasterbotten-2", "inget-uppdrag", "Kommunerna", "inte gett den något uppdrag"),
    answered(REGIONEN, "region-vasterbotten-3", "ingen-plan", "ingen handlingsplan"),
    answered(REGIONEN, "region-vasterbotten-3", "rtp-rup", "RTP", "RUP", "bygga det goda samhället"),
    answered(REGIONEN, "region-vasterbotten-3", "jamstalldhet", "Europa", "mindre prostitution och människohandel"),
    answered(REGIONEN, "region-vasterbotten-4", "vad-regionen-ar", "ingen bekämpande", "kommunerna i länet"),
    answered(REGIONEN, "region-vasterbotten-5", "avtryck", "avtryck", "ett till två år"),
    answered(REGIONEN, "region-vasterbotten-5", "kontakter", "kontakterna med kommunen"),
    answered(REGIONEN, "region-vasterbotten-5", "kommunrepresentant", "utser själva", "alkohol- och drogfrågor"),
    said(REGIONEN, "need:regionen-kommunrepresentant", "förslag", "länssamrådsgruppen"),
    said(REGIONEN, "governing_document:rtp", "möjligt", "tillväxtprogram"),
    said(REGIONEN, "governing_document:rup", "möjligt", "utvecklingsprogram"),
    # Polismyndigheten Västerbotten
    answered(POLISEN, "polisen-1", "lagesrapport", "2009", "fyra nordligaste länen", "anställd"),
    answered(POLISEN, "polisen-1", "lagesrapport", "bifogas"),
    answered(POLISEN, "polisen-1", "nationella-rapportoren", "nationella rapportören", "Stockholm"),
    answered(POLISEN, "polisen-1", "samordning-nationellt", "samordnas nationellt", "kopplingar mellan länen"),
    answered(
        POLISEN, "polisen-2", "nationella-uppdrag", "nationella uppdrag", "kriminalunderrättelseroteln", "Europol"
    ),
    answered(POLISEN, "polisen-2", "hotbild", "En gång om året", "hotbilden i Europa"),
    answered(POLISEN, "polisen-2", "direktiv", "Interna direktiv", "Droger", "2009", "bevakningsområden"),
    answered(POLISEN, "polisen-3", "ingen-plan", "Regionalt", "ingen handlingsplan"),
    answered(POLISEN, "polisen-4", "inom-polisen", "Inom polisen"),
    answered(POLISEN, "polisen-4", "ingen-formell", "andra myndigheter", "inte funnits någon formell samverkan"),
    answered(POLISEN, "polisen-5", "begrepp", "människosmuggling", "organhandel", "kunskap"),
    answered(POLISEN, "polisen-5", "samverkan-och-tips", "samverka mer", "fler tips", "mer detaljerade"),
    answered(POLISEN, "polisen-5", "anonymt", "anonym", "inte vara en anmälan"),
    answered(POLISEN, "polisen-5", "dagordningen", "dagordningen"),
    answered(POLISEN, "polisen-5", "barn", "barn", "fickstölder", "säljas vidare till prostitution"),
    said(POLISEN, "need:polisen-begreppsforvirring", "hinder", "Begreppsförvirring"),
    said(POLISEN, "need:polisen-anonyma-tips", "erbjudande", "anonymt"),
    said(POLISEN, "need:polisen-barn", "behov", "barn i människohandeln"),
    said(POLISEN, "governing_document:polisens-direktiv", "Droger", "bevakningsområden"),
    said(POLISEN, "collaboration:rapporteringskedjan", "rapportering", "Europol"),
    said(POLISEN, "situation_note:barn-i-manniskohandel", "fickstölder"),
    said(POLISEN, "publication:polisens-kartlaggning", "Norrbotten, Västerbotten, Jämtland och Västernorrland"),
    # Länsstyrelsen i Västerbotten
    answered(LANSSTYRELSEN, "lansstyrelsen-1", "ansvar", "mäns våld mot kvinnor", "jämställdhetsdirektören"),
    answered(LANSSTYRELSEN, "lansstyrelsen-1", "utbildning", "utbildning och information", "målgrupper"),
    answered(LANSSTYRELSEN, "lansstyrelsen-1", "gruppen", "regional samordningsgrupp", "sammankallande"),
    answered(LANSSTYRELSEN, "lansstyrelsen-1", "kampanjen", "Hösten 2009", "samtliga länsstyrelser", "taxi"),
    answered(LANSSTYRELSEN, "lansstyrelsen-1", "kampanjen", "restaurang- och hotellbranschen"),
    answered(LANSSTYRELSEN, "lansstyrelsen-1", "webbplatsen", "administrerar", "nejtillsexköp.nu"),
    answered(LANSSTYRELSEN, "lansstyrelsen-2", "samordna", "samordna", "skydd och stöd"),
    answered(LANSSTYRELSEN, "lansstyrelsen-2", "missbruksvarden", "missbruks- och beroendevård"),
    answered(LANSSTYRELSEN, "lansstyrelsen-3", "projektansokan", "formell plan", "projektmedel"),
    answered(LANSSTYRELSEN, "lansstyrelsen-3", "projektansokan", "Integrations- och jämställdhetsdepartementet"),
    answered(LANSSTYRELSEN, "lansstyrelsen-3", "lansdelegationen", "Länsdelegationen i jämställdhet", "delmål 4"),
    answered(LANSSTYRELSEN, "lansstyrelsen-4", "nationellt", "koordinator", "Länsstyrelsen i Stockholm"),
    answered(LANSSTYRELSEN, "lansstyrelsen-4", "internt", "flera personer", "mellan gruppens möten"),
    answered(LANSSTYRELSEN, "lansstyrelsen-4", "externt", "under uppbyggnad", "bjuder aktivt in"),
    answered(LANSSTYRELSEN, "lansstyrelsen-4", "norrbotten", "Länsstyrelsen i Norrbotten", "gott"),
    answered(LANSSTYRELSEN, "lansstyrelsen-5", "bidrag", "jämställdhet", "mäns våld mot kvinnor", "sakkunniga"),
    answered(LANSSTYRELSEN, "lansstyrelsen-5", "lansperspektivet", "länsperspektivet"),
    answered(LANSSTYRELSEN, "lansstyrelsen-5", "forvantan", "samarbeten som redan finns"),
    answered(LANSSTYRELSEN, "lansstyrelsen-5", "kunskap", "uppdraget nytt", "tidigare i länet", "nationellt"),
    answered(LANSSTYRELSEN, "lansstyrelsen-5", "kunskap", "läget i länet i dag"),
    said(LANSSTYRELSEN, "need:lansstyrelsen-utokade-samarbeten", "förväntan", "utökas"),
    said(LANSSTYRELSEN, "governing_document:lansstyrelsen-plan", "ersätts av", "projektansökan"),
    said(LANSSTYRELSEN, "governing_document:lansdelegationens-programforklaring", "delmål 4", "mäns våld mot kvinnor"),
    said(LANSSTYRELSEN, "collaboration:norrbotten", "informell", "Norrbotten"),
    said(LANSSTYRELSEN, "collaboration:lansstyrelsernas-koordinator", "nationell koordinator", "Stockholm"),
    said(LANSSTYRELSEN, "assignment:jamstalldhetsmalen", "nationella jämställdhetsmålen"),
    said(LANSSTYRELSEN, "assignment:missbruks-och-beroendevarden", "kommuner och landsting"),
    # Länsstyrelsens förord, kapitel och bilaga
    said(LANSSTYRELSEN, "own_text:forord-lagesrapport", "finns över hela världen"),
    said(LANSSTYRELSEN, "own_text:forord-lagesrapport", "400–600 unga kvinnor", "Ofta hörs", "utan källa"),
    said(LANSSTYRELSEN, "own_text:forord-lagesrapport", "samordning i länet", "förebygga"),
    said(LANSSTYRELSEN, "own_text:forord-lagesrapport", "Kunskapen", "måste bli bättre", "samarbetet får fortsätta"),
    said(LANSSTYRELSEN, "own_text:forord-lagesrapport", "storstäderna"),
    said(LANSSTYRELSEN, "own_text:forord-lagesrapport", "attityder", "inga varor", "Rätten till den egna kroppen"),
    said(LANSSTYRELSEN, "situation_note:till-sverige", "400–600", "Sverige"),
    said(LANSSTYRELSEN, "situation_note:statistik-saknas", "offer och förövare"),
    said(LANSSTYRELSEN, "own_text:planen", "juli 2008", "2007/2008:167", "regeringens webbplats"),
    said(LANSSTYRELSEN, "own_text:planen", "rättsväsendets kvalitet och effektivitet"),
    said(
        LANSSTYRELSEN, "own_text:planen", "den enskilda människan", "barn och unga", "flickor och pojkar", "efterfrågan"
    ),
    said(LANSSTYRELSEN, "own_text:planen", "År 2011", "riksdagen"),
    said(LANSSTYRELSEN, "own_text:uppdraget", "i den egna verksamheten", "taxi, hotell och restaurang"),
    said(LANSSTYRELSEN, "own_text:samordning", "www.sf.se", "sommaren och hösten 2009"),
    said(LANSSTYRELSEN, "own_text:samordning", "Umeå", "Skellefteå", "slutet av oktober", "året ut"),
    said(LANSSTYRELSEN, "own_text:samordning", "fler besökare", "engagera sig"),
    said(LANSSTYRELSEN, "own_text:bilaga", "Sedan hösten 2008"),
    said(LANSSTYRELSEN, "own_text:bilaga", "egna regeringsuppdrag", "juli 2008"),
    said(LANSSTYRELSEN, "own_text:bilaga", "sju medlemmar"),
    said(LANSSTYRELSEN, "own_text:bilaga", "jämställdhetsdirektör"),
    said(LANSSTYRELSEN, "coordination_group:samordningsgruppen", "samordna vad som görs", "höja kunskapen"),
    said(LANSSTYRELSEN, "activity:webbplatsen", "www.nejtillsexköp.nu", "administrerar"),
    said(LANSSTYRELSEN, "activity:webbkampanjen", "sf.se", "sommaren 2009"),
    said(LANSSTYRELSEN, "activity:biofilmen", "slutet av oktober 2009", "årets slut 2009"),
    said(LANSSTYRELSEN, "activity:nationella-kampanjen", "hösten 2009", "taxi, restaurang och hotell"),
    # Migrationsverket
    answered(MIGRATIONSVERKET, "migrationsverket-2", "barn", "Alla verksamhetsområden", "barn", "ECPAT"),
    answered(MIGRATIONSVERKET, "migrationsverket-2", "sodra-sverige", "besök och bosättning", "södra Sverige"),
    answered(MIGRATIONSVERKET, "migrationsverket-2", "sodra-sverige", "illegal invandring", "verksamhetsplanen"),
    answered(MIGRATIONSVERKET, "migrationsverket-3", "protokoll", "generaldirektörens protokoll", "ECPAT"),
    answered(MIGRATIONSVERKET, "migrationsverket-5", "kunskap", "Behovet av kunskap", "aldrig"),
    answered(MIGRATIONSVERKET, "migrationsverket-5", "deltagande", "alla aktiviteter och seminarier", "prioriteras"),
    answered(MIGRATIONSVERKET, "migrationsverket-5", "intresse", "Intresset är stort", "samverkan"),
    said(MIGRATIONSVERKET, "governing_document:generaldirektorens-protokoll", "finns", "ECPAT"),
    # Umeå universitet
    answered(UNIVERSITETET, "umea-universitet-1", "inget-arbete", "inget aktivt arbete"),
    answered(UNIVERSITETET, "umea-universitet-3", "inga-skrivningar", "inga officiella skrivningar"),
    answered(UNIVERSITETET, "umea-universitet-3", "porrfria-hotell", "porrfria hotell", "(ännu) inte"),
    answered(UNIVERSITETET, "umea-universitet-3", "jamstalldhetsradet", "under rektor", "jämställdhetspolicy"),
    answered(UNIVERSITETET, "umea-universitet-4", "hallning", "Jämställdhetsrådets ordförande", "nejtillsexköp.nu"),
    answered(
        UNIVERSITETET, "umea-universitet-4", "hallning", "personal och studenter", "nationellt och internationellt"
    ),
    answered(UNIVERSITETET, "umea-universitet-4", "dagar", "information eller utbildning"),
    answered(UNIVERSITETET, "umea-universitet-4", "valkomnandet", "höstterminen", "sexköp"),
    answered(UNIVERSITETET, "umea-universitet-4", "vidgat-arbete", "vidgas", "människohandel"),
    answered(UNIVERSITETET, "umea-universitet-5", "beredvillighet", "berett att arbeta", "former"),
    answered(UNIVERSITETET, "umea-universitet-5", "dagordningen", "dagordningen"),
    said(UNIVERSITETET, "governing_document:jamstalldhetspolicyn", "möjligt", "porrfria hotell"),
    # Åklagarkammaren
    answered(AKLAGARNA, "aklagarna-1", "forebyggande", "information", "utbildningar", "konferenser", "nätverk"),
    answered(AKLAGARNA, "aklagarna-1", "underrattelser", "underrättelser", "polisen", "misstanke"),
    answered(AKLAGARNA, "aklagarna-1", "forundersokningar", "6 kap.", "köp av sexuell handling"),
    answered(AKLAGARNA, "aklagarna-2", "lagfora", "lagförda"),
    answered(AKLAGARNA, "aklagarna-3", "verksamhetsplanen", "Verksamhetsplanen för 2009", "Rikspolisstyrelsen"),
    answered(AKLAGARNA, "aklagarna-3", "verksamhetsplanen", "operativa", "metoder och kompetens"),
    answered(AKLAGARNA, "aklagarna-3", "projektet", "planeras och följas upp", "projekt"),
    answered(AKLAGARNA, "aklagarna-4", "internationella-kamrarna", "Stockholm", "Göteborg", "Malmö", "specialister"),
    answered(AKLAGARNA, "aklagarna-4", "specialiserad-polis", "utredare och spanare"),
    answered(AKLAGARNA, "aklagarna-4", "nara-samverkan", "allvarlig brottslighet", "nära"),
    answered(AKLAGARNA, "aklagarna-4", "underrattelsecenter", "regionala underrättelsecenter", "statliga myndigheter"),
    answered(
        AKLAGARNA, "aklagarna-4", "samverkansplan-stockholm", "mars 2004", "Rikskriminalpolisen", "socialtjänsten"
    ),
    answered(AKLAGARNA, "aklagarna-5", "intresse", "Sundsvall", "bygga nätverk", "enskilda ärenden"),
    said(AKLAGARNA, "governing_document:aklagarmyndighetens-verksamhetsplan", "2009", "projekt"),
    said(AKLAGARNA, "collaboration:stockholms-samverkansplan", "Stockholm", "Socialtjänsten"),
    said(AKLAGARNA, "collaboration:regionala-underrattelsecenter", "underrättelsecenter"),
    said(AKLAGARNA, "need:aklagarna-natverk", "Sundsvall", "nätverk"),
    said(LANSSTYRELSEN, "own_text:myndighet-aklagarkammaren", "Åklagarmyndigheten"),
)
