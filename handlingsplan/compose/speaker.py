"""Speaker: what every desk can say, whatever it has before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cached_property

from ..fields import Called
from ..language import SOURCE, Text, Words
from ..model import Dossier, Evaluation, Held, Refused
from ..report import Inline, Missing, RecordKey, Ref
from ..when import When

NONE: Mapping[RecordKey, str] = {}


class Speaker:
    """Says values, bodies and records in one language; a desk knows what they are called."""

    w: Words

    report: str

    @property
    def own(self) -> Dossier | Evaluation:
        """Where the authority's own words and its publication data stand."""
        raise NotImplementedError

    @property
    def on(self) -> date:
        """The day that the report is as of."""
        raise NotImplementedError

    @property
    def made_up(self) -> bool:
        """Whether any of what the report tells is made up: it then says so on every page."""
        raise NotImplementedError

    @property
    def publisher(self) -> str:
        """The name of the authority whose report it is."""
        raise NotImplementedError

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What could not be read."""
        raise NotImplementedError

    @property
    def held(self) -> Mapping[RecordKey, Held]:
        """Every record and part that the report is to account for."""
        raise NotImplementedError

    @property
    def titles(self) -> Mapping[RecordKey, str]:
        """What each record is called where something leads to it."""
        raise NotImplementedError

    def agency(self, name: str) -> str:
        """Return an agency's name; an id that nobody declares stands for itself."""
        raise NotImplementedError

    def agency_label(self, name: str) -> str:
        """Return an agency's short name, for narrow places."""
        raise NotImplementedError

    @property
    def told_in(self) -> str | None:
        """The language of the material's own words, where it is not that of the report."""
        return None if self.w.language == SOURCE else SOURCE

    def agencies(self, names: Iterable[str]) -> str:
        """Return several agencies as "a, b och c"; empty where there are none."""
        return self.w.joined(self.agency(each) for each in dict.fromkeys(names))

    def labels(self, names: Iterable[str]) -> str:
        """Return several agencies' short names as "a, b och c"."""
        return self.w.joined(self.agency_label(each) for each in dict.fromkeys(names))

    def called(self, words: Called, *, many: bool = False) -> str:
        """Return what a noun is called."""
        return (words.many if many else words.one).to(self.w.language)

    def say(self, value: Text | Enum) -> str:
        """Return a label or a choice in the report's language."""
        words = Text(str(value.value)) if isinstance(value, Enum) else value
        return self.w.said(words)

    def when(self, value: When | date | None) -> str:
        """Return a time for running text: exact days in words, the rest as the source says."""
        if value is None:
            return self.missing().label
        if isinstance(value, When):
            return self.w.date(value.earliest) if value.exact else value.said
        return self.w.date(value)

    def missing(self) -> Missing:
        """Return what a cell says where the source says nothing."""
        return self._missing

    @cached_property
    def _missing(self) -> Missing:  # more cells say it than anything else
        return Missing("not_stated", self.w("Uppgift saknas"))

    def missing_links(self) -> Missing:
        """Return what a cell says of an activity that serves nothing in the plan."""
        return Missing("no_link", self.w("Ingen koppling till planen"))

    def ref(self, key: RecordKey, words: str = "") -> Inline:
        """Return words that lead to a record; plain words if there is no such record."""
        title = words or self.titles.get(key, key)
        return Ref((title,), f"#{key}") if key in self.titles else title

    def refs(self, keys: Iterable[RecordKey], titles: Mapping[RecordKey, str] = NONE) -> Iterator[Inline]:
        """Yield links to records with commas between; `titles` name those that another round tells of."""
        for number, key in enumerate(dict.fromkeys(keys)):
            if number:
                yield ", "
            yield self.ref(key, titles.get(key, ""))


def short(words: str, most: int = 90) -> str:
    """Return the first line of words, cut between two of them where it is long."""
    first = words.strip().partition("\n")[0]
    return first if len(first) <= most else first[:most].rpartition(" ")[0] + " …"
