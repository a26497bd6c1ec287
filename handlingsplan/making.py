"""Making reports: the whole way from a plan and a dossier to finished files, in one call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from .checks import check
from .compose import follow_up_report, status_report
from .errors import Finding, HandlingsplanError, Severity, by_place
from .export import Written, export
from .extra import with_extra
from .followup import FollowUp, follow_up
from .hookspecs import Context, Look
from .language import SOURCE, Text, Words, text
from .loading import FAILED
from .model import ActionPlan, Dossier
from .plugins import Plugins, load_plugins
from .report import Report

REPORTS: Mapping[str, Callable[..., Report]] = {
    "lagesrapport": status_report,
    "uppfoljning": follow_up_report,
}
"""Each report that can be made, by the name of its file."""


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
        codes = [each.exit_code for each in self.failures]
        if any(each.severity is Severity.ERROR for each in self.findings):
            codes.append(4 if any(each.code in FAILED for each in self.findings) else 1)
        return max(codes, default=0)


def make_reports(
    plan: ActionPlan,
    dossier: Dossier,
    folder: Path | str = "rapporter",
    *,
    reports: Iterable[str] = ("lagesrapport", "uppfoljning"),
    plugins: Plugins | None = None,
    exporters: Iterable[str] = (),
    language: str = SOURCE,
    look: Look | None = None,
    strict: bool = False,
    progress: Callable[[Text], None] = lambda _: None,
) -> Made:
    """Check a dossier, follow it up, and write each report in every format there is.

    `reports` are names of `REPORTS`; `exporters` the formats wanted, all where none is named. What fails is told in
    the answer and the rest is written; a report made of material with faults says on its title page that it is a
    draft, and why. With `strict` the first failure stops the program.
    """
    plugins = plugins or load_plugins(strict=strict)
    progress(text("Kontrollerar underlaget"))
    worked_out = follow_up(plan, dossier)
    context = Context(worked_out.on, language)
    found = [*check(plan, dossier), *plugins.failed, *plugins.check(plan, (dossier,), context)]
    notes = tuple(_notes(plan, dossier, found, Words(language)))
    written: list[Written] = []
    failures: list[HandlingsplanError] = []
    for name in reports:
        extra = plugins.sections(worked_out, Context(worked_out.on, language, name))
        report, said = with_extra(REPORTS[name](worked_out, language=language, notes=notes), extra)
        found += said
        for exporter, path in plugins.targets(folder, name):
            if exporters and exporter.name not in tuple(exporters):
                continue
            progress(text("Skriver {file}", file=path.name))
            try:
                done = export(report, path, plugins=plugins, exporter=exporter.name, look=look, strict=strict)
            except HandlingsplanError as error:
                if strict:
                    raise
                failures.append(error)
            else:
                written.append(done)
                found += done.findings
    return Made(worked_out, tuple(written), tuple(sorted(set(found), key=by_place)), tuple(failures))


def _notes(plan: ActionPlan, dossier: Dossier, found: Iterable[Finding], words: Words) -> Iterator[str]:
    """Yield why a report of this material is a draft."""
    refused = len(plan.refused) + len(dossier.refused)
    if refused:
        yield words.plural("{n} post kunde inte läsas.", "{n} poster kunde inte läsas.", refused)
    faults = sum(1 for each in found if each.severity is Severity.ERROR and each.code not in FAILED)
    if faults:
        yield words.plural("{n} fel i underlaget är inte rättat.", "{n} fel i underlaget är inte rättade.", faults)
    yield from (each.text.to(words.language) for each in found if each.code in FAILED)
