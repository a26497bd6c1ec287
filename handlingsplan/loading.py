"""One plugin: found among the installed packages, loaded, looked through, and asked.

Each is loaded and registered by itself, so that one that fails is named and the others work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.metadata import EntryPoint, distributions
from logging import getLogger
from pathlib import Path
from traceback import extract_tb
from typing import Any, TypeVar

from attrs import Factory, evolve, frozen
from pluggy import HookImpl, PluginManager, PluginValidationError

from . import hookspecs
from .errors import Finding, HandlingsplanError, PluginError
from .hookspecs import PROJECT, Exporter, FormFormat, Reader
from .language import Text, text

LOG = getLogger(PROJECT)
"""Where the whole of a plugin's error can be read, by whoever asks for it: `--debug` does."""

FAILED = frozenset({"H401", "H402", "H403", "H404", "H405"})
"""The codes of Findings that say that a plugin failed."""

GIVEN: Mapping[str, type] = {"exporters": Exporter, "form_formats": FormFormat, "readers": Reader}
"""The hooks whose answers are kept, with what they answer with."""

Given = TypeVar("Given")
Answer = TypeVar("Answer")
Said = Text | str
Answers = Mapping[str, tuple[HookImpl, ...]]


@frozen
class Plugin:
    """An installed plugin: where it comes from, which hooks it answers, what it can write and what is wrong with it."""

    name: str
    distribution: str = ""
    version: str = ""
    answers: Answers = Factory(dict)
    exporters: tuple[Exporter, ...] = ()
    form_formats: tuple[FormFormat, ...] = ()
    readers: tuple[Reader, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def works(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.findings

    @property
    def label(self) -> str:
        """How messages name it: "skane (lanet-skane 1.0)"."""
        return f"{self.name} ({self.distribution} {self.version})" if self.distribution else self.name

    def ask(self, hook: str, kind: type[Given], question: Mapping[str, object]) -> list[Given]:
        """Return what it answers to a hook; PluginError where an answer is of another kind."""
        given: list[Given] = []
        for one in self.answers.get(hook, ()):
            # It may be a generator: whether it fails is known only when it is emptied.
            given += one.function(*(question[name] for name in one.argnames)) or ()  # type: ignore[arg-type]
        for each in given:
            as_promised(each, kind)
        return given

    def does_not_load(self, why: Said) -> Finding:
        """Return what to say if it cannot be loaded."""
        message = text("Tillägget {plugin} gick inte att läsa in: {why}.", plugin=self.label, why=why)
        hint = text("Resten fungerar utan det. Uppdatera eller avinstallera det, eller fråga den som har gjort det.")
        return Finding("H401", message, hint=hint)

    def fails_in(self, hook: str) -> Callable[[Said], Finding]:
        """Return what to say if it fails in a hook."""
        return lambda why: Finding(
            "H403", text("Tillägget {plugin} misslyckades i {hook}: {why}.", plugin=self.label, hook=hook, why=why)
        )

    def gives_what_is_left_out(self, why: Said) -> Finding:
        """Return what to say if a section of its cannot be let into a report."""
        message = text("Tillägget {plugin} har gett ett avsnitt som utelämnas: {why}.", plugin=self.label, why=why)
        return Finding("H404", message)


def as_promised(given: object, kind: type) -> None:
    """Raise PluginError where an answer is of another kind than promised, or cannot be used."""
    if not isinstance(given, kind):
        promised, is_a = kind.__name__, type(given).__name__
        raise PluginError(text("svarade med {is_a} där det ska vara {promised}", is_a=is_a, promised=promised))
    if isinstance(given, Finding):
        given.to()  # a text that is no Text is found here, where the plugin is known
    if isinstance(given, Exporter) and not (given.name and given.suffix.startswith(".") and callable(given.write)):
        raise PluginError(text("exportören {name} saknar namn, filändelse med punkt eller write", name=given.name))
    if isinstance(given, FormFormat) and not (given.name and given.suffix.startswith(".") and callable(given.write)):
        raise PluginError(text("formatet {name} saknar namn, filändelse med punkt eller write", name=given.name))
    if isinstance(given, Reader) and not (given.name and _with_points(given.suffixes) and callable(given.read)):
        raise PluginError(text("läsaren {name} saknar namn, filändelser med punkt eller read", name=given.name))


def _with_points(suffixes: object) -> bool:
    return isinstance(suffixes, tuple | list) and bool(suffixes) and all(str(each).startswith(".") for each in suffixes)


def attempt(action: Callable[[], Answer], finding: Callable[[Said], Finding], *, strict: bool) -> Answer | Finding:
    """Return what a plugin's code gives, or where it fails a Finding that says why; with `strict` a PluginError."""
    try:
        return action()
    except MemoryError:
        raise
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a plugin's code may raise anything, and the rest goes on
        return reported(finding(why(error)), strict=strict, cause=error)


def reported(finding: Finding, *, strict: bool, cause: BaseException | None = None) -> Finding:
    """Return a Finding, or with `strict` raise it as a PluginError."""
    if strict:
        raise PluginError(finding.text, hint=finding.hint) from cause
    LOG.debug("%s", finding.text, exc_info=cause)
    return finding


@contextmanager
def blaming(plugin: Plugin, hook: str, hint: Text | None = None) -> Iterator[None]:
    """Turn what a plugin's code raises into a PluginError that names it; what is already in words passes."""
    try:
        yield
    except MemoryError:
        raise
    except (Exception, SystemExit) as error:
        if isinstance(error, HandlingsplanError) and not isinstance(error, PluginError):
            raise
        raise PluginError(plugin.fails_in(hook)(why(error)).text, hint=hint) from error


def why(error: BaseException) -> Said:
    """Return an exception in words, with the file and line that raised it."""
    if isinstance(error, HandlingsplanError):
        return error.text
    what = error.msg if isinstance(error, SyntaxError) else error  # as text it tells the place too, in English
    said = f"{type(error).__name__}: {what}".rstrip(".: ")
    place = next(iter(_places(error)), None)
    if place is None:
        return said
    file, line = place
    return text("{error} ({file}, rad {line})", error=said, file=Path(file).name, line=line)


def _places(error: BaseException) -> Iterator[tuple[str, int | None]]:
    """Yield where an exception was raised, the innermost place first: file and line."""
    if isinstance(error, SyntaxError) and error.filename:
        yield error.filename, error.lineno
    for frame in reversed(extract_tb(error.__traceback__)):
        if not _passed_through(frame.filename):
            yield frame.filename, frame.lineno


def _passed_through(file: str) -> bool:
    return "importlib" in file or Path(file).parent == Path(__file__).parent


def found(path: Sequence[str] | None = None) -> list[EntryPoint]:
    """Return the entry points of our group, sorted by name; of a package that is installed twice the first one."""
    packages = distributions() if path is None else distributions(path=[*path])
    entries: dict[tuple[str, str], EntryPoint] = {}
    for package in packages:
        for entry in package.entry_points.select(group=PROJECT):
            entries.setdefault((entry.name, package.name), entry)
    return [entries[key] for key in sorted(entries)]


def described(entry: EntryPoint) -> Plugin:
    """Return a plugin that is known only by its package's data."""
    return Plugin(entry.name, entry.dist.name, entry.dist.version) if entry.dist else Plugin(entry.name)


def loaded(entry: EntryPoint, *, strict: bool) -> Plugin:
    """Return a plugin with what it answers and can write, or with what went wrong."""
    plugin = described(entry)
    answers = attempt(lambda: answers_of(entry.load(), plugin.name), plugin.does_not_load, strict=strict)
    if isinstance(answers, Finding):
        return evolve(plugin, findings=(answers,))
    plugin = evolve(plugin, answers=answers)
    for hook, kind in GIVEN.items():
        given = attempt(partial(plugin.ask, hook, kind, {}), plugin.fails_in(hook), strict=strict)
        if isinstance(given, Finding):
            plugin = evolve(plugin, findings=(*plugin.findings, given))
        else:
            kept: dict[str, Any] = {hook: tuple(given)}
            plugin = evolve(plugin, **kept)
    return plugin


def answers_of(answerer: object, name: str) -> Answers:
    """Return which hooks a plugin answers; PluginError where it answers what nobody asks."""
    manager = PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(answerer, name)
        manager.check_pending()
    except PluginValidationError as error:
        raise PluginError(next(_misspelt(answerer, manager), text("{error}", error=error))) from error
    callers = {hook: getattr(manager.hook, hook) for hook in HOOKS}
    return {hook: tuple(caller.get_hookimpls()) for hook, caller in callers.items() if caller.get_hookimpls()}


def _hooks() -> Iterator[str]:
    manager = PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    yield from vars(manager.hook)


HOOKS = tuple(_hooks())
"""The names of the hooks."""


def _misspelt(answerer: object, manager: PluginManager) -> Iterator[Text]:
    """Yield what is misspelt in a plugin: a hook, or an argument of one, and what there is instead."""
    for name in dir(answerer):
        options = manager.parse_hookimpl_opts(answerer, name)
        if options is None:
            continue
        hook = options.get("specname") or name
        if hook not in HOOKS:
            yield text("det finns ingen krok {hook}(), bara {known}", hook=hook, known=", ".join(HOOKS))
            continue
        known = getattr(manager.hook, hook).spec.argnames
        implementation = HookImpl(answerer, "", getattr(answerer, name), options)
        for argument in sorted({*implementation.argnames} - {*known}):
            arguments = ", ".join(known)
            yield text("kroken {hook}() har inget {name}, bara {known}", hook=hook, name=argument, known=arguments)
