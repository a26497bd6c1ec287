"""All that can be said of a form's workbook when it is read: codes, weights and words (docs/findings.md)."""

from __future__ import annotations

from handlingsplan.errors import Severity

from .form_told import Remark, words

COPIED_SHEET = Remark(
    "EXCEL21",
    Severity.ERROR,
    words("Bladet är en kopia av ”{title}” och lästes inte."),
    words("För över det som saknas till ”{title}” och ta bort kopian."),
)
NO_COLUMN = Remark(
    "EXCEL22",
    Severity.WARNING,
    words("Fältet ”{title}” ({key}) finns inte på bladet."),
    words("Hämta det ur en tidigare kopia om det ska fyllas i."),
)
OTHER_COLUMN = Remark(
    "EXCEL23",
    Severity.NOTE,
    words("Kolumnen {letters}{title} hör inte till bladet och lästes inte."),
    words("Flytta det som ska med till en kolumn som finns på bladet, eller beskriv ett eget fält."),
)
OTHER_SHEET = Remark("EXCEL24", Severity.NOTE, words("Bladet hör inte till underlaget och lästes inte."))
MERGED = Remark(
    "EXCEL25",
    Severity.WARNING,
    words("Cellerna {area} är sammanfogade. Det som står där lästes som om det bara stod i den första."),
    words("Markera dem, dela upp dem igen (Start, Sammanfoga) och skriv värdet i varje cell."),
)
FORMULA = Remark(
    "EXCEL26",
    Severity.NOTE,
    words(
        "Cellen har en formel. Det värde som var uträknat när filen sparades lästes.",
        plural="{cells} har formler. De värden som var uträknade när filen sparades lästes.",
    ),
)
NOT_COMPUTED = Remark(
    "EXCEL27",
    Severity.ERROR,
    words("Cellen har en formel som inte är uträknad, och lästes som tom."),
    words("Öppna filen i Excel och spara den, eller skriv värdet i stället för formeln."),
)
ERROR_VALUE = Remark(
    "EXCEL28",
    Severity.ERROR,
    words("Cellen visar felvärdet {value}, och lästes som tom."),
    words("Rätta formeln, eller skriv värdet."),
)
DAY_NUMBER = Remark(
    "EXCEL29",
    Severity.WARNING,
    words("Cellen har talet {number} där en dag väntas. Det lästes som {day}."),
    words("Ge cellen formatet Datum, och se efter att dagen stämmer."),
)
CLOCK = Remark(
    "EXCEL30",
    Severity.WARNING,
    words("Cellen har både dag och klockslag. Dagen {day} lästes, klockslaget inte."),
    words("Skriv bara dagen, eller hela tiden i ord i en anmärkning."),
)
YEAR = Remark(
    "EXCEL31",
    Severity.NOTE,
    words("Cellen visar {day}, men det som står i den är talet {year}. Det lästes som året {year}."),
    words("Skriv en apostrof före ett ensamt årtal: '{year}."),
)
FIRST_OF_MONTH = Remark(
    "EXCEL32",
    Severity.NOTE,
    words(
        "Cellen har den första dagen i en månad. Stämmer den? Excel gör ”juni 2009” till 2009-06-01.",
        plural="{cells} har den första dagen i en månad. Stämmer de? Excel gör ”juni 2009” till 2009-06-01.",
    ),
    words("Gäller det hela månaden, skriv en apostrof först: 'juni 2009."),
)
UNSEEN = Remark(
    "EXCEL33",
    Severity.NOTE,
    words(
        "Cellen har hårda mellanslag eller osynliga tecken. De togs bort innan den lästes.",
        plural="{cells} har hårda mellanslag eller osynliga tecken. De togs bort innan de lästes.",
    ),
)
PICTURE = Remark(
    "EXCEL34",
    Severity.WARNING,
    words("En bild eller textruta ligger över cellen. Den kan inte läsas, och cellen är tom."),
    words("Skriv i cellen det som bilden säger."),
)
HIDDEN_ROWS = Remark(
    "EXCEL35",
    Severity.NOTE,
    words("Dolda rader, kanske bakom ett filter, lästes också: {rows}."),
)
EXAMPLE_CHANGED = Remark(
    "EXCEL36",
    Severity.WARNING,
    words("Någon har skrivit på exempelraden eller hjälpraden. Det nya lästes, det som står kvar av exemplet inte."),
    words("Flytta uppgifterna till en rad under, och fyll i det som fattas."),
)
ASTRAY = Remark(
    "EXCEL37",
    Severity.WARNING,
    words("Raden är fortsättningen på en lång text vars början inte finns, och lästes inte."),
    words("Ta bort raden, eller lägg tillbaka den rad som texten börjar på."),
)
FROM_1904 = Remark(
    "EXCEL38",
    Severity.NOTE,
    words("Arbetsboken räknar dagar från 1904, som Excel på äldre Macintosh. Dagarna lästes efter det."),
)
TWICE = Remark(
    "EXCEL39",
    Severity.ERROR,
    words("Kolumnen ”{title}” står två gånger på bladet. Bara den första, {first}, lästes."),
    words("För över det som saknas till den första och ta bort den andra."),
)
