"""Plain rows for scripts: what a developer hands to pandas, csv or a spreadsheet of their own."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from enum import Enum

from ..fields import fields_of
from ..model import Activity, held, key_of
from ..when import When

if typing.TYPE_CHECKING:
    from . import FollowUp
    from .account import Account


def rows(follow_up: FollowUp, kind: str) -> list[dict[str, typing.Any]]:
    """Return the records of one kind ("activities", "answers", "measures" …) as plain dicts.

    Each has `key` first, then the record's fields as text, numbers, lists and dicts; a time is what was said, with
    `…_earliest` and `…_latest` beside. An activity has its latest `status` as of the day, its `status_voice`, and
    the bodies by name. KeyError lists the kinds there are.
    """
    found = dict(_tables(follow_up))
    if kind not in found:
        raise KeyError(f"{kind!r}: choose one of {', '.join(sorted(found))}")
    return found[kind]


def _tables(follow_up: FollowUp) -> Iterator[tuple[str, list[dict[str, typing.Any]]]]:
    yield from ((name, list(each)) for name, each in _of(follow_up.plan, None))
    gathered: dict[str, list[dict[str, typing.Any]]] = {}
    for account in follow_up.accounts:
        for name, each in _of(account.dossier, account):
            gathered.setdefault(name, []).extend(each)
    yield from gathered.items()


def _of(owner: typing.Any, account: Account | None) -> Iterator[tuple[str, Iterator[dict[str, typing.Any]]]]:
    for holding, records in held(owner):
        if holding.many and hasattr(holding.noun, "CALLED"):
            yield holding.attribute, (_row(owner, holding.table, each, account) for each in records)


def _row(owner: typing.Any, kind: str, record: typing.Any, account: Account | None) -> dict[str, typing.Any]:
    row: dict[str, typing.Any] = {"key": key_of(owner, kind, record.id)}
    for field in fields_of(type(record)):
        value = getattr(record, field.key)
        row[field.key] = _plain(value)
        if isinstance(value, When):
            row |= {f"{field.key}_earliest": value.earliest, f"{field.key}_latest": value.latest}
    row |= {key: _plain(value) for key, value in record.egna}
    if account and isinstance(record, Activity):
        row |= _worked_out(record, account)
    return row


def _worked_out(activity: Activity, account: Account) -> dict[str, typing.Any]:
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
