"""What is told of a form while it is read: what is said of many cells in a column is said once."""

from __future__ import annotations

from attrs import define, evolve, field

from ..errors import Finding, Origin
from ..language import Text
from ..store.fault import FaultError

About = tuple[str, str, str, str]


@define
class Remarks:
    """Gathers notes on cells."""

    _seen: dict[About, tuple[FaultError, list[Origin]]] = field(factory=dict)

    def note(self, fault: FaultError, origin: Origin) -> None:
        """Tell something of a cell."""
        sheet = origin.cell.table if origin.cell else origin.table
        about = (fault.code, sheet, origin.column, str(fault.text))
        self._seen.setdefault(about, (fault, []))[1].append(origin)

    def findings(self) -> list[Finding]:
        """Return all that was told."""
        return [self._finding(fault, places) for fault, places in self._seen.values()]

    def _finding(self, fault: FaultError, places: list[Origin]) -> Finding:
        first, *others = places
        finding = fault.at(first)
        return evolve(finding, hint=_also(len(others))) if others and not fault.hint else finding


def _also(n: int) -> Text:
    return Text("Så också i {n} cell till.", (("n", n),), plural="Så också i {n} celler till.", n=n)
