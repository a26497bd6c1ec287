"""Desk: what composing has before it. It knows the account, the language, and what every record is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cached_property

from attrs import frozen

from ..fields import Called
from ..followup import Account
from ..language import SOURCE, Text, Words
from ..model import Answer, Held, every_record
from ..report import Inline, Missing, RecordKey, Ref
from ..when import When


@frozen(eq=False, slots=False)
class Desk:
    """One account and one language. Everything that is printed about a record is said through it."""

    account: Account
    w: Words
    report: str = ""
    """Which kind of report is being composed: some own words are meant for one only."""

    @cached_property
    def held(self) -> Mapping[RecordKey, Held]:
        """Every record and part of the plan and the dossier."""
        both = (*every_record(self.account.plan), *every_record(self.account.dossier))
        return {each.key: each for each in both}

    @cached_property
    def titles(self) -> Mapping[RecordKey, str]:
        """What each record is called where something leads to it."""
        return {key: self._title(each) for key, each in self.held.items()}

    def _title(self, each: Held) -> str:
        record = each.record
        if each.owner:
            return f"{self.called(record.CALLED).capitalize()}: {self._title(self.held[each.owner])}"
        if isinstance(record, Answer):
            return self.w("Svar från {agency} på fråga {n}", agency=self.agency(record.agency), n=self.number(record))
        for attribute in ("title", "name", "heading", "text"):
            if words := getattr(record, attribute, None):
                return _short(str(words))
        return self.called(record.CALLED).capitalize() + f" {record.id}"

    def number(self, answer: Answer) -> str:
        """Return the number of the question that an answer is to."""
        found = [each.number for each in self.account.dossier.questions if each.id == answer.question]
        return str(found[0]) if found else answer.question

    @property
    def told_in(self) -> str | None:
        """The language of the material's own words, where it is not that of the report."""
        return None if self.w.language == SOURCE else SOURCE

    def agency(self, name: str) -> str:
        """Return an agency's name; an id that nobody declares stands for itself."""
        found = self.account.index.agencies.get(name)
        return found.name if found else name

    def agency_label(self, name: str) -> str:
        """Return an agency's short name, for narrow places."""
        found = self.account.index.agencies.get(name)
        return found.label if found else name

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
        return words.to(self.w.language)

    def when(self, value: When | date | None) -> str:
        """Return a time for running text: exact days in words, the rest as the source says."""
        if value is None:
            return self.missing().label
        if isinstance(value, When):
            return self.w.date(value.earliest) if value.exact else value.said
        return self.w.date(value)

    def missing(self) -> Missing:
        """Return what a cell says where the source says nothing."""
        return Missing("not_stated", self.w("Uppgift saknas"))

    def missing_links(self) -> Missing:
        """Return what a cell says of an activity that serves nothing in the plan."""
        return Missing("no_link", self.w("Ingen koppling till planen"))

    def ref(self, key: RecordKey, words: str = "") -> Inline:
        """Return words that lead to a record; plain words if there is no such record."""
        title = words or self.titles.get(key, key)
        return Ref((title,), f"#{key}") if key in self.titles else title

    def refs(self, keys: Iterable[RecordKey]) -> Iterator[Inline]:
        """Yield links to records with commas between."""
        for number, key in enumerate(dict.fromkeys(keys)):
            if number:
                yield ", "
            yield self.ref(key)


def _short(words: str, most: int = 90) -> str:
    first = words.strip().partition("\n")[0]
    return first if len(first) <= most else first[:most].rpartition(" ")[0] + " …"
