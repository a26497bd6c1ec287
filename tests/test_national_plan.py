"""The shipped plan of 2008: what is known of it, how sure it is, and that nothing is claimed beyond that."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import attrs
import pytest

from handlingsplan.fields import declared
from handlingsplan.model.holding import held
from handlingsplan.model.plan import Certainty, Directed, Stated
from handlingsplan.plan import SHIPPED, load_plan

FILES = sorted(SHIPPED.glob("*.toml"))

YOUTH = ("unga-metodmaterial", "unga-utbildning-yrkesverksamma", "unga-utbildning-tjejjourer")
SHARED = "Ungdomsstyrelsens fyra åtgärder"


@pytest.fixture(scope="module")
def plan():
    return load_plan()


@pytest.fixture(scope="module")
def measures(plan):
    return {measure.id: measure for measure in plan.measures}


def records(plan):
    return [record for _, each in held(plan) for record in each]


def references(value):
    """Yield (kinds that may be meant, id) for every reference in a record, however deep it stands."""
    for field in declared(type(value)):
        found = getattr(value, field.key)
        for one in found if field.many else filter(None, (found,)):
            if field.nested:
                yield from references(one)
            elif field.says.refers:
                yield field.says.refers, one


def said(measure):
    """What a measure says of itself in figures: responsible bodies, grants, when to report and when it did."""
    return (
        " ".join(measure.responsible),
        [(grant.amount, grant.years and grant.years.said) for grant in measure.grants],
        measure.report_by and measure.report_by.said,
        measure.reported and measure.reported.said,
    )


def test_it_reads_without_a_finding_and_nothing_is_refused(plan):
    assert [str(finding) for finding in plan.findings] == []
    assert plan.refused == ()


def test_the_plan_declares_36_measures_of_which_26_are_known(plan):
    assert plan.head.declared == 36
    assert len(plan.measures) == 26
    assert plan.unknown_count == 10


def test_decision_period_budget_and_evaluation(plan):
    head = plan.head
    assert (head.reference, head.decided.said, head.budget) == ("Skr. 2007/08:167", "2008-07-10", 213_000_000)
    assert (head.period.earliest.year, head.period.latest.year, head.evaluated.said) == (2008, 2010, "2011")
    assert not head.made_up


def test_five_areas_under_their_official_names(plan):
    assert [(area.number, area.title) for area in plan.areas] == [
        ("1", "Ökat skydd och stöd till utsatta"),
        ("2", "Stärkt förebyggande arbete"),
        ("3", "Stärkt kvalitet och effektivitet i rättsväsendet"),
        ("4", "Ökad nationell och internationell samverkan"),
        ("5", "Ökad kunskap"),
    ]


def test_six_measures_have_a_sure_number(plan):
    numbers = {m.number: m.id for m in plan.measures if m.number is not None}
    assert numbers == {
        4: "stodprogram-rehabilitering",
        6: "forstarkt-vard-sis",
        8: "insatser-mot-sexkopare",
        9: "prostitutionsgruppernas-stod",
        28: "ostersjon-natverk-barn",
        29: "ostersjon-samarbete",
    }
    assert {m.number for m in plan.measures if m.certainty is Certainty.NUMBERED} == set(numbers)


def test_nobody_pairs_the_three_youth_measures_with_11_and_12(plan, measures):
    assert tuple(m.id for m in plan.measures if m.number_among) == YOUTH
    assert {measures[each].number_among for each in YOUTH} == {(11, 12)}
    assert {measures[each].number for each in YOUTH} == {None}


def test_no_measure_is_merely_likely(plan):
    assert Counter(m.certainty for m in plan.measures) == {Certainty.NUMBERED: 6, Certainty.CONFIRMED: 20}


def test_an_area_is_absent_exactly_where_nobody_says_it(plan):
    without = {m.id for m in plan.measures if m.area is None}
    assert without == {m.id for m in plan.measures if m.area_stated is Stated.UNKNOWN}
    assert without == {"medel-mot-efterfragan", "etiska-riktlinjer-kartlaggning", "etiska-riktlinjer-utbildning"}


def test_what_is_directed_to_a_county_names_the_county(plan, measures):
    stockholm = {m.id for m in plan.measures if m.directed_to is Directed.COUNTY}
    assert stockholm == {m.id for m in plan.measures if m.directed_county == "01"}
    assert {measures[each].responsible for each in stockholm} == {("lansstyrelsen-stockholm",)}
    assert len(stockholm) == 4


def test_to_whom_five_measures_are_directed_is_not_known(plan):
    assert {m.id for m in plan.measures if m.directed_to is Directed.UNKNOWN} == {
        "barn-och-unga",
        "missbruksvard-kvinnor",
        "ostersjon-natverk-barn",
        "ostersjon-samarbete",
        "etiska-riktlinjer-utbildning",
    }


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("stodprogram-rehabilitering", ("lansstyrelsen-stockholm", [(2_000_000, None)], None, None)),
        ("forstarkt-vard-sis", ("statens-institutionsstyrelse", [], None, "2011-03-01")),
        (
            "tryggare-atervandande",
            ("lansstyrelsen-stockholm", [(5_000_000, "2009"), (5_000_000, "2010")], "2011-03-31", None),
        ),
        ("medel-mot-efterfragan", ("lansstyrelsen-stockholm", [(2_000_000, "2009")], "2011-03-31", None)),
        ("kriminalvarden-kvinnor", ("kriminalvarden", [(10_000_000, "2009 – 2010")], None, None)),
        ("operativa-insatser", ("rikspolisstyrelsen aklagarmyndigheten", [(23_400_000, None)], None, None)),
        ("utbildning-rattsvasendet", ("brottsoffermyndigheten", [], None, "2010-12-15")),
        ("svenska-erfarenheter-utomlands", ("svenska-institutet", [(14_700_000, "2008 – 2010")], None, None)),
        ("studie-unga-natet", ("ungdomsstyrelsen", [(20_000_000, "2008 – 2010")], "2009-09-15", "2009")),
        ("studie-hbt-personer", ("rfsl", [(500_000, "2009"), (2_000_000, "2010")], "2011-03-01", None)),
        ("etiska-riktlinjer-kartlaggning", ("sarskild-utredare-riktlinjer", [], None, "februari 2010")),
        ("missbruksvard-kvinnor", ("", [], None, None)),
    ],
)
def test_who_how_much_and_when(measures, measure, expected):
    assert said(measures[measure]) == expected


def test_twenty_million_is_one_amount_that_four_measures_share(plan):
    shared = {m.id: g.amount for m in plan.measures for g in m.grants if g.common == SHARED}
    assert shared == dict.fromkeys([*YOUTH, "studie-unga-natet"], 20_000_000)
    assert {g.common for m in plan.measures for g in m.grants} == {None, SHARED}


def test_known_amounts_stay_within_the_budget_when_what_is_shared_is_counted_once(plan):
    amounts = {(g.common or m.id, g.years): g.amount for m in plan.measures for g in m.grants}
    assert sum(amounts.values()) == 94_600_000 < plan.head.budget


def test_the_county_boards_have_an_assignment_of_their_own_under_no_known_measure(plan):
    own = [a for a in plan.assignments if "lansstyrelserna" in a.given_to]
    assert [(a.id, a.given_by, a.measures) for a in own] == [("lansstyrelserna-samordning", "regeringen", ())]
    assert all(branch in own[0].text for branch in ("taxi", "hotell", "restaurang"))
    assert "nummer" in own[0].note
    assert [(c.field, c.said) for c in own[0].conflicts] == [("since", "2007")]


def test_three_assignments_went_to_the_county_board_of_stockholm(plan):
    given = [(a.since.said, a.measures) for a in plan.assignments if a.given_to == ("lansstyrelsen-stockholm",)]
    assert given == [
        ("2008", ("nationell-samverkan",)),
        ("2009-04-09", ("tryggare-atervandande", "medel-mot-efterfragan")),
        ("2010-02-25", ("stodprogram-rehabilitering",)),
    ]


def test_every_reference_leads_to_a_record(plan):
    known = {(holding.table, record.id) for holding, each in held(plan) for record in each}
    dangling = [
        (record.id, kinds, target)
        for record in records(plan)
        for kinds, target in references(record)
        if not any((kind, target) in known for kind in kinds)
    ]
    assert dangling == []


def test_ids_are_stable_and_unique(plan):
    ids = [record.id for record in records(plan)]
    assert [each for each, times in Counter(ids).items() if times > 1] == []
    assert [each for each in ids if not re.fullmatch(r"[a-z0-9-]{1,40}", each)] == []


def test_every_measure_area_and_assignment_has_a_source_and_every_source_is_cited(plan):
    citing = [plan.head, *plan.areas, *plan.measures, *plan.assignments]
    assert [each.id for each in citing if not each.sources] == []
    cited = {citation.source for each in citing for citation in each.sources}
    assert cited == {source.id for source in plan.sources}


def test_every_source_says_how_much_of_it_was_read_and_why_an_address_is_missing(plan):
    assert [s.id for s in plan.sources if not s.read] == []
    assert [s.id for s in plan.sources if s.address is None and "dress" not in s.read] == []
    assert [s.address for s in plan.sources if s.address and re.search(r"…|\.\.|\s", s.address)] == []


def test_doubts_stand_in_the_notes(plan, measures):
    doubts = {
        "tryggare-atervandande": "del av åtgärd 4",
        "studie-hbt-personer": "två åtgärder",
        "etiska-riktlinjer-utbildning": "samma åtgärd som kartläggningen",
        "operativa-insatser": "troligen en egen åtgärd",
        "medel-mot-efterfragan": "förebyggande arbetet (2) eller samverkan (4)",
        "svenska-erfarenheter-utomlands": "åtgärd 31",
        "forskning-prostitution": "45 miljoner",
    }
    assert {each: doubt for each, doubt in doubts.items() if doubt not in measures[each].note} == {}
    assert [m.id for m in plan.measures if m.note is None] == []


def test_the_plan_says_what_is_not_known(plan):
    for words in ("10 av de 36", "1–3, 5, 7, 10, 13–27 och 30–36", "belopp", "redovisningsdatum"):
        assert words in plan.head.unknown


# Surnames that the sources hold, as digests, so that the test itself names nobody.
NAMES = """
0067333d737e 02fb86d5fc0d 144ba0f46d83 16192dffaa4a 22dc36bae1ae 26339d8901c4 2e19b35436e1
517db888cf82 5b04c354d327 61fc700a55c9 6d29480d2ef8 733c0de9bb34 8997a7f09be6 89d62abab3f3
8f409e2131cb 9c82024e6b1d a40daf7a179e a5556f4a84b5 a5bcea8bbb08 af998697025a bb0d6e70a44a
bd50eb17ec51 c33efa73d08d c5d0f1f96161 d167b9be9d8d d4bdbb8d790c d617f4c009c9
"""


def test_no_person_is_named():
    for file in FILES:
        words = re.findall(r"[a-zåäöé]{3,}", file.read_text("utf-8").lower())
        named = {word for word in set(words) if hashlib.sha256(word.encode()).hexdigest()[:12] in NAMES.split()}
        assert named == set(), file.name


# Two words with capitals that name nobody: a place, a county board, a radio station, an English title.
TWO_CAPITALS = {
    "Action Plan",
    "Human Trafficking",
    "Sexual Purposes",
    "Lst Stockholm",
    "Sveriges Radio",
    "Västra Götalands",
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_mailbox_no_telephone_and_no_first_name_with_surname(file: Path):
    text = re.sub(r"^address = .*$", "", file.read_text("utf-8"), flags=re.MULTILINE)
    assert re.findall(r"\S+@\S+|\b0\d{1,3}-\d{2,3} \d\d", text) == []
    assert set(re.findall(r"\b[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+\b", text)) <= TWO_CAPITALS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_file_names_its_schema(file: Path):
    assert file.read_text("utf-8").splitlines()[0] == f"#:schema ../schema/{file.stem}.schema.json"


def test_the_files_are_those_that_a_plan_is_made_of(plan):
    expected = {field.metadata["holds"][0] for field in attrs.fields(type(plan)) if "holds" in field.metadata}
    assert {file.name for file in FILES} == expected
