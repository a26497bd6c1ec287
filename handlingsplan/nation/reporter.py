"""Reporter: one body over all its rounds, each record as it was last told."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from functools import cached_property

from attrs import evolve, frozen

from ..completing import completed
from ..followup import Account
from ..model import Dossier, Evaluation, Record, held

OF_A_ROUND = ("round", "questions", "answers", "groups", "situation_notes", "own_texts", "vocabularies", "own_fields")
"""What belongs to one round and is not carried on: the latest round's stands."""


@frozen(eq=False, slots=False)
class Reporter:
    """A county or an agency with its accounts, the earliest round first.

    `standing` is what it has told in all rounds together: a record that a later round tells again stands as it is told
    there, one that no later round mentions as it was last told. Its records keep the keys of where they stand.
    """

    body: str
    accounts: tuple[Account, ...]

    @property
    def latest(self) -> Account:
        """The account of the latest round."""
        return self.accounts[-1]

    @property
    def county(self) -> str:
        """The county's code; "" for a body that is no county's."""
        found = self.latest.dossier.county
        return found.code if found else ""

    @property
    def agency(self) -> str:
        """The id of the body that reports."""
        return self.latest.dossier.head.agency

    @cached_property
    def standing(self) -> Account:
        """Everything that it has told, as one account."""
        if len(self.accounts) == 1:
            return self.latest
        older: dict[tuple[str, str], Dossier] = {}
        records: dict[str, typing.Any] = {
            holding.attribute: self._folded(holding.attribute, holding.table, older)
            for holding, _ in held(self.latest.dossier)
            if holding.many and issubclass(holding.noun, Record) and holding.attribute not in OF_A_ROUND
        }
        dossier = evolve(self.latest.dossier, **records)
        return Account(completed(self.latest.plan, dossier), dossier, self.latest.on, older)

    def _folded(self, attribute: str, kind: str, older: dict[tuple[str, str], Dossier]) -> tuple[typing.Any, ...]:
        """Return the records of a kind, each as last told, those of the latest round first."""
        found: dict[str, Record] = {}
        for number, account in enumerate(reversed(self.accounts)):
            for record in getattr(account.dossier, attribute):
                if record.id not in found:
                    found[record.id] = record
                    if number:
                        older[kind, record.id] = account.dossier
        return tuple(found.values())

    @cached_property
    def homes(self) -> Mapping[tuple[str, str], Dossier | Evaluation]:
        """In which dossier each record stands that is carried on, by kind and id: what a reference leads to now."""
        whole, latest = self.standing, self.latest.dossier
        return {
            (holding.table, each.id): whole.older.get((holding.table, each.id), latest)
            for holding, several in held(whole.dossier)
            if holding.attribute not in OF_A_ROUND
            for each in several
            if isinstance(each, Record)
        }

    def in_round(self, name: str) -> Account | None:
        """Return the account of a round by its id; None if the body has not reported in it."""
        return next((each for each in self.accounts if each.dossier.round.id == name), None)


def reporters_of(accounts: tuple[Account, ...]) -> Mapping[str, Reporter]:
    """Return the bodies that report, in the order of their keys, each with its rounds in the order of time."""
    found: dict[str, list[Account]] = {}
    for each in accounts:
        found.setdefault(each.dossier.head.body, []).append(each)
    return {body: Reporter(body, tuple(sorted(found[body], key=_time))) for body in sorted(found)}


def _time(account: Account) -> tuple[typing.Any, ...]:
    period = account.dossier.round.period
    return period.latest, period.earliest, account.dossier.round.id
