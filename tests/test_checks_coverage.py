"""Rules on who does what, and on what a report carries: when each speaks, in which words, and when it does not."""

from __future__ import annotations

import make
import pytest
from attrs import evolve
from checking import OUTSIDE, good_activity, in_dossier, said, with_activity

from handlingsplan.model import (
    Directed,
    Part,
    Stated,
    Status,
)


def test_h321_an_activity_is_somebodys():
    assert with_activity("H321", roles=()) == [
        "activities.toml [activity a1] Myndigheter (roles): Fel H321: "
        "Aktiviteten har ingen myndighet och räknas därför inte hos någon. "
        "Ange vem som är ansvarig, eller åtminstone vem som medverkar."
    ]
    assert with_activity("H321", roles=(make.role(),)) == []


def test_h322_somebody_answers_for_an_activity():
    partners = (make.role("lst", Part.PARTNER), make.role("polis", Part.FUNDER))
    assert with_activity("H322", roles=partners) == [
        "activities.toml [activity a1] Myndigheter (roles): Varning H322: "
        "Ingen är ansvarig. Med är Länsstyrelsen, Polismyndigheten i länet. "
        "Ange vem som är ansvarig, om det är känt."
    ]
    assert with_activity("H322", roles=(*partners, make.role("polisen"))) == []


def test_h323_every_activity_has_come_some_way():
    assert with_activity("H323", statuses=()) == [
        "activities.toml [activity] Läge (statuses): Varning H323: Aktiviteter utan läge: 1 (a1). "
        "Ange hur långt de kommit och per vilken dag; annars blir det ”ingen uppgift”."
    ]
    assert in_dossier("H323") == []


@pytest.mark.parametrize("status", [Status.NOTHING, Status.NOT_APPLICABLE])
def test_h324_two_states_are_only_of_a_bodys_part(status):
    assert with_activity("H324", statuses=(make.status(status),)) == [
        "activities.toml [activity a1, statuses 1] Läge (status): Fel H324: "
        f"”{status.value}” sägs om en myndighets del, inte om en aktivitet. "
        "Ta bort aktiviteten och skriv läget bland uppgifterna om myndigheters del."
    ]
    assert in_dossier("H324", body_parts=(make.body_part(statuses=(make.status(status),)),)) == []


def test_h325_the_responsible_outside_the_group_are_told_of_once():
    outside = good_activity(roles=(make.role("kommunen"), make.role("polisen")))
    assert in_dossier("H325", activities=(outside,), agencies=OUTSIDE) == [
        "activities.toml [activity] Myndigheter (roles): Upplysning H325: "
        "Ansvariga utanför samordningsgruppen: Kommunen."
    ]
    partner = good_activity(roles=(make.role(), make.role("kommunen", Part.PARTNER)))
    assert in_dossier("H325", activities=(partner,), agencies=OUTSIDE) == []
    assert in_dossier("H325", activities=(outside,), agencies=OUTSIDE, groups=()) == []


def test_h326_an_assignment_is_given_to_somebody():
    assert in_dossier("H326", assignments=(make.assignment(given_to=()),)) == [
        "assignments.toml [assignment u1] Givet till (given_to): Varning H326: Uppdraget är inte givet till någon. "
        "Ange vem som har fått det."
    ]
    assert len(said("H326", make.plan(assignments=(make.assignment(given_to=()),)))) == 1
    assert in_dossier("H326", assignments=(make.assignment(),)) == []


def test_h327_a_measure_stands_in_an_area():
    homeless = make.measure(area=None)
    assert said("H327", make.plan(measures=(homeless,))) == [
        "plan/measures.toml [measure m1] Insatsområde (area): Varning H327: "
        "Åtgärden hör inte till något insatsområde. Ange området, eller skriv att det är ”ej utsagt”."
    ]
    assert said("H327", make.plan(measures=(evolve(homeless, area_stated=Stated.UNKNOWN),))) == []
    assert said("H327", make.plan(measures=(homeless,), areas=())) == []


def test_h328_a_plan_holds_no_more_than_it_says():
    assert said("H328", make.plan(head=make.plan_head(declared=1))) == [
        "plan/plan.toml [plan plan] Antal åtgärder enligt planen (declared): Fel H328: "
        "Planen anger 1 åtgärder men här finns 2. "
        "Rätta antalet, eller ta bort den åtgärd som inte hör till planen."
    ]
    for declared in (2, 36, None):
        assert said("H328", make.plan(head=make.plan_head(declared=declared))) == []


def test_h329_a_certain_county_is_named():
    directed = make.measure(directed_to=Directed.COUNTY)
    assert said("H329", make.plan(measures=(directed,))) == [
        "plan/measures.toml [measure m1] Riktad till län (kod) (directed_county): Varning H329: "
        "Åtgärden är riktad till ett visst län, men inte vilket. "
        "Ange länets kod; annars räknas åtgärden inte till dem som berör ett län."
    ]
    assert said("H329", make.plan(measures=(evolve(directed, directed_county="24"),))) == []


def test_h421_own_words_have_a_place():
    assert in_dossier("H421", own_texts=(make.own_text("forrord"),)) == [
        "texter [own_text forrord] Id (id): Varning H421: Ingen rapport har platsen ”forrord”, "
        "så texten kommer inte med. Menade du ”forord”?"
    ]
    assert len(in_dossier("H421", own_texts=(make.own_text("atgard-m9"),))) == 1
    known = ("forord", "insatsomrade-o1", "atgard-m1", "myndighet-polisen", "myndighet-polis", "bilaga", "bilaga-2")
    assert in_dossier("H421", own_texts=tuple(map(make.own_text, known))) == []


def test_h422_a_file_can_be_known_again():
    assert in_dossier("H422", evidence=(make.evidence(file="kurs.pdf"),)) == [
        "publications.toml [evidence e1] SHA-256 (sha256): Varning H422: Filen ”kurs.pdf” saknar kontrollsumma. "
        "Skriv filens SHA-256, så att den kan kännas igen senare."
    ]
    assert in_dossier("H422", evidence=(make.evidence(file="kurs.pdf", sha256="0" * 64), make.evidence("e2"))) == []
