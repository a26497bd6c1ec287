"""Export: picks the exporter, writes safely, and proves on the finished file that nothing was lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

from .balance import fitted, shown_in, unaccounted
from .edited import differing
from .errors import Finding, PluginError, Severity, UnbalancedError, UnknownExporterError, require
from .hookspecs import Exporter, Look
from .language import text
from .loading import as_promised, blaming, why
from .plugins import Plugins
from .report import Report
from .target import beside, put
from .unwritable import untouched, writing


@frozen
class Written:
    """What came of an export: the file, what there is to say of it, and whether it was read back and accounted for."""

    path: Path
    findings: tuple[Finding, ...] = ()
    read_back: bool = True


def export(
    report: Report,
    path: Path | str,
    *,
    plugins: Plugins,
    exporter: str | None = None,
    look: Look | None = None,
    preferred: Mapping[str, str] | None = None,
    strict: bool = False,
) -> Written:
    """Write a report to a file, and prove that the file accounts for every record.

    The exporter is the one named, else the one with the longest suffix that the file's name ends with; where several
    share it, `preferred` says which (suffix to name). A file that somebody has changed is never written over: the new
    one is put beside it, or with `strict` not written. Whatever goes wrong, the old file stays as it was.
    """
    require(Report, report, "report")
    path = Path(path)
    chosen = choose(plugins.exporters, path, exporter, preferred or {})
    fit, stays = fitted(report, chosen.tables), untouched(path)
    with beside(path) as place:
        with blaming(plugins.owner(chosen), "write", stays), writing(path, within=place.parent):
            said = _write(chosen, fit, place, look or Look())
        with blaming(plugins.owner(chosen), "marks", stays), writing(path, within=place.parent):
            said += _prove(chosen, fit, place)
        target, changed = put(place, path, chosen.suffix, strict=strict)
    chapters = _differing(chosen, path, target) if changed else ()
    return Written(target, (*said, *changed, *chapters), chosen.marks is not None)


def choose(
    exporters: Iterable[Exporter], path: Path, name: str | None = None, preferred: Mapping[str, str] | None = None
) -> Exporter:
    """Return the exporter for a file; UnknownExporterError lists what there is where none or several fit."""
    known = [*exporters]
    fits = [each for each in known if path.name.casefold().endswith(each.suffix.casefold())]
    longest = max((len(each.suffix) for each in fits), default=0)
    fits = [each for each in fits if len(each.suffix) == longest]
    if name is None and len(fits) > 1:
        name = {suffix.casefold(): by for suffix, by in (preferred or {}).items()}.get(fits[0].suffix.casefold())
    if name is not None:
        fits = [each for each in known if each.name == name]
    if len(fits) != 1:
        raise _no_choice(path, name, fits or known, several=len(fits) > 1)
    return fits[0]


def _no_choice(path: Path, name: str | None, known: list[Exporter], *, several: bool) -> UnknownExporterError:
    listed = ", ".join(f"{each.name} ({each.title}, {each.suffix})" for each in known)
    hint = text("Välj en av dem: {listed}.", listed=listed) if known else text("Ingen exportör är installerad.")
    if several:
        return UnknownExporterError(text("Flera exportörer kan skriva {file}.", file=path.name), hint=hint)
    if name is not None:
        return UnknownExporterError(text("Det finns ingen exportör som heter {name}.", name=name), hint=hint)
    return UnknownExporterError(text("Ingen exportör skriver filer som heter så: {file}.", file=path.name), hint=hint)


def _write(exporter: Exporter, report: Report, place: Path, look: Look) -> tuple[Finding, ...]:
    said = tuple(exporter.write(report, place, look) or ())  # it may be a generator, and has then not written before
    for each in said:
        as_promised(each, Finding)
    if not place.is_file():
        raise PluginError(text("skrev ingen fil"))
    return said


def _prove(exporter: Exporter, report: Report, place: Path) -> tuple[Finding, ...]:
    if exporter.marks is None:
        message = text("Filen är ej återläst: exportören {name} kan inte läsa det som den skriver.", name=exporter.name)
        return (Finding("H407", message, severity=Severity.NOTE),)
    lost = unaccounted(report, shown_in(report, exporter.tables), exporter.marks(place))
    if lost is not None:
        message = text("Filen sparas inte, för den redovisar inte allt (exportören {name}).", name=exporter.name)
        raise UnbalancedError(message, hint=lost)
    return ()


def _differing(exporter: Exporter, old: Path, new: Path) -> tuple[Finding, ...]:
    """Return which chapters somebody has changed in a file that was left alone, if it is a report of ours."""
    if exporter.content is None:
        return ()
    try:
        message = differing(old.name, exporter.content(old), exporter.content(new))
    except Exception as error:  # noqa: BLE001 - whatever a person has put there, the new file is written
        message = text("Kapitlen i {name} gick inte att jämföra: {why}.", name=old.name, why=why(error))
    hint = text("Se styckena: handlingsplan rapport MAPP --jamfor {name}", name=old)
    return (Finding("H409", message, severity=Severity.NOTE, hint=hint),) if message else ()
