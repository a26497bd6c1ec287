"""What a reading has to tell: the findings, and the records that could not be read."""

from __future__ import annotations

from attrs import Factory, define

from ..errors import Finding, Origin
from ..model import Refused
from .fault import FaultError


@define
class Told:
    """Gathers findings and refusals while a folder is read."""

    findings: list[Finding] = Factory(list)
    refused: list[Refused] = Factory(list)

    def add(self, fault: FaultError, origin: Origin) -> None:
        """Tell a fault that costs nothing that was read."""
        self.findings.append(fault.at(origin))

    def refuse(self, kind: str, name: str, fault: FaultError, origin: Origin) -> None:
        """Tell a fault that costs a record, or with the kinds `file` and `table` all that stands in one."""
        self.add(fault, origin)
        self.refused.append(Refused(kind, name, origin))

    def lost(self, kind: str, origin: Origin, row: int = 0) -> None:
        """Count a record that could not be read, whatever was wrong with it."""
        self.refused.append(Refused(kind, origin.name or f"#{row or origin.row or 1}", origin))
