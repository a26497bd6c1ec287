"""The library of all dossiers: every kind of record as a table, each record once, as it was last told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import frozen

from ...fields import Field
from ...language import Text, text
from ...model import Dossier, Held, holdings
from ...nation.reporter import OF_A_ROUND
from ...report import Cell, Column, RecordKey, Table
from ..desk import Desk
from ..library import DESCRIPTIONS, extras
from ..own_fields import public_fields
from ..record_tables import Extra, table_of, told_fields
from .desk import NationDesk

KINDS: Mapping[str, Text] = {
    **{kind: said for kind, said in DESCRIPTIONS.items() if kind not in ("link", "status_entry", "answer_part")},
    "assessment": text("Utvärderarens bedömning av varje åtgärd, med skäl, underlag och myndighetens kommentar."),
    "recoding": text("Utvärderarens egen kodning av kopplingar, lägen och redovisningar, bredvid den som lämnats."),
    "double": text("Aktiviteter som utvärderaren har avgjort om de är samma."),
    "theme": text("Teman tvärs över planens områden, med åtgärderna i varje."),
    "evaluation_question": text("Frågorna som utvärderingen ska besvara."),
    "conclusion": text("Utvärderarens slutsatser och förslag, med siffrorna som de vilar på."),
}
"""The kinds that have a table. A record's parts are accounted for in its own row."""

LATER = text("har redovisats igen i en senare omgång")
COUNTY_WORDS = text("länets egna ord står i länets egen rapport")
ROUND_KINDS = {each.table for each in holdings(Dossier) if each.attribute in OF_A_ROUND}


def superseded(desk: NationDesk) -> dict[RecordKey, str]:
    """Return the records that a later round tells again, with their parts and the reason why they are left out."""
    last: dict[tuple[str, str, str], tuple[str, str]] = {}
    paths = {each.dossier.path for one in desk.nation.reporters.values() for each in one.accounts}
    order = {each.dossier.path: n for one in desk.nation.reporters.values() for n, each in enumerate(one.accounts)}
    whole = [(path, each) for each in desk.held.values() if each.owner is None and (path := _path(each.key)) in paths]
    for path, each in whole:
        name = (path[0], each.kind, each.record.id)
        if each.kind not in ROUND_KINDS and (name not in last or order[path] > order[last[name]]):
            last[name] = path
    gone = {each.key for path, each in whole if last.get((path[0], each.kind, each.record.id), path) != path}
    reason = desk.say(LATER)
    return {each.key: reason for each in desk.held.values() if each.key in gone or each.owner in gone}


def _path(key: RecordKey) -> tuple[str, str]:
    body, _, rest = key.partition("/")
    return body, rest.partition("/")[0]


@frozen(eq=False)
class Library:
    """Makes the tables of all records that stand."""

    desk: NationDesk
    away: Mapping[RecordKey, str]

    def tables(self) -> Iterator[Table]:
        """Yield the table of each kind that has any records."""
        records: dict[str, list[Held]] = defaultdict(list)
        parts: dict[RecordKey, list[RecordKey]] = defaultdict(list)
        for each in self.desk.held.values():
            if each.key in self.away:
                continue
            if each.kind in KINDS:
                records[each.kind].append(each)
            elif each.owner is not None:
                parts[each.owner].append(each.key)
        for kind, said in KINDS.items():
            if records[kind]:
                yield self._table(kind, said, tuple(self._in_order(records[kind])), parts)

    def _in_order(self, records: list[Held]) -> list[Held]:
        """Return records by the bodies' order: the plan's, the counties by code, the agencies, the evaluator's."""
        reporters = self.desk.nation.reporters
        order = {name: (1, each.county) if each.county else (2, name) for name, each in reporters.items()}
        order |= {"plan": (0, ""), "evaluation": (3, "")}
        return sorted(records, key=lambda each: order[each.key.partition("/")[0]])

    def _table(
        self, kind: str, said: Text, records: tuple[Held, ...], parts: Mapping[RecordKey, list[RecordKey]]
    ) -> Table:
        noun = type(records[0].record)
        title = self.desk.called(noun.CALLED, many=True)
        fields = told_fields(self._fields(noun))
        return table_of(
            self.desk,
            title[0].upper() + title[1:],
            self.desk.say(said),
            records,
            fields,
            (*self._told_in(records), *self._worked_out(kind)),
            self._desk_of,
            parts,
        )

    def _worked_out(self, kind: str) -> tuple[Extra, ...]:
        if kind in ("measure", "assignment"):  # what a county contributes stands in the matrices
            return ()
        found = extras(self.desk, kind, self._desk_of)
        if kind in ("activity", "body_part"):
            found = (*found, Extra(Column("history", self.desk.w("Alla lägen"), "long_text"), self._history))
        if kind == "activity":
            found = (*found, Extra(Column("why", self.desk.w("Kopplingarnas skäl"), "long_text"), self._reasons))
        return found

    def _history(self, held: Held) -> Cell:
        """Return every status that is told of a record, in whose voice and as of when."""
        say = self.desk.say
        told = (f"{say(each.status)} ({each.as_of.said}, {say(each.voice)})" for each in held.record.statuses)
        return "; ".join(told) or self.desk.missing()

    def _reasons(self, held: Held) -> Cell:
        told = (f"{each.target}: {each.why}" for each in held.record.links if each.why)
        return "; ".join(told) or self.desk.missing()

    def _fields(self, noun: type) -> tuple[Field, ...]:
        """Return the fields of a noun: those that are declared, and the own fields of any county."""
        found: dict[tuple[str, bool], Field] = {}
        for desk in (self.desk.plain, *self.desk.desks.values()):
            for each in public_fields(desk, noun):
                found.setdefault((each.key, each.own), each)
        return tuple(sorted(found.values(), key=lambda each: each.own))

    def _desk_of(self, held: Held) -> Desk:
        """Return the desk that tells a record: that of its body's rounds together, or of its one round."""
        if held.kind in ROUND_KINDS and (found := self.desk.desk_of(held.key)):
            return found
        found = self.desk.standing.get(held.key.partition("/")[0])
        return found or self.desk.plain

    def _told_in(self, records: tuple[Held, ...]) -> tuple[Extra, ...]:
        """Return the columns that say who told a record and in which round, unless the plan alone does."""
        if all(_path(each.key)[0] in ("plan", "evaluation") for each in records):
            return ()
        w = self.desk.w
        return (
            Extra(Column("told_by", w("Redovisat av")), self._body),
            Extra(Column("told_in", w("Omgång"), width="narrow"), self._round),
        )

    def _body(self, held: Held) -> Cell:
        return self.desk.teller(_path(held.key)[0])

    def _round(self, held: Held) -> Cell:
        body, name = _path(held.key)
        return name if body in self.desk.nation.reporters else self.desk.missing()
