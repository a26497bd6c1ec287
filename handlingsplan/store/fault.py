"""A fault in what is written: a stable code, what is wrong, what would do, and how values are shown in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import wraps
from typing import ParamSpec

from ..errors import Finding, Origin, Severity
from ..language import Text, text

CODES: dict[str, Text] = {}
"""Each code of the reading with what it is about; filled by the functions in `faults`."""

P = ParamSpec("P")
Said = tuple[Text, Text | None]


class FaultError(Exception):
    """Something wrong, and what would do; where it stands is known only further out."""

    def __init__(self, code: str, message: Text, hint: Text | None, severity: Severity) -> None:
        super().__init__(code, message, hint)
        self.code, self.text, self.hint, self.severity = code, message, hint, severity

    def at(self, origin: Origin) -> Finding:
        """Return the fault as a Finding with its place."""
        return Finding(self.code, self.text, origin, self.severity, self.hint)


def code(
    number: str, about: Text, severity: Severity = Severity.ERROR
) -> Callable[[Callable[P, Said]], Callable[P, FaultError]]:
    """Bind a code to the function that words it; the function then returns a FaultError."""
    CODES[number] = about

    def bind(says: Callable[P, Said]) -> Callable[P, FaultError]:
        @wraps(says)
        def fault(*args: P.args, **kwargs: P.kwargs) -> FaultError:
            return FaultError(number, *says(*args, **kwargs), severity)

        return fault

    return bind


A_TEXT = text("en text")
TRUE_OR_FALSE, WHOLE, NUMBER = text("true eller false"), text("ett heltal"), text("ett tal")
PLAIN = (TRUE_OR_FALSE, WHOLE, NUMBER)
"""What is written without quotation marks."""
AN_OWN_VALUE = text("en text, ett heltal eller true/false")
KINDS: tuple[tuple[type | tuple[type, ...], Text], ...] = (
    (str, A_TEXT),
    (bool, text("sant eller falskt (true, false)")),
    (int, WHOLE),
    (Decimal, text("ett decimaltal")),
    (list, text("en lista")),
    (dict, text("en tabell")),
    (datetime, text("en tidpunkt")),
    (date, text("ett datum")),
    (time, text("ett klockslag")),
)


def kind_of(value: object) -> Text:
    """Return what a TOML value is, in words."""
    return next(words for kinds, words in KINDS if isinstance(value, kinds))


def shown(value: object) -> Text:
    """Return a value as a person knows it from the file, with what it is."""
    if isinstance(value, str):
        return text("texten ”{value}”", value=cut(value))
    if isinstance(value, list | dict):
        return kind_of(value)
    plain = str(value).lower() if isinstance(value, bool) else str(value)
    return text("{kind}: {value}", kind=kind_of(value), value=cut(plain))


def cut(value: str) -> str:
    """Return a value short enough for a message."""
    one_line = " ".join(value.split())
    return one_line if len(one_line) <= 60 else f"{one_line[:59]}…"
