"""Rules on what stands twice or looks alike: when each speaks, in which words, and when it does not."""

from __future__ import annotations

import make
from attrs import evolve
from checking import good, good_activity, in_dossier, said, with_activity
from make import when

from handlingsplan.model import (
    Serves,
    Verdict,
    Voice,
)


def test_h121_an_agency_is_the_plans_or_the_dossiers():
    own = (*make.dossier().agencies, make.agency("polisen", name="Polisen i länet"))
    assert in_dossier("H121", agencies=own) == [
        "agencies.toml [agency polisen] Id (id): Varning H121: ”polisen” finns redan bland planens myndigheter: "
        "Polisen. Ta bort den här om det är samma myndighet; annars ge den ett annat id."
    ]
    assert in_dossier("H121") == []


def test_h122_a_link_stands_once():
    twice = (make.link("m1", why="Ett skäl."), make.link("m1", why="Ett annat."))
    assert with_activity("H122", links=twice) == [
        "activities.toml [activity a1, links 2] Hur (serves): Fel H122: Kopplingen till ”m1” finns redan (nummer 1). "
        "Behåll en av dem, eller skilj dem åt i hur aktiviteten bidrar."
    ]
    assert with_activity("H122", links=(twice[0], evolve(twice[1], serves=Serves.PLANNED))) == []


def test_h123_a_voice_says_one_thing_at_a_time():
    twice = (make.status("pågår", "2009-06"), make.status("planerad", "juni 2009"))
    assert with_activity("H123", statuses=twice) == [
        "activities.toml [activity a1, statuses 2] Per (as_of): Fel H123: "
        "Läget per juni 2009 enligt myndigheten finns redan: ”pågår”, här ”planerad”. "
        "Behåll det som gäller, eller rätta dagen."
    ]
    assert with_activity("H123", statuses=(twice[0], evolve(twice[1], voice=Voice.COORDINATOR))) == []


def test_h124_parts_can_be_told_apart():
    twice = make.answer(parts=(make.answer_part("p1"), make.answer_part("p1")))
    assert in_dossier("H124", answers=(twice, make.answer(agency="polis"))) == [
        "answers.toml [answer f1-lst, parts 2] Id (id): Fel H124: ”p1” används redan av nummer 1. "
        "Ge den ena ett annat namn, eller ta bort den."
    ]
    assert in_dossier("H124", indicators=(make.indicator(observations=(make.observation(), make.observation())),)) == [
        "indicators.toml [indicator i1, observations 2] Period (period): Fel H124: ”2009” används redan av nummer 1. "
        "Ge den ena ett annat namn, eller ta bort den."
    ]
    assert in_dossier("H124", indicators=(make.indicator(observations=(make.observation(),)),)) == []


def test_h125_a_measure_is_decided_on_once():
    twice = (make.concern("b1"), make.concern("b2", verdict=Verdict.DOES_NOT))
    assert in_dossier("H125", concerns=twice) == [
        "concerns.toml [concern b2] Åtgärd (measure): Fel H125: Om ”m1” berör länet är redan sagt i ”b1”. "
        "Behåll det som gäller: berör eller berör inte."
    ]
    assert in_dossier("H125", concerns=(twice[0], evolve(twice[1], by=Voice.EVALUATOR))) == []


def test_h126_a_bodys_part_stands_in_one_record():
    assert in_dossier("H126", body_parts=(make.body_part("d1"), make.body_part("d2"))) == [
        "body_parts.toml [body_part d2] Myndighet (agency): Fel H126: Vad ”lst” gör står redan i ”d1”. "
        "För samman dem till en post med alla lägesangivelser."
    ]
    assert in_dossier("H126", body_parts=(make.body_part("d1"), make.body_part("d2", agency="polis"))) == []


def test_h127_names_tell_records_apart():
    own = (*make.dossier().agencies, make.agency("polis-2", name=" POLISEN "))
    assert in_dossier("H127", agencies=own) == [
        "agencies.toml [agency polis-2] Namn (name): Varning H127: ”polisen” heter likadant. "
        "Är det samma, behåll en av dem; annars skilj namnen åt."
    ]
    measures = (make.measure("m1", title="Utbilda"), make.measure("m2", title="utbilda"))
    assert said("H127", make.plan(measures=measures)) == [
        "plan/measures.toml [measure m2] Åtgärd (title): Varning H127: ”m1” heter likadant. "
        "Är det samma, behåll en av dem; annars skilj namnen åt."
    ]
    assert said("H127") == []


def test_h128_two_activities_are_likely_one():
    one, other = good_activity("a1", title="Kurs i Umeå"), good_activity("a2", title="kurs  i umeå")
    assert in_dossier("H128", activities=(one, other)) == [
        "activities.toml [activity a2] Aktivitet (title): Varning H128: ”a1” har samma rubrik, start och plats. "
        "Är det samma aktivitet, behåll en av dem; äger flera den, ge båda samma gemensamma nyckel."
    ]
    for change in ({"start": when("2009-03")}, {"places": ("Umeå",)}, {"title": "Kurs i Lycksele"}):
        assert in_dossier("H128", activities=(one, evolve(other, **change))) == []
    shared = tuple(evolve(each, common_key="kurs") for each in (one, other))
    assert in_dossier("H128", activities=shared) == []


def test_h128_a_bare_title_is_only_doubled_by_the_same_body():
    bare = [
        make.activity(name, title="Utbildning", roles=(make.role(by),)) for name, by in (("a1", "lst"), ("a2", "polis"))
    ]
    assert in_dossier("H128", activities=tuple(bare)) == []
    assert len(in_dossier("H128", activities=(bare[0], evolve(bare[0], id="a3")))) == 1


def test_h129_numbers_tell_measures_and_questions_apart():
    measures = (make.measure("m1", number=4), make.measure("m2", number=4))
    assert said("H129", make.plan(measures=measures)) == [
        "plan/measures.toml [measure m2] Nummer (number): Varning H129: Nummer 4 har redan ”m1”. "
        "Rätta det ena; en åtgärds nummer som inte är känt lämnas tomt."
    ]
    assert said("H129", make.plan(measures=(make.measure("m1"), make.measure("m2")))) == []


def test_h130_a_bodys_round_is_given_once():
    assert said("H130", None, good(), good(head=make.dossier_head(title="Kopian"))) == [
        "lan/2009/dossier.toml [dossier] Nyckel (body): Fel H130: "
        "Två underlag är från ”lan” och omgången ”2009”: ”Lägesrapport” och ”Kopian”. "
        "Ta med det ena, eller rätta nyckel eller omgång."
    ]
    assert said("H130", None, good(), good(round=make.round_("2010"))) == []


def test_h131_one_agency_takes_over():
    new = tuple(make.agency(name, succeeds=("polisen",)) for name in ("nya", "nyare"))
    agencies = (*make.plan().agencies, *new)
    assert said("H131", make.plan(agencies=agencies)) == [
        "plan/agencies.toml [agency nyare] Efterträder (succeeds): Varning H131: "
        "”nya” har också tagit över efter ”polisen”. "
        "Låt bara den som har tagit över uppdragen stå så: en utvärdering kan bara följa en av dem."
    ]
    own = (*make.dossier().agencies, new[1])
    assert len(said("H131", make.plan(agencies=agencies[:-1]), good(agencies=own))) == 1
    assert said("H131", make.plan(agencies=agencies[:-1])) == []
