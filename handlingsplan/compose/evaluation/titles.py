"""What every record of a nation is called where something leads to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...model import Held
from ...report import RecordKey
from ..desk import Desk
from ..speaker import Speaker, short


class Titles(Mapping[RecordKey, str]):
    """The titles of all records; each is made when it is asked for, and kept."""

    def __init__(self, desk: Speaker, desk_of: Callable[[RecordKey], Desk | None]) -> None:
        self._desk, self._desk_of, self._made = desk, desk_of, dict[RecordKey, str]()

    def __getitem__(self, key: RecordKey) -> str:
        if key not in self._made:
            self._made[key] = self._title(self._desk.held[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._desk.held

    def __iter__(self) -> Iterator[RecordKey]:
        return iter(self._desk.held)

    def __len__(self) -> int:
        return len(self._desk.held)

    def _title(self, each: Held) -> str:
        """Return what a record is called: the desk of its own dossier knows, if it stands in one."""
        desk = self._desk_of(each.key)
        if desk is not None:
            return desk.title(each)
        called = self._desk.called(each.record.CALLED).capitalize()
        if each.owner:
            return f"{called}: {self[each.owner]}"
        for attribute in ("title", "name", "heading", "text", "reason"):
            if words := getattr(each.record, attribute, None):
                return short(str(words))
        return f"{called} {each.record.id}"
