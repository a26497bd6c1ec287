"""docs/findings.md is held to the code: each code has a row, each row a code, and each code a test."""

from __future__ import annotations

import re
from pathlib import Path

from sources import constants

from handlingsplan.checks import CODES as CHECKED
from handlingsplan.checks import RULES
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
    return set(filter(CODE.fullmatch, constants()))


def in_tests():
    for file in (ROOT / "tests").rglob("*.py"):
        if file != Path(__file__):
            yield from CODE.findall(file.read_text("utf-8"))


def test_each_code_has_a_row_and_each_row_a_code():
    assert set(ROWS) == in_code()


def test_no_code_has_two_meanings():
    assert not CHECKED.keys() & READ.keys()
    assert len(RULES) == len(CHECKED)


def test_each_code_has_a_test():
    assert in_code() - set(in_tests()) == set()


def test_rows_stand_in_the_order_of_their_codes():
    assert list(ROWS) == sorted(ROWS, key=lambda code: (code.rstrip("0123456789") != "H", code))


def test_a_row_says_what_it_is_in_two_languages_how_much_it_weighs_and_what_to_do():
    assert {code: row for code, row in ROWS.items() if len(row) != 4 or not all(row)} == {}
    assert {code: weight for code, (_, _, weight, _) in ROWS.items() if weight not in SEVERITIES} == {}
    assert {code: todo for code, (_, _, _, todo) in ROWS.items() if not todo.endswith(".")} == {}


def test_a_row_says_what_the_code_says():
    said = {code: (str(about), about.to("en")) for code, about in {**READ, **CHECKED}.items()}
    assert {code: ROWS[code][0] for code in said} == {code: swedish for code, (swedish, _) in said.items()}
    # Swedish until the catalogue has it.
    english = {code: (each, ROWS[code][1]) for code, (swedish, each) in said.items() if each != swedish}
    assert {code: both for code, both in english.items() if both[0] != both[1]} == {}


def test_a_row_weighs_what_the_rule_weighs():
    assert {each.code: ROWS[each.code][2] for each in RULES} == {
        each.code: SEVERITIES[each.severity - 1] for each in RULES
    }
