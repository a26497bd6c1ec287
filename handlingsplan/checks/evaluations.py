"""What the evaluator has added, held against the plan, the dossiers and the figures that it speaks of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from ..errors import Severity
from ..language import Text, text
from ..model import (
    AssignmentReport,
    CarriedOut,
    Conclusion,
    Evaluation,
    EvaluationQuestion,
    Link,
    Status,
    StatusEntry,
)
from ..vocabularies import counties
from .doubles import repeated
from .evaluated import Evaluated
from .reach import Reach, references
from .rule import Fault, rule
from .telling import among, could_be, place

NO_TARGET = "ingen"
"""What a recoded link is coded as where the evaluator finds that it leads nowhere."""


@rule("H511", text("En bedömning eller annat från utvärderaren av något som inte finns"), Severity.ERROR)
def leads_nowhere(evaluated: Evaluated) -> Iterator[Fault]:
    """An id leads to no measure, agency, series or source of the plan, the dossiers or the evaluator."""
    evaluation = evaluated.evaluation
    reach = Reach(evaluated.plan, evaluation)
    records = (evaluation.head, *_records(evaluation))
    for record in records:
        for each in references(record):
            kinds = each.field.says.refers
            if reach.has(kinds, each.said) or reach.refused(kinds, each.said):
                continue
            said = text(
                "”{id}” finns inte bland planens eller utvärderarens {kinds}.", id=each.said, kinds=among(kinds)
            )
            yield Fault(said, place(record, each.field.key, *each.steps), reach.hint(kinds, each.said))


def _records(evaluation: Evaluation) -> Iterator[Any]:
    several: tuple[Iterable[Any], ...] = (
        evaluation.agencies,
        evaluation.themes,
        evaluation.questions,
        evaluation.conclusions,
        evaluation.assessments,
        evaluation.series,
        evaluation.sources,
        evaluation.publications,
        evaluation.evidence,
    )
    for records in several:
        yield from records


@rule("H512", text("En omkodning eller dubblett av en post som inte finns"), Severity.ERROR)
def no_such_record(evaluated: Evaluated) -> Iterator[Fault]:
    """A key leads to no record of the dossiers that are evaluated."""
    told: tuple[tuple[Any, str, tuple[str, ...]], ...] = (
        *((each, "record", (each.record,)) for each in evaluated.evaluation.recodings),
        *((each, "records", each.records) for each in evaluated.evaluation.doubles),
    )
    for record, field, keys in told:
        for key in filter(evaluated.lacks, keys):
            said = text("Ingen post i underlagen har nyckeln ”{key}”.", key=key)
            yield Fault(said, place(record, field), _nearest_key(key, tuple(evaluated.keys)))


def _nearest_key(key: str, keys: tuple[str, ...]) -> Text | None:
    """Return the key that was most likely meant; only those of the same body are looked through, if there are any."""
    body = key.partition("/")[0]
    same = [each for each in keys if each.startswith(f"{body}/")]
    if not same:
        return could_be(body, {each.partition("/")[0] for each in keys})
    kind = key.rpartition("/")[2].partition(":")[0]
    return could_be(key, [each for each in same if f"/{kind}:" in each] or same)


@rule("H513", text("En slutsats eller ett svar som vilar på en siffra som inte finns"), Severity.ERROR)
def no_such_figure(evaluated: Evaluated) -> Iterator[Fault]:
    """A conclusion, or a question's answer, names a figure that is not worked out."""
    evaluation = evaluated.evaluation
    records: tuple[Conclusion | EvaluationQuestion, ...] = (*evaluation.conclusions, *evaluation.questions)
    for record in records:
        for key in record.figures:
            if key not in evaluated.figures:
                hint = could_be(key, evaluated.figures) or text("Alla nycklar: handlingsplan forklara - MAPP")
                yield Fault(text("Ingen siffra har nyckeln ”{key}”.", key=key), place(record, "figures"), hint)


@rule("H514", text("En omkodning till något som inte kan stå där"), Severity.ERROR)
def no_such_code(evaluated: Evaluated) -> Iterator[Fault]:
    """A link is recoded to no measure or assignment, a status to no status, or an account to no verdict."""
    for each in evaluated.evaluation.recodings:
        choices = _codes(evaluated, evaluated.record(each.record))
        if choices is not None and each.value not in choices:
            yield Fault(
                text("”{value}” kan inte stå där.", value=each.value),
                place(each, "value"),
                could_be(each.value, choices),
            )


def _codes(evaluated: Evaluated, record: Any) -> Collection[str] | None:
    """Return what a record can be coded as; None where it is not there."""
    if record is None:
        return None
    if isinstance(record, Link):
        return {*evaluated.targets, NO_TARGET}
    if isinstance(record, StatusEntry):
        return [each.value for each in Status]
    return [each.value for each in CarriedOut] if isinstance(record, AssignmentReport) else []


@rule("H515", text("Två bedömningar av samma åtgärd av samma bedömare"), Severity.ERROR)
def judged_twice(evaluated: Evaluated) -> Iterator[Fault]:
    """One function has judged a measure twice; several functions may each have a verdict of their own."""
    for each, first in repeated(evaluated.evaluation.assessments, lambda one: (one.measure, one.by)):
        yield Fault(
            text(
                "”{measure}” är redan bedömd i ”{first}”: {before}, här {here}.",
                measure=each.measure,
                first=first.id,
                before=first.verdict.value,
                here=each.verdict.value,
            ),
            place(each, "measure"),
            text("Behåll den som gäller, eller säg vilka funktioner som har bedömt (by)."),
        )


@rule("H516", text("Två omkodningar av samma post av samma kodare"), Severity.ERROR)
def coded_twice(evaluated: Evaluated) -> Iterator[Fault]:
    """One function has coded a record twice."""
    for each, first in repeated(evaluated.evaluation.recodings, lambda one: (one.record, one.by)):
        yield Fault(
            text(
                "Posten är redan omkodad i ”{first}”: {before}, här {here}.",
                first=first.id,
                before=first.value,
                here=each.value,
            ),
            place(each, "record"),
            text("Behåll den som gäller, eller säg vilka funktioner som har kodat (by)."),
        )


@rule("H517", text("En dubblett som inte är avgjord entydigt"), Severity.ERROR)
def unsettled(evaluated: Evaluated) -> Iterator[Fault]:
    """A settled double names fewer than two activities, or two of them say different things of the same pair."""
    doubles = evaluated.evaluation.doubles
    for each in doubles:
        if len(set(each.records)) < 2:
            yield Fault(
                text("En dubblett har minst två aktiviteter."), place(each, "records"), text("Skriv båda nycklarna.")
            )
    for each, first in repeated(doubles, lambda one: frozenset(one.records)):
        if each.same != first.same:
            said = text("Samma aktiviteter är avgjorda på ett annat sätt i ”{first}”.", first=first.id)
            yield Fault(said, place(each, "same"), text("Behåll den ena."))


@rule("H518", text("En utvärdering som följer en annan plan"), Severity.ERROR)
def evaluates_another_plan(evaluated: Evaluated) -> Iterator[Fault]:
    """The evaluator's folder is of another plan than the one that is followed up."""
    named, plan = evaluated.evaluation.head.plan, evaluated.plan.head.id
    if named not in (None, plan):
        said = text("Utvärderingen är av planen ”{named}”, men här används planen ”{plan}”.", named=named, plan=plan)
        yield Fault(said, place(evaluated.evaluation.head, "plan"), text("Välj rätt plan, eller rätta uppgiften."))


@rule("H519", text("Ett län som väntas redovisa men inte finns"), Severity.ERROR)
def no_such_county(evaluated: Evaluated) -> Iterator[Fault]:
    """A county that is expected to report has a code that no county has, and would stand as silent."""
    for code in evaluated.evaluation.head.counties:
        if code not in counties():
            listed = ", ".join(f"{each} {name}" for each, name in counties().items())
            said = text("Inget län har koden ”{said}”.", said=code)
            yield Fault(said, place(evaluated.evaluation.head, "counties"), text("Koderna är {listed}.", listed=listed))


IN_EVALUATIONS = (
    leads_nowhere,
    no_such_record,
    no_such_figure,
    no_such_code,
    judged_twice,
    coded_twice,
    unsettled,
    evaluates_another_plan,
    no_such_county,
)
