"""What is measured: trainings, what else is counted, the evaluator's series, and what is lacking of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from . import days
from .material import Body, Material, Record, count, share, total

NUMBERS = ("value", "people", "attendances", "women", "men", "unknown")
SEXES = ("women", "men", "unknown")
PERSONS = ("people", *SEXES)
AIMS = {"upptäckt": "discovery", "stöd": "support", "allmänt förebyggande": "prevention"}

Told = tuple[Body, str, Record]


class Value:
    """A number of a period, and who tells of it."""

    def __init__(self, told: Told, observation: Record) -> None:
        self.body, owner, self.indicator = told
        self.said = observation
        self.key = f"{owner}/observation:{observation['period']}"
        self.span = days.span(observation["period"])

    @property
    def sums(self) -> bool:
        return bool(self.indicator.get("sums"))

    @property
    def counted(self) -> bool:
        return any(each in self.said for each in NUMBERS)

    def beside(self, other: Value) -> bool:
        """Whether two periods have a day in common and are not the same."""
        return self.span != other.span and days.overlap(self.span, other.span)


class Thing:
    """One thing that is measured: what all tell of with the same common key, whoever is listened to first first."""

    def __init__(self, tellers: list[Told], material: Material) -> None:
        self.tellers = sorted(tellers, key=_rank)
        self.key, self.first = self.tellers[0][1], self.tellers[0][2]
        self.aim = next((each["aim"] for _, _, each in self.tellers if "aim" in each), None)
        values = [Value(each, one) for each in self.tellers for one in each[2].get("observations", [])]
        values = [each for each in values if each.span[0] <= material.on]
        self.values = sorted(values, key=lambda each: (each.span[0], -each.span[1].toordinal()))

    def taken(self, asked: Callable[[Record], bool]) -> list[Value]:
        """What is counted: the period that begins first, else the longest; what overlaps it is not."""
        found: list[Value] = []
        for each in self.values:
            if asked(each.said) and not any(days.overlap(each.span, one.span) for one in found):
                found.append(each)
        return found

    @property
    def attendances(self) -> list[Value]:
        return self.taken(lambda said: "attendances" in said)

    @property
    def persons(self) -> list[Value]:
        return self.taken(lambda said: any(each in said for each in PERSONS))

    @property
    def gaps(self) -> list[Value]:
        told = [each.span for each in self.values if each.counted]
        return [e for e in self.values if not e.counted and not any(days.overlap(e.span, one) for one in told)]


def _rank(told: Told) -> tuple[object, ...]:
    """Whose numbers are counted: those that may be added up, the organiser's own, an agency's, the lowest code's."""
    body, _, each = told
    return not each.get("sums"), each.get("agency") != body.agency, bool(body.county), body.county, body.name


def things(material: Material) -> list[Thing]:
    groups: dict[Any, list[Told]] = {}
    for body in material.bodies:
        for key, each in body.standing("indicator"):
            groups.setdefault(each.get("common_key", (body.name, each["id"])), []).append((body, key, each))
    return [Thing(several, material) for several in groups.values()]


def figures(material: Material) -> dict[str, Record]:
    found = things(material)
    trainings = [each for each in found if each.aim]
    others = [each for each in found if not each.aim]
    return {**_trainings(trainings, material), **_others(others, material), **_series(material), **_lacking(material)}


def _trainings(several: list[Thing], material: Material) -> dict[str, Record]:
    found = {"training.all": count(each.key for each in several)}
    for kind in ("attendances", *PERSONS, "untold"):
        found[f"training.{kind}"] = _sum(several, kind, material)
        for aim, name in AIMS.items():
            found[f"training.{kind}.{name}"] = _sum([each for each in several if each.aim == aim], kind, material)
    apart = [each.key for each in several if not all(one.sums for one in each.persons)]
    shared = [each.key for each in several if len({body.name for body, _, _ in each.tellers}) > 1]
    found |= {"training.apart": count(apart), "training.shared": count(shared)}
    found["training.gaps"] = count(value.key for each in several for value in each.gaps)
    for name, which in (("overlapping", Value.beside), ("differing", _differ)):
        found[f"training.{name}"] = count(key for each in several for key in _uncounted(each, which))
    found["training.contradicting"] = count(
        value.key
        for each in several
        for value in each.persons
        if "people" in value.said and _by_sex(value.said) > value.said["people"]
    )
    return found


def _sum(several: list[Thing], kind: str, material: Material) -> Record:
    parts, told = [], set()
    for each in several:
        taken = each.attendances if kind == "attendances" else [one for one in each.persons if one.sums]
        parts += [(one.key, Decimal(n)) for one in taken if (n := _number(one.said, kind)) is not None]
        may = [one for one in each.values if kind == "attendances" or one.sums]
        told |= {one.body.county for one in may if _number(one.said, kind) is not None} - {""}
    return total(parts, told, material.counties, _national(material, parts))


def _national(material: Material, parts: list[tuple[str, Decimal]]) -> set[str]:
    """The bodies of no county whose numbers are in a sum."""
    return {body.name for body in material.bodies if not body.county} & {key.split("/")[0] for key, _ in parts}


def _number(said: Record, kind: str) -> int | None:
    if kind != "untold":
        return said.get(kind)
    return max(0, said["people"] - _by_sex(said)) if "people" in said else None


def _by_sex(said: Record) -> int:
    return sum(said.get(each, 0) for each in SEXES)


def _uncounted(thing: Thing, which: Callable[[Value, Value], bool]) -> Iterator[str]:
    counted = [*thing.attendances, *thing.persons]
    keys = {each.key for each in counted}
    for each in thing.values:
        if each.key not in keys and each.counted and any(which(each, one) for one in counted):
            yield each.key


def _differ(one: Value, other: Value) -> bool:
    both = [each for each in ("attendances", *PERSONS) if each in one.said and each in other.said]
    return one.span == other.span and any(one.said[each] != other.said[each] for each in both)


def _others(several: list[Thing], material: Material) -> dict[str, Record]:
    found, alone = {}, []
    groups: dict[str, list[Thing]] = {}
    for each in several:
        groups.setdefault(_name(each.first["title"], each.first["unit"]), []).append(each)
    for name, mine in groups.items():
        may = [each for each in mine if each.first.get("sums")]
        alone += [each.key for each in mine if len(may) < 2 or each not in may]
        if len(may) > 1:
            found |= _added(f"indicator.{name}", may, material)
    found["indicator.beside"] = count(alone)
    found["indicator.gaps"] = count(each.key for each in several if each.gaps)
    return found


def _name(*words: str) -> str:
    return "-".join(re.findall(r"\w+", " ".join(words).casefold()))


def _added(start: str, several: list[Thing], material: Material) -> dict[str, Record]:
    """Sums of the same period only; of several that tell the same thing the first is counted."""
    found = {}
    periods = {one.span: one.said["period"] for each in several for one in each.values if one.sums and one.counted}
    for span, said in periods.items():
        tellings = [[o for o in each.values if o.span == span and o.sums and o.counted] for each in several]
        for number in NUMBERS:
            first = [each[0] for each in tellings if each and number in each[0].said]
            told = {one.body.county for each in tellings for one in each if number in one.said} - {""}
            key = f"{start}.{days.year_or_days(said)}" + ("" if number == "value" else f".{number}")
            if first:
                parts = [(o.key, Decimal(o.said[number])) for o in first]
                found[key] = total(parts, told, material.counties, _national(material, parts))
    return found


def _series(material: Material) -> dict[str, Record]:
    found, gaps, series = {}, [], material.own("series") or material.own("indicator")
    for each in series:
        key = f"evaluation/indicator:{each['id']}"
        told = [one for one in each.get("observations", []) if days.first(one["period"]) <= material.on]
        told.sort(key=lambda one: days.span(one["period"]))
        covered = {year for one in told for year in range(*_years(one["period"]))}
        if any("value" not in one for one in told) or (covered and set(range(min(covered), max(covered))) - covered):
            gaps.append(key)
        years = [one for one in told if days.whole_year(one["period"]) and "value" in one]
        points = [(f"{key}/observation:{one['period']}", one["value"]) for one in years]
        points = [(key, each["baseline"]), *points] if "baseline" in each else points
        if len(points) > 1:
            (start, first), (end, last) = points[0], points[-1]
            found[f"series.{each['id']}.change"] = total([(start, -first), (end, last)])
    return {
        **found,
        "series.all": count(f"evaluation/indicator:{each['id']}" for each in series),
        "series.gaps": count(gaps),
        "series.without_limits": count(
            f"evaluation/indicator:{each['id']}" for each in series if "cannot_show" not in each
        ),
    }


def _years(said: str) -> tuple[int, int]:
    begins, ends = days.span(said)
    return begins.year, ends.year + 1


def _lacking(material: Material) -> dict[str, Record]:
    every, gaps, dropped = [], [], []
    for body in material.bodies:
        for key, each in body.standing("indicator"):
            every.append(key)
            told = each.get("observations", [])
            if not told or not all(any(n in one for n in NUMBERS) for one in told):
                gaps.append(key)
            before = {
                one["period"]
                for older in body.rounds
                for record in older.of("indicator")
                if record["id"] == each["id"]
                for one in record.get("observations", [])
                if any(n in one for n in NUMBERS)
            }
            if before - {one["period"] for one in told}:
                dropped.append(key)
    return {"unknown.gaps": share(gaps, every), "unknown.dropped": count(dropped)}
