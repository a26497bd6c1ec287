"""Money: what was granted for the assignments, used and left, by year and by measure, each krona once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from ..followup import Counted, Sum
from ..model import Money, part_key
from ..report import RecordKey
from .accounts import AgencyAccount, Matter, accounts_of, standing
from .coverage import measure_key
from .whole import Nation

UNIT = "kronor"

Value = Callable[[Money], int | None]


def _left(money: Money) -> int | None:
    """Return what is neither used nor paid back; None unless both granted and used are told."""
    if money.granted is None or money.used is None:
        return None
    return money.granted - money.used - (money.repaid or 0)


def _not_told(money: Money) -> int | None:
    """Return what was granted of which nobody tells how much was used."""
    return money.granted if money.used is None else None


WHAT: dict[str, Value] = {
    "granted": lambda each: each.granted,
    "used": lambda each: each.used,
    "repaid": lambda each: each.repaid,
    "left": _left,
}
"""What is told of money, and how it is read off."""


@frozen(eq=False)
class AccountMoney:
    """The money that an account tells of, and what the agency that has taken over tells of the same matter."""

    account: AgencyAccount
    instead: tuple[Money, ...] = ()

    def parts(self, value: Value) -> Iterator[tuple[RecordKey, Money]]:
        """Yield the money that is counted: of periods that overlap, the one that begins first, else the longest.

        So 2009 is not counted beside 2009 – 2010, and nothing twice that a successor tells of again.
        """
        taken = [each for each in self.instead if value(each) is not None]
        for each in sorted(self.account.report.money, key=_begins):
            if value(each) is not None and not any(_overlap(each, other) for other in taken):
                taken.append(each)
                yield part_key(self.account.key, each), each


def _begins(money: Money) -> tuple[object, ...]:
    return money.period.earliest, -money.period.latest.toordinal(), money.period.said


def _overlap(one: Money, other: Money) -> bool:
    return one.period.earliest <= other.period.latest and other.period.earliest <= one.period.latest


def money_of(nation: Nation) -> tuple[AccountMoney, ...]:
    """Return the money of every account; one that has been taken over counts what was not told again."""
    every = tuple(accounts_of(nation))
    stand = {each.key for each in standing(every)}
    now: dict[Matter, tuple[Money, ...]] = {}
    for each in every:
        if each.key in stand:
            now[each.matter] = (*now.get(each.matter, ()), *each.report.money)
    return tuple(AccountMoney(each, () if each.key in stand else now.get(each.matter, ())) for each in every)


def periods(nation: Nation) -> tuple[str, ...]:
    """Return the periods that money is told of, the earliest first; one of several years is not divided."""
    every = sorted((each for account in accounts_of(nation) for each in account.report.money), key=_begins)
    return tuple(dict.fromkeys(each.period.said for each in every))


def key_of_period(what: str, period: str) -> str:
    """Return the key of a period's sum: "money.2009.granted"."""
    return f"money.{period.replace('.', '-').replace(' ', '-').replace('/', '-')}.{what}"


def figures(nation: Nation) -> Iterator[Counted]:
    """Yield money granted, used and left: in all, period by period, measure by measure; and the plan's own beside."""
    every = money_of(nation)
    for what, value in WHAT.items():
        parts = _parts(every, value)
        yield _sum(f"money.{what}", what, parts, value)
        for period in periods(nation):
            mine = [(key, each) for key, each in parts if each.period.said == period]
            yield _sum(key_of_period(what, period), what, mine, value)
    for name, status in nation.statuses.items():
        mine_ = tuple(
            each for each in every if name in each.account.measures and each.account.agency in status.responsible
        )
        if any(each.account.report.money for each in mine_):
            for what, value in WHAT.items():
                yield _sum(f"money.measure.{name}.{what}", what, _parts(mine_, value), value)
    not_told = [(key, each) for key, each in _parts(every, WHAT["granted"]) if each.used is None]
    yield _sum("money.not_told", "not_told", not_told, _not_told)
    yield _of_the_plan(nation)


def _parts(several: Iterable[AccountMoney], value: Value) -> list[tuple[RecordKey, Money]]:
    return [part for each in several for part in each.parts(value)]


def _sum(key: str, what: str, parts: Iterable[tuple[RecordKey, Money]], value: Value) -> Sum:
    told = tuple((name, Decimal(said)) for name, each in parts if (said := value(each)) is not None)
    return Sum(key, f"money.{what}", told, UNIT)


def _of_the_plan(nation: Nation) -> Sum:
    """Return what the plan itself says is granted; what several measures share is counted once."""
    shared: set[str] = set()
    parts: list[tuple[RecordKey, Decimal]] = []
    for measure in nation.plan.measures:
        for grant in measure.grants:
            if grant.common is None or grant.common not in shared:
                parts.append((measure_key(measure.id), Decimal(grant.amount)))
            shared |= {grant.common} if grant.common else set()
    return Sum("money.plan", "money.plan", tuple(parts), UNIT)
