"""What the reader of a workbook should know about it: one Finding for each thing and sheet, with the first place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import define, field

from handlingsplan.errors import Finding, Origin, Severity
from handlingsplan.language import Text

from .names import shortened
from .voice import DOMAIN

TOLD: dict[str, tuple[Severity, str, str]] = {
    "EXCEL01": (
        Severity.WARNING,
        "Ett tecken som inte kan stå i en arbetsbok har ersatts med ett synligt tecken (␀–␡ eller �).",
        "{n} celler har tecken som inte kan stå i en arbetsbok. De har ersatts med synliga tecken (␀–␡ eller �).",
    ),
    "EXCEL02": (
        Severity.NOTE,
        "En text är längre än Excel tillåter i en cell. Den fortsätter i nästa kolumn eller rad.",
        "{n} texter är längre än Excel tillåter i en cell. De fortsätter i nästa kolumn eller rad.",
    ),
    "EXCEL03": (
        Severity.NOTE,
        "Bladet har fler länkar än Excel tillåter. En cell står kvar som text utan länk.",
        "Bladet har fler länkar än Excel tillåter. {n} celler står kvar som text utan länk.",
    ),
    "EXCEL04": (
        Severity.NOTE,
        "En adress är längre än Excel tillåter i en länk. Cellen står kvar som text utan länk.",
        "{n} adresser är längre än Excel tillåter i en länk. Cellerna står kvar som text utan länk.",
    ),
    "EXCEL05": (
        Severity.NOTE,
        "Ett tal har fler siffror än Excel kan räkna med. Det står som text.",
        "{n} tal har fler siffror än Excel kan räkna med. De står som text.",
    ),
    "EXCEL06": (
        Severity.NOTE,
        "Tabellen har fler rader än Excel tillåter på ett blad och fortsätter på ett nytt.",
        "Tabellen har fler rader än Excel tillåter på ett blad och fortsätter på {n} nya.",
    ),
    "EXCEL07": (
        Severity.WARNING,
        "En logotyp har ett format som Excel inte kan visa. Dess beskrivning står i stället.",
        "{n} logotyper har ett format som Excel inte kan visa. Deras beskrivningar står i stället.",
    ),
    "EXCEL08": (
        Severity.NOTE,
        "En hänvisning leder till något som inte visas i arbetsboken. Den står kvar som text utan länk.",
        "{n} hänvisningar leder till något som inte visas i arbetsboken. De står kvar som text utan länk.",
    ),
    "EXCEL09": (
        Severity.NOTE,
        "En kolumnrubrik är längre än Excel tillåter i en tabell. Hela rubriken står i cellens anteckning.",
        "{n} kolumnrubriker är längre än Excel tillåter i en tabell. Hela rubrikerna står i cellernas anteckningar.",
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
            severity, one, many = TOLD[code]
            words = Text(one, (("n", times),), plural=many, n=times, domain=DOMAIN)
            place = Origin(self.path.name, sheet, row, column=self._columns[code, sheet])
            yield Finding(code, words, place, severity)
