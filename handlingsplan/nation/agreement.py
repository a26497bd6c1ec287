"""Agreement: how often the evaluator codes a link, a status or an account as it was coded; both codings are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from attrs import frozen

from ..followup import Counted, Share, measures_of
from ..model import Recoding, key_of, owner_of, part_key
from ..report import RecordKey
from .reporter import Reporter
from .whole import Nation


@frozen
class Coding:
    """How a link, a status or an account was coded, by whom, and which measures it bears on."""

    key: RecordKey
    value: str
    by: str
    measures: tuple[str, ...]


@frozen(eq=False)
class TwoCodings:
    """The evaluator's coding beside the one that was given."""

    recoding: Recoding
    coding: Coding

    @property
    def agree(self) -> bool:
        """Whether both say the same."""
        return self.recoding.value == self.coding.value

    @property
    def key(self) -> RecordKey:
        """The key of the recoding."""
        return RecordKey(f"evaluation/recoding:{self.recoding.id}")


def codings(nation: Nation) -> Mapping[RecordKey, Coding]:
    """Return how everything that the evaluator has coded was coded before, in whatever round."""
    wanted = {RecordKey(each.record) for each in nation.evaluation.recodings} if nation.evaluation else set()
    owners = {owner_of(each) for each in wanted}
    found: dict[RecordKey, Coding] = {}
    if wanted:
        for reporter in nation.reporters.values():
            found |= {each.key: each for each in _of(reporter, owners) if each.key in wanted}
    return found


def _of(reporter: Reporter, owners: Set[RecordKey]) -> Iterator[Coding]:
    """Yield how a body's accounts are coded, and of its activities those that are asked for."""
    for account in reporter.accounts:
        index = account.index
        for activity in account.dossier.activities:
            key = key_of(account.dossier, "activity", activity.id)
            if key not in owners:
                continue
            measures = tuple(link.measure for link in activity.links if link.measure)
            for link in activity.links:
                mine = (link.measure,) if link.measure else ()
                yield Coding(part_key(key, link), link.target, link.by.value, mine)
            for entry in activity.statuses:
                yield Coding(part_key(key, entry), entry.status.value, entry.voice.value, measures)
        for report in account.dossier.assignment_reports:
            if report.carried_out is not None:
                key = key_of(account.dossier, "assignment_report", report.id)
                named = index.agencies.get(report.agency)
                by = named.name if named else report.agency
                yield Coding(key, report.carried_out.value, by, measures_of(report, reporter.standing.index))


def two_codings(nation: Nation) -> tuple[TwoCodings, ...]:
    """Return every recoding beside the coding that it is about; one of a record that is not there stands nowhere."""
    before = codings(nation)
    recodings = nation.evaluation.recodings if nation.evaluation else ()
    return tuple(
        TwoCodings(each, before[RecordKey(each.record)]) for each in recodings if RecordKey(each.record) in before
    )


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield the agreement: in all, and measure by measure."""
    every = two_codings(nation)
    yield _share("agreement.all", every)
    by_measure: dict[str, list[TwoCodings]] = {}
    for each in every:
        for name in dict.fromkeys(each.coding.measures):
            by_measure.setdefault(name, []).append(each)
    for measure in nation.plan.measures:
        if measure.id in by_measure:
            yield _share(f"agreement.measure.{measure.id}", tuple(by_measure[measure.id]))


def _share(key: str, several: tuple[TwoCodings, ...]) -> Share:
    whole = tuple(each.key for each in several)
    return Share(key, "agreement", tuple(each.key for each in several if each.agree), whole)
