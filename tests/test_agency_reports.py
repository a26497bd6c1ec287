"""A national agency's own reports: what it accounts for, and the words that fit a body that is no county."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import make
import pytest
from attrs import evolve
from commands import handlingsplan

from handlingsplan.compose import follow_up_report, status_report
from handlingsplan.compose.of_agency import INSTEAD, reworded
from handlingsplan.dossier import write_dossier
from handlingsplan.followup import GapKind, by_key, due_of, figures, follow_up, gaps_of, overdue
from handlingsplan.model import CarriedOut
from handlingsplan.report import Items, Paragraph, TableView, plain
from handlingsplan.testing.catalogue import messages_in, places

PACKAGE = Path(__file__).parents[1] / "handlingsplan"
ACCOUNT = make.assignment_report(
    decision="dnr 12",
    decided=make.when(date(2008, 9, 11)),
    report_by=make.when(date(2009, 3, 1)),
    received=make.when(date(2009, 3, 15)),
    carried_out=CarriedOut.PARTLY,
    reason="Tiden räckte inte.",
    output="Utbildade poliser.",
    use="Används i länet.",
    money=(make.money(),),
)


def agency(*reports):
    head = make.dossier_head("polisen", agency="polisen", title="Polisens underlag")
    return make.dossier(head=head, county=None, agencies=(), groups=(), questions=(), assignment_reports=reports)


def words(report, section):
    found = next(each for each, _ in report.walk() if each.id == section)
    return [plain(block.inlines) for block in found.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("compose", [status_report, follow_up_report])
def test_an_account_is_told_whole(compose):
    said = words(compose(follow_up(make.plan(), agency(ACCOUNT))), "redovisning/redovisning")
    assert said == [
        "Gäller: Åtgärd m2.",
        "Polisen uppger: Delvis genomförd. Beslut: dnr 12, den 11 september 2008. Redovisas senast den 1 mars 2009. "
        "Redovisningen kom in den 15 mars 2009 (för sent).",
        "Vad som gjordes: Utbildade poliser.",
        "Hur det har använts: Används i länet.",
        "Skäl: Tiden räckte inte.",
        "Uppgift saknas om vad det ledde till.",
    ]


def test_a_report_on_an_assignment_is_due_when_its_measure_is_where_nobody_says_another_day():
    due = make.when(date(2009, 3, 1))
    plan = make.plan(
        measures=(make.measure("m1"), make.measure("m2", report_by=due)),
        assignments=(make.assignment(measures=("m1", "m2")),),
    )
    made = follow_up(plan, agency(make.assignment_report(measure=None, assignment="u1", received=None)))
    (report,) = made.account.dossier.assignment_reports
    assert due_of(report, made.account.index) == due
    assert overdue(report, made.account.index, date(2009, 3, 2))
    assert not overdue(report, made.account.index, date(2009, 3, 1))


def test_a_report_nobody_has_coded_is_no_silence():
    report = make.assignment_report(not_coded=True)
    said = words(follow_up_report(follow_up(make.plan(), agency(report))), "redovisning/redovisning")
    assert said[1] == (
        "Det är inte känt vad Polisen uppger om genomförandet. "
        "Rapporten har kommit in, men vad den säger är inte kodat."
    )


def test_what_nobody_has_told_is_said_and_not_asked_of_a_report_that_has_not_come():
    def last(**said):
        report = make.assignment_report(**said)
        plan = make.plan(assignments=(make.assignment(report_by=make.when("december 2009"), given_to=("polisen",)),))
        return words(follow_up_report(follow_up(plan, agency(report))), "redovisning/redovisning")[-2:]

    assert last(received=make.when("maj 2009"), money=(make.money(),)) == [
        "Polisen har inte sagt om uppdraget är genomfört. "
        "Redovisningen kom in maj 2009 (mottagen; går inte att säga om i tid).",
        "Uppgift saknas om beslutet, när uppdraget skulle redovisas, vad som gjordes, hur det har använts och "
        "vad det ledde till.",
    ]
    assert last(decision="dnr 1", assignment="u1") == [
        "Polisen har inte sagt om uppdraget är genomfört. "
        "Beslut: dnr 1. Redovisas senast december 2009. Ingen redovisning har kommit in.",
        "Uppgift saknas om medlen.",
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "Ingen redovisning har kommit in, fast tiden har gått ut."),
        (
            {"received": make.when("december 2009")},
            "Redovisningen är daterad december 2009, efter rapportdatum, och räknas inte.",
        ),
        ({"received": make.when("hösten 2009")}, "Redovisningen kom in hösten 2009 (för sent)."),
        ({"not_coded": True}, "Rapporten har kommit in, men vad den säger är inte kodat."),
    ],
)
def test_what_is_due_and_what_has_come_is_as_of_the_day(said, told):
    report = make.assignment_report(report_by=make.when("mars 2009"), **said)
    found = words(status_report(follow_up(make.plan(), agency(report))), "redovisning/redovisning")
    said_nothing = "Polisen har inte sagt om uppdraget är genomfört."
    unread = "Det är inte känt vad Polisen uppger om genomförandet."
    assert found[1] == f"{unread if said.get('not_coded') else said_nothing} Redovisas senast mars 2009. {told}"


def test_a_report_and_a_note_stand_with_the_account():
    report = make.assignment_report(publication="r1", note="Trycktes aldrig.", received=make.when("mars 2009"))
    dossier = evolve(agency(report), publications=(make.publication("r1", title="Slutrapporten"),))
    found = words(status_report(follow_up(make.plan(), dossier)), "redovisning/redovisning")
    assert found[2:4] == ["Rapport: Slutrapporten.", "Anmärkning: Trycktes aldrig."]


def came_and_not():
    due = make.when("2009-03")
    return (
        make.assignment_report("a", received=make.when("2009-03")),
        make.assignment_report("b", report_by=due),
        make.assignment_report("c", not_coded=True),
        make.assignment_report("d", measure=None, assignment="u1"),
        make.assignment_report("e", report_by=due, received=make.when("2009-12")),
    )


def test_how_many_accounts_have_come_in_is_a_figure():
    account = follow_up(make.plan(), agency(*came_and_not())).account
    found = by_key(figures(account))["accounts.share"]
    assert [key.rpartition(":")[2] for key in found.part] == ["a", "c"]
    assert [key.rpartition(":")[2] for key in found.whole] == ["a", "b", "c", "d", "e"]
    assert "accounts.share" not in by_key(figures(follow_up(make.plan(), agency()).account))


def test_what_is_carried_out_as_decided_is_a_figure():
    done = CarriedOut.AS_DECIDED
    reports = (
        make.assignment_report("a", carried_out=done),
        make.assignment_report("b", carried_out=CarriedOut.PARTLY),
        make.assignment_report("c", carried_out=done, received=make.when("2009-12")),
        make.assignment_report("d", not_coded=True),
    )
    found = by_key(figures(follow_up(make.plan(), agency(*reports)).account))["accounts.carried_out"]
    assert [key.rpartition(":")[2] for key in found.part] == ["a"]
    assert [key.rpartition(":")[2] for key in found.whole] == ["a", "b", "c", "d"]


def test_where_an_agency_only_accounts_for_assignments_nothing_is_spread_over_the_areas():
    only = follow_up_report(follow_up(make.plan(), agency(ACCOUNT)))
    assert "contribution_by_area" not in {each.key for each in only.tables}
    work = make.activity("a1", roles=(make.role("polisen"),), links=(make.link("m2"),), statuses=(make.status(),))
    both = follow_up_report(follow_up(make.plan(), evolve(agency(ACCOUNT), activities=(work,))))
    assert both.table("contribution_by_area").rows[-1].cells[-1] == 1
    counts = ["activities.doing", "activities.no_end"]
    assert [each.key for each in only.table("key_figures").rows if each.key in counts] == []
    assert [each.key for each in both.table("key_figures").rows if each.key in counts] == counts


def test_what_has_not_come_or_is_not_coded_is_to_be_asked_for():
    gaps = gaps_of(follow_up(make.plan(), agency(*came_and_not())).account)
    found = {kind: [] for kind in (GapKind.NO_REPORT, GapKind.NOT_CODED)}
    for each in gaps:
        found.get(each.kind, []).append((each.record.rpartition(":")[2], each.agencies))
    assert found == {
        GapKind.NO_REPORT: [("b", ("polisen",)), ("e", ("polisen",))],
        GapKind.NOT_CODED: [("c", ("polisen",))],
    }


def test_the_summaries_of_an_agency_tell_of_accounts_and_not_of_answers():
    of_agency = follow_up(make.plan(), agency(*came_and_not()))
    of_county = follow_up(make.plan(), make.dossier())
    told = "Redovisningar som har kommit in: 2 av 5 redovisningar av uppdrag (40 %)."
    assert told in summary(of_agency)
    assert [each for each in summary(of_agency) if "svar i sak" in each] == []
    assert [each for each in summary(of_county) if "Redovisningar" in each] == []
    assert [each for each in summary(of_county) if "svar i sak" in each] != []
    key_figures = [row.key for row in follow_up_report(of_agency).table("key_figures").rows]
    assert key_figures[:3] == ["plan.known", "accounts.share", "accounts.carried_out"]
    assert "answers.share" not in key_figures


def summary(follow_up):
    section = next(each for each in status_report(follow_up).sections if each.id == "sammanfattning")
    items = next(each for each in section.blocks if isinstance(each, Items)).items
    return [
        plain(tuple(part for part in item if not isinstance(part, Items))).replace("\N{NO-BREAK SPACE}", " ")
        for item in items
    ]


def test_a_measure_is_accounted_for_only_when_a_report_has_come():
    def told(**said):
        found = follow_up_report(follow_up(make.plan(), agency(make.assignment_report(**said))))
        return words(found, "atgard/m2")[1]

    assert told() == "Uppdraget är ännu inte redovisat: Redovisning redovisning."
    assert told(received=make.when("2009-03")) == "Uppdraget är redovisat: Redovisning redovisning."


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_an_agency_does_is_not_called_a_countys_contribution(language):
    work = make.activity("a1", roles=(make.role("polisen"),), links=(make.link("m2"),), statuses=(make.status(),))
    beyond = make.activity("a2", roles=(make.role("polisen"),), links=(make.link("m1"),), statuses=(make.status(),))
    dossier = evolve(agency(evolve(ACCOUNT, use="Används.")), activities=(work, beyond))
    for compose in (status_report, follow_up_report):
        report = compose(follow_up(make.plan(), dossier), language=language)
        said = [words(report, each.id) for each, _ in report.walk()]
        said += [[each.title, each.description, *(column.title for column in each.columns)] for each in report.tables]
        whole = " ".join(word for each in said for word in each)
        for wrong in {"sv": ("länet", "Länet", "genomför dem"), "en": ("the county", "The county")}[language]:
            assert wrong not in whole, whole[max(0, whole.index(wrong) - 80) :][:160]


@pytest.mark.parametrize(("county", "agency"), INSTEAD.items())
def test_what_is_said_instead_has_the_same_places(county, agency):
    assert county in messages()
    assert places(county) == places(agency.message)


@cache
def messages():
    return {message for _, message in messages_in(PACKAGE)}


def test_the_money_stands_year_by_year():
    found = follow_up_report(follow_up(make.plan(), agency(ACCOUNT)))
    chapter = next(each for each in found.sections if each.id == "redovisningar")
    assert any(isinstance(block, TableView) and block.table == "money" for block in chapter.blocks)


def test_what_is_accounted_for_is_no_gap():
    account = follow_up(make.plan(), agency(ACCOUNT)).account
    assert GapKind.NO_CONTRIBUTION not in {each.kind for each in gaps_of(account)}
    without = follow_up(make.plan(), agency()).account
    assert GapKind.NO_CONTRIBUTION in {each.kind for each in gaps_of(without)}


def test_an_agency_is_not_called_a_county():
    found = follow_up_report(follow_up(make.plan(), agency(ACCOUNT)))
    titles = [section.title for section, _ in found.walk()]
    assert "Åtgärder som berör myndigheten" in titles
    assert not [title for title in titles if "länet" in title.lower()]
    county = follow_up_report(follow_up(make.plan(), make.dossier()))
    assert "Åtgärder som berör länet" in [section.title for section, _ in county.walk()]


@pytest.mark.parametrize("said", [{}, {"head": make.dossier_head(agency="fyll-i")}])
def test_a_made_up_county_has_no_code_and_is_no_agency(said):
    found = follow_up_report(follow_up(make.plan(), make.dossier(county=None, **said)))
    assert "Åtgärder som berör länet" in [section.title for section, _ in found.walk()]
    assert not [section.title for section, _ in found.walk() if "myndigheten" in section.title.lower()]


@pytest.mark.parametrize(
    ("said", "language", "expected"),
    [
        ("Länets bidrag i länet, för länet", "sv", "Myndighetens bidrag hos myndigheten, för myndigheten"),
        ("Samverkan i och utanför länet", "sv", "Samverkan i och utanför myndigheten"),
        ("länsstyrelserna i andra län", "sv", "länsstyrelserna i andra län"),
        ("The county's contribution in the county", "en", "The agency's contribution at the agency"),
    ],
)
def test_only_the_county_itself_is_said_otherwise(said, language, expected):
    assert reworded(said, language) == expected


def test_the_command_too_speaks_of_the_agency(tmp_path):
    open_concern = make.dossier_head("svenska-institutet", agency="svenska-institutet", plan=None)
    write_dossier(make.of_agency(head=open_concern), tmp_path / "2009")
    told = handlingsplan("rapport", tmp_path / "2009", "--ut", tmp_path, "--rapport", "uppfoljning").out
    assert "Åtgärder där det inte är avgjort om myndigheten berörs" in told


@pytest.mark.parametrize(
    ("reports", "empty"), [((ACCOUNT,), None), ((), "Ännu tomt: redovisningar av uppdrag (assignment_reports.toml).")]
)
def test_only_what_an_agency_has_to_account_for_is_asked_for_where_it_is_empty(tmp_path, reports, empty):
    head = make.dossier_head("polisen", agency="rikspolisstyrelsen", title="Polisens underlag")
    write_dossier(evolve(agency(*reports), head=head), tmp_path / "2009")
    said = handlingsplan("kontrollera", tmp_path / "2009").out.splitlines()
    assert next((line for line in said if line.startswith("Ännu tomt")), None) == empty
