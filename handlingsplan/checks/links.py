"""Whether every id leads somewhere, and every link still leads to what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..errors import Severity
from ..fields import Field, declared
from ..language import text
from ..model import ActionPlan, Conflict, Dossier, Evaluation, Record, fingerprint, held, unfilled
from .reach import Owner, Reach, references
from .rule import Fault, rule
from .telling import Step, among, could_be, place

TARGETS = ("measure", "assignment")


@rule("H101", text("En hänvisning som inte leder någonstans"), Severity.ERROR)
def dangling(plan: ActionPlan, owner: Owner) -> Iterator[Fault]:
    """An id leads to no record of the dossier and none of the plan."""
    reach = Reach(plan, owner)
    whose = text("planens") if owner is plan else text("underlagets eller planens")
    for record in (each for _, records in held(owner) for each in records):
        for each in references(record):
            kinds = each.field.says.refers
            # A record that could not be read has a Finding of its own, which is the one to mend.
            # So has what is still to be filled in.
            if reach.has(kinds, each.said) or reach.refused(kinds, each.said) or each.said == unfilled.NAME:
                continue
            said = text("”{id}” finns inte bland {whose} {kinds}.", id=each.said, whose=whose, kinds=among(kinds))
            yield Fault(said, place(record, each.field.key, *each.steps), reach.hint(kinds, each.said))


@rule("H102", text("En koppling till både åtgärd och uppdrag, eller till ingetdera"), Severity.ERROR)
def not_one_target(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A link, or a statement about a body's part, names both a measure and an assignment, or neither."""
    for activity in dossier.activities:
        for step in enumerate(activity.links, 1):
            yield from _one_target(activity, step)
    for part in dossier.body_parts:
        yield from _one_target(part)


def _one_target(record: Any, *steps: Step) -> Iterator[Fault]:
    link = steps[-1][1] if steps else record
    hint = text("Ange antingen en åtgärd eller ett uppdrag; gör två av den om båda gäller.")
    if link.measure is None and link.assignment is None:
        yield Fault(text("Varken åtgärd eller uppdrag är angivet."), place(record, "measure", *steps), hint)
    elif link.measure is not None and link.assignment is not None:
        said = text(
            "Både åtgärden ”{measure}” och uppdraget ”{assignment}” är angivna.",
            measure=link.measure,
            assignment=link.assignment,
        )
        yield Fault(said, place(record, "measure", *steps), hint)


@rule("H103", text("En koppling utan skäl"))
def no_reason(_: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """A link does not say why; it is somebody's reading, and others should be able to judge it."""
    for activity in dossier.activities:
        for number, link in enumerate(activity.links, 1):
            if link.target and (link.why is None or not link.why.strip()):
                yield Fault(
                    text("Kopplingen till ”{target}” har inget skäl.", target=link.target),
                    place(activity, "why", (number, link)),
                    text("Skriv varför aktiviteten hör dit, så att andra kan bedöma det."),
                )


@rule("H104", text("En koppling vars mål har fått en annan lydelse: att bekräfta"))
def target_changed(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """What a confirmed link leads to has another wording now: the link is to be confirmed again."""
    reach = Reach(plan, dossier)
    now = {(kind, each.id): fingerprint(each) for kind in TARGETS for each in reach.records(kind).values()}
    for activity in dossier.activities:
        for number, link in enumerate(activity.links, 1):
            wording = now.get(("assignment" if link.measure is None else "measure", link.target))
            if wording is None or link.fingerprint in (None, wording):
                continue
            yield Fault(
                text("”{target}” har fått en annan lydelse sedan kopplingen bekräftades.", target=link.target),
                place(activity, "fingerprint", (number, link)),
                text("Läs lydelsen. Stämmer kopplingen ännu, skriv fingeravtrycket {now}.", now=wording),
            )


@rule("H105", text("En kedja som går runt"), Severity.ERROR)
def goes_round(plan: ActionPlan, owner: Owner | Evaluation) -> Iterator[Fault]:
    """A record is, by way of others, a part of itself: an area, an agency, an activity."""
    reach = Reach(plan, owner)
    for holding, records in held(owner):
        above = [each for each in declared(holding.noun) if each.says.refers == (holding.table,)]
        for each in above:
            parents = {name: _named(one, each) for name, one in reach.records(holding.table).items()}
            mine = {one.id: one for one in records}
            for ring in _rings(mine, parents):
                if ring[0] in mine:
                    yield Fault(
                        text("Kedjan går runt: {ring}.", ring=" → ".join((*ring, ring[0]))),
                        place(mine[ring[0]], each.key),
                        text("Bryt den: något av dem måste stå överst."),
                    )


def _named(record: Any, field: Field) -> tuple[str, ...]:
    value = getattr(record, field.key)
    if field.many:
        return tuple(value)
    return () if value is None else (value,)


def _rings(starts: Iterable[str], parents: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield each ring that can be reached from the starts, once; each id is walked once."""
    walked: set[str] = set()
    for start in starts:
        path = {start: iter(parents.get(start, ()))} if start not in walked else {}
        while path:
            at, above = next(reversed(path.items()))
            to = next(above, None)
            if to is None:
                walked.add(at)
                path.popitem()
            elif to in path:
                names = [*path]
                yield tuple(names[names.index(to) :])
            elif to not in walked:
                path[to] = iter(parents.get(to, ()))


@rule("H106", text("Ett underlag som följer en annan plan"), Severity.ERROR)
def another_plan(plan: ActionPlan, dossier: Dossier) -> Iterator[Fault]:
    """The dossier says that it follows another plan than the one it is held against."""
    named = dossier.head.plan
    if named is not None and named != plan.head.id:
        yield Fault(
            text(
                "Underlaget följer planen ”{named}”, men här används planen ”{plan}”.", named=named, plan=plan.head.id
            ),
            place(dossier.head, "plan"),
            text("Välj rätt plan, eller rätta underlagets uppgift."),
        )


@rule("H107", text("En motstridig uppgift om ett fält som inte finns"))
def conflict_in_no_field(_: ActionPlan, owner: Owner) -> Iterator[Fault]:
    """What a source also says is about a field that the record does not have, and so would not be printed."""
    for holding, records in held(owner):
        if not issubclass(holding.noun, Record):
            continue
        keys = [each.key for each in declared(holding.noun) if each.inner is not Conflict]
        for record in records:
            for number, each in enumerate(record.conflicts, 1):
                if each.field not in keys:
                    yield Fault(
                        text("Fältet ”{field}” finns inte i den här posten.", field=each.field),
                        place(record, "field", (number, each)),
                        could_be(each.field, keys),
                    )


EVERYWHERE = (dangling, goes_round, conflict_in_no_field)
IN_DOSSIERS = (not_one_target, no_reason, target_changed, another_plan)
