"""Det som ett län lägger till för egen del: ett fält, ett ord, och en uppgift som dess källa säger på två sätt."""

from __future__ import annotations

from attrs import evolve

import handlingsplan as hp
from handlingsplan.fields import INTERNAL, OwnField
from handlingsplan.model import Conflict, Vocabulary

from .drawing import MADE_UP

COUNTY = "12"
"""Länet som har ett eget fält och ett eget ord."""
TWO_STARTS = ("12", "20")
"""Länen vars källa säger två saker om när den första aktiviteten började."""
COST = OwnField(noun="activity", key="kostnad", label="Kostnad i kronor", type="tal", sensitivity=INTERNAL)
WORD = Vocabulary(list="theme", words=("turism",))


def with_own(dossier: hp.Dossier) -> hp.Dossier:
    """Return a county's dossier with what the county has added; nothing is drawn here."""
    code = dossier.county.code if dossier.county else None
    if code in TWO_STARTS and dossier.activities:
        dossier = evolve(dossier, activities=(_two_starts(dossier.activities[0]), *dossier.activities[1:]))
    if code != COUNTY:
        return dossier
    return evolve(
        dossier,
        own_fields=(COST,),
        vocabularies=(WORD,),
        activities=tuple(_costing(each, n) for n, each in enumerate(dossier.activities, 1)),
        needs=(*dossier.needs, _need(dossier)),
    )


def _two_starts(activity: hp.Activity) -> hp.Activity:
    said = Conflict(field="start", said="december 2008", citation=f"länets rapport, sidan 4 ({MADE_UP})")
    return evolve(activity, conflicts=(said,))


def _costing(activity: hp.Activity, number: int) -> hp.Activity:
    return evolve(activity, egna=(("kostnad", 5_000 * number),))


def _need(dossier: hp.Dossier) -> hp.Need:
    text = "Turistnäringen bör bli en del av länets samverkan."
    kind = hp.NeedKind("förslag")
    return hp.Need(id="behov-eget", kind=kind, agency=dossier.head.agency, theme="turism", text=text)
