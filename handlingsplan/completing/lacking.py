"""What is not known of a plan's measures: which facts are asked of each, and which of them nobody has found."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Measure

FACTS: Mapping[str, tuple[str, ...]] = {
    "number": ("number",),
    "area": ("area",),
    "responsible": ("responsible",),
    "grants": ("grants",),
    "report_by": ("report_by", "reported"),
    "target_group": ("target_group",),
}
"""The facts that are asked of every measure, by the field that a supplement gives, with the fields that can tell it."""


def lacking(measure: Measure) -> tuple[str, ...]:
    """Return the facts that are not known of a measure."""
    return tuple(
        fact for fact, fields in FACTS.items() if all(getattr(measure, field) in (None, ()) for field in fields)
    )
