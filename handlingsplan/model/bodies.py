"""The bodies that act: agencies and organisations, counties, and the group that coordinates them."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..fields import called, says
from ..when import When
from .record import Citation, Record


class AgencyKind(StrEnum):
    """What sort of body an agency is; `ALL` stands for all of a kind, as "samtliga länsstyrelser"."""

    GOVERNMENT = "regering"
    NATIONAL = "statlig myndighet"
    COUNTY_BOARD = "länsstyrelse"
    REGION = "landsting eller region"
    MUNICIPALITY = "kommun"
    UNIVERSITY = "lärosäte"
    ORGANISATION = "organisation"
    INTERNATIONAL = "internationellt organ"
    ALL = "samtliga"


@frozen(kw_only=True)
class Agency(Record):
    """An agency or organisation. National ones stand in the plan; a dossier declares only its own.

    `part_of` leads to the national agency, or to the body that stands for all of its kind.
    """

    CALLED: ClassVar = called("myndighet eller organisation", "myndigheter och organisationer")
    name: str = field(metadata=says("Namn"))
    kind: AgencyKind = field(metadata=says("Slag"))
    short: str | None = field(default=None, metadata=says("Kort namn", "För smala kolumner."))
    part_of: str | None = field(default=None, metadata=says("Del av", refers="agency"))
    county: str | None = field(default=None, metadata=says("Län (kod)"))
    valid: When | None = field(default=None, metadata=says("Fanns", "De år då myndigheten fanns."))
    succeeds: tuple[str, ...] = field(
        default=(),
        metadata=says("Efterträder", "Myndigheter som den tagit över efter, eller sitt förra namn.", refers="agency"),
    )
    note: str | None = field(default=None, metadata=says("Anmärkning"))

    @property
    def label(self) -> str:
        """The name for a narrow place."""
        return self.short or self.name


@frozen(kw_only=True)
class County:
    """A county, by its code and name."""

    CALLED: ClassVar = called("län", "län")
    code: str = field(metadata=says("Länskod"))
    name: str = field(metadata=says("Län"))


@frozen(kw_only=True)
class Member:
    """A body's seat in a group, with the function that fills it; never a person's name."""

    agency: str = field(metadata=says("Myndighet", refers="agency"))
    function: str | None = field(default=None, metadata=says("Funktion"))
    convener: bool = field(default=False, metadata=says("Sammankallande"))


@frozen(kw_only=True)
class CoordinationGroup(Record):
    """The group that coordinates the work in the county."""

    CALLED: ClassVar = called("samordningsgrupp", "samordningsgrupper")
    name: str = field(metadata=says("Namn"))
    since: When | None = field(default=None, metadata=says("Sedan"))
    focus: str | None = field(default=None, metadata=says("Inriktning", long=True))
    members: tuple[Member, ...] = field(default=(), metadata=says("Ledamöter"))
    sources: tuple[Citation, ...] = field(default=(), metadata=says("Källor"))
