"""Each code of the reading: what is written, where it is said to stand, and in which words."""

from __future__ import annotations

import pytest
from attrs import frozen
from folders import DOSSIER, dossier_folder

from handlingsplan.dossier import load_dossier
from handlingsplan.errors import Severity
from handlingsplan.store.faults import CODES

ACTIVITY = '[[activity]]\nid = "webb"\ntitle = "Webbplats"\n'


@frozen
class Case:
    """A file that is wrong in one way."""

    code: str
    file: str
    content: str | bytes
    line: str
    lost: tuple[str, ...] = ()


CASES = (
    Case(
        "H001",
        "activities.toml",
        (ACTIVITY + 'places = ["Umeå"]').encode("cp1252"),
        "activities.toml: Fel H001: Filen är sparad som ANSI (Windows) och inte som UTF-8, så den kan inte läsas. "
        "Öppna den i Anteckningar, välj Arkiv – Spara som och kodningen UTF-8.",
        ("file activities.toml",),
    ),
    Case(
        "H001",
        "activities.toml",
        ACTIVITY.encode("utf-16"),
        "activities.toml: Fel H001: Filen är sparad som UTF-16 och inte som UTF-8, så den kan inte läsas. "
        "Öppna den i Anteckningar, välj Arkiv – Spara som och kodningen UTF-8.",
        ("file activities.toml",),
    ),
    Case(
        "H002",
        "activities.toml",
        ACTIVITY + "start = 2009-02-30\n",
        "activities.toml: Fel H002: Rad 4, kolumn 9: datumet finns inte i kalendern. Ingenting i filen kunde läsas. "
        "Rätta datumet, eller skriv det inom citattecken.",
        ("file activities.toml",),
    ),
    Case(
        "H002",
        "activities.toml",
        ACTIVITY + 'places = ["Umeå"\n',
        "activities.toml: Fel H002: Slutet av filen: en lista saknar ] i slutet. Ingenting i filen kunde läsas.",
        ("file activities.toml",),
    ),
    Case(
        "H002",
        "activities.toml",
        ACTIVITY + "scope = län\n",
        "activities.toml: Fel H002: Rad 4, kolumn 9: värdet efter likhetstecknet går inte att läsa. "
        'Ingenting i filen kunde läsas. En text står inom raka citattecken: "som denna".',
        ("file activities.toml",),
    ),
    Case(
        "H004",
        "activites.toml",
        ACTIVITY,
        "activites.toml: Varning H004: ”activites.toml” är inget som läses. Menade du ”activities.toml”?",
    ),
    Case(
        "H005",
        "activities.toml",
        '[[aktivity]]\nid = "webb"\n',
        "activities.toml [aktivity]: Fel H005: Tabellen ”aktivity” finns inte. Menade du ”activity”?",
        ("table aktivity",),
    ),
    Case(
        "H005",
        "activities.toml",
        '"mål" = "webb"\n' + ACTIVITY,
        "activities.toml [mål]: Fel H005: Tabellen ”mål” finns inte. Här kan stå activity.",
        ("table mål",),
    ),
    Case(
        "H006",
        "needs.toml",
        ACTIVITY,
        "needs.toml [activity]: Fel H006: Tabellen ”activity” hör hemma i activities.toml. Flytta den dit.",
        ("table activity",),
    ),
    Case(
        "H007",
        "activities.toml",
        ACTIVITY.replace("[[activity]]", "[activity]"),
        "activities.toml [activity]: Fel H007: Skriv [[activity]] i stället för [activity]: det kan finnas flera.",
        ("activity webb",),
    ),
    Case(
        "H010",
        "activities.toml",
        ACTIVITY + "note = 3\n",
        "activities.toml [activity 1 webb] Anmärkning (note): Fel H010: Här ska stå en text, men det står ett heltal: "
        "3. Sätt citattecken om värdet.",
        ("activity webb",),
    ),
    Case(
        "H011",
        "activities.toml",
        ACTIVITY + 'note = " "\n',
        "activities.toml [activity 1 webb] Anmärkning (note): Fel H011: Texten är tom. "
        "Ta bort raden om uppgiften inte är känd.",
        ("activity webb",),
    ),
    Case(
        "H012",
        "activities.toml",
        ACTIVITY + 'end = "2009-02-30"\n',
        "activities.toml [activity 1 webb] Slut (end): Fel H012: Det går inte att läsa texten ”2009-02-30” som en tid. "
        "Så kan en tid skrivas: ”2009-06-30”, ”2009-06”, ”2009”, ”kvartal 2 2009”, ”juni 2009”, ”hösten 2009”, "
        "”vintern 2009/10”, ”slutet av oktober 2009”, ”hösten 2009 – våren 2010”, ”januari – mars 2009”, "
        "”1 januari – 30 juni 2009”.",
        ("activity webb",),
    ),
    Case(
        "H012",
        "activities.toml",
        ACTIVITY + "start = 2025\n",
        "activities.toml [activity 1 webb] Start (start): Fel H012: Det går inte att läsa ett heltal: 2025 som en tid. "
        'Sätt citattecken om årtalet: "2025".',
        ("activity webb",),
    ),
    Case(
        "H013",
        "activities.toml",
        ACTIVITY + '[[activity.statuses]]\nstatus = "pagar"\nas_of = "2009"\n',
        "activities.toml [activity 1 webb, statuses 1] Läge (status): Fel H013: Här kan inte stå ”pagar”. "
        "Välj bland ”ej påbörjad”, ”diskuterad”, ”planerad”, ”pågår”, ”genomförd”, ”avbruten”, ”inget görs”, "
        "”ej tillämpligt”. Menade du ”pågår”?",
        ("activity webb",),
    ),
    Case(
        "H014",
        "activities.toml",
        '[[activity]]\nid = "Webb"\ntitle = "Webbplats"\n',
        "activities.toml [activity 1 Webb] Id (id): Fel H014: ”Webb” kan inte vara ett id. "
        "Ett id har bara gemener a–z, siffror och bindestreck, högst 40 tecken.",
        ("activity Webb",),
    ),
    Case(
        "H015",
        "activities.toml",
        ACTIVITY + 'places = ["Umeå"]\nnotes = "x"\n',
        "activities.toml [activity 1 webb] notes: Fel H015: Nyckeln ”notes” finns inte, och posten läses inte. "
        "Menade du ”note”?",
        ("activity webb",),
    ),
    Case(
        "H015",
        "activities.toml",
        ACTIVITY + 'plats = ["Umeå"]\n',
        "activities.toml [activity 1 webb] plats: Fel H015: Nyckeln ”plats” finns inte, och posten läses inte. "
        "Menade du ”places”?",
        ("activity webb",),
    ),
    Case(
        "H015",
        "activities.toml",
        ACTIVITY + 'status = "planerad"\n',
        "activities.toml [activity 1 webb] status: Fel H015: Nyckeln ”status” finns inte, och posten läses inte. "
        "Menade du ”statuses”? Skriv så här, efter postens övriga uppgifter:\n"
        '[[activity.statuses]]\nstatus = "planerad"\nas_of = "2009-06-30"',
        ("activity webb",),
    ),
    Case(
        "H010",
        "activities.toml",
        ACTIVITY + 'statuses = "2009"\n',
        "activities.toml [activity 1 webb] Läge (statuses): Fel H010: Här ska stå en lista av tabeller, "
        "med dubbla hakparenteser, men det står texten ”2009”. Skriv så här, efter postens övriga uppgifter:\n"
        '[[activity.statuses]]\nstatus = "ej påbörjad"\nas_of = "2009"',
        ("activity webb",),
    ),
    Case(
        "H010",
        "activities.toml",
        ACTIVITY + 'roles = ["polisen"]\n',
        "activities.toml [activity 1 webb, roles 1] Myndigheter (roles): Fel H010: Här ska stå en tabell, "
        "men det står texten ”polisen”. Skriv så här, efter postens övriga uppgifter:\n"
        '[[activity.roles]]\nagency = "polisen"',
        ("activity webb",),
    ),
    Case(
        "H010",
        "activities.toml",
        ACTIVITY + "links = 3\n",
        "activities.toml [activity 1 webb] Kopplingar (links): Fel H010: Här ska stå en lista av tabeller, "
        "med dubbla hakparenteser, men det står ett heltal: 3. Skriv så här, efter postens övriga uppgifter:\n"
        '[[activity.links]]\nmeasure = "…"',
        ("activity webb",),
    ),
    Case(
        "H016",
        "activities.toml",
        '[[activity]]\nid = "webb"\n',
        "activities.toml [activity 1 webb] Aktivitet (title): Fel H016: Uppgiften saknas men måste finnas.",
        ("activity webb",),
    ),
    Case(
        "H017",
        "activities.toml",
        ACTIVITY + 'note = "klocka\\u0007"\n',
        "activities.toml [activity 1 webb] Anmärkning (note): Varning H017: Texten innehåller styrtecken (U+0007) som "
        "inte kan visas. Ta bort dem.",
    ),
    Case(
        "H020",
        "activities.toml",
        ACTIVITY + "\n" + ACTIVITY,
        "activities.toml [activity 2 webb]: Fel H020: ”webb” finns redan (activities.toml [activity 1 webb]). "
        "Ge en av dem ett annat id; den andra lästes inte.",
        ("activity webb",),
    ),
    Case(
        "H021",
        "activities.toml",
        ACTIVITY + "egna = { prioritet = 1 }\n",
        "activities.toml [activity 1 webb] egna.prioritet: Varning H021: Det egna fältet ”prioritet” är inte "
        'beskrivet i dossier.toml. Lägg till [[own_field]] noun = "activity" key = "prioritet" label = "…"',
    ),
    Case(
        "H022",
        "texter/forord.md",
        " \n",
        "texter/forord.md: Upplysning H022: Filen är tom och ger ingen text i rapporten.",
    ),
    Case(
        "H023",
        "dossier.toml",
        DOSSIER + '[[own_field]]\nnoun = "activity"\nkey = "title"\nlabel = "Titel"\n',
        "dossier.toml [own_field 1] Nyckel (key): Fel H023: Nyckeln ”title” är redan ett fält i underlaget. "
        "Välj en annan nyckel.",
        ("own_field #1",),
    ),
    Case(
        "H023",
        "dossier.toml",
        DOSSIER + '[[own_field]]\nnoun = "activity"\nkey = "år"\nlabel = "År"\n',
        "dossier.toml [own_field 1] Nyckel (key): Fel H023: ”år” kan inte vara en nyckel. "
        "En nyckel har bara a–z, siffror, _ och -, högst 40 tecken.",
        ("own_field #1",),
    ),
    Case(
        "H031",
        "dossier.toml",
        DOSSIER + '[[own_field]]\nnoun = "activity"\nkey = "fas"\nlabel = "Fas"\ntype = "val"\n',
        "dossier.toml [own_field 1] Att välja på (choices): Fel H031: Fältet är ett val men har inget att välja på. "
        'Skriv choices = ["…", "…"].',
        ("own_field #1",),
    ),
    Case(
        "H024",
        "activities.toml",
        ACTIVITY + 'branch = ["hotell", "hotel"]\n',
        "activities.toml [activity 1 webb] Bransch (branch): Varning H024: ”hotel” finns inte i ordlistan. "
        "Menade du ”hotell”?",
    ),
    Case(
        "H024",
        "activities.toml",
        ACTIVITY + 'channel = "zzz"\n',
        "activities.toml [activity 1 webb] Kanal (channel): Varning H024: ”zzz” finns inte i ordlistan. "
        'Ett eget ord läggs till i dossier.toml: [[vocabulary]] list = "channel" words = ["zzz"]',
    ),
    Case(
        "H026",
        "dossier.toml",
        DOSSIER + '[county]\ncode = "24"\nname = "Norrbottens län"\n',
        "dossier.toml [county] Länskod (code): Varning H026: Länet med den koden heter Västerbottens län, "
        "inte ”Norrbottens län”.",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_what_is_wrong_is_told_with_its_place_and_what_would_do(tmp_path, case):
    dossier = load_dossier(dossier_folder(tmp_path, {case.file: case.content}))
    assert [str(each) for each in dossier.findings] == [case.line]
    assert [f"{each.kind} {each.name}" for each in dossier.refused] == list(case.lost)


COPIES = {
    "needs - kopia.toml": "needs.toml",
    "needs - Copy (2).toml": "needs.toml",
    "Kopia av needs.toml": "needs.toml",
    "needs.toml.txt": "needs.toml",
    "needs (2).toml": "needs.toml",
    "needs2.toml": "needs.toml",
    "plan-tillagg.toml.bak": "plan-tillagg.toml",
}


@pytest.mark.parametrize(("name", "original"), COPIES.items())
def test_a_file_that_looks_like_a_copy_is_told_to_be_one(tmp_path, name, original):
    (finding,) = load_dossier(dossier_folder(tmp_path, {name: ""})).findings
    assert str(finding) == (
        f"{name}: Varning H004: ”{name}” ser ut som en kopia av {original} och läses inte. "
        f"Bara {original} läses: flytta dit det som ska vara med, och ta bort kopian."
    )


@pytest.mark.parametrize("name", ["needsoversikt.toml", "needs.xlsx", "kopia.toml"])
def test_another_file_is_no_copy(tmp_path, name):
    (finding,) = load_dossier(dossier_folder(tmp_path, {name: ""})).findings
    assert str(finding).startswith(f"{name}: Varning H004: ”{name}” är inget som läses.")


def test_an_example_of_what_to_write_reads(tmp_path):
    wrong = load_dossier(dossier_folder(tmp_path / "fel", {"activities.toml": ACTIVITY + 'status = "pågår"\n'}))
    _, _, example = str(wrong.findings[0]).partition(":\n")
    right = load_dossier(dossier_folder(tmp_path / "ratt", {"activities.toml": f"{ACTIVITY}\n{example}\n"}))
    assert right.findings == ()
    assert [str(each.status) for each in right.activities[0].statuses] == ["pågår"]


def test_a_county_code_that_is_none_names_those_there_are(tmp_path):
    wrong = DOSSIER + '[county]\ncode = "2"\nname = "Stockholms län"\n'
    (finding,) = load_dossier(dossier_folder(tmp_path, {"dossier.toml": wrong})).findings
    assert finding.code == "H025"
    assert "01 Stockholms län, 03 Uppsala län" in str(finding.hint)


def test_a_file_that_cannot_be_opened_costs_what_stands_in_it(tmp_path):
    (dossier_folder(tmp_path) / "activities.toml").mkdir()
    dossier = load_dossier(tmp_path)
    (finding,) = dossier.findings
    assert finding.code == "H003"
    assert "activities.toml: Fel H003: Filen kan inte öppnas" in str(finding)
    assert [each.kind for each in dossier.refused] == ["file"]


def test_every_code_has_a_case_here():
    elsewhere = {"H027", "H028", "H029", "H030"}  # logos: test_publishing.py
    elsewhere |= {each for each in CODES if each >= "H040"}  # forms, which share the numbers
    assert {case.code for case in CASES} | {"H003", "H025"} | elsewhere == set(CODES)


def test_an_error_costs_a_record_and_a_warning_nothing(tmp_path):
    for n, case in enumerate(CASES):
        dossier = load_dossier(dossier_folder(tmp_path / str(n), {case.file: case.content}))
        errors = any(each.severity is Severity.ERROR for each in dossier.findings)
        assert errors == bool(dossier.refused)
