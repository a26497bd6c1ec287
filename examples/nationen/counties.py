"""Länens underlag: några svarar varje gång, några en gång, någon aldrig, och ett har bara skickat en rapport."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import evolve

import handlingsplan as hp
from handlingsplan import AgencyKind

from .activities import County, again, first
from .answers import answers, calls, needs, questions, trainings
from .campaigns import Campaign
from .drawing import MADE_UP, when
from .own import with_own
from .words import MUNICIPALITIES, REGIONS, SEATS

NEVER = ("09",)
"""Länet som aldrig svarar."""
ONCE = {"10": "2010", "19": "2009"}
"""Län som svarar en gång."""
ONLY_A_FILE = ("07",)
"""Länet som bara har skickat en rapport, som ingen har kodat."""
NATIONAL = ("polismyndigheterna", "socialstyrelsen")


def county_dossiers(draw: Random, county: County, activities: int, rounds: tuple[str, ...]) -> Iterator[hp.Dossier]:
    """Yield a county's dossiers, round by round."""
    code = county.code
    if code in NEVER:
        return
    before: hp.Dossier | None = None
    for year in rounds:
        if ONCE.get(code, year) != year or (code not in ONCE and draw.random() < 0.06 and year != rounds[-1]):
            continue
        if code == "24" and year == "2009":  # det verkliga underlaget läggs dit i stället
            continue
        if code in ONLY_A_FILE:
            yield _paper(county, year)
            continue
        before = _dossier(draw, county, year, before, activities)
        yield with_own(before)


def county_of(code: str, name: str, plan: hp.ActionPlan, campaigns: tuple[Campaign, ...]) -> County:
    """Return what a county's activities are drawn of."""
    body = body_of(code)
    board = "lansstyrelsen-stockholm" if code == "01" else f"lansstyrelsen-{body}"
    own = (board, f"kommun-{body}", f"polis-{body}", f"landsting-{body}", f"jour-{body}")
    measures = tuple(each.id for each in plan.measures)
    return County(code, name, board, own, SEATS[code], measures, campaigns)


def body_of(code: str) -> str:
    """Return the key of a county's dossiers: that of its board."""
    if code == "24":
        return "vasterbotten"
    return f"lan-{code}"


def _heard_of(county: County, year: str) -> hp.Dossier:
    """Return what every county's dossier has: whose it is, the round, and who is in the county's group."""
    return hp.Dossier(
        head=hp.DossierHead(
            body=body_of(county.code),
            title=f"{county.name} {year} ({MADE_UP})",
            agency=county.board,
            plan="skr-2007-08-167",
            made_up=True,
        ),
        county=hp.County(code=county.code, name=county.name),
        round=_round(year),
        agencies=_agencies(county),
        groups=(_group(county),),
    )


def _dossier(draw: Random, county: County, year: str, before: hp.Dossier | None, activities: int) -> hp.Dossier:
    told = _activities(draw, county, year, before, activities)
    return evolve(
        _heard_of(county, year),
        questions=questions(),
        activities=told,
        answers=answers(draw, county.bodies, year),
        needs=needs(draw, county.board, told, before.needs if before else (), year),
        indicators=(*trainings(draw, county.bodies[1], year), calls(draw, county.bodies[1], year)),
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
    """Return the county's bodies by their names; what they say is made up, and the helpline too."""
    board, municipality, police, region, helpline = county.bodies
    code, name = county.code, county.name
    own = (
        hp.Agency(id=municipality, name=MUNICIPALITIES[code], kind=AgencyKind.MUNICIPALITY, county=code),
        hp.Agency(
            id=police,
            name=f"Polismyndigheten i {name}",
            kind=AgencyKind.NATIONAL,
            part_of="polismyndigheterna",
            county=code,
        ),
        hp.Agency(id=region, name=REGIONS.get(code, f"Landstinget i {name}"), kind=AgencyKind.REGION, county=code),
        hp.Agency(id=helpline, name=f"Kvinnojouren i {county.seat}", kind=AgencyKind.ORGANISATION, county=code),
    )
    if board == "lansstyrelsen-stockholm":  # den står i planen
        return own
    mine = hp.Agency(
        id=board,
        name=f"Länsstyrelsen i {name}",
        short=f"Lst {name.removesuffix(' län').removesuffix('s')}",
        kind=AgencyKind.COUNTY_BOARD,
        part_of="lansstyrelserna",
        county=code,
    )
    return (mine, *own)


def _group(county: County) -> hp.CoordinationGroup:
    members = tuple(hp.Member(agency=each, convener=each == county.board) for each in county.bodies)
    return hp.CoordinationGroup(id="samordningsgruppen", name="Länets samordningsgrupp", members=members)


def _documents(draw: Random, county: County) -> tuple[hp.GoverningDocument, ...]:
    state = draw.choice((hp.DocumentState.EXISTS, hp.DocumentState.LACKING))
    return (hp.GoverningDocument(id="lansstrategi", agency=county.board, title="Länsstrategi", state=state),)


def _paper(county: County, year: str) -> hp.Dossier:
    """Return all that is known of a county that sent a report on paper: that it came in, not what it says."""
    report = hp.Publication(
        id="lanets-rapport", title=f"{county.name}: rapport {year} ({MADE_UP})", author_body=county.board
    )
    received = hp.AssignmentReport(
        id="lanets-rapport",
        title=f"Länets rapport {year}",
        agency=county.board,
        assignment="lansstyrelserna-samordning",
        received=when(f"{year}-12-10"),
        not_coded=True,
        publication=report.id,
    )
    return evolve(_heard_of(county, year), publications=(report,), assignment_reports=(received,))
