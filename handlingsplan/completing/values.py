"""What a county writes about the plan becomes a field's value: read as a person writes it, and never guessed."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Mapping
from enum import StrEnum

from attrs import frozen

from ..errors import nearest
from ..fields import Field
from ..language import Text, text
from ..model import ActionPlan, Dossier, Grant, normalised
from ..vocabularies import counties
from ..when import FORMS, When, parse_when

MONEY = re.compile(r"(?P<amount>[0-9][0-9\s]*?)\s*(?:kr|kronor|SEK)?(?:\s*,\s*(?P<years>.+))?", re.IGNORECASE)


class UnfitError(Exception):
    """A value that cannot stand in its field: why not, and what could."""

    def __init__(self, why: Text, hint: Text | None = None) -> None:
        super().__init__(why, hint)
        self.why, self.hint = why, hint


@frozen(eq=False)
class Names:
    """What the records that a value can lead to are called, by kind: id, name, short name or title -> id."""

    ids: Mapping[str, Mapping[str, str]]
    shown: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, plan: ActionPlan, dossiers: Iterable[Dossier]) -> Names:
        """Return the names in a plan and the dossiers beside it."""
        agencies = (*plan.agencies, *(one for each in dossiers for one in each.agencies))
        called: dict[str, list[tuple[str, str, tuple[str | None, ...]]]] = {
            "agency": [(each.id, each.name, (each.short,)) for each in agencies],
            "priority_area": [(each.id, each.title, (each.number,)) for each in plan.areas],
            "measure": [(each.id, each.title, ()) for each in plan.measures],
        }
        ids = {
            kind: {normalised(word): one[0] for one in several for word in (*one[2], one[1], one[0]) if word}
            for kind, several in called.items()
        }
        return cls(ids, {(kind, one[0]): one[1] for kind, several in called.items() for one in several})


def value_of(field: Field, said: str, names: Names) -> typing.Any:
    """Return what a text says in a field; UnfitError where it cannot stand there."""
    if not field.many:
        return _one(field, said.strip(), names)
    several = tuple(_one(field, each, names) for each in map(str.strip, re.split(r"[;\n]", said)) if each)
    if not several:
        raise UnfitError(text("Uppgiften är tom."))
    return several


def _one(field: Field, said: str, names: Names) -> typing.Any:
    if field.says.refers:
        return _id(field.says.refers[0], said, names)
    if field.inner is When:
        return _when(said)
    if field.inner is Grant:
        return _grant(said)
    if field.inner is int:
        return _whole(said)
    if issubclass(field.inner, StrEnum):
        return _choice(field.inner, said)
    if field.key == "directed_county" and said not in counties():
        listed = ", ".join(f"{code} {name}" for code, name in counties().items())
        raise UnfitError(text("Inget län har koden ”{said}”.", said=said), text("Koderna är {listed}.", listed=listed))
    return said


def _id(kind: str, said: str, names: Names) -> str:
    known = names.ids.get(kind, {})
    found = known.get(normalised(said))
    if found is None:
        hint = nearest(normalised(said), known) or text("Skriv namnet som det står där, eller id:t.")
        raise UnfitError(text("”{said}” finns varken i planen eller i underlaget.", said=said), hint)
    return found


def _when(said: str) -> When:
    try:
        return parse_when(said)
    except ValueError:
        forms = ", ".join(f"”{form}”" for form in FORMS)
        raise UnfitError(
            text("”{said}” går inte att läsa som en tid.", said=said),
            text("Så kan en tid skrivas: {forms}.", forms=forms),
        ) from None


def _whole(said: str) -> int:
    digits = "".join(said.split())
    if not re.fullmatch(r"[0-9]{1,15}", digits):
        raise UnfitError(text("”{said}” är inget heltal.", said=said), text("Skriv bara siffror."))
    return int(digits)


def _grant(said: str) -> Grant:
    found = MONEY.fullmatch(said)
    if found is None:
        raise UnfitError(
            text("”{said}” går inte att läsa som ett belopp.", said=said),
            text("Skriv till exempel ”2 000 000 kronor, 2009 – 2010”."),
        )
    return Grant(amount=_whole(found["amount"]), years=_when(found["years"]) if found["years"] else None)


def _choice(kind: type[StrEnum], said: str) -> StrEnum:
    choices = {each.value: each for each in kind}
    if said.casefold() not in choices:
        listed = ", ".join(f"”{each}”" for each in choices)
        raise UnfitError(
            text("Här kan inte stå ”{said}”. Välj bland {listed}.", said=said, listed=listed), nearest(said, choices)
        )
    return choices[said.casefold()]


def words_of(field: Field, value: typing.Any, names: Names) -> str:
    """Return a value as a person would write it: names for ids, "; " between several."""
    if isinstance(value, tuple):
        return "; ".join(words_of(field, each, names) for each in value)
    if field.says.refers:
        return names.shown.get((field.says.refers[0], value), value)
    if isinstance(value, Grant):
        return f"{value.amount} kronor" + (f", {value.years.said}" if value.years else "")
    return str(value.value) if isinstance(value, StrEnum) else str(value)
