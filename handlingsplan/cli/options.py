"""Options that several commands have."""

from __future__ import annotations

import click

PLAN = click.option("--plan", "plan_path", metavar="MAPP", help="Planen att följa upp, om inte den som följer med.")
