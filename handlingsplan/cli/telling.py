"""Telling a person in the terminal what was found, what was written, and what is missing.

In a terminal lines are folded and coloured; in a pipe or a file each thing is one plain line, to be searched.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, Progress, TextColumn
from rich.table import Table as RichTable
from rich.text import Text as RichText

from ..compose.chapters.next_time import SUBJECT
from ..compose.of_agency import words_for
from ..errors import Finding, Severity
from ..followup import gaps_of
from ..language import SOURCE, Text, Words
from ..making import Made
from ..making import Progress as Steps
from ..nation.doubles import CODE as LIKELY_DOUBLE
from .again import Again

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
MANY, FEW = 5, 3
"""Of more warnings and notes of one code than this, so many are told one by one where there is much else to tell."""
NOTHING: frozenset[str] = frozenset()

NEW_NAME = " (ett nytt namn, för den tidigare filen har någon ändrat)"

HARMLESS = "\n\u00a0\u202f"
"""Line breaks, and the hard spaces between thousands."""
UNBROKEN = 100_000
"""How wide a file or a pipe is: nothing in it is folded."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def console(*, err: bool = False) -> Console:
    """Return where to tell; what is told is plain words, never rich's markup."""
    watched = (sys.stderr if err else sys.stdout).isatty()
    return _Console(stderr=err, highlight=False, markup=False, emoji=False, width=None if watched else UNBROKEN)


def legible(words: object, style: str = "") -> RichText:
    """Return words for a terminal; a sign that it could take for a command stands as �."""
    return RichText("".join(each if each.isprintable() or each in HARMLESS else "�" for each in str(words)), style)


def say(words: object = "", style: str = "", *, err: bool = False) -> None:
    """Print words on lines of their own."""
    console(err=err).print(legible(words, style))


def tell(made: Made, *folders: str | Path, plan: str | None = None) -> int:
    """Tell what came of making reports of the dossier in a folder; return the exit code.

    Of what is no error, and many, only the first are told: what was written is not to be lost among them.
    """
    tell_findings(made.findings, Again(folders, plan), only_here=made.only_here)
    say()
    tell_written(made)
    gaps = Counter(gap.kind for gap in gaps_of(made.follow_up.account))
    if gaps:
        words = words_for(made.follow_up.account.index, SOURCE)
        say("\nDet här saknas i underlaget (se avsnittet ”Att fråga om nästa gång”):")
        for kind, n in gaps.items():
            say(f"  {words.number(n):>4}  {words.said(SUBJECT[kind])}")
    return made.exit_code


def tell_written(made: Made) -> None:
    """Tell which files were written, and which could not be."""
    for each in made.written:
        say(f"Skrev {each.path}{NEW_NAME if any(one.code == 'H408' for one in each.findings) else ''}", "green")
    for failure in made.failures:
        say(failure, "bold red", err=True)
    if not made.written and not made.failures:
        say("Inget skrevs: inget format att skriva i.")


def tell_findings(findings: Sequence[Finding], again: Again | None = None, *, only_here: Set[str] = NOTHING) -> None:
    """Tell the findings in the order of their places, and how many there are of each weight.

    With `again` only the first few are told of what is many and no error, and with which command the others are seen;
    no command shows those with a code in `only_here`.
    """
    told = few_of_each(findings, only_here) if again else findings
    for _, of_one_file in groupby(told, _file):
        for each in of_one_file:
            _tell(each)
        say()
    if not findings:
        say("Inga anmärkningar på underlaget.", "green")
        return
    say(_summed(findings))
    if again:
        _tell_others(Counter(each.code for each in findings) - Counter(each.code for each in told), again)


def few_of_each(findings: Iterable[Finding], whole: Set[str] = NOTHING) -> list[Finding]:
    """Return findings, of each code that has many only the first few; all errors, and all of the codes in `whole`."""
    numbered: dict[str, list[int]] = defaultdict(list)
    listed = [*findings]
    for n, each in enumerate(listed):
        if each.severity is not Severity.ERROR and each.code not in whole:
            numbered[each.code].append(n)
    left_out = {n for numbers in numbered.values() if len(numbers) > MANY for n in numbers[FEW:]}
    return [each for n, each in enumerate(listed) if n not in left_out]


def _tell_others(others: Mapping[str, int], again: Again) -> None:
    """Tell how many are not told one by one, and where they are: likely doubles are settled in the desk's workbook."""
    alike = [f"{n} av {code}" for code, n in sorted(others.items()) if code != LIKELY_DOUBLE]
    if alike:
        say(f"Fler av samma slag visas inte här: {', '.join(alike)}. Alla visas med: {again.everything}")
    if LIKELY_DOUBLE in others:
        say(
            f"Fler troliga dubbletter ({LIKELY_DOUBLE}) visas inte här: {others[LIKELY_DOUBLE]}. Alla står på bladet "
            f"Dubbletter i arbetsboken som görs med: {again.desk}"
        )


def _file(finding: Finding) -> str:
    return finding.origin.file if finding.origin else ""


def _tell(finding: Finding) -> None:
    if not sys.stdout.isatty():
        say(finding)
        return
    if finding.origin:
        say(finding.origin, "bold")
    weight = f"{finding.severity.label} {finding.code}: "
    said = [RichText.assemble((weight, STYLES[finding.severity]), legible(finding.text))]
    said += [legible(finding.hint)] if finding.hint else []
    for each in said:
        console().print(Padding(each, (0, 0, 0, 2), expand=False))


def _summed(findings: Iterable[Finding]) -> str:
    counts = Counter(each.severity for each in findings)
    words = (
        ("{n} fel", "{n} fel", Severity.ERROR),
        ("{n} varning", "{n} varningar", Severity.WARNING),
        ("{n} upplysning", "{n} upplysningar", Severity.NOTE),
    )
    said = [Words().plural(one, many, counts[weight]) for one, many, weight in words if counts[weight]]
    return ", ".join(said) + "."


NEXT = {
    0: "Inga fel. Skriv rapporterna: {command}",
    1: "Rätta felen och kontrollera igen. Rapporterna går att se redan nu, som utkast: {command}",
    4: "Ett tillägg fungerar inte, men resten gör det. Rapporterna blir utkast: {command}",
}
"""What one can do after a check, by its exit code."""


def tell_next(command: str, code: int) -> None:
    """Tell what one can do after a check; `command` writes the reports."""
    say(NEXT[code].format(command=command))


@contextmanager
def progress() -> Iterator[Steps]:
    """Show a bar for long work where somebody is watching; say nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    with Progress(BarColumn(), TextColumn("{task.description}"), console=console(err=True), transient=True) as bar:
        task = bar.add_task("Läser underlaget …", total=None)

        def step(what: Text, done: int, steps: int) -> None:
            bar.update(task, description=f"{what} …", completed=done, total=steps, refresh=True)

        yield step


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table."""
    shown = RichTable(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*map(legible, row))
    console().print(shown)
