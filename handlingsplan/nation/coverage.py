"""Coverage: measure × county and measure × agency, with totals and orphans both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from ..followup import Account, Cell, CellState, Count, Counted, Share
from ..followup import coverage as of_body
from ..followup.cells import STATE_OF, best
from ..model import AgencyKind, Verdict
from ..report import RecordKey
from .bodies import has_answered, only_uncoded
from .reporter import Reporter
from .whole import Nation, county_key

NOBODY = "nobody"
"""The column of what no body is named for."""
KIND = "kind:"
"""What the name of a column begins with that stands for all bodies of a kind."""


@frozen
class CountyCell:
    """A measure or assignment in a county; `cell` is None where the county has told nothing at all.

    `silence` is then why: that there is no information, or that a report has come in that nobody has coded.
    """

    target: RecordKey
    county: str
    cell: Cell | None
    verdict: Verdict | None = None
    silence: str = ""

    @property
    def state(self) -> CellState | None:
        """The state of the cell; None is "ingen uppgift"."""
        return self.cell.state if self.cell else None


NO_INFORMATION, NOT_CODED = "no_information", "not_coded"
"""Why a county stands outside a denominator that has told nothing."""


def answering(nation: Nation) -> Mapping[str, Reporter]:
    """Return the counties that have answered something in any round, by code."""
    return {code: each for code, each in nation.county_reporters.items() if has_answered(each)}


def silences(nation: Nation) -> Mapping[str, str]:
    """Return why the counties that have told nothing have not, by code."""
    told = answering(nation)
    return {code: _silence(nation.county_reporters.get(code)) for code in nation.counties if code not in told}


def _silence(reporter: Reporter | None) -> str:
    return NOT_CODED if reporter and only_uncoded(reporter) else NO_INFORMATION


def by_county(nation: Nation) -> Mapping[tuple[str, str], CountyCell]:
    """Return measure × county, by measure id and county code; every cell is there."""
    told, silent = answering(nation), silences(nation)
    found: dict[tuple[str, str], CountyCell] = {}
    for code in nation.counties:
        account = told[code].standing if code in told else None
        for each in nation.plan.measures:
            target = measure_key(each.id)
            cell = account.contribution("measure", each.id) if account else None
            verdict = _verdict(account, each.id) if account else None
            found[each.id, code] = CountyCell(target, code, cell, verdict, silent.get(code, ""))
    return found


def _verdict(account: Account, measure: str) -> Verdict:
    """Return whether a measure concerns a county; of one that only another county knows of that is not decided."""
    found = account.concerns.get(measure)
    return found.verdict if found else Verdict.OPEN


def only_planned_for(account: Account, cell: Cell) -> bool:
    """Return whether something is under way or done that is only planned for the measure that a cell is of."""
    if cell.state is not CellState.PLANNED:
        return False
    statuses = (account.status(account.index.activities[key.rpartition(":")[2]]) for key in cell.activities)
    return any(each is not None and STATE_OF[each.status] is CellState.DOING for each in statuses)


def assignments_by_county(nation: Nation) -> Mapping[tuple[str, str], CountyCell]:
    """Return assignment × county for the plan's assignments that any county's bodies are given."""
    told, silent = answering(nation), silences(nation)
    given = [each for each in nation.plan.assignments if _is_the_counties(nation, each.given_to)]
    return {
        (each.id, code): CountyCell(
            RecordKey(f"plan/assignment:{each.id}"),
            code,
            told[code].standing.contribution("assignment", each.id) if code in told else None,
            silence=silent.get(code, ""),
        )
        for each in given
        for code in nation.counties
    }


def _is_the_counties(nation: Nation, given_to: tuple[str, ...]) -> bool:
    """Return whether an assignment is given to all county boards: to a body that stands for all of that kind."""
    boards = {each.part_of for each in nation.plan.agencies if each.kind is AgencyKind.COUNTY_BOARD}
    local = {each.part_of for one in nation.county_reporters.values() for each in one.latest.dossier.agencies}
    named = {each.id for each in nation.plan.agencies if each.kind is AgencyKind.ALL}
    return not given_to or bool(named & set(given_to) & (boards | local))


def by_agency(nation: Nation) -> Mapping[tuple[RecordKey, str], Cell]:
    """Return measure or assignment × agency, over all that report; a local body counts with its national agency.

    A column is the nearest agency of the plan that a body is, or is part of, as it is called now; else its kind.
    """
    found: dict[tuple[RecordKey, str], list[Cell]] = {}
    for reporter in nation.reporters.values():
        columns: dict[str, str] = {}
        for (target, agency), cell in reporter.standing.cells.items():
            if agency not in columns:
                columns[agency] = column_of(nation, reporter, agency)
            found.setdefault((target, columns[agency]), []).append(cell)
    return {(target, column): evolve(best(cells), agency=column) for (target, column), cells in found.items()}


def column_of(nation: Nation, reporter: Reporter, agency: str) -> str:
    """Return the column that a body counts in."""
    index = reporter.standing.index
    for each in index.chain(agency) if agency else ():
        if each in nation.agencies:
            return nation.now(each)
    found = index.agencies.get(agency)
    return f"{KIND}{found.kind.value}" if found else NOBODY


def measure_key(name: str) -> RecordKey:
    """Return the key of one of the plan's measures."""
    return RecordKey(f"plan/measure:{name}")


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield coverage by measure and by county, the measures that nobody serves."""
    cells = by_county(nation)
    for each in nation.plan.measures:
        mine = [cells[each.id, code] for code in nation.counties]
        yield _of_measure(each.id, mine)
        yield _doing(each.id, mine)
    whole = tuple(measure_key(each.id) for each in nation.plan.measures)
    served = {name for (name, _), each in cells.items() if each.state is CellState.DOING}
    part = tuple(measure_key(each.id) for each in nation.plan.measures if each.id in served)
    yield Share("coverage.measures.served", "coverage.measures.served", part, whole)
    touched = {target for target, _ in by_agency(nation)}
    yield Count("coverage.orphans.measures", "coverage.orphans.measures", tuple(k for k in whole if k not in touched))
    for code, reporter in answering(nation).items():
        share = of_body(reporter.standing, reporter.standing.plan.measures, f"coverage.county.{code}")
        yield evolve(share, rule="coverage.county")
        doing = tuple(cell.target for cell in cells.values() if (cell.county, cell.state) == (code, CellState.DOING))
        yield Count(f"coverage.county.{code}.doing", "coverage.county.doing", doing)


def _of_measure(name: str, cells: list[CountyCell]) -> Share:
    """Return in how many counties something is done under a measure, of those it concerns that have told anything."""
    outside: dict[str, list[RecordKey]] = {}
    part, whole = [], []
    for each in cells:
        key, why = county_key(each.county), _outside(each)
        if why:
            outside.setdefault(why, []).append(key)
            continue
        whole.append(key)
        if each.state is CellState.DOING:
            part.append(key)
    told = tuple((why, tuple(keys)) for why, keys in sorted(outside.items()))
    return Share(f"coverage.measure.{name}.counties", "coverage.measure.counties", tuple(part), tuple(whole), told)


def _doing(name: str, cells: list[CountyCell]) -> Share:
    """Return in how many of the counties that have told anything something is done, whether it concerns them or not."""
    told = tuple(county_key(each.county) for each in cells if each.cell is not None)
    part = tuple(county_key(each.county) for each in cells if each.state is CellState.DOING)
    silent: dict[str, list[RecordKey]] = {}
    for each in cells:
        if each.cell is None:
            silent.setdefault(each.silence, []).append(county_key(each.county))
    outside = tuple((why, tuple(keys)) for why, keys in sorted(silent.items()))
    return Share(f"coverage.measure.{name}.doing", "coverage.measure.doing", part, told, outside)


def _outside(cell: CountyCell) -> str:
    """Return why a county stands outside the denominator; "" where it does not."""
    if cell.cell is None:
        return cell.silence
    if cell.verdict is Verdict.OPEN:
        return "open"
    if cell.verdict is Verdict.DOES_NOT:
        return "does_not_concern"
    return "not_applicable" if cell.state is CellState.NOT_APPLICABLE else ""
