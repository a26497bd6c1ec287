"""What people write in a form: read right, or told in Swedish with sheet, cell and what could stand there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import make
import pytest
from attrs import evolve
from filling import filled, written

from handlingsplan.checks import check
from handlingsplan.collect import dossier_form, dossier_of
from handlingsplan.errors import Finding, Origin, Severity, UnreadableError
from handlingsplan.forms import FilledCell, FilledTable
from handlingsplan.language import text
from handlingsplan.model import AgencyKind, Part, Status

PLAN = make.plan(
    measures=(make.measure("m1", number=4, title="Utbilda"), make.measure("m2", title="Samverka")),
    agencies=(
        make.agency("lst", name="Länsstyrelsen", short="LST", kind=AgencyKind.COUNTY_BOARD),
        make.agency("polis", name="Polisen"),
        make.agency("polis-norr", name="Polisen"),
    ),
)
FORM = dossier_form(PLAN)
ACTIVITY = {"id": "webb", "title": "Webbplats"}
NEED = {"id": "n", "kind": "behov", "agency": "lst", "text": "Utbildning.", "theme": "kunskap"}


def read(**tables):
    return dossier_of(written(FORM, tables), PLAN)


def said(dossier) -> list[str]:
    return [str(each) for each in dossier.findings]


def refused(dossier) -> list[tuple[str, str]]:
    return [(each.kind, each.name) for each in dossier.refused]


def activity(**cells):
    """The activity that a row says, with no finding."""
    dossier = read(activity=[{**ACTIVITY, **cells}])
    assert said(dossier) == []
    return dossier.activities[0]


def told(**cells) -> str:
    """The one finding of a row, whose activity is refused."""
    dossier = read(activity=[{**ACTIVITY, **cells}])
    assert (dossier.activities, refused(dossier)) == ((), [("activity", "webb")])
    (one,) = said(dossier)
    return one


def noted(**cells):
    """The one note on a row, and the activity that it says."""
    dossier = read(activity=[{**ACTIVITY, **cells}])
    assert refused(dossier) == []
    (one,) = said(dossier)
    return one, dossier.activities[0]


# Times


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (date(2009, 6, 30), "2009-06-30"),
        ("2009-06-30", "2009-06-30"),
        (2009, "2009"),
        ("hösten 2009", "hösten 2009"),
        (" hösten\u00a02009\u200b ", "hösten 2009"),
        ("30 juni 2009", "30 juni 2009"),
    ],
)
def test_a_time_may_be_a_day_a_year_or_words(cell, expected):
    assert activity(end=cell).end == make.when(expected)


@pytest.mark.parametrize("cell", ["snart", "2009-02-31", "hösten", 39994])
def test_what_is_no_time_is_told_with_the_forms_that_are(cell):
    start = f"underlag.xlsx [Aktiviteter E4] Slut (end): Fel H012: Det går inte att läsa texten ”{cell}” som en tid. "
    assert told(end=cell).startswith(f"{start}Så kan en tid skrivas: ”2009-06-30”, ”2009-06”, ”2009”")


# Numbers


def indicator(**cells):
    return read(indicator=[{"id": "i", "title": "Utbildade", "unit": "personer", **cells}])


@pytest.mark.parametrize(
    ("cell", "expected", "shown"),
    [
        ("1 100,50", "1100.50", "1100,50"),
        ("1\u00a0100", "1100", "1100"),
        ("1\u202f234\u202f567", "1234567", "1234567"),
        ("−5", "-5", "-5"),
        ("0,5", "0.5", "0,5"),
        ("12.5", "12.5", ""),
        ("12345678901234567890", "12345678901234567890", ""),
        ("1E+30", "1E+30", ""),
    ],
)
def test_a_number_that_stands_as_text_is_read_and_told(cell, expected, shown):
    dossier = indicator(baseline=cell)
    assert dossier.indicators[0].baseline == Decimal(expected)
    place = "underlag.xlsx [Indikatorer G4] Utgångsläge (baseline)"
    note = f"{place}: Upplysning H049: ”{' '.join(cell.split())}” är läst som ”{shown}”."
    assert said(dossier) == ([note] if shown else [])


@pytest.mark.parametrize("cell", ["1.100", "elva", "1 10", "1,100,000", "5 st", "½", "1E999999999999999999999"])
def test_what_is_no_number_or_could_be_two_is_told(cell):
    dossier = indicator(baseline=cell)
    assert refused(dossier) == [("indicator", "i")]
    assert said(dossier) == [
        f"underlag.xlsx [Indikatorer G4] Utgångsläge (baseline): Fel H051: Här ska stå ett tal, men det står texten "
        f"”{cell}”. Skriv det med siffror, till exempel 1100 eller 1100,5."
    ]


def test_whole_numbers_are_whole():
    table = {"of": "i", "period": "2009"}
    dossier = read(
        indicator=[{"id": "i", "title": "Utbildade", "unit": "personer"}],
        observation=[{**table, "people": Decimal("83.0"), "women": "51", "men": Decimal("1.5"), "unknown": True}],
    )
    assert said(dossier) == [
        "underlag.xlsx [Mätvärden G4] Män (men): Fel H051: Här ska stå ett heltal, men det står 1,5.",
        "underlag.xlsx [Mätvärden H4] Kön okänt (unknown): Fel H051: Här ska stå ett heltal, men det står sant eller "
        "falskt (true, false): true. Skriv det med siffror, till exempel 1100 eller 1100,5.",
    ]


# Yes and no


@pytest.mark.parametrize(
    ("cell", "expected"), [(True, True), (False, False), ("Ja", True), ("nej", False), (" JA ", True)]
)
def test_yes_and_no_are_read(cell, expected):
    assert activity(own_initiative=cell).own_initiative is expected


@pytest.mark.parametrize(("cell", "expected", "shown"), [("x", True, "Ja"), ("sant", True, "Ja"), (0, False, "Nej")])
def test_other_signs_for_yes_and_no_are_read_and_told(cell, expected, shown):
    note, found = noted(own_initiative=cell)
    assert found.own_initiative is expected
    assert note == (
        f"underlag.xlsx [Aktiviteter N4] Eget initiativ (own_initiative): Upplysning H049: ”{cell}” är läst som "
        f"”{shown}”."
    )


def test_what_is_neither_yes_nor_no_is_told():
    assert told(own_initiative="kanske") == (
        "underlag.xlsx [Aktiviteter N4] Eget initiativ (own_initiative): Fel H051: Här ska stå Ja eller Nej, men det "
        "står texten ”kanske”."
    )


# Choices


def test_a_choice_in_other_letters_is_read_and_told():
    note, found = noted(scope=" LÄN\u00a0")
    assert found.scope == "län"
    assert note == "underlag.xlsx [Aktiviteter G4] Omfattning (scope): Upplysning H049: ”LÄN” är läst som ”län”."


def test_a_choice_that_there_is_not_is_told_with_those_there_are():
    assert told(scope="läan") == (
        "underlag.xlsx [Aktiviteter G4] Omfattning (scope): Fel H013: Här kan inte stå ”läan”. Välj bland ”kommun”, "
        "”län”, ”flera län”, ”nationellt”, ”internationellt”, ”annat län”, ”annan landsdel”. Menade du ”län”?"
    )


@pytest.mark.parametrize("cell", ["lst", "Länsstyrelsen", "Länsstyrelsen (lst)", "lst – Länsstyrelsen"])
def test_an_agency_may_be_its_id_or_its_name(cell):
    dossier = read(activity=[ACTIVITY], role=[{"of": "webb", "agency": cell}])
    assert said(dossier) == []
    assert dossier.activities[0].roles == (make.role("lst"),)


@pytest.mark.parametrize("cell", ["LST", " länsstyrelsen", "Länsstyrelsen  (LST)", "Länsstyrelsen i länet (lst)"])
def test_an_agency_in_other_words_is_told(cell):
    dossier = read(activity=[ACTIVITY], role=[{"of": "webb", "agency": cell}])
    assert dossier.activities[0].roles == (make.role("lst"),)
    assert said(dossier) == [
        f"underlag.xlsx [Vem gör vad B4] Myndighet (agency): Upplysning H049: ”{' '.join(cell.split())}” är läst som "
        f"”lst”."
    ]


def test_a_measure_may_be_its_number_and_its_title():
    cells = ("m1", "4. Utbilda", "4. Utbilda (m1)", "Samverka")
    dossier = read(activity=[ACTIVITY], link=[{"of": "webb", "measure": each} for each in cells])
    assert said(dossier) == []
    assert [each.measure for each in dossier.activities[0].links] == ["m1", "m1", "m1", "m2"]
    alone = read(activity=[ACTIVITY], link=[{"of": "webb", "measure": 4}])
    assert said(alone) == ["underlag.xlsx [Kopplingar B4] Åtgärd (measure): Upplysning H049: ”4” är läst som ”m1”."]


def test_a_name_that_two_have_is_told_with_both():
    dossier = read(activity=[ACTIVITY], role=[{"of": "webb", "agency": "Polisen"}])
    assert refused(dossier) == [("activity", "webb")]
    assert said(dossier) == [
        "underlag.xlsx [Vem gör vad B4] Myndighet (agency): Fel H047: ”Polisen” kan betyda ”polis”, ”polis-norr”. "
        "Skriv id:t."
    ]


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("Länstyrelsen", "Menade du ”Länsstyrelsen”?"),
        ("Försäkringskassan i Umeå", "Välj i listan, eller skriv postens id."),
    ],
)
def test_a_name_that_nobody_has_is_told_with_the_nearest(cell, hint):
    dossier = read(activity=[ACTIVITY], role=[{"of": "webb", "agency": cell}])
    assert said(dossier) == [
        f"underlag.xlsx [Vem gör vad B4] Myndighet (agency): Fel H046: ”{cell}” finns inte i listan. {hint}"
    ]


def test_an_id_that_leads_nowhere_is_left_for_the_check():
    dossier = read(activity=[{**ACTIVITY, "part_of": "borta"}])
    assert said(dossier) == []
    assert dossier.activities[0].part_of == "borta"


def test_what_is_added_in_the_same_form_can_be_chosen():
    dossier = read(
        agency=[{"id": "umea", "name": "Umeå kommun", "kind": "kommun"}],
        activity=[ACTIVITY],
        role=[{"of": "Webbplats", "agency": "Umeå kommun", "part": "medverkande"}],
    )
    assert said(dossier) == []
    assert dossier.activities[0].roles == (make.role("umea", Part.PARTNER),)


def test_a_word_that_a_county_may_add_is_kept_and_told():
    dossier = read(need=[{**NEED, "theme": "Samverkan"}, {**NEED, "id": "m", "theme": "samvarkan"}])
    assert [each.theme for each in dossier.needs] == ["samverkan", "samvarkan"]
    assert said(dossier) == [
        "underlag.xlsx [Behov E4] Tema (theme): Upplysning H049: ”Samverkan” är läst som ”samverkan”.",
        "underlag.xlsx [Behov E5] Tema (theme): Varning H024: ”samvarkan” finns inte i ordlistan. Menade du "
        "”samverkan”?",
    ]
    exactly = read(need=[{**NEED, "theme": "”Samverkan”"}])
    assert exactly.needs[0].theme == "Samverkan"


def test_an_own_word_has_a_sheet_to_be_added_on():
    (one,) = said(read(need=[{**NEED, "theme": "ett helt eget tema"}]))
    assert one == (
        "underlag.xlsx [Behov E4] Tema (theme): Varning H024: ”ett helt eget tema” finns inte i ordlistan. Ett eget "
        "ord "
        "läggs till på bladet Egna ord."
    )
    words = [{"list": "theme", "words": "ett helt eget tema\nett till"}]
    assert said(read(need=[{**NEED, "theme": "ett helt eget tema"}], vocabulary=words)) == []


def test_a_county_code_that_lost_its_zero_is_found():
    dossier = read(county=[{"code": 9, "name": "Gotlands län"}])
    assert dossier.county.code == "09"
    assert said(dossier) == ["underlag.xlsx [Länet C4] Länskod (code): Upplysning H049: ”9” är läst som ”09”."]


def test_what_is_said_of_one_record_names_its_cell():
    dossier = read(county=[{"code": "24", "name": "Norrbottens län"}])
    assert said(dossier) == [
        "underlag.xlsx [Länet C4] Länskod (code): Varning H026: Länet med den koden heter Västerbottens län, inte "
        "”Norrbottens län”."
    ]


def test_what_is_told_of_many_cells_in_a_column_is_told_once():
    dossier = read(activity=[{"id": f"a{n}", "title": f"Titel {n}", "scope": "Län"} for n in range(4)])
    assert said(dossier) == [
        "underlag.xlsx [Aktiviteter G4] Omfattning (scope): Upplysning H049: ”Län” är läst som ”län”. Så också i 3 "
        "celler till."
    ]


# Texts


def test_a_text_is_kept_as_it_is():
    assert activity(note="  =1+1\n\u00a0rad ”två” ").note == "  =1+1\n\u00a0rad ”två” "


@pytest.mark.parametrize(
    ("cell", "expected"), [(2009, "2009"), (Decimal("1.5"), "1,5"), (date(2009, 6, 30), "2009-06-30")]
)
def test_a_number_or_a_day_in_a_text_is_what_one_saw(cell, expected):
    assert activity(note=cell).note == expected


def test_a_truth_value_is_no_text():
    assert told(note=True) == (
        "underlag.xlsx [Aktiviteter O4] Anmärkning (note): Fel H051: Här ska stå en text, men det står sant eller "
        "falskt "
        "(true, false): true."
    )


def test_several_texts_stand_a_line_each():
    assert activity(places="Umeå\r\n\n Lycksele \n").places == ("Umeå", "Lycksele")


def test_a_control_character_is_told_at_its_cell():
    dossier = read(activity=[{**ACTIVITY, "note": "en\x07klocka"}])
    assert said(dossier) == [
        "underlag.xlsx [Aktiviteter O4] Anmärkning (note): Varning H017: Texten innehåller styrtecken (U+0007) som "
        "inte "
        "kan visas. Ta bort dem."
    ]


# Rows and ids


def test_rows_with_nothing_but_spaces_are_no_rows():
    dossier = read(activity=[ACTIVITY, {"title": " "}, {"note": "\u00a0\n"}, {}], role=[{"of": "  "}])
    assert (said(dossier), len(dossier.activities)) == ([], 1)


def test_ids_are_made_of_titles_and_told():
    rows = [{"title": "Webbplats för å, ä & ö"}, {"title": "Enkät"}, {"id": "enkat", "title": "En annan"}]
    dossier = read(activity=rows)
    assert [each.id for each in dossier.activities] == ["webbplats-for-a-a-o", "enkat-2", "enkat"]
    assert said(dossier) == [
        "underlag.xlsx [Aktiviteter A4] Id (id): Upplysning H050: Id saknas och har gjorts av det som står på raden: "
        "”webbplats-for-a-a-o” (A4), ”enkat-2” (A5). Skriv in dem med: handlingsplan bok underlag.xlsx ny.xlsx, så att "
        "de inte ändras om texten gör det."
    ]


def test_long_titles_make_ids_that_end_between_words():
    title = "Utbildning för all personal på hotell och restauranger i hela länet"
    first, second = read(activity=[{"title": title}, {"title": title}]).activities
    assert (first.id, second.id) == (
        "utbildning-for-all-personal-pa-hotell",
        "utbildning-for-all-personal-pa-hotell-2",
    )
    assert max(len(first.id), len(second.id)) <= 40


def test_many_made_ids_are_counted():
    (note,) = said(read(activity=[{"title": f"Titel {n}"} for n in range(12)]))
    assert "”titel-9” (A13) med flera, 12 i allt. Skriv in dem" in note


def test_an_id_is_made_of_what_a_record_refers_to():
    dossier = read(
        question=[{"number": 1, "text": "Vad gör ni?"}],
        answer=[{"question": "1. Vad gör ni?", "agency": "Länsstyrelsen", "state": "givet"}],
        answer_part=[{"of": "fraga-1-lst", "text": "Vi utbildar."}],
        concern=[{"measure": "m1", "verdict": "berör", "reason": "Skäl."}],
    )
    assert dossier.questions[0].id == "fraga-1"
    assert dossier.answers[0].id == "fraga-1-lst"
    assert dossier.answers[0].parts[0].id == "vi-utbildar"
    assert dossier.concerns[0].id == "m1"
    assert [each.code for each in dossier.findings] == ["H050"] * 4


def test_a_record_that_says_nothing_to_make_an_id_of_needs_one():
    dossier = read(activity=[{"note": "Utan titel"}])
    assert said(dossier) == [
        "underlag.xlsx [Aktiviteter A4] Id (id): Fel H016: Uppgiften saknas men måste finnas.",
        "underlag.xlsx [Aktiviteter B4] Aktivitet (title): Fel H016: Uppgiften saknas men måste finnas.",
    ]
    assert refused(dossier) == [("activity", "#4")]


def test_the_same_id_twice_names_both_cells():
    dossier = read(activity=[ACTIVITY, {**ACTIVITY, "title": "En annan"}])
    assert len(dossier.activities) == 1
    (one,) = said(dossier)
    assert one.startswith(
        "underlag.xlsx [Aktiviteter A5]: Fel H020: ”webb” finns redan (underlag.xlsx [Aktiviteter A4])."
    )


def test_an_id_of_other_signs_is_told():
    (one,) = said(read(activity=[{"id": "Webb 2009", "title": "Webb"}], role=[{"of": "Webb 2009", "agency": "lst"}]))
    assert one.startswith("underlag.xlsx [Aktiviteter A4] Id (id): Fel H014: ”Webb 2009” kan inte vara ett id.")


def test_a_number_can_be_an_id():
    dossier = read(round=[{"id": 2009, "title": "Omgång", "period": 2009}])
    assert (dossier.round.id, dossier.findings) == ("2009", ())


def test_a_refused_record_costs_itself_and_all_faults_are_told_at_once():
    dossier = read(
        activity=[{"id": "a", "end": "snart", "scope": "hus"}, ACTIVITY],
        link=[{"of": "webb", "measure": "m1"}, {"of": "a", "measure": "Nej tack"}],
    )
    assert [each.id for each in dossier.activities] == ["webb"]
    assert refused(dossier) == [("activity", "a")]
    assert [(each.code, each.origin.cell.table, each.origin.cell.name) for each in dossier.findings] == [
        ("H016", "Aktiviteter", "B4"),
        ("H012", "Aktiviteter", "E4"),
        ("H013", "Aktiviteter", "G4"),
        ("H046", "Kopplingar", "B5"),
    ]


# Parts


def test_a_part_goes_to_its_record_by_id_or_title_in_the_order_of_its_rows():
    dossier = read(
        activity=[ACTIVITY, {"id": "b", "title": "Bio"}],
        status_entry=[
            {"of_kind": "aktivitet", "of": "Bio", "status": "pågår", "as_of": 2008},
            {"of_kind": "activity", "of": "webb", "status": "planerad", "as_of": "2008"},
            {"of_kind": "aktivitet (activity)", "of": " bio", "status": "genomförd", "as_of": "2009"},
        ],
    )
    assert said(dossier) == []
    webb, bio = dossier.activities
    assert [each.status for each in bio.statuses] == [Status.UNDER_WAY, Status.DONE]
    assert [each.status for each in webb.statuses] == [Status.PLANNED]


def test_a_part_of_nothing_is_refused_and_told_with_the_rest_of_its_faults():
    dossier = read(
        activity=[ACTIVITY],
        status_entry=[
            {"of_kind": "aktivitet", "of": "webbb", "status": "pågår", "as_of": "2009"},
            {"of_kind": "hus", "of": "webb", "status": "Pågår?", "as_of": "2009"},
            {"of": "webb", "status": "pågår", "as_of": "2009"},
            {"of_kind": "aktivitet", "status": "pågår", "as_of": "2009"},
        ],
    )
    assert said(dossier) == [
        "underlag.xlsx [Lägen B4] Hör till (of): Fel H048: Det finns ingen post ”webbb” av slaget aktivitet. Menade du "
        "”webb”?",
        "underlag.xlsx [Lägen A5] Slag av post (of_kind): Fel H013: Här kan inte stå ”hus”. Välj bland ”aktivitet”, "
        "”uppgift om en myndighets del”.",
        "underlag.xlsx [Lägen C5] Läge (status): Fel H013: Här kan inte stå ”Pågår?”. Välj bland ”ej påbörjad”, "
        "”diskuterad”, ”planerad”, ”pågår”, ”genomförd”, ”avbruten”, ”inget görs”, ”ej tillämpligt”. Menade du "
        "”pågår”?",
        "underlag.xlsx [Lägen A6] Slag av post (of_kind): Fel H016: Uppgiften saknas men måste finnas.",
        "underlag.xlsx [Lägen B7] Hör till (of): Fel H016: Uppgiften saknas men måste finnas.",
    ]
    assert refused(dossier) == [("status_entry", f"#{n}") for n in (4, 5, 6, 7)]


def test_a_title_that_two_records_have_says_no_whose():
    rows = [{"id": "a", "title": "Bio"}, {"id": "b", "title": "Bio"}]
    dossier = read(activity=rows, role=[{"of": "bio", "agency": "lst"}])
    assert said(dossier) == [
        "underlag.xlsx [Vem gör vad A4] Hör till (of): Fel H047: ”bio” kan betyda ”a”, ”b”. Skriv id:t."
    ]


# Own fields


def test_own_fields_are_read_as_the_sheet_describes_them():
    own = [
        {"noun": "activity", "key": "kostnad", "label": "Kostnad", "type": "tal"},
        {"noun": "Aktivitet (activity)", "key": "nojd", "label": "Nöjd", "type": "val", "choices": "ja\nvet inte"},
        {"noun": "activity", "key": "klar", "label": "Klar", "type": "ja/nej"},
        {"noun": "activity", "key": "dag", "label": "Dag", "type": "datum"},
    ]
    cells = {"egna.kostnad": "1 100", "egna.nojd": "Vet inte", "egna.klar": "nej", "egna.dag": date(2009, 6, 30)}
    dossier = read(own_field=own, activity=[{**ACTIVITY, **cells}])
    egna = (("dag", make.when("2009-06-30")), ("klar", False), ("kostnad", 1100), ("nojd", "vet inte"))
    assert dossier.activities[0].egna == egna
    assert [each.code for each in dossier.findings if each.origin.cell.table == "Aktiviteter"] == ["H049", "H049"]


def test_a_wrong_own_value_is_told_at_its_cell():
    own = [{"noun": "activity", "key": "kostnad", "label": "Kostnad", "type": "tal"}]
    dossier = read(own_field=own, activity=[{**ACTIVITY, "egna.kostnad": "mycket"}])
    assert said(dossier) == [
        "underlag.xlsx [Aktiviteter P4] egna.kostnad: Fel H051: Här ska stå ett heltal, men det står texten ”mycket”. "
        "Skriv det med siffror, till exempel 1100 eller 1100,5."
    ]


def test_an_own_field_that_no_sheet_describes_is_kept_and_told():
    dossier = read(activity=[{**ACTIVITY, "egna.x": "5"}])
    assert dossier.activities[0].egna == (("x", "5"),)
    assert said(dossier) == [
        "underlag.xlsx [Aktiviteter P4] egna.x: Varning H021: Det egna fältet ”x” är inte beskrivet på bladet Egna "
        "fält. "
        "Beskriv det där."
    ]


# The whole form


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        (
            {"plan": "annan"},
            "underlag.xlsx: Fel H040: Arbetsboken är gjord för planen ”annan”, men läses mot ”plan”. Ange rätt plan, "
            "eller använd en arbetsbok som är gjord för den här.",
        ),
        (
            {"plan_fingerprint": "0"},
            "underlag.xlsx: Varning H041: Planen har ändrats sedan arbetsboken gjordes; listorna i den är äldre. Gör "
            "en "
            "ny arbetsbok av den med: handlingsplan bok underlag.xlsx ny.xlsx",
        ),
        (
            {"version": "0"},
            "underlag.xlsx: Varning H043: Arbetsboken har en äldre form (0, nu 1); bladen kan sakna något. Gör en ny "
            "arbetsbok av den med: handlingsplan bok underlag.xlsx ny.xlsx",
        ),
        (
            {"plan": ""},
            "underlag.xlsx: Varning H044: Det syns inte vilken plan och vilken version arbetsboken är gjord för; den "
            "är "
            "läst som den står. Gör en ny arbetsbok av den med: handlingsplan bok underlag.xlsx ny.xlsx",
        ),
    ],
)
def test_a_form_for_something_else_is_told(stamp, expected):
    dossier = dossier_of(written(FORM, {}, **stamp), PLAN)
    assert said(dossier) == [expected]
    assert dossier.round.id == "2009"


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        (
            {"version": "2"},
            "underlag.xlsx är gjord med en nyare version av handlingsplan. Uppdatera handlingsplan: pip install "
            "--upgrade handlingsplan",
        ),
        (
            {"kind": "svar"},
            "underlag.xlsx är ett formulär av slaget ”svar” och inte ett underlag. Ange arbetsboken som underlaget "
            "står i.",
        ),
    ],
)
def test_a_form_that_cannot_be_a_dossier_stops(stamp, expected):
    with pytest.raises(UnreadableError) as stopped:
        dossier_of(written(FORM, {}, **stamp), PLAN)
    assert str(stopped.value) == expected


def test_another_countys_form_is_told_if_a_certain_one_is_asked_for():
    form = filled(dossier_form(PLAN, make.dossier()))
    assert said(dossier_of(form, PLAN, body="lan")) == []
    assert said(dossier_of(form, PLAN, body="skane")) == [
        "underlag.xlsx: Fel H042: Arbetsboken hör till ”lan” och inte till ”skane”. Välj rätt fil."
    ]


def test_a_sheet_that_is_gone_is_told():
    form = written(FORM, {})
    dossier = dossier_of(evolve(form, tables=tuple(each for each in form.tables if each.key != "need")), PLAN)
    assert said(dossier) == [
        "underlag.xlsx: Varning H045: Bladet ”Behov” finns inte i arbetsboken. Gör en ny arbetsbok av den med: "
        "handlingsplan bok underlag.xlsx ny.xlsx"
    ]


def test_a_table_that_no_dossier_has_is_told_and_counted():
    form = written(FORM, {})
    dossier = dossier_of(evolve(form, tables=(*form.tables, FilledTable("behvo", "Behvo", ()))), PLAN)
    assert said(dossier)[0].startswith(
        "underlag.xlsx [Behvo]: Fel H005: Tabellen ”Behvo” finns inte. Menade du ”Behov”?"
    )
    assert refused(dossier) == [("table", "behvo")]


def test_a_file_that_holds_no_dossier_stops():
    form = written(FORM, {})
    with pytest.raises(UnreadableError) as stopped:
        dossier_of(evolve(form, tables=(FilledTable("x", "Blad1", ()),)), PLAN)
    assert str(stopped.value) == (
        "underlag.xlsx är ingen arbetsbok för ett underlag. Gör en med: handlingsplan ny MAPP --bok"
    )


def test_without_whose_it_is_nothing_can_be_made_and_all_that_is_wrong_is_told():
    with pytest.raises(UnreadableError) as stopped:
        read(dossier=[{"title": "Länets arbete"}], activity=[{**ACTIVITY, "end": "snart"}])
    first, *lines = str(stopped.value).splitlines()
    assert "[Underlaget]" in first
    assert [each.partition(": ")[0] for each in lines][-2:] == [
        "underlag.xlsx [Underlaget C4] Nyckel (body)",
        "underlag.xlsx [Underlaget C6] Redovisande myndighet (agency)",
    ]


def test_what_the_reader_found_stands_with_the_rest_in_order():
    found = Finding("EXCEL99", text("Cellen har en bild."), Origin("underlag.xlsx", "Aktiviteter", 4), Severity.ERROR)
    unread = {**ACTIVITY, "title": FilledCell("", "B4", unread=True), "end": "snart"}
    dossier = dossier_of(written(FORM, {"activity": [unread]}), PLAN, findings=[found])
    assert [each.code for each in dossier.findings] == ["EXCEL99", "H012"]
    assert refused(dossier) == [("activity", "webb")]


def test_the_check_names_sheets_and_cells_too():
    head = {"body": "lan", "title": "Länets arbete", "agency": "lst", "plan": "annan"}
    dossier = read(
        dossier=[head],
        activity=[{**ACTIVITY, "part_of": "borta"}],
        role=[{"of": "webb", "agency": "lst"}, {"of": "webb", "agency": "finns-ej"}],
    )
    places = {each.code: str(each.origin) for each in check(PLAN, dossier) if each.code in ("H101", "H106", "H307")}
    assert places == {
        "H101": "underlag.xlsx [Vem gör vad B5] Myndighet (agency)",
        "H106": "underlag.xlsx [Underlaget C7] Följer planen (plan)",
        "H307": "underlag.xlsx [Aktiviteter] Slut (end)",
    }
    assert "underlag.xlsx [Aktiviteter L4] Del av (part_of)" in [str(each.origin) for each in check(PLAN, dossier)]
