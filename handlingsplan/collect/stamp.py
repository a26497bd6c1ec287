"""The stamp that a form carries unseen: what it is, of which version, and of which plan, body and round."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from ..model import ActionPlan, Dossier, fingerprint

KIND = "underlag"
VERSION = 1
"""Of the tables and keys; a workbook of another version is told."""


def stamp_of(plan: ActionPlan, dossier: Dossier | None = None) -> Mapping[str, str]:
    """Return the stamp of a dossier's form."""
    body, name = dossier.path if dossier else ("", "")
    stamp = {"kind": KIND, "version": str(VERSION), "plan": plan.head.id, "plan_fingerprint": plan_fingerprint(plan)}
    return {**stamp, **{key: said for key, said in (("body", body), ("round", name)) if said}}


def plan_fingerprint(plan: ActionPlan) -> str:
    """Return 16 hexadecimal digits that stand for the wording of all that a plan lets one choose."""
    chosen = [f"{each.id} {fingerprint(each)}" for each in (*plan.measures, *plan.assignments)]
    bodies = [f"{each.id} {each.name}" for each in plan.agencies]
    return sha256("\n".join((*chosen, *bodies)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
