"""Making reports: the whole way from a plan and a dossier to finished files, in one call."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

from .checks import check
from .compose import evaluation_report, follow_up_report, status_report
from .errors import Finding, HandlingsplanError, PluginError, Severity, UnknownExporterError, by_place
from .export import Written, choose, export
from .extra import with_extra
from .followup import FollowUp, follow_up
from .hookspecs import Context, Exporter, Look
from .language import SOURCE, Text, Words, text
from .loading import FAILED, LOG
from .model import ActionPlan, Dossier, Refused
from .plugins import Plugins, load_plugins
from .report import Report

REPORTS: Mapping[str, Callable[..., Report]] = {
    "lagesrapport": status_report,
    "uppfoljning": follow_up_report,
}
"""Each report that can be made of one body's dossier, by the name of its file."""

EVALUATION = "utvardering"
"""The name of the file of the report that is made of many."""

COMPOSED: Mapping[str, Callable[..., Report]] = {**REPORTS, EVALUATION: evaluation_report}
"""Every report, by the name of its file."""

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

    @property
    def only_here(self) -> frozenset[str]:
        """The codes of what was found while the files were written: no check of the material shows it."""
        return frozenset(each.code for one in self.written for each in one.findings)


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
        return with_extra(COMPOSED[name](self.follow_up, language=self.context.language, notes=self.notes), extra)


def checked(
    plan: ActionPlan, dossier: Dossier, plugins: Plugins, language: str = SOURCE, *, earlier: Iterable[Dossier] = ()
) -> Checked:
    """Check a dossier and follow it up; `earlier` are the same body's earlier rounds, to compare with."""
    before = tuple(earlier)
    for each in before:
        _require_earlier(dossier, each)
    worked_out = follow_up(plan, (dossier, *before))
    context = Context(worked_out.on, language)
    found = in_order((*check(plan, dossier), *plugins.failed, *plugins.check(plan, (dossier,), context)))
    notes = notes_of((*plan.refused, *dossier.refused), found, Words(language))
    return Checked(worked_out, found, notes, context, plugins)


def _require_earlier(dossier: Dossier, before: Dossier) -> None:
    """Raise HandlingsplanError unless a dossier is of the same body and of an earlier round."""
    said = {"title": before.head.title, "round": before.round.title}
    if before.head.body != dossier.head.body:
        raise HandlingsplanError(
            text("Underlaget ”{title}” är inte från samma län eller myndighet.", title=before.head.title),
            hint=text("Ange samma läns underlag från en tidigare omgång med --tidigare."),
        )
    if before.round.id == dossier.round.id or before.round.period.latest >= dossier.round.period.latest:
        raise HandlingsplanError(
            text("Underlaget ”{title}” ({round}) är inte från en tidigare omgång.", **said),
            hint=text("Ange den omgång som rapporten gäller först, och tidigare omgångar med --tidigare."),
        )


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
    earlier: Iterable[Dossier] = (),
) -> Made:
    """Check a dossier, follow it up, and write each report in every format there is.

    With the body's `earlier` rounds the follow-up opens with what was asked for then and what became of it.

    `reports` are names of `REPORTS`; `exporters` the formats wanted, all where none is named; of both, those there
    are are listed by the HandlingsplanError that one that is not there raises. What fails is told in the answer and
    the rest is written; a report made of material with faults says on its title page that it is a draft, and why.
    With `strict` the first failure stops the program.
    """
    progress = progress or _unwatched
    plugins = plugins or load_plugins(strict=strict)
    jobs = jobs_of(tuple(reports), tuple(exporters), folder, plugins, REPORTS)
    progress(text("Kontrollerar underlaget"), 0, 1 + sum(map(len, jobs.values())))
    base = checked(plan, dossier, plugins, language, earlier=earlier)
    return write_reports(base, jobs, look=look, strict=strict, progress=progress)


def write_reports(
    base: Checked,
    jobs: Mapping[str, list[tuple[Exporter, Path]]],
    *,
    look: Look | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Made:
    """Write reports of a follow-up that is checked already; `jobs` says which, in which formats and where."""
    progress = progress or _unwatched
    steps = 1 + sum(map(len, jobs.values()))
    found = [*base.findings]
    outcomes: list[Written | HandlingsplanError] = []
    for name, targets in jobs.items():
        report, said = base.report(name)
        found += said
        for exporter, path in targets:
            progress(text("Skriver {file}", file=path.name), 1 + len(outcomes), steps)
            write = partial(
                export, report, path, plugins=base.plugins, exporter=exporter.name, look=look, strict=strict
            )
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


def jobs_of(
    reports: tuple[str, ...],
    exporters: tuple[str, ...],
    folder: Path | str,
    plugins: Plugins,
    known: Mapping[str, Callable[..., Report]] = COMPOSED,
) -> Mapping[str, list[tuple[Exporter, Path]]]:
    """Return which files to write, by report; HandlingsplanError if there is no such report or format."""
    for name in reports:
        if name not in known:
            raise HandlingsplanError(
                text("Det finns ingen rapport som heter {name}.", name=name),
                hint=text("Välj en av dem: {listed}.", listed=", ".join(known)),
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


def notes_of(refused: Collection[Refused], found: Iterable[Finding], words: Words) -> tuple[str, ...]:
    """Return why a report of this material is a draft."""
    said = []
    unread = sum(1 for each in refused if each.reason is None)
    if unread:
        said.append(words.plural("{n} post kunde inte läsas.", "{n} poster kunde inte läsas.", unread))
    told = tuple(found)
    faults = sum(1 for each in told if each.severity is Severity.ERROR and each.code not in FAILED)
    if faults:
        said.append(
            words.plural("{n} fel i underlaget är inte rättat.", "{n} fel i underlaget är inte rättade.", faults)
        )
    return (*said, *(each.text.to(words.language) for each in told if each.code in FAILED))
