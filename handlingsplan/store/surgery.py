"""Sets fields in a TOML text and leaves every other byte as it was: comments, order, indents, line breaks."""

from __future__ import annotations

import typing
from collections.abc import Collection, Iterable, Mapping

import tomlkit
from attrs import frozen
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Comment, Item, Key, Table, Whitespace

from .emit import toml
from .fault import FaultError
from .files import Tables, parse_toml

Body = list[tuple[Key | None, Item]]


@frozen
class Change:
    """Fields to set in a table, or in a row among [[tables]]; None takes a field away.

    The parts in a field among `headed` are written under headings, unless they stand otherwise already.
    """

    table: str
    row: int | None
    fields: Mapping[str, typing.Any]
    headed: Collection[str] = ()


class UnchangedError(Exception):
    """The text is written in a way that cannot be changed without touching more than the fields."""


def with_changes(source: str, changes: Iterable[Change]) -> str:
    """Return a TOML text with some fields set; UnchangedError if anything else would change with them."""
    crlf = "\r\n" in source and source.count("\n") == source.count("\r\n")
    plain = source.replace("\r\n", "\n") if crlf else source
    expected = parse_toml(plain)
    try:
        document = tomlkit.parse(plain)
        if tomlkit.dumps(document) != plain:
            raise UnchangedError
        for each in changes:
            _change(document, each)
            _expect(expected, each)
        changed = tomlkit.dumps(document)
        if parse_toml(changed) != expected:
            raise UnchangedError
    except (TOMLKitError, FaultError) as error:
        raise UnchangedError from error
    return changed.replace("\n", "\r\n") if crlf else changed


def _expect(tables: Tables, change: Change) -> None:
    record = tables[change.table] if change.row is None else tables[change.table][change.row]
    for key, value in change.fields.items():
        record.pop(key, None)
        if value is not None:
            record[key] = value


def _change(document: tomlkit.TOMLDocument, change: Change) -> None:
    item = document.get(change.table)
    record = item.body[change.row] if isinstance(item, AoT) and change.row is not None else item
    if not isinstance(record, Table):
        raise UnchangedError
    for key, value in change.fields.items():
        _set(record.value.body, key, value, headed=key in change.headed)


def _set(body: Body, key: str, value: typing.Any, *, headed: bool = False) -> None:
    at = next((n for n, (each, _) in enumerate(body) if each is not None and each.key == key), None)
    old = None if at is None else body[at][1]
    if at is not None and value is None:
        _take_away(body, at)
    elif isinstance(old, AoT) and isinstance(value, list) and len(value) == len(old.body):
        for table, fields in zip(old.body, value, strict=True):
            _update(table, fields)
    elif value is not None:
        _put(body, key, _item(key, value, of_tables=isinstance(old, AoT) or (headed and old is None)), at)


def _update(table: Table, fields: Tables) -> None:
    """Set what differs in a part, so that its comments stay."""
    said = table.unwrap()
    for key in (*fields, *(key for key in said if key not in fields)):
        if said.get(key) != fields.get(key):
            _set(table.value.body, key, fields.get(key))


def _put(body: Body, key: str, new: Item, at: int | None) -> None:
    if isinstance(new, AoT | Table):
        _put_tables(body, key, new, at)
        return
    if at is not None and not isinstance(body[at][1], AoT | Table):
        _in_place_of(body[at][1], new)
        body[at] = (body[at][0], new)
        return
    if at is not None:
        _take_away(body, at)
    after = _after_plain(body)
    if after:
        before = body[after - 1][1].trivia
        new.trivia.indent = before.indent
        before.trail = before.trail or "\n"  # the file's last line may have no end
    body.insert(after, (tomlkit.key(key), new))


def _in_place_of(old: Item, new: Item) -> None:
    """Give a new value the indent of the old one, the comment after it and its line break."""
    for each in ("indent", "comment_ws", "comment", "trail"):
        setattr(new.trivia, each, getattr(old.trivia, each))


def _item(key: str, value: typing.Any, *, of_tables: bool) -> Item:
    if isinstance(value, dict):
        table = tomlkit.table()  # a parsed one would keep a heading of its own, without the record's before it
        table.value.body.extend(tomlkit.parse(toml(value)).body)
        return table
    several = isinstance(value, list) and value and isinstance(value[0], dict)
    source = "\n".join(f"[[{key}]]\n{toml(each)}" for each in value) if several and of_tables else toml({key: value})
    return typing.cast(Item, tomlkit.parse(source).item(key))


def _put_tables(body: Body, key: str, new: AoT | Table, at: int | None) -> None:
    """Put tables where such tables stood, else last; the comments after them stay after them."""
    if at is None or not isinstance(body[at][1], AoT | Table):
        if at is not None:
            del body[at]
        after = _cut_trailing(body)
        body += [(None, tomlkit.nl()), (tomlkit.key(key), new)]
    else:
        after = _cut_trailing(_last_body(body[at][1]))
        body[at] = (body[at][0], new)
    _last_body(new).extend(after)


def _take_away(body: Body, at: int) -> None:
    after = _cut_trailing(_last_body(body[at][1])) if isinstance(body[at][1], AoT | Table) else []
    body[at : at + 1] = after


def _last_body(tables: Item) -> Body:
    """Return the body of the last table: what stands after it in the text stands there."""
    last = tables.body[-1] if isinstance(tables, AoT) else tables
    body = typing.cast(Table, last).value.body
    return _last_body(body[-1][1]) if body and isinstance(body[-1][1], AoT | Table) else body


def _cut_trailing(body: Body) -> Body:
    end = len(body)
    while end and body[end - 1][0] is None and isinstance(body[end - 1][1], Comment | Whitespace):
        end -= 1
    after = body[end:]
    del body[end:]
    return after


def _after_plain(body: Body) -> int:
    plain = [n for n, (key, item) in enumerate(body) if key is not None and not isinstance(item, AoT | Table)]
    return plain[-1] + 1 if plain else 0
