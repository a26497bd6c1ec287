"""An agency's account of what it was told to do: the decision, the money, the report, and what came of it."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from ..fields import called, says
from ..when import When
from .measuring import CarriedOut
from .record import Citation, Record, in_key


@frozen(kw_only=True)
class Money:
    """Money for an assignment in a period: what was granted, used and paid back, in whole kronor."""

    CALLED: ClassVar = called("medel", "medel")
    period: When = field(metadata=says("År"))
    granted: int | None = field(default=None, metadata=says("Beviljat", unit="kronor"))
    used: int | None = field(default=None, metadata=says("Använt", unit="kronor"))
    repaid: int | None = field(default=None, metadata=says("Återbetalt", unit="kronor"))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))

    @property
    def part_name(self) -> str:
        """What tells this money from the rest of its account."""
        return in_key(self.period)


@frozen(kw_only=True)
class AssignmentReport(Record):
    """What an agency accounts for under an assignment or a measure: output first, then its use, then its result.

    `not_coded` is a report that has come in and that nobody has yet read out: it is never silence.
    """

    CALLED: ClassVar = called("redovisning av uppdrag", "redovisningar av uppdrag")
    title: str = field(metadata=says("Redovisning"))
    agency: str = field(metadata=says("Myndighet", refers="agency"))
    measure: str | None = field(default=None, metadata=says("Åtgärd", refers="measure"))
    assignment: str | None = field(default=None, metadata=says("Uppdrag", refers="assignment"))
    decision: str | None = field(default=None, metadata=says("Beslut", "Diarienummer eller handling."))
    decided: When | None = field(default=None, metadata=says("Beslutat"))
    report_by: When | None = field(default=None, metadata=says("Redovisas senast"))
    received: When | None = field(default=None, metadata=says("Redovisning mottagen"))
    not_coded: bool = field(
        default=False, metadata=says("Ej kodad", "Sant när rapporten har kommit men ingen har kodat vad den säger.")
    )
    carried_out: CarriedOut | None = field(default=None, metadata=says("Enligt myndigheten"))
    reason: str | None = field(default=None, metadata=says("Skäl", long=True))
    output: str | None = field(default=None, metadata=says("Vad som gjordes", long=True))
    use: str | None = field(default=None, metadata=says("Hur det har använts", long=True))
    result: str | None = field(default=None, metadata=says("Vad det ledde till", long=True))
    publication: str | None = field(default=None, metadata=says("Rapport", refers="publication"))
    money: tuple[Money, ...] = field(default=(), metadata=says("Medel"))
    note: str | None = field(default=None, metadata=says("Anmärkning", long=True))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))
