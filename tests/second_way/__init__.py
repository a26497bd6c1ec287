"""The second way: every figure of the evaluation worked out again, from what the files say and the rules as printed.

Plain dicts, lists and dates: nothing here knows the program that it is held against.
"""

from __future__ import annotations

from . import accounts, activities, changes, counties, measured
from .material import Material, Record


def figures(plan: Record, dossiers: list[Record], evaluation: Record | None) -> dict[str, Record]:
    """Every figure by its key: its value, and the records that it rests on."""
    material = Material(plan, dossiers, evaluation)
    found: dict[str, Record] = {}
    for room in (counties, activities, accounts, changes, measured):
        for key, each in room.figures(material).items():
            assert key not in found, key
            found[key] = each
    return found
