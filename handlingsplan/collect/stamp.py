"""The stamp that a form carries unseen: what it is, of which version, and of which plan, body and round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from ..errors import UnreadableError
from ..forms import Filled
from ..language import LANGUAGES, SOURCE, text
from ..model import ActionPlan, Dossier, fingerprint
from ..store.fault import FaultError
from . import faults

KIND = "underlag"
VERSION = 1
"""Of the tables and keys; a workbook of another version is told."""


def stamp_of(plan: ActionPlan, dossier: Dossier | None, language: str) -> Mapping[str, str]:
    """Return the stamp of a dossier's form."""
    body, name = dossier.path if dossier else ("", "")
    stamp = {
        "kind": KIND,
        "version": str(VERSION),
        "language": language,
        "plan": plan.head.id,
        "plan_fingerprint": plan_fingerprint(plan),
        "body": body,
        "round": name,
    }
    return {key: said for key, said in stamp.items() if said}


def language_of(filled: Filled) -> str:
    """Return the language of the words in a form's lists."""
    said = filled.stamp.get("language", SOURCE)
    return said if said in LANGUAGES else SOURCE


def plan_fingerprint(plan: ActionPlan) -> str:
    """Return 16 hexadecimal digits that stand for the wording of all that a plan lets one choose."""
    wordings = {each.id: fingerprint(each) for several in (plan.measures, plan.assignments) for each in several}
    chosen = [f"{name} {wording}" for name, wording in wordings.items()]
    bodies = [f"{each.id} {each.name}" for each in plan.agencies]
    return sha256("\n".join((*chosen, *bodies)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def stamp_faults(filled: Filled, plan: ActionPlan, body: str = "") -> Iterator[FaultError]:
    """Yield what a form's stamp says against reading it with a plan; UnreadableError if it cannot be read at all.

    `body` is the body whose form was asked for, if any.
    """
    stamp = filled.stamp
    _require_known(filled)
    if not stamp.get("plan"):
        yield faults.no_stamp(filled.file)
        return
    version = stamp.get("version", "")
    if version != str(VERSION):
        yield faults.older_form(version or "?", VERSION, filled.file)
    if stamp["plan"] != plan.head.id:
        yield faults.another_plan(stamp["plan"], plan.head.id)
    elif stamp.get("plan_fingerprint") != plan_fingerprint(plan):
        yield faults.changed_plan(filled.file)
    if body and stamp.get("body", body) != body:
        yield faults.another_body(stamp["body"], body)


def _require_known(filled: Filled) -> None:
    kind, version = filled.stamp.get("kind", KIND), filled.stamp.get("version", "")
    if kind != KIND:
        raise UnreadableError(
            text("{file} är ett formulär av slaget ”{kind}” och inte ett underlag.", file=filled.file, kind=kind),
            hint=text("Ange arbetsboken som underlaget står i."),
        )
    if version.isdecimal() and int(version) > VERSION:
        raise UnreadableError(
            text("{file} är gjord med en nyare version av handlingsplan.", file=filled.file),
            hint=text("Uppdatera handlingsplan: pip install --upgrade handlingsplan"),
        )
