"""The dossier of Västerbotten's status report from 2009 as a whole: silences, dates, statuses, readings."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date

import jsonschema
import pytest
from vasterbotten_facts import FOLDER

import handlingsplan as hp
from handlingsplan.dossier import write_dossier
from handlingsplan.model import every_record


@pytest.fixture(scope="module")
def plan() -> hp.ActionPlan:
    return hp.load_plan()


@pytest.fixture(scope="module")
def dossier() -> hp.Dossier:
    return hp.load_dossier(FOLDER)


@pytest.fixture(scope="module")
def records(dossier):
    return {each.key.removeprefix("vasterbotten/2009/"): each for each in every_record(dossier)}


def test_it_is_read_without_a_fault(dossier):
    assert dossier.findings == ()
    assert dossier.refused == ()


def test_nothing_in_it_is_an_error(plan, dossier):
    errors = [each for each in hp.check(plan, (dossier,)) if each.severity is hp.Severity.ERROR]
    assert [str(each) for each in errors] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.name)
def test_each_file_names_its_schema_and_fits_it(path):
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"#:schema ../../../handlingsplan/data/schema/{path.stem}.schema.json"
    schema = json.loads((FOLDER / first.removeprefix("#:schema ")).read_text(encoding="utf-8"))
    jsonschema.validate(tomllib.loads(path.read_text(encoding="utf-8")), schema)


def test_every_question_has_a_written_answer_from_every_member(dossier):
    members = [each.agency for group in dossier.groups for each in group.members]
    pairs = [(each.question, each.agency) for each in dossier.answers]
    assert len(pairs) == len(set(pairs)) == 35
    assert set(pairs) == {(question.id, agency) for question in dossier.questions for agency in members}


def test_the_silences_are_those_of_the_report_and_no_others(dossier):
    silent = {
        (each.agency, each.question): each.state.value
        for each in dossier.answers
        if each.state is not hp.AnswerState.GIVEN
    }
    assert silent == {
        ("migrationsverket", "fraga-1"): "inget svar",
        ("migrationsverket", "fraga-4"): "inget svar",
        ("umea-universitet", "fraga-2"): "inget svar",
        ("umea-universitet", "fraga-1"): "inget görs",
    }


def test_all_answers_are_retold_and_none_passes_for_verbatim(dossier):
    assert {each.wording for each in dossier.answers} == {hp.Wording.RETOLD}


def test_no_plan_is_an_answer(dossier):
    without = {each.agency for each in dossier.governing_documents if each.state is hp.DocumentState.LACKING}
    given = {each.agency for each in dossier.answers if each.question == "fraga-3" and each.state.value == "givet"}
    assert without == {
        "landstinget-vasterbotten",
        "region-vasterbotten",
        "polismyndigheten-vasterbotten",
        "umea-universitet",
    }
    assert without < given


def test_the_group_has_seven_members_and_the_county_board_convenes_it(dossier):
    (group,) = dossier.groups
    assert len({each.agency for each in group.members}) == 7
    assert [each.agency for each in group.members if each.convener] == ["lansstyrelsen-vasterbotten"]


def test_the_police_survey_keeps_both_its_dates(plan, dossier, records):
    survey = records["publication:polisens-kartlaggning"].record
    assert survey.published == hp.When("2009", date(2009, 1, 1), date(2009, 12, 31))
    assert [each.said for each in survey.conflicts if each.field == "published"] == ["december 2008"]
    report = hp.status_report(hp.follow_up(plan, dossier))
    row = next(each for each in report.table("publication").rows if each.key.endswith(":polisens-kartlaggning"))
    assert any(cell.startswith("2009 (även uppgett: december 2008") for cell in map(str, row.cells))


def test_the_survey_leads_to_the_address_of_the_report(records):
    address = records["publication:polisens-kartlaggning"].record.address
    assert address.startswith("http://www.polisen.se/Global/www%20och%20Intrapolis/Informationsmaterial/")
    assert address.endswith("/Norrbotten/rapport_prostitution.pdf")
    assert records["publication:polisens-kartlaggning"].record.annexed


def test_the_campaigns_reach_beyond_the_period(records, dossier):
    end = dossier.round.period.latest
    after = {key: records[f"activity:{key}"].record for key in ("webbkampanjen", "biofilmen", "nationella-kampanjen")}
    assert {key: each.start.surely_after(end) for key, each in after.items()} == {
        "webbkampanjen": False,
        "biofilmen": True,
        "nationella-kampanjen": True,
    }
    assert after["webbkampanjen"].end.surely_after(end)


def test_what_is_planned_or_discussed_is_never_counted_as_done(plan, dossier):
    account = hp.follow_up(plan, dossier).account
    told = {each.id: entry.status.value for each in dossier.activities if (entry := account.status(each))}
    assert {key for key, status in told.items() if status == "planerad"} == {
        "biofilmen",
        "nationella-kampanjen",
        "aklagarmyndighetens-projekt",
    }
    assert {key for key, status in told.items() if status == "diskuterad"} == {
        "porrfria-hotell",
        "universitetets-webbinformation",
        "universitetets-utbildningsdagar",
        "valkomstinformation",
        "vidgat-jamstalldhetsarbete",
    }
    assert len(told) == len(dossier.activities)


def test_answers_about_other_parts_of_the_country_say_so(records):
    scopes = {key: records[key].record.scope.value for key in records if "/answer_part:" in key}
    elsewhere = {key for key, scope in scopes.items() if scope in ("annan landsdel", "annat län")}
    assert elsewhere == {
        "answer:migrationsverket-2/answer_part:sodra-sverige",
        "answer:aklagarna-4/answer_part:specialiserad-polis",
        "answer:aklagarna-4/answer_part:samverkansplan-stockholm",
        "answer:aklagarna-5/answer_part:intresse",
    }


def test_two_answers_do_not_answer_what_was_asked(dossier):
    astray = {
        each.id
        for each in dossier.answers
        if each.parts and all(part.bears_on is not hp.BearsOn.QUESTION for part in each.parts)
    }
    assert astray == {"region-vasterbotten-4", "umea-universitet-4"}


def test_a_reading_that_departs_from_the_question_gives_its_reason(dossier):
    parts = [part for answer in dossier.answers for part in answer.parts]
    assert [part.id for part in parts if part.bears_on is not hp.BearsOn.QUESTION and not part.reason] == []


def test_links_are_the_coordinators_reading_with_reasons_and_unconfirmed(dossier):
    links = [link for activity in dossier.activities for link in activity.links]
    assert {(link.by, bool(link.why), link.fingerprint) for link in links} == {(hp.Voice.COORDINATOR, True, None)}


def test_own_initiatives_serve_nothing_in_the_plan(dossier):
    own = {each.id for each in dossier.activities if each.own_initiative}
    assert own == {"asta-teamet", "centrum-mot-vald", "ostersjostrategin", "socialchefsmoten", "porrfria-hotell"}
    assert not [each.id for each in dossier.activities if each.own_initiative and each.links]


def test_the_number_without_a_source_says_so(records):
    note = records["situation_note:till-sverige"].record
    assert note.certainty is hp.NoteCertainty.UNSUPPORTED
    assert note.cannot_show


def test_each_agency_has_said_something_of_needs_documents_and_work(dossier):
    members = {each.agency for group in dossier.groups for each in group.members}
    assert members == members & {each.agency for each in dossier.needs}
    assert members == members & {each.agency for each in dossier.governing_documents}
    assert members == members & {role.agency for each in dossier.activities for role in each.roles}


def test_it_holds_no_name_number_or_mailbox_of_a_person():
    said = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.*"))
    assert re.findall(r"\S+@\S+|\b0\d{1,3}[-/ ]\d{2,3} ?\d{2}|\+46", said) == []
    assert hp.load_dossier(FOLDER).publication_data.signatories == (
        "Jämställdhetsdirektör",
        "Samordnare, mäns våld mot kvinnor",
    )


def test_it_is_the_same_after_being_written_and_read(dossier, tmp_path):
    write_dossier(dossier, tmp_path / "2009")
    assert hp.load_dossier(tmp_path / "2009") == dossier
