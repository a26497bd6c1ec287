"""Leaders: which of several names belong together."""

from __future__ import annotations

from typing import Generic, TypeVar

Name = TypeVar("Name", str, tuple[str, ...])


class Leaders(Generic[Name]):
    """Which names belong together: each has a leader, and those with one leader are one."""

    def __init__(self) -> None:
        self._above: dict[Name, Name] = {}

    def of(self, name: Name) -> Name:
        """Return the leader of a name."""
        above = self._above
        while name in above:
            if above[name] in above:  # so that the way is shorter the next time
                above[name] = above[above[name]]
            name = above[name]
        return name

    def join(self, *names: Name) -> None:
        """Let all names have one leader."""
        leaders = sorted({self.of(each) for each in names})
        self._above |= dict.fromkeys(leaders[1:], leaders[0])
