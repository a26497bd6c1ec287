"""The follow-up as a whole: one account for each dossier, under the plan, as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from ..completing import completed
from ..errors import HandlingsplanError, require
from ..language import text
from ..model import ActionPlan, Assessment, Dossier, Evaluation
from ..model.dossier import dossiers_in
from .account import Account
from .disputes import Dispute

FEW = 3
"""How many dossiers a follow-up is told by."""


@frozen(eq=False, slots=False)
class FollowUp:
    """What is worked out from a plan, dossiers and assessments as of a day: one Account a dossier."""

    plan: ActionPlan
    accounts: tuple[Account, ...]
    on: date
    assessments: tuple[Assessment, ...] = ()
    evaluation: Evaluation | None = None
    disputes: tuple[Dispute, ...] = ()

    def __repr__(self) -> str:
        bodies = ", ".join("/".join(each.path) for each in self.dossiers[:FEW])
        more = f" and {len(self.dossiers) - FEW} more" if len(self.dossiers) > FEW else ""
        return f"FollowUp({self.plan.head.id}, on {self.on}: {bodies}{more})"

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """The dossiers that it rests on."""
        return tuple(each.dossier for each in self.accounts)

    @property
    def account(self) -> Account:
        """The account that a county's report is about: the latest round of the one body.

        HandlingsplanError if the dossiers come from several bodies.
        """
        if len({each.dossier.head.body for each in self.accounts}) != 1:
            raise HandlingsplanError(
                text("Länets rapport görs av ett läns underlag, men här är underlag från flera."),
                hint=text("Gör en rapport för varje län."),
            )
        return max(self.accounts, key=lambda each: each.dossier.round.period.latest)


def follow_up(
    plan: ActionPlan,
    dossiers: Dossier | Iterable[Dossier],
    *,
    assessments: Iterable[Assessment] = (),
    on: date | None = None,
    evaluation: Evaluation | None = None,
    disputes: Iterable[Dispute] = (),
) -> FollowUp:
    """Work out what the dossiers give to the plan, completed by what each of them knows beyond it.

    `on` is the day that the follow-up is as of: what is dated after it does not count. Without it, the day that the
    evaluation is as of, else when the latest round was published, else closed, else the end of its period; never
    today. `evaluation` is the evaluator's own material; its assessments stand before those given apart.
    `disputes` are what dossiers from one body and round say differently, for the report to tell of.
    """
    require(ActionPlan, plan, "plan")
    several = dossiers_in(dossiers)
    if not several:
        raise HandlingsplanError(text("Det finns inget underlag att följa upp."))
    stated = evaluation.head.on.latest if evaluation is not None and evaluation.head.on is not None else None
    day = on or stated or max(_day(each) for each in several)
    accounts = tuple(Account(completed(plan, each), each, day) for each in several)
    judged = (*(evaluation.assessments if evaluation is not None else ()), *assessments)
    whole = completed(plan, sorted(several, key=_order))
    return FollowUp(whole, accounts, day, judged, evaluation, tuple(disputes))


def _order(dossier: Dossier) -> tuple[str, int, str]:
    """Return what settles whose word on the plan stands: of a body its latest round's, never the one read first."""
    return dossier.head.body, -dossier.round.period.latest.toordinal(), dossier.round.id


def _day(dossier: Dossier) -> date:
    held = dossier.round
    return (held.published or held.closes or held.period).latest
