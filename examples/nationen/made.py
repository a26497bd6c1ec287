"""Hela nationen, dragen ur ett frö."""

from __future__ import annotations

from random import Random

from attrs import evolve, frozen

import handlingsplan as hp
from handlingsplan.vocabularies import counties as known_counties

from .agencies import REPORTING, VERDICTS, _Drawn, agency_dossiers, report
from .campaigns import drawn_campaigns
from .counties import county_dossiers, county_of
from .drawing import ROUNDS
from .evaluator import evaluation_of


@frozen
class Nation:
    """Underlagen och utvärderarens mapp; Västerbotten 2009 läggs till när de skrivs, om det länet är med."""

    dossiers: tuple[hp.Dossier, ...]
    evaluation: hp.Evaluation
    with_vasterbotten: bool


def made(plan: hp.ActionPlan, seed: int, *, activities: int = 12, counties: int = 21, rounds: int = 3) -> Nation:
    """Return the nation of a seed: the same seed gives the same nation."""
    years = ROUNDS[:rounds]
    codes = _codes(counties)
    campaigns = drawn_campaigns(Random(f"{seed} k"), tuple(codes), years)
    several: list[hp.Dossier] = []
    for code, name in codes.items():
        county = county_of(code, name, plan, campaigns)
        several += county_dossiers(Random(f"{seed} {code}"), county, activities, years)
    for agency in REPORTING[1:]:
        several += agency_dossiers(Random(f"{seed} {agency}"), agency, plan, years)
    dossiers = tuple(_stockholm(seed, plan, each) for each in several)
    return Nation(dossiers, evaluation_of(Random(f"{seed} u"), plan, dossiers), "24" in codes)


def _codes(number: int) -> dict[str, str]:
    """Return so many counties, Västerbotten among them."""
    first = ("24", "01", *(code for code in known_counties() if code not in ("24", "01")))[:number]
    return {code: name for code, name in known_counties().items() if code in first}


def _stockholm(seed: int, plan: hp.ActionPlan, dossier: hp.Dossier) -> hp.Dossier:
    """Return a dossier; Stockholm's county board accounts for its own measures in its county's."""
    if dossier.head.agency != REPORTING[0]:
        return dossier
    mine = (each for each in plan.measures if REPORTING[0] in each.responsible)
    draw = Random(f"{seed} st")
    drawn = ((each, _Drawn(Random(f"{seed} {each.id}"))) for each in mine)
    reports = tuple(report(draw, REPORTING[0], each, what, dossier.round.id) for each, what in drawn)
    return evolve(dossier, assignment_reports=reports)


__all__ = ["VERDICTS", "Nation", "made"]
