"""What the reader of a workbook should know about it: one Finding for each thing and sheet, with the first place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from attrs import define, evolve, field

from handlingsplan.errors import Finding, Origin, Severity
from handlingsplan.language import Text

from .names import shortened
from .voice import DOMAIN

words = partial(Text, domain=DOMAIN)

TOLD: dict[str, tuple[Severity, Text]] = {
    "EXCEL01": (
        Severity.WARNING,
        words(
            "Ett tecken som inte kan stå i en arbetsbok har ersatts med ett synligt tecken (␀–␡ eller �).",
            plural="{n} celler har tecken som inte kan stå i en arbetsbok. "
            "De har ersatts med synliga tecken (␀–␡ eller �).",
        ),
    ),
    "EXCEL02": (
        Severity.NOTE,
        words(
            "En text är längre än Excel tillåter i en cell. Den fortsätter i nästa kolumn eller rad.",
            plural="{n} texter är längre än Excel tillåter i en cell. De fortsätter i nästa kolumn eller rad.",
        ),
    ),
    "EXCEL03": (
        Severity.NOTE,
        words(
            "Bladet har fler länkar än Excel tillåter. En cell står kvar som text utan länk.",
            plural="Bladet har fler länkar än Excel tillåter. {n} celler står kvar som text utan länk.",
        ),
    ),
    "EXCEL04": (
        Severity.NOTE,
        words(
            "En adress är längre än Excel tillåter i en länk. Cellen står kvar som text utan länk.",
            plural="{n} adresser är längre än Excel tillåter i en länk. Cellerna står kvar som text utan länk.",
        ),
    ),
    "EXCEL05": (
        Severity.NOTE,
        words(
            "Ett tal har fler siffror än Excel kan räkna med. Det står som text.",
            plural="{n} tal har fler siffror än Excel kan räkna med. De står som text.",
        ),
    ),
    "EXCEL06": (
        Severity.NOTE,
        words(
            "Tabellen har fler rader än Excel tillåter på ett blad och fortsätter på ett nytt.",
            plural="Tabellen har fler rader än Excel tillåter på ett blad och fortsätter på {n} nya.",
        ),
    ),
    "EXCEL07": (
        Severity.WARNING,
        words(
            "En logotyp har ett format som Excel inte kan visa. Dess beskrivning står i stället.",
            plural="{n} logotyper har ett format som Excel inte kan visa. Deras beskrivningar står i stället.",
        ),
    ),
    "EXCEL08": (
        Severity.NOTE,
        words(
            "En hänvisning leder till något som inte visas i arbetsboken. Den står kvar som text utan länk.",
            plural="{n} hänvisningar leder till något som inte visas i arbetsboken. De står kvar som text utan länk.",
        ),
    ),
    "EXCEL09": (
        Severity.NOTE,
        words(
            "En kolumnrubrik är längre än Excel tillåter i en tabell. Hela rubriken står i cellens anteckning.",
            plural="{n} kolumnrubriker är längre än Excel tillåter i en tabell. "
            "Hela rubrikerna står i cellernas anteckningar.",
        ),
    ),
}
"""Each code with its weight and its words, for one and for several."""


@define
class Noticed:
    """Gathers what was noticed while a workbook is written."""

    path: Path
    _places: dict[tuple[str, str], list[int]] = field(factory=dict)
    _columns: dict[tuple[str, str], str] = field(factory=dict)

    def tell(self, code: str, sheet: str, row: int = 0, column: str = "") -> None:
        """Note that something happened on a sheet (row from 1); the first place is kept, the rest counted."""
        where = (code, sheet)
        if where not in self._places:
            self._places[where], self._columns[where] = [row, 0], shortened(column, 60)
        self._places[where][1] += 1

    def findings(self) -> Iterator[Finding]:
        """Yield a Finding for each thing and sheet, in the order in which they were noticed."""
        for (code, sheet), (row, times) in self._places.items():
            severity, told = TOLD[code]
            place = Origin(self.path.name, sheet, row, column=self._columns[code, sheet])
            yield Finding(code, evolve(told, params=(("n", times),), n=times), place, severity)
