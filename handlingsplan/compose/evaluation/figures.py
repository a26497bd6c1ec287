"""The evaluation's figures as they are printed."""

from __future__ import annotations

from decimal import Decimal

from ...followup import Count, Counted, Share, Sum
from ...language import Text
from ...nation.series import Change
from ...report import Figure
from ..figures import percent
from ..speaker import Speaker
from .changed import changed
from .told import Told


def figure(desk: Speaker, counted: Counted, told: Told) -> Figure:
    """Return a count, a share or a sum as it is printed."""
    rule = told.rule.to(desk.w.language)
    if isinstance(counted, Count):
        return Figure(counted.key, counted.value, desk.w.number(counted.value), rule, basis=counted.basis)
    if isinstance(counted, Change):
        return Figure(counted.key, counted.value, changed(desk, counted), rule, unit=counted.unit, basis=counted.basis)
    if isinstance(counted, Sum):
        return Figure(counted.key, counted.value, _sum(desk, counted), rule, unit=counted.unit, basis=counted.basis)
    printed = _share(desk, counted, told)
    return Figure(counted.key, counted.value, printed, rule, counted.numerator, counted.denominator, "", counted.part)


def _share(desk: Speaker, share: Share, told: Told) -> str:
    of = told.of.to(desk.w.language) if told.of else ""
    if share.value is None:
        return _no_share(desk, of)
    numbers = {"part": desk.w.number(share.numerator), "whole": desk.w.number(share.denominator)}
    percents = percent(share.value, desk.w)
    if not of:  # what the whole is of stands beside
        return desk.w("{part} av {whole} ({percent})", **numbers, percent=percents)
    return desk.w("{part} av {whole} {of} ({percent})", **numbers, of=of, percent=percents)


def _no_share(desk: Speaker, of: str) -> str:
    if not of:
        return desk.w("Ingen andel kan anges: inget att räkna på")
    return desk.w("Ingen andel kan anges: inga {of} att räkna på", of=of)


def _sum(desk: Speaker, total: Sum) -> str:
    """Return a sum with its unit, and out of how many have told it where not all have."""
    if total.value is None:
        return desk.w("Uppgift saknas")
    said = desk.w.number(_whole(total.value))
    if total.unit:
        said = f"{said} {Text(total.unit).to(desk.w.language)}"
    n, every = len(total.told), len(total.expected)
    if total.beside:
        said += desk.w(" (från {n} av {all} län, nationella myndigheter: {k})", n=n, all=every, k=len(total.beside))
    elif n < every:
        said += desk.w(" (från {n} av {all} län)", n=n, all=every)
    return said


def _whole(value: Decimal) -> Decimal | int:
    return int(value) if value == value.to_integral_value() else value
