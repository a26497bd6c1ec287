"""Material: what was read of many dossiers, what could not be, and where they say different things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from ..errors import Finding, Severity
from ..followup import Dispute
from ..language import Text, Words
from ..model import Dossier, Evaluation, every_record

EVALUATION = "evaluation"
"""The evaluator's own folder, as keys and places name it."""


@frozen
class Absent:
    """A dossier that is not in the follow-up, where it lies, why not, and how many records it has, if it was read."""

    place: str
    why: Text
    records: int | None = None

    def line(self, language: str) -> str:
        """Return the reason with the first of the faults behind it; all of them stand among the findings."""
        return " ".join(self.why.to(language).splitlines()[:2])


def left_out(dossier: Dossier, place: str, why: Text) -> Absent:
    """Return that a dossier could be read and is left out all the same."""
    return Absent(place, why, sum(1 for each in every_record(dossier) if each.owner is None))


@frozen(eq=False)
class Material:
    """Many dossiers, the earliest places first, with the evaluator's own folder if there was one.

    `findings` are about the material as a whole and the evaluator's folder; each dossier has its own. `broken` are
    the dossiers that are not among them, `disputes` what two copies of one dossier say differently, and `chosen` the
    places that were preferred and that some of it was settled by.
    """

    dossiers: tuple[Dossier, ...]
    evaluation: Evaluation | None = None
    findings: tuple[Finding, ...] = ()
    broken: tuple[Absent, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    chosen: tuple[str, ...] = ()
    places: Mapping[str, str] = field(factory=dict)
    """Where each dossier lies, by body and round: "vasterbotten/2009"."""

    def notes(self, words: Words) -> tuple[str, ...]:
        """Return why a report of this material is a draft: what is lacking in it, and what it does not agree on."""
        return tuple(self._notes(words))

    def _notes(self, words: Words) -> Iterator[str]:
        for each in self.broken:
            said = {"place": each.place, "why": each.line(words.language)}
            if each.records is None:
                yield words("{place} är inte med: {why}", **said)
            else:
                yield words("{place} är inte med ({n} poster): {why}", n=words.number(each.records), **said)
        open_ = len({each.key for each in self.disputes if each.chosen is None})
        if open_:
            yield words.plural(
                "{n} post är inte med, för två underlag säger olika saker om den.",
                "{n} poster är inte med, för två underlag säger olika saker om dem.",
                open_,
            )
        if self.chosen and any(each.openly for each in self.disputes):
            yield words(
                "Där underlag säger olika saker gäller det som är valt: {places}.", places=", ".join(self.chosen)
            )

    def placed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings that name a dossier by body and round with the place where it lies instead."""
        return tuple(self._placed(each) for each in findings)

    def _placed(self, finding: Finding) -> Finding:
        if finding.origin is None:
            return finding
        first, _, rest = finding.origin.file.partition("/")
        if first == EVALUATION and EVALUATION in self.places:
            return self._at(finding, EVALUATION, rest)
        second, _, file = rest.partition("/")
        several = len(self.dossiers) > 1  # the files of one alone are told without its body and round
        return self._at(finding, f"{first}/{second}", file) if several and file else finding

    def _at(self, finding: Finding, owner: str, file: str) -> Finding:
        place = self.places.get(owner)
        if place is None or finding.origin is None:
            return finding
        return evolve(finding, origin=evolve(finding.origin, file=f"{place}/{file}" if place else file))

    @property
    def faulty(self) -> bool:
        """Whether something is lacking or not agreed on, so that what is made of it is a draft."""
        return bool(self.broken) or any(each.severity is Severity.ERROR for each in self.findings)


def within(place: str, finding: Finding) -> Finding:
    """Return a finding with the folder before its file."""
    if finding.origin is None or not place:
        return finding
    return evolve(finding, origin=evolve(finding.origin, file=f"{place}/{finding.origin.file}"))
