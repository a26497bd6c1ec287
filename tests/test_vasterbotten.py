"""The dossier of Västerbotten's status report from 2009: every fact, told by whom, in the data and in the documents."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from attrs import evolve
from finished_text import document_text
from vasterbotten_facts import FACTS, FOLDER, Fact

import handlingsplan as hp
from handlingsplan.fields import fields_of
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


@pytest.fixture(scope="module")
def names(plan, dossier):
    return {each.id: each.name for each in (*plan.agencies, *dossier.agencies)}


@pytest.fixture(scope="module")
def report(plan, dossier):
    return hp.status_report(hp.follow_up(plan, dossier))


def missing_from(lines: list[str], facts: Iterable[Fact], names: dict[str, str]) -> list[Fact]:
    """Return the facts that no line holds, whatever the case: a choice stands with a capital in a table."""
    folded = [line.casefold() for line in lines]
    return [
        fact
        for fact in facts
        if not any(all(words.casefold() in line for words in _looked_for(fact, names)) for line in folded)
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
    values = (getattr(record, each.key) for each in fields_of(type(record)))
    return " ".join(str(value) for value in values if value is not None)


def told_by(held, records, dossier) -> set[str]:
    record = records[held.owner.removeprefix("vasterbotten/2009/")].record if held.owner else held.record
    if isinstance(record, hp.OwnText):
        return {dossier.head.agency}
    single = {getattr(record, field, None) for field in ("agency", "told_by", "author_body", "given_by")}
    several = {role.agency for role in getattr(record, "roles", ())} | {*getattr(record, "given_to", ())}
    return single | several | {each.agency for each in getattr(record, "members", ())}


def test_the_word_document_says_every_fact(report, names, tmp_path):
    written = hp.export(report, tmp_path / "lagesrapport.docx", plugins=hp.load_plugins())
    lines = document_text(written.path)
    assert missing_from(lines, FACTS, names) == []
    assert missing_from(lines, astray(FACTS), names) == astray(FACTS)


def test_the_workbook_says_every_fact(report, names, tmp_path):
    written = hp.export(report, tmp_path / "lagesrapport.xlsx", plugins=hp.load_plugins())
    lines = document_text(written.path)
    assert missing_from(lines, FACTS, names) == []
    assert missing_from(lines, astray(FACTS), names) == astray(FACTS)


def astray(facts: Iterable[Fact]) -> list[Fact]:
    """Return some facts as told by an agency that did not tell them: no document may say so."""
    told = {"ASTA-teamet", "Östersjöstrategin", "fickstölder", "porrfria hotell", "lagförda"}
    moved = [evolve(each, agency="krus") for each in facts if each.kind == "answer" and told & set(each.words)]
    assert len(moved) >= len(told)
    return moved
