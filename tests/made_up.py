"""Another plan and another county, both made up: three levels of areas, 120 measures, other questions, every state.

Nothing in the code may know the plan that comes along; whoever needs a second one takes this.
"""

from __future__ import annotations

from itertools import cycle

import make

from handlingsplan.model import (
    ActionPlan,
    Activity,
    AgencyKind,
    Answer,
    AnswerState,
    CollaborationKind,
    Directed,
    DocumentState,
    Dossier,
    Measure,
    NeedKind,
    PriorityArea,
    Serves,
    Status,
    Verdict,
)
from handlingsplan.testing.hostile import TEXTS

MEASURES, ACTIVITIES = 120, 90
BODIES = ("lst", "kust", "skog", "fjall", "hamn", "skola")
STATUSES = [each for each in Status if each not in (Status.NOTHING, Status.NOT_APPLICABLE)]
SAID = {AnswerState.GIVEN: "Vi lyssnar.", AnswerState.NOTHING: "Inget än."}
PASTED = [words for words in TEXTS.values() if words.strip()]


def other_plan() -> ActionPlan:
    """A plan against noise at sea; no government has decided it."""
    return make.plan(
        head=make.plan_head(
            "tystare-hav", title="Handlingsplan för ett tystare hav", short="planen", declared=MEASURES + 5
        ),
        areas=tuple(_areas()),
        measures=tuple(_measure(number) for number in range(1, MEASURES + 1)),
        agencies=(
            make.agency("lansstyrelserna", name="Samtliga länsstyrelser", kind=AgencyKind.ALL),
            make.agency("havsverket", name="Havsverket"),
            make.agency("kustverket", name="Kustverket"),
        ),
        assignments=(make.assignment("ljud", given_to=("lansstyrelserna",), measures=("m3",)),),
        sources=(make.source("k1", address="https://example.org/hav/åäö"),),
    )


def _areas() -> list[PriorityArea]:
    found = []
    for a in range(1, 4):
        found.append(make.area(f"o{a}", number=str(a)))
        for b in range(1, 4):
            found.append(make.area(f"o{a}-{b}", number=f"{a}.{b}", within=f"o{a}"))
            found += [make.area(f"o{a}-{b}-{c}", number=f"{a}.{b}.{c}", within=f"o{a}-{b}") for c in (1, 2)]
    return found


def _measure(number: int) -> Measure:
    directed = [Directed.COUNTY_BOARDS, Directed.NATIONAL, Directed.OTHERS, Directed.UNKNOWN, Directed.COUNTY]
    to = directed[number % len(directed)]
    responsible = {Directed.COUNTY_BOARDS: ("lansstyrelserna",), Directed.NATIONAL: ("havsverket",)}.get(to, ())
    return make.measure(
        f"m{number}",
        title=f"Mät buller i farled {number}" + (" och pröva lägre fart" * 3 if number % 7 == 0 else ""),
        number=number,
        area=f"o{number % 3 + 1}-{number % 2 + 1}-{number % 2 + 1}" if number % 10 else f"o{number % 3 + 1}",
        directed_to=to,
        directed_county="24" if to is Directed.COUNTY else None,
        responsible=responsible,
        grants=(make.grant(250_000 * number, years=make.when("2008 – 2010")),) if number % 4 == 0 else (),
        sources=(make.citation(place=f"s. {number}"),),
    )


def other_dossier() -> Dossier:
    """A county's material under that plan: three questions, six bodies, ninety activities."""
    agencies = [make.agency(name, name=f"{name.title()}myndigheten", part_of="kustverket") for name in BODIES[1:]]
    return make.dossier(
        head=make.dossier_head(plan="tystare-hav", title="Tystare hav i länet"),
        agencies=(make.agency("lst", kind=AgencyKind.COUNTY_BOARD, part_of="lansstyrelserna"), *agencies),
        groups=(make.group(members=tuple(make.member(name) for name in BODIES)),),
        questions=tuple(make.question(f"q{n}", text=f"Vad har ni hört under vattnet ({n})?") for n in (1, 2, 3)),
        answers=tuple(_answers()),
        activities=tuple(_activity(number) for number in range(1, ACTIVITIES + 1)),
        concerns=(make.concern("b1", measure="m4", verdict=Verdict.OPEN), make.concern("b2", measure="m8")),
        body_parts=(make.body_part("d1", measure="m5", statuses=(make.status(Status.NOTHING),)),),
        governing_documents=tuple(
            make.governing_document(f"s{n}", state=state) for n, state in enumerate(DocumentState, 1)
        ),
        collaborations=tuple(
            make.collaboration(f"sam{n}", kind=kind, parties=("lst", "kust"))
            for n, kind in enumerate(CollaborationKind)
        ),
        needs=tuple(
            make.need(f"n{n}", kind=kind, agency="kust", text=words)
            for n, (kind, words) in enumerate(zip(NeedKind, cycle(PASTED), strict=False))
        ),
        situation_notes=(make.situation_note(text=PASTED[0]),),
        indicators=(
            make.indicator(observations=(make.observation("2008", value=0), make.observation("2009", value=7))),
        ),
        publications=(make.publication(),),
        own_texts=(make.own_text("forord", "Ett ord före.\n\nOch ett till."), make.own_text("slutsatser", PASTED[-1])),
    )


def _answers() -> list[Answer]:
    pairs = [(f"q{n}", body) for n in (1, 2, 3) for body in BODIES]
    return [
        make.answer(question=question, agency=body, state=state, text=SAID.get(state))
        for (question, body), state in zip(pairs, cycle(AnswerState), strict=False)
    ]


def _activity(number: int) -> Activity:
    words = PASTED[number % len(PASTED)]
    links = [make.link(f"m{number % MEASURES + 1}", serves=list(Serves)[number % len(Serves)])] if number % 5 else []
    links += [make.link(assignment="ljud")] if number % 11 == 0 else []
    return make.activity(
        f"a{number}",
        title=f"Lyssna vid boj {number}" if number % 9 else words[:300],
        description=words if number % 2 else None,
        roles=(make.role(BODIES[number % len(BODIES)]),),
        start=make.when(["2008", "hösten 2009", "2009-03-02", "slutet av oktober 2009"][number % 4]),
        links=tuple(links),
        statuses=(make.status(STATUSES[number % len(STATUSES)]),) if number % 6 else (),
    )
