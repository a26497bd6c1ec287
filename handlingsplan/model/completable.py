"""What of the plan a county can complete: which kinds of record, and which of their fields."""

from __future__ import annotations

from collections.abc import Mapping

from ..fields import Field, declared
from .plan import Measure, PriorityArea
from .supplement import Supplemented
from .work import Assignment

COMPLETABLE: Mapping[Supplemented, tuple[str, type]] = {
    Supplemented.MEASURE: ("measures", Measure),
    Supplemented.AREA: ("areas", PriorityArea),
    Supplemented.ASSIGNMENT: ("assignments", Assignment),
}
"""Each kind, with the attribute of a plan that holds its records and their class."""

COMPLETABLE_FIELDS: Mapping[Supplemented, Mapping[str, Field]] = {
    kind: {each.key: each for each in declared(noun) if each.key not in ("id", "sources", "conflicts")}
    for kind, (_, noun) in COMPLETABLE.items()
}
"""The fields that a supplement can be about, by kind and key."""
