"""A rule: one thing that is known to be wrong, with its stable code and how much it weighs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, ParamSpec

from attrs import frozen

from ..errors import Finding, Origin, Severity
from ..language import Text

Looked = ParamSpec("Looked")


@frozen
class Fault:
    """What a rule says: what it is and what was there, where, and what would do."""

    text: Text
    origin: Origin
    hint: Text | None = None


@frozen
class Rule(Generic[Looked]):
    """A code, what it is about, its severity, and the function that looks for it."""

    code: str
    about: Text
    severity: Severity
    looks: Callable[Looked, Iterable[Fault]]

    def findings(self, *where: Looked.args, **named: Looked.kwargs) -> Iterator[Finding]:
        """Yield a Finding for each fault."""
        for fault in self.looks(*where, **named):
            yield Finding(self.code, fault.text, fault.origin, self.severity, fault.hint)


def rule(
    code: str, about: Text, severity: Severity = Severity.WARNING
) -> Callable[[Callable[Looked, Iterable[Fault]]], Rule[Looked]]:
    """Make a rule of the function below; it is a warning unless a follow-up would give wrong numbers."""

    def of(looks: Callable[Looked, Iterable[Fault]]) -> Rule[Looked]:
        return Rule(code, about, severity, looks)

    return of
