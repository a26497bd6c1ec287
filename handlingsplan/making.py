"""Making reports: the whole way from a plan and a dossier to finished files, in one call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

from .checks import check
from .compose import follow_up_report, status_report
from .errors import Finding, HandlingsplanError, PluginError, Severity, UnknownExporterError, by_place
from .export import Written, choose, export
from .extra import with_extra
from .followup import FollowUp, follow_up
from .hookspecs import Context, Exporter, Look
from .language import SOURCE, Text, Words, text
from .loading import FAILED, LOG
from .model import ActionPlan, Dossier
from .plugins import Plugins, load_plugins
from .report import Report

REPORTS: Mapping[str, Callable[..., Report]] = {
    "lagesrapport": status_report,
    "uppfoljning": follow_up_report,
}
"""Each report that can be made, by the name of its file."""

Progress = Callable[[Text, int, int], None]
"""Told what is done next, how many steps are done, and how many there are."""


@frozen
class Made:
    """What came of making reports: the follow-up, what was written, what was found, and what could not be written."""

    follow_up: FollowUp
    written: tuple[Written, ...]
    findings: tuple[Finding, ...]
    failures: tuple[HandlingsplanError, ...]

    @property
    def exit_code(self) -> int:
        """0 where all is clean, 1 where data has faults, 3 or 4 where a file or a plugin failed; the highest wins."""
        return max((exit_code_of(self.findings), *(each.exit_code for each in self.failures)))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings once each, in the order of their places."""
    return tuple(sorted(dict.fromkeys(findings), key=by_place))


def exit_code_of(findings: Iterable[Finding]) -> int:
    """Return 0 where nothing has to be mended, 1 where data has faults, 4 where a plugin failed."""
    faults = [each for each in findings if each.severity is Severity.ERROR]
    return 4 if any(each.code in FAILED for each in faults) else int(bool(faults))


@frozen
class Checked:
    """A follow-up that reports can be made of, with what was found in its material and why they are drafts, if so."""

    follow_up: FollowUp
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    context: Context
    plugins: Plugins

    def report(self, name: str) -> tuple[Report, tuple[Finding, ...]]:
        """Return a report with what plugins add to it, and what there is to say of that."""
        extra = self.plugins.sections(self.follow_up, evolve(self.context, report=name))
        return with_extra(REPORTS[name](self.follow_up, language=self.context.language, notes=self.notes), extra)


def checked(plan: ActionPlan, dossier: Dossier, plugins: Plugins, language: str = SOURCE) -> Checked:
    """Check a dossier and follow it up."""
    worked_out = follow_up(plan, dossier)
    context = Context(worked_out.on, language)
    found = in_order((*check(plan, dossier), *plugins.failed, *plugins.check(plan, (dossier,), context)))
    notes = tuple(_notes(plan, dossier, found, Words(language)))
    return Checked(worked_out, found, notes, context, plugins)


def make_reports(
    plan: ActionPlan,
    dossier: Dossier,
    folder: Path | str = "rapporter",
    *,
    reports: Iterable[str] = tuple(REPORTS),
    plugins: Plugins | None = None,
    exporters: Iterable[str] = (),
    language: str = SOURCE,
    look: Look | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Made:
    """Check a dossier, follow it up, and write each report in every format there is.

    `reports` are names of `REPORTS`; `exporters` the formats wanted, all where none is named; of both, those there
    are are listed by the HandlingsplanError that one that is not there raises. What fails is told in the answer and
    the rest is written; a report made of material with faults says on its title page that it is a draft, and why.
    With `strict` the first failure stops the program.
    """
    progress = progress or _unwatched
    plugins = plugins or load_plugins(strict=strict)
    jobs = _jobs(tuple(reports), tuple(exporters), folder, plugins)
    steps = 1 + sum(map(len, jobs.values()))
    progress(text("Kontrollerar underlaget"), 0, steps)
    base = checked(plan, dossier, plugins, language)
    found = [*base.findings]
    outcomes: list[Written | HandlingsplanError] = []
    for name, targets in jobs.items():
        report, said = base.report(name)
        found += said
        for exporter, path in targets:
            progress(text("Skriver {file}", file=path.name), 1 + len(outcomes), steps)
            write = partial(export, report, path, plugins=plugins, exporter=exporter.name, look=look, strict=strict)
            outcomes.append(_outcome(write, strict=strict))
    written = tuple(each for each in outcomes if isinstance(each, Written))
    failures = tuple(each for each in outcomes if isinstance(each, HandlingsplanError))
    found += (each for one in written for each in one.findings)
    return Made(base.follow_up, written, in_order(found), failures)


def _unwatched(_step: Text, _done: int, _steps: int) -> None:
    """Nobody is told."""


def _outcome(write: Callable[[], Written], *, strict: bool) -> Written | HandlingsplanError:
    try:
        return write()
    except HandlingsplanError as error:
        if strict:
            raise
        LOG.debug("%s", error, exc_info=error)
        return error


def _jobs(
    reports: tuple[str, ...], exporters: tuple[str, ...], folder: Path | str, plugins: Plugins
) -> Mapping[str, list[tuple[Exporter, Path]]]:
    """Return which files to write, by report."""
    for name in reports:
        if name not in REPORTS:
            raise HandlingsplanError(
                text("Det finns ingen rapport som heter {name}.", name=name),
                hint=text("Välj en av dem: {listed}.", listed=", ".join(REPORTS)),
            )
    for name in exporters:
        _require_exporter(name, plugins)
    return {
        name: [target for target in plugins.targets(folder, name) if not exporters or target[0].name in exporters]
        for name in reports
    }


def _require_exporter(name: str, plugins: Plugins) -> None:
    try:
        choose(plugins.exporters, Path(name), name)
    except UnknownExporterError as error:
        if not plugins.failed:
            raise
        why = plugins.failed[0]  # the format may well be its
        raise PluginError(error.text, hint=text("{why}", why=why.text)) from error


def _notes(plan: ActionPlan, dossier: Dossier, found: Iterable[Finding], words: Words) -> Iterator[str]:
    """Yield why a report of this material is a draft."""
    refused = len(plan.refused) + len(dossier.refused)
    if refused:
        yield words.plural("{n} post kunde inte läsas.", "{n} poster kunde inte läsas.", refused)
    faults = sum(1 for each in found if each.severity is Severity.ERROR and each.code not in FAILED)
    if faults:
        yield words.plural("{n} fel i underlaget är inte rättat.", "{n} fel i underlaget är inte rättade.", faults)
    yield from (each.text.to(words.language) for each in found if each.code in FAILED)
