"""Rules on links: the least dossier in which each has something to say, in which words, and one in which it has not."""

from __future__ import annotations

import make
import pytest
from attrs import evolve
from checking import good, good_activity, in_dossier, said, with_activity

from handlingsplan.checks import check
from handlingsplan.checks.reach import references
from handlingsplan.errors import Origin
from handlingsplan.model import (
    Refused,
    fingerprint,
    held,
)


def test_h101_an_id_leads_nowhere():
    wrong = good_activity(links=(make.link("m1", why="Skäl."), make.link("m3", why="Skäl.")))
    assert in_dossier("H101", activities=(wrong,)) == [
        "activities.toml [activity a1, links 2] Åtgärd (measure): Fel H101: "
        "”m3” finns inte bland underlagets eller planens åtgärder. Det här finns: m1, m2."
    ]
    assert with_activity("H101", links=(make.link("m2", why="Skäl."),)) == []


def test_h101_the_nearest_is_told_or_what_there_is():
    assert with_activity("H101", roles=(make.role("lansstyrelsen"),)) == [
        "activities.toml [activity a1, roles 1] Myndighet (agency): Fel H101: "
        "”lansstyrelsen” finns inte bland underlagets eller planens myndigheter och organisationer. "
        "Menade du ”lansstyrelserna”?"
    ]
    assert with_activity("H101", roles=(make.role("xyz"),)) == [
        "activities.toml [activity a1, roles 1] Myndighet (agency): Fel H101: "
        "”xyz” finns inte bland underlagets eller planens myndigheter och organisationer. "
        "Det här finns: lansstyrelserna, lst, polis, polisen."
    ]
    assert with_activity("H101", statuses=(make.status(evidence="e1"),)) == [
        "activities.toml [activity a1, statuses 1] Underlag (evidence): Fel H101: "
        "”e1” finns inte bland underlagets eller planens underlag. Det finns inga än."
    ]


def test_h101_a_plan_cannot_refer_to_a_dossier():
    assert said("H101", make.plan(measures=(make.measure(responsible=("lst",)),))) == [
        "plan/measures.toml [measure m1] Ansvarig (responsible): Fel H101: "
        "”lst” finns inte bland planens myndigheter och organisationer. Det här finns: lansstyrelserna, polisen."
    ]


def test_h101_a_source_may_be_the_plans_or_a_publication_of_the_dossier():
    cited = {"situation_notes": (make.situation_note(sources=(make.citation("k1"), make.citation("r1"))),)}
    plan = make.plan(sources=(make.source("k1"),))
    assert said("H101", plan, good(publications=(make.publication("r1"),), **cited)) == []
    assert said("H101", plan, good(**cited)) == [
        "situation_notes.toml [situation_note l1, sources 2] Källa (source): Fel H101: "
        "”r1” finns inte bland underlagets eller planens källor eller rapporter och kartläggningar. "
        "Det här finns: k1."
    ]


def everything_astray(kind):
    """One record of each noun of a dossier or a plan, all of whose references lead nowhere."""
    x = "ingenstans"
    records = {
        "dossier": {
            "head": make.dossier_head(agency=x),
            "agencies": (make.agency("lst", part_of=x),),
            "groups": (make.group(members=(make.member(x),)),),
            "assignments": (make.assignment(given_by=x, given_to=(x,), measures=(x,)),),
            "concerns": (make.concern(measure=x),),
            "activities": (make.activity(roles=(make.role(x),), part_of=x, links=(make.link(x), make.link(None, x))),),
            "body_parts": (make.body_part(agency=x, measure=x, statuses=(make.status(evidence=x),)),),
            "answers": (make.answer(question=x, agency=x, parts=(make.answer_part(mentions=(x, x)),)),),
            "governing_documents": (make.governing_document(agency=x, replaces=x, question=x),),
            "collaborations": (make.collaboration(parties=(x,), told_by=x),),
            "needs": (make.need(agency=x, to=(x,), met_by=(x,), question=x),),
            "situation_notes": (make.situation_note(told_by=x, sources=(make.citation(x),)),),
            "indicators": (make.indicator(agency=x, measures=(x,), activities=(x,)),),
            "publications": (make.publication(author_body=x),),
        },
        "plan": {
            "head": make.plan_head(sources=(make.citation(x),)),
            "areas": (make.area(within=x),),
            "measures": (make.measure(area=x, responsible=(x,), partners=(x,), sources=(make.citation(x),)),),
            "assignments": (make.assignment(given_by=x, given_to=(x,), measures=(x,)),),
            "agencies": (make.agency(part_of=x),),
        },
    }
    return records[kind]


@pytest.mark.parametrize("kind", ["plan", "dossier"])
def test_h101_every_reference_of_every_noun_is_looked_at(kind):
    astray = everything_astray(kind)
    owner = make.plan(**astray) if kind == "plan" else good(**astray)
    expected = sum(1 for _, records in held(owner) for record in records for _ in references(record))
    found = check(owner) if kind == "plan" else check(make.plan(), owner)
    assert len([each for each in found if each.code == "H101"]) == expected == {"plan": 10, "dossier": 33}[kind]


def test_h101_what_could_not_be_read_is_not_told_again():
    mentions = {"answers": (make.answer(parts=(make.answer_part(mentions=("a1",)),)), make.answer(agency="polis"))}
    row = Refused("activity", "a1", Origin("activities.toml", "activity", 1))
    file = Refused("file", "activities.toml", Origin("activities.toml"))
    other = Refused("activity", "a2", Origin("activities.toml", "activity", 2))
    assert in_dossier("H101", activities=(), refused=(row,), **mentions) == []
    assert in_dossier("H101", activities=(), refused=(file,), **mentions) == []
    assert len(in_dossier("H101", activities=(), refused=(other,), **mentions)) == 1


def test_h102_a_link_leads_to_one_thing():
    assert with_activity("H102", links=(make.link("m1", "u1", why="Skäl."),)) == [
        "activities.toml [activity a1, links 1] Åtgärd (measure): Fel H102: "
        "Både åtgärden ”m1” och uppdraget ”u1” är angivna. "
        "Ange antingen en åtgärd eller ett uppdrag; gör två av den om båda gäller."
    ]
    assert in_dossier("H102", body_parts=(make.body_part(measure=None),)) == [
        "body_parts.toml [body_part d1] Åtgärd (measure): Fel H102: Varken åtgärd eller uppdrag är angivet. "
        "Ange antingen en åtgärd eller ett uppdrag; gör två av den om båda gäller."
    ]
    assert in_dossier("H102", body_parts=(make.body_part(),)) == []


def test_h103_a_link_says_why():
    assert with_activity("H103", links=(make.link("m1"),)) == [
        "activities.toml [activity a1, links 1] Skäl (why): Varning H103: Kopplingen till ”m1” har inget skäl. "
        "Skriv varför aktiviteten hör dit, så att andra kan bedöma det."
    ]
    assert with_activity("H103", links=(make.link("m1", why="Det står så."),)) == []


def test_h104_a_confirmed_link_to_another_wording_is_to_be_confirmed_again():
    now = fingerprint(make.plan().measures[0])
    assert with_activity("H104", links=(make.link("m1", why="Skäl.", fingerprint="0123456789abcdef"),)) == [
        "activities.toml [activity a1, links 1] Fingeravtryck (fingerprint): Varning H104: "
        "”m1” har fått en annan lydelse sedan kopplingen bekräftades. "
        f"Läs lydelsen. Stämmer kopplingen ännu, skriv fingeravtrycket {now}."
    ]
    assert with_activity("H104", links=(make.link("m1", why="Skäl.", fingerprint=now),)) == []


def test_h104_an_assignments_text_is_part_of_its_wording():
    before = make.assignment("u1", text="Samordna i länet.")
    link = make.link(assignment="u1", why="Skäl.", fingerprint=fingerprint(before))
    for now, expected in ((before, 0), (evolve(before, text="Stödja i länet."), 1)):
        found = in_dossier("H104", assignments=(now,), activities=(good_activity(links=(link,)),))
        assert len(found) == expected


def test_h105_a_chain_goes_round():
    ring = (make.area("o1", within="o2"), make.area("o2", within="o3"), make.area("o3", within="o2"))
    assert said("H105", make.plan(areas=ring)) == [
        "plan/areas.toml [priority_area o2] Ingår i (within): Fel H105: Kedjan går runt: o2 → o3 → o2. "
        "Bryt den: något av dem måste stå överst."
    ]
    line = (make.area("o1"), make.area("o2", within="o1"), make.area("o3", within="o1"))
    assert said("H105", make.plan(areas=line)) == []


def test_h105_an_activity_is_no_part_of_itself():
    assert with_activity("H105", part_of="a1") == [
        "activities.toml [activity a1] Del av (part_of): Fel H105: Kedjan går runt: a1 → a1. "
        "Bryt den: något av dem måste stå överst."
    ]


def test_h105_the_plans_ring_is_told_of_once():
    ring = (
        make.agency("lansstyrelserna", name="Alla", part_of="polisen"),
        make.agency("polisen", part_of="lansstyrelserna"),
    )
    assert len(said("H105", make.plan(agencies=ring))) == 1


def test_h105_no_agency_has_taken_over_after_itself():
    ring = (
        make.agency("a", succeeds=("x", "b")),
        make.agency("b", succeeds=("c",)),
        make.agency("c", succeeds=("x", "a")),
        make.agency("x"),
    )
    assert in_dossier("H105", agencies=(*make.dossier().agencies, *ring)) == [
        "agencies.toml [agency a] Efterträder (succeeds): Fel H105: Kedjan går runt: a → b → c → a. "
        "Bryt den: något av dem måste stå överst."
    ]
    line = (ring[0], ring[1], evolve(ring[2], succeeds=("x",)), ring[3])
    assert in_dossier("H105", agencies=(*make.dossier().agencies, *line)) == []


def test_h106_the_dossier_follows_this_plan():
    assert in_dossier("H106", head=make.dossier_head(plan="annan")) == [
        "dossier.toml [dossier] Följer planen (plan): Fel H106: "
        "Underlaget följer planen ”annan”, men här används planen ”plan”. "
        "Välj rätt plan, eller rätta underlagets uppgift."
    ]
    assert in_dossier("H106", head=make.dossier_head(plan=None)) == []


def test_h107_what_a_source_says_twice_is_about_a_field():
    assert with_activity("H107", conflicts=(make.conflict("slut"),)) == [
        "activities.toml [activity a1, conflicts 1] Fält (field): Varning H107: "
        "Fältet ”slut” finns inte i den här posten."
    ]
    assert with_activity("H107", conflicts=(make.conflict("titel"),)) == [
        "activities.toml [activity a1, conflicts 1] Fält (field): Varning H107: "
        "Fältet ”titel” finns inte i den här posten. Menade du ”title”?"
    ]
    assert with_activity("H107", conflicts=(make.conflict("end"),)) == []
