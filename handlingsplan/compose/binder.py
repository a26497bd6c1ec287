"""Binding: sections and tables become a Report, with everything that can be linked to and the balance of it all."""

from __future__ import annotations

import typing
from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from ..balance import balance_table
from ..errors import HandlingsplanError
from ..extra import with_extra
from ..language import Words
from ..model import ActionPlan, Dossier, Evaluation, holdings
from ..model.publishing import REPORTS
from ..report import BalanceRow, Imprint, Logo, RecordKey, Report, Section, Table, places_of, record_key
from .own_fields import with_own_columns
from .speaker import Speaker


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
    away: Mapping[RecordKey, str] = field(factory=dict)
    """Records that are left out for a reason of their own, whatever the rest of their kind."""
    edition: str = ""
    draft: tuple[str, ...] = ()


def bind(desk: Speaker, outline: Outline, extra: Iterable[Section] = ()) -> Report:
    """Return the Report, with its balance; `extra` are plugins' sections, each placed where it asks to stand."""
    headings = _headings(desk.own)
    sections, brought = _lift(tuple(with_own_columns(outline.sections, outline.tables)), headings)
    tables = _once((*brought, *outline.tables))
    balance = _balance(desk, {key for keys in places_of(sections, tables).values() for key in keys}, outline)
    report = Report(
        outline.kind,
        headings.get(desk.report, outline.title),
        _publisher(desk),
        desk.w.language,
        sections,
        outline.subtitle,
        desk.on.isoformat(),
        outline.subject,
        outline.edition or (desk.w("påhittat exempel") if desk.made_up else ""),
        _imprint(desk.own),
        (*tables, balance_table(balance, Words(desk.w.language))),
        desk.titles,
        balance,
        outline.draft,
    )
    whole, findings = with_extra(report, extra)
    if findings:
        # A script gives its sections itself, and is told; what plugins give is asked for elsewhere, with its findings.
        raise HandlingsplanError(findings[0].text)
    return whole


def _once(tables: tuple[Table, ...]) -> tuple[Table, ...]:
    """Return tables without those that several chapters brought: each is held once."""
    return tuple({table.key: table for table in tables}.values())


def _headings(dossier: Dossier | Evaluation) -> dict[str, str]:
    """Return the county's own headings by section, and by kind of report those of whole reports; the first holds."""
    return {REPORTS.get(each.section, each.section): each.title for each in reversed(dossier.headings)}


def _lift(sections: tuple[Section, ...], headings: Mapping[str, str]) -> tuple[tuple[Section, ...], tuple[Table, ...]]:
    """Return sections under the county's own headings, and the tables that they brought."""
    lifted, tables = [], []
    for section in sections:
        inner, its = _lift(section.sections, headings)
        tables += [*section.tables, *its]
        title = headings.get(section.id, section.title)
        lifted.append(evolve(section, title=title, sections=inner, tables=()))
    return tuple(lifted), tuple(tables)


def _publisher(desk: Speaker) -> str:
    data = desk.own.publication_data
    return (data and data.publisher) or desk.publisher


def _imprint(dossier: Dossier | Evaluation) -> Imprint:
    logos = tuple(Logo(each.content, each.alt_text) for each in dossier.logos if each.content)
    data = dossier.publication_data
    if data is None:
        return Imprint(logos=logos)
    return Imprint(
        data.report_number or "",
        data.dnr or "",
        data.isbn or "",
        data.issn or "",
        data.year or "",
        data.place or "",
        data.contact or "",
        data.signatories,
        logos,
        data.cover_text or "",
    )


def _balance(desk: Speaker, seen: set[RecordKey], outline: Outline) -> tuple[BalanceRow, ...]:
    """Return a row a kind, counted from the plan and the dossier and never from what the report visits."""
    kinds: dict[str, list[RecordKey]] = defaultdict(list)
    for key, held in desk.held.items():
        kinds[held.kind].append(key)
    refused: dict[str, list[tuple[RecordKey, str]]] = defaultdict(list)
    unread = desk.w("kunde inte läsas")
    for each in desk.refused:
        key = record_key("refused", each.origin.file, kind=each.kind, name=each.name)
        refused[each.kind].append((key, desk.say(each.reason) if each.reason else unread))
    return tuple(
        _row(desk, kind, kinds[kind], refused[kind], seen, outline) for kind in dict.fromkeys((*kinds, *refused))
    )


def _row(
    desk: Speaker,
    kind: str,
    keys: list[RecordKey],
    refused: list[tuple[RecordKey, str]],
    seen: set[RecordKey],
    outline: Outline,
) -> BalanceRow:
    of_kind = outline.left_out.get(kind, "")
    reasons = ((key, outline.away.get(key, of_kind)) for key in keys if key not in seen)
    away = [(key, reason) for key, reason in reasons if reason]
    left_out = (*away, *refused)
    shown = frozenset(key for key in keys if key in seen)
    return BalanceRow(kind, len(keys) + len(refused), shown, left_out, _label(desk, kind))


def _label(desk: Speaker, kind: str) -> str:
    for owner in (Dossier, ActionPlan, Evaluation):
        for holding in holdings(owner):
            if holding.table == kind:
                return desk.called(typing.cast(typing.Any, holding.noun).CALLED, many=True)
    # A part has no home of its own; any of its kind says what it is called.
    parts = (each.record.CALLED for each in desk.held.values() if each.kind == kind)
    called = next(parts, None)
    return desk.called(called, many=True) if called else kind
