"""The nation's desk: every dossier's desk at once, and what every record of them all is called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import evolve, frozen

from ...followup import Account
from ...language import Words
from ...model import (
    ActionPlan,
    Dossier,
    DossierHead,
    Evaluation,
    EvaluationHead,
    Held,
    Record,
    Refused,
    Round,
    every_record,
    held,
    key_of,
)
from ...nation import Nation
from ...nation.unknown import plan_key
from ...report import Missing, RecordKey
from ...when import on_day
from ..desk import Desk
from .figure_speaker import FigureSpeaker
from .titles import Titles

Owner = ActionPlan | Dossier | Evaluation
NOBODY = EvaluationHead(id="evaluation", title="", agency="")
"""The head of an evaluation that no evaluator has begun: there are dossiers, and nobody has judged them yet."""


@frozen(eq=False, slots=False)
class NationDesk(FigureSpeaker):
    """A nation and one language. What a body or a record is called is asked of the desk of its own dossier."""

    nation: Nation
    w: Words
    report: str = "evaluation_report"

    @cached_property
    def own(self) -> Evaluation:
        """The evaluator's own material; empty where there is none."""
        return self.nation.evaluation or Evaluation(head=NOBODY)

    @property
    def on(self) -> date:
        """The day that the report is as of."""
        return self.nation.on

    @property
    def made_up(self) -> bool:
        """Whether any of the dossiers, or the evaluation itself, is made up."""
        return self.own.head.made_up or any(each.head.made_up for each in self.nation.follow_up.dossiers)

    @property
    def publisher(self) -> str:
        """The name of the evaluating authority; empty where nobody is named."""
        return self.agency(self.own.head.agency)

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What could not be read, in the plan, the dossiers and the evaluator's folder."""
        inner = (each for dossier in self.nation.follow_up.dossiers for each in dossier.refused)
        return (*self.nation.plan.refused, *inner, *self.own.refused)

    @cached_property
    def desks(self) -> Mapping[tuple[str, str], Desk]:
        """The desk of each dossier, by body and round."""
        return {
            each.dossier.path: Desk(evolve(each, older=reporter.homes), self.w, self.report, self)
            for reporter in self.nation.reporters.values()
            for each in reporter.accounts
        }

    @cached_property
    def plain(self) -> Desk:
        """The desk of what stands in no dossier: the plan's records and the evaluator's."""
        own = self.own
        head = DossierHead(body="evaluation", title=own.head.title, agency=own.head.agency)
        nowhere = Round(id="evaluation", title=own.head.title, period=on_day(self.on))
        dossier = Dossier(head=head, round=nowhere, agencies=own.agencies)
        mine = {
            (holding.table, each.id): own for holding, all_ in held(own) for each in all_ if isinstance(each, Record)
        }
        return Desk(Account(self.nation.plan, dossier, self.on, mine), self.w, self.report, self)

    def desk(self, account: Account) -> Desk:
        """Return the desk of an account's dossier; that of a body's rounds together is that of the latest."""
        return self.desks[account.dossier.path]

    @cached_property
    def standing(self) -> Mapping[str, Desk]:
        """The desk of each body's rounds together, by body."""
        return {name: Desk(each.standing, self.w, self.report, self) for name, each in self.nation.reporters.items()}

    def desk_of(self, key: RecordKey) -> Desk | None:
        """Return the desk of the dossier that a record stands in; None for the plan's and the evaluator's."""
        body, _, rest = key.partition("/")
        return self.desks.get((body, rest.partition("/")[0]))

    @cached_property
    def held(self) -> Mapping[RecordKey, Held]:
        """Every record and part: the plan's, the dossiers', the evaluator's."""
        owners: tuple[Owner, ...] = (self.nation.plan, *self.nation.follow_up.dossiers, self.own)
        return {each.key: each for owner in owners for each in every_record(owner)}

    @cached_property
    def titles(self) -> Mapping[RecordKey, str]:
        """What each record is called: worked out when it is asked for."""
        return Titles(self, self.desk_of)

    def agency(self, name: str) -> str:
        """Return the name of one of the plan's or the evaluator's agencies."""
        found = self.nation.agencies.get(name)
        return found.name if found else name

    def agency_label(self, name: str) -> str:
        """Return its short name, for narrow places."""
        found = self.nation.agencies.get(name)
        return found.label if found else name

    def county(self, code: str) -> str:
        """Return a county's name."""
        return self.nation.counties.get(code, code)

    def teller(self, path: str) -> str:
        """Return who tells the records whose keys begin with this: the plan, the evaluator, or a body."""
        if path in self.nation.reporters:
            return self.body(path)
        return self.w("Planen") if path == "plan" else self.w("Utvärderaren")

    def called_by(self, key: RecordKey) -> str:
        """Return what a record is called, or the county that a key stands for."""
        if key in self.titles:
            return self.titles[key]
        plan = self.nation.plan.head
        return plan.title if key == plan_key(self.nation) else self.county(key.partition(":")[2])

    def place(self, key: RecordKey) -> str:
        """Return where a record was told, in words: the round, and which of its kind it is there."""
        each = self.held.get(key)
        owner = self.held[each.owner] if each and each.owner else each
        origin = getattr(owner.record, "origin", None) if owner else None
        _, _, rest = key.partition("/")
        name = rest.partition("/")[0]
        if not (owner and origin and origin.row):
            return self.w("Omgång {name}", name=name)
        said = {"name": name, "kind": self.called(owner.record.CALLED), "n": origin.row}
        if origin.cells:
            return self.w("Omgång {name}, {kind} på rad {n}", **said)
        return self.w("Omgång {name}, {kind} nr {n}", **said)

    def key_of(self, kind: str, name: str) -> RecordKey:
        """Return the key of one of the evaluator's records."""
        return key_of(self.own, kind, name)

    def none(self) -> Missing:
        """Return what stands where there is nothing to tell."""
        return Missing("nothing", self.w("Inget"))

    def no_information(self) -> Missing:
        """Return what stands where nobody has told anything; it is never that nothing is done."""
        return Missing("no_information", self.w("Ingen uppgift"))

    def not_a_share(self) -> Missing:
        """Return what stands where a figure has no whole to be a share of."""
        return Missing("not_a_share", self.w("Ingen nämnare"))

    def body(self, name: str) -> str:
        """Return the name of a body that reports: the county's, or the agency's."""
        reporter = self.nation.reporters[name]
        return self.county(reporter.county) if reporter.county else self.standing[name].agency(reporter.agency)
