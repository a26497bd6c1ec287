"""Ord att dra ur: vad som görs, var och för vem. Orterna, kommunerna och landstingen finns; resten är påhittat."""

from __future__ import annotations

SEATS = {
    "01": "Stockholm",
    "03": "Uppsala",
    "04": "Nyköping",
    "05": "Linköping",
    "06": "Jönköping",
    "07": "Växjö",
    "08": "Kalmar",
    "09": "Visby",
    "10": "Karlskrona",
    "12": "Malmö",
    "13": "Halmstad",
    "14": "Göteborg",
    "17": "Karlstad",
    "18": "Örebro",
    "19": "Västerås",
    "20": "Falun",
    "21": "Gävle",
    "22": "Härnösand",
    "23": "Östersund",
    "24": "Umeå",
    "25": "Luleå",
}
"""Residensstäderna."""

MUNICIPALITIES = {
    "01": "Stockholms kommun",
    "03": "Uppsala kommun",
    "04": "Nyköpings kommun",
    "05": "Linköpings kommun",
    "06": "Jönköpings kommun",
    "07": "Växjö kommun",
    "08": "Kalmar kommun",
    "09": "Gotlands kommun",
    "10": "Karlskrona kommun",
    "12": "Malmö kommun",
    "13": "Halmstads kommun",
    "14": "Göteborgs kommun",
    "17": "Karlstads kommun",
    "18": "Örebro kommun",
    "19": "Västerås kommun",
    "20": "Falu kommun",
    "21": "Gävle kommun",
    "22": "Härnösands kommun",
    "23": "Östersunds kommun",
    "24": "Umeå kommun",
    "25": "Luleå kommun",
}
"""Residensstädernas kommuner: namnet följer ingen regel."""

REGIONS = {"12": "Region Skåne", "14": "Västra Götalandsregionen"}
"""Landstingen som har ett eget namn; de andra heter efter länet."""

DOINGS = (
    ("Utbildning för {who}", "utbildning"),
    ("Temadag för {who}", "seminarium"),
    ("Nätverksträffar med {who}", "nätverk"),
    ("Rutiner för {who}", "handbok"),
    ("Information till {who}", "broschyr"),
    ("Möten med {who}", "möte"),
    ("Webbsidor för {who}", "webb"),
    ("Uppsökande arbete tillsammans med {who}", "uppsökande arbete"),
    ("Enkät till {who}", "enkät"),
    ("Konferens för {who}", "konferens"),
)
WHO = (
    ("hotellpersonal", "hotell", "vuxna"),
    ("taxiförare", "taxi", "vuxna"),
    ("socialsekreterare", "socialtjänst", "barn och unga"),
    ("skolsköterskor", "skola", "flickor"),
    ("fritidsledare", "fritidsverksamhet", "pojkar"),
    ("restauranganställda", "restaurang", "vuxna"),
    ("poliser", None, "kvinnor"),
    ("lärare", "skola", "barn och unga"),
    ("ungdomsmottagningens personal", "hälso- och sjukvård", "flickor"),
    ("handläggare av tillstånd", "restaurang", None),
    ("kuratorer", "hälso- och sjukvård", "män"),
    ("tolkar", None, None),
)
PASTED = (
    "Vi arbetar med frågan inom ramen för vårt ordinarie uppdrag och samverkar med berörda myndigheter när det behövs."
)
SAID = (
    "Frågan ingår i länets samverkan.",
    "Vi utbildar vår personal en gång om året och har en kontaktperson i länets grupp.",
    "Nej, vi har ingen egen plan. Frågan hanteras när den kommer upp i enskilda ärenden.",
    "Vi har tagit fram rutiner för hur misstankar förs vidare, och de följs upp varje år tillsammans med kommunen.",
    "Som förra året.",
    "Vi har inte haft möjlighet att prioritera frågan under året, men den finns med i planeringen för nästa år.",
)
LONG = (
    "Arbetet under året har haft tre delar. Den första är utbildning: personal i flera verksamheter har fått "
    "grundläggande kunskap om hur utsatthet kan visa sig och vart man vänder sig. Den andra är rutiner: vem "
    "som gör vad när en misstanke uppstår, hur man dokumenterar och när andra kallas in. Den tredje är "
    "samverkan: gruppen har träffats regelbundet, utbytt erfarenheter och planerat gemensamma insatser.\n\n"
    "Det som har fungerat väl är att kontaktpersonerna känner varandra. Det som har fungerat sämre är att "
    "frågan ofta hänger på enskilda eldsjälar, att personal byts ut och att utbildningen då måste göras om. "
    "Under nästa år vill vi därför lägga större vikt vid det som blir kvar: skriftliga rutiner, introduktion "
    "av nyanställda och en gemensam webbsida."
)
PAGES = "\n\n".join((LONG,) * 9)
"""Tre sidor."""
NEEDS = (
    ("behov", "utbildning", "Utbildning för fler yrkesgrupper behövs."),
    ("behov", "metodstöd", "Ett gemensamt metodstöd efterfrågas."),
    ("behov", "boende", "Det behövs fler platser i skyddat boende."),
    ("förslag", "samverkan", "Gruppen bör träffas två gånger om året."),
    ("erbjudande", "information", "Myndigheten kan bidra med föreläsare."),
    ("förväntan", "styrning", "Ett tydligare uppdrag väntas från regeringen."),
    ("hinder", "sekretess", "Sekretessen försvårar samarbetet i enskilda ärenden."),
    ("hinder", "resurser", "Det saknas medel för det förebyggande arbetet."),
)
MEETS = {
    "utbildning": ("utbildning", "seminarium", "konferens"),
    "metodstöd": ("handbok", "utbildning"),
    "samverkan": ("nätverk", "möte"),
    "information": ("konferens", "seminarium", "broschyr"),
    "sekretess": ("handbok", "möte"),
}
"""Vad för slags aktiviteter som kan möta det som efterfrågas; resten möter ingen aktivitet i länet."""
QUESTIONS = (
    ("Vad gör ni i dag i frågan?", "Arbetet i dag"),
    ("Vilket uppdrag har ni i frågan?", "Uppdraget"),
    ("Vilka samverkar ni med?", "Samverkan"),
    ("Vilka styrdokument har ni?", "Styrdokument"),
    ("Vad behöver ni för att komma vidare?", "Behov"),
)
