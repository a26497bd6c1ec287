"""The library: every kind of record as a table, with what is worked out beside what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from attrs import evolve

from ..language import Text, text
from ..model import Held, Part
from ..report import Cell, Column, Missing, RecordKey, Table
from .completions import KINDS as COMPLETED
from .completions import about_cell, any_of, completed_cell, outcome_cell
from .desk import Desk
from .record_tables import Extra, by_kind, record_table
from .speaker import Speaker
from .statuses import activity_mark, answer_mark, cell_mark, status_mark, verdict_mark

DESCRIPTIONS: Mapping[str, Text] = {
    "priority_area": text("Planens insatsområden."),
    "measure": text("Planens kända åtgärder, med hur säker varje uppgift är och vad länet bidrar med."),
    "assignment": text("Uppdragen som planen eller underlaget tar upp, med vad som görs under dem i länet."),
    "supplement": text("Det som länet vet om planen utöver uppgifterna i den, med källa och vad det gav."),
    "agency": text("Myndigheter och organisationer som nämns i planen eller underlaget."),
    "source": text("Källorna till uppgifterna om planen."),
    "round": text("Omgången av frågor: perioden den gäller och när den genomfördes."),
    "question": text("Frågorna som ställdes till myndigheterna."),
    "coordination_group": text("Länets samordningsgrupp och vilka som ingår."),
    "concern": text("Skriftliga ställningstaganden till om en åtgärd berör länet."),
    "activity": text("Allt som görs, planeras eller diskuteras i länet, med senast kända läge."),
    "link": text("Kopplingar mellan aktiviteter och planen, med vems tolkning det är och varför."),
    "status_entry": text("Alla uppgifter om läget, med vem som lämnat dem och per vilken tid."),
    "body_part": text("Uppgifter om en myndighets del i en åtgärd eller ett uppdrag."),
    "assignment_report": text("Redovisningar av uppdrag, med beslut, rapport och vad det ledde till."),
    "money": text("Medel för uppdragen, år för år: beviljade, använda och återbetalda."),
    "answer": text("Ett svar för varje fråga och myndighet; ett uteblivet svar är också en post."),
    "answer_part": text("Svarens delar, med vilket område de gäller och om de handlar om det som frågades."),
    "governing_document": text(
        "Styrdokument som finns, saknas, ersätts av något annat eller skulle kunna bära frågan."
    ),
    "collaboration": text("Samverkan i och utanför länet, med form och parter."),
    "need": text("Det som myndigheterna behöver, erbjuder, väntar sig, föreslår eller ser som hinder."),
    "situation_note": text("Uppgifter om problemet, med hur säkra de är."),
    "indicator": text("Det som mäts över tid, och vad måttet inte kan visa."),
    "observation": text("Mätvärden för varje period."),
    "publication": text("Rapporter och kartläggningar som berör länet."),
    "evidence": text("Handlingar som uppgifterna vilar på."),
}


def tables_of(desk: Desk, kinds: Iterable[str]) -> Iterator[Table]:
    """Yield the table of each kind that has any records."""
    for kind in kinds:
        held = by_kind(desk, kind)
        if held:
            title = desk.called(held[0].record.CALLED, many=True)
            title = title[0].upper() + title[1:]
            description = desk.say(DESCRIPTIONS[kind])
            table = record_table(desk, title, description, held, extras(desk, kind, lambda _: desk))
            # The help of a supplement's fields tells how to write one, which no reader of a report asks.
            yield _without_help(table) if kind == "supplement" else table


def _without_help(table: Table) -> Table:
    return evolve(table, columns=tuple(evolve(each, help="") for each in table.columns))


def extras(desk: Speaker, kind: str, told_by: Callable[[Held], Desk]) -> tuple[Extra, ...]:
    """Return the columns of a kind that are worked out, each with the cell of a record as its own desk tells it."""
    w = desk.w
    status = Column("status_now", w("Läge"), "status", width="narrow")
    serves = Column("serves", w("Kopplad till"), "records")
    in_county = Column("contribution", w("Länets bidrag"), "status", width="narrow")
    said = Column("said", w("Svaret"), "long_text", width="wide")
    columns: Mapping[str, tuple[tuple[Column, Callable[[Desk, Held], Cell]], ...]] = {
        "activity": ((status, _status), (Column("bodies", w("Vilka")), _bodies), (serves, _serves)),
        "measure": ((Column("concerns", w("Berör länet"), "status", width="narrow"), _concerns), (in_county, _state)),
        "assignment": ((in_county, _state),),
        "answer": ((Column("state_mark", w("Svarsläge"), "status", width="narrow"), _answered), (said, _said)),
        "collaboration": ((Column("who", w("Vilka")), _who),),
        "status_entry": ((Column("mark", w("Lägesord"), "status", width="narrow"), _entry),),
        "supplement": (
            (Column("about", w("Uppgift om")), about_cell),
            (Column("outcome", w("Vad det gav"), "status", width="narrow"), outcome_cell),
        ),
    }
    found = columns.get(kind, ())
    if kind in COMPLETED and isinstance(desk, Desk) and any_of(desk, kind):
        found = (*found, (Column("completed", w("Länets komplettering")), completed_cell))
    return tuple(Extra(column, partial(_told, cell, told_by)) for column, cell in found)


def _told(cell: Callable[[Desk, Held], Cell], told_by: Callable[[Held], Desk], held: Held) -> Cell:
    return cell(told_by(held), held)


def _entry(desk: Desk, held: Held) -> Cell:
    return status_mark(desk, held.record)


def _answered(desk: Desk, held: Held) -> Cell:
    return answer_mark(desk, held.record, held.key)


def _status(desk: Desk, held: Held) -> Cell:
    return activity_mark(desk, desk.account, held.record)


def _bodies(desk: Desk, held: Held) -> Cell:
    """Return who does it: the responsible first, the whole group by its own name where all of it takes part."""
    roles = held.record.roles
    responsible = [role.agency for role in roles if role.part is Part.RESPONSIBLE]
    others = [role.agency for role in roles if role.part is not Part.RESPONSIBLE]
    said = []
    if responsible:
        said.append(desk.w("{bodies} (ansvarig)", bodies=desk.labels(responsible)))
    group = set(desk.account.index.members)
    if len(group) > 2 and group <= {role.agency for role in roles}:
        said.append(desk.w("samordningsgruppen"))
        others = [each for each in others if each not in group]
    if others:
        said.append(desk.labels(others))
    return ", ".join(said) or desk.missing()


def _who(desk: Desk, held: Held) -> Cell:
    record = held.record
    return (
        desk.w.joined((*(desk.agency_label(each) for each in record.parties), *record.other_parties)) or desk.missing()
    )


def _serves(desk: Desk, held: Held) -> Cell:
    found = tuple(dict.fromkeys(_targets(desk, held)))
    if not found and held.record.own_initiative:
        return Missing("own_initiative", desk.w("Eget initiativ"))
    return found or desk.missing_links()


def _targets(desk: Desk, held: Held) -> Iterator[RecordKey]:
    for link in held.record.links:
        key = desk.account.index.key("measure" if link.measure else "assignment", link.target)
        if key in desk.titles:
            yield key


def _concerns(desk: Desk, held: Held) -> Cell:
    return verdict_mark(desk, desk.account.concerns[held.record.id].verdict)


def _state(desk: Desk, held: Held) -> Cell:
    return cell_mark(desk, desk.account.contribution(held.kind, held.record.id))


def _said(desk: Desk, held: Held) -> Cell:
    """Return the whole answer: its text, or its parts one after the other."""
    said = held.record.text or "\n\n".join(part.text for part in held.record.parts)
    return said or answer_mark(desk, held.record, held.key).label
