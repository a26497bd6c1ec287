"""The questions that the core asks plugins, and the values they answer with.

A plugin answers with values, never with a callback or a class to inherit from, and changes nothing. A hook may be a
generator, and may take fewer arguments than its specification. Plugins are asked in the order of their names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import Factory, field, frozen
from pluggy import HookimplMarker, HookspecMarker

from .content import Content
from .errors import Finding
from .forms import Filled, Form
from .report import Report, Section

if TYPE_CHECKING:
    from .followup import FollowUp
    from .model import ActionPlan, Dossier

PROJECT = "handlingsplan"
hookimpl = HookimplMarker(PROJECT)
hookspec = HookspecMarker(PROJECT)


@frozen
class Look:
    """How a report should look: a template of the county's own, and settings that the exporter understands."""

    template: Path | None = None
    settings: Mapping[str, str] = Factory(dict)


@frozen
class Marks:
    """What was read back from a finished file: the marks of its places, and each Figure's key with its text."""

    places: frozenset[str]
    figures: Mapping[str, str]


@frozen
class Exporter:
    """One format that a plugin can write.

    `write(report, path, look)` writes one file, only at the path given, and returns what the reader of the report
    should know as Findings. `marks(path)` reads a finished file back. `tables="views"` says that only what a
    TableView selects is shown; the rest is then accounted for as left out. `content(path)` reads a file that a person
    may have changed since, for telling which chapters are not as they were.
    """

    name: str
    suffix: str
    title: str
    write: Callable[[Report, Path, Look], Iterable[Finding]]
    tables: Literal["all", "views"] = "all"
    marks: Callable[[Path], Marks] | None = None
    options: tuple[str, ...] = ()
    content: Callable[[Path], Content] | None = field(default=None, kw_only=True)


@frozen
class FormFormat:
    """One format that a plugin can write forms in.

    `write(form, path)` writes one file, only at the path given, and returns what the user should know as Findings.
    """

    name: str
    suffix: str
    title: str
    write: Callable[[Form, Path], Iterable[Finding]]


@frozen
class Reader:
    """One format that a plugin can read filled forms in.

    `read(path)` returns what was filled in, and all that is wrong with the file as Findings, each with sheet and
    cell; UnreadableError where there is nothing to read.
    """

    name: str
    suffixes: tuple[str, ...]
    title: str
    read: Callable[[Path], tuple[Filled, tuple[Finding, ...]]]


@frozen
class Context:
    """What a plugin may need to know when it is asked: the day of the report, its language, its kind."""

    on: date
    language: str = "sv"
    report: str | None = None


@hookspec
def exporters() -> Iterable[Exporter]:
    """Which report formats can you write?"""
    return ()


@hookspec
def form_formats() -> Iterable[FormFormat]:
    """Which formats can you write forms in?"""
    return ()


@hookspec
def readers() -> Iterable[Reader]:
    """Which formats can you read filled forms in?"""
    return ()


@hookspec
def check(plan: ActionPlan, dossiers: tuple[Dossier, ...], context: Context) -> Iterable[Finding]:  # noqa: ARG001
    """Which faults has this plan or one of these dossiers, and what ought somebody to be told of them?"""
    return ()


@hookspec
def sections(follow_up: FollowUp, context: Context) -> Iterable[Section]:  # noqa: ARG001
    """What should the report also say? Each section says after which of the core's it stands."""
    return ()
