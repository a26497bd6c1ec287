"""Kampanjerna som alla länsstyrelser äger tillsammans: de är en och samma, och sägs nästan lika av alla."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from attrs import frozen

import handlingsplan as hp
from handlingsplan import Status, Voice

from .drawing import day, some, when

CAMPAIGNS = (
    ("lansstyrelsernas-kampanj", "Länsstyrelsernas gemensamma kampanj mot efterfrågan", "medel-mot-efterfragan"),
    ("gemensam-webbutbildning", "Gemensam webbutbildning för länen", "utbildning-vard-socialtjanst"),
)
TOLD = {"2009": (Status.PLANNED,), "2010": (Status.UNDER_WAY,), "2011": (Status.UNDER_WAY, Status.DONE)}
BEHIND = {Status.PLANNED: Status.DISCUSSED, Status.UNDER_WAY: Status.PLANNED, Status.DONE: Status.UNDER_WAY}
"""Vad ett län som inte har hört det senaste säger i stället."""
FEW = 10
"""Ett län av så många kan ligga efter i en omgång."""


@frozen
class Campaign:
    """En kampanj, hur långt den har kommit i varje omgång, och vilka län som då ligger efter."""

    key: str
    title: str
    measure: str
    told: Mapping[str, Status]
    behind: Mapping[str, tuple[str, ...]]

    def status(self, code: str, year: str) -> Status:
        """Return what a county says of it in a round."""
        return BEHIND[self.told[year]] if code in self.behind[year] else self.told[year]


def drawn_campaigns(draw: Random, codes: tuple[str, ...], rounds: tuple[str, ...]) -> tuple[Campaign, ...]:
    """Return the campaigns, with the same status for all counties in a round but one or two."""
    return tuple(
        Campaign(
            *each,
            told={year: draw.choice(TOLD[year]) for year in rounds},
            behind={year: some(draw, codes, len(codes) // FEW) for year in rounds},
        )
        for each in CAMPAIGNS
    )


def as_told(
    draw: Random, campaign: Campaign, code: str, board: str, year: str, before: tuple[hp.Activity, ...] = ()
) -> hp.Activity:
    """Return a campaign as a county's board tells of it in a round, with what it has told of it before."""
    earlier = next((each.statuses for each in before if each.id == campaign.key), ())
    now = hp.StatusEntry(status=campaign.status(code, year), as_of=when(day(draw, year)), voice=Voice.AGENCY)
    return hp.Activity(
        id=campaign.key,
        title=campaign.title,
        roles=(hp.Role(agency=board),),
        start=when("våren 2010"),
        scope=hp.Scope.NATIONAL,
        channel="kampanj",
        common_key=campaign.key,
        links=(hp.Link(measure=campaign.measure, why="Alla länsstyrelser äger den tillsammans."),),
        statuses=(*earlier, now),
    )
