"""What people paste into a form, and what file formats choke on."""

LONG = "Lång text med å, ä och ö. " * 1600
LONG_TITLE = "En rubrik som inte tar slut " * 11

TEXTS: dict[str, str] = {
    "long": LONG[:40_000],
    "formula": '=HYPERLINK("https://example.org","Klicka")',
    "formula-like": "=åtgärd enligt plan",
    "plus": "+46 är landsnummer",
    "at": "@SUM(A1)",
    "dash": "- punkt i en lista",
    "bell": "ljud\u0007här",
    "null": "noll\u0000här",
    "escape-like": "_x0007_ är vanlig text",
    "surrogate": "halvt tecken \ud800 här",
    "non-character": "\ufffe och \uffff",
    "astral": "utanför planet: 𐍈 🙂",
    "right-to-left": "\u05e9\u05dc\u05d5\u05dd och \u0645\u0631\u062d\u0628\u0627 med \u202eomvänt\u202c",
    "combining": "a\u030anger och e\u0301tt",
    "markup": "<b>fet</b> & \"citat\" 'apostrof' ]]> <!-- -->",
    "tabs": "före\tefter\t\tdubbel",
    "lines": "första raden\nandra raden\r\ntredje raden\rfjärde",
    "spaces": "  inled och avsluta  ",
    "number-like": "007",
    "date-like": "3-4",
    "error-like": "#N/A",
    "boolean-like": "SANT",
    "separator": "a;b,c|d",
    "zero-width": "osynligt\u200bavstånd och mjukt\u00adbindestreck",
    "line-separator": "rad\u2028skiljare\u2029stycke",
}
"""Each by a name that says what is wrong with it."""

TITLES: dict[str, str] = {
    "too-long": LONG_TITLE[:300],
    "forbidden": "Åtgärder: [alla] / delar \\ frågor? *",
    "apostrophes": "'citat'",
    "reserved": "History",
    "case": "ÅTGÄRDER: [ALLA] / DELAR \\ FRÅGOR? *",
    "cell-like": "T1",
    "formula": "=1+1",
    "control": "Titel\u0007med ljud",
}
"""Titles that no sheet, file or bookmark can have as they stand; two differ only in case."""
