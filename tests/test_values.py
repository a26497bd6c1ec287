"""Reading is strict: a value of another type is a finding, whatever a program could make of it."""

from __future__ import annotations

import tomllib
from decimal import Decimal

import pytest

from handlingsplan.errors import Origin
from handlingsplan.model import Activity, Indicator, Measure, PlanHead
from handlingsplan.store.files import parse_toml
from handlingsplan.store.structure import read_record

REQUIRED = {
    Activity: 'id = "a"\ntitle = "A"\n',
    Measure: 'id = "m"\ntitle = "M"\n',
    Indicator: 'id = "i"\ntitle = "I"\nunit = "antal"\n',
    PlanHead: 'id = "p"\ntitle = "P"\n',
}


def read(noun, line):
    record, findings = read_record(noun, parse_toml(REQUIRED[noun] + line), Origin("x.toml"))
    assert (record is None) == bool(findings)
    return record, [str(each.text) for each in findings]


@pytest.mark.parametrize(
    ("noun", "line", "said"),
    [
        (Activity, "note = 3", "Här ska stå en text, men det står ett heltal: 3."),
        (Activity, "note = true", "Här ska stå en text, men det står sant eller falskt (true, false): true."),
        (Activity, 'note = ["a"]', "Här ska stå en text, men det står en lista."),
        (Activity, "note = { a = 1 }", "Här ska stå en text, men det står en tabell."),
        (Activity, "note = 2009-06-30", "Här ska stå en text, men det står ett datum: 2009-06-30."),
        (Activity, "note = 12:00:00", "Här ska stå en text, men det står ett klockslag: 12:00:00."),
        (Activity, 'places = "taxi"', "Här ska stå en lista: [ … ], men det står texten ”taxi”."),
        (Activity, 'places = ["a", ["b"]]', "Här ska stå en text, men det står en lista."),
        (Activity, 'own_initiative = "true"', "Här ska stå true eller false, men det står texten ”true”."),
        (Activity, "own_initiative = 1", "Här ska stå true eller false, men det står ett heltal: 1."),
        (
            Activity,
            "links = { measure = 'm' }",
            "Här ska stå en lista av tabeller, med dubbla hakparenteser, men det står en tabell.",
        ),
        (Activity, "links = ['m']", "Här ska stå en tabell, men det står texten ”m”."),
        (Activity, "start = 2009", "Det går inte att läsa ett heltal: 2009 som en tid."),
        (Activity, "start = 2009-06-30T12:00:00", "Det går inte att läsa en tidpunkt: 2009-06-30 12:00:00 som en tid."),
        (Activity, "scope = 1", "Här ska stå en text, men det står ett heltal: 1."),
        (Measure, "number = 3.0", "Här ska stå ett heltal, men det står ett decimaltal: 3.0."),
        (Measure, "number = true", "Här ska stå ett heltal, men det står sant eller falskt (true, false): true."),
        (Measure, 'number = "3"', "Här ska stå ett heltal, men det står texten ”3”."),
        (Measure, "number_among = [11, 12.0]", "Här ska stå ett heltal, men det står ett decimaltal: 12.0."),
        (Indicator, 'target = "3"', "Här ska stå ett tal, men det står texten ”3”."),
        (Indicator, "target = true", "Här ska stå ett tal, men det står sant eller falskt (true, false): true."),
        (Indicator, "target = nan", "Här ska stå ett tal, men det står ett decimaltal: NaN."),
        (Indicator, "target = inf", "Här ska stå ett tal, men det står ett decimaltal: Infinity."),
        (PlanHead, "made_up = 0", "Här ska stå true eller false, men det står ett heltal: 0."),
    ],
)
def test_nothing_is_converted(noun, line, said):
    assert read(noun, line) == (None, [said])


@pytest.mark.parametrize(
    ("noun", "line", "key", "value"),
    [
        (Indicator, "target = 3", "target", Decimal(3)),
        (Indicator, "target = 0.1", "target", Decimal("0.1")),
        (Indicator, "target = 0", "target", Decimal(0)),
        (Measure, "number = 0", "number", 0),
        (Activity, "places = []", "places", ()),
        (Activity, "own_initiative = false", "own_initiative", False),
        (Activity, "note = '  kvar  '", "note", "  kvar  "),
        (Activity, "", "note", None),
    ],
)
def test_what_is_right_is_kept_as_it_is(noun, line, key, value):
    record, _ = read(noun, line)
    assert getattr(record, key) == value
    assert type(getattr(record, key)) is type(value)


def test_a_long_value_is_shortened_in_the_finding_only():
    _, (said,) = read(Activity, f'start = "{"lång " * 9000}"')
    assert said == f"Det går inte att läsa texten ”{('lång ' * 12)[:59]}…” som en tid."


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("a", "ett likhetstecken saknas efter nyckeln"),
        ("a = ”text”", "värdet efter likhetstecknet går inte att läsa"),
        ('a = "x" b = 1', "det står något mer efter värdet"),
        ("å = 1", "raden är varken en tabell, en uppgift eller en kommentar"),
        ("[a.å]", "nyckeln går inte att läsa"),
        ('a = "x', "ett citattecken saknas i slutet av texten"),
        ('a = "x\n', "ett citattecken saknas i slutet av texten"),
        ('a = """x', "ett citattecken saknas i slutet av texten"),
        ("a = 'x", "ett citattecken saknas i slutet av texten"),
        ('a = "C:\\mapp"', "ett omvänt snedstreck i texten går inte att läsa"),
        ('a = "C:\\users"', "ett omvänt snedstreck i texten går inte att läsa"),
        ('a = "\\ud800"', "ett omvänt snedstreck i texten går inte att läsa"),
        ("a = 1\na = 2", "samma nyckel står två gånger"),
        ("a = { b = 1, b = 2 }", "samma nyckel står två gånger"),
        ("[a]\n[a]", "samma tabell står två gånger"),
        ("a = [1", "en lista saknar ] i slutet"),
        ("a = [1 2]", "en lista saknar ] i slutet"),
        ("a = { b = 1", "en tabell saknar } i slutet"),
        ("[a", "en hakparentes saknas i slutet av raden"),
        ("[[a]", "en hakparentes saknas i slutet av raden"),
        ("a = 2009-02-30", "datumet finns inte i kalendern"),
        ("a = " + "9" * 5000, "raden går inte att läsa som TOML"),
        ("\x00", "raden är varken en tabell, en uppgift eller en kommentar"),
    ],
)
def test_broken_toml_is_told_in_the_words_of_who_writes_it(source, said):
    with pytest.raises(Exception, match="H002") as error:
        parse_toml(source)
    assert said in str(error.value.text)
    with pytest.raises(ValueError):  # noqa: PT011 - tomllib finds it broken too
        tomllib.loads(source)
