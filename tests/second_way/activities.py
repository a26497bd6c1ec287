"""Activities, each once in the whole country, and whom they are for."""

from __future__ import annotations

from . import days
from .material import Body, Material, Record, count, share
from .statuses import VOICES, best, newest, said, state, status

GROUPS = {
    "children": {"flickor", "pojkar", "barn och unga"},
    "girls": {"flickor"},
    "boys": {"pojkar"},
    "adults": {"kvinnor", "män", "vuxna"},
    "women": {"kvinnor"},
    "men": {"män"},
    "anybody": {"flickor", "pojkar", "barn och unga", "kvinnor", "män", "vuxna"},
}

Told = tuple[Body, str, Record]


def once(material: Material) -> list[list[Told]]:
    """All tellings of each activity; the one that stands for it first."""
    groups = [[(body, key, each)] for body in material.bodies for key, each in body.standing("activity")]
    for names in _together(material, groups):
        mine = [group for group in groups if any((told[0].name, told[2]["id"]) in names for told in group)]
        rest = [group for group in groups if group not in mine]
        groups = [*rest, *([[told for group in mine for told in group]] if mine else [])]
    return [sorted(group, key=_rank) for group in groups]


def _together(material: Material, groups: list[list[Told]]) -> list[set[tuple[str, str]]]:
    """What counts as one: all with the same common key, and what the evaluator has settled as the same."""
    by_key: dict[str, set[tuple[str, str]]] = {}
    for ((body, _, each),) in groups:
        if "common_key" in each:
            by_key.setdefault(each["common_key"], set()).add((body.name, each["id"]))
    settled = [each["records"] for each in material.own("double") if each["same"]]
    return [*by_key.values(), *({(key.split("/")[0], key.split(":")[-1]) for key in keys} for keys in settled)]


def _rank(told: Told) -> tuple[object, ...]:
    """The body responsible tells first, then the counties by code, then the agencies."""
    body, _, each = told
    mine = any(one["agency"] == body.agency and one["part"] == "ansvarig" for one in each.get("roles", []))
    return not mine, body.county or "~", body.name, each["id"]


def figures(material: Material) -> dict[str, Record]:
    every = once(material)
    states = {group[0][1]: best([state(each, material.on) for _, _, each in group]) for group in every}
    found = {"activities": count(states)}
    for name in ("doing", "planned", "stopped", "no_status", "after"):
        found[f"activities.{name}"] = count(key for key, each in states.items() if each == name)
    shared = [group[0][1] for group in every if len({body.name for body, _, _ in group}) > 1]
    loose = [group for group in every if not any(each.get("links") for _, _, each in group)]
    own = [group[0][1] for group in loose if any(each.get("own_initiative") for _, _, each in group)]
    present = {key for key, each in states.items() if each != "after"}
    return {
        **found,
        "activities.shared": count(shared),
        "coverage.orphans.initiatives": count(own),
        "coverage.orphans.activities": count({group[0][1] for group in loose} - set(own)),
        "voices.activities": count(group[0][1] for group in every if any(_differs(each, material) for each in group)),
        "unknown.status": share((key for key in present if states[key] == "no_status"), present),
        "unknown.last_known": _last_known(every, material),
        **_reach(every, present),
    }


def _last_known(every: list[list[Told]], material: Material) -> Record:
    whole, part = [], []
    for group in every:
        doing = [told for told in group if state(told[2], material.on) == "doing"]
        if doing:
            whole.append(group[0][1])
            if all(_old(told, material) for told in doing):
                part.append(group[0][1])
    return share(part, whole)


def _old(told: Told, material: Material) -> bool:
    """Under way, but told no later than the year before the one that the body's figures are of."""
    body, _, each = told
    if status(each, material.on) != "pågår":
        return False
    head = body.latest.tables["round"]
    came = days.last(head.get("published") or head.get("closes") or head["period"])
    year = material.on.year if material.on.year > came.year else days.last(head["period"]).year
    return days.last(newest(each, material.on)["as_of"]).year < year


def _differs(told: Told, material: Material) -> bool:
    return len({said(told[2], material.on, voice) for voice in VOICES} - {None}) > 1


def _reach(every: list[list[Told]], present: set[str]) -> dict[str, Record]:
    whom = {group[0][1]: {one for _, _, each in group for one in each.get("reaches", [])} for group in every}
    whom = {key: each for key, each in whom.items() if key in present}
    found = {f"reach.{name}": share((key for key in whom if whom[key] & group), whom) for name, group in GROUPS.items()}
    young_and_grown = {key for key in whom if whom[key] & GROUPS["children"] and whom[key] & GROUPS["adults"]}
    unsaid = {key for key in whom if not whom[key]}
    return {**found, "reach.both": share(young_and_grown, whom), "reach.unknown": share(unsaid, whom)}
