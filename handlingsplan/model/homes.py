"""Where the tables of a dossier stand when they are not files in a folder, but sheets of a workbook."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from ..errors import Finding, Origin

Homes = Mapping[tuple[str, int], Origin]
"""The place of each table, and of each record of it that does not know its own: by table and row, from 1; 0 is all."""


def at_home(finding: Finding, homes: Homes) -> Finding:
    """Return a Finding with the sheet and the cell of what it is about; as it is where they are not known."""
    origin = finding.origin
    if origin is None or origin.cells:
        return finding
    home = homes.get((origin.table, origin.row)) or homes.get((origin.table, 0))
    if home is None:
        return finding
    return evolve(finding, origin=evolve(home, within=origin.within, column=origin.column, label=origin.label))
