"""Comparing: what a person has changed in a report since it was written, and which own text each change belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from .compose import own_text_of
from .content import Content
from .edited import Edit, edits
from .errors import HandlingsplanError, UnreadableError
from .export import choose, export
from .extra import with_extra
from .followup import FollowUp, follow_up
from .hookspecs import Context, Exporter
from .language import SOURCE, text
from .making import REPORTS
from .model import ActionPlan, Dossier
from .plugins import Plugins, load_plugins
from .report import Report, block_mark


@frozen
class Compared:
    """What differs in a person's file, which report it is, and by a chapter's mark the own text that stands there.

    `as_written` is False where the file does not say what it said when it was written, so that it was compared with
    the report of today: then changes in the material count as well.
    """

    report: str
    edits: tuple[Edit, ...]
    own_texts: Mapping[str, str]
    as_written: bool


def compare(
    old: Path | str,
    plan: ActionPlan,
    dossier: Dossier,
    *,
    plugins: Plugins | None = None,
    language: str = SOURCE,
) -> Compared:
    """Return what a person has changed in a report. UnreadableError where the file is no report of ours."""
    old, plugins = Path(old), plugins or load_plugins()
    exporter = choose(plugins.exporters, old)
    standing = _standing(old, exporter)
    worked_out = follow_up(plan, dossier)
    made = {name: _made(name, worked_out, plugins, language) for name in REPORTS}
    name = max(made, key=lambda each: len(_marks(made[each]).keys() & {one.mark for one in standing.chapters}))
    report = made[name]
    if not _akin(standing, report):
        raise UnreadableError(
            text("{file} liknar ingen rapport av det här underlaget.", file=old.name),
            hint=text("Välj en rapport som handlingsplan har skrivit, och det underlag som den skrevs av."),
        )
    new = _written_now(report, old.name, exporter, plugins)
    places = {
        mark: own for mark, section in _marks(report).items() if (own := own_text_of(report.kind, section, dossier))
    }
    return Compared(name, edits(standing, new), places, standing.written is not None)


def _standing(path: Path, exporter: Exporter) -> Content:
    if exporter.content is None:
        raise HandlingsplanError(text("Filer i formatet {title} går inte att jämföra.", title=exporter.title))
    if not path.is_file():
        raise UnreadableError(text("Filen {file} finns inte.", file=path), hint=text("Kontrollera stavningen."))
    try:
        return exporter.content(path)
    except PermissionError as error:
        message = text("{file} får inte läsas.", file=path.name)
        raise UnreadableError(message, hint=text("Stäng den i andra program och försök igen.")) from error
    except Exception as error:
        message = text("{file} går inte att läsa som {title}.", file=path.name, title=exporter.title)
        raise UnreadableError(message, hint=text("Öppna den, spara den på nytt och försök igen.")) from error


def _made(name: str, worked_out: FollowUp, plugins: Plugins, language: str) -> Report:
    extra = plugins.sections(worked_out, Context(worked_out.on, language, name))
    return with_extra(REPORTS[name](worked_out, language=language), extra)[0]


def _marks(report: Report) -> dict[str, str]:
    """Return each section's id by its mark."""
    return {block_mark(section.id, 0): section.id for section, _ in report.walk()}


def _akin(standing: Content, report: Report) -> bool:
    titles = {section.title for section, _ in report.walk()}
    marks = _marks(report)
    return standing.written is not None or any(each.mark in marks or each.title in titles for each in standing.chapters)


def _written_now(report: Report, name: str, exporter: Exporter, plugins: Plugins) -> Content | None:
    with TemporaryDirectory() as folder:
        written = export(report, Path(folder) / name, plugins=plugins, exporter=exporter.name)
        return exporter.content(written.path) if exporter.content else None
