"""Dossiers that no rule has anything to say about, and what a rule says of one that is changed."""

from __future__ import annotations

import make
from make import when

from handlingsplan.checks import check
from handlingsplan.model import AgencyKind


def good_activity(id="a1", **said):  # noqa: A002
    given = {
        "start": when("2009-02"),
        "end": when("2009-05"),
        "links": (make.link("m1", why="Åtgärden nämner det."),),
        "statuses": (make.status(),),
    }
    return make.activity(id, **{**given, **said})


def good(**said):
    """A dossier that no rule has anything to say about."""
    answers = (make.answer(agency="lst"), make.answer(agency="polis"))
    return make.dossier(**{"answers": answers, "activities": (good_activity(),), **said})


def said(code, plan=None, *dossiers):
    """What the findings of a code say, each as its whole line."""
    return [str(each) for each in check(plan or make.plan(), dossiers or (good(),)) if each.code == code]


def in_dossier(code, **records):
    return said(code, None, good(**records))


def with_activity(code, **fields):
    return in_dossier(code, activities=(good_activity(**fields),))


OUTSIDE = (*make.dossier().agencies, make.agency("kommunen", name="Kommunen", kind=AgencyKind.MUNICIPALITY))
