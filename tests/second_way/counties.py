"""Counties: who has answered, what is done in each under each measure, and how many questions are answered."""

from __future__ import annotations

from collections.abc import Iterator

from .material import Body, Material, Record, Round, count, county, measure, share
from .statuses import STATE, best, status, under

SILENCES = {
    "inget görs": "nothing",
    "ej tillämpligt": "not_applicable",
    "vet ej": "unknown",
    "inget svar": "no_answer",
    "ej tillfrågad": "not_asked",
}


def figures(material: Material) -> dict[str, Record]:
    return {**_bodies(material), **_coverage(material), **_answers(material)}


def _bodies(material: Material) -> dict[str, Record]:
    whole = set(map(county, material.counties))
    told = set(map(county, material.answering))
    found = {"bodies.counties": share(told, whole), "unknown.counties": share(whole - told, whole)}
    for name in material.round_names:
        here = {county(code) for code, each in material.county_bodies.items() if each.answered_in(name)}
        found[f"bodies.counties.{name}"] = share(here, whole)
        found[f"unknown.counties.{name}"] = share(whole - here, whole)
    agencies = [each for each in material.bodies if not each.county and each.answered]
    found["bodies.agencies"] = count(each.latest.record("round", each.latest.id) for each in agencies)
    found["bodies.dossiers"] = count(each.record("round", each.id) for each in material.rounds)
    return found


def _bodies_of(body: Body) -> set[str]:
    """The bodies whose work is the county's: the one that reports, the group's, and those that are in the county."""
    here = {each["id"] for _, each in body.standing("agency") if body.county and each.get("county") == body.county}
    return {body.agency, *_members(body), *here}


def _members(body: Body) -> list[str]:
    groups = body.latest.of("coordination_group")
    seats = [each["agency"] for group in groups for each in group.get("members", [])]
    return seats or [each["agency"] for each in body.latest.of("answer")]


def _states(material: Material, body: Body) -> Iterator[tuple[str, str, str]]:
    """Measure, body and state of everything that stands under a measure, for each body that takes part."""
    for _, each in body.standing("activity"):
        whose = [role["agency"] for role in each.get("roles", [])] or [""]
        for link in each.get("links", []):
            if "measure" in link:
                yield from ((link["measure"], agency, under(each, link, material.on)) for agency in whose)
    for _, each in body.standing("body_part"):
        word = status(each, material.on)
        if "measure" in each and word:
            yield each["measure"], each["agency"], STATE[word]


def contribution(material: Material, body: Body, name: str) -> str | None:
    """The best that the county's own bodies, or nobody named, have come to under a measure."""
    mine = {"", *_bodies_of(body)}
    return best([state for what, agency, state in _states(material, body) if what == name and agency in mine])


def _concerns(material: Material, body: Body, each: Record) -> str:
    written = [one for _, one in body.standing("concern") if one["measure"] == each["id"]]
    written.sort(key=lambda one: one["by"] == "utvärderaren")
    if written:
        return str(written[0]["verdict"])
    to = each["directed_to"]
    if to == "länsstyrelserna" or (to == "visst län" and each["directed_county"] == body.county):
        return "berör"
    known = {one["id"]: one for one in (*material.plan["agency"], *(r for _, r in body.standing("agency")))}
    local = {body.agency, *_members(body)}
    for _ in known:
        local |= {known[name]["part_of"] for name in local if "part_of" in known.get(name, {})}
    if local & {*each.get("responsible", []), *each.get("partners", [])}:
        return "berör"
    return "ej avgjort" if to == "okänt" else "berör inte"


def _coverage(material: Material) -> dict[str, Record]:
    told = material.answering
    state = {
        (each["id"], code): contribution(material, body, each["id"])
        for code, body in told.items()
        for each in material.measures
    }
    names = [each["id"] for each in material.measures]
    verdict = {(name, code): "ej avgjort" for name in names for code in told}
    known = {code: {each["id"]: each for each in material.known_to(body)} for code, body in told.items()}
    verdict |= {
        (name, code): _concerns(material, told[code], each) for code in told for name, each in known[code].items()
    }
    doing = {name: [code for code in told if state[name, code] == "doing"] for name in names}
    touched = {name for body in material.bodies for name, _, _ in _states(material, body)}
    found = {
        "coverage.measures.served": share((measure(each) for each in names if doing[each]), map(measure, names)),
        "coverage.orphans.measures": count(measure(each) for each in names if each not in touched),
    }
    silent = _silent(material)
    for name in names:
        here = {code: _place(state[name, code], verdict[name, code]) for code in told}
        found[f"coverage.measure.{name}.counties"] = _share(here, map(county, doing[name]), silent)
        whole = map(county, told)
        found[f"coverage.measure.{name}.doing"] = share(map(county, doing[name]), whole, silent)
    for code in told:
        found[f"coverage.county.{code}"] = _of_county(code, list(known[code]), state, verdict)
        found[f"coverage.county.{code}.doing"] = count(measure(each) for each in names if code in doing[each])
    for code in told:
        if alone := [name for name in names if doing[name] == [code]]:
            found[f"sensitivity.county.{code}"] = count(map(measure, alone))
    return found


def _silent(material: Material) -> dict[str, list[str]]:
    """The counties that have told nothing: of some no more is known than that a report has come in."""
    found: dict[str, list[str]] = {}
    for code in material.counties:
        if code not in material.answering:
            body = material.county_bodies.get(code)
            unread = body is not None and any(each.unread for each in body.rounds)
            found.setdefault("not_coded" if unread else "no_information", []).append(county(code))
    return found


def _place(state: str | None, verdict: str) -> str:
    if verdict != "berör":
        return {"ej avgjort": "open", "berör inte": "does_not_concern"}[verdict]
    return "not_applicable" if state == "not_applicable" else ""


def _share(here: dict[str, str], doing: Iterator[str], silent: dict[str, list[str]]) -> Record:
    whole = [county(code) for code, why in here.items() if not why]
    outside = {why: [*codes] for why, codes in silent.items()}
    for code, why in here.items():
        if why:
            outside.setdefault(why, []).append(county(code))
    return share(set(doing) & set(whole), whole, outside)


def _of_county(
    code: str, names: list[str], state: dict[tuple[str, str], str | None], verdict: dict[tuple[str, str], str]
) -> Record:
    place = {name: _place(state[name, code], verdict[name, code]) for name in names}
    whole = [name for name in names if not place[name]]
    outside = {why: [measure(n) for n in names if place[n] == why] for why in ("open", "not_applicable")}
    part = [measure(name) for name in whole if state[name, code] == "doing"]
    return share(part, map(measure, whole), outside)


def _answers(material: Material) -> dict[str, Record]:
    found, parts, wholes, beside = {}, [], [], {}
    for code, body in sorted(material.county_bodies.items()):
        answers = {(each["question"], each["agency"]): each for each in body.latest.of("answer")}
        known = {each["id"] for each in (*material.plan["agency"], *(r for _, r in body.standing("agency")))}
        asked = {each for each in (*_members(body), *(agency for _, agency in answers)) if each in known}
        pairs = [(each["id"], agency) for each in body.latest.of("question") for agency in sorted(asked)]
        state, key = {}, {}
        for pair in pairs:
            state[pair] = answers[pair]["state"] if pair in answers else "no_record"
            key[pair] = body.latest.record("answer", answers[pair]["id"] if pair in answers else ".".join(pair))
        outside = {
            why: [key[pair] for pair in pairs if state[pair] == word]
            for word, why in {**SILENCES, "no_record": "no_record"}.items()
        }
        part = [key[pair] for pair in pairs if state[pair] == "givet"]
        whole = [key[pair] for pair in pairs if state[pair] != "ej tillfrågad"]
        if body.latest.unread:
            part, whole, outside = [], [], {"not_coded": whole, "not_asked": outside["not_asked"]}
        found[f"answers.county.{code}"] = share(part, whole, outside)
        parts += part
        wholes += whole
        for why, keys in outside.items():
            beside[why] = [*beside.get(why, []), *keys]
    for word, why in {"givet": "given", **SILENCES}.items():
        found[f"answers.state.{why}"] = count(_in_state([body.latest for body in material.bodies], word))
        for name in material.round_names:
            told = [each for each in material.rounds if each.id == name]
            found[f"answers.state.{why}.{name}"] = count(_in_state(told, word))
    return {**found, "answers.national": share(parts, wholes, beside)}


def _in_state(rounds: list[Round], word: str) -> Iterator[str]:
    for one in rounds:
        questions = {each["id"] for each in one.of("question")}
        yield from (
            one.record("answer", each["id"])
            for each in one.of("answer")
            if each["state"] == word and each["question"] in questions
        )
