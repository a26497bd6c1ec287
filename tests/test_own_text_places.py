"""Each place that the check accepts for own words is one that a report prints, and the other way about."""

from __future__ import annotations

import ast
from pathlib import Path

import make
from checking import good

import handlingsplan
from handlingsplan.checks import CODES, check
from handlingsplan.compose import follow_up_report, status_report
from handlingsplan.followup import follow_up
from handlingsplan.model.places import EVALUATION_PLACES_OF, OWN_ANNEXES, OWN_TEXT_PLACES, OWN_TEXT_PLACES_OF
from handlingsplan.report import kind_of

COMPOSE = Path(handlingsplan.__file__).parent / "compose"
PRINTS = {"own_chapter", "own_text", "table_chapter", "worded"}
OF_RECORDS = ("insatsomrade-o1", "atgard-m1", "myndighet-lst", "myndighet-polis")
ALL = (*OWN_TEXT_PLACES, *OF_RECORDS, OWN_ANNEXES, f"{OWN_ANNEXES}-2")


def asked_for():
    """The places that composing asks for: "forord", or for one of each record "atgard-"."""
    for file in COMPOSE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PRINTS:
                place = node.args[1]
                if isinstance(place, ast.Constant):
                    yield place.value
                elif isinstance(place, ast.JoinedStr):
                    yield place.values[0].value


def test_the_reports_ask_for_no_place_that_the_check_refuses():
    of_records = {*OWN_TEXT_PLACES_OF.values(), *EVALUATION_PLACES_OF.values()}
    assert set(asked_for()) == {*OWN_TEXT_PLACES, *of_records}


def test_what_stands_in_a_place_that_the_check_accepts_is_printed():
    dossier = good(
        own_texts=tuple(map(make.own_text, ALL)),
        collaborations=(make.collaboration(),),
        governing_documents=(make.governing_document(),),
        needs=(make.need(),),
        situation_notes=(make.situation_note(),),
        indicators=(make.indicator(),),
        publications=(make.publication(),),
    )
    assert check(make.plan(), dossier) == ()
    reports = [compose(follow_up(make.plan(), dossier)) for compose in (status_report, follow_up_report)]
    shown = {key for report in reports for row in report.balance for key in row.shown if kind_of(key) == "own_text"}
    assert shown == {f"lan/2009/own_text:{place}" for place in ALL}


# docs/texter.md is held to the code


PAGE = Path(__file__).parents[1] / "docs" / "texter.md"
OWN_CHAPTERS = {"forord": ", först", "inledning": "", "slutsatser": "", "forslag": ""}
NAMED = {
    "insatsområdets avsnitt": "omrade/o1",
    "åtgärdens avsnitt": "atgard/m1",
    "myndighetens avsnitt": "myndighet/lst",
}


def where(report, place: str) -> str:
    """Where a place stands in a report, in the words of the page."""
    for section, _ in report.walk():
        if f"lan/2009/own_text:{place}" in shown_in(section):
            if section.role == "annex":
                return "egen bilaga"
            if section.id == place and place in OWN_CHAPTERS:
                return f"eget kapitel{OWN_CHAPTERS[place]}: {section.title}"
            named = next((words for words, name in NAMED.items() if name == section.id), section.title)
            assert section.blocks[0].shows, "own words stand first"
            return f"först i {named}"
    return "–"


def shown_in(section):
    return {key for block in section.blocks for key in getattr(block, "shows", ())}


def test_the_page_says_where_each_place_stands():
    table = PAGE.read_text("utf-8").partition("<!-- places: begin -->")[2].partition("<!-- places: end -->")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]
    said = {cells[0].split("`")[1].removesuffix(".md"): tuple(cells[1:]) for cells in rows}
    examples = {"insatsomrade-ID": "insatsomrade-o1", "atgard-ID": "atgard-m1", "myndighet-ID": "myndighet-lst"}
    assert set(said) == {*OWN_TEXT_PLACES, *(f"{each}ID" for each in OWN_TEXT_PLACES_OF.values()), OWN_ANNEXES}
    titled = make.dossier(own_texts=tuple(map(make.own_text, ALL)))
    worked_out = follow_up(make.plan(), titled)
    made = (status_report(worked_out), follow_up_report(worked_out))
    assert {place: tuple(where(each, examples.get(place, place)) for each in made) for place in said} == said


def test_the_page_says_which_findings_tell_of_a_text():
    assert {f"H43{n}" for n in range(5)} == {code for code in CODES if f"({code})" in PAGE.read_text("utf-8")}
