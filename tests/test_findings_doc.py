"""docs/findings.md is held to the code: each code has a row, each row a code, and each code a test."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from handlingsplan.checks import CODES as CHECKED
from handlingsplan.checks import RULES
from handlingsplan.language import Text
from handlingsplan.store.faults import CODES as READ

ROOT = Path(__file__).parents[1]
CODE = re.compile(r"(?:H\d{3}|EXCEL\d\d|WORD\d\d)")
SEVERITIES = ("fel", "varning", "upplysning")
ROWS = {
    cells[0]: cells[1:]
    for line in (ROOT / "docs" / "findings.md").read_text("utf-8").splitlines()
    if (cells := [each.strip() for each in line.strip("|").split("|")]) and CODE.fullmatch(cells[0])
}


def in_code():
    """Every code that the core or a first-party plugin names."""
    for folder in ("handlingsplan", "plugins"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                    yield node.value


def in_tests():
    for file in (ROOT / "tests").rglob("*.py"):
        if file != Path(__file__):
            yield from CODE.findall(file.read_text("utf-8"))


def test_each_code_has_a_row_and_each_row_a_code():
    assert set(ROWS) == set(in_code())


def test_no_code_has_two_meanings():
    assert not CHECKED.keys() & READ.keys()
    assert len(RULES) == len(CHECKED)


def test_each_code_has_a_test():
    assert set(in_code()) - set(in_tests()) == set()


def test_rows_stand_in_the_order_of_their_codes():
    assert list(ROWS) == sorted(ROWS, key=lambda code: (code.rstrip("0123456789") != "H", code))


@pytest.mark.parametrize("code", ROWS)
def test_a_row_says_what_it_is_in_two_languages_how_much_it_weighs_and_what_to_do(code):
    swedish, english, severity, todo = ROWS[code]
    assert severity in SEVERITIES
    assert swedish
    assert english
    assert todo.endswith(".")


@pytest.mark.parametrize(("code", "about"), {**READ, **CHECKED}.items())
def test_a_row_says_what_the_code_says(code: str, about: Text):
    assert ROWS[code][0] == str(about)
    assert about.to("en") in (str(about), ROWS[code][1])  # Swedish until the catalogue has it


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_row_weighs_what_the_rule_weighs(rule):
    assert ROWS[rule.code][2] == SEVERITIES[rule.severity - 1]
