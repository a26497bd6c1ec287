"""Inlines as runs of words, so that a cell knows where in its text each figure and each link stands."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from handlingsplan.report import Emphasis, Figure, Footnote, Inline, Ref, Strong, plain

from .texts import altered, visible


@frozen
class Run:
    """Words that look alike; `figure` is a Figure's key, `ref` where the words lead.

    `altered` says that signs which no file can hold were replaced.
    """

    text: str
    bold: bool = False
    italic: bool = False
    figure: str = ""
    ref: Ref | None = None
    explained: str = ""
    """Where a figure leads."""
    altered: bool = False


def run_of(words: str, like: Run = Run("")) -> Run:
    """Return words as a run that knows whether any of their signs had to be replaced."""
    return evolve(like, text=visible(words), altered=altered(words))


@frozen
class FigureAt:
    """Where in a text a figure stands."""

    key: str
    start: int
    end: int


def runs_of(inlines: tuple[Inline, ...], like: Run = Run("")) -> Iterator[Run]:
    """Yield the runs of inlines; a footnote follows its words in brackets."""
    for each in inlines:
        match each:
            case str():
                yield run_of(each, like)
            case Figure():
                yield evolve(run_of(each.text, like), figure=each.key, explained=each.to)
            case Strong():
                yield from runs_of(each.inlines, evolve(like, bold=True))
            case Emphasis():
                yield from runs_of(each.inlines, evolve(like, italic=True))
            case Ref():
                yield from runs_of(each.inlines, evolve(like, ref=each))
            case Footnote():
                yield from (evolve(like, text=" ["), *runs_of(each.inlines, like), evolve(like, text="]"))


def figures_in(runs: tuple[Run, ...]) -> tuple[FigureAt, ...]:
    """Return where the figures stand in the joined text of runs."""
    found, at = [], 0
    for run in runs:
        if run.figure:
            found.append(FigureAt(run.figure, at, at + len(run.text)))
        at += len(run.text)
    return tuple(found)


def within(figures: tuple[FigureAt, ...], start: int, end: int) -> tuple[FigureAt, ...]:
    """Return the figures that stand within a part of a text, counted from its start."""
    return tuple(
        FigureAt(each.key, each.start - start, each.end - start)
        for each in figures
        if start <= each.start and each.end <= end
    )


def refs_of(runs: tuple[Run, ...]) -> tuple[Ref, ...]:
    """Return where runs lead, each address once."""
    found: dict[str, Ref] = {}
    for run in runs:
        if run.ref:
            found.setdefault(run.ref.to, run.ref)
    return tuple(found.values())


def words_of(ref: Ref) -> str:
    """Return the words of a reference on one line."""
    return " ".join(visible(plain(ref.inlines)).split())


def cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of a part of a text."""
    parts, at = [], 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            parts.append(evolve(run, text=text))
        at += len(run.text)
    return tuple(parts)
