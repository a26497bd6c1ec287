"""What goes wrong: a Finding where a person has to mend data, an exception where the program has to stop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import IntEnum

from attrs import field, frozen

from .language import SOURCE, Text, text

LONGEST_NAME = 12
"""Of a cell, with room to spare; names are sorted by their length first: B7 stands before AA7."""

Steps = tuple[tuple[str, int], ...]


@frozen
class Cell:
    """A cell of a table to fill in: the sheet, the row, and the cell's name as a person sees it: "B7"."""

    table: str
    row: int
    name: str


@frozen(order=True)
class Origin:
    """Where something was written: file, table or sheet, row (from 1), and the field or column.

    `within` leads on into a record, as (("links", 2),); `name` is the record's id, for the reader's eye. What was
    written in cells knows the cell of each field of the record and of its parts, by `within` and `column`.
    """

    file: str
    table: str = ""
    row: int = 0
    within: Steps = ()
    column: str = ""
    name: str = field(default="", order=False)
    label: Text | None = field(default=None, eq=False)
    cells: Mapping[tuple[Steps, str], Cell] = field(factory=dict, eq=False, repr=False)

    @property
    def cell(self) -> Cell | None:
        """The cell that this is about, or the nearest that is known: the part's first, the record's first."""
        if not self.cells:
            return None
        steps = (self.within[:n] for n in range(len(self.within), -1, -1))
        nearest_first = (key for within in steps for key in ((within, self.column), (within, "")))
        return next((self.cells[key] for key in nearest_first if key in self.cells), None)

    def to(self, language: str = SOURCE) -> str:
        """Return the place as "activities.toml [activity 3 webb, links 2] Åtgärd (measure)"."""
        return " ".join(filter(None, (self.file, self._place(), self._field(language))))

    def _place(self) -> str:
        if cell := self.cell:
            return f"[{cell.table} {cell.name}]"
        if not self.table:
            return ""
        number = f" {self.row}" if self.row else ""
        name = f" {self.name}" if self.name else ""
        steps = "".join(f", {kind} {n}" for kind, n in self.within)
        return f"[{self.table}{number}{name}{steps}]"

    def _field(self, language: str) -> str:
        if self.label is None or not self.column:
            return self.column
        return f"{self.label.to(language)} ({self.column})"

    def __str__(self) -> str:
        return self.to(SOURCE)


class Severity(IntEnum):
    """How much a Finding weighs: an error makes exit code 1, the others do not."""

    ERROR = 1
    WARNING = 2
    NOTE = 3

    @property
    def label(self) -> Text:
        """The word a person sees."""
        return {1: text("Fel"), 2: text("Varning"), 3: text("Upplysning")}[self.value]


@frozen
class Finding:
    """Something a person should mend or know: what it is, where, and what would do.

    A code never changes its meaning. The first figure after H says what it is about: 0 reading, 1 links, 2 answers,
    3 dates and coverage, 4 publication and plugins; a county's plugin uses letters of its own.
    """

    code: str
    text: Text
    origin: Origin | None = None
    severity: Severity = Severity.ERROR
    hint: Text | None = None

    def to(self, language: str = SOURCE) -> str:
        """Return the whole Finding as one line, and where the hint has an example to copy, that on lines below."""
        place = f"{self.origin.to(language)}: " if self.origin else ""
        hint = f" {self.hint.to(language)}" if self.hint else ""
        return f"{place}{self.severity.label.to(language)} {self.code}: {self.text.to(language)}{hint}"

    def __str__(self) -> str:
        return self.to(SOURCE)


def nearest(said: str, choices: Iterable[str]) -> Text | None:
    """Return "Menade du …?" where one of the choices looks much like what was said.

    Of a mapping the keys are what one may have meant, and the values what they are to be written as.
    """
    near = closest(said, choices)
    return text("Menade du ”{near}”?", near=near) if near is not None else None


def closest(said: str, choices: Iterable[str]) -> str | None:
    """Return which of the choices looks much like what was said, as it is to be written; None where none does."""
    written = choices if isinstance(choices, Mapping) else {each: each for each in choices}
    near = get_close_matches(said[:60].casefold(), written, 1)
    return str(written[near[0]]) if near else None


def by_place(finding: Finding) -> tuple[str, str, int, Steps, str, str, str]:
    """Sort key: file, table, row and field; what has no place comes first."""
    at = finding.origin or Origin("")
    place = at.file, at.table, at.row, at.within, at.column
    if cell := at.cell:
        place = at.file, cell.table, cell.row, (), f"{cell.name:>{LONGEST_NAME}}"
    return (*place, finding.code, str(finding.text))


MADE_BY = {
    "ActionPlan": "load_plan() gives one",
    "Dossier": "load_dossier(folder) gives one",
    "FollowUp": "follow_up(plan, dossiers) gives one",
    "Report": "status_report(follow_up) or follow_up_report(follow_up) gives one",
}


def require(kind: type, said: object, name: str) -> None:
    """Raise TypeError where an argument is not what it should be, such as a plan and a dossier that are swapped."""
    if not isinstance(said, kind):
        wanted = kind.__name__
        how = f"; {MADE_BY[wanted]}" if wanted in MADE_BY else ""
        article = "an" if wanted.startswith("A") else "a"
        raise TypeError(f"{name} should be {article} {wanted}, and is of type {type(said).__name__}{how}")


class HandlingsplanError(Exception):
    """What stops the program. `exit_code` is what the command line answers with."""

    exit_code = 2

    def __init__(self, message: Text, *, hint: Text | None = None) -> None:
        super().__init__(message, hint)
        self.text = message
        self.hint = hint

    def to(self, language: str = SOURCE) -> str:
        """Return what happened and what to do, in a language."""
        return " ".join(each.to(language) for each in (self.text, self.hint) if each)

    def __str__(self) -> str:
        return self.to(SOURCE)


class UnreadableError(HandlingsplanError):
    """No such file or folder, no right to read it, or nothing in it that can be read."""

    exit_code = 3


class UnwritableError(HandlingsplanError):
    """The target is open elsewhere, write-protected, on a full disk, its path too long, or there is no such drive."""

    exit_code = 3


class ChangedTargetError(UnwritableError):
    """Somebody has changed the target since it was written (raised only with `strict`)."""


class UnbalancedError(HandlingsplanError):
    """A finished file does not account for every record; the old file stays."""

    exit_code = 4


class PluginError(HandlingsplanError):
    """A plugin did not load, answered wrongly or raised; always names it."""

    exit_code = 4


class UnknownExporterError(HandlingsplanError, LookupError):
    """No exporter of that name or for that suffix, or several; lists what one can choose."""
