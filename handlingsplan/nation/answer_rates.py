"""Answer rates: how many of the questions have an answer in substance, county by county and in all."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ..followup import Account, Share, answered
from ..report import RecordKey
from .bodies import uncoded
from .coverage import NOT_CODED
from .whole import Nation


def figures(nation: Nation) -> Iterator[Share]:
    """Yield the answer rates of the counties' latest rounds, and of all together: each answer weighs the same."""
    shares = [_answered(each.latest, f"answers.county.{code}") for code, each in nation.county_reporters.items()]
    yield from (evolve(each, rule="answers.county") for each in shares)
    outside: dict[str, list[RecordKey]] = {}
    for each in shares:
        for why, keys in each.outside:
            outside.setdefault(why, []).extend(keys)
    part, whole = (tuple(k for each in shares for k in getattr(each, side)) for side in ("part", "whole"))
    told = tuple((why, tuple(keys)) for why, keys in sorted(outside.items()))
    yield Share("answers.national", "answers.national", part, whole, told)


def _answered(latest: Account, key: str) -> Share:
    """Return a county's answer rate; where nobody has coded its report, what it was asked stands outside."""
    share = answered(latest, key)
    if not uncoded(latest.dossier):
        return share
    beside = tuple((why, keys) for why, keys in share.outside if not {*share.whole}.issuperset(keys))
    unread = ((NOT_CODED, share.whole),) if share.whole else ()
    return Share(key, share.rule, (), (), (*beside, *unread))
