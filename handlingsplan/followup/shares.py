"""The figures that a county's report rests on: each a count or a share that knows its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import AnswerState, Measure, Record, Status, Verdict
from ..report import RecordKey
from .account import Account
from .cells import CellState
from .counting import Count, Counted, Share
from .gaps import gaps_of
from .reported import carried_out, reported


def coverage(account: Account, measures: Iterable[Measure], key: str) -> Share:
    """Return the share of these measures that the county contributes to: something is going on or done.

    Only measures that concern the county are in the whole. Outside it: what is not applicable here, and what is
    not decided.
    """
    chosen = tuple(measures)
    concerned = [each for each in chosen if account.concerns[each.id].verdict is Verdict.CONCERNS]
    state = {each.id: account.contribution("measure", each.id).state for each in concerned}
    whole = [each for each in concerned if state[each.id] is not CellState.NOT_APPLICABLE]
    part = [each for each in whole if state[each.id] is CellState.DOING]
    outside = (
        ("not_applicable", [each for each in concerned if state[each.id] is CellState.NOT_APPLICABLE]),
        ("open", [each for each in chosen if account.concerns[each.id].verdict is Verdict.OPEN]),
    )
    keys = _keys(account, "measure")
    return Share(key, "coverage", keys(part), keys(whole), tuple((why, keys(each)) for why, each in outside if each))


def assignment_coverage(account: Account, key: str = "assignments.share") -> Share:
    """Return the share of the local bodies' assignments that something is going on or done under."""
    assignments = local_assignments(account)
    state = {key: account.contributions.get(key) for key in assignments}
    whole = tuple(key for key, cell in state.items() if not cell or cell.state is not CellState.NOT_APPLICABLE)
    part = tuple(key for key in whole if (cell := state[key]) and cell.state is CellState.DOING)
    return Share(key, "assignments", part, whole)


def local_assignments(account: Account) -> tuple[RecordKey, ...]:
    """Return the keys of the assignments that are given to the county's bodies, or to all of their kind."""
    return tuple(
        account.index.key("assignment", each.id)
        for each in account.index.assignments.values()
        if not each.given_to or account.index.local.intersection(each.given_to)
    )


def answered(account: Account, key: str) -> Share:
    """Return the share of asked pairs with an answer in substance; everything else stands beside it, by its kind.

    A silence counts in the whole, but for *ej tillfrågad*, and so does a pair that nobody has written down.
    """
    states = {pair: account.answers[pair].state if pair in account.answers else None for pair in account.asked}
    of = {pair: account.index.key("answer", _name(account, pair)) for pair in states}
    part = tuple(of[pair] for pair, state in states.items() if state is AnswerState.GIVEN)
    whole = tuple(of[pair] for pair, state in states.items() if state is not AnswerState.NOT_ASKED)
    kinds: list[tuple[str, AnswerState | None]] = [(state.name.lower(), state) for state in AnswerState]
    others = [*kinds[1:], (NO_RECORD, None)]
    told = ((why, tuple(of[pair] for pair, state in states.items() if state is wanted)) for why, wanted in others)
    return Share(key, "answered", part, whole, tuple(each for each in told if each[1]))


NO_RECORD = "no_record"
"""What a pair is called that was asked and that nobody has written an answer for."""


def _name(account: Account, pair: tuple[str, str]) -> str:
    found = account.answers.get(pair)
    return found.id if found else f"{pair[0]}.{pair[1]}"


def figures(account: Account) -> Iterator[Counted]:
    """Yield every figure that a body's own reports print."""
    yield Count("plan.known", "records", _keys(account, "measure")(account.plan.measures))
    yield from key_counts(account)
    yield coverage(account, account.plan.measures, "coverage.share")
    yield assignment_coverage(account)
    if account.dossier.assignment_reports:
        yield reported(account)
        yield carried_out(account)
    yield answered(account, "answers.share")
    yield Count("gaps", "gaps", tuple(each.record for each in gaps_of(account)))


def key_counts(account: Account) -> tuple[Count, ...]:
    """Return the counts that a summary begins with."""
    dossier = account.dossier
    of = _keys(account, "activity")
    count_of = {
        "activities": of(dossier.activities),
        "activities.doing": of(account.with_status(Status.UNDER_WAY, Status.DONE)),
        "activities.planned": of(account.with_status(Status.PLANNED, Status.DISCUSSED, Status.NOT_STARTED)),
        "activities.after": of(each for each in dossier.activities if account.after(each)),
        "activities.no_end": of(each for each in dossier.activities if each.end is None),
        "activities.no_status": of(
            each for each in dossier.activities if account.status(each) is None and not account.after(each)
        ),
        "activities.unlinked": of(account.unlinked),
        "agencies": tuple(account.index.key("agency", each) for each in account.index.members),
        "needs": _keys(account, "need")(dossier.needs),
    }
    return tuple(Count(key, key, basis) for key, basis in count_of.items())


class _keys:  # noqa: N801 - used as a function that remembers the kind
    """Turns records of a kind into their keys."""

    def __init__(self, account: Account, kind: str) -> None:
        self.index, self.kind = account.index, kind

    def __call__(self, records: Iterable[Record]) -> tuple[RecordKey, ...]:
        return tuple(self.index.key(self.kind, each.id) for each in records)
