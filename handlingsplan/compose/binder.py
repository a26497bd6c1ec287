"""Binding: sections and tables become a Report, with everything that can be linked to and the balance of it all."""

from __future__ import annotations

import typing
from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from ..balance import balance_table, rebalanced
from ..model import ActionPlan, Dossier, holdings
from ..report import BalanceRow, Imprint, RecordKey, Report, Section, Table, record_key
from .desk import Desk


@frozen
class Outline:
    """What is to be bound: which sections in which order, which tables, and why some kinds are left out."""

    kind: str
    title: str
    subtitle: str
    subject: str
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    left_out: Mapping[str, str] = field(factory=dict)
    edition: str = ""
    draft: tuple[str, ...] = ()


def bind(desk: Desk, outline: Outline, extra: Iterable[Section] = ()) -> Report:
    """Return the Report. `extra` are plugins' sections, each placed where it asks to stand."""
    sections = placed(outline.sections, tuple(extra))
    lifted, tables = _lift(sections)
    report = Report(
        outline.kind,
        outline.title,
        desk.agency(desk.account.dossier.head.agency),
        desk.w.language,
        lifted,
        outline.subtitle,
        desk.account.on.isoformat(),
        outline.subject,
        outline.edition,
        _imprint(desk.account.dossier),
        (*tables, *outline.tables, balance_table((), desk.w)),
        desk.titles,
        draft=outline.draft,
    )
    return rebalanced(report, _balance(desk, report, outline.left_out))


def placed(sections: tuple[Section, ...], extra: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return sections with the extra ones in: each after the one it names, else last before annexes and method."""
    for each in extra:
        sections = _after(sections, each) if each.after else _before_the_end(sections, each)
    return sections


def _after(sections: tuple[Section, ...], each: Section) -> tuple[Section, ...]:
    for number, section in enumerate(sections, 1):
        if section.id == each.after:
            return (*sections[:number], each, *sections[number:])
        inner = _after_inside(section, each)
        if inner is not section:
            return (*sections[: number - 1], inner, *sections[number:])
    return _before_the_end(sections, each)


def _after_inside(section: Section, each: Section) -> Section:
    if not any(inner.id == each.after for inner in section.sections):
        return section
    return evolve(section, sections=_after(section.sections, each))


def _before_the_end(sections: tuple[Section, ...], each: Section) -> tuple[Section, ...]:
    end = next((n for n, section in enumerate(sections) if section.role in ("annex", "method")), len(sections))
    return (*sections[:end], each, *sections[end:])


def _lift(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], tuple[Table, ...]]:
    lifted, tables = [], []
    for section in sections:
        inner, its = _lift(section.sections)
        tables += [*section.tables, *its]
        lifted.append(evolve(section, sections=inner, tables=()))
    return tuple(lifted), tuple(tables)


def _imprint(dossier: Dossier) -> Imprint:
    data = dossier.publication_data
    if data is None:
        return Imprint()
    return Imprint(
        data.report_number or "",
        data.dnr or "",
        data.isbn or "",
        data.issn or "",
        data.year or "",
        data.place or "",
        data.contact or "",
        data.signatories,
    )


def _balance(desk: Desk, report: Report, left_out: Mapping[str, str]) -> tuple[BalanceRow, ...]:
    """Return a row a kind, counted from the plan and the dossier and never from what the report visits."""
    seen = {key for keys in report.places.values() for key in keys}
    kinds: dict[str, list[RecordKey]] = defaultdict(list)
    for key, held in desk.held.items():
        kinds[held.kind].append(key)
    refused: dict[str, list[RecordKey]] = defaultdict(list)
    for each in (*desk.account.plan.refused, *desk.account.dossier.refused):
        refused[each.kind].append(record_key("refused", each.origin.file, kind=each.kind, name=each.name))
    return tuple(
        _row(desk, kind, kinds[kind], refused[kind], seen, left_out.get(kind, ""))
        for kind in dict.fromkeys((*kinds, *refused))
    )


def _row(
    desk: Desk, kind: str, keys: list[RecordKey], refused: list[RecordKey], seen: set[RecordKey], reason: str
) -> BalanceRow:
    unread = desk.w("kunde inte läsas")
    away = [(key, reason) for key in keys if key not in seen] if reason else []
    left_out = (*away, *((key, unread) for key in refused))
    shown = frozenset(key for key in keys if key in seen)
    return BalanceRow(kind, len(keys) + len(refused), shown, left_out, _label(desk, kind))


def _label(desk: Desk, kind: str) -> str:
    for owner in (Dossier, ActionPlan):
        for holding in holdings(owner):
            if holding.table == kind:
                return desk.called(typing.cast(typing.Any, holding.noun).CALLED, many=True)
    return desk.called(next(each.record.CALLED for each in desk.held.values() if each.kind == kind), many=True)
