"""Loading many dossiers: each is read by itself, so that one that is broken costs only itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import define, field

from ..errors import Finding, Origin, UnreadableError, by_place
from ..followup import Dispute
from ..language import Text, text
from ..model import ActionPlan, Dossier, Evaluation
from ..plugins import Plugins, load_plugins
from . import faults
from .disputes import finding_of
from .merging import Copy, brought_together
from .reading import Reading
from .sources import Search
from .whole import EVALUATION, Absent, Material, left_out, within
from .whose import astray

Progress = Callable[[Text, int, int], None]
Paths = str | Path | Iterable[str | Path]


def load_material(
    paths: Paths,
    *,
    plan: ActionPlan,
    plugins: Plugins | None = None,
    prefer: Paths = (),
    progress: Progress | None = None,
) -> Material:
    """Return all dossiers in folders, workbooks and zip files, and the evaluator's own folder if there is one.

    A path may be a folder that many of them lie in, at any depth. One that cannot be read, follows another plan, or of
    which nobody can say whose it is stands in `broken`, and the others are read. Two from one body and round become
    one: where they say different things nothing is chosen, and the record is left out of the follow-up, unless
    `prefer` names the one that holds. A plan that has changed is seen where a link keeps the wording that it was made
    for, and where a workbook or a delivery keeps the plan's; a folder that says no more than the plan's id can't tell.

    UnreadableError where there is no dossier at all that can be read, or there are several evaluators' folders.
    """
    plugins = plugins or load_plugins()
    with TemporaryDirectory(prefix="handlingsplan-", ignore_cleanup_errors=True) as scratch:
        reading = Reading(plan, plugins, _several(prefer))
        sources = [*Search(plugins, Path(scratch)).sources(_several(paths))]
        reading.require_found(sources)
        for n, source in enumerate(sources):
            if progress:
                progress(text("Läser {place}", place=source.place), n, len(sources))
            reading.read(source)
    return _Gathered(reading).material()


def _several(paths: Paths) -> tuple[Path, ...]:
    return (Path(paths),) if isinstance(paths, str | Path) else tuple(map(Path, paths))


@define
class _Gathered:
    """Brings what was read together."""

    read: Reading
    disputes: list[Dispute] = field(factory=list)
    places: dict[str, str] = field(factory=dict)

    def material(self) -> Material:
        """Return everything together; UnreadableError where there is nothing."""
        self._leave_out()
        dossiers = tuple(self._dossiers())
        if not dossiers:
            raise _nothing(self.read.broken)
        return Material(
            dossiers,
            self._evaluation(),
            tuple(sorted(self._findings(), key=by_place)),
            tuple(sorted(self.read.broken, key=lambda each: each.place)),
            tuple(self.disputes),
            tuple(dict.fromkeys(each.shown for each in self.read.copies if each.rank is not None)),
            self.places,
        )

    def _leave_out(self) -> None:
        for copy, fault in astray(self.read.copies):
            self.read.copies.remove(copy)
            self.read.broken.append(left_out(copy.dossier, copy.shown, fault.text))
            self.read.findings.append(fault.at(Origin(copy.shown)))

    def _dossiers(self) -> Iterator[Dossier]:
        """Yield a dossier for each body and round."""
        grouped: dict[tuple[str, str], list[Copy]] = defaultdict(list)
        for each in self.read.copies:
            grouped[each.dossier.path].append(each)
        for path, copies in sorted(grouped.items(), key=lambda pair: pair[0]):
            self.places["/".join(path)] = copies[0].place if len(copies) == 1 else ""
            yield copies[0].dossier if len(copies) == 1 else self._merged(copies)

    def _merged(self, copies: list[Copy]) -> Dossier:
        dossier, merge = brought_together(copies)
        self.disputes += merge.disputes
        places = [each.shown for each in merge.copies]
        self.read.findings.append(faults.brought_together(places, len(merge.alone)).at(Origin(places[0])))
        return dossier

    def _evaluation(self) -> Evaluation | None:
        if len(self.read.evaluations) > 1:
            places = ", ".join(place for place, _ in self.read.evaluations)
            raise UnreadableError(
                text("Här finns flera mappar från utvärderaren: {places}.", places=places),
                hint=text("Ange bara en av dem."),
            )
        return next((each for _, each in self.read.evaluations), None)

    def _findings(self) -> Iterator[Finding]:
        yield from self.read.findings
        yield from (finding_of(each) for each in self.disputes)
        for place, evaluation in self.read.evaluations:
            self.places[EVALUATION] = place
            yield from (within(place, each) for each in evaluation.findings)


def _nothing(broken: Iterable[Absent]) -> UnreadableError:
    lines = {f"n{n}": text("{place}: {why}", place=each.place, why=each.why) for n, each in enumerate(broken)}
    listed = Text("\n".join(f"{{{name}}}" for name in lines), tuple(lines.items()))
    return UnreadableError(text("Det finns inget underlag som kan läsas.\n{listed}", listed=listed))
