"""De nationella myndigheternas underlag: deras redovisningar av uppdragen."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import handlingsplan as hp
from handlingsplan import CarriedOut

from .answers import trainings
from .drawing import MADE_UP, ROUNDS, day, when
from .words_of_agencies import KINDS, WHY

REPORTING = (
    "lansstyrelsen-stockholm",
    "socialstyrelsen",
    "ungdomsstyrelsen",
    "rikspolisstyrelsen",
    "aklagarmyndigheten",
    "brottsoffermyndigheten",
    "kriminalvarden",
    "statens-institutionsstyrelse",
    "sida",
    "svenska-institutet",
    "krus",
    "sarskild-utredare-riktlinjer",
    "domstolsverket",
    "migrationsverket",
)
"""De som lämnar ett eget underlag; Länsstyrelsen i Stockholm redovisar sina i länets."""
ONE_ROUND = {"krus": "2011", "sarskild-utredare-riktlinjer": "2010", "sida": "2009"}
VERDICTS = (CarriedOut.AS_DECIDED, CarriedOut.AS_DECIDED, CarriedOut.PARTLY, CarriedOut.NOT, CarriedOut.CANNOT_TELL)


def agency_dossiers(draw: Random, agency: str, plan: hp.ActionPlan, rounds: tuple[str, ...]) -> Iterator[hp.Dossier]:
    """Yield a national agency's dossiers, round by round."""
    name = next(each.name for each in plan.agencies if each.id == agency)
    measures = tuple(each for each in plan.measures if agency in each.responsible)
    drawn = {each.id: _Drawn(draw) for each in measures}
    for year in rounds:
        if ONE_ROUND.get(agency, year) == year:
            yield _dossier(draw, agency, name, year, tuple((each, drawn[each.id]) for each in measures))


class _Drawn:
    """Det som inte ändras mellan omgångarna för en åtgärd."""

    def __init__(self, draw: Random) -> None:
        self.granted = draw.randint(2, 60) * 100_000
        self.verdict = draw.choice(VERDICTS)
        self.decision = f"påhittat dnr {draw.randint(100, 999)}"
        self.decided = day(draw, "2008")
        self.late = draw.random() < 0.3
        self.coded = draw.random() < 0.9
        self.silent = draw.random() < 0.1


def _dossier(
    draw: Random, agency: str, name: str, year: str, measures: tuple[tuple[hp.Measure, _Drawn], ...]
) -> hp.Dossier:
    return hp.Dossier(
        head=hp.DossierHead(
            body=agency, title=f"{name} {year} ({MADE_UP})", agency=agency, plan="skr-2007-08-167", made_up=True
        ),
        round=hp.Round(
            id=year,
            title=f"Omgång {year}",
            period=when(year),
            closes=when(f"{year}-12-15"),
            published=when(f"{year}-12-31"),
        ),
        assignment_reports=tuple(
            report(draw, agency, each, drawn, year) for each, drawn in measures if not (drawn.silent and year != "2009")
        ),
        indicators=trainings(draw, agency, year) if measures else (),
    )


def report(draw: Random, agency: str, measure: hp.Measure, drawn: _Drawn, year: str) -> hp.AssignmentReport:
    """Return an agency's account of a measure, as it stands in a round: the last round has the whole of it."""
    last = year == "2011"
    told = last and drawn.coded
    received = ("2011-05-02" if drawn.late else "2011-02-15") if last else None
    return hp.AssignmentReport(
        id=f"r-{measure.id}"[:40],
        title=f"Redovisning: {measure.title}",
        agency=agency,
        measure=measure.id,
        decision=drawn.decision,
        decided=when(drawn.decided),
        report_by=measure.report_by or when("2011-03-31"),
        received=when(received) if received else None,
        not_coded=last and not drawn.coded,
        money=tuple(_money(draw, drawn, each, told=told) for each in ROUNDS if each <= year),
        **(_said(draw, drawn.verdict, measure.id) if told else {}),
    )


def _said(draw: Random, verdict: CarriedOut, measure: str) -> dict[str, Any]:
    """Return what an account that has been read out says; of what was not carried out it only says why."""
    reason = draw.choice(WHY[verdict]) if verdict in WHY else None
    said = {"carried_out": verdict, "reason": reason}
    if verdict is CarriedOut.NOT:
        return said
    output, use, result = (draw.choice(each) for each in KINDS[measure])
    told = {"use": use if draw.random() < 0.6 else None, "result": result if draw.random() < 0.3 else None}
    return {**said, "output": output, **told}


def _money(draw: Random, drawn: _Drawn, year: str, *, told: bool) -> hp.Money:
    """Return a year's money: what was granted is known by the decision, the rest only by what the report says."""
    granted = drawn.granted // 3 // 1000 * 1000
    if not told:
        return hp.Money(period=when(year), granted=granted)
    if drawn.verdict is CarriedOut.NOT:
        return hp.Money(period=when(year), granted=granted, used=0, repaid=granted)
    used = granted if draw.random() < 0.5 else granted * draw.randint(5, 9) // 10 // 1000 * 1000
    repaid = granted - used if year == "2011" and used < granted else None
    return hp.Money(period=when(year), granted=granted, used=used, repaid=repaid)
