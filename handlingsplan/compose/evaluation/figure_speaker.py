"""What the nation's desk says of figures: what each is called, by which rule it is, and how it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import evolve

from ...followup import Counted
from ...nation import Nation, figures_of
from ...report import Figure, Inline
from ..speaker import Speaker
from .figures import figure
from .rules import RULES
from .subjects import subjects
from .told import Told


class FigureSpeaker(Speaker):
    """Says the figures of a nation in one language."""

    nation: Nation

    @cached_property
    def counted(self) -> Mapping[str, Counted]:
        """Every figure as it was worked out, by key."""
        return figures_of(self.nation)

    def figure(self, key: str) -> Figure:
        """Return a figure as it is printed, leading to the annex that explains it; KeyError if there is none such."""
        found = self.counted[key]
        return evolve(figure(self, found, RULES[found.rule]), to=f"#figures/{key}")

    def clause(self, before: str, key: str, after: str) -> tuple[Inline, ...]:
        """Return a figure with the words round it; nothing where it has no value, which no sentence can say inside."""
        return (before, self.figure(key), after) if self.counted[key].value is not None else ()

    def name(self, key: str) -> str:
        """Return what a figure is called: "Län där något görs – Nationell samverkan"."""
        whole = self._subject(key)
        subjects = (whole,) if whole else (self._subject(each) for each in key.split("."))
        return " – ".join((self.told(key).label.to(self.w.language), *filter(None, subjects)))

    @cached_property
    def subjects(self) -> Mapping[str, str]:
        """What each id that stands in a figure's key is called."""
        return subjects(self.nation, self.w)

    def _subject(self, name: str) -> str:
        return self.subjects.get(name, "")

    def told(self, key: str) -> Told:
        """Return how a figure is told: its rule, and what it is called."""
        return RULES[self.counted[key].rule]
