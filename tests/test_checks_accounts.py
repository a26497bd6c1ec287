"""Rules on what agencies account for: when each speaks, in which words, and when it does not."""

from __future__ import annotations

import make
import pytest
from checking import good, in_dossier, said
from make import when

from handlingsplan.model import CarriedOut, NeedOutcome

PLACE = "assignment_reports.toml [assignment_report redovisning]"
DAYS = {"decided": when("2008-09-11"), "received": when("2009-03-15")}


def with_report(code, plan=None, **fields):
    return said(code, plan, good(assignment_reports=(make.assignment_report(**fields),)))


def test_a_whole_account_has_nothing_said_of_it():
    whole = make.assignment_report(
        **DAYS, carried_out=CarriedOut.AS_DECIDED, output="Utbildade.", money=(make.money("2008"), make.money("2009"))
    )
    codes = [f"H{n}" for n in (*range(341, 347), *range(351, 358))]
    assert [each for code in codes for each in said(code, None, good(assignment_reports=(whole,)))] == []


def test_h341_an_account_is_of_something():
    assert with_report("H341", measure=None) == [
        f"{PLACE} Åtgärd (measure): Varning H341: "
        "Varken åtgärd eller uppdrag är angivet, så redovisningen räknas inte för någon åtgärd. "
        "Ange åtgärden, uppdraget eller båda."
    ]
    assert with_report("H341", measure=None, assignment="u1") == []
    assert with_report("H341", assignment="u1") == []


def test_h342_a_report_comes_after_the_decision():
    assert with_report("H342", decided=when("hösten 2008"), received=when("våren 2008")) == [
        f"{PLACE} Redovisning mottagen (received): Varning H342: "
        "Redovisningen kom våren 2008, före beslutet (hösten 2008). Rätta den ena dagen."
    ]
    assert with_report("H342", decided=when("2008"), received=when("våren 2008")) == []
    assert with_report("H342", received=when("våren 2008")) == []


def test_h343_what_comes_after_the_round_is_told_in_the_next():
    assert with_report("H343", decided=when("2009-11"), received=when("2009-10-21")) == [
        f"{PLACE} Beslutat (decided): Varning H343: "
        "2009-11 är efter den dag som omgångens rapporter gäller (2009-10-20). "
        "Rätta dagen, eller skriv uppgiften i nästa omgång.",
        f"{PLACE} Redovisning mottagen (received): Varning H343: "
        "2009-10-21 är efter den dag som omgångens rapporter gäller (2009-10-20). "
        "Rätta dagen, eller skriv uppgiften i nästa omgång.",
    ]
    assert with_report("H343", received=when("hösten 2009")) == []
    late = make.assignment_report(received=when("2009-10-21"))
    assert in_dossier("H343", assignment_reports=(late,), round=make.round_(published=None, closes=None)) == []


@pytest.mark.parametrize("fields", [{"output": "Kurser."}, {"carried_out": CarriedOut.CANNOT_TELL}, {"use": "Ja."}])
def test_h344_what_is_not_coded_is_not_told(fields):
    assert with_report("H344", not_coded=True, **fields) == [
        f"{PLACE} Ej kodad (not_coded): Varning H344: Redovisningen är märkt ”ej kodad”, men det står vad den säger. "
        "Ta bort märket om den är kodad; annars ta bort det som ingen har kodat."
    ]
    assert with_report("H344", **fields) == []
    assert with_report("H344", not_coded=True, received=when("2009-03-15"), note="En pärm.") == []


@pytest.mark.parametrize("verdict", [CarriedOut.PARTLY, CarriedOut.NOT])
def test_h345_what_is_not_wholly_done_has_a_reason(verdict):
    assert with_report("H345", carried_out=verdict, reason=" ") == [
        f"{PLACE} Skäl (reason): Varning H345: ”{verdict.value}”, men skälet saknas. "
        "Skriv varför, eller att myndigheten inte har sagt det."
    ]
    assert with_report("H345", carried_out=verdict, reason="Tiden räckte inte.") == []


@pytest.mark.parametrize("verdict", [CarriedOut.AS_DECIDED, CarriedOut.CANNOT_TELL, None])
def test_h345_nothing_else_has_to_be_explained(verdict):
    assert with_report("H345", carried_out=verdict) == []


def test_h346_the_responsible_accounts_for_a_measure():
    assert with_report("H346", measure="m1") == [
        f"{PLACE} Myndighet (agency): Upplysning H346: Polisen redovisar, men ansvarig är Samtliga länsstyrelser. "
        "Åtgärdens läge i landet följer av vad den ansvariga redovisar; det här står bredvid."
    ]
    assert with_report("H346", measure="m1", agency="lst") == []  # a part of the county boards
    assert with_report("H346", agency="polis") == []
    assert with_report("H346", measure="m9") == []  # leads nowhere, which is H101's to tell
    assert with_report("H346", measure="m1", agency="okand") == []
    assert with_report("H346", make.plan(measures=(make.measure("m2"),))) == []


def test_h346_who_was_given_an_assignment_accounts_for_it():
    plan = make.plan(assignments=(make.assignment(given_to=("lansstyrelserna",)),))
    assert with_report("H346", plan, measure=None, assignment="u1") == [
        f"{PLACE} Myndighet (agency): Upplysning H346: Polisen redovisar, men ansvarig är Samtliga länsstyrelser."
    ]
    assert with_report("H346", plan, measure=None, assignment="u1", agency="lst") == []


def test_h346_who_has_taken_over_is_responsible():
    agencies = (
        *make.plan().agencies,
        make.agency("nya", name="Nya polisen", succeeds=("nyare",)),
        make.agency("nyare", name="Nyare polisen", succeeds=("polisen",)),
    )
    plan = make.plan(agencies=agencies)
    assert with_report("H346", plan, agency="nya") == []
    new = make.plan(agencies=agencies, measures=(make.measure("m2", responsible=("nya",)),))
    assert with_report("H346", new, agency="polisen") == []


def test_h330_what_became_of_a_need_has_a_ground():
    assert in_dossier("H330", needs=(make.need(outcome=NeedOutcome.MET),)) == [
        "needs.toml [need n1] Skäl till vad det blev (outcome_reason): Varning H330: "
        "”mött”, men varken skäl eller någon aktivitet är angivet. "
        "Skriv skälet, eller ange vilka aktiviteter som har mött det."
    ]
    for ground in ({"outcome_reason": "Utbildningen hölls."}, {"met_by": ("a1",)}):
        assert in_dossier("H330", needs=(make.need(outcome=NeedOutcome.NOT, **ground),)) == []
    assert in_dossier("H330", needs=(make.need(),)) == []
