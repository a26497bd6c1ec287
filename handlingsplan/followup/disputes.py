"""Disputes: two dossiers of one body and round that say different things of the same record."""

from __future__ import annotations

from attrs import frozen

from ..errors import Origin
from ..language import Text
from ..report import RecordKey


@frozen
class Said:
    """What one dossier says, and where."""

    value: str
    place: Origin


@frozen
class Dispute:
    """One field that two dossiers say different things of. Nothing is chosen in silence.

    `chosen` is what stands, and None where nothing does: the record is then left out of the follow-up. `openly` is
    whether a person has chosen it (with `prefer`); otherwise it stands because something must stand there, as a title.
    """

    key: RecordKey
    field: str
    label: Text
    one: Said
    other: Said
    chosen: Said | None = None
    openly: bool = False
