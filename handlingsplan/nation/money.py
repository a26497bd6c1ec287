"""Money: what was granted for the assignments, used and left, year by year, each account once."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from ..followup import Counted, Sum
from ..model import Money, part_key
from ..report import RecordKey
from .whole import Nation

UNIT = "kronor"


@frozen
class Told:
    """Money as an account tells it, with its key and whose it is."""

    key: RecordKey
    agency: str
    money: Money

    @property
    def period(self) -> str:
        """The period as it was said; one of several years is not divided."""
        return self.money.period.said


def told(nation: Nation) -> tuple[Told, ...]:
    """Return all money that any account tells of, each once, by period."""
    found = []
    for reporter in nation.reporters.values():
        index = reporter.standing.index
        for report in index.dossier.assignment_reports:
            owner = index.key("assignment_report", report.id)
            found += [Told(part_key(owner, each), nation.now(report.agency), each) for each in report.money]
    return tuple(sorted(found, key=lambda each: (each.money.period.earliest, each.period, each.key)))


def periods(nation: Nation) -> tuple[str, ...]:
    """Return the periods that money is told of, the earliest first."""
    return tuple(dict.fromkeys(each.period for each in told(nation)))


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield money granted, used and left: in all, and period by period."""
    every = told(nation)
    yield from _sums("money", every)
    for period in dict.fromkeys(each.period for each in every):
        yield from _sums(f"money.{_named(period)}", tuple(each for each in every if each.period == period))


def _named(period: str) -> str:
    """Return a period as it stands in a figure's key."""
    return period.replace(".", "-").replace(" ", "-").replace("/", "-")


def key_of_period(what: str, period: str) -> str:
    """Return the key of a period's sum: "money.2009.granted"."""
    return f"money.{_named(period)}.{what}"


def _sums(start: str, every: tuple[Told, ...]) -> Iterator[Sum]:
    for what in ("granted", "used", "repaid"):
        parts = tuple((each.key, Decimal(value)) for each in every if (value := getattr(each.money, what)) is not None)
        yield Sum(f"{start}.{what}", f"money.{what}", parts, UNIT)
    left = tuple((each.key, value) for each in every if (value := _left(each.money)) is not None)
    yield Sum(f"{start}.left", "money.left", left, UNIT)


def _left(money: Money) -> Decimal | None:
    """Return what is neither used nor paid back; None unless both granted and used are told."""
    if money.granted is None or money.used is None:
        return None
    return Decimal(money.granted - money.used - (money.repaid or 0))
