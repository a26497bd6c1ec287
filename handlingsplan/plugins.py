"""All installed plugins: loads them, and asks them the hooks' questions in the order of their names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from .errors import Finding, PluginError
from .extra import Extra
from .hookspecs import Context, Exporter, FormFormat, Reader
from .language import Text, text
from .loading import Given, Plugin, attempt, described, found, loaded, reported
from .report import Chart, Section

if TYPE_CHECKING:
    from .followup import FollowUp
    from .model import ActionPlan, Dossier


@frozen
class Plugins:
    """The installed plugins in the order of their names, also those that do not work.

    What a plugin fails at becomes a Finding that names it, and the rest goes on; with `strict` it stops the program.
    """

    installed: tuple[Plugin, ...] = ()
    strict: bool = False

    @property
    def exporters(self) -> tuple[Exporter, ...]:
        """Every format that can be written."""
        return tuple(exporter for plugin in self.installed for exporter in plugin.exporters)

    @property
    def form_formats(self) -> tuple[FormFormat, ...]:
        """Every format that forms can be written in."""
        return tuple(each for plugin in self.installed for each in plugin.form_formats)

    @property
    def readers(self) -> tuple[Reader, ...]:
        """Every format that filled forms can be read in."""
        return tuple(each for plugin in self.installed for each in plugin.readers)

    @property
    def failed(self) -> tuple[Finding, ...]:
        """What went wrong when the plugins were loaded."""
        return tuple(dict.fromkeys(finding for plugin in self.installed for finding in plugin.findings))

    def owner(self, given: Exporter | FormFormat | Reader) -> Plugin:
        """Return the plugin that an exporter, a form's format or a reader comes from."""
        return next(
            plugin for plugin in self.installed if given in (*plugin.exporters, *plugin.form_formats, *plugin.readers)
        )

    def reader_for(self, path: Path | str) -> Reader | None:
        """Return what reads filled forms in files that are named so; of several the first plugin's; None if nothing."""
        return _longest(((suffix, each) for each in self.readers for suffix in each.suffixes), path)

    def form_format_for(self, path: Path | str) -> FormFormat | None:
        """Return what writes forms in files that are named so; of several the first plugin's; None if nothing."""
        return _longest(((each.suffix, each) for each in self.form_formats), path)

    def check(self, plan: ActionPlan, dossiers: Iterable[Dossier], context: Context) -> tuple[Finding, ...]:
        """Return what the plugins' own rules find, and which plugin failed."""
        question = {"plan": plan, "dossiers": tuple(dossiers), "context": context}
        return tuple(chain.from_iterable(self._ask(each, "check", Finding, question) for each in self.installed))

    def sections(self, follow_up: FollowUp, context: Context) -> Extra:
        """Return the sections that the plugins add to a report, with what went wrong when they were asked."""
        question = {"follow_up": follow_up, "context": context}
        given = [(one, each) for one in self.installed for each in self._ask(one, "sections", Section, question)]
        checked = [each if isinstance(each, Finding) else self._let_in(one, each) for one, each in given]
        return Extra.of(
            (each for each in checked if isinstance(each, Section)),
            (each for each in checked if isinstance(each, Finding)),
        )

    def targets(self, folder: Path | str, stem: str) -> tuple[tuple[Exporter, Path], ...]:
        """Return each exporter with the file to write; where suffixes clash the exporter's name tells them apart."""
        taken = Counter(exporter.suffix.casefold() for exporter in self.exporters)
        stems = {each.name: f"{stem}-{each.name}" for each in self.exporters if taken[each.suffix.casefold()] > 1}
        return tuple((each, Path(folder) / (stems.get(each.name, stem) + each.suffix)) for each in self.exporters)

    def _ask(
        self, plugin: Plugin, hook: str, kind: type[Given], question: Mapping[str, object]
    ) -> Sequence[Given | Finding]:
        answer = attempt(partial(plugin.ask, hook, kind, question), plugin.fails_in(hook), strict=self.strict)
        return [answer] if isinstance(answer, Finding) else answer

    def _let_in(self, plugin: Plugin, section: Section) -> Section | Finding:
        named = partial(_rightly_named, section, f"{plugin.name}.")
        return attempt(named, plugin.gives_what_is_left_out, strict=self.strict)


def _longest(by_suffix: Iterable[tuple[str, Given]], path: Path | str) -> Given | None:
    name = Path(path).name.casefold()
    fits = [(suffix, each) for suffix, each in by_suffix if name.endswith(suffix.casefold())]
    return max(fits, key=lambda fit: len(fit[0]))[1] if fits else None


def _rightly_named(section: Section, prefix: str) -> Section:
    foreign = [name for name in _names(section) if not name.startswith(prefix)]
    if foreign:
        raise PluginError(text("{names} ska börja med ”{prefix}”", names=", ".join(foreign), prefix=prefix))
    return section


def _names(section: Section) -> Iterator[str]:
    yield section.id
    yield from (table.key for table in section.tables)
    yield from (block.key for block in section.blocks if isinstance(block, Chart))
    yield from chain.from_iterable(map(_names, section.sections))


def load_plugins(*, strict: bool = False, path: Sequence[str] | None = None) -> Plugins:
    """Load every installed plugin; `path` says where to look instead of where Python looks.

    Nothing is kept between calls: the answer is a value.
    """
    entries = found(path)
    taken = Counter(entry.name for entry in entries)
    alone = [described(each) if taken[each.name] > 1 else loaded(each, strict=strict) for each in entries]
    return Plugins(tuple(_told_apart(alone, strict=strict)), strict)


def _told_apart(plugins: Sequence[Plugin], *, strict: bool) -> Iterator[Plugin]:
    """Yield the plugins without what has the name of something else; nobody can know which was meant."""
    names, exporters = defaultdict(list), defaultdict(list)
    for plugin in plugins:
        names[plugin.name].append(plugin.label)
        for exporter in plugin.exporters:
            exporters[exporter.name].append(plugin.label)
    for plugin in plugins:
        findings = [*_double(_PLUGINS, plugin.name, names[plugin.name])]
        for exporter in plugin.exporters:
            findings += _double(_EXPORTERS, exporter.name, exporters[exporter.name])
        said = tuple(reported(each, strict=strict) for each in findings)
        alone = tuple(each for each in plugin.exporters if len(exporters[each.name]) == 1)
        yield evolve(plugin, exporters=alone, findings=(*plugin.findings, *said))


_PLUGINS = text("Flera tillägg heter {name}, och inget av dem används: {owners}.")
_EXPORTERS = text("Flera tillägg har en exportör som heter {name}, och ingen av dem används: {owners}.")


def _double(message: Text, name: str, owners: Sequence[str]) -> Iterator[Finding]:
    if len(owners) > 1:
        said = evolve(message, params=(("name", name), ("owners", "; ".join(owners))))
        yield Finding("H402", said, hint=text("Avinstallera det ena, eller be den som har gjort det att byta namn."))
