"""Plain rows for scripts: what a developer hands to pandas, csv or a spreadsheet of their own."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from enum import Enum

from ..errors import require
from ..fields import OwnField, fields_of, noun_key
from ..model import ActionPlan, Activity, Dossier, held, key_of
from ..when import When
from .account import Account
from .whole import FollowUp

Row = dict[str, typing.Any]
Owner = ActionPlan | Dossier


def rows(follow_up: FollowUp, kind: str) -> list[Row]:
    """Return the records of one kind ("activities", "answers", "measures" …) as plain dicts.

    Each has `key` first, then the record's fields as text, numbers, lists and dicts; a time is what was said, with
    `…_earliest` and `…_latest` beside. An activity has its latest `status` as of the day, its `status_voice`, and
    the bodies by name. A county's own fields stand under their keys. All rows of a kind have the same keys, with None
    where nothing is known. KeyError lists the kinds there are.
    """
    require(FollowUp, follow_up, "follow_up")
    found: dict[str, list[Row]] = {}
    for name, some in _tables(follow_up):
        found.setdefault(name, []).extend(some)
    if kind not in found:
        raise KeyError(f"{kind!r}: choose one of {', '.join(sorted(found))}")
    keys = dict.fromkeys(key for row in found[kind] for key in row)
    return [{key: row.get(key) for key in keys} for row in found[kind]]


def _tables(follow_up: FollowUp) -> Iterator[tuple[str, Iterator[Row]]]:
    yield from _of(follow_up.plan, None)
    for account in follow_up.accounts:
        yield from _of(account.dossier, account)


def _of(owner: Owner, account: Account | None) -> Iterator[tuple[str, Iterator[Row]]]:
    for holding, records in held(owner):
        if holding.many and hasattr(holding.noun, "CALLED"):
            yield holding.attribute, (_row(owner, holding.table, each, account) for each in records)


def _row(owner: Owner, kind: str, record: typing.Any, account: Account | None) -> Row:
    row: Row = {"key": key_of(owner, kind, record.id)}
    for field in fields_of(type(record)):
        row |= _named(field.key, getattr(record, field.key), is_time=field.inner is When and not field.many)
    row |= _own(owner, record)
    if account and isinstance(record, Activity):
        row |= _worked_out(record, account)
    return row


def _own(owner: Owner, record: typing.Any) -> Row:
    """Return a county's own fields: those that are described, and what else a record has."""
    described: tuple[OwnField, ...] = owner.own_fields if isinstance(owner, Dossier) else ()
    types = {each.key: each.type for each in described if each.noun == noun_key(type(record))}
    said = dict(record.egna)
    row: Row = {}
    for key in dict.fromkeys((*types, *said)):
        value = said.get(key)
        row |= _named(key, value, is_time=isinstance(value, When) or types.get(key) == "datum")
    return row


def _named(key: str, value: typing.Any, *, is_time: bool) -> Row:
    """Return a value under its key, with the first and last day that a time can mean."""
    row: Row = {key: _plain(value)}
    if is_time:
        known = isinstance(value, When)
        row |= {f"{key}_earliest": value.earliest if known else None, f"{key}_latest": value.latest if known else None}
    return row


def _worked_out(activity: Activity, account: Account) -> Row:
    entry = account.status(activity)
    names = account.index.agencies
    return {
        "status": entry.status.value if entry else None,
        "status_voice": entry.voice.value if entry else None,
        "agencies": [names[role.agency].name if role.agency in names else role.agency for role in activity.roles],
        "serves": [link.target for link in activity.links],
        "after_report": account.after(activity),
    }


def _plain(value: typing.Any) -> typing.Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, When):
        return value.said
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if hasattr(type(value), "__attrs_attrs__"):
        return {field.key: _plain(getattr(value, field.key)) for field in fields_of(type(value))}
    return value
