"""What stands in a new dossier where a person has yet to write what is true: put there by the program, told by it."""

from __future__ import annotations

from ..when import parse_when

WORDS = "FYLL I"
NAME = "fyll-i"
TIME = parse_when("2999")

UNFILLED = frozenset({WORDS, NAME, TIME})
"""Each of them, to be looked for in fields."""
