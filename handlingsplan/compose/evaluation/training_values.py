"""Every value that is told of a training, counted or not, and why: what the sums of trainings rest on."""

from __future__ import annotations

from collections.abc import Iterator

from ...nation.measured import Value, has_number
from ...nation.trainings import Training
from ...report import Cell, Column, RecordKey, Row, Table
from .desk import NationDesk

VALUES = "training_values"


def values_table(desk: NationDesk, found: tuple[Training, ...]) -> Table:
    """Return a row for each value of each training."""
    w = desk.w
    numbers = (
        ("attendances", w("Deltagartillfällen")),
        ("people", w("Personer")),
        ("women", w("Kvinnor")),
        ("men", w("Män")),
        ("unknown", w("Okänt kön")),
    )
    columns = (
        Column("training", w("Utbildning"), width="wide"),
        Column("aim", w("Syfte")),
        Column("profession", w("Yrkesgrupp")),
        Column("body", w("Redovisat av")),
        Column("period", w("Period"), "date", width="narrow"),
        *(Column(key, title, "number", width="narrow") for key, title in numbers),
        Column("counted", w("Räknas"), width="wide"),
    )
    said = w("Alla tal som är redovisade för utbildningar, med om de räknas och varför inte.")
    return Table(VALUES, w("Utbildningarnas tal"), said, columns, tuple(_rows(desk, found)))


def apart_rows(found: tuple[Training, ...]) -> tuple[str, ...]:
    """Return the rows of the values of persons that stand beside the sums."""
    beside = ((each, {one.key for one in each.apart}) for each in found)
    return tuple(row for each, keys in beside for row, value in _numbered(each) if value.key in keys)


def _numbered(training: Training) -> Iterator[tuple[str, Value]]:
    for number, each in enumerate(training.measured.values, 1):
        yield f"{training.measured.tellings[0].key} {number}", each


def _rows(desk: NationDesk, found: tuple[Training, ...]) -> Iterator[Row]:
    for training in found:
        counted = _counted(training)
        for key, each in _numbered(training):
            yield Row(key, (*_heads(desk, training, each), *_numbers(desk, each), _why(desk, counted, each)))


def _heads(desk: NationDesk, training: Training, value: Value) -> tuple[Cell, ...]:
    return (
        value.telling.indicator.title,
        desk.say(training.aim),
        training.profession or desk.missing(),
        desk.body(value.telling.reporter.body),
        value.observation.period,
    )


def _numbers(desk: NationDesk, value: Value) -> tuple[Cell, ...]:
    told = (getattr(value.observation, each) for each in ("attendances", "people", "women", "men", "unknown"))
    return tuple(desk.missing() if each is None else each for each in told)


def _counted(training: Training) -> dict[str, set[RecordKey]]:
    return {
        "attendances": {each.key for each in training.attendances},
        "persons": {each.key for each in training.persons} - {each.key for each in training.apart},
        "apart": {each.key for each in training.apart},
        "overlapping": {each.key for each in training.overlapping},
    }


def _why(desk: NationDesk, counted: dict[str, set[RecordKey]], value: Value) -> str:
    w, key = desk.w, value.key
    if not has_number(value.observation):
        return w("Nej: perioden har inget tal")
    if key in counted["apart"]:
        return w("Personerna står bredvid; deltagartillfällen räknas")
    if key in counted["persons"] or key in counted["attendances"]:
        return w("Ja")
    if key in counted["overlapping"]:
        return w("Nej: perioden överlappar en annan som räknas")
    return w("Nej: samma utbildning och period räknas redan")
