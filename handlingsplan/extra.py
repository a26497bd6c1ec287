"""What plugins add to a report: where their sections stand, and that each fits before it is let in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, takewhile
from typing import get_args

from attrs import evolve

from .balance import KEY, Shown, misplaced, rebalanced
from .errors import Finding, Severity
from .language import text
from .report import Block, Inline, Report, Section, Table, inlines_of

CLOSING = ("annex", "method")


class Extra(tuple[Section, ...]):
    """The sections that plugins add to a report, with what went wrong when they were asked."""

    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, sections: Iterable[Section], findings: Iterable[Finding]) -> Extra:
        """Return sections and findings as one value."""
        extra = cls(sections)
        extra.findings = tuple(findings)
        return extra


def with_extra(report: Report, extra: Iterable[Section]) -> tuple[Report, tuple[Finding, ...]]:
    """Return a report with more sections, and what there is to say of them.

    A section that does not fit is left out and the rest goes on. What is missing because of a plugin makes the report
    a draft, and says so on its title page. A record that only a plugin shows counts as shown.
    """
    findings = [*extra.findings] if isinstance(extra, Extra) else []
    for section in extra:
        try:
            with_one = _with_one(report, section)
        except (ValueError, TypeError, AttributeError, KeyError) as error:
            message = text(
                "Avsnittet ”{id}” passar inte i rapporten och utelämnas: {why}.", id=section.id, why=str(error)
            )
            findings.append(Finding("H405", message))
            continue
        if section.after is not None and _at(report.sections, section) is None:
            findings.append(_astray(section))
        report = with_one
    missing = tuple(each.text.to(report.language) for each in findings if each.severity is Severity.ERROR)
    return (evolve(report, draft=(*report.draft, *missing)) if missing else report), tuple(findings)


def _with_one(report: Report, section: Section) -> Report:
    _check_types(section)
    closing = report.tables[-1:] if report.tables and report.tables[-1].key == KEY else ()
    tables = (*report.tables[: len(report.tables) - len(closing)], *_tables(section), *closing)
    longer = evolve(report, sections=_placed(report.sections, _bare(section)), tables=tables)
    seen = Shown(longer.places, {}).records
    balance = tuple(
        evolve(
            row,
            shown=row.shown | ({key for key, _ in row.left_out} & seen),
            left_out=tuple((key, reason) for key, reason in row.left_out if key not in seen),
        )
        for row in report.balance
    )
    if unknown := misplaced(balance, seen):
        raise ValueError(", ".join(unknown))
    return rebalanced(longer, balance)


def _astray(section: Section) -> Finding:
    message = text(
        "Avsnittet ”{id}” ska stå efter ”{after}”, som inte finns i rapporten, och står därför sist.",
        id=section.id,
        after=section.after,
    )
    return Finding("H406", message, severity=Severity.WARNING)


def _placed(sections: tuple[Section, ...], new: Section) -> tuple[Section, ...]:
    placed = _at(sections, new)
    if placed is not None:
        return placed
    end = len(sections)
    while end and sections[end - 1].role in CLOSING:
        end -= 1
    return (*sections[:end], new, *sections[end:])


def _at(sections: tuple[Section, ...], new: Section) -> tuple[Section, ...] | None:
    """Return sections with the new one after the one it names; None where there is no such section."""
    for n, section in enumerate(sections, 1):
        if section.id == new.after:
            # Plugins that name the same place stand there in their own order.
            beside = sum(1 for _ in takewhile(lambda each: each.after == new.after, sections[n:]))
            return (*sections[: n + beside], new, *sections[n + beside :])
        inner = _at(section.sections, new)
        if inner is not None:
            return (*sections[: n - 1], evolve(section, sections=inner), *sections[n:])
    return None


def _tables(section: Section) -> Iterator[Table]:
    yield from section.tables
    yield from chain.from_iterable(map(_tables, section.sections))


def _bare(section: Section) -> Section:
    return evolve(section, tables=(), sections=tuple(map(_bare, section.sections)))


def _check_types(section: Section) -> None:
    """Raise TypeError for what no exporter would know, here where it is known whose it is."""
    for block in section.blocks:
        if not isinstance(block, get_args(Block)):
            raise TypeError(f"{section.id}: {type(block).__name__} is no Block")
        for each in inlines_of(block):
            if not isinstance(each, get_args(Inline)):
                raise TypeError(f"{section.id}: {type(each).__name__} is no Inline")
    for inner in section.sections:
        _check_types(inner)
