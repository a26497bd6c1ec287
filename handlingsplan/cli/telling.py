"""Telling a person in the terminal what was found, what was written, and what is missing."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table as RichTable
from rich.text import Text as RichText

from ..compose.chapters.next_time import SUBJECT
from ..errors import Finding, Severity
from ..followup import gaps_of
from ..language import Text, Words
from ..making import Made

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def console(*, err: bool = False) -> Console:
    """Return where to tell; without a terminal the lines are not broken."""
    stream = sys.stderr if err else sys.stdout
    return Console(stderr=err, highlight=False, soft_wrap=not stream.isatty())


def tell(made: Made) -> int:
    """Tell what came of making reports; return the exit code."""
    tell_findings(made.findings)
    out, w = console(), Words()
    for each in made.written:
        out.print(f"Skrev {each.path}", style="green")
    for failure in made.failures:
        console(err=True).print(RichText(str(failure), style="bold red"))
    if not made.written and not made.failures:
        out.print("Inget skrevs: inget format att skriva i.")
    gaps = Counter(gap.kind for gap in gaps_of(made.follow_up.account))
    if gaps:
        out.print("\nDet här saknas i underlaget (se avsnittet ”Att fråga om nästa gång”):")
        for kind, n in gaps.items():
            out.print(f"  {w.number(n):>4}  {SUBJECT[kind]}")
    return made.exit_code


def tell_findings(findings: Sequence[Finding]) -> None:
    """Tell the findings, one a line, and how many of each weight."""
    out = console()
    for each in findings:
        out.print(RichText(str(each), style=STYLES[each.severity]))
    if not findings:
        out.print("Inga anmärkningar på underlaget.", style="green")
        return
    out.print(_summed(findings))


def _summed(findings: Iterable[Finding]) -> str:
    counts = Counter(each.severity for each in findings)
    words = (
        ("{n} fel", "{n} fel", Severity.ERROR),
        ("{n} varning", "{n} varningar", Severity.WARNING),
        ("{n} upplysning", "{n} upplysningar", Severity.NOTE),
    )
    said = [Words().plural(one, many, counts[weight]) for one, many, weight in words if counts[weight]]
    return ", ".join(said) + "."


@contextmanager
def progress() -> Iterator[_Steps]:
    """Show a bar for long work where somebody is watching; say nothing elsewhere."""
    shown = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with shown:
        yield _Steps(shown)


class _Steps:
    """Takes each step of the work and shows it."""

    def __init__(self, shown: Progress) -> None:
        self.shown = shown
        self.task = shown.add_task("", total=None)

    def __call__(self, step: Text) -> None:
        self.shown.update(self.task, description=f"{step} …")


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table."""
    shown = RichTable(title=title, title_justify="left", title_style="bold")
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*(RichText(each) for each in row))
    console().print(shown)
