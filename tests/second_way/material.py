"""The material: what the files say, as dicts; each body's rounds in order, and its records as they were last told."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from . import days

Record = dict[str, Any]
DATA = Path(__file__).parents[2] / "handlingsplan" / "data"
TOLD = ("activity", "need", "body_part", "indicator")


class Round:
    """One body's dossier of one round."""

    def __init__(self, tables: Record) -> None:
        self.tables = tables
        self.body = tables["dossier"]["body"]
        self.agency = tables["dossier"]["agency"]
        self.county = tables.get("county", {}).get("code", "")
        self.id = tables["round"]["id"]
        self.key = f"{self.body}/{self.id}"

    def of(self, kind: str) -> list[Record]:
        return self.tables.get(kind, [])

    def record(self, kind: str, name: str) -> str:
        return f"{self.key}/{kind}:{name}"

    @property
    def order(self) -> tuple[Any, ...]:
        begins, ends = days.span(self.tables["round"]["period"])
        return ends, begins, self.id

    @property
    def answered(self) -> bool:
        """In substance: an answer, or activities, needs, statements, measurements, or an account that is read out."""
        given = any(each["state"] == "givet" for each in self.of("answer"))
        read = any(not each.get("not_coded") for each in self.of("assignment_report"))
        return given or read or any(self.of(kind) for kind in TOLD)

    @property
    def unread(self) -> bool:
        """Nothing is known of it but that a report has come in."""
        coded = any(each["state"] not in ("inget svar", "ej tillfrågad") for each in self.of("answer"))
        return not (coded or self.answered) and any(each.get("not_coded") for each in self.of("assignment_report"))


class Body:
    """A county or an agency over all its rounds."""

    def __init__(self, rounds: list[Round]) -> None:
        self.rounds = sorted(rounds, key=lambda each: each.order)
        self.latest = self.rounds[-1]
        self.name, self.agency, self.county = self.latest.body, self.latest.agency, self.latest.county

    @property
    def answered(self) -> bool:
        return any(each.answered for each in self.rounds)

    def answered_in(self, name: str) -> bool:
        return any(each.answered for each in self.rounds if each.id == name)

    def standing(self, kind: str) -> list[tuple[str, Record]]:
        """Every record of a kind as it was last told, with its key."""
        found: dict[str, tuple[str, Record]] = {}
        for one in reversed(self.rounds):
            for each in one.of(kind):
                found.setdefault(each["id"], (one.record(kind, each["id"]), each))
        return list(found.values())


class Material:
    """The plan, the bodies, the evaluator's own, and the day that all is as of."""

    def __init__(self, plan: Record, dossiers: list[Record], evaluation: Record | None) -> None:
        self.plan, self.evaluation = plan, evaluation or {}
        self.rounds = [Round(each) for each in dossiers]
        names = sorted({each.body for each in self.rounds})
        self.bodies = [Body([each for each in self.rounds if each.body == name]) for name in names]
        latest_first = [each for body in self.bodies for each in reversed(body.rounds)]
        self.measures = self._completed([each.of("supplement") for each in latest_first])
        self.on = self._day()
        self.counties = self._counties()

    def _day(self) -> date:
        if stated := self.evaluation.get("evaluation", {}).get("on"):
            return days.last(stated)
        heads = [each.tables["round"] for each in self.rounds]
        return max(days.last(each.get("published") or each.get("closes") or each["period"]) for each in heads)

    def _counties(self) -> list[str]:
        named = self.evaluation.get("evaluation", {}).get("counties")
        if not named:
            named = _every_county()
        return sorted({*named, *(each.county for each in self.bodies if each.county)})

    def known_to(self, body: Body) -> list[Record]:
        """The measures that a body knows: the plan's, with what it has found itself."""
        return self._completed([each.of("supplement") for each in reversed(body.rounds)])

    def _completed(self, found: list[list[Record]]) -> list[Record]:
        """The measures, completed where the plan says nothing: a new measure, or who is responsible."""
        measures = [dict(each) for each in self.plan.get("measure", [])]
        declared = self.plan["plan"].get("declared")
        said = [each for several in found for each in several if each.get("kind", "åtgärd") == "åtgärd"]
        for each in sorted(said, key=lambda one: not one.get("new")):
            known = next((one for one in measures if one["id"] == each["target"]), None)
            if each.get("new"):
                if known is None and (declared is None or len(measures) < declared):
                    measures.append({"id": each["target"], "directed_to": "okänt"})
            elif known is not None and not known.get("responsible"):
                known["responsible"] = [each["value"]]
        return measures

    @property
    def round_names(self) -> list[str]:
        ends: dict[str, date] = {}
        for each in self.rounds:
            ends[each.id] = max(each.order[0], ends.get(each.id, date.min))
        return sorted(ends, key=lambda name: (ends[name], name))

    @property
    def county_bodies(self) -> dict[str, Body]:
        return {each.county: each for each in self.bodies if each.county}

    @property
    def answering(self) -> dict[str, Body]:
        """The counties that have answered in substance in some round."""
        return {code: each for code, each in sorted(self.county_bodies.items()) if each.answered}

    def own(self, kind: str) -> list[Record]:
        """The evaluator's own records of a kind."""
        return self.evaluation.get(kind, [])

    def assignments(self, body: Body) -> dict[str, Record]:
        mine = [each for _, each in body.standing("assignment")]
        return {each["id"]: each for each in (*self.plan.get("assignment", []), *mine)}

    def agencies(self) -> dict[str, Record]:
        return {each["id"]: each for each in (*self.plan.get("agency", []), *self.own("agency"))}

    def now(self, agency: str) -> str:
        """The agency that an agency is merged into or renamed to, as many steps as there are."""
        seen = {agency}
        while taken := [
            n for n, each in self.agencies().items() if agency in each.get("succeeds", []) and n not in seen
        ]:
            agency = taken[0]
            seen.add(agency)
        return agency


@cache
def _every_county() -> list[str]:
    return [each["code"] for each in tomllib.loads((DATA / "counties.toml").read_text("utf-8"))["county"]]


def measure(name: str) -> str:
    return f"plan/measure:{name}"


def county(code: str) -> str:
    return f"county:{code}"


def count(keys: Any) -> Record:
    found = sorted(keys)
    return {"value": len(found), "basis": found}


def share(part: Any, whole: Any, outside: dict[str, list[str]] | None = None) -> Record:
    """A share with its exact value, as a pair of whole numbers."""
    part, whole = sorted(part), sorted(whole)
    beside = {why: sorted(keys) for why, keys in (outside or {}).items() if keys}
    value = (len(part), len(whole)) if whole else None
    return {"value": value, "part": part, "whole": whole, "outside": beside}


def total(parts: Any, told: Any = (), expected: Any = (), beside: Any = ()) -> Record:
    found = sorted(parts)
    value = sum(each for _, each in found) if found else None
    return {
        "value": value,
        "parts": found,
        "told": sorted(told),
        "expected": sorted(expected),
        "beside": sorted(beside),
    }
