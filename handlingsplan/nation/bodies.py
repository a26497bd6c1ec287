"""Who has reported: counties and agencies, all rounds and the latest."""

from __future__ import annotations

from collections.abc import Iterator

from ..followup import Count, Counted, Share
from ..model import AnswerState, Dossier
from ..report import RecordKey, record_key
from .reporter import Reporter
from .whole import Nation, county_key

SILENT = (AnswerState.NO_ANSWER, AnswerState.NOT_ASKED)
"""The answers that are none: what stands where nobody has read what came in."""


def body_key(reporter: Reporter) -> RecordKey:
    """Return what stands for a body that reports in a figure's basis: the county, or the round it last told of."""
    if reporter.county:
        return county_key(reporter.county)
    dossier = reporter.latest.dossier
    return record_key(*dossier.path, kind="round", name=dossier.round.id)


def has_answered(reporter: Reporter) -> bool:
    """Return whether anything was answered in substance in any round, or any work, need or account was told.

    A body that sent a dossier of nothing but silences, or a report that nobody has coded, has been heard of and has
    told nothing yet.
    """
    return any(tells(each.dossier) for each in reporter.accounts)


def only_uncoded(reporter: Reporter) -> bool:
    """Return whether all that is known of a body is that a report has come in, and nobody has coded what it says."""
    return not has_answered(reporter) and any(uncoded(each.dossier) for each in reporter.accounts)


def uncoded(dossier: Dossier) -> bool:
    """Return whether a dossier tells nothing but that a report has come in: no answer of any kind is coded."""
    coded = any(each.state not in SILENT for each in dossier.answers)
    return not (coded or tells(dossier)) and any(each.not_coded for each in dossier.assignment_reports)


def has_answered_in(reporter: Reporter, name: str) -> bool:
    """Return whether anything was told in a round, by its id: one of nothing but silences is as if it had not been."""
    account = reporter.in_round(name)
    return account is not None and tells(account.dossier)


def tells(dossier: Dossier) -> bool:
    """Return whether a dossier of one round tells anything of substance."""
    told = (dossier.activities, dossier.needs, dossier.body_parts, dossier.indicators)
    coded = any(not each.not_coded for each in dossier.assignment_reports)
    return any(told) or coded or any(each.state is AnswerState.GIVEN for each in dossier.answers)


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield who has reported and who has not, round by round."""
    whole = tuple(county_key(code) for code in nation.counties)
    reported = {code: each for code, each in nation.county_reporters.items() if has_answered(each)}
    yield Share("bodies.counties", "bodies.counties", tuple(map(county_key, reported)), whole)
    for name in nation.rounds:
        part = tuple(county_key(code) for code, each in reported.items() if has_answered_in(each, name))
        yield Share(f"bodies.counties.{name}", "bodies.counties.round", part, whole)
    agencies = tuple(each for each in nation.agency_reporters if has_answered(each))
    yield Count("bodies.agencies", "bodies.agencies", tuple(map(body_key, agencies)))
    dossiers = sorted(nation.follow_up.dossiers, key=lambda each: each.path)
    keys = tuple(record_key(*each.path, kind="round", name=each.round.id) for each in dossiers)
    yield Count("bodies.dossiers", "bodies.dossiers", keys)
