"""The annex on what figures rest on: short in the document, whole in the workbook, and the rule found by its name."""

from __future__ import annotations

from collections import Counter

import openpyxl
import pytest
from finished_text import docx_lines
from judges.prose import W
from nations import nation
from rounds import section, words
from word_file import written

from handlingsplan.compose import evaluation_report
from handlingsplan.compose.evaluation.rules import RULES
from handlingsplan.export import export
from handlingsplan.followup import follow_up
from handlingsplan.plugins import load_plugins
from handlingsplan.report import TableView, row_mark
from handlingsplan.report import figures_of as printed_in

COMMAND = "forklara NYCKEL MAPP"


@pytest.fixture(scope="module")
def made():
    found = nation(5)
    return evaluation_report(follow_up(found.plan, found.dossiers, evaluation=found.evaluation))


@pytest.fixture(scope="module")
def word(made, tmp_path_factory):
    return written(made, tmp_path_factory.mktemp("explained"))


def test_the_document_has_each_figures_name_value_and_numbers_and_not_its_rule_again(made, word):
    heads = ["Siffra", "Värde", "Poster som räknas", "Poster i nämnaren"]
    (shown,) = (table for table in word.tables if table[0][0] == "Siffra")
    assert shown[0] == heads
    assert len(shown) - 1 == len([key for key in printed_in(made) if key in dict.fromkeys(rows(made))])
    assert [each.key for each in made.table("figures").columns] == ["what", "value", "rule", "part", "whole", "key"]


def rows(made):
    (view,) = (each for each in section(made, "siffror").blocks if isinstance(each, TableView))
    return view.rows


def test_a_programs_command_is_in_the_workbook_only(made, word, tmp_path):
    assert not [line for line in docx_lines(word.path) if COMMAND in line]
    book = openpyxl.load_workbook(
        export(made, tmp_path / "u.xlsx", plugins=load_plugins(), exporter="excel").path, read_only=True
    )
    sheets = (sheet.iter_rows(values_only=True) for sheet in book)
    assert [cell for rows in sheets for row in rows for cell in row if COMMAND in str(cell)]


def test_every_figure_in_the_document_leads_to_its_row(made, word):
    assert word.marks.figures.keys() - {"plan.known"} <= set(rows(made))
    leading = {link for link in word.body.iter(f"{W}hyperlink") for each in link.iter(f"{W}bookmarkStart")}
    assert {each.get(f"{W}anchor") for each in leading} >= {f"_hp{row_mark('figures', key)}" for key in rows(made)}
    assert {each.get(f"{W}anchor") for each in leading} <= set(word.bookmarks)
    assert "I dokumentet på skärmen leder varje siffra hit." in words(section(made, "siffror").blocks)


def test_the_rule_is_found_by_the_name_of_the_figure(made):
    told = words(section(made, "siffror").blocks)
    assert f"i tabellen {made.table('figure_rules').title} i avsnittet ”{section(made, 'regler').title}”" in told
    rules = {row.cells[0]: row.cells[1] for row in made.table("figure_rules").rows}
    for row in made.table("figures").rows:
        name, _, rule, *_ = row.cells
        (label,) = (each for each in rules if name == each or name.startswith(f"{each} – "))
        assert rules[label] == rule


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_two_rules_have_one_name(language):
    labels = Counter(each.label.to(language) for each in RULES.values())
    assert [label for label, times in labels.items() if times > 1] == []
    assert not [(one, other) for one in labels for other in labels if other.startswith(f"{one} – ")]
