"""Desk: what composing has before it. It knows the account, the language, and what every record is called."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from functools import cached_property

from attrs import frozen

from ..followup import Account
from ..language import Words
from ..model import Answer, Dossier, Held, Refused, every_record
from ..report import RecordKey
from .speaker import Speaker, short


@frozen(eq=False, slots=False)
class Desk(Speaker):
    """One account and one language. Everything that is printed about a record is said through it."""

    account: Account
    w: Words
    report: str = ""
    """Which kind of report is being composed: some own words are meant for one only."""
    among: Speaker | None = None
    """The desk of all dossiers, where this is one of many: it knows all records and what they are called."""

    @property
    def own(self) -> Dossier:
        """Where the authority's own words and its publication data stand."""
        return self.account.dossier

    @property
    def on(self) -> date:
        """The day that the report is as of."""
        return self.account.on

    @property
    def made_up(self) -> bool:
        """Whether the dossier is made up."""
        return self.account.dossier.head.made_up

    @property
    def publisher(self) -> str:
        """The name of the authority whose report it is."""
        return self.agency(self.account.dossier.head.agency)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What could not be read."""
        return (*self.account.plan.refused, *self.account.dossier.refused)

    @cached_property
    def told(self) -> dict[Hashable, str]:
        """Values in the words that they have been told in, so that what comes again is worded once."""
        return {}

    @cached_property
    def held(self) -> Mapping[RecordKey, Held]:
        """Every record and part of the plan and the dossier."""
        if self.among is not None:
            return self.among.held
        both = (*every_record(self.account.plan), *every_record(self.account.dossier))
        return {each.key: each for each in both}

    @cached_property
    def titles(self) -> Mapping[RecordKey, str]:
        """What each record is called where something leads to it."""
        if self.among is not None:
            return self.among.titles
        return {key: self.title(each) for key, each in self.held.items()}

    def title(self, each: Held) -> str:
        """Return what a record is called where something leads to it."""
        record = each.record
        if each.owner:
            return f"{self.called(record.CALLED).capitalize()}: {self.title(self.held[each.owner])}"
        if isinstance(record, Answer):
            return self.w("Svar från {agency} på fråga {n}", agency=self.agency(record.agency), n=self.number(record))
        for attribute in ("title", "name", "heading", "text"):
            if words := getattr(record, attribute, None):
                return short(str(words))
        return self.called(record.CALLED).capitalize() + f" {record.id}"

    def number(self, answer: Answer) -> str:
        """Return the number of the question that an answer is to."""
        found = [each.number for each in self.account.dossier.questions if each.id == answer.question]
        return str(found[0]) if found else answer.question

    def agency(self, name: str) -> str:
        """Return an agency's name; an id that nobody declares stands for itself."""
        found = self.account.index.agencies.get(name)
        return found.name if found else name

    def agency_label(self, name: str) -> str:
        """Return an agency's short name, for narrow places."""
        found = self.account.index.agencies.get(name)
        return found.label if found else name
