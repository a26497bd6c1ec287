"""What is told of a workbook that was read: one Finding for a cell, or for several in a column that share a remark."""

from __future__ import annotations

from functools import partial

from attrs import define, evolve, field, frozen

from handlingsplan.errors import Finding, Origin, Severity
from handlingsplan.language import Text

from .form_places import corner
from .voice import DOMAIN

words = partial(Text, domain=DOMAIN)
Said = tuple[tuple[str, object], ...]
About = tuple[str, str, str, Said]
"""What one Finding is about: its code, sheet and column, and what is said."""
LISTED = 8
"""How many cells are named; of more than these the number is told."""


@frozen
class Remark:
    """One thing that can be said of a workbook; `plural` forms name all its cells as {cells}."""

    code: str
    severity: Severity
    message: Text
    hint: Text | None = None


@define
class Told:
    """Gathers what is told, in the order in which it was seen."""

    file: str
    _seen: dict[About, tuple[Remark, list[str]]] = field(factory=dict)

    def add(self, remark: Remark, sheet: str = "", cell: str = "", *, column: str = "", **said: object) -> None:
        """Tell something of the workbook, a sheet or a cell; `column` is what the cell's column is called."""
        apart = () if remark.message.plural else (("cell", cell),)
        about = (remark.code, sheet, column, (*said.items(), *apart))
        self._seen.setdefault(about, (remark, []))[1].append(cell)

    def findings(self) -> tuple[Finding, ...]:
        """Return all that was told."""
        return tuple(self._finding(about, *told) for about, told in self._seen.items())

    def _finding(self, about: About, remark: Remark, cells: list[str]) -> Finding:
        _, sheet, column, said = about
        label = Text(column) if column else None
        origin = Origin(self.file, sheet, corner(cells[0])[0], column=cells[0], label=label)
        params = (*said, ("cells", _listing(cells)))
        message = evolve(remark.message, params=params, n=len(cells))
        hint = evolve(remark.hint, params=said) if remark.hint else None
        return Finding(remark.code, message, origin, remark.severity, hint)


def _listing(cells: list[str]) -> str | Text:
    if len(cells) > LISTED:
        return words("{cells} med flera, {n} i allt", params=(("cells", ", ".join(cells[:LISTED])), ("n", len(cells))))
    return ", ".join(cells)
