"""Commands to run next on the very same material: they work as they stand, to be copied from the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from attrs import field, frozen

PLAIN = re.compile(r"[\w./\\:-]+")
"""What every terminal takes for one word without quotation marks."""


def quoted(word: str | Path) -> str:
    """Return a folder's or a file's name as it is typed: with quotation marks where it has spaces and the like."""
    said = str(word)
    return said if PLAIN.fullmatch(said) else f'"{said}"'


def _names(folders: Iterable[str | Path]) -> tuple[str, ...]:
    return tuple(map(quoted, folders))


@frozen
class Again:
    """What a command was given: folders and files, the plan if one was named, and which dossiers hold over others.

    `many` is whether dossiers are told of together.
    """

    folders: tuple[str, ...] = field(converter=_names)
    plan: str | None = None
    prefer: tuple[str, ...] = field(default=(), converter=_names)
    many: bool = field(default=False, kw_only=True)

    def command(self, name: str, *options: str) -> str:
        """Return a command as it is typed; where nobody has said which folder it is, MAPP stands for it."""
        plan = ("--plan", quoted(self.plan)) if self.plan else ()
        return " ".join(("handlingsplan", name, *(self.folders or ("MAPP",)), *plan, *options))

    @property
    def everything(self) -> str:
        """The command that shows all that was found, one by one."""
        return self.holding("kontrollera", *(("--alla",) if self.many else ()))

    @property
    def desk(self) -> str:
        """The command that makes the evaluator's workbook, in which likely doubles are settled."""
        return self.holding("bedomning", "--ut", "bedomning.xlsx")

    def holding(self, name: str, *options: str) -> str:
        """Return a command in which the same dossiers hold over others."""
        return self.command(name, *(f"--foredra {each}" for each in self.prefer), *options)
