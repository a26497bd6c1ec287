"""Ett läns aktiviteter och det som görs med dem i nästa omgång."""

from __future__ import annotations

from random import Random
from typing import Any

from attrs import evolve, frozen

import handlingsplan as hp
from handlingsplan import Status, Voice

from .campaigns import Campaign, as_told
from .drawing import day, loose, some, when
from .words import DOINGS, LONG, WHO

STATUSES = (
    Status.UNDER_WAY,
    Status.UNDER_WAY,
    Status.DONE,
    Status.DONE,
    Status.PLANNED,
    Status.DISCUSSED,
    Status.NOT_STARTED,
    Status.STOPPED,
)
LATER = {
    Status.NOT_STARTED: (Status.PLANNED, Status.UNDER_WAY, Status.STOPPED),
    Status.DISCUSSED: (Status.PLANNED, Status.UNDER_WAY, Status.NOT_STARTED),
    Status.PLANNED: (Status.UNDER_WAY, Status.DONE, Status.STOPPED),
    Status.UNDER_WAY: (Status.UNDER_WAY, Status.DONE, Status.PLANNED),  # det sista går bakåt: de säger emot sig själva
    Status.DONE: (Status.DONE, Status.DONE, Status.UNDER_WAY),
    Status.STOPPED: (Status.STOPPED,),
}
SERVED_BY_NOBODY = (
    "ostersjon-samarbete",
    "utvecklingssamarbete",
    "svenska-erfarenheter-utomlands",
    "studie-hbt-personer",
)
"""Åtgärder som inget i länen är kopplat till."""
STEP = ", steg "
"""Så sägs en aktivitet som har kommit till nästa steg; det nya steget står i stället för det förra."""
PLAIN = 24
"""Så många aktiviteter i ett län behöver inte säga mer än vad som görs och för vem."""


@frozen
class County:
    """Vad som behövs för att dra ett läns aktiviteter."""

    code: str
    name: str
    board: str
    bodies: tuple[str, ...]
    seat: str
    measures: tuple[str, ...]
    campaigns: tuple[Campaign, ...]


def first(draw: Random, county: County, year: str, number: int) -> tuple[hp.Activity, ...]:
    """Return the activities that a county tells of first: its own and those that all counties own."""
    own = tuple(_own(draw, county, year, n) for n in range(number))
    return (*own, *(as_told(draw, each, county.code, county.board, year) for each in county.campaigns))


def again(
    draw: Random, county: County, before: tuple[hp.Activity, ...], year: str, number: int
) -> tuple[hp.Activity, ...]:
    """Return what a later round tells: most of it again, some of it gone, and something new."""
    own = (each for each in before if not each.common_key)
    kept = tuple(_later(draw, each, year) for each in own if draw.random() < 0.85)
    new = tuple(_own(draw, county, year, n) for n in range(max(0, number - len(kept))))
    shared = (as_told(draw, each, county.code, county.board, year, before) for each in county.campaigns)
    return (*kept, *new, *shared)


def _own(draw: Random, county: County, year: str, number: int) -> hp.Activity:
    (doing, channel), (who, branch, reaches) = draw.choice(DOINGS), draw.choice(WHO)
    initiative = draw.random() < 0.1
    return hp.Activity(
        id=f"a{year}-{number + 1}",
        title=_title(doing.format(who=who), county, number),
        description=draw.choice(
            (None, "Tre ord räcker.", f"En insats om kunskap och rutiner för {who} i länet.", LONG)
        ),
        roles=_roles(draw, county),
        start=when(loose(draw, year)) if draw.random() < 0.9 else None,
        end=when(f"{int(year) + 1}-12-31") if draw.random() < 0.5 else None,
        places=(county.seat,) if draw.random() < 0.5 else (),
        scope=hp.Scope.COUNTY if draw.random() < 0.7 else None,
        channel=channel,
        reaches=(hp.Reaches(reaches),) if reaches and draw.random() < 0.6 else (),
        branch=(branch,) if branch else (),
        own_initiative=initiative,
        links=() if initiative else _links(draw, county),
        statuses=() if draw.random() < 0.06 else (_status(draw, draw.choice(STATUSES), year),),
    )


def _title(said: str, county: County, number: int) -> str:
    """Return a title; a county that tells of much has to say which of them it is, as no real one repeats itself so."""
    return said if number < PLAIN else f"{said} i {county.seat}, tillfälle {number + 1}"


def _roles(draw: Random, county: County) -> tuple[hp.Role, ...]:
    responsible, *others = some(draw, county.bodies, 3, 1)
    return (hp.Role(agency=responsible), *(hp.Role(agency=each, part=hp.Part.PARTNER) for each in others))


def _links(draw: Random, county: County) -> tuple[hp.Link, ...]:
    if draw.random() < 0.08:  # ingen har kopplat den till planen
        return ()
    serves = (hp.Serves.CONTRIBUTES,) * 4 + (hp.Serves.PLANNED,)
    measures = [each for each in county.measures if each not in SERVED_BY_NOBODY]
    links = tuple(
        hp.Link(measure=each, serves=draw.choice(serves), why="Aktiviteten gäller åtgärdens målgrupp.")
        for each in some(draw, measures, 2, 1)
    )
    if draw.random() < 0.4:
        why = "Länsstyrelsen samordnar den."
        links = (hp.Link(assignment="lansstyrelserna-samordning", why=why), *links)
    return links


def _status(draw: Random, status: hp.Status, year: str, voice: hp.Voice | None = None) -> hp.StatusEntry:
    said = voice or draw.choice((Voice.AGENCY, Voice.AGENCY, Voice.COORDINATOR))
    return hp.StatusEntry(status=status, as_of=when(day(draw, year)), voice=said, without_evidence=draw.random() < 0.2)


def _later(draw: Random, activity: hp.Activity, year: str) -> hp.Activity:
    """Return an activity as it is told in a later round."""
    said: dict[str, Any] = {}
    if activity.statuses and draw.random() < 0.75:
        now = draw.choice(LATER[activity.statuses[-1].status])
        said["statuses"] = (*activity.statuses, _status(draw, now, year, activity.statuses[-1].voice))
    if draw.random() < 0.08:
        title, *_ = activity.title.split(STEP)
        said["title"] = f"{title}{STEP}{int(year) - 2008}"
    if draw.random() < 0.06:
        said["end"] = when(f"{year}-06-30" if activity.start and activity.start.earliest.year < int(year) else "2012")
    if draw.random() < 0.05:
        said["links"] = activity.links[:-1]
    return evolve(activity, **said)
