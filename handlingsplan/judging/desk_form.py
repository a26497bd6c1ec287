"""The form of the evaluator's desk: one row a measure with the material beside, codings, and likely doubles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from ..collect.columns import type_of
from ..collect.several import in_one_cell
from ..collect.sheets import fields_in
from ..collect.stamp import VERSION, plan_fingerprint
from ..fields import Field
from ..forms import Form, FormColumn, FormRow, FormTable, Value
from ..language import SOURCE, Words
from ..model import Assessment, Double, Evaluation, Recoding
from ..nation import Nation
from ..store.emit import as_table
from .lists import VALUES, lists_of
from .material import Coded, coded_parts, doubles_told, measures_told

KIND = "bedomning"
"""What the desk's form says that it is."""
TOLD = "om."
"""What the key of a column begins with that is there to be read."""

LONG = ("output", "use", "result", "why", "first", "second")
"""The columns to be read whose texts are long."""
ORDER = {"records": 2, "record": 2, "id": 3}
"""What the program needs and a person seldom looks at stands last."""

_NOUNS: Mapping[str, type] = {"assessment": Assessment, "recoding": Recoding, "double": Double}
_LISTS = {("assessment", "measure"): "measure", ("assessment", "verdict"): "carried_out", ("recoding", "value"): VALUES}


def desk_form(nation: Nation, *, language: str = SOURCE) -> Form:
    """Return the desk's form, with what the evaluator has judged already; what is filled in comes back by judged_of."""
    making = _Making(nation, Words(language))
    w, lists = making.w, lists_of(nation.plan, language)
    return Form(
        KIND,
        w("Bedömning av {plan}", plan=nation.plan.head.short or nation.plan.head.title),
        tuple(making.intro()),
        tuple(making.tables()),
        {name: each.choices for name, each in lists.items()},
        {
            "kind": KIND,
            "version": str(VERSION),
            "language": language,
            "plan": nation.plan.head.id,
            "plan_fingerprint": plan_fingerprint(nation.plan),
        },
        language,
    )


@frozen
class _Making:
    """Makes the tables of one nation's form."""

    nation: Nation
    w: Words

    def intro(self) -> Iterator[str]:
        w = self.w
        yield w("Här bedöms planens åtgärder, en på varje rad. Grå kolumner visar materialet och läses inte tillbaka.")
        yield w("Bladet Omkodning visar hur kopplingar, lägen och redovisningar är kodade; skriv din kodning bredvid.")
        yield w("Båda kodningarna bevaras. Samma värde som förut betyder att du håller med.")
        yield w("Läs tillbaka arbetsboken med: handlingsplan bedomning FIL --till MAPP")

    def tables(self) -> Iterator[FormTable]:
        w, own = self.w, self.nation.evaluation
        yield FormTable(
            "assessment",
            w("Bedömning"),
            w("En rad för varje åtgärd. Välj en bedömning och skriv skälet; en åtgärd får ha flera bedömare."),
            self._columns("assessment", measures_told(self.nation, w).heads),
            tuple(self._assessments(own)),
        )
        yield FormTable(
            "recoding",
            w("Omkodning"),
            w("En rad för varje koppling, läge och redovisning. Skriv bara på de rader som du har kodat."),
            self._columns("recoding", _coded_heads(w)),
            tuple(self._recodings(own)),
        )
        yield FormTable(
            "double",
            w("Dubbletter"),
            w("Aktiviteter som kan vara samma. Ja: de räknas en gång. Nej: var och en räknas."),
            self._columns("double", doubles_told(self.nation, w).heads),
            tuple(self._doubles(own)),
        )

    def _columns(self, kind: str, told: Mapping[str, str]) -> tuple[FormColumn, ...]:
        beside = (
            FormColumn(f"{TOLD}{key}", title, "long_text" if key in LONG else "text", told=True)
            for key, title in told.items()
        )
        fields = sorted(fields_in(_NOUNS[kind]), key=lambda each: ORDER.get(each.key, 0))
        first = tuple(self._column(kind, each) for each in fields if each.key == "measure")
        return (*first, *beside, *(self._column(kind, each) for each in fields if each.key != "measure"))

    def _column(self, kind: str, field: Field) -> FormColumn:
        choices = _LISTS.get((kind, field.key), "")
        help_ = field.says.help.to(self.w.language) if field.says.help else ""
        title = field.says.label.to(self.w.language)
        return FormColumn(field.key, title, type_of(field, choices), help_, False, choices, kind == "recoding")

    def _assessments(self, own: Evaluation | None) -> Iterator[FormRow]:
        done: dict[str, list[Assessment]] = {}
        for each in own.assessments if own else ():
            done.setdefault(each.measure, []).append(each)
        for name, told in measures_told(self.nation, self.w).rows.items():
            for said in [_values(each) for each in done.pop(name, [])] or [{"id": name}]:
                yield FormRow({**_told(told), "measure": name, **said})
        # A verdict on a measure that is not there is kept, so that it can be mended.
        yield from (FormRow(_values(each)) for several in done.values() for each in several)

    def _recodings(self, own: Evaluation | None) -> Iterator[FormRow]:
        done: dict[str, list[Recoding]] = {}
        for each in own.recodings if own else ():
            done.setdefault(each.record, []).append(each)
        for part in coded_parts(self.nation, self.w):
            for said in [_values(each) for each in done.pop(part.key, [])] or [{}]:
                yield FormRow({**_told(_beside(part)), "record": part.key, **said})
        yield from (FormRow(_values(each)) for several in done.values() for each in several)

    def _doubles(self, own: Evaluation | None) -> Iterator[FormRow]:
        for keys, told in doubles_told(self.nation, self.w).rows.items():
            yield FormRow({**_told(told), "records": in_one_cell(list(keys))})
        yield from (FormRow(_values(each)) for each in (own.doubles if own else ()))


def _coded_heads(w: Words) -> Mapping[str, str]:
    return {
        "what": w("Vad"),
        "title": w("Aktivitet eller redovisning"),
        "body": w("Redovisat av"),
        "coded": w("Kodat som"),
        "by": w("Kodat av"),
        "why": w("Skäl"),
    }


def _beside(part: Coded) -> Mapping[str, str]:
    return {
        "what": part.what,
        "title": part.title,
        "body": part.body,
        "coded": part.coded,
        "by": part.by,
        "why": part.why,
    }


def _told(said: Mapping[str, str]) -> dict[str, Value]:
    return {f"{TOLD}{key}": words for key, words in said.items() if words}


def _values(record: Any) -> dict[str, Value]:
    """Return a record as the cells of a row."""
    table = as_table(record)
    return {
        key: in_one_cell([str(each) for each in said]) if isinstance(said, list) else said
        for key, said in table.items()
    }


def kinds() -> Iterable[str]:
    """Return the tables that are read back."""
    return _NOUNS
