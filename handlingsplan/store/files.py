"""A file's bytes become text, and a TOML file's text becomes tables; what cannot is told as a person meets it."""

from __future__ import annotations

import re
import typing
from decimal import Decimal
from pathlib import Path

import tomli

from ..language import Text, text
from . import faults
from .fault import FaultError

Tables = dict[str, typing.Any]


def read_text(path: Path) -> str:
    """Return a file's text; raise FaultError if it cannot be opened or is not UTF-8."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise faults.not_opened(error.strerror or type(error).__name__) from error
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or content.count(0) * 3 > len(content):
        raise faults.not_utf8("UTF-16")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise faults.not_utf8("ANSI (Windows)") from None


def parse_toml(source: str) -> Tables:
    """Return the tables of a TOML text; raise FaultError with line and column where it breaks."""
    try:
        return tomli.loads(source, parse_float=Decimal)
    except RecursionError:
        raise faults.not_toml(text("för många hakparenteser i varandra."), 0, 0, None) from None
    except ValueError as error:  # also a number of more digits than Python reads
        raise _syntax_fault(str(error)) from None


def _syntax_fault(message: str) -> FaultError:
    place = re.search(r"at line (\d+), column (\d+)", message)
    line, column = (int(each) for each in place.groups()) if place else (0, 0)
    for pattern, what, hint in _SYNTAX:
        if re.search(pattern, message):
            return faults.not_toml(what, line, column, hint)
    return faults.not_toml(text("raden går inte att läsa som TOML."), line, column, None)


_QUOTES = text('En text står inom raka citattecken: "som denna".')
_SYNTAX: tuple[tuple[str, Text, Text | None], ...] = (
    (
        "Invalid date or datetime",
        text("datumet finns inte i kalendern."),
        text("Rätta datumet, eller skriv det inom citattecken."),
    ),
    (
        "Invalid value",
        text("värdet efter likhetstecknet går inte att läsa."),
        _QUOTES,
    ),
    (
        "Expected newline or end of document",
        text("det står något mer efter värdet."),
        text('Skriv en uppgift per rad. Ett citattecken inuti en text skrivs \\".'),
    ),
    (
        "Expected '=' after a key",
        text("ett likhetstecken saknas efter nyckeln."),
        text("En nyckel har bara a–z, 0–9, _ och -."),
    ),
    (
        "Invalid initial character for a key part",
        text("nyckeln går inte att läsa."),
        text("En nyckel har bara a–z, 0–9, _ och -."),
    ),
    (
        "Invalid statement",
        text("raden är varken en tabell, en uppgift eller en kommentar."),
        text("En kommentar börjar med #, och en nyckel har bara a–z, 0–9, _ och -."),
    ),
    (
        "Unterminated string|Illegal character|Expected \"'\"|Expected '\"'",
        text("ett citattecken saknas i slutet av texten."),
        text("En text över flera rader börjar och slutar med tre citattecken."),
    ),
    (
        "Unescaped|Invalid hex value|not a Unicode scalar",
        text("ett omvänt snedstreck i texten går inte att läsa."),
        text("Skriv \\\\ för ett snedstreck, eller använd enkla citattecken om texten."),
    ),
    ("Cannot overwrite a value|Duplicate inline", text("samma nyckel står två gånger."), text("Ta bort den ena.")),
    (
        "Cannot declare|Cannot mutate|Cannot redefine",
        text("samma tabell står två gånger."),
        text("Tabeller som kan vara flera skrivs med dubbla hakparenteser."),
    ),
    ("Unclosed array", text("en lista saknar ] i slutet."), None),
    ("Unclosed inline table", text("en tabell saknar } i slutet."), None),
    (r"Expected '\]+' at the end", text("en hakparentes saknas i slutet av raden."), None),
)
