"""The dossier of Västerbotten's status report from 2009: every fact, told by whom, in the data and in the documents."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from defusedxml import ElementTree
from vasterbotten_facts import FACTS, Fact

import handlingsplan as hp
from handlingsplan.model import every_record

FOLDER = Path(__file__).parent.parent / "examples" / "vasterbotten" / "2009"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def plan() -> hp.ActionPlan:
    return hp.load_plan()


@pytest.fixture(scope="module")
def dossier() -> hp.Dossier:
    return hp.load_dossier(FOLDER)


@pytest.fixture(scope="module")
def records(dossier):
    return {each.key.removeprefix("vasterbotten/2009/"): each for each in every_record(dossier)}


@pytest.fixture(scope="module")
def report(plan, dossier):
    return hp.status_report(hp.follow_up(plan, dossier))


# What the finished documents say, line by line


def document_text(path: Path) -> list[str]:
    """Return a finished document as lines: a paragraph under its headings, or a row of a table, is one."""
    return docx_lines(path) if path.suffix == ".docx" else xlsx_lines(path)


def docx_lines(path: Path) -> list[str]:
    with ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml")).find(f"{W}body")
        styles = ElementTree.fromstring(package.read("word/styles.xml"))
    levels = {each.get(f"{W}styleId"): level for each in styles.iter(f"{W}style") if (level := _level(each))}
    trail: dict[int, str] = {}
    lines = []
    for block in body:
        lines += [" | ".join(map(_said, row.iter(f"{W}tc"))) for row in block.iter(f"{W}tr")]
        if block.tag == f"{W}p":
            style = block.find(f"{W}pPr/{W}pStyle")
            if level := levels.get(style.get(f"{W}val")) if style is not None else None:
                trail = {depth: words for depth, words in trail.items() if depth < level} | {level: _said(block)}
            lines.append(" > ".join((*trail.values(), _said(block))))
    return lines


def _level(style) -> int | None:
    found = re.fullmatch(r"heading (\d)", style.find(f"{W}name").get(f"{W}val"), re.IGNORECASE)
    return int(found[1]) if found else None


def _said(element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def xlsx_lines(path: Path) -> list[str]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    lines = [" | ".join(str(value) for value in row if value is not None) for row in rows]
    book.close()
    return lines


def missing_from(lines: list[str], plan: hp.ActionPlan, dossier: hp.Dossier) -> list[Fact]:
    names = {each.id: each.name for each in (*plan.agencies, *dossier.agencies)}
    return [
        fact for fact in FACTS if not any(all(words in line for words in _looked_for(fact, names)) for line in lines)
    ]


def _looked_for(fact: Fact, names: dict[str, str]) -> tuple[str, ...]:
    """Return what a line must hold; where the report tells who said it, also the agency."""
    told_apart = fact.kind in ("answer", "need", "governing_document")
    return (*fact.words, names[fact.agency]) if told_apart else fact.words


# The checklist


def test_the_checklist_names_each_fact_once():
    assert len(FACTS) == len(set(FACTS)) >= 80


@pytest.mark.parametrize("fact", FACTS, ids=str)
def test_each_fact_stands_in_the_dossier_as_told_by_its_agency(fact, records, dossier):
    held = records[fact.key]
    assert [words for words in fact.words if words not in said_in(held.record)] == []
    assert fact.agency in told_by(held, records, dossier)


def said_in(record) -> str:
    values = (getattr(record, each.key) for each in hp.fields.fields_of(type(record)))
    return " ".join(str(value) for value in values if value is not None)


def told_by(held, records, dossier) -> set[str]:
    record = records[held.owner.removeprefix("vasterbotten/2009/")].record if held.owner else held.record
    if isinstance(record, hp.OwnText):
        return {dossier.head.agency}
    single = {getattr(record, field, None) for field in ("agency", "told_by", "author_body", "given_by")}
    several = {role.agency for role in getattr(record, "roles", ())} | {*getattr(record, "given_to", ())}
    return single | several | {each.agency for each in getattr(record, "members", ())}


def test_the_word_document_says_every_fact(report, plan, dossier, tmp_path):
    written = hp.export(report, tmp_path / "lagesrapport.docx", plugins=hp.load_plugins())
    assert missing_from(document_text(written.path), plan, dossier) == []


def test_the_workbook_says_every_fact(report, plan, dossier, tmp_path):
    written = hp.export(report, tmp_path / "lagesrapport.xlsx", plugins=hp.load_plugins())
    assert missing_from(document_text(written.path), plan, dossier) == []


# The dossier as a whole


def test_it_is_read_without_a_fault(dossier):
    assert dossier.findings == ()
    assert dossier.refused == ()


def test_nothing_in_it_is_an_error(plan, dossier):
    errors = [each for each in hp.check(plan, (dossier,)) if each.severity is hp.Severity.ERROR]
    assert [str(each) for each in errors] == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.name)
def test_each_file_names_its_schema(path):
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"#:schema ../../../handlingsplan/data/schema/{path.stem}.schema.json"


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


def test_the_police_survey_keeps_both_its_dates(records, report):
    survey = records["publication:polisens-kartlaggning"].record
    assert survey.published == hp.When("2009", date(2009, 1, 1), date(2009, 12, 31))
    assert [each.said for each in survey.conflicts if each.field == "published"] == ["december 2008"]
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
    assert Counter(re.findall(r"(?m)^signatories = (.*)$", said)) == Counter(
        ['["Jämställdhetsdirektör", "Samordnare, mäns våld mot kvinnor"]']
    )
