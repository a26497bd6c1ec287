"""The next round's dossier from an earlier one: what stands until somebody says otherwise, and what has to be followed.

Nothing is guessed: the answers are asked for again, and the new round is to be described by a person.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from attrs import evolve

from ..checks.reach import references
from ..followup import current
from ..model import Activity, Dossier, DossierHead, Need, NeedOutcome, Record, Round, Status, held
from ..model.unfilled import NAME, TIME, WORDS

FINISHED = (Status.DONE, Status.STOPPED)
Kind = TypeVar("Kind", bound=Record)


def blank(plan: str) -> Dossier:
    """Return a dossier in which everything is to be filled in, but the plan it follows."""
    head = DossierHead(body=NAME, title=WORDS, agency=NAME, plan=plan)
    return Dossier(head=head, round=_blank_round())


def _blank_round() -> Round:
    return Round(id=NAME, title=WORDS, period=TIME)


def next_round(earlier: Dossier) -> Dossier:
    """Return what a new round begins with.

    The group, the questions, assignments, governing documents, collaborations, indicators and statements stand until
    somebody says otherwise. So do accounts of assignments, with their money: an account is kept up from round to
    round, and figures rest on it as it was last told. Activities that are not finished come with their statuses as
    history, and needs that are not met, so that both can be followed up. Publications and evidence come if something
    refers to them. Answers, the problem picture and own texts do not: they are the earlier round's.
    """
    about = earlier.publication_data
    carried = evolve(
        earlier,
        round=_blank_round(),
        publication_data=about and evolve(about, report_number=None, dnr=None, isbn=None, year=None),
        activities=tuple(each for each in earlier.activities if not finished(each)),
        needs=tuple(each for each in earlier.needs if not met(each)),
        answers=(),
        situation_notes=(),
        publications=(),
        evidence=(),
        own_texts=(),
        findings=(),
        refused=(),
    )
    return _with_what_it_leans_on(carried, earlier)


def finished(activity: Activity) -> bool:
    """Return whether the latest that is said of an activity is that it is done or was stopped."""
    entry = current(activity.statuses, date.max)
    return entry is not None and entry.status in FINISHED


def met(need: Need) -> bool:
    """Return whether somebody says that a need is met or, where nobody says, an activity was to meet it."""
    return bool(need.met_by) if need.outcome is None else need.outcome is NeedOutcome.MET


def _with_what_it_leans_on(carried: Dossier, earlier: Dossier) -> Dossier:
    """Return a dossier with all that its records refer to, and all that those refer to."""
    named = {each.said for _, records in held(carried) for record in records for each in references(record)}

    def with_named(already: tuple[Kind, ...], of_earlier: tuple[Kind, ...]) -> tuple[Kind, ...]:
        return tuple(each for each in of_earlier if each in already or each.id in named)

    longer = evolve(
        carried,
        activities=with_named(carried.activities, earlier.activities),
        publications=with_named(carried.publications, earlier.publications),
        evidence=with_named(carried.evidence, earlier.evidence),
    )
    return longer if longer == carried else _with_what_it_leans_on(longer, earlier)
