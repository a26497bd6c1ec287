"""Länens underlag: några svarar varje gång, några en gång, någon aldrig, och ett har bara skickat en rapport."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import handlingsplan as hp
from handlingsplan import AgencyKind

from .activities import County, again, first
from .answers import answers, needs, questions, silence, trainings
from .drawing import MADE_UP, when
from .own import with_own
from .words import MUNICIPALITIES, SEATS

NEVER = ("09",)
"""Länet som aldrig svarar."""
ONCE = {"10": "2010", "19": "2009"}
"""Län som svarar en gång."""
ONLY_A_FILE = ("07",)
"""Länet som bara har skickat en rapport, som ingen har kodat."""
NATIONAL = ("polismyndigheterna", "socialstyrelsen")


def county_dossiers(
    draw: Random, code: str, name: str, plan: hp.ActionPlan, activities: int, rounds: tuple[str, ...]
) -> Iterator[hp.Dossier]:
    """Yield a county's dossiers, round by round."""
    if code in NEVER:
        return
    county = _county(code, plan)
    before: hp.Dossier | None = None
    for year in rounds:
        if ONCE.get(code, year) != year or (code not in ONCE and draw.random() < 0.06 and year != rounds[-1]):
            continue
        if code == "24" and year == "2009":  # det verkliga underlaget läggs dit i stället
            continue
        before = _dossier(draw, county, name, year, before, activities)
        yield with_own(before)


def _county(code: str, plan: hp.ActionPlan) -> County:
    body = body_of(code)
    board = "lansstyrelsen-stockholm" if code == "01" else f"lansstyrelsen-{body}"
    own = (board, f"kommun-{body}", f"polis-{body}", f"landsting-{body}", f"jour-{body}")
    return County(code, board, own, SEATS[code], tuple(each.id for each in plan.measures))


def body_of(code: str) -> str:
    """Return the key of a county's dossiers: that of its board."""
    if code == "24":
        return "vasterbotten"
    return f"lan-{code}"


def _dossier(
    draw: Random, county: County, name: str, year: str, before: hp.Dossier | None, activities: int
) -> hp.Dossier:
    only_a_file = county.code in ONLY_A_FILE
    told = () if only_a_file else _activities(draw, county, year, before, activities)
    body = body_of(county.code)
    return hp.Dossier(
        head=hp.DossierHead(
            body=body, title=f"{name} {year} ({MADE_UP})", agency=county.board, plan="skr-2007-08-167", made_up=True
        ),
        county=hp.County(code=county.code, name=name),
        round=_round(year),
        questions=questions(),
        agencies=_agencies(county),
        groups=(_group(county),),
        activities=told,
        answers=silence(county.bodies) if only_a_file else answers(draw, county.bodies, year),
        needs=() if only_a_file else needs(draw, county.board, told, before.needs if before else (), year),
        indicators=() if only_a_file else trainings(draw, county.bodies[1], year),
        publications=(_report(county, name, year),) if only_a_file else (),
        assignment_reports=(_received(county, year),) if only_a_file else (),
        governing_documents=_documents(draw, county),
        situation_notes=(
            hp.SituationNote(
                id="lagesbild",
                text=f"Myndigheterna i länet ser frågan som begränsad i omfattning ({MADE_UP}).",
                certainty=hp.NoteCertainty.JUDGEMENT,
                told_by=county.board,
            ),
        ),
    )


def _activities(
    draw: Random, county: County, year: str, before: hp.Dossier | None, number: int
) -> tuple[hp.Activity, ...]:
    if before is None:
        return first(draw, county, year, number)
    return again(draw, county, before.activities, year, number)


def _round(year: str) -> hp.Round:
    return hp.Round(
        id=year,
        title=f"Omgång {year}",
        period=when(year),
        asked=when(f"{year}-02-01"),
        closes=when(f"{year}-12-15"),
        published=when(f"{year}-12-31"),
    )


def _agencies(county: County) -> tuple[hp.Agency, ...]:
    board, municipality, police, region, helpline = county.bodies
    own = (
        hp.Agency(id=municipality, name=MUNICIPALITIES[county.code], kind=AgencyKind.MUNICIPALITY, county=county.code),
        hp.Agency(
            id=police,
            name=f"Polismyndigheten i {county.seat}",
            kind=AgencyKind.NATIONAL,
            part_of="polismyndigheterna",
            county=county.code,
        ),
        hp.Agency(id=region, name=f"Landstinget i {county.seat}", kind=AgencyKind.REGION, county=county.code),
        hp.Agency(id=helpline, name=f"Kvinnojouren i {county.seat}", kind=AgencyKind.ORGANISATION, county=county.code),
    )
    if board == "lansstyrelsen-stockholm":  # den står i planen
        return own
    name = f"Länsstyrelsen i {county.seat}"
    mine = hp.Agency(id=board, name=name, kind=AgencyKind.COUNTY_BOARD, part_of="lansstyrelserna", county=county.code)
    return (mine, *own)


def _group(county: County) -> hp.CoordinationGroup:
    members = tuple(hp.Member(agency=each, convener=each == county.board) for each in county.bodies)
    return hp.CoordinationGroup(id="samordningsgruppen", name="Länets samordningsgrupp", members=members)


def _documents(draw: Random, county: County) -> tuple[hp.GoverningDocument, ...]:
    state = draw.choice((hp.DocumentState.EXISTS, hp.DocumentState.LACKING))
    return (hp.GoverningDocument(id="lansstrategi", agency=county.board, title="Länsstrategi", state=state),)


def _report(county: County, name: str, year: str) -> hp.Publication:
    return hp.Publication(id="lanets-rapport", title=f"{name}: rapport {year} ({MADE_UP})", author_body=county.board)


def _received(county: County, year: str) -> hp.AssignmentReport:
    return hp.AssignmentReport(
        id="lanets-rapport",
        title=f"Länets rapport {year}",
        agency=county.board,
        assignment="lansstyrelserna-samordning",
        received=when(f"{year}-12-10"),
        not_coded=True,
        publication="lanets-rapport",
    )
