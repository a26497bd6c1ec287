"""Between the rounds: what is told otherwise, what was asked for and what became of it, and texts that are alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from unicodedata import normalize

from .material import Body, Material, Record, Round, count, county, share
from .statuses import ENGLISH, after, status

FORWARD = ("ej påbörjad", "diskuterad", "planerad", "pågår", "genomförd")
WORDED = {"activity": ("title", "description"), "need": ("text",), "governing_document": ("title", "says_what")}
KINDS = {
    "behov": "need",
    "erbjudande": "offer",
    "förväntan": "expectation",
    "förslag": "proposal",
    "hinder": "obstacle",
}
OUTCOMES = {"mött": "met", "delvis mött": "partly", "inte mött": "not", None: "unknown"}
ALIKE, SHORTEST, NEIGHBOURS = 92, 40, 3


def figures(material: Material) -> dict[str, Record]:
    return {**_changes(material), **_missing(material), **_wanted(material), **_alike(material)}


def plain(words: str) -> str:
    return " ".join(normalize("NFC", words).casefold().split())


def _steps(material: Material) -> list[tuple[Round, Round]]:
    """A body's round and its next, of those in which it told anything."""
    return [pair for body in material.bodies for pair in pairwise(each for each in body.rounds if each.answered)]


def _both(step: tuple[Round, Round], kind: str) -> Iterator[tuple[Record, Record, str]]:
    before = {each["id"]: each for each in step[0].of(kind)}
    for each in step[1].of(kind):
        if each["id"] in before:
            yield before[each["id"]], each, step[1].record(kind, each["id"])


def _changes(material: Material) -> dict[str, Record]:
    on, steps = material.on, _steps(material)
    kept = [each for step in steps for each in _both(step, "activity")]
    worded = [
        key
        for step in steps
        for kind, fields in WORDED.items()
        for old, new, key in _both(step, kind)
        if any(plain(old.get(name, "")) != plain(new.get(name, "")) for name in fields)
    ]
    over, gone = [], []
    for old, new in steps:
        names = {each["id"] for each in new.of("activity")}
        for each in old.of("activity"):
            if each["id"] not in names:
                done = status(each, on) in {"genomförd", "avbruten"}
                (over if done else gone).append(old.record("activity", each["id"]))
    moves: dict[tuple[str | None, str | None], list[str]] = {}
    for old, new, key in kept:
        moves.setdefault((status(old, on), status(new, on)), []).append(key)
    return {
        "change.kept": count(key for _, _, key in kept),
        "change.new": count(_new(steps)),
        "change.finished": count(over),
        "change.gone": count(gone),
        "change.reworded": count(worded),
        "change.relinked": count(key for old, new, key in kept if _links(old) != _links(new)),
        "change.backwards": count(key for move, keys in moves.items() if _backwards(*move) for key in keys),
        **{
            f"change.transition.{ENGLISH.get(then, 'no_status')}.{ENGLISH.get(now, 'no_status')}": count(keys)
            for (then, now), keys in moves.items()
        },
    }


def _new(steps: list[tuple[Round, Round]]) -> Iterator[str]:
    for old, new in steps:
        names = {each["id"] for each in old.of("activity")}
        yield from (new.record("activity", each["id"]) for each in new.of("activity") if each["id"] not in names)


def _links(activity: Record) -> set[tuple[str, str]]:
    return {(each.get("measure") or each["assignment"], each["serves"]) for each in activity.get("links", [])}


def _backwards(then: str | None, now: str | None) -> bool:
    return then in FORWARD and now in FORWARD and FORWARD.index(now) < FORWARD.index(then)


def _missing(material: Material) -> dict[str, Record]:
    found = {}
    agencies = {each.latest.record("round", each.latest.id): each for each in material.bodies if not each.county}
    places: dict[str, Any] = {county(code): material.county_bodies.get(code) for code in material.counties}
    places |= agencies
    for before, now in pairwise(material.round_names):
        lacking = [
            key
            for key, body in places.items()
            if body is None or not (body.answered_in(before) and body.answered_in(now))
        ]
        found[f"change.no_information.{now}"] = share(lacking, places)
    return found


def _wanted(material: Material) -> dict[str, Record]:
    every: dict[str, tuple[Record, str | None, bool]] = {}
    for body in material.bodies:
        for key, each in body.standing("need"):
            every[key] = each, _outcome(material, body, each), "outcome" in each
    found = {
        f"wanted.{word}": share((key for key, (_, was, _) in every.items() if was == outcome), every)
        for outcome, word in OUTCOMES.items()
    }
    for kind, word in KINDS.items():
        mine = {key: was for key, (each, was, _) in every.items() if each["kind"] == kind}
        found[f"wanted.{word}.met"] = share((key for key, was in mine.items() if was == "mött"), mine)
    found["wanted.said"] = count(key for key, (_, _, said) in every.items() if said)
    return found


def _outcome(material: Material, body: Body, need: Record) -> str | None:
    """As somebody says; else by the activities that meet it; else not met if it is told again."""
    if "outcome" in need:
        return str(need["outcome"])
    known = {each["id"]: each for _, each in body.standing("activity")}
    meets = [known[name] for name in need.get("met_by", []) if name in known]
    came = {status(each, material.on) for each in meets if not after(each, material.on)} - {None}
    if came:
        return "mött" if "genomförd" in came else "inte mött" if came == {"avbruten"} else "delvis mött"
    times = sum(each["id"] == need["id"] for one in body.rounds for each in one.of("need"))
    return "inte mött" if times > 1 else None


def _alike(material: Material) -> dict[str, Record]:
    """Answers to one question in nearly the same words, by more than one agency."""
    texts: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    for one in (each for body in material.bodies for each in body.rounds):
        asked = {each["id"]: plain(each["text"]) for each in one.of("question")}
        for each in one.of("answer"):
            words = plain(each.get("text", ""))
            if each["question"] in asked and len(words) >= SHORTEST:
                whose = one.body, each["agency"], one.record("answer", each["id"])
                texts.setdefault(asked[each["question"]], {}).setdefault(words, []).append(whose)
    return {"texts.alike": count(key for several in texts.values() for key in _flagged(several))}


def _flagged(texts: dict[str, list[tuple[str, str, str]]]) -> Iterator[str]:
    order = sorted(texts)
    groups = [{words} for words in order]
    for n, one in enumerate(order):
        for other in order[n + 1 : n + 1 + NEIGHBOURS]:
            if likeness(one, other) >= ALIKE:
                joined = [group for group in groups if one in group or other in group]
                groups = [*(group for group in groups if group not in joined), set().union(*joined)]
    for group in groups:
        mine = [each for words in group for each in texts[words]]
        if len({(body, agency) for body, agency, _ in mine}) > 1:
            yield from (key for _, _, key in mine)


def likeness(one: str, other: str) -> float:
    """How many of all letters stand in both in the same order, of 100."""
    row = [0] * (len(other) + 1)
    for a in one:
        before = 0
        for n, b in enumerate(other, 1):
            before, row[n] = row[n], before + 1 if a == b else max(row[n], row[n - 1])
    return 200 * row[-1] / (len(one) + len(other))
