"""The command line: `handlingsplan …`, and `run`, with which every script for coordinators ends."""

from .program import program
from .running import run
from .telling import tell

__all__ = ["program", "run", "tell"]
