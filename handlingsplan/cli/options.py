"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import UnreadableError
from ..language import text

PLAN = click.option("--plan", "plan_path", metavar="MAPP", help="Planen att följa upp, om inte den som följer med.")
PREFER = click.option(
    "--foredra", "prefer", multiple=True, metavar="MAPP", help="Detta underlag gäller där två säger olika."
)


def template_of(path: str) -> Path:
    """Return a template's path; UnreadableError if there is none."""
    if not Path(path).is_file():
        raise UnreadableError(
            text("Mallen {file} finns inte.", file=path), hint=text("Kontrollera stavningen och sökvägen.")
        )
    return Path(path)
