"""The coordination group as the rules see it: who is in it, and what everybody is called."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from ..model import ActionPlan, Agency, Dossier


@frozen(eq=False, slots=False)
class Group:
    """The bodies of a dossier's coordination groups."""

    plan: ActionPlan
    dossier: Dossier

    @cached_property
    def members(self) -> tuple[str, ...]:
        """Everybody with a seat, once each."""
        return tuple(dict.fromkeys(seat.agency for group in self.dossier.groups for seat in group.members))

    @cached_property
    def _agencies(self) -> dict[str, Agency]:
        return {each.id: each for each in (*self.plan.agencies, *self.dossier.agencies)}

    @cached_property
    def _inside(self) -> frozenset[str]:
        inside: set[str] = set()
        for body in self.members:
            at: str | None = body
            while at is not None and at not in inside:
                inside.add(at)
                at = self._agencies[at].part_of if at in self._agencies else None
        return frozenset(inside)

    def is_outside(self, body: str) -> bool:
        """Return whether there is a group, and neither the body nor a local part of it has a seat."""
        return bool(self.members) and body in self._agencies and body not in self._inside

    def knows(self, body: str) -> bool:
        """Return whether a body is declared; one that is misspelt has a finding of its own, and is no body."""
        return body in self._agencies

    def akin(self, one: str, other: str) -> bool:
        """Return whether two bodies are one, or either is a part of the other or has taken over after it."""
        return other in self._line(one) or one in self._line(other)

    def _line(self, body: str) -> frozenset[str]:
        """Return a body with all that it is a part of or has taken over after, however far back."""
        found: set[str] = set()
        waiting = [body]
        while waiting:
            at = waiting.pop()
            if at not in found and at in self._agencies:
                agency = self._agencies[at]
                waiting += [*agency.succeeds, *([agency.part_of] if agency.part_of else [])]
            found.add(at)
        return frozenset(found)

    def name(self, body: str) -> str:
        """Return what a body is called."""
        return self._agencies[body].name if body in self._agencies else body
