"""The material beside the evaluator's columns: what each agency says of a measure, and how everything is coded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from ..language import Words
from ..model import AssignmentReport, part_key
from ..nation import Nation, Reporter
from ..nation.doubles import likely_doubles
from ..nation.shared import Told as Once
from ..nation.status import NationalStatus
from ..report import RecordKey

MOST = 5
"""How many counties are named where more contribute."""


@frozen
class Told:
    """Columns to be read, by key, and the rows under them, by what they are about."""

    heads: Mapping[str, str]
    rows: Mapping[str, Mapping[str, str]]


@frozen
class ToldOfDoubles:
    """Likely doubles: their keys, and what is told of them."""

    heads: Mapping[str, str]
    rows: Mapping[tuple[str, ...], Mapping[str, str]]


@frozen
class Coded:
    """A link, a status or an account, and how it is coded by whom."""

    key: RecordKey
    what: str
    title: str
    body: str
    coded: str
    by: str
    why: str = ""


def measures_told(nation: Nation, w: Words) -> Told:
    """Return what the material says of each measure: the responsible agency's accounts, and who contributes."""
    heads = {
        "responsible": w("Ansvarig"),
        "said": w("Enligt myndigheten"),
        "received": w("Redovisning"),
        "output": w("Vad som gjordes"),
        "use": w("Hur det har använts"),
        "result": w("Vad det ledde till"),
        "counties": w("Länens bidrag"),
    }
    rows = {name: _measure(nation, each, w) for name, each in nation.statuses.items()}
    return Told(heads, rows)


def _measure(nation: Nation, status: NationalStatus, w: Words) -> dict[str, str]:
    names = nation.agencies
    return {
        "responsible": w.joined(names[each].name if each in names else each for each in status.responsible),
        "said": _each(status, lambda one: one.carried_out.value if one.carried_out else None),
        "received": _each(status, lambda one: _received(one, w)),
        "output": _each(status, lambda one: one.output),
        "use": _each(status, lambda one: one.use),
        "result": _each(status, lambda one: one.result),
        "counties": _counties(nation, status.measure.id, w),
    }


def _each(status: NationalStatus, told: Callable[[AssignmentReport], str | None]) -> str:
    """Return what each account that stands tells, the responsible first; where there are several, whose it is."""
    accounts = (*status.accounts, *status.beside)
    said = ((each, words) for each in accounts if (words := told(each.report)))
    if len(accounts) == 1:
        return "".join(words for _, words in said)
    return "\n".join(f"{_name(each.reporter, each.report.agency)}: {words}" for each, words in said)


def _received(report: AssignmentReport, w: Words) -> str | None:
    if report.not_coded:
        return w("Rapport mottagen, ej kodad")
    return w("Mottagen {when}", when=report.received.said) if report.received else None


def _counties(nation: Nation, measure: str, w: Words) -> str:
    found = [
        nation.counties[code]
        for code, reporter in nation.county_reporters.items()
        if reporter.standing.contribution("measure", measure).activities
    ]
    if len(found) <= MOST:
        return w.joined(found)
    return w("{n} län, däribland {names}", n=len(found), names=w.joined(found[:MOST]))


def coded_parts(nation: Nation, w: Words) -> Iterator[Coded]:
    """Yield everything that can be coded anew, body by body."""
    for reporter in nation.reporters.values():
        body = nation.counties.get(reporter.county) or _name(reporter, reporter.agency)
        yield from _links_and_statuses(reporter, body, w)
        yield from _accounts(reporter, body, w)


def _links_and_statuses(reporter: Reporter, body: str, w: Words) -> Iterator[Coded]:
    index = reporter.standing.index
    for activity in index.dossier.activities:
        key = index.key("activity", activity.id)
        for link in activity.links:
            yield Coded(
                part_key(key, link), w("Koppling"), activity.title, body, link.target, link.by.value, link.why or ""
            )
        for entry in activity.statuses:
            said = f"{entry.status.value}"
            by = f"{entry.voice.value}, {entry.as_of.said}"
            yield Coded(part_key(key, entry), w("Läge"), activity.title, body, said, by, entry.reason or "")


def _accounts(reporter: Reporter, body: str, w: Words) -> Iterator[Coded]:
    index = reporter.standing.index
    for each in index.dossier.assignment_reports:
        if each.carried_out:
            key = index.key("assignment_report", each.id)
            by = _name(reporter, each.agency)
            yield Coded(key, w("Redovisning"), each.title, body, each.carried_out.value, by, each.reason or "")


def _name(reporter: Reporter, agency: str) -> str:
    found = reporter.standing.index.agencies.get(agency)
    return found.name if found else agency


def doubles_told(nation: Nation, w: Words) -> ToldOfDoubles:
    """Return the likely doubles that are not settled, with what is told of each."""
    heads = {"first": w("Den ena"), "second": w("Den andra")}
    rows: dict[tuple[str, ...], Mapping[str, str]] = {
        (each.one.key, each.other.key): {"first": _activity(nation, each.one), "second": _activity(nation, each.other)}
        for each in likely_doubles(nation)
    }
    return ToldOfDoubles(heads, rows)


def _activity(nation: Nation, told: Once) -> str:
    """Return an activity in words: whose it is, what, when and where."""
    body = nation.counties.get(told.reporter.county) or _name(told.reporter, told.reporter.agency)
    activity = told.activity
    start = activity.start.said if activity.start else ""
    return ", ".join(filter(None, (body, activity.title, start, *activity.places)))
