"""Rules on money and counts: when each speaks, in which words, and when it does not."""

from __future__ import annotations

from decimal import Decimal

import make
import pytest
from checking import in_dossier

from handlingsplan.model import Aim

MONEY = "assignment_reports.toml [assignment_report redovisning, money {n}]"
VALUE = "indicators.toml [indicator i1, observations 1]"


def with_money(code, *several):
    return in_dossier(code, assignment_reports=(make.assignment_report(money=several),))


def with_value(code, **fields):
    return with_indicator(code, observations=(make.observation(**fields),))


def with_indicator(code, **fields):
    return in_dossier(code, indicators=(make.indicator(**fields),))


def test_h351_no_more_is_gone_than_was_granted():
    assert with_money("H351", make.money(), make.money("2010", granted=100_000, used=90_000, repaid=20_000)) == [
        f"{MONEY.format(n=2)} Beviljat (granted): Varning H351: "
        "110\N{NO-BREAK SPACE}000 kronor är använt och återbetalt, men 100\N{NO-BREAK SPACE}000 är beviljat. "
        "Rätta beloppen. Kom pengarna från annat håll också, skriv det i anmärkningen."
    ]
    assert with_money("H351", make.money(granted=100, used=90, repaid=10)) == []
    assert with_money("H351", make.money(granted=None, used=90)) == []
    assert len(with_money("H351", make.money(granted=0, used=1))) == 1


def test_h352_no_time_has_two_amounts():
    assert with_money("H352", make.money("2009"), make.money("2008"), make.money("2009 – 2010", used=None)) == [
        f"{MONEY.format(n=3)} Beviljat (granted): Varning H352: 2009 – 2010 går in i 2009, så bara det ena beloppet "
        "räknas. Skriv varje års belopp för sig, eller bara det sammanlagda."
    ]


def test_h352_what_was_granted_for_years_together_may_be_used_year_by_year():
    together = make.money("2009 – 2010", used=None)
    assert with_money("H352", together, make.money("2009", granted=None), make.money("2010", granted=None)) == []
    assert with_money("H352", make.money("2009"), make.money("2010")) == []


def test_h124_two_amounts_of_one_period_cannot_be_told_apart():
    twice = (make.money(used=None), make.money())
    assert with_money("H124", *twice) == [
        f"{MONEY.format(n=2)} År (period): Fel H124: ”2009” används redan av nummer 1. "
        "Ge den ena ett annat namn, eller ta bort den."
    ]
    assert with_money("H352", *twice) == []


def test_h353_nothing_is_fewer_than_none():
    assert with_money("H353", make.money(repaid=-50_000)) == [
        f"{MONEY.format(n=1)} Återbetalt (repaid): Fel H353: -50000 är mindre än noll. "
        "Skriv antalet eller beloppet utan minustecken."
    ]
    assert with_value("H353", men=-1) == [
        f"{VALUE} Män (men): Fel H353: -1 är mindre än noll. Skriv antalet eller beloppet utan minustecken."
    ]
    assert with_money("H353", make.money(used=0)) == []
    assert with_value("H353", people=0, value=Decimal(-3)) == []


@pytest.mark.parametrize(
    "counts",
    [
        {"people": 40, "women": 30, "men": 11},
        {"people": 40, "women": 41},
        {"people": 42, "women": 30, "men": 10, "unknown": 1},
    ],
)
def test_h354_women_men_and_unknown_are_all_people(counts):
    told = sum(counts.values()) - counts["people"]
    assert with_value("H354", **counts) == [
        f"{VALUE} Personer (people): Varning H354: "
        f"Kvinnor, män och okänt är {told}, men personerna är {counts['people']}. "
        "Rätta det som är fel; det som inte är känt utelämnas."
    ]


@pytest.mark.parametrize(
    "counts",
    [
        {"people": 40, "women": 30},
        {"people": 40, "women": 30, "men": 5},
        {"people": 40, "women": 30, "men": 9, "unknown": 1},
        {"people": 0, "women": 0, "men": 0, "unknown": 0},
        {"women": 30, "men": 11},
        {"people": 40},
    ],
)
def test_h354_those_whose_sex_nobody_tells_are_no_fault(counts):
    assert with_value("H354", **counts) == []


def test_h355_one_may_come_twice_but_not_less_than_once():
    assert with_value("H355", people=40, attendances=12) == [
        f"{VALUE} Deltagartillfällen (attendances): Varning H355: 40 personer men bara 12 deltagartillfällen. "
        "Den som kommer två gånger är en person och två tillfällen. Har talen bytt plats?"
    ]
    assert with_value("H355", people=12, attendances=12) == []
    assert with_value("H355", people=12) == []


def test_h356_what_may_be_summed_has_something_to_sum():
    attended = (make.observation("2008"), make.observation(attendances=12))
    assert with_indicator("H356", sums=True, observations=attended) == [
        "indicators.toml [indicator i1] Får summeras (sums): Varning H356: "
        "Bara deltagartillfällen är angivna, och de summeras alltid. "
        "Skriv antalet personer om det är känt, eller ta bort uppgiften."
    ]
    assert with_indicator("H356", observations=attended) == []
    for told in ({"people": 0, "attendances": 0}, {"value": Decimal(1)}, {}):
        assert with_indicator("H356", sums=True, observations=(make.observation(**told),)) == []


def test_h357_a_training_says_what_it_is_for():
    assert with_indicator("H357", profession="polis") == [
        "indicators.toml [indicator i1] Utbildningens syfte (aim): Varning H357: "
        "Yrkesgruppen är angiven men inte syftet, så indikatorn räknas inte bland utbildningarna. "
        "Ange syftet, eller ta bort yrkesgruppen om det inte är en utbildning."
    ]
    assert with_indicator("H357", profession="polis", aim=Aim.DISCOVERY) == []
    assert with_indicator("H357", aim=Aim.DISCOVERY) == []
