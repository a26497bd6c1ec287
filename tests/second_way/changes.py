"""Between the rounds: what is told otherwise, what was asked for and what became of it, and texts that are alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise
from typing import Any
from unicodedata import normalize

from .activities import once
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
ALIKE, SHORTEST = 92, 40


def figures(material: Material) -> dict[str, Record]:
    return {**_changes(material), **_missing(material), **_wanted(material), **_alike(material)}


def plain(words: str) -> str:
    return " ".join(normalize("NFC", words).casefold().split())


def _steps(material: Material) -> list[list[Round]]:
    """A body's round and its next, of those in which it told anything."""
    return [list(pair) for body in material.bodies for pair in pairwise(each for each in body.rounds if each.answered)]


def _compared(material: Material) -> dict[str, list[list[Round]]]:
    """All such pairs; those that lead to each round; and every body's rounds from its first to its latest."""
    steps = _steps(material)
    found: dict[str, list[list[Round]]] = {"": steps}
    for step in steps:
        found.setdefault(f".{step[-1].id}", []).append(step)
    whole = [[each for each in body.rounds if each.answered] for body in material.bodies]
    if steps:
        found[".first"] = [each for each in whole if len(each) > 1]
    return found


def _both(step: list[Round], kind: str) -> Iterator[tuple[Record, Record, str]]:
    before = {each["id"]: each for each in step[0].of(kind)}
    for each in step[-1].of(kind):
        if each["id"] in before:
            yield before[each["id"]], each, step[-1].record(kind, each["id"])


def _changes(material: Material) -> dict[str, Record]:
    found: dict[str, Record] = {}
    for end, steps in _compared(material).items():
        told = _between(steps, material.on)
        found |= {f"change.{name}{end}": count(keys) for name, keys in told.items()}
        if end == ".first":
            found["change.progress"] = _progress(material, steps, told)
    moves: dict[str, list[str]] = {}
    for step in _steps(material):
        for old, new, key in _both(step, "activity"):
            then, now = (ENGLISH.get(status(each, material.on), "no_status") for each in (old, new))
            moves.setdefault(f"change.transition.{then}.{now}", []).append(key)
    return found | {name: count(keys) for name, keys in moves.items()}


def _progress(material: Material, steps: list[list[Round]], told: dict[str, list[str]]) -> Record:
    """What several own once: as the first tells it that both its rounds have."""
    keys = {(step[-1].body, new["id"]): key for step in steps for _, new, key in _both(step, "activity")}
    every = [[keys.get((body.name, each["id"])) for body, _, each in group] for group in once(material)]
    first = {next(key for key in group if key) for group in every if any(group)}
    unknown = first & set(told["not_known"])
    return share(first & set(told["further"]), first - unknown, {"not_known": list(unknown)})


def _between(steps: list[list[Round]], on: date) -> dict[str, list[str]]:
    kept = [each for step in steps for each in _both(step, "activity")]
    over = [(each, key) for step in steps for each, key in _left(step)]
    worded = [
        key
        for step in steps
        for kind, fields in WORDED.items()
        for old, new, key in _both(step, kind)
        if any(plain(old.get(name, "")) != plain(new.get(name, "")) for name in fields)
    ]
    return {
        "kept": [key for _, _, key in kept],
        "new": [key for step in steps for key in _new(step)],
        "finished": [key for each, key in over if status(each, on) in {"genomförd", "avbruten"}],
        "gone": [key for each, key in over if status(each, on) not in {"genomförd", "avbruten"}],
        "reworded": worded,
        "relinked": [key for old, new, key in kept if _links(old) != _links(new)],
        **{
            move: [key for old, new, key in kept if _move(status(old, on), status(new, on)) == move]
            for move in ("further", "same", "backwards", "stopped", "resumed", "not_known")
        },
    }


def _left(step: list[Round]) -> Iterator[tuple[Record, str]]:
    """What the first round has and the last has not, as it was last told in between."""
    names = {each["id"] for each in step[-1].of("activity")}
    for name in (each["id"] for each in step[0].of("activity")):
        if name not in names:
            yield [
                (each, one.record("activity", name))
                for one in step
                for each in one.of("activity")
                if each["id"] == name
            ][-1]


def _new(step: list[Round]) -> Iterator[str]:
    names = {each["id"] for each in step[0].of("activity")}
    yield from (step[-1].record("activity", each["id"]) for each in step[-1].of("activity") if each["id"] not in names)


def _links(activity: Record) -> set[tuple[str, str]]:
    return {(each.get("measure") or each["assignment"], each["serves"]) for each in activity.get("links", [])}


def _move(then: str | None, now: str | None) -> str:
    if not then or not now:
        return "not_known"
    if "avbruten" in (then, now):
        return "same" if then == now else "stopped" if now == "avbruten" else "resumed"
    far = FORWARD.index(now) - FORWARD.index(then)
    return "further" if far > 0 else "backwards" if far else "same"


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
        for outcome, ending in OUTCOMES.items():
            found[f"wanted.{word}.{ending}"] = share((key for key, was in mine.items() if was == outcome), mine)
    found["wanted.said"] = count(key for key, (_, _, said) in every.items() if said)
    return found


def _outcome(material: Material, body: Body, need: Record) -> str | None:
    """As somebody says; else by the activities that are to meet it; else, with none, not met if it is told again."""
    if "outcome" in need:
        return str(need["outcome"])
    known = {each["id"]: each for _, each in body.standing("activity")}
    meets = [known[name] for name in need.get("met_by", []) if name in known]
    came = {status(each, material.on) for each in meets if not after(each, material.on)} - {None}
    if came:
        return "mött" if "genomförd" in came else "inte mött" if came == {"avbruten"} else "delvis mött"
    if meets:
        return None
    times = sum(each["id"] == need["id"] for one in body.rounds for each in one.of("need"))
    return "inte mött" if times > 1 else None


def _alike(material: Material) -> dict[str, Record]:
    """Answers to one question in nearly the same words, by more than one agency."""
    texts: dict[str, dict[str, list[tuple[str, str, str]]]] = {}
    worded: list[str] = []
    for one in (each for body in material.bodies for each in body.rounds):
        asked = {each["id"]: plain(each["text"]) for each in one.of("question")}
        for each in one.of("answer"):
            words = plain(each.get("text", "") or "\n\n".join(part["text"] for part in each.get("parts", [])))
            if each["question"] in asked and words:
                worded.append(one.record("answer", each["id"]))
            if each["question"] in asked and len(words) >= SHORTEST:
                whose = one.body, each["agency"], one.record("answer", each["id"])
                texts.setdefault(asked[each["question"]], {}).setdefault(words, []).append(whose)
    return {"texts.alike": share((key for several in texts.values() for key in _flagged(several)), worded)}


def _flagged(texts: dict[str, list[tuple[str, str, str]]]) -> Iterator[str]:
    groups = [{words} for words in texts]
    for one, other in combinations(texts, 2):
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
