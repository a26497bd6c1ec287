"""Reading the sources one by one: what cannot be read is told, and costs no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from ..books import load_dossier
from ..checks.links import another_plan
from ..collect.stamp import plan_fingerprint
from ..errors import Finding, HandlingsplanError, Origin, nearest
from ..evaluation import load_evaluation
from ..language import Text, text
from ..model import ActionPlan, Dossier, Evaluation
from ..plugins import Plugins
from ..sealed import prove
from . import faults
from .merging import Copy
from .sources import Source
from .whole import Absent, left_out, within

UNKNOWN_BOOK = "H044"
"""The code of a workbook that does not say what it is."""


@define
class Reading:
    """What has been read so far: dossiers, the evaluator's folders, and what could not be."""

    plan: ActionPlan
    plugins: Plugins
    prefer: tuple[Path, ...]
    copies: list[Copy] = field(factory=list)
    evaluations: list[tuple[str, Evaluation]] = field(factory=list)
    broken: list[Absent] = field(factory=list)
    findings: list[Finding] = field(factory=list)

    def require_found(self, sources: list[Source]) -> None:
        """Raise HandlingsplanError where what is preferred is nothing that is read."""
        for each in self.prefer:
            if all(not _within(source.home, each) for source in sources):
                choices = [str(source.home) for source in sources]
                raise HandlingsplanError(
                    text("{path} är inget av de underlag som läses, så det kan inte väljas.", path=each),
                    hint=nearest(str(each), choices) or text("Ange en mapp eller fil bland dem med --foredra."),
                )

    def read(self, source: Source) -> None:
        """Read a source."""
        try:
            if source.fault:
                raise source.fault
            if source.kind == "evaluation":
                self.evaluations.append((source.place, load_evaluation(source.path)))
            elif source.kind == "sealed":
                self._prove(source)
            elif dossier := self._dossier(source):
                self._keep(source, dossier)
        except HandlingsplanError as error:
            why, hint = _legible(error, source)
            self.broken.append(Absent(source.place, why))
            self.findings.append(faults.not_read(why, hint).at(Origin(source.place)))

    def _dossier(self, source: Source) -> Dossier | None:
        """Return a dossier; None for a workbook that just lies there and is another."""
        try:
            dossier = load_dossier(source.path, plan=self.plan, plugins=self.plugins)
        except HandlingsplanError:
            if source.sure:
                raise
            dossier = None
        if source.sure or (dossier and all(each.code != UNKNOWN_BOOK for each in dossier.findings)):
            return dossier
        self.findings.append(faults.no_dossier().at(Origin(source.place)))
        return None

    def _keep(self, source: Source, dossier: Dossier) -> None:
        """Keep a dossier, unless it follows another plan: what it says of a measure would count under another."""
        place = source.place if source.path.is_dir() else source.place.rpartition("/")[0]
        for each in another_plan.findings(self.plan, dossier):
            self.findings.append(within(place, each))
            self.broken.append(left_out(dossier, source.place, each.text))
            return
        rank = next((n for n, each in enumerate(self.prefer) if _within(source.home, each)), None)
        self.copies.append(Copy(dossier, place, source.place, rank))

    def _prove(self, source: Source) -> None:
        proof = prove(source.path)
        if not proof.unchanged:
            self.findings.append(faults.changed_since(proof.faults()).at(Origin(source.place)))
        said: Any = proof.manifest.get("plan")
        then = said.get("avtryck") if isinstance(said, dict) and said.get("id") == self.plan.head.id else None
        now = plan_fingerprint(self.plan)
        if then not in (None, now):
            self.findings.append(faults.plan_since(str(then), now).at(Origin(source.place)))


def _within(path: Path, other: Path) -> bool:
    return path.resolve().is_relative_to(other.resolve())


def _legible(error: HandlingsplanError, source: Source) -> tuple[Text, Text | None]:
    """Return what an error says, with the place where a person has it and not where it was unpacked."""
    here = (str(source.path), source.place or ".")
    return _renamed(error.text, *here), _renamed(error.hint, *here) if error.hint else None


def _renamed(said: Text, path: str, place: str) -> Text:
    return evolve(said, params=tuple((name, _one_renamed(each, path, place)) for name, each in said.params))


def _one_renamed(value: object, path: str, place: str) -> object:
    if isinstance(value, Text):
        return _renamed(value, path, place)
    if isinstance(value, Finding):
        return evolve(value, text=_renamed(value.text, path, place))
    return str(value).replace(path, place) if isinstance(value, str | Path) else value
