"""What every record shares: an id, where it was written, what its source says twice, and a county's own fields."""

from __future__ import annotations

import attrs
from attrs import frozen

from ..errors import Origin
from ..fields import says
from ..when import When

OwnValue = str | int | bool | When


def in_key(when: When) -> str:
    """Return a time as it stands in a key, where "/" divides the records: "vintern 2009-10"."""
    return when.said.replace("/", "-")


@frozen(kw_only=True)
class Citation:
    """Where a statement comes from: a source in the source table, and the place in it."""

    source: str = attrs.field(metadata=says("Källa", refers=("source", "publication")))
    place: str | None = attrs.field(default=None, metadata=says("Ställe", "Sida, anförande, rubrik."))


@frozen(kw_only=True)
class Conflict:
    """A source that says two things: the field, the other thing that is said, and where. Both are printed."""

    field: str = attrs.field(metadata=says("Fält", "Det fält som källan säger två saker om."))
    said: str = attrs.field(metadata=says("Även sagt"))
    citation: str = attrs.field(metadata=says("Var det sägs"))


@frozen(kw_only=True)
class Record:
    """The one base class: what has an id of its own and can be linked to.

    Ids are lower-case letters, digits and hyphens, at most 40, and never change: numbers that people use stand in
    a field of their own.
    """

    id: str = attrs.field(metadata=says("Id", "Gemener, siffror och bindestreck, högst 40 tecken; ändras aldrig."))
    egna: tuple[tuple[str, OwnValue], ...] = ()
    conflicts: tuple[Conflict, ...] = attrs.field(default=(), metadata=says("Motstridiga uppgifter"))
    origin: Origin | None = attrs.field(default=None, eq=False, repr=False)
