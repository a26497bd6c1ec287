"""What a nation is beside its figures: what became of each measure, need and activity.

A record is told by its key; the record itself stands in the dossier beside. What is not known is null.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..nation import Nation, agreement, change, coverage, voices, wanted
from ..nation.accounts import AgencyAccount

Plain = dict[str, Any]


def _measures(nation: Nation) -> Iterator[Plain]:
    for each in voices.of_measures(nation):
        status = each.status
        yield {
            "measure": coverage.measure_key(status.measure.id),
            "class": status.national_class,
            "responsible": status.responsible,
            "accounts": [_account(nation, one) for one in status.accounts],
            "beside": [_account(nation, one) for one in status.beside],
            "earlier": [_account(nation, one) for one in status.earlier],
            "assessments": [{"by": one.by, "verdict": one.verdict} for one in each.assessments],
            "differ": each.differ,
        }


def _account(nation: Nation, account: AgencyAccount) -> Plain:
    said = account.report.carried_out
    timing = account.timing(nation.on)
    return {"record": account.key, "agency": account.agency, "carried_out": said, "timing": timing}


def _counties(nation: Nation) -> Iterator[Plain]:
    for table in (coverage.by_county(nation), coverage.assignments_by_county(nation)):
        for each in table.values():
            yield {"target": each.target, "county": each.county, "state": each.state, "concerns": each.verdict}


def _activities(nation: Nation) -> Iterator[Plain]:
    for each in nation.activities:
        yield {"record": each.key, "state": each.state, "told": [one.key for one in each.told]}


def _statuses(nation: Nation) -> Iterator[Plain]:
    for each in voices.differing_statuses(nation):
        said = [{"voice": one.voice, "status": one.status} for one in each.entries]
        yield {"record": each.told.key, "statuses": said}


def _kept(nation: Nation) -> Iterator[Plain]:
    for each in change.texts_kept(nation):
        yield {"before": each.key_before, "after": each.key, "reworded": [name for name, _, _ in each.rewordings]}


def _transitions(nation: Nation) -> Iterator[Plain]:
    for each in change.activities_kept(nation):
        then, now = each.transition
        gone, new = each.links
        links = {"links_gone": gone, "links_new": new}
        yield {"before": each.key_before, "after": each.key, "was": then, "is": now, **links}


def _wanted(nation: Nation) -> Iterator[Plain]:
    for each in wanted.wanted(nation):
        yield {"record": each.key, "rounds": each.rounds, "outcome": each.outcome, "ground": each.ground}


def _codings(nation: Nation) -> Iterator[Plain]:
    for each in agreement.two_codings(nation):
        said = {"value": each.coding.value, "by": each.coding.by}
        mine = {"recoded": each.recoding.value, "recoded_by": each.recoding.by, "agree": each.agree}
        yield {"record": each.coding.key, **said, **mine}


NATION: Mapping[str, tuple[Callable[[Nation], Iterator[Plain]], str]] = {
    "measures": (
        _measures,
        "Vad som blev av varje åtgärd i hela landet: de ansvarigas redovisningar och utvärderarens bedömningar; "
        "earlier är redovisat innan någon annan tog över.",
    ),
    "counties_by_target": (_counties, "Åtgärd eller uppdrag × län; state är null där länet inte har redovisat."),
    "activities": (
        _activities,
        "Varje aktivitet en gång för hela landet: posten som räknas, och alla poster som är samma aktivitet.",
    ),
    "statuses_that_differ": (_statuses, "Aktiviteter vars läge olika röster uppger olika."),
    "kept": (_kept, "Poster som står i två omgångar, och vilka fält som har fått en annan lydelse."),
    "transitions": (_transitions, "Aktiviteter i två omgångar: läget då och nu, och länkar som är borta eller nya."),
    "wanted": (
        _wanted,
        "Behov, erbjudanden och förslag och vad det blev av dem: said är sagt rakt ut, met är uppfyllt av det som"
        " behovet pekar på, open har ett okänt läge hos det, again är begärt på nytt utan något som möter det,"
        " last är begärt i sista omgången, never nämns aldrig mer.",
    ),
    "codings": (_codings, "Utvärderarens omkodningar bredvid de första kodningarna."),
}
"""What is told of the nation, by its name in the file, with what it means."""
