"""Comparing: what a person has changed in a report since it was written, and which own text each change belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from .compose import own_text_of
from .content import Content
from .edited import Edit, edits
from .errors import HandlingsplanError, UnreadableError
from .export import choose, export
from .hookspecs import Exporter
from .language import SOURCE, text
from .making import REPORTS, checked
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
    base = checked(plan, dossier, plugins, language)
    made = {name: base.report(name)[0] for name in REPORTS}
    now = {name: _written_now(report, old.name, exporter, plugins) for name, report in made.items()}
    alike = {name: len(_said(standing) & _said(content)) for name, content in now.items()}
    name = max(alike, key=lambda each: alike[each])
    if not alike[name]:
        raise UnreadableError(
            text("{file} liknar ingen rapport av det här underlaget.", file=old.name),
            hint=text("Välj en rapport som handlingsplan har skrivit, och det underlag som den skrevs av."),
        )
    own_texts = dict(_own_texts(made[name], dossier))
    return Compared(name, edits(standing, now[name]), own_texts, standing.written is not None)


def _said(content: Content) -> set[str]:
    return {words for each in content.chapters for words in (each.title, *each.paragraphs) if words}


def _own_texts(report: Report, dossier: Dossier) -> Iterator[tuple[str, str]]:
    for section, _ in report.walk():
        if own := own_text_of(report.kind, section.id, dossier):
            yield block_mark(section.id, 0), own


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


def _written_now(report: Report, name: str, exporter: Exporter, plugins: Plugins) -> Content:
    with TemporaryDirectory() as folder:
        written = export(report, Path(folder) / name, plugins=plugins, exporter=exporter.name)
        return _standing(written.path, exporter)
